//! What the rules of a policy come to for one action on one resource: row W9 of docs/rules.md.

use super::answer::{Access, RoleInForm};
use super::branch::Branch;
use super::combining::Combining;
use super::data::Effect;
use super::place::{Certainty, Named, Place};
use super::reach::Listed;
use super::way::{Passage, Remainder, Way};

/// A rule taken apart, on some day.
pub(super) struct Reading<'p, 'c> {
    pub(super) effect: Effect,
    /// It has more than its target, and that is not read.
    pub(super) is_unread: bool,
    /// It comes to nothing that is known where who asks lacks something (`MustBePresent`).
    pub(super) needs_of_who_asks: bool,
    pub(super) branches: Vec<(Branch<'p>, Vec<Passage<'c>>)>,
}

/// Who gets in, and whether that is all.
pub(super) struct Outcome<'c> {
    pub(super) decision: Access,
    pub(super) ways: Vec<Way<'c>>,
}

impl<'p> Reading<'p, '_> {
    /// Whether a branch of it is about this resource and action.
    fn holds_for(
        &self,
        branch: &Branch<'p>,
        (resource, action): About<'_, 'p>,
        listed: &Listed<'p>,
    ) -> Certainty {
        match self.effect {
            Effect::Permit => {
                let holds_for = |places: &[Place<'_>], named| {
                    places.iter().map(|it| it.holds_for(named)).max().unwrap_or(Certainty::No)
                };
                holds_for(&branch.resources, resource).min(holds_for(&branch.actions, action))
            }
            Effect::Deny => listed.shuts_out_of(branch, (resource, action)),
        }
    }

    /// How much is held against one another where it is read as Altinn does besides.
    pub(super) fn read_twice(&self) -> usize {
        let (again, first): (Vec<_>, Vec<_>) =
            self.branches.iter().partition(|(branch, _)| branch.is_by_category);
        size_of(again).saturating_mul(size_of(first))
    }

    /// Whether it bears on this, be it by what can never hold.
    pub(super) fn bears_on(&self, about: About<'_, 'p>, listed: &Listed<'p>) -> bool {
        let bears = |places: &[Place<'_>], named| {
            places.iter().any(|it| it.bears_on(named) != Certainty::No)
        };
        self.branches.iter().any(|(branch, _)| {
            (bears(&branch.resources, about.0) && bears(&branch.actions, about.1))
                || self.holds_for(branch, about, listed) != Certainty::No
        })
    }
}

/// How much there is in all the ways through branches.
pub(super) fn size_of<'b, 'p: 'b, 'c: 'b>(
    branches: impl IntoIterator<Item = &'b (Branch<'p>, Vec<Passage<'c>>)>,
) -> usize {
    branches.into_iter().flat_map(|(_, passages)| passages).map(Passage::size).sum()
}

/// The resource and the action that an answer is about.
pub(super) type About<'a, 'p> = (&'a Named<'p>, &'a Named<'p>);

impl<'c> Outcome<'c> {
    pub(super) fn of<'p>(
        readings: &[&Reading<'p, 'c>],
        combining: Combining,
        about: About<'_, 'p>,
        listed: &Listed<'p>,
        form: Option<&str>,
    ) -> Self {
        let [permits, denies] = [Effect::Permit, Effect::Deny].map(|effect| {
            let mut found = Found::default();
            for reading in readings.iter().filter(|it| it.effect == effect) {
                found.add(reading, about, listed);
            }
            found
        });
        let is_nobody_denied =
            denies.ways.is_empty() && denies.perhaps.is_empty() && !denies.is_more;
        let left = match combining {
            Combining::Unread => return Self::unclear(),
            Combining::FirstApplicable if permits.is_behind_unclear => return Self::unclear(),
            _ if is_nobody_denied => Some(permits.ways),
            Combining::DenyOverrides if denies.ways.iter().any(Way::is_free) => {
                return Self { decision: Access::Closed, ways: Vec::new() };
            }
            Combining::DenyOverrides if !denies.is_more => {
                let left = without(permits.ways, &denies.ways, form);
                left.filter(|ways| denies.perhaps.iter().all(|it| shuts_out_none(it, ways, form)))
            }
            _ if permits.ways.is_empty() => Some(Vec::new()),
            _ => None,
        };
        match left {
            Some(ways) if !ways.is_empty() => Self { decision: Access::Open, ways },
            Some(_) if !permits.is_more => Self { decision: Access::Closed, ways: Vec::new() },
            _ => Self::unclear(),
        }
    }

    const fn unclear() -> Self {
        Self { decision: Access::Indeterminate, ways: Vec::new() }
    }

    /// The roles that get in here, and do not get in there, in a form if one is named. None where nobody
    /// knows who gets in there.
    pub(super) fn lost_in(&self, later: &Self, form: Option<&str>) -> Vec<RoleInForm<'c>> {
        let mut lost: Vec<RoleInForm<'c>> = Vec::new();
        let is_unknown = later.decision == Access::Indeterminate;
        if is_unknown || later.ways.iter().any(Way::is_free) {
            return lost;
        }
        let kept = || later.ways.iter().flat_map(|it| &it.roles);
        for role in self.ways.iter().flat_map(|it| &it.roles) {
            if !lost.contains(role) && !kept().any(|it| it.covers(role, form)) {
                lost.push(*role);
            }
        }
        lost
    }
}

/// The ways through rules of one effect.
#[derive(Default)]
struct Found<'c> {
    ways: Vec<Way<'c>>,
    /// Those that there are only as Altinn reads a rule that denies.
    perhaps: Vec<Way<'c>>,
    /// There is something besides that may be one.
    is_more: bool,
    /// Of a rule so far it is not known for everybody what it comes to.
    is_unclear: bool,
    /// A way stands behind such a rule.
    is_behind_unclear: bool,
}

impl<'c> Found<'c> {
    fn add<'p>(&mut self, reading: &Reading<'p, 'c>, about: About<'_, 'p>, listed: &Listed<'p>) {
        let before = self.ways.len();
        let was_unclear = self.is_unclear;
        for (branch, passages) in &reading.branches {
            let certainty = reading.holds_for(branch, about, listed);
            if certainty == Certainty::No {
                continue;
            }
            self.is_unclear |= reading.needs_of_who_asks;
            let is_certain =
                certainty == Certainty::Yes && !branch.is_unclear && !reading.is_unread;
            for passage in passages {
                match passage {
                    Passage::Closed => {}
                    Passage::Open(way) if is_certain => self.ways.push(way.clone()),
                    Passage::Open(way) if branch.is_by_category => {
                        if !self.ways.iter().skip(before).any(|it| way.leads_to(it)) {
                            self.perhaps.push(way.clone());
                        }
                    }
                    Passage::Open(_) | Passage::Unclear => self.is_more = true,
                }
            }
        }
        self.is_unclear |= self.is_more;
        self.is_behind_unclear |= was_unclear && self.ways.len() > before;
    }
}

/// Whether all who get in by these get in whether it shuts out or not.
fn shuts_out_none(denied: &Way<'_>, left: &[Way<'_>], form: Option<&str>) -> bool {
    left.iter().all(|way| match way.clone().without(denied, form) {
        Remainder::Some(rest) => rest.roles == way.roles,
        Remainder::Nothing | Remainder::Unclear => false,
    })
}

/// What is left of ways in; none where it cannot be said.
fn without<'c>(
    permitted: Vec<Way<'c>>,
    denied: &[Way<'c>],
    form: Option<&str>,
) -> Option<Vec<Way<'c>>> {
    let mut left = Vec::new();
    'ways: for mut way in permitted {
        for deny in denied {
            match way.without(deny, form) {
                Remainder::Nothing => continue 'ways,
                Remainder::Unclear => return None,
                Remainder::Some(rest) => way = rest,
            }
        }
        left.push(way);
    }
    Some(left)
}
