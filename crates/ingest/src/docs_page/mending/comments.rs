//! Comments, which readers of the page do not see.

use crate::docs_page::edits::Edit;
use crate::docs_page::excerpt::excerpt;

pub(super) fn mend(text: &str, report: &mut dyn FnMut(usize, &str, String)) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("<!--")) {
        let start = from + start;
        let Some(length) = text.get(start..).and_then(|rest| rest.find("-->")) else { break };
        from = start + length + "-->".len();
        let comment = text.get(start..from).unwrap_or_default();
        report(
            start,
            "COMMENT_NOT_READ",
            format!("the comment \"{}\" is left out; remove it", excerpt(comment)),
        );
        let newlines: String = comment.chars().filter(|c| *c == '\n').collect();
        edits.push(Edit::new(start..from, newlines));
    }
    edits
}
