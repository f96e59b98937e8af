//! Which tables hold properties, and which of their columns says what.

use super::findings::Findings;
use super::inline::FoundLink;
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

/// The tables that hold properties. The others are reported; the links of all are added to the page's.
pub(super) fn property_tables(
    tables: Vec<Table>,
    links: &mut Vec<FoundLink>,
    findings: &mut Findings<'_>,
) -> Vec<(Table, Columns)> {
    let mut known = Vec::new();
    for mut table in tables {
        links.append(&mut table.links);
        match Columns::of(&table, findings) {
            Some(columns) => known.push((table, columns)),
            None => report_unknown_table(&table, findings),
        }
    }
    known
}

impl Columns {
    /// Recognises the columns by their headings. `None` when no column holds names: the table is
    /// another.
    fn of(table: &Table, findings: &mut Findings<'_>) -> Option<Self> {
        let mut kinds: Vec<Option<Column>> = table.header.iter().map(kind).collect();
        if !kinds.contains(&Some(Column::Name)) {
            take_for_names(table, &mut kinds, findings)?;
        }
        report_columns(table, &kinds, findings);
        Some(Self {
            name: first(Column::Name, &kinds)?,
            assignable: first(Column::Assignable, &kinds),
            attachable: first(Column::Attachable, &kinds),
            roles: first(Column::Roles, &kinds),
        })
    }
}

/// The place of the first column of a kind.
fn first(column: Column, kinds: &[Option<Column>]) -> Option<usize> {
    kinds.iter().position(|kind| *kind == Some(column))
}

/// Takes the first unknown column for that of names, where enough of the others are known.
fn take_for_names(
    table: &Table,
    kinds: &mut [Option<Column>],
    findings: &mut Findings<'_>,
) -> Option<()> {
    let known = kinds.iter().flatten().count();
    let unknown = kinds.iter().position(Option::is_none).filter(|_| known > 1)?;
    let cell = table.header.get(unknown)?;
    findings.warning(
        cell.at,
        "UNKNOWN_COLUMN",
        format!("the column \"{}\" is read as that of names; call it \"Navn\"", cell.text),
    );
    *kinds.get_mut(unknown)? = Some(Column::Name);
    Some(())
}

/// Reports columns that are unknown, that are there twice, and that are missing.
fn report_columns(table: &Table, kinds: &[Option<Column>], findings: &mut Findings<'_>) {
    for (index, (cell, kind)) in table.header.iter().zip(kinds).enumerate() {
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
            Some(column) if first(*column, kinds) != Some(index) => findings.error(
                cell.at,
                "DUPLICATE_COLUMN",
                format!("an earlier column is as \"{}\"; this one is left out", cell.text),
            ),
            Some(_) => {}
        }
    }
    for (column, _, heading) in COLUMNS {
        if first(column, kinds).is_none() {
            findings.error(
                table.at,
                "MISSING_COLUMN",
                format!("the property table has no column like \"{heading}\"; add it"),
            );
        }
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

fn report_unknown_table(table: &Table, findings: &mut Findings<'_>) {
    findings.error(
        table.at,
        "CONTENT_NOT_READ",
        format!(
            "the table with the headings {} has no column of names and is left out; call one \"Navn\"",
            quoted(&table.header)
        ),
    );
    for row in &table.rows {
        findings.error(
            row.at,
            "CONTENT_NOT_READ",
            format!("the row {} is left out with its table", quoted(&row.cells)),
        );
    }
}

fn quoted(cells: &[Cell]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.text)).collect();
    cells.join(", ")
}
