//! The names by which pieces can be styled from outside a shadow root. They are public: `js/elements.ts`
//! lists them.

use super::context::Context;
use crate::rules::Decision;

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
