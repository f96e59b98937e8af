//! Text as a source has it: in one language or several.

use crate::text::Language;

/// A name or description, kept to the letter.
///
/// In JSON it is either plain text, which is in the catalogue's own language, or an object with a
/// text for each language that the source has: `{"nb": "Daglig leder", "en": "Managing Director"}`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Text {
    /// Text in the catalogue's own language.
    Own(String),
    /// Text in at least one language, at most one text for each.
    In(Vec<(Language, String)>),
}

/// Text chosen for a reader, and the language that it turned out to be in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Shown<'t> {
    /// The text.
    pub value: &'t str,
    /// The language it is in, which is not always the one that was asked for.
    pub language: Language,
}

impl Text {
    /// The text in the language asked for, or else in the catalogue's own, or else in the first
    /// that there is in the order nb, nn, en.
    #[must_use]
    pub fn show(&self, asked: Language, own: Language) -> Shown<'_> {
        match self {
            Self::Own(value) => Shown { value, language: own },
            Self::In(texts) => {
                let in_language = |wanted| texts.iter().find(|(language, _)| *language == wanted);
                let shown = in_language(asked).or_else(|| in_language(own));
                let shown = shown.or_else(|| Language::ALL.into_iter().find_map(in_language));
                shown.map_or(Shown { value: "", language: own }, |(language, value)| Shown {
                    value,
                    language: *language,
                })
            }
        }
    }

    /// Every text that the source has, whatever the language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (own, others) = match self {
            Self::Own(value) => (Some(value.as_str()), [].as_slice()),
            Self::In(texts) => (None, texts.as_slice()),
        };
        own.into_iter().chain(others.iter().map(|(_, value)| value.as_str()))
    }
}

impl From<String> for Text {
    fn from(value: String) -> Self {
        Self::Own(value)
    }
}

impl From<&str> for Text {
    fn from(value: &str) -> Self {
        Self::Own(value.to_owned())
    }
}
