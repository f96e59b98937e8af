use std::fmt;

use super::Severity;

/// What a source had wrong or left out. Loading goes on where the meaning is clear.
///
/// Displayed as compilers do: `page.md:14:3: warning[DUPLICATE_URN]: …`.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// How bad it is: never [`Severity::Info`].
    pub severity: Severity,
    /// What kind of fault: `DUPLICATE_URN`, `UNKNOWN_ROLE`, `ROW_WITHOUT_NODE` …
    pub code: String,
    /// What is wrong, and what the source's author can do.
    pub message: String,
    /// The source's file name, where there is one.
    pub document: Option<String>,
    /// The line, from 1, where the source has lines.
    pub line: Option<u32>,
    /// The column, from 1, in characters.
    pub column: Option<u32>,
}

impl Diagnostic {
    /// A diagnostic of a source without documents.
    #[must_use]
    pub fn new(severity: Severity, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            severity,
            code: code.into(),
            message: message.into(),
            document: None,
            line: None,
            column: None,
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(document) = &self.document {
            write!(formatter, "{document}:")?;
        }
        if let Some(line) = self.line {
            write!(formatter, "{line}:{}:", self.column.unwrap_or(1))?;
        }
        if self.document.is_some() || self.line.is_some() {
            formatter.write_str(" ")?;
        }
        write!(formatter, "{}[{}]: {}", self.severity, self.code, self.message)
    }
}
