//! What a mending does to a text, and what it says of it.

use std::ops::Range;

use tilgangspakker::Severity;

use crate::docs_page::edits::Edit;

/// Edits of a text, and faults with their places in it as it was before.
#[derive(Default)]
pub(super) struct Mended {
    pub(super) edits: Vec<Edit>,
    pub(super) faults: Vec<Fault>,
}

/// What was wrong with the text, and where.
pub(super) struct Fault {
    pub(super) severity: Severity,
    pub(super) at: usize,
    pub(super) code: &'static str,
    pub(super) message: String,
}

impl Mended {
    /// Puts a text in the place of what stands there.
    pub(super) fn edit(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.edits.push(Edit::new(range, text));
    }

    /// Something is left out because of this.
    pub(super) fn error(&mut self, at: usize, code: &'static str, message: impl Into<String>) {
        self.faults.push(Fault { severity: Severity::Error, at, code, message: message.into() });
    }

    /// It is read for what it was meant to be.
    pub(super) fn warning(&mut self, at: usize, code: &'static str, message: impl Into<String>) {
        self.faults.push(Fault { severity: Severity::Warning, at, code, message: message.into() });
    }
}
