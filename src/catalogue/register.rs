use std::sync::LazyLock;

use super::Role;
use crate::json::{self, Fault, FromJson, Place, Value, object};

/// The roles of the Central Coordinating Register, as facts: codes, URNs, names.
const ER_ROLES: &str = include_str!("../../data/register/roles.json");

// A test reads them, and tells the place of a fault.
static REGISTER: LazyLock<Register> = LazyLock::new(|| json::read(ER_ROLES).unwrap_or_default());

/// The roles of the Central Coordinating Register (*Enhetsregisteret*), by code.
///
/// Every catalogue knows them, whether or not it grants them anything.
#[must_use]
pub fn er_roles() -> Vec<Role> {
    REGISTER.roles.clone()
}

/// The file: laid out as the roles of a catalogue are.
#[derive(Default)]
struct Register {
    roles: Vec<Role>,
}

impl FromJson for Register {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| Ok(Self { roles: fields.required("roles")? }))
    }
}

/// Adds the register's roles that are not listed.
pub(super) fn complete(roles: &mut Vec<Role>) {
    for known in &REGISTER.roles {
        if roles.iter().all(|listed| listed.code != known.code) {
            roles.push(known.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ER_ROLES, Register};
    use crate::json;

    #[test]
    fn the_file_can_be_read() {
        let fault = json::read::<Register>(ER_ROLES).err();
        let told = fault.map(|fault| {
            format!("data/register/roles.json, at {}: {}", fault.place(), fault.problem())
        });
        assert_eq!(told, None);
    }
}
