//! Which rules may be about a resource or an action, so that each answer looks at these alone.

use foldhash::HashMap;

use super::access::{About, Reading};
use super::branch::Branch;
use super::comparison::{Comparison, without_case};
use super::data::{Effect, Match};
use super::place::{Named, Place};

/// The rules by what they name. What it leads to may be about something, and nothing else is.
pub(super) struct RuleIndex<'p> {
    by_resource: Names<'p>,
    by_action: Names<'p>,
}

/// Rules by one of the attributes that each of them asks for.
#[derive(Default)]
struct Names<'p> {
    /// By the attribute and its value without case.
    by_value: HashMap<(&'p str, String), Vec<usize>>,
    /// Rules that deny, by the attribute: they reach what does not name it, too.
    denying: HashMap<&'p str, Vec<usize>>,
    /// Rules that no attribute tells about.
    others: Vec<usize>,
}

impl<'p> RuleIndex<'p> {
    pub(super) fn of(readings: &[Reading<'p, '_>]) -> Self {
        Self {
            by_resource: Names::of(readings, |branch| &branch.resources),
            by_action: Names::of(readings, |branch| &branch.actions),
        }
    }

    /// The places of the rules that may be about this resource and action, in their order.
    pub(super) fn rules_near(&self, (resource, action): About<'_, 'p>) -> Vec<usize> {
        let mut near = Vec::new();
        let lists = [self.by_resource.lists(resource), self.by_action.lists(action)];
        let length = |lists: &Vec<&[usize]>| lists.iter().map(|it| it.len()).sum::<usize>();
        for list in lists.into_iter().min_by_key(length).unwrap_or_default() {
            near.extend_from_slice(list);
        }
        near.sort_unstable();
        near.dedup();
        near
    }
}

impl<'p> Names<'p> {
    fn of<'r, 'c: 'r>(
        readings: &'r [Reading<'p, 'c>],
        places: impl Fn(&'r Branch<'p>) -> &'r [Place<'p>],
    ) -> Self
    where
        'p: 'r,
    {
        let mut names = Self::default();
        for (at, reading) in readings.iter().enumerate() {
            for place in reading.branches.iter().flat_map(|(branch, _)| places(branch)) {
                names.add(at, reading.effect, place);
            }
        }
        names
    }

    /// Without one of the matches that it asks for, a place is not met, so that any of them will do.
    fn add(&mut self, at: usize, effect: Effect, place: &Place<'p>) {
        let telling = |it: &&&Match| Comparison::of(it).is_some();
        let Some(asked) = place.asked().iter().find(telling) else {
            self.others.push(at);
            return;
        };
        let value = without_case(&asked.value);
        self.by_value.entry((&asked.attribute, value)).or_default().push(at);
        if effect == Effect::Deny {
            self.denying.entry(&asked.attribute).or_default().push(at);
        }
    }

    /// The rules that may be about what is named, in several lists.
    fn lists(&self, named: &Named<'p>) -> Vec<&[usize]> {
        let mut lists = vec![self.others.as_slice()];
        for (attribute, value) in named.pairs() {
            lists.extend(self.by_value.get(&(attribute, without_case(value))).map(Vec::as_slice));
        }
        for (attribute, denying) in &self.denying {
            if named.pairs().all(|(it, _)| it != *attribute) {
                lists.push(denying);
            }
        }
        lists
    }
}

#[cfg(test)]
mod tests {
    use super::super::data::{AllOf, AnyOf, Match, Policy, Rule};
    use super::super::{Circumstances, at, named_in, read, rules_on};
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::policy::access::Outcome;
    use crate::policy::combining::Combining;
    use crate::policy::way::Way;
    use crate::policy::ways::{ACTION, RESOURCE};

    const EQUAL: &str = "urn:oasis:names:tc:xacml:1.0:function:string-equal";
    const STRING: &str = "http://www.w3.org/2001/XMLSchema#string";
    const SUBJECT: &str = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";

    /// Numbers without an order, the same each time.
    struct Numbers(u32);

    impl Numbers {
        fn below(&mut self, end: u32) -> u32 {
            self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (self.0 >> 16) % end
        }

        fn asked(&mut self) -> Match {
            let (category, attribute) = match self.below(6) {
                0 => (SUBJECT, "urn:altinn:rolecode"),
                1 => (RESOURCE, "urn:altinn:resource"),
                2 => (RESOURCE, "urn:altinn:task"),
                3 => (RESOURCE, "urn:altinn:unknown"),
                4 => (RESOURCE, "urn:altinn:accesspackage"),
                _ => (ACTION, "urn:oasis:names:tc:xacml:1.0:action:action-id"),
            };
            let values =
                if category == SUBJECT { ["dagl", "lede", "innh"] } else { ["a", "A", "b"] };
            let match_id = if self.below(9) == 0 { "urn:pattern" } else { EQUAL };
            let value = *values.get(self.below(3) as usize).unwrap_or(&"");
            Match {
                match_id: match_id.to_owned(),
                value: value.to_owned(),
                data_type: STRING.to_owned(),
                attribute: attribute.to_owned(),
                category: category.to_owned(),
                designator_data_type: STRING.to_owned(),
                must_be_present: self.below(12) == 0,
                ..Match::default()
            }
        }

        fn all_of(&mut self) -> AllOf {
            AllOf { matches: (0..=self.below(2)).map(|_| self.asked()).collect() }
        }

        fn target(&mut self, most: u32) -> Vec<AnyOf> {
            let any_of = |numbers: &mut Self| AnyOf {
                all_ofs: (0..=numbers.below(2)).map(|_| numbers.all_of()).collect(),
            };
            (0..self.below(most + 1)).map(|_| any_of(self)).collect()
        }

        fn rule(&mut self) -> Rule {
            let effect = if self.below(3) == 0 { Effect::Deny } else { Effect::Permit };
            Rule { effect, target: self.target(3), is_unread: self.below(9) == 0, line: 1 }
        }
    }

    #[test]
    fn the_rules_near_an_answer_say_what_all_rules_say() {
        let json =
            std::fs::read_to_string("data/altinn-2026-08/catalogue.json").unwrap_or_default();
        let catalogue = Catalogue::from_json(&json).unwrap_or_else(|it| unreachable!("{it}"));
        let circumstances = Circumstances { variant: None, altinn2_works: true };
        let mut numbers = Numbers(7);
        let mut left_out = 0;
        for _ in 0..300 {
            let target = if numbers.below(3) == 0 { numbers.target(1) } else { Vec::new() };
            let rules: Vec<_> = (0..=numbers.below(8)).map(|_| numbers.rule()).collect();
            let policy = Policy { target, rules, ..Policy::default() };
            let readings = read(&catalogue, &policy, circumstances).unwrap_or_default();
            let (named, listed) = named_in(&readings).unwrap_or_default();
            let index = RuleIndex::of(&readings);
            let all: Vec<usize> = (0..readings.len()).collect();
            for (resource, action) in &named {
                let about = (resource, action);
                let near = index.rules_near(about);
                left_out += all.len() - near.len();
                let said = |places: &[usize]| {
                    let readings = at(&readings, places);
                    let denying = Combining::DenyOverrides;
                    let outcome = Outcome::of(&readings, denying, about, &listed, None);
                    (outcome.decision, outcome.ways.iter().map(Way::opening).collect::<Vec<_>>())
                };
                assert_eq!(said(&near), said(&all), "{policy:?}");
                let bearing = |places| rules_on(&readings, places, about, &listed);
                assert_eq!(bearing(near), bearing(all.clone()), "{policy:?}");
            }
        }
        assert!(left_out > 1_000, "{left_out}");
    }
}
