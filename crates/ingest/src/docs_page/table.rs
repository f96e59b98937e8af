//! A table's cells, as the page has them.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::Events;
use super::excerpt::excerpt;
use super::findings::Findings;
use super::inline::{FoundLink, FoundPicture, Prose};

/// A table.
#[derive(Default)]
pub(super) struct Table {
    pub(super) at: usize,
    pub(super) header: Vec<Cell>,
    pub(super) rows: Vec<Row>,
    pub(super) links: Vec<FoundLink>,
}

/// One row below the header.
pub(super) struct Row {
    pub(super) at: usize,
    pub(super) cells: Vec<Cell>,
}

/// One cell: its text without the spaces around it, and where it stands.
#[derive(Clone)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) at: usize,
}

/// Reads a table whose start has been read, to its end.
pub(super) fn read<'e>(
    events: &mut impl Events<'e>,
    start: usize,
    page: &str,
    findings: &mut Findings<'_>,
) -> Table {
    let mut table = Table { at: start, ..Table::default() };
    let mut cells: Vec<Cell> = Vec::new();
    let mut prose = Prose::default();
    let mut last_end = start;
    for (event, range) in events {
        match event {
            Event::End(TagEnd::Table) => break,
            Event::Start(Tag::TableCell) => prose = Prose::default(),
            Event::End(TagEnd::TableCell) => {
                let at = prose.runs().first().map_or(range.start, |run| run.range.start);
                cells.push(Cell { text: prose.text().trim().to_owned(), at });
                table.links.append(&mut prose.links);
                report_pictures(&prose.pictures, findings);
                last_end = range.end;
            }
            Event::End(TagEnd::TableHead) => table.header = std::mem::take(&mut cells),
            Event::End(TagEnd::TableRow) => {
                report_surplus(page, last_end..range.end, findings);
                let mut cells: Vec<Cell> = std::mem::take(&mut cells);
                // Cells that a row lacks stand beyond its end, on the next line.
                let row = page.get(range.clone()).unwrap_or_default().trim_end();
                for cell in &mut cells {
                    cell.at = cell.at.min((range.start + row.len()).saturating_sub(1));
                }
                table.rows.push(Row { at: range.start, cells });
            }
            event => prose.push(event, range, findings),
        }
    }
    table
}

fn report_pictures(pictures: &[FoundPicture], findings: &mut Findings<'_>) {
    for picture in pictures {
        findings.error(
            picture.at,
            "PICTURE_IN_TABLE",
            format!("the picture \"{}\" is left out", picture.source),
        );
    }
}

/// Markdown drops the cells for which the header has no column.
fn report_surplus(page: &str, range: Range<usize>, findings: &mut Findings<'_>) {
    let surplus = page.get(range.clone()).unwrap_or_default();
    let is_content = |c: char| !c.is_whitespace() && c != '|';
    if let Some(first) = surplus.find(is_content) {
        findings.error(
            range.start + first,
            "SURPLUS_CELL",
            format!("\"{}\" stands beyond the last column and is left out", excerpt(surplus)),
        );
    }
}
