//! Which column of the property table says what.

use super::findings::Findings;
use super::table::{Cell, Table};

/// The places of the columns that there are.
pub(super) struct Columns {
    pub(super) name: usize,
    pub(super) assignable: Option<usize>,
    pub(super) attachable: Option<usize>,
    pub(super) roles: Option<usize>,
}

/// The columns of a property table, each with words that its heading has, whatever else it says.
/// The name comes last: the others may speak of names too.
const COLUMNS: [(Column, &str, &str); 4] = [
    (Column::Assignable, "deleger", "Kan delegeres til ansatte?"),
    (Column::Attachable, "knytte", "Kan knytte tjenester til?"),
    (Column::Roles, "rolle", "ER rolle som får fullmakten"),
    (Column::Name, "navn", "Navn"),
];

#[derive(Clone, Copy, Eq, PartialEq)]
enum Column {
    Name,
    Assignable,
    Attachable,
    Roles,
}

impl Columns {
    /// Recognises the columns by their headings. `None` when no column holds names: the table is
    /// another.
    pub(super) fn of(table: &Table, findings: &mut Findings<'_>) -> Option<Self> {
        let kinds: Vec<Option<Column>> = table.header.iter().map(kind).collect();
        let place = |column| kinds.iter().position(|kind| *kind == Some(column));
        let name = place(Column::Name)?;
        for (index, (cell, kind)) in table.header.iter().zip(&kinds).enumerate() {
            match kind {
                None => findings.error(
                    cell.at,
                    "UNKNOWN_COLUMN",
                    format!(
                        "the column \"{}\" is not known here and is left out; {} are",
                        cell.text,
                        headings()
                    ),
                ),
                Some(column) if place(*column) != Some(index) => findings.error(
                    cell.at,
                    "DUPLICATE_COLUMN",
                    format!("an earlier column is as \"{}\"; this one is left out", cell.text),
                ),
                Some(_) => {}
            }
        }
        for (column, _, heading) in COLUMNS {
            if place(column).is_none() {
                findings.error(
                    table.at,
                    "MISSING_COLUMN",
                    format!("the property table has no column like \"{heading}\"; add it"),
                );
            }
        }
        Some(Self {
            name,
            assignable: place(Column::Assignable),
            attachable: place(Column::Attachable),
            roles: place(Column::Roles),
        })
    }
}

fn kind(heading: &Cell) -> Option<Column> {
    let heading = heading.text.to_lowercase();
    let known = COLUMNS.iter().find(|(_, word, _)| heading.contains(word));
    known.map(|(column, _, _)| *column)
}

fn headings() -> String {
    COLUMNS.map(|(_, _, heading)| format!("\"{heading}\"")).join(", ")
}
