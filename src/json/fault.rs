use std::fmt;

use super::Value;
use crate::text::start;

/// What is wrong with some JSON, and where. It is a pointer, since every value that is read comes as a
/// `Result`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Fault(Box<Told>);

#[derive(Clone, Debug, Eq, PartialEq)]
struct Told {
    place: String,
    problem: String,
    /// The field there that is not known. It may be called anything, so it is no part of a pointer.
    unknown: Option<String>,
}

impl Fault {
    pub(crate) fn new(place: String, problem: String) -> Self {
        Self(Box::new(Told { place, problem, unknown: None }))
    }

    /// A JSON Pointer (`/packages/2/urn`), or a line and column where the text is no JSON.
    pub(crate) fn place(&self) -> &str {
        &self.0.place
    }

    /// The name of a field at that place which should not be there.
    pub(crate) fn unknown(&self) -> Option<&str> {
        self.0.unknown.as_deref()
    }

    /// Without a full stop.
    pub(crate) fn problem(&self) -> &str {
        &self.0.problem
    }
}

/// Where a value stands. It is written out only where there is a fault.
#[derive(Clone, Copy)]
pub(crate) enum Place<'p> {
    /// The whole.
    Top,
    Field(&'p Place<'p>, &'static str),
    Item(&'p Place<'p>, usize),
}

impl<'p> Place<'p> {
    pub(crate) const fn field(&'p self, name: &'static str) -> Self {
        Self::Field(self, name)
    }

    pub(crate) const fn item(&'p self, index: usize) -> Self {
        Self::Item(self, index)
    }

    pub(crate) fn fault(&self, problem: impl Into<String>) -> Fault {
        Fault::new(self.in_words(), problem.into())
    }

    /// A JSON Pointer; of the whole, where the pointer is empty and would tell people nothing, words.
    pub(crate) fn in_words(&self) -> String {
        if let Self::Top = self { "the top".to_owned() } else { self.to_string() }
    }

    /// Something else was to stand here.
    pub(crate) fn mismatch(&self, wanted: &str, given: Value<'_>) -> Fault {
        self.fault(format!("{wanted} is needed, not {}", given.kind()))
    }

    pub(crate) fn unknown_field(&self, name: &str, known: &[&str]) -> Fault {
        let (told, known) = (start(name), known.join(", "));
        let mut fault = self.fault(format!("there is no field \"{told}\"; the fields are {known}"));
        fault.0.unknown = Some(name.to_owned());
        fault
    }

    pub(crate) fn given_twice(&self) -> Fault {
        self.fault("the field is given twice")
    }
}

/// A JSON Pointer. The names of fields are our own and hold nothing to escape.
impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top => Ok(()),
            Self::Field(above, name) => write!(formatter, "{above}/{name}"),
            Self::Item(above, index) => write!(formatter, "{above}/{index}"),
        }
    }
}
