//! What the cells of a row say.

use tilgangspakker::{Grant, Properties};

use super::columns::Columns;
use super::findings::Findings;
use super::role_lists::{Listed, listed};
use super::role_names::Register;
use super::table::{Cell, Row};

/// The word in a role cell for no role at all.
const NOBODY: &str = "ingen";

/// Reads a row.
pub(super) fn read(
    row: &Row,
    columns: &Columns,
    register: &Register,
    findings: &mut Findings<'_>,
) -> Properties {
    let cell = |column: Option<usize>| column.and_then(|place| row.cells.get(place));
    let mut properties = Properties::default();
    if let Some(cell) = cell(columns.assignable) {
        properties.is_assignable = yes_or_no(cell, findings);
    }
    if let Some(cell) = cell(columns.attachable) {
        properties.is_resource_policy_available = yes_or_no(cell, findings);
    }
    if let Some(cell) = cell(columns.roles) {
        read_roles(cell, register, &mut properties, findings);
    }
    properties
}

fn yes_or_no(cell: &Cell, findings: &mut Findings<'_>) -> Option<bool> {
    let text = cell.text.to_lowercase();
    match text.trim_matches(|c: char| !c.is_alphanumeric()) {
        "ja" => Some(true),
        "nei" => Some(false),
        "" => {
            findings.warning(
                cell.at,
                "EMPTY_CELL",
                "the cell says neither \"ja\" nor \"nei\"; it is read as not known",
            );
            None
        }
        _ => {
            findings.error(
                cell.at,
                "NEITHER_YES_NOR_NO",
                format!("\"{}\" is neither \"ja\" nor \"nei\"; it is left out", cell.text),
            );
            None
        }
    }
}

fn read_roles(
    cell: &Cell,
    register: &Register,
    properties: &mut Properties,
    findings: &mut Findings<'_>,
) {
    let text = cell.text.as_str();
    let says = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if says.is_empty() || says == NOBODY {
        return;
    }
    report_unspaced(cell, findings);
    for (start, written) in listed(text, register) {
        let at = cell.at + start;
        match register.listed(written) {
            Listed::Roles(codes) => {
                for grant in codes.into_iter().map(Grant::to) {
                    if properties.roles.contains(&grant) {
                        let message = format!("\"{written}\" stands twice in the cell");
                        findings.warning(at, "DUPLICATE_ROLE", message);
                    } else {
                        properties.roles.push(grant);
                    }
                }
            }
            Listed::Limited => {
                report_limited(written, at, findings);
                keep_unknown(written, properties);
            }
            Listed::Unknown => {
                report_unknown(written, at, findings);
                keep_unknown(written, properties);
            }
        }
    }
}

fn keep_unknown(written: &str, properties: &mut Properties) {
    if !properties.unknown_roles.iter().any(|unknown| unknown == written) {
        properties.unknown_roles.push(written.to_owned());
    }
}

fn report_unspaced(cell: &Cell, findings: &mut Findings<'_>) {
    let mut after_commas = cell.text.split(',').skip(1);
    if after_commas.any(|text| text.starts_with(char::is_alphanumeric)) {
        findings.warning(cell.at, "UNSPACED_ROLES", "put a space after each comma");
    }
}

fn report_limited(written: &str, at: usize, findings: &mut Findings<'_>) {
    findings.error(
        at,
        "LIMITED_ROLE",
        format!(
            "\"{written}\" says more than a role, so it is granted nothing; write the role alone, \
             and the rest in a notice"
        ),
    );
}

fn report_unknown(written: &str, at: usize, findings: &mut Findings<'_>) {
    findings.warning(
        at,
        "UNKNOWN_ROLE",
        format!(
            "\"{written}\" is no role of the Central Coordinating Register, so it is granted \
             nothing; write the code of one"
        ),
    );
}
