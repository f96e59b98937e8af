use std::fmt;

use serde_path_to_error::Segment;

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

impl From<serde_path_to_error::Error<serde_json::Error>> for AnnotationError {
    fn from(error: serde_path_to_error::Error<serde_json::Error>) -> Self {
        // Text that is no JSON is wrong where the reader stopped, not in the field that it was reading.
        if !error.inner().is_data() {
            return error.into_inner().into();
        }
        let pointer: String = error.path().iter().map(step).collect();
        Self::new(pointer, error.inner().to_string())
    }
}

impl From<serde_json::Error> for AnnotationError {
    fn from(error: serde_json::Error) -> Self {
        let place = format!("line {} column {}", error.line(), error.column());
        let message = error.to_string();
        // The place goes before the problem here, and is not said twice.
        let problem = message.strip_suffix(&format!(" at {place}")).unwrap_or(&message);
        Self::new(place.as_str(), problem)
    }
}

/// A step of a JSON Pointer.
fn step(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{key}"),
        Segment::Enum { variant } => format!("/{variant}"),
        Segment::Unknown => "/?".to_owned(),
    }
}
