use std::fmt;

use crate::json::Fault;

/// Why annotations cannot be read or do not fit the source, and where the fault is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AnnotationError {
    place: String,
    problem: String,
}

impl AnnotationError {
    pub(super) fn new(place: impl Into<String>, problem: impl Into<String>) -> Self {
        Self { place: place.into(), problem: problem.into() }
    }

    /// Where the fault is: a JSON Pointer (`/packages/0/underReview`), or a line and column.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }
}

impl fmt::Display for AnnotationError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "At {}: {}.", self.place, self.problem)
    }
}

impl std::error::Error for AnnotationError {}

impl From<Fault> for AnnotationError {
    fn from(fault: Fault) -> Self {
        Self { place: fault.place().to_owned(), problem: fault.problem().to_owned() }
    }
}
