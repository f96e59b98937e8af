//! By what a match compares: row W10 of docs/rules.md.

use super::data::Match;

const EQUAL: &str = "urn:oasis:names:tc:xacml:1.0:function:string-equal";
const EQUAL_IGNORING_CASE: &str = "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case";
const URI_EQUAL: &str = "urn:oasis:names:tc:xacml:1.0:function:anyURI-equal";

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Comparison {
    Exact,
    IgnoringCase,
}

impl Comparison {
    /// None where it is not known what the match comes to: it compares by another function, or lacks what
    /// it needs.
    pub(super) fn of(asked: &Match) -> Option<Self> {
        let Match { attribute, category, data_type, designator_data_type, .. } = asked;
        if [attribute, category, data_type, designator_data_type].into_iter().any(String::is_empty)
        {
            return None;
        }
        match asked.match_id.as_str() {
            EQUAL | URI_EQUAL => Some(Self::Exact),
            EQUAL_IGNORING_CASE => Some(Self::IgnoringCase),
            _ => None,
        }
    }

    /// What compares addresses, as `urn:…`, and fails on names.
    pub(super) fn is_of_addresses(asked: &Match) -> bool {
        asked.match_id == URI_EQUAL
    }

    pub(super) fn holds(self, one: &str, other: &str) -> bool {
        match self {
            Self::Exact => one == other,
            Self::IgnoringCase => one == other || one.to_lowercase() == other.to_lowercase(),
        }
    }

    /// The text in the letters that names are looked up by.
    pub(super) fn normalized(self, text: &str) -> String {
        match self {
            Self::Exact => text.to_owned(),
            Self::IgnoringCase => text.to_lowercase(),
        }
    }
}
