//! What is wrong with a page, and where.

use tilgangspakker::{Diagnostic, Severity};

use super::edits::Moves;

/// Collects diagnostics by byte offset, and turns offsets into lines and columns.
pub(super) struct Findings<'p> {
    document: &'p str,
    text: &'p str,
    /// Where each line begins.
    lines: Vec<usize>,
    /// Where things stood before the page was mended.
    moves: Moves,
    found: Vec<(usize, Diagnostic)>,
}

/// A place in a page, as people count: from 1.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Position {
    pub(super) line: Option<u32>,
    pub(super) column: Option<u32>,
}

impl<'p> Findings<'p> {
    pub(super) fn new(document: &'p str, text: &'p str) -> Self {
        let lines = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(newline, _)| newline + 1))
            .collect();
        Self { document, text, lines, moves: Moves::default(), found: Vec::new() }
    }

    /// From here on, places are those of the mended page.
    pub(super) fn set_moves(&mut self, moves: Moves) {
        self.moves = moves;
    }

    /// Something is missing from the catalogue because of this.
    pub(super) fn error(&mut self, at: usize, code: &str, message: impl Into<String>) {
        self.add(Severity::Error, at, code, message.into());
    }

    /// The meaning was clear all the same.
    pub(super) fn warning(&mut self, at: usize, code: &str, message: impl Into<String>) {
        self.add(Severity::Warning, at, code, message.into());
    }

    pub(super) fn add(&mut self, severity: Severity, at: usize, code: &str, message: String) {
        let Position { line, column } = self.position(at);
        let mut diagnostic = Diagnostic::new(severity, code, message);
        diagnostic.document = Some(self.document.to_owned());
        (diagnostic.line, diagnostic.column) = (line, column);
        self.found.push((self.moves.before(at), diagnostic));
    }

    /// The line and column of an offset.
    pub(super) fn position(&self, at: usize) -> Position {
        let at = self.moves.before(at);
        let line = self.lines.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied();
        let before = self.text.get(start.unwrap_or(0)..at).unwrap_or_default();
        Position {
            line: u32::try_from(line).ok(),
            column: u32::try_from(before.chars().count() + 1).ok(),
        }
    }

    /// The diagnostics in the order of the page.
    pub(super) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|(at, _)| *at);
        self.found.into_iter().map(|(_, diagnostic)| diagnostic).collect()
    }
}
