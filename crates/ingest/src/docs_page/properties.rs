//! What the cells of a row say.

use super::columns::Columns;
use super::findings::Findings;
use super::role_lists::{Listed, listed};
use super::role_names::Register;
use super::table::{Cell, Row};
use tilgangspakker::{Grant, Properties};

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
    let is_unspaced = |(at, _): (usize, &str)| {
        text.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    };
    if text.match_indices(',').any(is_unspaced) {
        findings.warning(cell.at, "UNSPACED_ROLES", "put a space after each comma");
    }
    for (start, written) in listed(text, register) {
        let at = cell.at + start;
        match register.listed(written) {
            Listed::Roles(codes) => {
                for code in codes {
                    let grant = Grant::to(code);
                    if properties.roles.contains(&grant) {
                        findings.warning(
                            at,
                            "DUPLICATE_ROLE",
                            format!("\"{written}\" stands twice in the cell"),
                        );
                    } else {
                        properties.roles.push(grant);
                    }
                }
            }
            Listed::Limited => {
                findings.error(
                    at,
                    "LIMITED_ROLE",
                    format!(
                        "\"{written}\" says more than a role, so it is granted nothing; write the \
                         role alone, and the rest in a notice"
                    ),
                );
                keep_unknown(written, properties);
            }
            Listed::Unknown => {
                findings.warning(
                    at,
                    "UNKNOWN_ROLE",
                    format!(
                        "\"{written}\" is no role of the Central Coordinating Register, so it is \
                         granted nothing; write the code of one"
                    ),
                );
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
