use crate::catalogue::{Catalogue, UnknownReference};

/// The hold check of every package against every role.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "camelCase")
)]
pub struct DecisionMatrix {
    /// How many roles there are: the length of a row.
    pub roles: usize,
    /// `decisions[package * roles + role]`: 0 Deny, 1 Permit, 2 Indeterminate.
    pub decisions: Vec<u8>,
}

const DENY: u8 = 0;
const PERMIT: u8 = 1;
const INDETERMINATE: u8 = 2;

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
    let mut decisions = vec![DENY; catalogue.packages().count() * roles];
    if roles > 0 {
        for (package, row) in decisions.chunks_exact_mut(roles).enumerate() {
            for role in catalogue.unresolved_roles(package) {
                set(row, role, INDETERMINATE);
            }
            for (grant, role) in catalogue.grants(package) {
                if grant.covers(variant) {
                    set(row, role.index, PERMIT);
                }
            }
        }
    }
    Ok(DecisionMatrix { roles, decisions })
}

fn set(row: &mut [u8], role: usize, decision: u8) {
    if let Some(cell) = row.get_mut(role) {
        *cell = decision;
    }
}
