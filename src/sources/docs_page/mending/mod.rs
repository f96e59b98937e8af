//! Mends what keeps Markdown from seeing a list, a table, a link or strong words that people see.
//!
//! Each mending is reported at its place in the page as it was.

mod blocks;
mod bullets;
mod comments;
mod indentation;
mod links;
mod strong;
mod tables;

use std::ops::Range;

use super::findings::Findings;

/// Where in the page as it was each place of the mended page stood.
#[derive(Default)]
pub(super) struct Moves(Vec<Step>);

/// Where stretches that were kept begin after an edit, and where before it.
type Step = Vec<(usize, usize)>;

/// What is put in the place of a part of the text.
pub(super) struct Edit {
    range: Range<usize>,
    text: String,
}

impl Edit {
    fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }
}

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
        moves.0.push(step);
    }
    (page, moves)
}

/// Edits that overlap an earlier one are not made.
fn apply(text: &str, mut edits: Vec<Edit>) -> (String, Step) {
    edits.sort_by_key(|edit| edit.range.start);
    let mut edited = String::new();
    let mut step = vec![(0, 0)];
    let mut at = 0;
    for edit in edits {
        let Some(kept) = text.get(at..edit.range.start) else { continue };
        edited.push_str(kept);
        // What is put in stands where it is put.
        step.push((edited.len(), edit.range.start));
        edited.push_str(&edit.text);
        at = edit.range.end;
        step.push((edited.len(), at));
    }
    edited.push_str(text.get(at..).unwrap_or_default());
    (edited, step)
}

impl Moves {
    /// Where a place of the mended page stood before.
    pub(super) fn before(&self, at: usize) -> usize {
        self.0.iter().rev().fold(at, |at, step| {
            let next = step.partition_point(|(after, _)| *after <= at);
            let stretch = next.checked_sub(1).and_then(|stretch| step.get(stretch));
            let (after, before) = stretch.copied().unwrap_or_default();
            let end = step.get(next).map_or(usize::MAX, |(_, before)| *before);
            (before + (at - after)).min(end)
        })
    }

    /// Where a place of the page as it was stands now.
    pub(super) fn after(&self, at: usize) -> usize {
        self.0.iter().fold(at, |at, step| {
            let next = step.partition_point(|(_, before)| *before <= at);
            let stretch = next.checked_sub(1).and_then(|stretch| step.get(stretch));
            let (after, before) = stretch.copied().unwrap_or_default();
            after + (at - before)
        })
    }
}

/// What stands before front matter and after it.
const FRONT_MATTER: [&str; 2] = ["---", "+++"];

/// The lines that Markdown reads as such, without their ends, and where each begins. Front matter and
/// fenced code are not among them.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut at = 0;
    let mut fence: Option<&str> = None;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        let trimmed = line.trim();
        let rule = FRONT_MATTER.into_iter().find(|rule| line.trim_end() == *rule);
        let ends = match fence {
            Some(mark) if FRONT_MATTER.contains(&mark) => rule == fence,
            Some(mark) => trimmed.starts_with(mark),
            None => false,
        };
        if ends {
            fence = None;
        } else if fence.is_none() {
            let is_first = text.get(..at).is_some_and(|before| before.trim().is_empty());
            if rule.is_some() && is_first {
                fence = rule;
            } else if let Some(mark) = ["```", "~~~"].into_iter().find(|m| trimmed.starts_with(m)) {
                fence = Some(mark);
            } else {
                lines.push((at, line));
            }
        }
        at += whole.len();
    }
    lines
}

/// How many columns the blanks before a line take.
fn indentation(line: &str) -> usize {
    let mut columns = 0;
    for c in line.chars() {
        match c {
            ' ' => columns += 1,
            '\t' => columns += 4 - columns % 4,
            _ => break,
        }
    }
    columns
}

/// What follows the bullet or number that a line begins with.
fn after_bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = match line.len() - digits.len() {
        0 => line.strip_prefix(['-', '*', '+']),
        // A year is no number of an item.
        1 | 2 => digits.strip_prefix(['.', ')']),
        _ => None,
    }?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some(rest)
}
