//! Which rules may be about a resource or an action, so that each answer looks at these alone.

use foldhash::HashMap;

use super::access::{About, Reading};
use super::branch::Branch;
use super::comparison::Comparison;
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
    /// By the attribute and its value in lowercase.
    by_value: HashMap<(&'p str, String), Vec<usize>>,
    /// Rules that deny, by the attribute: they reach what does not name it, too.
    denying: Vec<(&'p str, Vec<usize>)>,
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
        let value = asked.value.to_lowercase();
        self.by_value.entry((&asked.attribute, value)).or_default().push(at);
        if effect == Effect::Deny {
            match self.denying.iter_mut().find(|(attribute, _)| *attribute == asked.attribute) {
                Some((_, denying)) => denying.push(at),
                None => self.denying.push((&asked.attribute, vec![at])),
            }
        }
    }

    /// The rules that may be about what is named, in several lists.
    fn lists(&self, named: &Named<'p>) -> Vec<&[usize]> {
        let mut lists = vec![self.others.as_slice()];
        for (attribute, value) in named.pairs() {
            lists.extend(self.by_value.get(&(attribute, value.to_lowercase())).map(Vec::as_slice));
        }
        for (attribute, denying) in &self.denying {
            if named.pairs().all(|(it, _)| it != *attribute) {
                lists.push(denying);
            }
        }
        lists
    }
}
