//! The decisions of every package and every role at once.

use super::role_options::{RoleAction, RoleOptions, RoleQuestion};
use super::verdict::Decision;
use crate::catalogue::{Catalogue, UnknownReference, Variant};

/// The decision of every package against every role.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct DecisionMatrix {
    /// How many roles there are: the length of a row.
    roles: usize,
    /// Row after row: `package * roles + role`.
    decisions: Vec<Decision>,
}

impl DecisionMatrix {
    /// The decision of a role and a package, both by their places in the catalogue. `None` when there is no
    /// such package or role.
    #[must_use]
    pub fn get(&self, package: usize, role: usize) -> Option<Decision> {
        self.rows().nth(package)?.get(role).copied()
    }

    /// A row for each package, in the catalogue's order: a decision for each role.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[Decision]> {
        // Without roles there is nothing to cut into rows.
        self.decisions.chunks_exact(self.roles.max(1))
    }

    /// All decisions, row after row.
    #[must_use]
    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }
}

/// Asks every package and role at once what [`check`](super::check) decides: whether the role gets the
/// package or, where that is asked, whether it may pass it on.
///
/// # Errors
///
/// Fails with suggestions when there is no such form.
pub fn matrix(
    catalogue: &Catalogue,
    options: &RoleOptions<'_>,
) -> Result<DecisionMatrix, UnknownReference> {
    let (packages, roles) = (catalogue.contents().packages.len(), catalogue.roles().len());
    let mut decisions = vec![Decision::Deny; packages * roles];
    each_but_deny(catalogue, options, |cell, decision| set(&mut decisions, cell, decision))?;
    Ok(DecisionMatrix { roles, decisions })
}

/// Goes through the matrix by its cells, `package * roles + role`, and passes over those that say Deny: most
/// do.
///
/// # Errors
///
/// As [`matrix`].
pub(crate) fn each_but_deny(
    catalogue: &Catalogue,
    options: &RoleOptions<'_>,
    see: impl FnMut(usize, Decision),
) -> Result<(), UnknownReference> {
    let variant = options.variant.map(|code| catalogue.variant(code)).transpose()?;
    match options.action {
        RoleAction::Hold => hold(catalogue, variant, see),
        RoleAction::Delegate => delegate(catalogue, variant, options, see),
    }
    Ok(())
}

/// H1 to H4 by what is undecided and what is granted, and not cell by cell. What is granted is seen later,
/// and counts.
fn hold(catalogue: &Catalogue, variant: Option<&Variant>, mut see: impl FnMut(usize, Decision)) {
    let form = variant.map(|variant| variant.code.as_str());
    let roles = catalogue.roles().len();
    for package in 0..catalogue.contents().packages.len() {
        for role in catalogue.unresolved_roles(package) {
            see(package * roles + role, Decision::Indeterminate);
        }
        for (grant, role) in catalogue.grants_of(package) {
            if grant.covers(form) {
                see(package * roles + role.index, Decision::Permit);
            }
        }
    }
}

/// D1 to D15. Most roles have no title to most packages. What is decided of those depends on what kind of
/// giver the role makes, so it is asked once for each kind.
fn delegate(
    catalogue: &Catalogue,
    variant: Option<&'static Variant>,
    options: &RoleOptions<'_>,
    mut see: impl FnMut(usize, Decision),
) {
    let mut kinds = Vec::new();
    let mut givers = Vec::new();
    for role in catalogue.roles() {
        let question = RoleQuestion::new(catalogue, role, variant, options);
        let kind = question.giver_without_title();
        let known = kinds.iter().position(|known| *known == kind);
        givers.push((question, known.unwrap_or(kinds.len())));
        if known.is_none() {
            kinds.push(kind);
        }
    }
    let mut has_title = vec![false; givers.len()];
    for package in catalogue.packages() {
        let titled = || {
            let granted = catalogue.grants_of(package.index).map(|(_, role)| role.index);
            granted.chain(catalogue.unresolved_roles(package.index))
        };
        titled().for_each(|role| set(&mut has_title, role, true));
        let mut of_kinds: Vec<Option<Decision>> = vec![None; kinds.len()];
        for (role, (question, kind)) in givers.iter().enumerate() {
            let decision = match of_kinds.get_mut(*kind) {
                Some(of_kind) if has_title.get(role) == Some(&false) => {
                    *of_kind.get_or_insert_with(|| question.decision(package))
                }
                _ => question.decision(package),
            };
            if decision != Decision::Deny {
                see(package.index * givers.len() + role, decision);
            }
        }
        titled().for_each(|role| set(&mut has_title, role, false));
    }
}

fn set<T>(cells: &mut [T], at: usize, value: T) {
    if let Some(cell) = cells.get_mut(at) {
        *cell = value;
    }
}
