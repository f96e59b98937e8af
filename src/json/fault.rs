use std::cell::OnceCell;

use super::Json;
use crate::text::{decimal, filled, joined, start};

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
        // The JSON Pointer of the whole is empty, which would tell people nothing.
        let place =
            if let Self::Top(_) = self { "the top".to_owned() } else { self.json_pointer() };
        self.keep(Fault { place, problem: problem.into() });
    }

    pub(super) fn keep(&self, fault: Fault) {
        // Where another fault has been kept, this one is let go.
        let _ = self.first_fault().set(fault);
    }

    fn first_fault(&self) -> &OnceCell<Fault> {
        match self {
            Self::Top(fault) => fault,
            Self::Field(above, _) | Self::Item(above, _) => above.first_fault(),
        }
    }

    /// Tells that something else was to stand here.
    pub(crate) fn needs(&self, wanted: &str, given: &Json<'_>) {
        self.report(filled("{0} is needed, not {1}", &[wanted, given.kind()]));
    }

    pub(crate) fn report_unknown_field(&self, name: &str, known: &[&str]) {
        let known = &joined(known, ", ");
        self.report(filled("there is no field \"{0}\"; the fields are {1}", &[start(name), known]));
    }

    pub(crate) fn report_given_twice(&self) {
        self.report("the field is given twice");
    }

    /// The names of fields are our own and hold nothing to escape.
    pub(crate) fn json_pointer(&self) -> String {
        match self {
            Self::Top(_) => String::new(),
            Self::Field(above, name) => filled("{0}/{1}", &[&above.json_pointer(), name]),
            Self::Item(above, index) => {
                let index = &decimal(i64::try_from(*index).unwrap_or(i64::MAX));
                filled("{0}/{1}", &[&above.json_pointer(), index])
            }
        }
    }
}
