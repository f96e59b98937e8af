//! Asterisks of strong words that Markdown does not take for such: with a space on the wrong side, or
//! only at one end.

use super::lines::{after_bullet, lines};
use crate::docs_page::edits::Edit;

const MARK: &str = "**";
const URN: &str = "urn:";
const SPACES: &str = "these asterisks are read as the marks of strong words; put no space within \
                      them, and one outside";

pub(super) fn mend(text: &str, report: &mut dyn FnMut(usize, &str, String)) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut item: Option<(usize, usize)> = None;
    let mut items = Vec::new();
    for (start, line) in lines(text) {
        let end = start + line.len();
        if after_bullet(line).is_some() {
            items.extend(item.replace((start, end)));
        } else if line.trim().is_empty() {
            items.extend(item.take());
        } else if let Some((_, item_end)) = &mut item {
            *item_end = end;
        }
    }
    items.extend(item);
    for (start, end) in items {
        mend_item(text.get(start..end).unwrap_or_default(), start, &mut edits, report);
    }
    edits
}

fn mend_item(
    item: &str,
    start: usize,
    edits: &mut Vec<Edit>,
    report: &mut dyn FnMut(usize, &str, String),
) {
    let marks: Vec<usize> = item.match_indices(MARK).map(|(at, _)| at).collect();
    // Two pairs may meet; other runs mark something else.
    let run = |at: usize| {
        let rest = item.get(at..).unwrap_or_default();
        rest.len() - rest.trim_start_matches('*').len()
    };
    if marks.iter().any(|at| !matches!(run(*at), 2 | 4)) {
        return;
    }
    let mut edit = |at: usize, end: usize, text: &str, why: &str| {
        report(start + at, "ODD_ASTERISKS", why.to_owned());
        edits.push(Edit::new(start + at..start + end, text));
    };
    let is_odd = marks.len() % 2 == 1;
    let mut open: Option<usize> = None;
    for at in marks {
        let inner = at + MARK.len();
        let after = item.get(inner..).unwrap_or_default();
        let before = item.get(..at).unwrap_or_default();
        let word = after.trim_start();
        let gap = after.len() - word.len();
        let begins_urn = word.starts_with(URN);
        let Some(opened) = open else {
            if word.is_empty() {
                edit(at, inner, "", "these asterisks mark nothing; remove them");
                continue;
            }
            if gap > 0 {
                edit(at, inner + gap, " **", SPACES);
            } else if before.ends_with(char::is_alphanumeric)
                && !word.starts_with(char::is_alphanumeric)
            {
                edit(at, inner, " **", SPACES);
            }
            open = Some(at);
            continue;
        };
        let within = item.get(opened + MARK.len()..at).unwrap_or_default();
        let begins = begins_urn || (is_odd && gap == 0 && before.ends_with(char::is_whitespace));
        if begins && !word.is_empty() && !within.trim().is_empty() {
            close_name(within, opened, &mut edit);
            if gap > 0 {
                edit(at, inner + gap, " **", SPACES);
            }
            open = Some(at);
            continue;
        }
        let kept = before.trim_end().len();
        let next = after.chars().next();
        let is_shut_in = before.ends_with(|c: char| !c.is_alphanumeric())
            && next.is_some_and(char::is_alphanumeric);
        if kept < at || is_shut_in || after.starts_with(MARK) {
            edit(kept, inner, "** ", SPACES);
        }
        open = None;
    }
    if let Some(opened) = open {
        let within = item.get(opened + MARK.len()..).unwrap_or_default();
        close_name(within, opened, &mut edit);
    }
}

/// Closes what is opened before a name or a URN and closed nowhere.
fn close_name(within: &str, opened: usize, edit: &mut impl FnMut(usize, usize, &str, &str)) {
    let text = within.trim_start();
    let begins = opened + MARK.len() + within.len() - text.len();
    let length = if text.starts_with(URN) {
        text.find(char::is_whitespace).or(Some(text.len()))
    } else {
        let before_urn = text.find(URN).and_then(|urn| text.get(..urn)).unwrap_or(text);
        before_urn.find(':').map(|colon| colon + 1)
    };
    match length {
        Some(length) if length > 0 => edit(
            begins + length,
            begins + length,
            "** ",
            "the strong words are not closed; put ** after them",
        ),
        _ => edit(opened, opened + MARK.len(), "", "nothing closes these asterisks; remove them"),
    }
}
