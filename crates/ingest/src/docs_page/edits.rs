//! Edits of a page, and where what they moved stood before.

use std::ops::Range;

/// Where in the page as it was each place of the mended page stood.
#[derive(Default)]
pub(super) struct Moves(Vec<Step>);

/// Where stretches that were kept begin after an edit, and where before it.
pub(super) type Step = Vec<(usize, usize)>;

/// What is put in the place of a part of the text.
pub(super) struct Edit {
    range: Range<usize>,
    text: String,
}

impl Edit {
    pub(super) fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }
}

/// Edits that overlap an earlier one are not made.
pub(super) fn apply(text: &str, mut edits: Vec<Edit>) -> (String, Step) {
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
    /// One more edit of the whole page.
    pub(super) fn add(&mut self, step: Step) {
        self.0.push(step);
    }

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
