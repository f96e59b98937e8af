//! What rules need requests to have of the resource or the action (`MustBePresent`): where one lacks it,
//! Altinn answers Indeterminate, whatever rule it is and whatever other rules say.

use foldhash::{HashMap, HashMapExt};

use super::access::About;
use super::answer::Need;
use super::data::{Effect, Match, Policy, Rule};
use super::ways::Category;

/// What a rule that permits needs of who asks: who lacks one of these may not get in by what else it asks.
pub(super) fn needed_of_who_asks(rule: &Rule) -> Vec<&str> {
    let mut needed: Vec<&str> = Vec::new();
    for asked in matches_of(rule).filter(|it| it.must_be_present && rule.effect == Effect::Permit) {
        if Category::of(asked) == Category::Subject && !needed.contains(&asked.attribute.as_str()) {
            needed.push(&asked.attribute);
        }
    }
    needed
}

fn matches_of(rule: &Rule) -> impl Iterator<Item = &Match> {
    rule.target.iter().flat_map(|it| &it.all_ofs).flat_map(|it| &it.matches)
}

/// Attributes, each with the first rule that needs it.
pub(super) struct Needs<'p>(Vec<(&'p Match, usize)>);

impl<'p> Needs<'p> {
    /// A policy's own target is not looked at.
    pub(super) fn of(policy: &'p Policy) -> Self {
        let mut needs = Vec::new();
        let mut known = HashMap::new();
        for (at, rule) in policy.rules.iter().enumerate() {
            for asked in matches_of(rule).filter(|it| it.must_be_present) {
                let is_of_place =
                    matches!(Category::of(asked), Category::Resource | Category::Action);
                let key = (&asked.category, &asked.attribute);
                if is_of_place && known.insert(key, at).is_none() {
                    needs.push((asked, at));
                }
            }
        }
        Self(needs)
    }

    /// The first of what an answer does not name. There may be as many as there are answers.
    pub(super) fn unmet_by(&self, (resource, action): About<'_, 'p>) -> Option<Need> {
        let is_unmet = |asked: &Match| match Category::of(asked) {
            Category::Action => !action.has(asked),
            _ => !resource.has(asked),
        };
        let (asked, rule) = self.0.iter().find(|(asked, _)| is_unmet(asked))?;
        let (category, attribute) = (asked.category.clone(), asked.attribute.clone());
        Some(Need { rule: *rule, category, attribute })
    }
}
