//! Mends what keeps Markdown from seeing a list, a table, a link or strong words that people see.
//!
//! Each mending is reported at its place in the page as it was.

mod blocks;
mod bullets;
mod comments;
mod indentation;
mod lines;
mod links;
mod strong;
mod tables;

use super::edits::{Edit, Moves, apply};
use super::findings::Findings;

/// What can be mended by itself: says what to edit, and reports it by way of the last argument.
type Mending = fn(&str, &mut dyn FnMut(usize, &str, String)) -> Vec<Edit>;

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
        let mut found = Vec::new();
        let edits = mending(&page, &mut |at, code, message| {
            found.push((at, code.to_owned(), message));
        });
        for (at, code, message) in found {
            let at = moves.before(at);
            // Text is left out of the list; everything else is read for what it was meant to be.
            if code == blocks::TEXT_IN_TREE {
                findings.error(at, &code, message);
            } else {
                findings.warning(at, &code, message);
            }
        }
        let (edited, step) = apply(&page, edits);
        page = edited;
        moves.add(step);
    }
    (page, moves)
}
