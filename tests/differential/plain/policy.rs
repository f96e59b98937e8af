//! W1 to W13 as XACML says them, asked of one asker at a time: somebody with these roles, these packages and these
//! other attributes, on a day. Each part of a policy comes to yes, no, or what is not known.

use tilgangspakker::Decision;
use tilgangspakker::policy::{AllOf, AnyOf, Effect, Match, Policy, Rule};

use super::hold;
use crate::world::{Package, World};

pub const PACKAGE: &str = "urn:altinn:accesspackage";
pub const ROLE_CODE: &str = "urn:altinn:rolecode";
pub const CCR: &str = "urn:altinn:external-role:ccr";
pub const RESOURCE_ID: &str = "urn:altinn:resource";
pub const ACTION_ID: &str = "urn:oasis:names:tc:xacml:1.0:action:action-id";
pub const SUBJECT: &str = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
pub const RESOURCE: &str = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
pub const ACTION: &str = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";
pub const EQUAL: &str = "urn:oasis:names:tc:xacml:1.0:function:string-equal";
pub const IGNORING_CASE: &str = "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case";

/// The role of Altinn 2 in every made-up catalogue, and what brings it.
pub const ALTINN2_ROLE: &str = "utinn";
pub const BRINGING: [&str; 2] = ["DAGL", "REGN"];

/// The codes that roles of the business register have in policies.
pub const CODES: [(&str, &str); 5] = [
    ("DAGL", "daglig-leder"),
    ("REGN", "regnskapsforer"),
    ("REVI", "revisor"),
    ("FFØR", "forretningsforer"),
    ("KONT", "kontaktperson"),
];

/// In this order: `and` is the least of several, `or` the greatest.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Holds {
    No,
    NotKnown,
    Yes,
}

/// Who asks: somebody with these roles in a business of a form, and with what was given besides.
#[derive(Clone, Debug, Default)]
pub struct Who {
    pub roles: Vec<&'static str>,
    pub form: Option<&'static str>,
    pub given: Vec<&'static str>,
    pub was_given_altinn2_role: bool,
    pub others: Vec<(&'static str, &'static str)>,
}

/// What a request says of who asks: attributes and values.
pub type Asker = Vec<(&'static str, String)>;

impl Who {
    /// What is said of them on a day, as far as these packages are asked about. It is more than one thing where it
    /// is not decided whether a role gets a package.
    pub fn askers(
        &self,
        world: &World,
        packages: &[&'static str],
        altinn2_works: bool,
    ) -> Vec<Asker> {
        let mut askers = vec![self.without_packages(altinn2_works)];
        for package in packages.iter().filter_map(|it| world.package(it)) {
            let having = |it: &Asker| {
                let mut more = it.clone();
                more.push((PACKAGE, package.slug.to_owned()));
                more
            };
            match self.has(world, package) {
                Decision::Permit => askers = askers.iter().map(having).collect(),
                Decision::Indeterminate => {
                    let more: Vec<Asker> = askers.iter().map(having).collect();
                    askers.extend(more);
                }
                Decision::Deny => {}
            }
        }
        askers
    }

    fn without_packages(&self, altinn2_works: bool) -> Asker {
        // W3 and W5.
        let codes = self.roles.iter().map(|it| (ROLE_CODE, it.to_lowercase()));
        let urns = CODES.iter().filter(|(legacy, _)| self.roles.contains(legacy));
        let urns = urns.map(|(_, code)| (CCR, (*code).to_owned()));
        // W4.
        let is_brought = self.roles.iter().any(|it| BRINGING.contains(it));
        let has_altinn2_role = altinn2_works && (is_brought || self.was_given_altinn2_role);
        let altinn2 = has_altinn2_role.then(|| (ROLE_CODE, ALTINN2_ROLE.to_owned()));
        // W6.
        let others = self.others.iter().map(|(attribute, value)| (*attribute, (*value).to_owned()));
        codes.chain(urns).chain(altinn2).chain(others).collect()
    }

    /// W2: given, or by a role that gets it in this form.
    fn has(&self, world: &World, package: &Package) -> Decision {
        if self.given.contains(&package.slug) {
            return Decision::Permit;
        }
        let by_roles = self.roles.iter().map(|role| hold(world, package, role, self.form).decision);
        by_roles.reduce(permit_overrides).unwrap_or(Decision::Deny)
    }
}

fn permit_overrides(one: Decision, other: Decision) -> Decision {
    let has = |decision| one == decision || other == decision;
    [Decision::Permit, Decision::Indeterminate]
        .into_iter()
        .find(|it| has(*it))
        .unwrap_or(Decision::Deny)
}

/// What a policy says to somebody, whatever is true of them that is not decided.
pub fn lets_in_for_certain(
    policy: &Policy,
    askers: &[Asker],
    resource: &str,
    action: &str,
) -> Holds {
    let mut each = askers.iter().map(|it| lets_in(policy, it, resource, action));
    let first = each.next().unwrap_or(Holds::No);
    if each.all(|it| it == first) { first } else { Holds::NotKnown }
}

/// What a policy says to one asker who wants to do something with something: who is denied by any rule is shut out,
/// whatever else lets in (W9).
fn lets_in(policy: &Policy, asker: &Asker, resource: &str, action: &str) -> Holds {
    let of = |effect| {
        let reading = Reading { asker, resource, action, effect };
        let rules = policy.rules.iter().filter(|it| it.effect == effect);
        rules.map(|it| reading.applies(policy, it)).max().unwrap_or(Holds::No)
    };
    match (of(Effect::Deny), of(Effect::Permit)) {
        (Holds::Yes, _) | (_, Holds::No) => Holds::No,
        (Holds::NotKnown, _) => Holds::NotKnown,
        (Holds::No, permitted) => permitted,
    }
}

/// A rule of one effect, read for one request.
struct Reading<'a> {
    asker: &'a Asker,
    resource: &'a str,
    action: &'a str,
    effect: Effect,
}

impl Reading<'_> {
    /// W8: the policy's own target beside the rule's. W10: a rule that is not read whole is not known where it is
    /// about the request.
    fn applies(&self, policy: &Policy, rule: &Rule) -> Holds {
        let targets = policy.target.iter().chain(&rule.target);
        let target = targets.map(|it| self.any_of(it)).min().unwrap_or(Holds::Yes);
        if rule.is_unread { target.min(Holds::NotKnown) } else { target }
    }

    /// W7: one of them is enough. Without any it asks nothing.
    fn any_of(&self, any_of: &AnyOf) -> Holds {
        any_of.all_ofs.iter().map(|it| self.all_of(it)).max().unwrap_or(Holds::Yes)
    }

    /// W7: all of them are needed.
    fn all_of(&self, all_of: &AllOf) -> Holds {
        all_of.matches.iter().map(|it| self.matched(it)).min().unwrap_or(Holds::Yes)
    }

    fn matched(&self, it: &Match) -> Holds {
        // W12.
        if it.is_misspelt {
            return Holds::No;
        }
        let values = self.values(&it.category, &it.attribute);
        // By a rule that permits nobody gets in without what must be present; by one that denies it is not known.
        if values.is_empty() && it.must_be_present {
            return if self.effect == Effect::Deny { Holds::NotKnown } else { Holds::No };
        }
        let compared = |is_equal: fn(&str, &str) -> bool| {
            let is_equal = values.iter().any(|value| is_equal(value, &it.value));
            if is_equal { Holds::Yes } else { Holds::No }
        };
        match it.match_id.as_str() {
            EQUAL => compared(|one, other| one == other),
            IGNORING_CASE => compared(|one, other| one.to_lowercase() == other.to_lowercase()),
            // W10.
            _ => Holds::NotKnown,
        }
    }

    /// What the request has under an attribute. Packages and roles are looked for under who asks alone (W12).
    fn values(&self, category: &str, attribute: &str) -> Vec<&str> {
        match (category, attribute) {
            (RESOURCE, RESOURCE_ID) => vec![self.resource],
            (ACTION, ACTION_ID) => vec![self.action],
            (SUBJECT, _) => {
                let of_asker = self.asker.iter().filter(|(named, _)| *named == attribute);
                of_asker.map(|(_, value)| value.as_str()).collect()
            }
            _ => Vec::new(),
        }
    }
}
