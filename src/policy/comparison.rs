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

    /// Whether Altinn can make an address of the value, by which it compares.
    pub(super) fn is_address(value: &str) -> bool {
        let is_of_scheme = |it: char| it.is_ascii_alphanumeric() || "+-.".contains(it);
        value.split_once(':').is_some_and(|(scheme, rest)| {
            // One letter is a drive.
            scheme.len() > 1
                && scheme.starts_with(|it: char| it.is_ascii_alphabetic())
                && scheme.chars().all(is_of_scheme)
                && !rest.trim_start_matches('/').is_empty()
                && !rest.contains(char::is_whitespace)
        })
    }

    pub(super) fn holds(self, one: &str, other: &str) -> bool {
        match self {
            Self::Exact => one == other,
            Self::IgnoringCase => one.chars().map(folded).eq(other.chars().map(folded)),
        }
    }

    /// The text in the letters that names are looked up by.
    pub(super) fn normalized(self, text: &str) -> String {
        match self {
            Self::Exact => text.to_owned(),
            Self::IgnoringCase => text.to_ascii_lowercase(),
        }
    }
}

/// The same text for all that are one but for their case.
pub(super) fn without_case(text: &str) -> String {
    text.chars().map(folded).collect()
}

/// As .NET ignores case: letter by letter, and what is no letter of ASCII is never one.
fn folded(letter: char) -> char {
    let mut upper = letter.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(upper), None) if upper.is_ascii() == letter.is_ascii() => upper,
        _ => letter,
    }
}
