//! The hold check of every package and role at once: rows H1 to H4 of docs/rules.md.

use super::verdict::Decision;
use crate::catalogue::{Catalogue, UnknownReference};

/// The hold check of every package against every role.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct DecisionMatrix {
    /// How many roles there are: the length of a row.
    roles: usize,
    /// Row after row: `package * roles + role`.
    decisions: Vec<Decision>,
}

impl DecisionMatrix {
    /// Whether a role holds a package, both by their places in the catalogue. `None` when there is no
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

/// Asks the hold check of every package and role, for a business of this organisation form.
///
/// # Errors
///
/// Fails with suggestions when there is no such form.
pub fn matrix(
    catalogue: &Catalogue,
    variant: Option<&str>,
) -> Result<DecisionMatrix, UnknownReference> {
    if let Some(variant) = variant {
        catalogue.variant(variant)?;
    }
    let roles = catalogue.roles().len();
    let mut decisions = vec![Decision::Deny; catalogue.packages().count() * roles];
    if roles > 0 {
        for (package, row) in decisions.chunks_exact_mut(roles).enumerate() {
            for role in catalogue.unresolved_roles(package) {
                set(row, role, Decision::Indeterminate);
            }
            for (grant, role) in catalogue.grants(package) {
                if grant.covers(variant) {
                    set(row, role.index, Decision::Permit);
                }
            }
        }
    }
    Ok(DecisionMatrix { roles, decisions })
}

fn set(row: &mut [Decision], role: usize, decision: Decision) {
    if let Some(cell) = row.get_mut(role) {
        *cell = decision;
    }
}
