//! Random policies about a made-up catalogue: what services write, and now and then what they should not.

use fastrand::Rng;
use tilgangspakker::policy::{AllOf, AnyOf, Effect, Match, Policy, Rule};

use crate::plain::policy::{
    ACTION, ACTION_ID, ALTINN2_ROLE, CCR, CODES, EQUAL, IGNORING_CASE, PACKAGE, RESOURCE,
    RESOURCE_ID, ROLE_CODE, SUBJECT, Who,
};
use crate::world::World;

const STRING: &str = "http://www.w3.org/2001/XMLSchema#string";
pub const DENY_OVERRIDES: &str =
    "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides";
const COMBINING: [&str; 5] = [
    DENY_OVERRIDES,
    DENY_OVERRIDES,
    "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:ordered-deny-overrides",
    "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:permit-overrides",
    "urn:oasis:names:tc:xacml:1.0:rule-combining-algorithm:first-applicable",
];
const REGULAR: &str = "urn:oasis:names:tc:xacml:3.0:function:string-regexp-match";
const ORGANISATION: (&str, &str) = ("urn:altinn:org", "skd");
const SCOPE: (&str, &str) = ("urn:scope", "altinn:fish");
const RESOURCES: [&str; 2] = ["fangst", "sild"];
const ACTIONS: [&str; 2] = ["read", "write"];

/// How much of what policies may have is in one.
#[derive(Clone, Copy, Eq, PartialEq)]
pub enum Shape {
    /// Rules that permit, each with one `AnyOf` on who asks, on the resource and on the action.
    Plain,
    /// Anything.
    Any,
}

fn one<T: Copy>(random: &mut Rng, of: &[T]) -> T {
    *random.choice(of).unwrap()
}

/// What the policies about a catalogue name of who asks: little, so that everybody can be asked about.
pub struct Named {
    roles: Vec<(&'static str, &'static str)>,
    pub packages: Vec<&'static str>,
    other: (&'static str, &'static str),
}

impl Named {
    pub fn of(random: &mut Rng, world: &World) -> Self {
        let slugs = world.packages.iter().map(|it| it.slug);
        Self {
            roles: random.choose_multiple(CODES, 2),
            packages: random.choose_multiple(slugs, 2),
            other: one(random, &[ORGANISATION, SCOPE]),
        }
    }
}

pub fn policy(random: &mut Rng, named: &Named, shape: Shape) -> Policy {
    let mut policy = Policy { combining: DENY_OVERRIDES.to_owned(), ..Policy::default() };
    policy.rules = (0..random.usize(1..4)).map(|line| rule(random, named, shape, line)).collect();
    if shape == Shape::Any {
        one(random, &COMBINING).clone_into(&mut policy.combining);
        if random.u8(0..4) == 0 {
            policy.target.push(who(random, named, shape));
        }
    }
    policy
}

fn rule(random: &mut Rng, named: &Named, shape: Shape, line: usize) -> Rule {
    let is_any = shape == Shape::Any;
    let mut target = Vec::new();
    if !is_any || random.u8(0..8) > 0 {
        target.push(who(random, named, shape));
    }
    if is_any && random.u8(0..5) == 0 {
        target.push(who(random, named, shape));
    }
    if !is_any || random.u8(0..6) > 0 {
        target.push(each_of(random, RESOURCE, RESOURCE_ID, &RESOURCES));
    }
    if !is_any || random.u8(0..6) > 0 {
        target.push(each_of(random, ACTION, ACTION_ID, &ACTIONS));
    }
    let effect = if is_any && random.u8(0..3) == 0 { Effect::Deny } else { Effect::Permit };
    let is_unread = is_any && random.u8(0..8) == 0;
    Rule { effect, target, is_unread, line: u32::try_from(line).unwrap() + 1 }
}

fn each_of(random: &mut Rng, category: &str, attribute: &str, values: &[&str]) -> AnyOf {
    let count = random.usize(1..=values.len());
    let named = random.choose_multiple(values.iter().copied(), count);
    let matches = named.into_iter().map(|it| matching(category, attribute, it));
    AnyOf { all_ofs: matches.map(|it| AllOf { matches: vec![it] }).collect() }
}

fn who(random: &mut Rng, named: &Named, shape: Shape) -> AnyOf {
    AnyOf { all_ofs: (0..random.usize(1..4)).map(|_| needed(random, named, shape)).collect() }
}

fn needed(random: &mut Rng, named: &Named, shape: Shape) -> AllOf {
    let count = one(random, &[1, 1, 1, 2]);
    AllOf { matches: (0..count).map(|_| match_on_who(random, named, shape)).collect() }
}

fn match_on_who(random: &mut Rng, named: &Named, shape: Shape) -> Match {
    let (legacy, code) = one(random, &named.roles);
    let slug = one(random, &named.packages);
    let mut it = match random.u8(0..12) {
        0..=4 => matching(SUBJECT, PACKAGE, slug),
        5..=6 => matching(SUBJECT, ROLE_CODE, &legacy.to_lowercase()),
        7..=8 => matching(SUBJECT, CCR, code),
        9 => matching(SUBJECT, ROLE_CODE, ALTINN2_ROLE),
        _ => matching(SUBJECT, named.other.0, named.other.1),
    };
    match random.u8(0..16) {
        0 => EQUAL.clone_into(&mut it.match_id),
        1 => it.value = it.value.to_uppercase(),
        // What never matches, W12.
        2 if it.attribute == PACKAGE => it.value = format!("{PACKAGE}:{}", it.value),
        3 if it.attribute == PACKAGE => RESOURCE.clone_into(&mut it.category),
        4 => it.is_misspelt = true,
        // What is not read, W10.
        5 => REGULAR.clone_into(&mut it.match_id),
        6 if shape == Shape::Any => it.must_be_present = true,
        _ => {}
    }
    it
}

fn matching(category: &str, attribute: &str, value: &str) -> Match {
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

/// Everybody who differs to these policies: each of what they name, with the rest or without.
pub fn askers(named: &Named) -> Vec<Who> {
    let mut askers = vec![Who::default()];
    for (legacy, _) in &named.roles {
        with(&mut askers, |it| it.roles.push(legacy));
    }
    for slug in &named.packages {
        with(&mut askers, |it| it.given.push(slug));
    }
    with(&mut askers, |it| it.others.push(named.other));
    with(&mut askers, |it| it.was_given_altinn2_role = true);
    askers
}

/// Each of them once more, with something besides.
fn with(askers: &mut Vec<Who>, add: impl Fn(&mut Who)) {
    let mut more = askers.clone();
    more.iter_mut().for_each(add);
    askers.extend(more);
}
