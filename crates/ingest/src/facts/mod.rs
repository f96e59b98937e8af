//! Facts about Altinn's register of access packages, as CSV files: groups, areas, packages, roles,
//! organisation forms, grants, renames, and what becomes of the roles of Altinn 2. Every reference from
//! one file to another is checked.

mod altinn2;
mod columns;
mod csv_file;
mod error;
mod roles;
mod rows;
mod table;

use std::path::Path;

use tilgangspakker::{
    Area, Child, Contents, Diagnostic, Grant, Group, Language, MixedWord, Package, PackageUrn,
    Rename, Severity, SourceKind,
};

pub(super) use error::FactsError;
use rows::{
    AreaRow, Change, GrantRow, GroupRow, Names, PackageRow, RenameRow, RoleRow, VariantRow,
};
use table::{Keys, Line, Table};

/// The file by which a folder of facts is known.
pub(super) const PACKAGES: &str = "packages.csv";

/// Reads the files of a folder. Items come in the order of the files.
pub(super) fn read(folder: &Path, version: &str) -> Result<Contents, FactsError> {
    let groups: Table<GroupRow> = Table::read(folder)?;
    let areas: Table<AreaRow> = Table::read_filled(folder)?;
    let packages: Table<PackageRow> = Table::read_filled(folder)?;
    let roles: Table<RoleRow> = Table::read_filled(folder)?;
    let urns = packages.keys(|row| &row.urn)?;
    packages.keys(|row| &row.id)?;
    let mut contents = Contents::new(version, Language::Nb);
    contents.source_kind = SourceKind::Register;
    contents.areas = read_areas(&areas, &groups)?;
    let area_urns = areas.keys(|row| &row.urn)?;
    for line in &packages.rows {
        let package = package(&packages, line)?;
        let area = packages.place(line, &area_urns, &line.row.area_urn)?;
        if let Some(area) = contents.areas.get_mut(area) {
            area.children.push(Child::Package(package.urn.clone()));
        }
        contents.packages.push(package);
    }
    let codes = roles.keys(|row| &row.code)?;
    let variants: Table<VariantRow> = Table::read(folder)?;
    let variants = variants.keys(|row| &row.code)?;
    grant(&mut contents.packages, folder, &urns, (&roles, &codes), &variants)?;
    contents.renames = renames(folder, &urns)?;
    contents.diagnostics = [
        mixed_alphabets(&groups, |row| (&row.names, row.names.own())),
        mixed_alphabets(&areas, |row| (&row.names, &row.urn)),
        mixed_alphabets(&packages, |row| (&row.names, &row.urn)),
        mixed_alphabets(&roles, |row| (&row.names, &row.urn)),
    ]
    .concat();
    contents.groups = groups.rows.into_iter().map(|line| group(line.row)).collect();
    let kinds = roles::kinds(folder, &roles, &codes)?;
    roles::check_forms(folder, &codes, &variants)?;
    contents.roles =
        roles.rows.into_iter().zip(kinds).map(|(line, kind)| roles::role(line.row, kind)).collect();
    altinn2::add(&mut contents.roles, folder, &codes, &packages, &urns)?;
    Ok(contents)
}

/// Words with letters that only look Latin, in the names of a file's rows; `known` gives the names of a
/// row and what it is known by.
fn mixed_alphabets<R>(table: &Table<R>, known: fn(&R) -> (&Names, &str)) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for line in &table.rows {
        let (names, urn) = known(&line.row);
        for mixed in names.all().into_iter().flat_map(MixedWord::all_of) {
            let message = format!("{}.", mixed.problem(urn));
            let mut diagnostic = Diagnostic::new(Severity::Warning, MixedWord::CODE, message);
            let file = table.file.file_name();
            diagnostic.document = file.map(|name| name.to_string_lossy().into_owned());
            diagnostic.line = u32::try_from(line.number).ok();
            found.push(diagnostic);
        }
    }
    found
}

fn group(row: GroupRow) -> Group {
    Group { name: row.names.into(), description: None }
}

fn read_areas(areas: &Table<AreaRow>, groups: &Table<GroupRow>) -> Result<Vec<Area>, FactsError> {
    let ids = groups.keys(|row| &row.id)?;
    let mut read = Vec::with_capacity(areas.rows.len());
    for line in &areas.rows {
        let group = areas.place(line, &ids, &line.row.group_id)?;
        let group = groups.rows.get(group).map(|line| line.row.names.own().to_owned());
        let mut area = Area::new(line.row.names.clone().into());
        area.urn = Some(line.row.urn.clone());
        area.group = group;
        read.push(area);
    }
    Ok(read)
}

fn package(table: &Table<PackageRow>, line: &Line<PackageRow>) -> Result<Package, FactsError> {
    let row = &line.row;
    let mut package = Package::new(urn(table, line, &row.urn)?, row.names.clone().into());
    package.id = Some(row.id.clone());
    package.is_delegable = Some(row.is_delegable);
    package.party_kind = Some(row.kind.into());
    let properties = package.properties.get_or_insert_default();
    properties.is_assignable = Some(row.is_assignable);
    properties.is_resource_policy_available = Some(row.is_resource_policy_available);
    Ok(package)
}

fn urn<R>(table: &Table<R>, line: &Line<R>, urn: &str) -> Result<PackageUrn, FactsError> {
    urn.to_owned().try_into().or_else(|error| table.fail(line, format!("{error}")))
}

/// Gives each package its grants, in the order of the file.
fn grant(
    packages: &mut [Package],
    folder: &Path,
    urns: &Keys,
    (roles, codes): (&Table<RoleRow>, &Keys),
    variants: &Keys,
) -> Result<(), FactsError> {
    let grants: Table<GrantRow> = Table::read_filled(folder)?;
    grants.refuse_repeated(|row| (&row.package_urn, &row.role_code, &row.variant))?;
    for line in &grants.rows {
        let row = &line.row;
        let package = grants.place(line, urns, &row.package_urn)?;
        let known = grants.place(line, codes, &row.role_code)?;
        if let Some(variant) = &row.variant {
            grants.place(line, variants, variant)?;
        }
        let role = roles.rows.get(known).map(|line| line.row.known_as());
        let package = packages.get_mut(package);
        let (Some(role), Some(properties)) =
            (role, package.and_then(|package| package.properties.as_mut()))
        else {
            continue;
        };
        let grant = Grant { role, variant: row.variant.clone(), may_delegate: row.can_delegate };
        match (row.has_access, row.can_delegate) {
            (true, _) => properties.roles.push(grant),
            (false, true) => properties.delegators.push(grant),
            (false, false) => {
                return grants.fail(line, "the grant gives nothing: neither access nor delegation");
            }
        }
    }
    Ok(())
}

/// What has become of URNs, without those that are what they were.
fn renames(folder: &Path, urns: &Keys) -> Result<Vec<Rename>, FactsError> {
    let table: Table<RenameRow> = Table::read(folder)?;
    table.refuse_repeated(|row| &row.old_urn)?;
    let mut renames = Vec::new();
    for line in &table.rows {
        let row = &line.row;
        let old = urn(&table, line, &row.old_urn)?;
        if row.kind != Change::Unchanged && urns.contains(&row.old_urn) {
            let problem = format!("\"{old}\" is no longer in use, and is in packages.csv");
            return table.fail(line, problem);
        }
        let current = match &row.current_urn {
            None => None,
            Some(current) => {
                table.place(line, urns, current)?;
                Some(urn(&table, line, current)?)
            }
        };
        let since = row.since.clone();
        match (row.kind, &current) {
            (Change::Unchanged, Some(same)) if *same == old => {}
            (Change::Renamed, Some(other)) if *other != old => {
                renames.push(Rename { urn: old, current, since });
            }
            (Change::Removed, None) => renames.push(Rename { urn: old, current, since }),
            _ => {
                return table.fail(
                    line,
                    "renamed goes with another URN, unchanged with the same, removed with none",
                );
            }
        }
    }
    Ok(renames)
}
