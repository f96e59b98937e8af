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
    let variant = options.variant.map(|code| catalogue.variant(code)).transpose()?;
    let roles = catalogue.roles().len();
    let mut decisions = vec![Decision::Deny; catalogue.packages().count() * roles];
    match options.action {
        RoleAction::Hold => hold(catalogue, variant, roles, &mut decisions),
        RoleAction::Delegate => {
            for role in catalogue.roles() {
                let question = RoleQuestion::new(catalogue, role, variant, options);
                let cells = decisions.iter_mut().skip(role.index).step_by(roles);
                for (cell, package) in cells.zip(catalogue.packages()) {
                    *cell = question.decision(package);
                }
            }
        }
    }
    Ok(DecisionMatrix { roles, decisions })
}

/// Most roles get most packages not at all, so H1 to H4 are gone through by what is granted and what is
/// undecided, and not cell by cell.
fn hold(
    catalogue: &Catalogue,
    variant: Option<&Variant>,
    roles: usize,
    decisions: &mut [Decision],
) {
    let form = variant.map(|variant| variant.code.as_str());
    for (package, row) in decisions.chunks_exact_mut(roles.max(1)).enumerate() {
        for role in catalogue.unresolved_roles(package) {
            set(row, role, Decision::Indeterminate);
        }
        for (grant, role) in catalogue.grants_of(package) {
            if grant.covers(form) {
                set(row, role.index, Decision::Permit);
            }
        }
    }
}

fn set(row: &mut [Decision], role: usize, decision: Decision) {
    if let Some(cell) = row.get_mut(role) {
        *cell = decision;
    }
}
