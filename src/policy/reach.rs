//! Whether a rule that denies reaches what an answer is about. Requests may have more than an answer names,
//! and a Deny on that shuts out of them, too. Row W9 of docs/rules.md.

use std::collections::{HashMap, HashSet};

use super::branch::Branch;
use super::comparison::Comparison;
use super::place::{Certainty, Named, Place};

/// All that is answered about, each resource and action by a number of its own.
#[derive(Default)]
pub(super) struct Listed<'p> {
    resources: HashMap<Named<'p>, usize>,
    actions: HashMap<Named<'p>, usize>,
    pairs: HashSet<(usize, usize)>,
}

impl<'p> Listed<'p> {
    /// Answers whether it is new.
    pub(super) fn add(&mut self, resource: &Named<'p>, action: &Named<'p>) -> bool {
        let pair = (numbered(&mut self.resources, resource), numbered(&mut self.actions, action));
        self.pairs.insert(pair)
    }

    /// Whether a rule that denies is about this resource and action. Where it is only when requests have
    /// more than they name, and another answer is about that, it is not.
    pub(super) fn shuts_out_of(
        &self,
        branch: &Branch<'p>,
        (resource, action): (&Named<'p>, &Named<'p>),
    ) -> Certainty {
        let reached = |places: &[Place<'p>], named: &Named<'p>, numbers| -> Vec<Reach> {
            places.iter().filter_map(|it| Reach::of(it, named, numbers)).collect()
        };
        let resources = reached(&branch.resources, resource, &self.resources);
        let actions = reached(&branch.actions, action, &self.actions);
        let mut most = Certainty::No;
        for on in &resources {
            for by in &actions {
                most = most.max(self.certainty(on, by));
                if most == Certainty::Yes {
                    return most;
                }
            }
        }
        most
    }

    fn certainty(&self, on: &Reach, by: &Reach) -> Certainty {
        let is_wider = on.is_wider || by.is_wider;
        let pair = on.number.zip(by.number);
        if is_wider && pair.is_some_and(|it| self.pairs.contains(&it)) {
            return Certainty::No;
        }
        on.certainty.min(by.certainty)
    }
}

fn numbered<'p>(numbers: &mut HashMap<Named<'p>, usize>, named: &Named<'p>) -> usize {
    let next = numbers.len();
    *numbers.entry(named.clone()).or_insert(next)
}

/// How a place of a rule that denies bears on a resource or an action that is asked about.
struct Reach {
    certainty: Certainty,
    /// It names more.
    is_wider: bool,
    /// Of what both name together, if that is answered about and says all there is to say.
    number: Option<usize>,
}

impl Reach {
    /// None where it is not about it.
    fn of<'p>(
        place: &Place<'p>,
        named: &Named<'p>,
        numbers: &HashMap<Named<'p>, usize>,
    ) -> Option<Self> {
        let never = place.never();
        if never.iter().any(|it| !it.must_be_present) {
            return None;
        }
        let there = place.asked().iter().filter(|it| named.has(it));
        let on_named = there.map(|it| named.meets(it)).min().unwrap_or(Certainty::Yes);
        if on_named == Certainty::No {
            return None;
        }
        let missing: Vec<_> = place.asked().iter().copied().filter(|it| !named.has(it)).collect();
        let is_wider = !missing.is_empty();
        let is_told = missing.iter().all(|it| !it.must_be_present && Comparison::of(it).is_some());
        // What never matches is in no request, and without it nobody knows what the rule comes to.
        let is_known = !is_wider && never.is_empty();
        Some(Self {
            certainty: if is_known { on_named } else { Certainty::Maybe },
            is_wider,
            number: if never.is_empty() && is_told {
                numbers.get(&named.with(&missing)).copied()
            } else {
                None
            },
        })
    }
}
