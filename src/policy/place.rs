//! What a rule is about: the resources and actions that its target names, and whether that holds for the
//! one that is asked about. Row W11 of docs/rules.md.

use super::comparison::Comparison;
use super::data::{Effect, Match};
use super::subject::{STRING, is_of_subjects};
use super::ways::{ACTION as OF_ACTION, RESOURCE as OF_RESOURCE};

const RESOURCE: &str = "urn:altinn:resource";
const ORGANISATION: &str = "urn:altinn:org";
const APP: &str = "urn:altinn:app";
/// What requests have about a resource: the last three are parts of an app.
const OF_RESOURCES: [&str; 6] = [
    RESOURCE,
    ORGANISATION,
    APP,
    "urn:altinn:appresource",
    "urn:altinn:task",
    "urn:altinn:end-event",
];
const ACTION: &str = "urn:oasis:names:tc:xacml:1.0:action:action-id";
/// What stands for any resource and any action.
const ANY: &str = "*";

/// Whether something holds, where that may not be known.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Certainty {
    No,
    Maybe,
    Yes,
}

/// One way to be about a resource, or an action: all of these hold.
#[derive(Debug, Default)]
pub(super) struct Place<'p> {
    asked: Vec<&'p Match>,
    /// What in it can never hold.
    never: Vec<&'p Match>,
}

/// A resource or an action that a policy names: attributes with their values, in one order.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub(super) struct Named<'p>(Vec<(&'p str, &'p str)>);

impl<'p> Place<'p> {
    pub(super) fn of(matches: &[&'p Match], effect: Effect) -> Self {
        let (never, asked) = matches.iter().partition::<Vec<&Match>, _>(|it| is_never(it, effect));
        Self { asked, never }
    }

    pub(super) fn asked(&self) -> &[&'p Match] {
        &self.asked
    }

    pub(super) fn never(&self) -> &[&'p Match] {
        &self.never
    }

    /// Whether it names what can be answered about: what is compared by another function may be a pattern.
    pub(super) fn is_named(&self) -> bool {
        let is_name = |it: &&Match| it.attribute.is_empty() || Comparison::of(it).is_some();
        self.asked.iter().all(is_name)
    }

    /// What it names.
    pub(super) fn named(&self) -> Named<'p> {
        Named::default().with(&self.asked)
    }

    /// Whether it is about this one, but for what in it can never hold.
    pub(super) fn bears_on(&self, named: &Named<'_>) -> Certainty {
        self.asked.iter().map(|it| named.meets(it)).min().unwrap_or(Certainty::Yes)
    }

    pub(super) fn holds_for(&self, named: &Named<'_>) -> Certainty {
        if self.never.is_empty() { self.bears_on(named) } else { Certainty::No }
    }
}

/// Whether requests have this attribute of a resource or an action in another category. An organisation may
/// ask, too.
pub(super) fn is_of_place_elsewhere(Match { attribute, category, .. }: &Match) -> bool {
    let attribute = attribute.as_str();
    let its_own = match attribute {
        ACTION => OF_ACTION,
        _ if attribute != ORGANISATION && OF_RESOURCES.contains(&attribute) => OF_RESOURCE,
        _ => return false,
    };
    !category.is_empty() && category != its_own
}

/// Whether it is known that requests have this.
fn is_known(Match { attribute, category, .. }: &Match) -> bool {
    match category.as_str() {
        OF_RESOURCE => OF_RESOURCES.contains(&attribute.as_str()),
        OF_ACTION => attribute == ACTION,
        _ => false,
    }
}

/// Packages and roles are attributes of who asks alone; and what has two types is never equal, but to Altinn,
/// so that it may shut out. Of what is not whole, and so has no function to compare by, nothing is known.
pub(super) fn is_never(asked: &Match, effect: Effect) -> bool {
    let Match { attribute, category, data_type, designator_data_type, .. } = asked;
    if asked.match_id.is_empty() {
        return false;
    }
    let is_elsewhere = is_of_subjects(attribute) && !category.is_empty();
    let has_two_types = !data_type.is_empty()
        && !designator_data_type.is_empty()
        && data_type != designator_data_type;
    asked.is_misspelt
        || is_elsewhere
        || is_of_place_elsewhere(asked)
        || (has_two_types && effect == Effect::Permit)
}

impl<'p> Named<'p> {
    /// With what these name besides.
    pub(super) fn with(&self, matches: &[&'p Match]) -> Self {
        let further = matches.iter().map(|it| (it.attribute.as_str(), it.value.as_str()));
        let mut pairs: Vec<_> = self.0.iter().copied().chain(further).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }

    /// How much is compared to see which of these places are about it. A long value counts as several.
    pub(super) fn compared_with(&self, places: &[Place<'_>]) -> usize {
        let asked: usize = places.iter().map(|it| it.asked.len()).sum();
        let values: usize = self.0.iter().map(|(_, value)| 1 + value.len() / 64).sum();
        asked.saturating_mul(values)
    }

    /// How long its attributes and values are.
    pub(super) fn letters(&self) -> usize {
        self.0.iter().map(|(attribute, value)| attribute.len() + value.len()).sum()
    }

    /// Its attributes with their values.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'p str, &'p str)> {
        self.0.iter().copied()
    }

    /// Whether it has a value for what is asked. A path may be about anything.
    pub(super) fn has(&self, asked: &Match) -> bool {
        asked.attribute.is_empty() || self.0.iter().any(|(it, _)| *it == asked.attribute)
    }

    pub(super) fn meets(&self, asked: &Match) -> Certainty {
        let values = self.0.iter().filter(|(attribute, _)| *attribute == asked.attribute);
        let values: Vec<&str> = values.map(|(_, value)| *value).collect();
        match Comparison::of(asked) {
            // A path, or what is incomplete, may be about anything.
            None if asked.attribute.is_empty() => Certainty::Maybe,
            _ if values.is_empty() => Certainty::No,
            // Altinn makes an absolute address of both, and what these are called by is none.
            Some(_) if Comparison::is_of_addresses(asked) => Certainty::Maybe,
            Some(comparison) if !values.iter().any(|it| comparison.holds(&asked.value, it)) => {
                Certainty::No
            }
            // Altinn compares values of one type, and those of requests are texts unless they say otherwise.
            Some(_) if asked.data_type != STRING => Certainty::Maybe,
            Some(_) if asked.designator_data_type != STRING => Certainty::Maybe,
            // Few requests have two values of one attribute, and nobody knows of what answers them.
            Some(_) if is_known(asked) && values.len() == 1 => Certainty::Yes,
            _ => Certainty::Maybe,
        }
    }

    /// As people write it: `skattemelding`, `ttd/fangst`, `ttd/fangst urn:altinn:task=Task_1`.
    pub(super) fn to_text(&self) -> String {
        let values = |attribute: &str| {
            let of_it = self.0.iter().filter(|(id, _)| *id == attribute);
            of_it.map(|(_, value)| *value).collect::<Vec<_>>().join(" ")
        };
        let (organisation, app) = (values(ORGANISATION), values(APP));
        let is_app = !organisation.is_empty() && !app.is_empty();
        let mut parts = Vec::new();
        if is_app {
            parts.push(format!("{organisation}/{app}"));
        }
        for (attribute, value) in &self.0 {
            match *attribute {
                ORGANISATION | APP if is_app => {}
                RESOURCE | ACTION => parts.push((*value).to_owned()),
                "" => parts.push(ANY.to_owned()),
                _ => parts.push(format!("{attribute}={value}")),
            }
        }
        if parts.is_empty() { ANY.to_owned() } else { parts.join(" ") }
    }
}
