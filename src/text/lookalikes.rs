//! Letters of other alphabets that nobody can tell from Latin ones.
//!
//! They come into names by a wrong keyboard or a copy, and then the name is not found when it is typed
//! as it looks. The text itself is kept to the letter: search sees through them, and importers report
//! them.

/// The Latin letter, in small, that a Cyrillic or Greek letter looks like.
///
/// By looks, not by sound or by case: the small Cyrillic в is a smaller В, and the small Greek η has
/// nothing of the Η that it belongs to.
pub(crate) const fn latin_lookalike(letter: char) -> Option<char> {
    Some(match letter {
        'А' | 'а' | 'Α' | 'α' => 'a',
        'В' | 'в' | 'Β' | 'β' => 'b',
        'С' | 'с' | 'Ϲ' | 'ϲ' => 'c',
        'Ԁ' | 'ԁ' => 'd',
        'Е' | 'е' | 'Ё' | 'ё' | 'Ε' | 'ε' => 'e',
        'Ԍ' | 'ԍ' => 'g',
        'Н' | 'н' | 'Һ' | 'һ' | 'Η' => 'h',
        'І' | 'і' | 'Ї' | 'ї' | 'Ι' | 'ι' => 'i',
        'Ј' | 'ј' | 'Ϳ' | 'ϳ' => 'j',
        'К' | 'к' | 'Κ' | 'κ' => 'k',
        'Ӏ' | 'ӏ' => 'l',
        'М' | 'м' | 'Μ' => 'm',
        'Ν' | 'η' => 'n',
        'О' | 'о' | 'Ο' | 'ο' => 'o',
        'Р' | 'р' | 'Ρ' | 'ρ' => 'p',
        'Ԛ' | 'ԛ' => 'q',
        'Ѕ' | 'ѕ' => 's',
        'Т' | 'т' | 'Τ' | 'τ' => 't',
        'υ' => 'u',
        'Ѵ' | 'ѵ' | 'ν' => 'v',
        'Ԝ' | 'ԝ' => 'w',
        'Х' | 'х' | 'Χ' | 'χ' => 'x',
        'У' | 'у' | 'Ү' | 'ү' | 'Υ' | 'γ' => 'y',
        'Ζ' => 'z',
        _ => return None,
    })
}

/// Whether a text may have such letters: in UTF-8 those of Greek and Cyrillic begin with these bytes, and no
/// others do.
pub(crate) fn has_lookalikes(text: &str) -> bool {
    text.bytes().fold(false, |has, byte| has | matches!(byte, 0xcd..=0xd4))
}

/// The Latin letter, in small, that a letter of those sounds like, where that is another than it looks
/// like: a wrong keyboard gives what sounds right, a copy what looks right.
pub(crate) const fn latin_by_sound(letter: char) -> Option<char> {
    Some(match letter {
        'В' | 'в' => 'v',
        'Х' | 'х' => 'h',
        'Н' | 'н' | 'ν' => 'n',
        'Р' | 'р' | 'Ρ' | 'ρ' => 'r',
        'С' | 'с' => 's',
        'У' | 'у' => 'u',
        'γ' => 'g',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{has_lookalikes, latin_by_sound, latin_lookalike};

    #[test]
    fn no_lookalike_is_missed_by_its_bytes() {
        for letter in ('\0'..=char::MAX).filter(|letter| latin_lookalike(*letter).is_some()) {
            assert!(has_lookalikes(&letter.to_string()), "{letter}");
        }
        assert!(!has_lookalikes("Ærøya – «čáhppes» €"));
    }

    #[test]
    fn what_looks_latin_is_never_latin_itself() {
        for letter in ('\0'..'\u{370}').chain('\u{1E00}'..'\u{2000}') {
            assert_eq!(latin_lookalike(letter), None, "{letter}");
            assert_eq!(latin_by_sound(letter), None, "{letter}");
        }
    }
}
