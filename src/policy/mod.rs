//! Who gets in by an XACML policy: its parts as data, and what follows from them and a catalogue. The rules
//! are the table `policy` of docs/rules.md; each file names the rows that it implements.
//!
//! The npm package reads the XML, and tells what in it can never match. Whoever reads it in Rust makes a
//! [`Policy`] of it, in which what is not read says so.

mod access;
mod answer;
mod branch;
mod combining;
mod comparison;
mod data;
mod error;
mod index;
mod needs;
mod place;
mod reach;
mod subject;
mod way;
mod ways;

pub use answer::{Access, ActionAccess, Need, Opening, Requirement, RoleInForm, Through};
pub use combining::Combining;
pub use data::{AllOf, AnyOf, Effect, Match, Obligation, Policy, Rule};
pub use error::PolicyError;

use crate::altinn2::Altinn2Role;
use crate::catalogue::Catalogue;
use access::{About, Outcome, Reading, size_of};
use branch::{Branch, branches};
use index::RuleIndex;
use needs::{Needs, needed_of_who_asks};
use place::{Named, Place};
use reach::Listed;
use subject::Circumstances;
use way::{Passage, Way, distinct};

/// What the obligation on the level of authentication is known by.
const MINIMUM_LEVEL: &str = "urn:altinn:minimum-authenticationlevel";
/// More answers and ways in than these, and more that these ask for, are refused: a short text could fill the memory.
const MOST_ANSWERS: usize = 10_000;
const MOST_OPENINGS: usize = 100_000;
/// Answers are at most as long as what is read: a short text could name one long thing in each of them.
const MOST_LETTERS: usize = 16 * 1024 * 1024;
/// More that is held against something, over all answers, would take many seconds.
const MOST_COMPARED: usize = 10_000_000;

/// Who gets in by a policy on a day, an ISO date: an answer for each action on each resource that it names,
/// in its order. With an organisation form only the roles that get in in that form.
///
/// # Errors
///
/// Fails when there is no such form, when the day is none, and when there are too many answers.
///
/// ```
/// use tilgangspakker::Catalogue;
/// use tilgangspakker::policy::{Access, AllOf, AnyOf, Effect, Match, Policy, Rule, who_gets_in};
///
/// const STRING: &str = "http://www.w3.org/2001/XMLSchema#string";
/// let lonn = Match {
///     match_id: "urn:oasis:names:tc:xacml:1.0:function:string-equal".to_owned(),
///     value: "lonn".to_owned(),
///     attribute: "urn:altinn:accesspackage".to_owned(),
///     category: "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject".to_owned(),
///     data_type: STRING.to_owned(),
///     designator_data_type: STRING.to_owned(),
///     ..Match::default()
/// };
/// let any_of = AnyOf { all_ofs: vec![AllOf { matches: vec![lonn] }] };
/// let rule = Rule { effect: Effect::Permit, target: vec![any_of], is_unread: false, line: 3 };
/// let combining = "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides".to_owned();
/// let policy = Policy { combining, rules: vec![rule], ..Policy::default() };
///
/// # let json = std::fs::read_to_string("data/altinn-2026-08/catalogue.json")?;
/// # let catalogue = Catalogue::from_json(&json)?;
/// let answers = who_gets_in(&catalogue, &policy, "2026-11-01", None)?;
/// assert_eq!(answers[0].decision, Access::Open);
/// let opening = &answers[0].openings[0];
/// assert!(opening.by_delegation);
/// assert!(opening.roles.iter().any(|it| it.role.role.known_as() == "DAGL"));
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
pub fn who_gets_in<'c>(
    catalogue: &'c Catalogue,
    policy: &Policy,
    on: &str,
    variant: Option<&str>,
) -> Result<Vec<ActionAccess<'c>>, PolicyError> {
    if !is_day(on) {
        return Err(PolicyError::InvalidDay(on.to_owned()));
    }
    let variant = variant.map(|code| catalogue.variant(code)).transpose()?;
    let variant = variant.map(|it| it.code.as_str());
    let altinn2_works = on <= Altinn2Role::ENDS_ON;
    let asked = read(catalogue, policy, Circumstances { variant, altinn2_works })?;
    let later = read(catalogue, policy, Circumstances { variant, altinn2_works: false })?;
    let combining = Combining::in_effect(policy);
    let minimum_level = minimum_level(&policy.obligations);
    let needs = Needs::of(policy);

    let mut answers = Vec::new();
    let (mut openings, mut letters) = (0, 0);
    let (named, listed) = named_in(&asked)?;
    let index = RuleIndex::of(&asked);
    refuse_too_many(&asked, &index, &named)?;
    for (resource, action) in &named {
        let about = (resource, action);
        let near = index.rules_near(about);
        let needing = needs.unmet_by(about);
        let combining = if needing.is_some() { Combining::Unread } else { combining };
        let outcome = Outcome::of(&at(&asked, &near), combining, about, &listed, variant);
        let after = Outcome::of(&at(&later, &near), combining, about, &listed, variant);
        openings += outcome.ways.len();
        letters = outcome.ways.iter().map(Way::letters).fold(letters, usize::saturating_add);
        if openings > MOST_OPENINGS || letters > MOST_LETTERS {
            return Err(PolicyError::TooManyWays);
        }
        let rules = rules_on(&asked, near, about, &listed);
        answers.push(ActionAccess {
            action: action.to_text(),
            resource: resource.to_text(),
            decision: outcome.decision,
            openings: outcome.ways.iter().map(Way::opening).collect(),
            lost: outcome.lost_in(&after, variant),
            rules,
            needing,
            combining: Combining::of(&policy.combining),
            minimum_authentication_level: minimum_level,
        });
    }
    Ok(answers)
}

/// Before so many answers are worked out, each by holding places against what it is about, and ways in against
/// those that deny.
fn refuse_too_many<'p>(
    readings: &[Reading<'p, '_>],
    index: &RuleIndex<'p>,
    named: &[(Named<'p>, Named<'p>)],
) -> Result<(), PolicyError> {
    let mut compared: usize = 0;
    for (resource, action) in named {
        let near = at(readings, &index.rules_near((resource, action)));
        let [permits, denies] = [Effect::Permit, Effect::Deny].map(|effect| size_by(&near, effect));
        let branches = near.iter().flat_map(|it| &it.branches);
        let places: usize = branches
            .map(|(it, _)| {
                let compared = resource.compared_with(&it.resources);
                let compared = compared.saturating_add(action.compared_with(&it.actions));
                compared.max(it.resources.len() * it.actions.len())
            })
            .fold(0, usize::saturating_add);
        let twice: usize = near.iter().map(|it| it.read_twice()).sum();
        compared = compared.saturating_add(permits.saturating_mul(denies).max(places).max(twice));
        if compared > MOST_COMPARED {
            return Err(PolicyError::TooManyWays);
        }
    }
    Ok(())
}

/// The readings at these places.
fn at<'r, 'p, 'c>(readings: &'r [Reading<'p, 'c>], places: &[usize]) -> Vec<&'r Reading<'p, 'c>> {
    places.iter().filter_map(|place| readings.get(*place)).collect()
}

/// How much there is in the ways through the rules of one effect.
fn size_by(readings: &[&Reading<'_, '_>], effect: Effect) -> usize {
    size_of(readings.iter().filter(|it| it.effect == effect).flat_map(|it| &it.branches))
}

/// Takes the rules apart, as they are on some day.
fn read<'p, 'c>(
    catalogue: &'c Catalogue,
    policy: &'p Policy,
    circumstances: Circumstances<'_>,
) -> Result<Vec<Reading<'p, 'c>>, PolicyError> {
    let mut all = 0;
    let readings = policy.rules.iter().map(|rule| {
        let needed = needed_of_who_asks(rule);
        let through = |branch: Branch<'p>| {
            let ways = branch.subjects.iter();
            let passage =
                |way: &Vec<&Match>| Passage::of(catalogue, way, circumstances, rule, &needed);
            let passages = distinct(ways.map(passage));
            (branch, passages)
        };
        let branches = branches(&policy.target, rule)?;
        let ways = branches.iter().flat_map(|it| &it.subjects);
        all += ways.map(|way| way.len().max(1)).sum::<usize>();
        if all > MOST_OPENINGS {
            return Err(PolicyError::TooManyWays);
        }
        Ok(Reading {
            effect: rule.effect,
            is_unread: rule.is_unread,
            needs_of_who_asks: !needed.is_empty(),
            branches: branches.into_iter().map(through).collect(),
        })
    });
    readings.collect()
}

/// Every resource with every action that the rules name. Of a pattern in one that denies there is nothing to
/// answer: it bears on what others name.
fn named_in<'p>(
    readings: &[Reading<'p, '_>],
) -> Result<(Vec<(Named<'p>, Named<'p>)>, Listed<'p>), PolicyError> {
    let mut listed = Listed::default();
    let mut named = Vec::new();
    let mut letters = 0;
    let branches = readings.iter().flat_map(|it| it.branches.iter().map(|(at, _)| (it.effect, at)));
    for (effect, branch) in branches.filter(|(_, it)| !it.is_by_category) {
        let is_asked = |it: &&Place<'p>| effect == Effect::Permit || it.is_named();
        for resource in branch.resources.iter().filter(is_asked).map(Place::named) {
            for action in branch.actions.iter().filter(is_asked).map(Place::named) {
                letters += resource.letters() + action.letters();
                if letters > MOST_LETTERS {
                    return Err(PolicyError::TooManyWays);
                }
                if listed.add(&resource, &action) {
                    named.push((resource.clone(), action));
                }
            }
            if named.len() > MOST_ANSWERS {
                return Err(PolicyError::TooManyWays);
            }
        }
    }
    Ok((named, listed))
}

/// The rules of these that are about this, be it by what can never hold.
fn rules_on<'p>(
    readings: &[Reading<'p, '_>],
    mut rules: Vec<usize>,
    about: About<'_, 'p>,
    listed: &Listed<'p>,
) -> Vec<usize> {
    rules.retain(|place| readings.get(*place).is_some_and(|it| it.bears_on(about, listed)));
    rules
}

/// W13.
fn minimum_level(obligations: &[Obligation]) -> Option<u32> {
    let on_level = obligations
        .iter()
        .filter(|it| it.fulfill_on == Effect::Permit && it.category == MINIMUM_LEVEL);
    let levels = on_level.filter_map(|it| match it.value.trim().as_bytes() {
        [digit @ b'0'..=b'4'] => Some(u32::from(digit - b'0')),
        _ => None,
    });
    levels.max()
}

/// Whether it is written as an ISO date: what is compared letter by letter.
fn is_day(text: &str) -> bool {
    let is_digit = |(place, letter): (usize, u8)| match place {
        4 | 7 => letter == b'-',
        _ => letter.is_ascii_digit(),
    };
    text.len() == 10 && text.bytes().enumerate().all(is_digit)
}
