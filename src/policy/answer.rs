//! Who gets in, as it is answered.

use super::combining::Combining;
use crate::catalogue::RoleEntry;
use crate::text::words;

/// Who gets in, for one action on one resource.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct ActionAccess<'c> {
    /// What is done: `read`. `*` where a rule names no action.
    pub action: String,
    /// What it is done with: the id of a resource, an app as `org/app`. `*` where a rule names none.
    pub resource: String,
    /// Whether anybody gets in.
    pub decision: Access,
    /// The ways in, in the order of the policy.
    pub openings: Vec<Opening<'c>>,
    /// The roles that get in on the day asked about and no longer once those of Altinn 2 have ended.
    pub lost: Vec<RoleInForm<'c>>,
    /// The rules that bear on it, by their places in the policy.
    pub rules: Vec<usize>,
    /// The first attribute of the resource or the action that requests may lack, and that a rule needs
    /// (`MustBePresent`): then nobody knows what Altinn answers, be it by another rule.
    pub needing: Option<Need>,
    /// How the rules are combined.
    pub combining: Combining,
    /// The highest level of authentication that the policy obliges to.
    pub minimum_authentication_level: Option<u32>,
}

words! {
    /// Whether anybody gets in.
    pub enum Access {
        /// Somebody does.
        Open = "open",
        /// Nobody does.
        Closed = "closed",
        /// It depends on what is not read: neither yes nor no.
        Indeterminate = "Indeterminate",
    }
}

/// Something that a rule needs requests to have.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Need {
    /// The first rule that needs it, by its place in the policy.
    pub rule: usize,
    /// The category of the attribute.
    pub category: String,
    /// The attribute.
    pub attribute: String,
}

/// A way in, for who meets all that it requires.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Opening<'c> {
    /// What it requires.
    pub requires: Vec<Requirement>,
    /// The roles that meet all of it by themselves.
    pub roles: Vec<RoleInForm<'c>>,
    /// Also whoever has been given what it requires.
    pub by_delegation: bool,
    /// The last day on which it lets anybody in, as an ISO date, where there is one.
    pub last_day: Option<&'static str>,
    /// Where it stands, from 1: the first match on who asks, or else the rule.
    pub line: u32,
}

/// Something that who gets in must have.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Requirement {
    /// What it is.
    pub through: Through,
    /// The URN of a package or a role; of others the attribute and the value; empty for anybody.
    pub reference: String,
}

words! {
    /// Through what somebody gets in.
    pub enum Through {
        /// A package.
        Package = "package",
        /// A role.
        Role = "role",
        /// A role of Altinn 2, which ends.
        Altinn2Role = "altinn2Role",
        /// Something else, as an organisation or a scope. Of no role it is known whether it has that.
        Other = "other",
        /// Nothing: everybody gets in.
        Anybody = "anybody",
    }
}

/// A role, and in which organisation form only, if any.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct RoleInForm<'c> {
    /// The role.
    pub role: RoleEntry<'c>,
    /// The organisation form; `None`: every form.
    pub variant: Option<&'c str>,
}

impl PartialEq for RoleInForm<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.role.index == other.role.index && self.variant == other.variant
    }
}

impl Eq for RoleInForm<'_> {}

impl RoleInForm<'_> {
    /// Whether whoever is among the others is among these too, in a business of a form if one is named.
    pub(super) fn covers(self, other: &Self, form: Option<&str>) -> bool {
        let is_limited = self.variant.is_some() && self.variant != form;
        self.role.index == other.role.index && (!is_limited || self.variant == other.variant)
    }

    /// Those that are among both.
    pub(super) fn and(self, other: &Self) -> Option<Self> {
        let narrow = if self.variant.is_none() { *other } else { self };
        (self.covers(&narrow, None) && other.covers(&narrow, None)).then_some(narrow)
    }
}

/// Those that are among both lists, each once.
pub(super) fn in_both<'c>(one: &[RoleInForm<'c>], other: &[RoleInForm<'c>]) -> Vec<RoleInForm<'c>> {
    let mut both = Vec::new();
    for role in one {
        for shared in other.iter().filter_map(|it| role.and(it)) {
            if !both.contains(&shared) {
                both.push(shared);
            }
        }
    }
    both
}
