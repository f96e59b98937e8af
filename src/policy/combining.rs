//! How the rules of a policy are combined: row W9 of docs/rules.md.

use super::data::{Match, Policy};
use crate::text::words;

words! {
    /// How the rules of a policy are combined, as far as that is read.
    pub enum Combining {
        /// Who is denied is shut out.
        DenyOverrides = "denyOverrides",
        /// Without rules that deny, who is permitted gets in; with them it is not read.
        PermitsAlone = "permitsAlone",
        /// The same, unless a rule before the one that permits comes to nothing that is known.
        FirstApplicable = "firstApplicable",
        /// It may let in whom no rule lets in, or nobody.
        Unread = "unread",
    }
}

impl Combining {
    /// By a `RuleCombiningAlgId`. Many policies name the algorithm that combines policies, and Altinn's
    /// `RuleCombiner` takes it for that of rules. Those of other versions it does not know. It compares
    /// them as addresses: without spaces around, what follows a `#`, and the case of `urn`.
    pub(super) fn of(algorithm: &str) -> Self {
        let algorithm = algorithm.trim_matches([' ', '\t', '\r', '\n']);
        let (algorithm, _) = algorithm.split_once('#').unwrap_or((algorithm, ""));
        let (scheme, rest) = algorithm.split_once(':').unwrap_or_default();
        let named = rest.strip_prefix("oasis:names:tc:xacml:").unwrap_or_default();
        let named = if scheme.eq_ignore_ascii_case("urn") { named } else { "" };
        let (version, rest) = named.split_once(':').unwrap_or_default();
        match (version, rest.split_once("-combining-algorithm:")) {
            ("3.0", Some(("rule" | "policy", "deny-overrides" | "ordered-deny-overrides"))) => {
                Self::DenyOverrides
            }
            (
                "3.0",
                Some((
                    "rule" | "policy",
                    "permit-overrides" | "ordered-permit-overrides" | "deny-unless-permit",
                )),
            ) => Self::PermitsAlone,
            ("1.0", Some(("rule" | "policy", "first-applicable"))) => Self::FirstApplicable,
            _ => Self::Unread,
        }
    }

    /// Of what is found by a path in the target of a rule Altinn makes nothing, whatever is asked.
    pub(super) fn in_effect(policy: &Policy) -> Self {
        let mut matches = policy
            .rules
            .iter()
            .flat_map(|it| &it.target)
            .flat_map(|it| &it.all_ofs)
            .flat_map(|it| &it.matches);
        let is_path = |it: &Match| it.attribute.is_empty();
        if matches.any(is_path) { Self::Unread } else { Self::of(&policy.combining) }
    }
}
