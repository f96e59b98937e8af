use crate::catalogue::{Diagnostic, Level};
use crate::json::Place;
use crate::text::filled;

/// More diagnostics than this are counted, not kept: a file of nothing but faults would fill the memory.
const MOST: usize = 1000;

/// What is odd about an export. Its text is read as a whole, so that a diagnostic has a JSON Pointer in
/// its message and no line.
#[derive(Default)]
pub(super) struct Findings {
    diagnostics: Vec<Diagnostic>,
    uncounted: usize,
}

impl Findings {
    /// Something that is missing from the catalogue because of it.
    pub(super) fn error(&mut self, place: &Place<'_>, code: &str, problem: &str) {
        self.add(Level::Error, place, code, problem);
    }

    /// Something whose meaning was clear all the same.
    pub(super) fn warning(&mut self, place: &Place<'_>, code: &str, problem: &str) {
        self.add(Level::Warning, place, code, problem);
    }

    fn add(&mut self, severity: Level, place: &Place<'_>, code: &str, problem: &str) {
        if self.diagnostics.len() < MOST {
            self.push(severity, code, filled("At {0}: {1}.", &[&place.json_pointer(), problem]));
        } else {
            self.uncounted += 1;
        }
    }

    fn push(&mut self, severity: Level, code: &str, message: String) {
        let code = code.to_owned();
        self.diagnostics.push(Diagnostic {
            severity,
            code,
            message,
            document: None,
            line: None,
            column: None,
        });
    }

    pub(super) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        if self.uncounted > 0 {
            let message = format!("There are {} more findings like these.", self.uncounted);
            self.push(Level::Error, "TOO_MANY_FINDINGS", message);
        }
        self.diagnostics
    }
}
