//! Links that Markdown does not take for such: with a blank in the middle, or with their brackets
//! mixed up.

use super::Edit;

pub(super) fn mend(text: &str, report: &mut dyn FnMut(usize, &str, String)) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut say = |at: usize, words: &str, address: &str, what: &str| {
        let message = format!("this is read as the link [{words}]({address}); {what}");
        report(at, "BROKEN_LINK", message);
    };
    for (middle, _) in text.match_indices(']') {
        let rest = text.get(middle + 1..).unwrap_or_default();
        let gap = rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len();
        let Some(inner) = rest.get(gap..).and_then(|rest| rest.strip_prefix('(')) else { continue };
        let Some(address) = inner.split_once(')').map(|(address, _)| address) else { continue };
        let Some(words) = words_before(text, middle, '[') else { continue };
        if gap > 0 && is_address(address) {
            let at = middle - words.len() - 1;
            say(at, words, address, "write no blank between ] and (");
            edits.push(Edit::new(middle + 1..middle + 1 + gap, ""));
        }
    }
    for (middle, _) in text.match_indices(")[") {
        let rest = text.get(middle + 2..).unwrap_or_default();
        let Some(address) = rest.split_once(']').map(|(address, _)| address) else { continue };
        let Some(words) = words_before(text, middle, '(') else { continue };
        if is_address(address) && !words.contains("](") {
            let at = middle - words.len() - 1;
            say(at, words, address, "write [ ] around the words and ( ) around the address");
            let end = middle + 2 + address.len() + 1;
            edits.push(Edit::new(at..end, format!("[{words}]({address})")));
        }
    }
    edits
}

/// What stands before the closing bracket, on its line, from the opening one.
fn words_before(text: &str, closing: usize, opening: char) -> Option<&str> {
    let before = text.get(..closing)?;
    let words = before.get(before.rfind(opening)? + 1..)?;
    (!words.is_empty() && !words.contains('\n')).then_some(words)
}

fn is_address(text: &str) -> bool {
    let begins =
        text.starts_with('/') || text.starts_with("http://") || text.starts_with("https://");
    begins && !text.contains(char::is_whitespace)
}
