//! Words in which letters of another alphabet stand among Latin ones.

use super::lookalikes::{has_lookalikes, latin_lookalike};

/// A word that is Latin but for letters that only look so, which who reads a source reports.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MixedWord<'t> {
    word: &'t str,
    /// The letters of it that are not Latin, each once.
    letters: Vec<char>,
}

impl<'t> MixedWord<'t> {
    /// The code of the diagnostic about such words.
    pub const CODE: &'static str = "MIXED_ALPHABETS";

    /// Such words of a text. A word that is Greek or Cyrillic throughout is written as it was meant.
    pub fn all_of(text: &'t str) -> impl Iterator<Item = Self> {
        // Bytes first, since all texts of a source go through here.
        let text = if has_lookalikes(text) { text } else { "" };
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
    #[must_use]
    pub fn problem(&self, of: &str) -> String {
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
    use super::MixedWord;

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
}
