use std::fmt;

use crate::catalogue::UnknownReference;
use crate::text::Language;
use crate::text::messages::Message;

/// Why nothing can be said of a policy.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum PolicyError {
    /// There is no such organisation form.
    UnknownVariant(UnknownReference),
    /// The day is no ISO date.
    InvalidDay(String),
    /// There are so many ways through its targets, or so many answers, that they are not looked at.
    TooManyWays,
}

impl PolicyError {
    /// What was wrong and what to do, in this language; what only a program gets wrong is said in English.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::UnknownVariant(error) => error.message(language),
            Self::InvalidDay(day) => {
                format!("\"{day}\" is no day: write it as an ISO date, 2026-12-31.")
            }
            Self::TooManyWays => Message::TooManyWays {}.in_language(language),
        }
    }
}

impl fmt::Display for PolicyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for PolicyError {}

impl From<UnknownReference> for PolicyError {
    fn from(error: UnknownReference) -> Self {
        Self::UnknownVariant(error)
    }
}
