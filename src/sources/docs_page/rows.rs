//! Which row of the property table belongs to which item of the tree.

use super::columns::Columns;
use super::findings::{Findings, excerpt};
use super::properties;
use super::role_names::Register;
use super::table::{Cell, Table};
use super::tree::Tree;

/// How alike two names are, from 0 to 1, for one to be suggested for the other.
const ALIKE: f64 = 0.85;

/// Gives every item of the tree what its row says. Names decide; where an item and a row have no
/// counterpart, both are reported.
pub(super) fn assign(
    tables: &[(Table, Columns)],
    tree: &mut Tree,
    register: &Register,
    findings: &mut Findings<'_>,
) {
    let mut taken = vec![false; tree.named.len()];
    for (table, columns) in tables {
        for row in &table.rows {
            let Some(name) = row.cells.get(columns.name) else { continue };
            let properties = properties::read(row, columns, register, findings);
            match find(name, tree, &taken) {
                Found::Exactly(place) => {
                    report_shared(name, tree, findings);
                    take(place, &mut taken);
                    tree.set_properties(place, properties);
                }
                Found::Alike(place) => {
                    report_difference(name, place, tree, findings);
                    take(place, &mut taken);
                    tree.set_properties(place, properties);
                }
                Found::Taken => findings.error(
                    name.at,
                    "DUPLICATE_ROW",
                    format!("\"{}\" has a row already; this one is left out", excerpt(&name.text)),
                ),
                Found::Nothing => report_stranger(name, row.at, tree, &taken, findings),
            }
        }
    }
    if tables.is_empty() {
        findings.warning(
            0,
            "NO_TABLE",
            "the page has no property table, so it does not say who gets the packages",
        );
        return;
    }
    for (place, named) in tree.named.iter().enumerate() {
        if tree.is_kept(place) && taken.get(place) == Some(&false) {
            findings.warning(
                named.at,
                "NODE_WITHOUT_ROW",
                format!("\"{}\" has no row in the property table; add one", named.name),
            );
        }
    }
}

fn take(place: usize, taken: &mut [bool]) {
    if let Some(taken) = taken.get_mut(place) {
        *taken = true;
    }
}

enum Found {
    Exactly(usize),
    /// The names differ in blanks, in large and small letters, or in a colon at the end.
    Alike(usize),
    /// Every item of this name has its row.
    Taken,
    Nothing,
}

fn find(cell: &Cell, tree: &Tree, taken: &[bool]) -> Found {
    let exact = |name: &str| name == cell.text;
    let folded = fold(&cell.text);
    let alike = |name: &str| fold(name) == folded;
    // An item that is left out has its row too, but takes none from one that is not.
    let free = |is: &dyn Fn(&str) -> bool| {
        let of = |kept: bool| {
            tree.named.iter().zip(taken).enumerate().position(|(place, (named, taken))| {
                !taken && tree.is_kept(place) == kept && is(&named.name)
            })
        };
        of(true).or_else(|| of(false))
    };
    if folded.is_empty() {
        return Found::Nothing;
    }
    match (free(&exact), free(&alike)) {
        (Some(place), _) => Found::Exactly(place),
        (None, Some(place)) => Found::Alike(place),
        (None, None) if tree.named.iter().any(|named| alike(&named.name)) => Found::Taken,
        (None, None) => Found::Nothing,
    }
}

/// The name without what makes no difference.
fn fold(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").trim_end_matches(':').trim_end().to_lowercase()
}

/// Names do not identify packages: where two share one, rows are taken in the order of the tree.
fn report_shared(cell: &Cell, tree: &Tree, findings: &mut Findings<'_>) {
    let sharing = tree
        .named
        .iter()
        .enumerate()
        .filter(|(place, named)| tree.is_kept(*place) && named.name == cell.text)
        .count();
    if sharing > 1 {
        findings.warning(
            cell.at,
            "SHARED_NAME",
            format!(
                "{sharing} items of the tree are called \"{}\"; their rows are taken in the order \
                 of the tree",
                cell.text
            ),
        );
    }
}

fn report_difference(cell: &Cell, place: usize, tree: &Tree, findings: &mut Findings<'_>) {
    let name = tree.named.get(place).map_or("", |named| named.name.as_str());
    findings.warning(
        cell.at,
        "NAME_DIFFERS",
        format!("\"{}\" is read as the row of \"{name}\"; write the names alike", cell.text),
    );
}

fn report_stranger(
    cell: &Cell,
    row: usize,
    tree: &Tree,
    taken: &[bool],
    findings: &mut Findings<'_>,
) {
    if cell.text.is_empty() {
        findings.error(row, "ROW_WITHOUT_NODE", "the row has no name and is left out");
        return;
    }
    let meant = tree
        .named
        .iter()
        .zip(taken)
        .filter(|(_, taken)| !**taken)
        .map(|(named, _)| (strsim::jaro_winkler(&fold(&named.name), &fold(&cell.text)), named))
        .filter(|(score, _)| *score >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map_or_else(String::new, |(_, named)| format!("; is \"{}\" meant?", named.name));
    findings.error(
        cell.at,
        "ROW_WITHOUT_NODE",
        format!(
            "nothing in the tree is called \"{}\", so the row is left out{meant}",
            excerpt(&cell.text)
        ),
    );
}
