//! What becomes of the roles of Altinn 2.

use std::path::Path;

use tilgangspakker::{Altinn2Facts, Conversion, Role, RoleRegister};

use super::FactsError;
use super::rows::{ConversionRow, PackageRow, RoleMapRow};
use super::table::{Keys, Table};

/// Adds to the roles of Altinn 2 what they were converted to and which roles bring them, in the order of
/// the files. Every one of them gets this, if only to say that there is nothing.
pub(super) fn add(
    roles: &mut [Role],
    folder: &Path,
    codes: &Keys,
    packages: &Table<PackageRow>,
    urns: &Keys,
) -> Result<(), FactsError> {
    for role in roles.iter_mut().filter(|role| role.register == RoleRegister::Altinn2) {
        role.altinn2 = Some(Altinn2Facts::default());
    }
    add_conversions(roles, &Table::read(folder)?, codes, packages, urns)?;
    add_brought_by(roles, &Table::read(folder)?, codes)
}

fn add_conversions(
    roles: &mut [Role],
    table: &Table<ConversionRow>,
    codes: &Keys,
    packages: &Table<PackageRow>,
    urns: &Keys,
) -> Result<(), FactsError> {
    table.refuse_repeated(|row| (&row.altinn2_role, &row.package_urn))?;
    for line in &table.rows {
        let row = &line.row;
        let role = table.place(line, codes, &row.altinn2_role)?;
        let package = table.place(line, urns, &row.package_urn)?;
        let urn = super::urn(table, line, &row.package_urn)?;
        let giver = row.giver_kind.into();
        let kind = packages.rows.get(package).map(|line| line.row.kind.into());
        if kind != Some(giver) {
            return table.fail(line, "the package is not for givers of this kind");
        }
        let Some(facts) = roles.get_mut(role).and_then(|role| role.altinn2.as_mut()) else {
            let problem = format!("\"{}\" is no role of Altinn 2", row.altinn2_role);
            return table.fail(line, problem);
        };
        facts.packages.push(Conversion { urn, giver, relation: row.relation.into() });
    }
    Ok(())
}

/// A role may bring others as well: those that are not of Altinn 2 stay as they are.
fn add_brought_by(
    roles: &mut [Role],
    table: &Table<RoleMapRow>,
    codes: &Keys,
) -> Result<(), FactsError> {
    table.refuse_repeated(|row| (&row.has_role, &row.get_role))?;
    for line in &table.rows {
        let row = &line.row;
        let bringing = table.place(line, codes, &row.has_role)?;
        let brought = table.place(line, codes, &row.get_role)?;
        if bringing == brought {
            return table.fail(line, "a role does not bring itself");
        }
        let code = roles.get(bringing).map(|role| role.known_as().to_owned());
        let facts = roles.get_mut(brought).and_then(|role| role.altinn2.as_mut());
        if let (Some(code), Some(facts)) = (code, facts) {
            facts.brought_by.push(code);
        }
    }
    Ok(())
}
