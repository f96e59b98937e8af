use std::fmt;

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
    Top,
    Field(&'p Place<'p>, &'static str),
    Item(&'p Place<'p>, usize),
}

impl Place<'_> {
    pub(crate) fn fault(&self, problem: impl Into<String>) -> Fault {
        // The JSON Pointer of the whole is empty, which would tell people nothing.
        let place = if let Self::Top = self { "the top".to_owned() } else { self.to_string() };
        Fault { place, problem: problem.into() }
    }

    pub(crate) fn unknown_field(&self, name: &str) -> Fault {
        self.fault(format!("there is no field {}", quoted(name)))
    }

    pub(crate) fn given_twice(&self) -> Fault {
        self.fault("the field is given twice")
    }
}

impl fmt::Display for Place<'_> {
    /// As a JSON Pointer. The names of fields are our own and hold nothing to escape.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top => Ok(()),
            Self::Field(above, name) => write!(formatter, "{above}/{name}"),
            Self::Item(above, index) => write!(formatter, "{above}/{index}"),
        }
    }
}

/// Somebody's text in a message: it may be a megabyte.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 100;
    match text.char_indices().nth(LONGEST).and_then(|(end, _)| text.get(..end)) {
        None => format!("\"{text}\""),
        Some(start) => format!("\"{start}…\""),
    }
}
