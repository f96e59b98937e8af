//! Comparing text without regard to the size of letters, and looking for a part of it.
//!
//! The standard library does both for all the world's scripts and for long texts, with tables and
//! code that would be a fifth of the wasm module. Here are Latin letters and short texts.

/// The text in small letters: those of ASCII, Latin-1 and Latin Extended-A, which has all that
/// Norwegian, the Sami languages and their neighbours write with.
pub(crate) fn small_letters(text: &str) -> String {
    // Most text is a code or a URN.
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars().map(small_letter).collect()
}

pub(crate) fn small_letter(letter: char) -> char {
    let number = u32::from(letter);
    let is_even = number.is_multiple_of(2);
    let distance = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => 32,
        // The dotted İ has no small letter here that is one letter.
        'İ' => 0,
        // In Latin Extended-A each large letter stands just before its small one.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' if is_even => 1,
        'Ĺ'..='ň' | 'Ź'..='ž' if !is_even => 1,
        'Ÿ' => return 'ÿ',
        _ => 0,
    };
    char::from_u32(number + distance).unwrap_or(letter)
}

/// Whether the text says nothing.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// Whether it is one of those letters, or a digit of ours.
pub(crate) const fn is_letter_or_digit(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ſ')
}

/// Where the part begins in the text for the first time.
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    (0..=text.len()).find(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(part)))
}

#[cfg(test)]
mod tests {
    use super::{find, small_letter};

    #[test]
    fn letters_up_to_latin_extended_a_are_small_as_unicode_has_it() {
        for letter in ('\0'..'\u{180}').filter(|letter| *letter != 'İ') {
            assert_eq!(vec![small_letter(letter)], letter.to_lowercase().collect::<Vec<_>>());
        }
    }

    #[test]
    fn parts_are_found_as_the_standard_library_finds_them() {
        for text in ["", "a", "blåbær", "ååå", "aab"] {
            for part in ["", "a", "å", "bær", "ab", "blåbærsyltetøy"] {
                assert_eq!(find(text, part), text.find(part), "{part} in {text}");
            }
        }
    }
}
