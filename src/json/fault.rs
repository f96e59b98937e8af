use std::cell::OnceCell;
use std::fmt;

use super::Json;
use crate::text::{joined, start};

/// What is wrong with some JSON, and where.
#[derive(Debug)]
pub(crate) struct Fault {
    /// A JSON Pointer (`/packages/2/urn`), or a line and column where the text is no JSON.
    pub(crate) place: String,
    /// Without a full stop.
    pub(crate) problem: String,
}

/// Where a value stands. It is written out only where there is a fault.
#[derive(Clone, Copy)]
pub(crate) enum Place<'p> {
    /// The whole, with the first fault that is found anywhere in it.
    Top(&'p OnceCell<Fault>),
    Field(&'p Place<'p>, &'static str),
    Item(&'p Place<'p>, usize),
}

impl Place<'_> {
    /// Tells of a fault. The first one is kept, and with it the data is refused as a whole.
    pub(crate) fn report(&self, problem: impl Into<String>) {
        self.keep(problem.into());
    }

    fn keep(&self, problem: String) {
        // The JSON Pointer of the whole is empty, which would tell people nothing.
        let place = if let Self::Top(_) = self { "the top".to_owned() } else { self.to_string() };
        // Where another fault has been kept, this one is let go.
        let _ = self.first_fault().set(Fault { place, problem });
    }

    fn first_fault(&self) -> &OnceCell<Fault> {
        match self {
            Self::Top(fault) => fault,
            Self::Field(above, _) | Self::Item(above, _) => above.first_fault(),
        }
    }

    /// Tells that something else was to stand here.
    pub(crate) fn needs(&self, wanted: &str, given: &Json<'_>) {
        self.report(format!("{wanted} is needed, not {}", given.kind()));
    }

    pub(crate) fn report_unknown_field(&self, name: &str, known: &[&str]) {
        let (name, known) = (start(name), joined(known, ", "));
        self.report(format!("there is no field \"{name}\"; the fields are {known}"));
    }

    pub(crate) fn report_given_twice(&self) {
        self.report("the field is given twice");
    }
}

impl fmt::Display for Place<'_> {
    /// As a JSON Pointer. The names of fields are our own and hold nothing to escape.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top(_) => Ok(()),
            Self::Field(above, name) => write!(formatter, "{above}/{name}"),
            Self::Item(above, index) => write!(formatter, "{above}/{index}"),
        }
    }
}
