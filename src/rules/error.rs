use std::fmt;

use super::organisation_number::InvalidOrganisationNumber;
use crate::catalogue::UnknownReference;
use crate::text::Language;

/// Why a question could not be answered, and which field of it is to blame.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct QuestionError {
    problem: QuestionProblem,
    pointer: String,
}

/// What is wrong with a field of a question.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum QuestionProblem {
    /// A role, package or organisation form that the catalogue does not know.
    Unknown(UnknownReference),
    /// A number that is no organisation number.
    OrganisationNumber(InvalidOrganisationNumber),
}

impl QuestionError {
    pub(super) fn new(problem: impl Into<QuestionProblem>, pointer: String) -> Self {
        Self { problem: problem.into(), pointer }
    }

    /// Makes an error of what is wrong with a field.
    pub(super) fn in_field<P: Into<QuestionProblem>>(name: &str) -> impl FnOnce(P) -> Self {
        move |problem| Self::new(problem, format!("/{name}"))
    }

    /// Makes an error of what is wrong with an item of a list.
    pub(super) fn in_item<P: Into<QuestionProblem>>(
        list: &str,
        index: usize,
    ) -> impl FnOnce(P) -> Self {
        move |problem| Self::new(problem, format!("/{list}/{index}"))
    }

    /// What is wrong.
    #[must_use]
    pub const fn problem(&self) -> &QuestionProblem {
        &self.problem
    }

    /// Where in the question it is wrong, as a JSON Pointer: `/roles/0`.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What was wrong and what to do, in this language.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match &self.problem {
            QuestionProblem::Unknown(error) => error.message(language),
            QuestionProblem::OrganisationNumber(error) => error.message(language),
        }
    }
}

impl From<UnknownReference> for QuestionProblem {
    fn from(error: UnknownReference) -> Self {
        Self::Unknown(error)
    }
}

impl From<InvalidOrganisationNumber> for QuestionProblem {
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
