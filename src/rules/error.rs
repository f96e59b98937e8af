use std::fmt;

use super::organisation_number::InvalidOrganisationNumber;
use crate::catalogue::UnknownReference;
use crate::text::Language;

/// Why a question could not be answered.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum QuestionError {
    /// A role or package that the catalogue does not know.
    Unknown(UnknownReference),
    /// A number that is no organisation number.
    OrganisationNumber(InvalidOrganisationNumber),
}

impl QuestionError {
    /// What was wrong and what to do, in this language.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Unknown(error) => error.message(language),
            Self::OrganisationNumber(error) => error.message(language),
        }
    }
}

impl From<UnknownReference> for QuestionError {
    fn from(error: UnknownReference) -> Self {
        Self::Unknown(error)
    }
}

impl From<InvalidOrganisationNumber> for QuestionError {
    fn from(error: InvalidOrganisationNumber) -> Self {
        Self::OrganisationNumber(error)
    }
}

impl fmt::Display for QuestionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for QuestionError {}
