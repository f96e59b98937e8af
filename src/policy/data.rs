//! A policy as data: what its XML says, with the line of each rule and match. What of it cannot be read
//! as data says so, and is never left out.

use crate::json::{object_form, word_form};
use crate::text::words;

/// An XACML policy.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Policy {
    /// How its rules are combined: the `RuleCombiningAlgId`, to the letter. Empty: it names none.
    pub combining: String,
    /// The policy's own target, which holds for every rule.
    pub target: Vec<AnyOf>,
    /// The rules, in order.
    pub rules: Vec<Rule>,
    /// What it obliges to. What a rule obliges to by itself Altinn does not hand on.
    pub obligations: Vec<Obligation>,
}

/// A rule of a policy.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Rule {
    /// What the rule does where it applies.
    pub effect: Effect,
    /// Whom and what it is for: all of these must hold. None: everybody and everything.
    pub target: Vec<AnyOf>,
    /// It is not read whole: it has a Condition, or is malformed.
    pub is_unread: bool,
    /// Where it begins, from 1.
    pub line: u32,
}

words! {
    /// What a rule does, or when an obligation holds.
    pub enum Effect {
        /// It lets in.
        Permit = "Permit",
        /// It shuts out.
        Deny = "Deny",
    }
}

/// Alternatives, one of which must hold. Without any it asks nothing.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct AnyOf {
    /// The alternatives.
    pub all_ofs: Vec<AllOf>,
}

/// Matches, all of which must hold.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct AllOf {
    /// The matches.
    pub matches: Vec<Match>,
}

/// An attribute of the request that is compared with a value. Text that the XML lacks, or that is found
/// by a path, is empty: then it is not known what the match comes to.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Match {
    /// By what the two are compared: the `MatchId`.
    pub match_id: String,
    /// The value, with the spaces around it.
    pub value: String,
    /// The value's `DataType`.
    pub data_type: String,
    /// The designator's `AttributeId`.
    pub attribute: String,
    /// The designator's `Category`.
    pub category: String,
    /// The designator's `DataType`.
    pub designator_data_type: String,
    /// The attribute is meant for one that requests have, and written otherwise: none has it.
    pub is_misspelt: bool,
    /// Without the attribute in the request, it is not known what the rule comes to (`MustBePresent`).
    pub must_be_present: bool,
    /// Where its value stands, from 1.
    pub line: u32,
}

/// Something that whoever gets in, or is shut out, is obliged to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Obligation {
    /// When it holds.
    pub fulfill_on: Effect,
    /// The `Category` of its assignment.
    pub category: String,
    /// The value that is assigned.
    pub value: String,
}

object_form! {
    Policy:
    required combining = "combining",
    required target = "target",
    required rules = "rules",
    required obligations = "obligations",
}

object_form! {
    Rule:
    required effect = "effect",
    required target = "target",
    or_default is_unread = "isUnread",
    required line = "line",
}

object_form! {
    AnyOf:
    required all_ofs = "allOfs",
}

object_form! {
    AllOf:
    required matches = "matches",
}

object_form! {
    Match:
    required match_id = "matchId",
    required value = "value",
    required data_type = "dataType",
    required attribute = "attribute",
    required category = "category",
    required designator_data_type = "designatorDataType",
    or_default is_misspelt = "isMisspelt",
    or_default must_be_present = "mustBePresent",
    required line = "line",
}

object_form! {
    Obligation:
    required fulfill_on = "fulfillOn",
    required category = "category",
    required value = "value",
}

word_form! { Effect }
