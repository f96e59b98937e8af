//! The roles, and what the files beside `roles.csv` say of them.

use std::path::Path;

use tilgangspakker::{PartyKind, Role};

use super::FactsError;
use super::rows::{RoleExtraRow, RoleRow, VariantRoleRow};
use super::table::{Keys, Table};

pub(super) fn role(row: RoleRow, kind: PartyKind) -> Role {
    let legacy_code = row.legacy_code.is_some().then(|| row.known_as());
    let mut role = Role::new(row.code, row.urn, row.names.into());
    role.legacy_code = legacy_code;
    role.legacy_urn = row.legacy_urn;
    role.is_key_role = row.is_key_role;
    role.register = row.provider.into();
    role.party_kind = Some(kind);
    role
}

/// Reads what kind of party each role is of, from the file that has a row for every role, and for no others.
pub(super) fn kinds(
    folder: &Path,
    roles: &Table<RoleRow>,
    codes: &Keys,
) -> Result<Vec<PartyKind>, FactsError> {
    let extras: Table<RoleExtraRow> = Table::read(folder)?;
    let known = extras.keys(|row| &row.code)?;
    for line in &extras.rows {
        extras.place(line, codes, &line.row.code)?;
    }
    let mut kinds = Vec::with_capacity(roles.rows.len());
    for line in &roles.rows {
        let place = roles.place(line, &known, &line.row.code)?;
        kinds.extend(extras.rows.get(place).map(|extra| PartyKind::from(extra.row.entity_type)));
    }
    Ok(kinds)
}

/// Reads which roles an organisation form can have.
pub(super) fn check_forms(folder: &Path, codes: &Keys, variants: &Keys) -> Result<(), FactsError> {
    let table: Table<VariantRoleRow> = Table::read(folder)?;
    table.refuse_repeated(|row| (&row.variant, &row.role_code))?;
    for line in &table.rows {
        table.place(line, variants, &line.row.variant)?;
        table.place(line, codes, &line.row.role_code)?;
    }
    Ok(())
}
