use super::Contents;
use crate::json::{Fault, Place};
use crate::text::words;

words! {
    /// How much a [`Notice`](super::Notice) or a [`Diagnostic`](super::Diagnostic) matters, in rising order.
    pub enum Severity {
        /// Good to know. No diagnostic is so.
        Info = "info",
        /// Of a notice: read before you act. Of a diagnostic: the meaning was clear all the same.
        Warning = "warning",
        /// Something is missing from the catalogue because of it. No notice is so.
        Error = "error",
    }
}

impl Severity {
    /// What a notice may be.
    pub(super) const OF_NOTICES: [Self; 2] = [Self::Info, Self::Warning];
    /// What a diagnostic may be.
    pub(super) const OF_DIAGNOSTICS: [Self; 2] = [Self::Error, Self::Warning];
}

/// Refuses notices and diagnostics that are what none of them may be.
pub(super) fn check(contents: &Contents, top: &Place<'_>) -> Result<(), Fault> {
    let place = top.field("notices");
    for (index, notice) in contents.notices.iter().enumerate() {
        if !Severity::OF_NOTICES.contains(&notice.severity) {
            return Err(place.item(index).field("severity").fault("a notice is never an error"));
        }
    }
    let place = top.field("diagnostics");
    for (index, diagnostic) in contents.diagnostics.iter().enumerate() {
        if !Severity::OF_DIAGNOSTICS.contains(&diagnostic.severity) {
            return Err(place.item(index).field("severity").fault("a diagnostic is never info"));
        }
    }
    Ok(())
}
