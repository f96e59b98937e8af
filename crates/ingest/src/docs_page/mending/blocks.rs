//! Text at the margin between the items of a nested list, after which Markdown takes the items for
//! code.

use super::lines::{after_bullet, indentation, lines};
use crate::docs_page::edits::Edit;

pub(super) const TEXT_IN_TREE: &str = "TEXT_IN_TREE";

pub(super) fn mend(text: &str, report: &mut dyn FnMut(usize, &str, String)) -> Vec<Edit> {
    let lines = lines(text);
    let mut edits = Vec::new();
    let mut in_list = false;
    let mut after_blank = false;
    // Lines at the margin that may turn out to stand between items.
    let mut between: Vec<(usize, &str)> = Vec::new();
    for (start, line) in &lines {
        let is_item = after_bullet(line).is_some();
        if line.trim().is_empty() {
            after_blank = true;
            continue;
        }
        if is_item && indentation(line) >= 2 && in_list {
            for (start, line) in between.drain(..) {
                report(
                    start,
                    TEXT_IN_TREE,
                    format!(
                        "\"{}\" stands between the items of the list and is left out; put it above \
                         or below the list",
                        line.trim()
                    ),
                );
                edits.push(Edit::new(start..start + line.len(), ""));
            }
        } else if is_item {
            in_list = true;
            between.clear();
        } else if in_list
            && indentation(line) < 2
            && (after_blank || !between.is_empty() || line.starts_with('#'))
        {
            between.push((*start, *line));
        }
        after_blank = false;
    }
    edits
}
