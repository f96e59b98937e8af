//! How far in the items of a list stand. Markdown takes what stands too far in for code or for text of
//! the item above.

use super::lines::{after_bullet, indentation, lines};
use super::mended::Mended;

/// How much further in than a bullet people put what belongs to it, at least.
const STEP: usize = 2;
/// How much further in than Markdown wants it an item may stand at most.
const MOST: usize = 3;

/// An item that those below may belong to: where it stands, and where it is put.
#[derive(Clone, Copy)]
struct Open {
    stands: usize,
    put: usize,
    /// How much further in Markdown wants what belongs to it: as far as its own text.
    step: usize,
}

pub(super) fn mend(text: &str) -> Mended {
    let lines = lines(text);
    let mut mended = Mended::default();
    report_mixed(&lines, &mut mended);
    let mut open: Vec<Open> = Vec::new();
    for (start, line) in lines.iter().filter(|(_, line)| after_bullet(line).is_some()) {
        let stands = indentation(line);
        let put = indentation_below(&mut open, stands);
        let text = line.trim_start();
        let step = text.find(char::is_whitespace).unwrap_or(text.len()) + 1;
        open.push(Open { stands, put, step });
        if put == stands {
            continue;
        }
        let text_start = start + line.len() - text.len();
        mended.warning(
            text_start,
            "ODD_INDENTATION",
            "this stands too far in or out for a list and is read as one level below what is above it; \
             indent it to where the text above begins",
        );
        mended.edit(*start..text_start, " ".repeat(put));
    }
    mended
}

/// Where an item is put that stands this far in. Items that it does not stand below are closed.
fn indentation_below(open: &mut Vec<Open>, stands: usize) -> usize {
    while open.last().is_some_and(|above| above.stands > stands) {
        open.pop();
    }
    match open.last().copied() {
        Some(above) if stands < above.stands + STEP => {
            open.pop();
            above.put + stands - above.stands
        }
        Some(above) if stands > above.stands + above.step + MOST => above.put + above.step,
        Some(above) => above.put + above.step.max(stands - above.stands),
        None if stands > STEP + 1 => 0,
        None => stands,
    }
}

/// A page indents by tabs or by spaces: where it does both, people and programs see different levels.
fn report_mixed(lines: &[(usize, &str)], mended: &mut Mended) {
    let is_item = |line: &str| after_bullet(line).is_some() && line.starts_with([' ', '\t']);
    let has = |line: &str, indent: char| {
        line.chars().take_while(|c| c.is_whitespace()).any(|c| c == indent)
    };
    let kind = |line: &str| (has(line, '\t'), has(line, ' '));
    let mut items = lines.iter().filter(|(_, line)| is_item(line));
    let Some((_, first)) = items.next() else { return };
    if let Some((start, _)) = items.find(|(_, line)| kind(line) != kind(first)) {
        mended.warning(
            *start,
            "MIXED_INDENTATION",
            "from here on, tabs and spaces are mixed before bullets; use one of them",
        );
    }
}
