//! One way through what a target asks of who: all that it takes, and who has that. Row W7 of
//! docs/rules.md.

use super::answer::{Opening, Requirement, RoleInForm, Through, in_both};
use super::branch::is_needed;
use super::data::{Match, Rule};
use super::subject::{Circumstances, Held, Met, last_day, met};
use crate::catalogue::Catalogue;

#[derive(Clone)]
pub(super) struct Way<'c> {
    /// Nothing: everybody gets through.
    pub(super) requires: Vec<Requirement>,
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
}

impl<'c> Way<'c> {
    fn free(line: u32) -> Self {
        let (requires, roles, unresolved) = (Vec::new(), Vec::new(), Vec::new());
        Self { requires, roles, unresolved, is_given: false, line }
    }

    fn by(Held { requirement, roles, unresolved, is_given }: Held<'c>, line: u32) -> Self {
        Self { requires: vec![requirement], roles, unresolved, is_given, line }
    }

    fn and(mut self, held: Held<'c>) -> Self {
        if self.requires.contains(&held.requirement) {
            return self;
        }
        self.roles = in_both(&self.roles, &held.roles);
        self.requires.push(held.requirement);
        self.unresolved.extend(held.unresolved);
        self.is_given &= held.is_given;
        self
    }

    pub(super) fn is_free(&self) -> bool {
        self.requires.is_empty()
    }

    pub(super) fn opening(&self) -> Opening<'c> {
        let free = || Requirement { through: Through::Anybody, reference: String::new() };
        Opening {
            requires: if self.is_free() { vec![free()] } else { self.requires.clone() },
            roles: self.roles.clone(),
            by_delegation: self.is_given,
            last_day: last_day(&self.requires),
            line: self.line,
        }
    }

    /// Whoever gets through `self` gets through this one too.
    pub(super) fn leads_to(&self, other: &Self) -> bool {
        other.requires.iter().all(|it| self.requires.contains(it))
    }

    /// What is left of it, in a form if one is named, when whoever gets through `denied` is shut out. Row W9.
    pub(super) fn without(mut self, denied: &Self, form: Option<&str>) -> Remainder<'c> {
        if self.leads_to(denied) {
            return Remainder::Nothing;
        }
        let is_other = |it: &&Requirement| it.through == Through::Other;
        let asks_other =
            denied.requires.iter().filter(is_other).any(|it| !self.requires.contains(it));
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
        let is_emptied = left.is_empty() && !self.roles.is_empty() && !self.is_given;
        self.roles = left;
        if is_emptied { Remainder::Nothing } else { Remainder::Some(self) }
    }
}

/// What is left of a way in.
pub(super) enum Remainder<'c> {
    Nothing,
    /// It cannot be said who is left.
    Unclear,
    Some(Way<'c>),
}
