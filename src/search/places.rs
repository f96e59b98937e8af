//! The places in the texts of a package or a role that answer to a query.

use super::everyday;
use super::query::Query;
use super::tally::is_found;
use super::{SearchField, SearchMatch};
use crate::catalogue::PackageUrn;
use crate::word_index::{Folded, Reading, likeness};

/// The places that were found of a query in some texts.
pub(super) struct Places<'q, 'c> {
    query: &'q Query,
    matches: Vec<SearchMatch<'c>>,
    folded: Folded,
}

impl<'q, 'c> Places<'q, 'c> {
    pub(super) fn new(query: &'q Query) -> Self {
        Self { query, matches: Vec::new(), folded: Folded::default() }
    }

    pub(super) fn into_matches(self) -> Vec<SearchMatch<'c>> {
        self.matches
    }

    /// Adds the places in a text that is shown.
    pub(super) fn tell(&mut self, field: SearchField, text: &'c str) {
        // Of several roles, everyday words or services, one is enough to show why the package was found.
        let is_enough =
            matches!(field, SearchField::Role | SearchField::EverydayWord | SearchField::Service);
        if is_enough && self.matches.last().is_some_and(|last| last.field == field) {
            return;
        }
        let from = if field == SearchField::Urn { beginning_of_urns(text) } else { 0 };
        self.read(text.get(from..).unwrap_or_default());
        let letters = &self.folded.letters;
        let mut marks = vec![false; letters.len()];
        for (place, part) in self.query.parts.iter().enumerate() {
            let is_word = place > 0 || self.query.parts.len() == 1;
            let found = if field == SearchField::EverydayWord {
                everyday::answers(part, place, letters)
            } else {
                likeness(part, letters, is_word)
            };
            if !is_found(field, found.score) {
                continue;
            }
            if let Some(marks) = marks.get_mut(found.start..found.end) {
                marks.fill(true);
                // Where all the words stand together, each need not be sought by itself.
                if place == 0 {
                    break;
                }
            }
        }
        self.record(field, text, from, &marks);
    }

    /// Folds a text. Where letters of other alphabets can be read in two ways, it is read in the way that
    /// is more like the query.
    fn read(&mut self, text: &str) {
        self.folded.read(text, true, Reading::ByLooks);
        if self.folded.is_ambiguous {
            let by_looks = self.likeness_of_parts();
            self.folded.read(text, true, Reading::BySound);
            if by_looks >= self.likeness_of_parts() {
                self.folded.read(text, true, Reading::ByLooks);
            }
        }
    }

    fn likeness_of_parts(&self) -> usize {
        let parts = self.query.parts.iter();
        parts.map(|part| likeness(part, &self.folded.letters, true).score).sum()
    }

    /// Adds the places of the letters that were found, of which the first is so far into the text.
    fn record(&mut self, field: SearchField, text: &'c str, from: usize, marks: &[bool]) {
        let mut was_found = false;
        for (place, is_found) in marks.iter().enumerate() {
            if *is_found && let Some([start, end, ..]) = self.folded.starts.get(place..) {
                let range = from + start..from + end;
                match self.matches.last_mut() {
                    Some(last) if was_found => last.range.end = range.end,
                    _ => self.matches.push(SearchMatch { field, text, range }),
                }
            }
            was_found = *is_found;
        }
    }
}

/// How much of a URN there is nothing to be found in, since others begin with the same: those of all
/// packages, and those of all roles of a register.
pub(super) fn beginning_of_urns(urn: &str) -> usize {
    if urn.starts_with(PackageUrn::PREFIX) {
        PackageUrn::PREFIX.len()
    } else {
        urn.rfind(':').map_or(0, |colon| colon + 1)
    }
}
