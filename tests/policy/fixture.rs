//! Policies as services have them, made of what varies, and the answers in short.

use tilgangspakker::Catalogue;
use tilgangspakker::policy::{
    ActionAccess, AllOf, AnyOf, Effect, Match, Policy, RoleInForm, Rule, who_gets_in,
};

pub const PACKAGE: &str = "urn:altinn:accesspackage";
pub const ROLE_CODE: &str = "urn:altinn:rolecode";
pub const EQUAL: &str = "urn:oasis:names:tc:xacml:1.0:function:string-equal";
pub const IGNORING_CASE: &str = "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case";
pub const STRING: &str = "http://www.w3.org/2001/XMLSchema#string";
pub const SUBJECT: &str = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
pub const RESOURCE: &str = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
pub const ACTION: &str = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";
pub const DENY_OVERRIDES: &str =
    "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides";
pub const BEFORE: &str = "2026-12-31";
pub const AFTER: &str = "2027-01-01";

pub fn today() -> Catalogue {
    let json = include_str!("../../data/altinn-2026-08/catalogue.json");
    Catalogue::from_json(json).unwrap_or_else(|error| panic!("{error}"))
}

pub fn matching(category: &str, attribute: &str, value: &str) -> Match {
    Match {
        match_id: IGNORING_CASE.to_owned(),
        value: value.to_owned(),
        data_type: STRING.to_owned(),
        attribute: attribute.to_owned(),
        category: category.to_owned(),
        designator_data_type: STRING.to_owned(),
        is_misspelt: false,
        must_be_present: false,
        line: 7,
    }
}

/// Each takes something from a match without which nobody knows what it comes to.
pub const LACKING: [fn(&mut Match); 5] = [
    |it| it.attribute.clear(),
    |it| it.category.clear(),
    |it| it.data_type.clear(),
    |it| it.designator_data_type.clear(),
    |it| it.match_id.clear(),
];

pub fn by(attribute: &str, value: &str) -> Match {
    matching(SUBJECT, attribute, value)
}

pub fn package(value: &str) -> Match {
    by(PACKAGE, value)
}

pub fn role(value: &str) -> Match {
    by(ROLE_CODE, value)
}

pub fn on(resource: &str) -> Match {
    matching(RESOURCE, "urn:altinn:resource", resource)
}

pub fn to(action: &str) -> Match {
    matching(ACTION, "urn:oasis:names:tc:xacml:1.0:action:action-id", action)
}

pub fn all_of(matches: &[Match]) -> AllOf {
    AllOf { matches: matches.to_vec() }
}

/// Each of these is an alternative.
pub fn any_of(matches: &[Match]) -> AnyOf {
    AnyOf { all_ofs: matches.iter().map(|it| all_of(std::slice::from_ref(it))).collect() }
}

pub fn rule(target: &[AnyOf]) -> Rule {
    Rule { effect: Effect::Permit, target: target.to_vec(), is_unread: false, line: 3 }
}

pub fn denying(target: &[AnyOf]) -> Rule {
    Rule { effect: Effect::Deny, ..rule(target) }
}

/// A rule that lets these in, to read one resource.
pub fn letting_in(alternatives: &[AllOf]) -> Rule {
    let subjects = AnyOf { all_ofs: alternatives.to_vec() };
    rule(&[subjects, any_of(&[on("fangst")]), any_of(&[to("read")])])
}

pub fn policy(rules: &[Rule]) -> Policy {
    Policy { combining: DENY_OVERRIDES.to_owned(), rules: rules.to_vec(), ..Policy::default() }
}

pub fn policy_for(alternatives: &[AllOf]) -> Policy {
    policy(&[letting_in(alternatives)])
}

pub fn ask<'c>(catalogue: &'c Catalogue, policy: &Policy, on: &str) -> Vec<ActionAccess<'c>> {
    who_gets_in(catalogue, policy, on, None).unwrap()
}

/// The only answer.
#[track_caller]
pub fn sole<'c>(catalogue: &'c Catalogue, policy: &Policy, on: &str) -> ActionAccess<'c> {
    let mut answers = ask(catalogue, policy, on);
    assert_eq!(answers.len(), 1);
    answers.remove(0)
}

/// `DAGL`, `FFØR in NUF`.
pub fn in_short(roles: &[RoleInForm<'_>]) -> Vec<String> {
    let short = roles.iter().map(|it| {
        let code = it.role.role.known_as();
        it.variant.map_or_else(|| code.to_owned(), |form| format!("{code} in {form}"))
    });
    short.collect()
}

/// What a package's grants say, in the same way.
pub fn holders(catalogue: &Catalogue, slug: &str) -> Vec<String> {
    let package = catalogue.package(slug).unwrap();
    let grants = catalogue
        .grants_of(package.index)
        .map(|(grant, holder)| RoleInForm { role: holder, variant: grant.variant.as_deref() });
    in_short(&grants.collect::<Vec<_>>())
}
