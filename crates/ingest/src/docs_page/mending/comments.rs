//! Comments, which readers of the page do not see.

use super::mended::Mended;
use crate::docs_page::excerpt::excerpt;

pub(super) fn mend(text: &str) -> Mended {
    let mut mended = Mended::default();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("<!--")) {
        let start = from + start;
        let Some(length) = text.get(start..).and_then(|rest| rest.find("-->")) else { break };
        from = start + length + "-->".len();
        let comment = text.get(start..from).unwrap_or_default();
        mended.warning(
            start,
            "COMMENT_NOT_READ",
            format!("the comment \"{}\" is left out; remove it", excerpt(comment)),
        );
        let newlines: String = comment.chars().filter(|c| *c == '\n').collect();
        mended.edit(start..from, newlines);
    }
    mended
}
