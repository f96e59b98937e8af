use std::fmt;

use crate::json::Fault;

/// Why contents are no catalogue, and where the fault is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InvalidCatalogue {
    place: String,
    problem: String,
    unknown: Option<String>,
}

impl InvalidCatalogue {
    /// Where the fault is: a JSON Pointer (`/packages/2/urn`), or a line and column of the text.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The name of a field at that place which should not be there.
    #[cfg(all(feature = "js", target_arch = "wasm32"))]
    pub(crate) fn unknown(&self) -> Option<&str> {
        self.unknown.as_deref()
    }
}

impl fmt::Display for InvalidCatalogue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "This is not a catalogue. At {}: {}.", self.place, self.problem)
    }
}

impl std::error::Error for InvalidCatalogue {}

impl From<Fault> for InvalidCatalogue {
    fn from(fault: Fault) -> Self {
        Self {
            place: fault.place().to_owned(),
            problem: fault.problem().to_owned(),
            unknown: fault.unknown().map(str::to_owned),
        }
    }
}
