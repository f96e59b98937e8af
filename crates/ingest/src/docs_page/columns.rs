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

/// The columns of a property table, each with words of which its heading has one, whatever else it
/// says. The name comes last: the others may speak of names and packages too.
const COLUMNS: [(Column, [&str; 2], &str); 4] = [
    (Column::Assignable, ["deleger", "ansatt"], "Kan delegeres til ansatte?"),
    (Column::Attachable, ["knytt", "tjeneste"], "Kan knytte tjenester til?"),
    (Column::Roles, ["rolle", "rolla"], "ER rolle som får fullmakten"),
    (Column::Name, ["navn", "pakke"], "Navn"),
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
        let mut kinds: Vec<Option<Column>> = table.header.iter().map(kind).collect();
        if !kinds.contains(&Some(Column::Name)) {
            let known = kinds.iter().flatten().count();
            let unknown = kinds.iter().position(Option::is_none).filter(|_| known > 1)?;
            let cell = table.header.get(unknown)?;
            findings.warning(
                cell.at,
                "UNKNOWN_COLUMN",
                format!("the column \"{}\" is read as that of names; call it \"Navn\"", cell.text),
            );
            *kinds.get_mut(unknown)? = Some(Column::Name);
        }
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
    let known =
        COLUMNS.iter().find(|(_, words, _)| words.iter().any(|word| heading.contains(word)));
    known.map(|(column, _, _)| *column)
}

fn headings() -> String {
    COLUMNS.map(|(_, _, heading)| format!("\"{heading}\"")).join(", ")
}
