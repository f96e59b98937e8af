//! Text at the margin between the items of a nested list, after which Markdown takes the items for
//! code.

use super::lines::{after_bullet, indentation, lines};
use super::mended::Mended;

/// Text that is indented less stands at the margin.
const INDENT: usize = 2;

pub(super) fn mend(text: &str) -> Mended {
    let mut mended = Mended::default();
    let mut in_list = false;
    let mut after_blank = false;
    // Lines at the margin that may turn out to stand between items.
    let mut between: Vec<(usize, &str)> = Vec::new();
    for (start, line) in lines(text) {
        if line.trim().is_empty() {
            after_blank = true;
            continue;
        }
        let is_item = after_bullet(line).is_some();
        let is_indented = indentation(line) >= INDENT;
        if is_item && is_indented && in_list {
            for (start, line) in between.drain(..) {
                leave_out(start, line, &mut mended);
            }
        } else if is_item {
            in_list = true;
            between.clear();
        } else if in_list
            && !is_indented
            && (after_blank || !between.is_empty() || line.starts_with('#'))
        {
            between.push((start, line));
        }
        after_blank = false;
    }
    mended
}

fn leave_out(start: usize, line: &str, mended: &mut Mended) {
    mended.error(
        start,
        "TEXT_IN_TREE",
        format!(
            "\"{}\" stands between the items of the list and is left out; put it above or below \
             the list",
            line.trim()
        ),
    );
    mended.edit(start..start + line.len(), "");
}
