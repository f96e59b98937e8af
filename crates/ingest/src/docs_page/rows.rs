//! Which row of the property table belongs to which item of the tree.

use super::columns::Columns;
use super::excerpt::excerpt;
use super::findings::Findings;
use super::names;
use super::properties;
use super::role_names::Register;
use super::table::{Cell, Table};
use super::tree::{Place, Tree};
use tilgangspakker::Properties;

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
    let mut strangers = Vec::new();
    for (table, columns) in tables {
        for row in &table.rows {
            let Some(name) = row.cells.get(columns.name) else { continue };
            let properties = properties::read(row, columns, register, findings);
            let attachable = properties.is_resource_policy_available;
            match find(name, attachable, tree, &taken) {
                Found::Exactly(place) => {
                    report_shared(name, tree, findings);
                    give(place, name, &properties, tree, &mut taken, findings);
                }
                Found::Alike(place) => {
                    report_difference(name, place, tree, findings);
                    give(place, name, &properties, tree, &mut taken, findings);
                }
                Found::Taken => findings.error(
                    name.at,
                    "DUPLICATE_ROW",
                    format!("\"{}\" has a row already; this one is left out", excerpt(&name.text)),
                ),
                Found::Nothing => strangers.push((row.at, name, properties)),
            }
        }
    }
    let names: Vec<&str> = strangers.iter().map(|(_, name, _)| name.text.as_str()).collect();
    for (row, name, properties) in &strangers {
        if let Some(place) = only_near(&name.text, &names, tree, &taken) {
            report_near(name, place, tree, findings);
            give(place, name, properties, tree, &mut taken, findings);
        } else {
            report_stranger(name, *row, tree, &taken, findings);
        }
    }
    if tables.is_empty() {
        findings.warning(
            0,
            "NO_TABLE",
            "the page has no property table, so it does not say who gets the packages; add one",
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

fn give(
    place: usize,
    cell: &Cell,
    properties: &Properties,
    tree: &mut Tree,
    taken: &mut [bool],
    findings: &mut Findings<'_>,
) {
    if let Some(taken) = taken.get_mut(place) {
        *taken = true;
    }
    if !tree.is_kept(place) {
        findings.error(
            cell.at,
            "ROW_LEFT_OUT",
            format!(
                "\"{}\" is left out of the tree, so its row is too; mend what is reported there",
                excerpt(&cell.text)
            ),
        );
    }
    tree.set_properties(place, properties);
}

enum Found {
    Exactly(usize),
    /// The names differ in spaces, signs, or letter case.
    Alike(usize),
    /// Every item of this name has its row.
    Taken,
    Nothing,
}

/// Where an area and a package share a name, the row of the one to which services may be attached is
/// the package's.
fn find(cell: &Cell, attachable: Option<bool>, tree: &Tree, taken: &[bool]) -> Found {
    let exact = |name: &str| name == cell.text;
    let alike = |name: &str| names::are_alike(name, &cell.text);
    let free = |is: &dyn Fn(&str) -> bool| {
        let of = |kept: bool, fits: bool| {
            tree.named.iter().zip(taken).enumerate().position(|(place, (named, taken))| {
                let is_package = matches!(named.place, Place::Package(_) | Place::WithoutUrn(..));
                !taken
                    && tree.is_kept(place) == kept
                    && (!fits || attachable == Some(is_package))
                    && is(&named.name)
            })
        };
        // An item that is left out has its row too, but takes none from one that is not.
        of(true, true).or_else(|| of(true, false)).or_else(|| of(false, false))
    };
    if !cell.text.contains(char::is_alphanumeric) {
        return Found::Nothing;
    }
    match (free(&exact), free(&alike)) {
        (Some(place), _) => Found::Exactly(place),
        (None, Some(place)) => Found::Alike(place),
        (None, None) if tree.named.iter().any(|named| alike(&named.name)) => Found::Taken,
        (None, None) => Found::Nothing,
    }
}

/// The one item without a row that a row may be of whose name is misspelt, if no other such row may
/// be of it.
fn only_near(row: &str, rows: &[&str], tree: &Tree, taken: &[bool]) -> Option<usize> {
    let mut near = (0..tree.named.len()).filter(|place| {
        tree.is_kept(*place)
            && taken.get(*place) == Some(&false)
            && tree.named.get(*place).is_some_and(|named| names::are_near(&named.name, row))
    });
    let place = near.next().filter(|_| near.next().is_none())?;
    let named = tree.named.get(place)?;
    let claims = rows.iter().filter(|row| names::are_near(&named.name, row)).count();
    (claims == 1).then_some(place)
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

fn report_near(cell: &Cell, place: usize, tree: &Tree, findings: &mut Findings<'_>) {
    let name = tree.named.get(place).map_or("", |named| named.name.as_str());
    findings.warning(
        cell.at,
        "ROW_WITHOUT_NODE",
        format!(
            "nothing in the tree is called \"{}\"; this is read as the row of \"{name}\", which has \
             no other; write the names alike",
            cell.text
        ),
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
        .map(|(named, _)| (names::likeness(&named.name, &cell.text), named))
        .filter(|(score, _)| *score >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map_or_else(String::new, |(_, named)| format!("; is \"{}\" meant?", named.name));
    findings.error(
        cell.at,
        "ROW_WITHOUT_NODE",
        format!("nothing in the tree is called \"{}\", so the row is left out{meant}", cell.text),
    );
}
