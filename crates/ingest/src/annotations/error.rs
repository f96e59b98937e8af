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
        let place = if pointer.is_empty() { "the top".to_owned() } else { pointer };
        Self::new(place, problem(error.inner()))
    }
}

/// Text that is not JSON.
impl From<serde_json::Error> for AnnotationError {
    fn from(error: serde_json::Error) -> Self {
        // Text that is empty ends before its first column.
        let place = format!("line {} column {}", error.line(), error.column().max(1));
        if error.is_eof() {
            return Self::new(place, "the text ends before its JSON does");
        }
        Self::new(place, format!("this is not JSON: {}", problem(&error)))
    }
}

/// What is wrong, without where: that is said before it.
fn problem(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}

/// A step of a JSON Pointer.
fn step(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { variant } => format!("/{variant}"),
        Segment::Unknown => "/?".to_owned(),
    }
}
