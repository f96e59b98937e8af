//! Mends what keeps Markdown from seeing a list, a table, a link or strong words that people see.
//!
//! Each mending is reported at its place in the page as it was.

mod blocks;
mod bullets;
mod comments;
mod indentation;
mod lines;
mod links;
mod mended;
mod strong;
mod tables;

use super::edits::{Moves, apply};
use super::findings::Findings;
use mended::{Fault, Mended};

/// What can be mended by itself.
type Mending = fn(&str) -> Mended;

/// Comments and odd bullets first: the others look at lines.
const MENDINGS: [Mending; 7] = [
    comments::mend,
    bullets::mend,
    indentation::mend,
    tables::mend,
    blocks::mend,
    strong::mend,
    links::mend,
];

/// Mends a page from which the shortcodes have been taken.
pub(super) fn mend(mut page: String, findings: &mut Findings<'_>) -> (String, Moves) {
    let mut moves = Moves::default();
    for mending in MENDINGS {
        let Mended { edits, faults } = mending(&page);
        for Fault { severity, at, code, message } in faults {
            findings.add(severity, moves.before(at), code, message);
        }
        let (edited, step) = apply(&page, edits);
        page = edited;
        moves.add(step);
    }
    (page, moves)
}
