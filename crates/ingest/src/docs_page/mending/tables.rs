//! Tables that Markdown does not take for such: without a blank line before them or a line of dashes,
//! or broken off by a blank line.

use super::lines::{after_bullet, lines};
use crate::docs_page::edits::Edit;

/// The headings that pages have, in their order.
const HEADINGS: &str =
    "|Navn|Kan delegeres til ansatte?|Kan knytte tjenester til?|ER rolle som får fullmakten|";
const COLUMNS: usize = 4;

pub(super) fn mend(text: &str, report: &mut dyn FnMut(usize, &str, String)) -> Vec<Edit> {
    let lines = lines(text);
    let mut edits = Vec::new();
    // The header of the table before.
    let mut header: Option<&str> = None;
    let mut place = 0;
    while let Some((start, first)) = lines.get(place) {
        if !is_row(first) {
            place += 1;
            continue;
        }
        let count = lines.iter().skip(place).take_while(|(_, line)| is_row(line)).count();
        let rows = lines.get(place..place + count).unwrap_or_default();
        let above = place.checked_sub(1).and_then(|above| lines.get(above));
        place += count;
        // A list or text would go on into the table.
        if above.is_some_and(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')) {
            edits.push(Edit::new(*start..*start, "\n"));
            report(
                *start,
                "BROKEN_TABLE",
                "the table begins without a blank line before it; add one".to_owned(),
            );
        }
        let second = rows.get(1).filter(|(_, line)| is_rule(line));
        match (second, header) {
            (Some((start, rule)), _) => {
                let columns = cells(first);
                if cells(rule) != columns {
                    report(
                        *start,
                        "BROKEN_TABLE",
                        format!(
                            "the line below the headings must have {columns} columns as they have"
                        ),
                    );
                    edits.push(Edit::new(
                        start + rule.len() - rule.trim_start().len()..start + rule.len(),
                        dashes(columns),
                    ));
                }
                header = Some(first.trim());
            }
            (None, Some(header)) => {
                report(
                    *start,
                    "BROKEN_TABLE",
                    "this is read as more of the table above; remove what stands between the two"
                        .to_owned(),
                );
                let above = format!("\n{header}\n{}\n", dashes(cells(header)));
                edits.push(Edit::new(*start..*start, above));
            }
            (None, None) if is_data(first) && cells(first) == COLUMNS => {
                report(
                    *start,
                    "BROKEN_TABLE",
                    format!(
                        "the table is read as if it began with the headings {HEADINGS}; add them"
                    ),
                );
                let above = format!("\n{HEADINGS}\n{}\n", dashes(COLUMNS));
                edits.push(Edit::new(*start..*start, above));
                header = Some(HEADINGS);
            }
            (None, None) => {
                report(
                    *start,
                    "BROKEN_TABLE",
                    "this is read as a table's headings; add a line of dashes below it".to_owned(),
                );
                let end = start + first.len();
                edits.push(Edit::new(end..end, format!("\n{}", dashes(cells(first)))));
                header = Some(first.trim());
            }
        }
        for (start, line) in rows {
            let spaces = line.len() - line.trim_start().len();
            edits.push(Edit::new(*start..start + spaces, ""));
        }
    }
    edits
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

fn is_rule(line: &str) -> bool {
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
