//! Letters of other alphabets that nobody can tell from Latin ones.
//!
//! They come into names by a wrong keyboard or a copy, and then the name is not found by who types it
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

/// A word that is Latin but for letters that only look so.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct MixedWord<'t> {
    word: &'t str,
    /// The letters of it that are not Latin, each once.
    letters: Vec<char>,
}

impl<'t> MixedWord<'t> {
    /// The code of the diagnostic about such words.
    pub(crate) const CODE: &'static str = "MIXED_ALPHABETS";

    /// Such words of a text. A word that is Greek or Cyrillic throughout is written as it was meant.
    pub(crate) fn all_of(text: &'t str) -> impl Iterator<Item = Self> {
        text.split(|c: char| !c.is_alphabetic()).filter_map(|word| {
            let mut letters = Vec::new();
            for letter in word.chars().filter(|letter| latin_lookalike(*letter).is_some()) {
                if !letters.contains(&letter) {
                    letters.push(letter);
                }
            }
            let is_mixed = !letters.is_empty() && word.chars().any(is_latin);
            is_mixed.then_some(Self { word, letters })
        })
    }

    /// What a diagnostic says, without the place and without a full stop. `of` says whose text it is.
    pub(crate) fn problem(&self, of: &str) -> String {
        let letters: Vec<String> = self
            .letters
            .iter()
            .map(|letter| {
                let alphabet = if is_greek(*letter) { "Greek" } else { "Cyrillic" };
                format!("\"{letter}\" (U+{:04X}, {alphabet})", u32::from(*letter))
            })
            .collect();
        format!(
            "{of} has the word \"{}\" with letters that look Latin and are not: {}; the text is kept to \
             the letter, and search sees through it",
            self.word,
            letters.join(" and ")
        )
    }
}

const fn is_greek(letter: char) -> bool {
    matches!(letter, '\u{370}'..='\u{3FF}')
}

const fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ')
}

#[cfg(test)]
mod tests {
    use super::{MixedWord, latin_by_sound, latin_lookalike};

    fn mixed(text: &str) -> Vec<(&str, String)> {
        MixedWord::all_of(text).map(|it| (it.word, it.letters.iter().collect())).collect()
    }

    #[test]
    fn a_word_with_letters_of_another_alphabet_is_mixed() {
        let twice = "\u{430}rbeidsgiver\u{430}vgift\u{440}";
        assert_eq!(mixed(twice), [(twice, "\u{430}\u{440}".to_owned())]);
        assert_eq!(mixed("den \u{39F}slo-avtalen"), [("\u{39F}slo", "\u{39F}".to_owned())]);
    }

    #[test]
    fn a_word_of_one_alphabet_is_not_mixed() {
        for text in ["Skuleeigar på Ærøya", "Москва", "Αθήνα og Oslo", "10 μg", "", "čáhppes"]
        {
            assert_eq!(mixed(text), [], "{text}");
        }
    }

    #[test]
    fn what_looks_latin_is_never_latin_itself() {
        for letter in ('\0'..'\u{370}').chain('\u{1E00}'..'\u{2000}') {
            assert_eq!(latin_lookalike(letter), None, "{letter}");
            assert_eq!(latin_by_sound(letter), None, "{letter}");
        }
    }
}
