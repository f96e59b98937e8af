use std::cell::Cell;

use crate::catalogue::{Diagnostic, Severity};
use crate::json::Place;

/// More diagnostics than this are counted, not kept: a file of nothing but faults would fill the memory.
const MOST: usize = 1000;

/// What is odd about a source. JSON is read as a whole, so that a diagnostic of it has a JSON Pointer in its
/// message and no line.
#[derive(Default)]
pub(super) struct Findings {
    kept: Cell<Vec<Diagnostic>>,
    uncounted: Cell<usize>,
}

impl Findings {
    /// An error is something that is missing because of it.
    pub(super) fn add(&self, severity: Severity, place: &Place<'_>, code: &str, problem: &str) {
        self.keep(|| {
            let at = place.in_words();
            Diagnostic::new(severity, code, format!("At {at}: {problem}."))
        });
    }

    /// The same, of a source that has lines.
    pub(super) fn add_on_line(&self, severity: Severity, line: u32, code: &str, problem: &str) {
        self.keep(|| Diagnostic {
            line: Some(line),
            ..Diagnostic::new(severity, code, format!("Line {line}: {problem}."))
        });
    }

    fn keep(&self, diagnostic: impl FnOnce() -> Diagnostic) {
        let mut kept = self.kept.take();
        if kept.len() < MOST {
            kept.push(diagnostic());
        } else {
            self.uncounted.set(self.uncounted.get() + 1);
        }
        self.kept.set(kept);
    }

    /// The message of the first, without a full stop.
    pub(super) fn first(&self) -> Option<String> {
        let kept = self.kept.take();
        let first = kept.first().map(|it| it.message.trim_end_matches('.').to_owned());
        self.kept.set(kept);
        first
    }

    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        let mut diagnostics = self.kept.into_inner();
        let uncounted = self.uncounted.get();
        if uncounted > 0 {
            let message = format!("There are {uncounted} more findings like these.");
            diagnostics.push(Diagnostic::new(Severity::Error, "TOO_MANY_FINDINGS", message));
        }
        diagnostics
    }
}
