//! Tables that Markdown does not take for such: without a blank line before them or a line of dashes,
//! or broken off by a blank line.

use super::lines::{after_bullet, lines};
use super::mended::Mended;

/// The headings that pages have, in their order.
const HEADINGS: &str =
    "|Navn|Kan delegeres til ansatte?|Kan knytte tjenester til?|ER rolle som får fullmakten|";
const BROKEN_TABLE: &str = "BROKEN_TABLE";

pub(super) fn mend(text: &str) -> Mended {
    let lines = lines(text);
    let mut mended = Mended::default();
    // The headings of the table before.
    let mut headings: Option<&str> = None;
    let mut above: Option<&str> = None;
    for rows in lines.chunk_by(|(_, line), (_, next)| is_row(line) == is_row(next)) {
        let [(start, first), below @ ..] = rows else { continue };
        if is_row(first) {
            if above.is_some_and(runs_into_table) {
                add_blank_line(*start, &mut mended);
            }
            headings = Some(mend_headings((*start, *first), below, headings, &mut mended));
            for (start, line) in rows {
                let spaces = line.len() - line.trim_start().len();
                mended.edit(*start..start + spaces, "");
            }
        }
        above = rows.last().map(|(_, line)| *line);
    }
    mended
}

/// Whether Markdown lets a list or text go on into the table that follows it.
fn runs_into_table(above: &str) -> bool {
    !above.trim().is_empty() && !above.starts_with('#')
}

fn add_blank_line(start: usize, mended: &mut Mended) {
    let message = "the table begins without a blank line before it; add one";
    mended.warning(start, BROKEN_TABLE, message);
    mended.edit(start..start, "\n");
}

/// Sees to it that the table has headings with a line of dashes below them. Returns the headings.
fn mend_headings<'t>(
    (start, first): (usize, &'t str),
    below: &[(usize, &str)],
    of_table_above: Option<&'t str>,
    mended: &mut Mended,
) -> &'t str {
    if let Some(dashes) = below.first().filter(|(_, line)| is_dashes(line)) {
        mend_dashes(*dashes, cells(first), mended);
        return first.trim();
    }
    let is_headless = is_data(first) && cells(first) == cells(HEADINGS);
    let (headings, message) = match of_table_above {
        Some(headings) => (
            headings,
            "this is read as more of the table above; remove what stands between the two"
                .to_owned(),
        ),
        None if is_headless => (
            HEADINGS,
            format!("the table is read as if it began with the headings {HEADINGS}; add them"),
        ),
        None => {
            let end = start + first.len();
            let message = "this is read as a table's headings; add a line of dashes below it";
            mended.warning(start, BROKEN_TABLE, message);
            mended.edit(end..end, format!("\n{}", dashes(cells(first))));
            return first.trim();
        }
    };
    mended.warning(start, BROKEN_TABLE, message);
    mended.edit(start..start, format!("\n{headings}\n{}\n", dashes(cells(headings))));
    headings
}

/// Gives the line below the headings as many columns as they have.
fn mend_dashes((start, line): (usize, &str), columns: usize, mended: &mut Mended) {
    if cells(line) == columns {
        return;
    }
    mended.warning(
        start,
        BROKEN_TABLE,
        format!("the line below the headings must have {columns} columns as they have"),
    );
    let spaces = line.len() - line.trim_start().len();
    mended.edit(start + spaces..start + line.len(), dashes(columns));
}

/// Whether the line is a row of a table: cells between upright lines.
fn is_row(line: &str) -> bool {
    let line = line.trim();
    let count = line.matches('|').count();
    after_bullet(line).is_none()
        && !line.starts_with(['#', '>'])
        && (count > 2 || (line.starts_with('|') && count > 1))
}

/// Whether a line says yes or no, as headings do not.
fn is_data(line: &str) -> bool {
    line.split('|').any(|cell| matches!(cell.trim().to_lowercase().as_str(), "ja" | "nei"))
}

/// Whether the line is the one that stands below the headings of a table.
fn is_dashes(line: &str) -> bool {
    line.contains('-') && line.trim().chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn cells(line: &str) -> usize {
    let line = line.trim();
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    inner.matches('|').count() + 1 - inner.matches("\\|").count()
}

fn dashes(columns: usize) -> String {
    format!("|{}", "---|".repeat(columns))
}
