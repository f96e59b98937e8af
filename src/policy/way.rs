//! One way through what a target asks of who: all that it takes, and who has that. Row W7 of
//! docs/rules.md.

use std::collections::{BTreeSet, HashSet};

use super::answer::{Opening, Requirement, RoleInForm, Through, in_both};
use super::branch::is_needed;
use super::data::{Match, Rule};
use super::place::Certainty;
use super::subject::{Circumstances, Held, Met, last_day, met};
use crate::catalogue::Catalogue;

/// A role, or what stands around a reference, where an answer is written.
const LETTERS_OF_ONE: usize = 64;

#[derive(Clone)]
pub(super) struct Way<'c> {
    /// All that it requires, each with who has it. Nothing: everybody gets through.
    requires: Vec<Held<'c>>,
    /// Those that have all of it by themselves.
    pub(super) roles: Vec<RoleInForm<'c>>,
    /// Roles of which it is undecided whether they have it.
    unresolved: Vec<usize>,
    /// All of it can be given to somebody.
    is_given: bool,
    line: u32,
}

/// What a way comes to.
pub(super) enum Passage<'c> {
    /// Nobody gets through, ever.
    Closed,
    /// It is not known who does.
    Unclear,
    Open(Way<'c>),
}

impl<'c> Passage<'c> {
    /// Of matches of a rule all of which must hold. `needed`: attributes of who asks without which it is not known
    /// whether anybody gets through.
    pub(super) fn of(
        catalogue: &'c Catalogue,
        matches: &[&Match],
        circumstances: Circumstances<'_>,
        rule: &Rule,
        needed: &[&str],
    ) -> Self {
        let line = matches.first().map_or(rule.line, |it| it.line);
        let mut way: Option<Way<'c>> = None;
        let mut is_unclear =
            needed.iter().any(|needed| !matches.iter().any(|it| it.attribute == *needed));
        for asked in matches {
            let is_needed = is_needed(asked, rule.effect);
            is_unclear |= is_needed;
            match met(catalogue, asked, rule.effect, circumstances) {
                Met::Never if is_needed => {}
                Met::Never => return Self::Closed,
                Met::Unclear => is_unclear = true,
                Met::By(held) => {
                    way = Some(match way {
                        None => Way::by(held, line),
                        Some(way) => way.and(held),
                    });
                }
            }
        }
        if is_unclear { Self::Unclear } else { Self::Open(way.unwrap_or_else(|| Way::free(line))) }
    }

    /// As how many it counts where it is held against others.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Open(way) => way.requires.len().max(1),
            Self::Closed | Self::Unclear => 1,
        }
    }
}

/// Each way once: alternatives in each of many conditions come to the same over and over.
pub(super) fn distinct<'c>(passages: impl Iterator<Item = Passage<'c>>) -> Vec<Passage<'c>> {
    let mut seen = HashSet::new();
    let is_new = |passage: &Passage<'c>| match passage {
        Passage::Open(way) => seen.insert(way.asked()),
        Passage::Closed | Passage::Unclear => true,
    };
    passages.filter(is_new).collect()
}

impl<'c> Way<'c> {
    fn free(line: u32) -> Self {
        let (requires, roles, unresolved) = (Vec::new(), Vec::new(), Vec::new());
        Self { requires, roles, unresolved, is_given: false, line }
    }

    fn by(held: Held<'c>, line: u32) -> Self {
        let (roles, unresolved) = (held.roles.clone(), held.unresolved.clone());
        let is_given = held.is_given;
        Self { requires: vec![held], roles, unresolved, is_given, line }
    }

    fn and(mut self, held: Held<'c>) -> Self {
        if self.asks_for(&held.requirement) {
            return self;
        }
        self.roles = in_both(&self.roles, &held.roles);
        self.unresolved.extend(&held.unresolved);
        self.is_given &= held.is_given;
        self.requires.push(held);
        self
    }

    fn asks_for(&self, requirement: &Requirement) -> bool {
        self.requires.iter().any(|it| it.requirement == *requirement)
    }

    /// What it asks for, in whatever order it is asked.
    fn asked(&self) -> BTreeSet<(Through, String)> {
        let asked = self.requires.iter().map(|it| &it.requirement);
        asked.map(|it| (it.through, it.reference.clone())).collect()
    }

    fn requirements(&self) -> Vec<Requirement> {
        self.requires.iter().map(|it| it.requirement.clone()).collect()
    }

    pub(super) fn is_free(&self) -> bool {
        self.requires.is_empty()
    }

    /// About how long it is as text: what it asks for, and the roles that have it.
    pub(super) fn letters(&self) -> usize {
        let references: usize = self.requires.iter().map(|it| it.requirement.reference.len()).sum();
        references + (self.requires.len() + self.roles.len()) * LETTERS_OF_ONE
    }

    pub(super) fn opening(&self) -> Opening<'c> {
        let free = || Requirement { through: Through::Anybody, reference: String::new() };
        Opening {
            requires: if self.is_free() { vec![free()] } else { self.requirements() },
            roles: self.roles.clone(),
            by_delegation: self.is_given,
            last_day: last_day(&self.requirements()),
            line: self.line,
        }
    }

    /// Whoever gets through `self` gets through this one too.
    pub(super) fn leads_to(&self, other: &Self) -> bool {
        other.requires.iter().all(|it| self.asks_for(&it.requirement))
    }

    /// Whether whoever gets through `self`, in a form if one is named, has something: what it asks for, or what a role
    /// gets that it asks for.
    fn brings(&self, held: &Held<'c>, form: Option<&str>) -> Certainty {
        if self.asks_for(&held.requirement) {
            return Certainty::Yes;
        }
        let roles = self.requires.iter().filter(|it| it.requirement.through == Through::Role);
        let of_role = |role: &RoleInForm<'c>| {
            if held.roles.iter().any(|it| it.covers(role, form)) {
                Certainty::Yes
            } else if held.unresolved.contains(&role.role.index)
                || held.roles.iter().any(|it| it.and(role).is_some())
            {
                Certainty::Maybe
            } else {
                Certainty::No
            }
        };
        roles.flat_map(|it| &it.roles).map(of_role).max().unwrap_or(Certainty::No)
    }

    /// What is left of it, in a form if one is named, when whoever gets through `denied` is shut out. Row W9.
    pub(super) fn without(mut self, denied: &Self, form: Option<&str>) -> Remainder<'c> {
        match denied.requires.iter().map(|it| self.brings(it, form)).min() {
            Some(Certainty::No) => {}
            Some(Certainty::Maybe) => return Remainder::Unclear,
            Some(Certainty::Yes) | None => return Remainder::Nothing,
        }
        let is_other = |it: &&Held<'c>| it.requirement.through == Through::Other;
        let mut asked = denied.requires.iter().filter(is_other);
        let asks_other = asked.any(|it| !self.asks_for(&it.requirement));
        if self.is_free() || self.requires.iter().any(|it| is_other(&it)) || asks_other {
            return Remainder::Unclear;
        }
        let mut left = Vec::new();
        for role in &self.roles {
            if denied.roles.iter().any(|it| it.covers(role, form)) {
                continue;
            }
            // It is shut out in some form, or nobody knows.
            let is_unresolved = denied.unresolved.contains(&role.role.index);
            if is_unresolved || denied.roles.iter().any(|it| it.and(role).is_some()) {
                return Remainder::Unclear;
            }
            left.push(*role);
        }
        self.roles = left;
        Remainder::Some(self)
    }
}

/// What is left of a way in.
pub(super) enum Remainder<'c> {
    Nothing,
    /// It cannot be said who is left.
    Unclear,
    Some(Way<'c>),
}
