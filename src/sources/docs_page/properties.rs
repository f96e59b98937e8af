//! What the cells of a row say.

use super::columns::Columns;
use super::findings::Findings;
use super::role_names::Register;
use super::table::{Cell, Row};
use crate::catalogue::{Grant, Properties};

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
    let mut properties = Properties {
        is_assignable: cell(columns.assignable).and_then(|cell| yes_or_no(cell, findings)),
        is_resource_policy_available: cell(columns.attachable)
            .and_then(|cell| yes_or_no(cell, findings)),
        ..Properties::default()
    };
    if let Some(cell) = cell(columns.roles) {
        read_roles(cell, register, &mut properties, findings);
    }
    properties
}

fn yes_or_no(cell: &Cell, findings: &mut Findings<'_>) -> Option<bool> {
    match cell.text.to_lowercase().as_str() {
        "ja" => Some(true),
        "nei" => Some(false),
        "" => None,
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
    let parts: Vec<(usize, &str)> = parts(&cell.text);
    let alone = parts.len() == 1;
    for (start, code) in parts {
        let at = cell.at + start;
        if alone && code.to_lowercase() == NOBODY {
            continue;
        }
        let Some(known) = register.code(code) else {
            findings.warning(
                at,
                "UNKNOWN_ROLE",
                format!(
                    "\"{code}\" is no role of the Central Coordinating Register, so it is granted \
                     nothing"
                ),
            );
            if !properties.unknown_roles.iter().any(|unknown| unknown == code) {
                properties.unknown_roles.push(code.to_owned());
            }
            continue;
        };
        let grant = Grant::to(known);
        if properties.roles.contains(&grant) {
            findings.warning(at, "DUPLICATE_ROLE", format!("\"{code}\" stands twice in the cell"));
        } else {
            properties.roles.push(grant);
        }
    }
}

/// What stands between commas and blanks, each with its place in the text.
fn parts(text: &str) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let mut at = 0;
    for part in text.split(|c: char| c == ',' || c.is_whitespace()) {
        if !part.is_empty() {
            parts.push((at, part));
        }
        let separator = text.get(at + part.len()..).and_then(|rest| rest.chars().next());
        at += part.len() + separator.map_or(0, char::len_utf8);
    }
    parts
}
