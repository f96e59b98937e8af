//! The names by which pieces can be styled from outside a shadow root. They are public.

use super::context::Context;
use crate::rules::Decision;

/// Every name that a piece of a view may have as its `part`, where [`ViewOptions::parts`](crate::ViewOptions::parts)
/// asks for them. A test holds it against the views and against what the elements' documentation lists.
///
/// ```
/// use tilgangspakker::{Catalogue, Language, PARTS, ViewOptions, render_notices};
///
/// let options = ViewOptions { parts: true, ..ViewOptions::new(Language::En) };
/// assert!(render_notices(&Catalogue::embedded(), &options).contains(" part=\"quote\""));
/// assert!(PARTS.contains(&"quote"));
/// ```
pub const PARTS: &[&str] = &[
    // Of several pieces.
    "view",
    "section",
    "heading",
    "paragraph",
    "link",
    "code",
    "abbr",
    "button",
    "label",
    "field",
    "input",
    "hint",
    "sr-only",
    "facts",
    "dt",
    "dd",
    "current",
    "permit",
    "indeterminate",
    "deny",
    // Above packages.
    "summary",
    "filter",
    "status",
    // Alerts: notices and verdicts.
    "alert",
    "info",
    "success",
    "warning",
    "danger",
    "notice",
    "quote",
    "verdict",
    "reasons",
    "source",
    "more-reasons",
    // The tree.
    "tree",
    "group",
    "area",
    "details",
    "count",
    "held",
    "below",
    "packages",
    "category",
    "caveat",
    "source-facts",
    "links",
    // A package.
    "package",
    "choose",
    "anchor",
    "decision",
    "reason",
    "urn",
    // The table.
    "rows",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "clients",
    "codes",
    "none",
    "unresolved",
    "role-codes",
    // The form, and what it is answered.
    "check",
    "form",
    "fieldset",
    "choice",
    "suggestions",
    "chosen",
    "picked",
    "picked-item",
    "remove",
    "subject",
    "kept",
    "submit",
    "question",
    "answer",
];

impl Context<'_> {
    /// The names of a piece, where the view names its pieces.
    pub(super) fn part(self, names: &str) -> Option<&str> {
        self.options.parts.then_some(names)
    }

    /// The names of what is about one package: what it is, what is decided, whether the package is the
    /// current one.
    pub(super) fn place_parts(
        self,
        place: &str,
        decided: Option<Decision>,
        is_current: bool,
    ) -> Option<String> {
        self.options.parts.then(|| {
            let current = is_current.then_some("current");
            let names = [Some(place), decided.map(name), current];
            names.into_iter().flatten().collect::<Vec<_>>().join(" ")
        })
    }
}

const fn name(decision: Decision) -> &'static str {
    match decision {
        Decision::Permit => "permit",
        Decision::Indeterminate => "indeterminate",
        Decision::Deny => "deny",
    }
}
