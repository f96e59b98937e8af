//! Which row of the property table belongs to which item of the tree.

use tilgangspakker::Properties;

use super::columns::Columns;
use super::excerpt::excerpt;
use super::findings::Findings;
use super::names;
use super::properties;
use super::role_names::Register;
use super::table::{Cell, Table};
use super::tree::{Place, Tree};

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
    let taken = vec![false; tree.named.len()];
    let mut assignment = Assignment { tree, taken, findings };
    let mut strangers = Vec::new();
    for (table, columns) in tables {
        for row in &table.rows {
            let Some(name) = row.cells.get(columns.name) else { continue };
            let properties = properties::read(row, columns, register, assignment.findings);
            let named = NamedRow { at: row.at, name, properties };
            strangers.extend(assignment.assign(named));
        }
    }
    assignment.assign_strangers(&strangers);
    if tables.is_empty() {
        assignment.findings.warning(
            0,
            "NO_TABLE",
            "the page has no property table, so it does not say who gets the packages; add one",
        );
    } else {
        assignment.report_items_without_row();
    }
}

/// A row with a cell for its name, and what it says.
struct NamedRow<'t> {
    at: usize,
    name: &'t Cell,
    properties: Properties,
}

/// Rows that are being given to the items of a tree.
struct Assignment<'a, 'p> {
    tree: &'a mut Tree,
    /// Which of the named items have their row.
    taken: Vec<bool>,
    findings: &'a mut Findings<'p>,
}

enum Found {
    Exactly(usize),
    /// The names differ in spaces, signs, or letter case.
    Alike(usize),
    /// Every item of this name has its row.
    Taken,
    Nothing,
}

impl Assignment<'_, '_> {
    /// Gives a row to the item that has its name. Returns it where none has.
    fn assign<'t>(&mut self, row: NamedRow<'t>) -> Option<NamedRow<'t>> {
        let name = row.name;
        match self.find(name, row.properties.is_resource_policy_available) {
            Found::Exactly(item) => {
                self.report_shared(name);
                self.give(item, &row);
            }
            Found::Alike(item) => {
                self.report_difference(name, item);
                self.give(item, &row);
            }
            Found::Taken => self.findings.error(
                name.at,
                "DUPLICATE_ROW",
                format!("\"{}\" has a row already; this one is left out", excerpt(&name.text)),
            ),
            Found::Nothing => return Some(row),
        }
        None
    }

    /// Gives rows that no item has the name of to items with a name that is nearly theirs.
    fn assign_strangers(&mut self, rows: &[NamedRow<'_>]) {
        let names: Vec<&str> = rows.iter().map(|row| row.name.text.as_str()).collect();
        for row in rows {
            if let Some(item) = self.only_near(&row.name.text, &names) {
                self.report_near(row.name, item);
                self.give(item, row);
            } else {
                self.report_stranger(row);
            }
        }
    }

    fn give(&mut self, item: usize, row: &NamedRow<'_>) {
        if let Some(taken) = self.taken.get_mut(item) {
            *taken = true;
        }
        if !self.tree.is_kept(item) {
            self.findings.error(
                row.name.at,
                "ROW_LEFT_OUT",
                format!(
                    "\"{}\" is left out of the tree, so its row is too; mend what is reported there",
                    excerpt(&row.name.text)
                ),
            );
        }
        self.tree.set_properties(item, &row.properties);
    }

    /// Where an area and a package share a name, the row of the one to which services may be attached is
    /// the package's.
    fn find(&self, cell: &Cell, attachable: Option<bool>) -> Found {
        if !cell.text.contains(char::is_alphanumeric) {
            return Found::Nothing;
        }
        let exact = |name: &str| name == cell.text;
        let alike = |name: &str| names::are_alike(name, &cell.text);
        match (self.free(exact, attachable), self.free(alike, attachable)) {
            (Some(item), _) => Found::Exactly(item),
            (None, Some(item)) => Found::Alike(item),
            (None, None) if self.tree.named.iter().any(|named| alike(&named.name)) => Found::Taken,
            (None, None) => Found::Nothing,
        }
    }

    /// The first item without a row whose name is as wanted.
    fn free(&self, is_wanted: impl Fn(&str) -> bool, attachable: Option<bool>) -> Option<usize> {
        let first = |kept: bool, fits: bool| {
            let mut items = self.tree.named.iter().zip(&self.taken).enumerate();
            items.position(|(item, (named, taken))| {
                let is_package = matches!(named.place, Place::Package(_) | Place::WithoutUrn(..));
                !taken
                    && self.tree.is_kept(item) == kept
                    && (!fits || attachable == Some(is_package))
                    && is_wanted(&named.name)
            })
        };
        // An item that is left out has its row too, but takes none from one that is not.
        first(true, true).or_else(|| first(true, false)).or_else(|| first(false, false))
    }

    /// The one item without a row that a row may be of whose name is misspelt, if no other such row may
    /// be of it.
    fn only_near(&self, row: &str, rows: &[&str]) -> Option<usize> {
        let mut near = (0..self.tree.named.len()).filter(|item| {
            self.lacks_row(*item)
                && self.tree.named.get(*item).is_some_and(|named| names::are_near(&named.name, row))
        });
        let item = near.next().filter(|_| near.next().is_none())?;
        let named = self.tree.named.get(item)?;
        let claims = rows.iter().filter(|row| names::are_near(&named.name, row)).count();
        (claims == 1).then_some(item)
    }

    fn lacks_row(&self, item: usize) -> bool {
        self.tree.is_kept(item) && self.taken.get(item) == Some(&false)
    }

    fn name(&self, item: usize) -> &str {
        self.tree.named.get(item).map_or("", |named| named.name.as_str())
    }
}

/// What is reported.
impl Assignment<'_, '_> {
    /// Names do not identify packages: where two share one, rows are taken in the order of the tree.
    fn report_shared(&mut self, cell: &Cell) {
        let named = self.tree.named.iter().enumerate();
        let sharing = named
            .filter(|(item, named)| self.tree.is_kept(*item) && named.name == cell.text)
            .count();
        if sharing > 1 {
            self.findings.warning(
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

    fn report_difference(&mut self, cell: &Cell, item: usize) {
        let message = format!(
            "\"{}\" is read as the row of \"{}\"; write the names alike",
            cell.text,
            self.name(item)
        );
        self.findings.warning(cell.at, "NAME_DIFFERS", message);
    }

    fn report_near(&mut self, cell: &Cell, item: usize) {
        let message = format!(
            "nothing in the tree is called \"{}\"; this is read as the row of \"{}\", which has no \
             other; write the names alike",
            cell.text,
            self.name(item)
        );
        self.findings.warning(cell.at, "ROW_WITHOUT_NODE", message);
    }

    fn report_stranger(&mut self, row: &NamedRow<'_>) {
        let cell = row.name;
        if cell.text.is_empty() {
            let message = "the row has no name and is left out";
            self.findings.error(row.at, "ROW_WITHOUT_NODE", message);
            return;
        }
        let named = self.tree.named.iter().zip(&self.taken);
        let meant = named
            .filter(|(_, taken)| !**taken)
            .map(|(named, _)| (names::likeness(&named.name, &cell.text), named))
            .filter(|(score, _)| *score >= ALIKE)
            .max_by(|(a, _), (b, _)| a.total_cmp(b))
            .map_or_else(String::new, |(_, named)| format!("; is \"{}\" meant?", named.name));
        self.findings.error(
            cell.at,
            "ROW_WITHOUT_NODE",
            format!(
                "nothing in the tree is called \"{}\", so the row is left out{meant}",
                cell.text
            ),
        );
    }

    fn report_items_without_row(&mut self) {
        for (item, named) in self.tree.named.iter().enumerate() {
            if self.lacks_row(item) {
                self.findings.warning(
                    named.at,
                    "NODE_WITHOUT_ROW",
                    format!("\"{}\" has no row in the property table; add one", named.name),
                );
            }
        }
    }
}
