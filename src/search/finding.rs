//! How well the texts of a package answer to a query, and in which places.

use super::everyday;
use super::fold::{Folded, Reading};
use super::likeness::likeness;
use super::query::Query;
use super::{SearchField, SearchMatch};
use crate::catalogue::PackageUrn;

/// What is like a text of which a word begins so, at least.
const WORD_BEGINS: usize = 820;
/// What the code of a role counts for that is typed as codes are.
const CODE: usize = 985;
/// What a whole everyday word adds to what its beginning counts for: it beats a name that only begins so,
/// and never a whole name.
const WHOLE_EVERYDAY: usize = 225;
/// What the whole name in another language than the reader's counts for, at least.
const WHOLE_NAME: usize = 985;
/// What is added where all that was looked for is found.
pub(super) const WHOLE: usize = 2000;

/// What was found of a query in some texts.
pub(super) struct Finding<'q, 'c> {
    pub(super) query: &'q Query,
    /// For each part of the query how well it was found.
    pub(super) scores: Vec<usize>,
    wants_places: bool,
    /// The places, where they are wanted.
    pub(super) matches: Vec<SearchMatch<'c>>,
    folded: Folded,
}

impl<'q, 'c> Finding<'q, 'c> {
    pub(super) fn new(query: &'q Query, wants_places: bool) -> Self {
        Self {
            query,
            scores: vec![0; query.parts.len()],
            wants_places,
            matches: Vec::new(),
            folded: Folded::default(),
        }
    }

    /// Looks for the query in a text. What it has found is a place only where the text is shown.
    pub(super) fn consider(
        &mut self,
        field: SearchField,
        is_shown: bool,
        text: &'c str,
        weight: usize,
    ) {
        let from = if field == SearchField::Urn { beginning_of_urns(text) } else { 0 };
        self.read(text.get(from..).unwrap_or_default());
        let letters = &self.folded.letters;
        // Roles have words in common with much else, and URNs that are no longer in use often had no
        // hyphens: both are found by how their words begin alone.
        let is_strict = matches!(field, SearchField::Role | SearchField::FormerName);
        let wants_places = self.wants_places && is_shown && !self.is_shown_already(field);
        let mut is_found = vec![0; if wants_places { letters.len() } else { 0 }];
        for (place, (score, part)) in self.scores.iter_mut().zip(&self.query.parts).enumerate() {
            let is_word = place > 0 || self.query.parts.len() == 1;
            let found = if field == SearchField::EverydayWord {
                everyday::answers(part, place, letters)
            } else {
                likeness(part, letters, is_word && !is_strict)
            };
            if found.score == 0 || is_strict && found.score < WORD_BEGINS {
                continue;
            }
            *score = weighed(field, found.score, weight, *score, self.query.is_code).max(*score);
            if let Some(found) = is_found.get_mut(found.start..found.end) {
                found.fill(1);
                // Where all the words stand together, each need not be sought by itself.
                if place == 0 {
                    break;
                }
            }
        }
        self.record(field, text, from, is_found);
    }

    /// Of several roles, everyday words or services, one is enough to show why the package was found.
    fn is_shown_already(&self, field: SearchField) -> bool {
        matches!(field, SearchField::Role | SearchField::EverydayWord | SearchField::Service)
            && self.matches.last().is_some_and(|last| last.field == field)
    }

    /// Folds a text. Where letters of other alphabets can be read in two ways, it is read in the way that
    /// is more like the query.
    fn read(&mut self, text: &str) {
        self.folded.read(text, self.wants_places, Reading::ByLooks);
        if self.folded.is_ambiguous {
            let by_looks = self.likeness_of_parts();
            self.folded.read(text, self.wants_places, Reading::BySound);
            if by_looks >= self.likeness_of_parts() {
                self.folded.read(text, self.wants_places, Reading::ByLooks);
            }
        }
    }

    fn likeness_of_parts(&self) -> usize {
        let parts = self.query.parts.iter();
        parts.map(|part| likeness(part, &self.folded.letters, true).score).sum()
    }

    /// Adds the places of the letters that were found, of which the first is so far into the text.
    fn record(&mut self, field: SearchField, text: &'c str, from: usize, is_found: Vec<u8>) {
        let mut was_found = 0;
        for (place, is_found) in is_found.into_iter().enumerate() {
            if is_found == 1
                && let Some([start, end, ..]) = self.folded.starts.get(place..)
            {
                let range = from + start..from + end;
                match self.matches.last_mut() {
                    Some(last) if was_found == 1 => last.range.end = range.end,
                    _ => self.matches.push(SearchMatch { field, text, range }),
                }
            }
            was_found = is_found;
        }
    }

    /// The score for the whole query.
    pub(super) fn total(&self) -> usize {
        let mut whole = 0;
        let mut letters = 0;
        let mut found = 0;
        let mut sum = 0;
        for (place, (score, word)) in self.scores.iter().zip(&self.query.parts).enumerate() {
            if place == 0 {
                whole = *score;
            } else {
                // Words count by their letters: the longer, the more they say.
                letters += word.len();
                sum += word.len() * score;
                found += if *score > 0 { word.len() } else { 0 };
            }
        }
        let words = (sum * 9 / 10).checked_div(letters).unwrap_or_default();
        if whole > 0 || found > 0 && found == letters {
            WHOLE + words.max(whole)
        } else if letters > found {
            words * found / letters / 2
        } else {
            0
        }
    }
}

/// How much of a URN there is nothing to be found in, since others begin with the same: those of all
/// packages, and those of all roles of a register.
fn beginning_of_urns(urn: &str) -> usize {
    if urn.starts_with(PackageUrn::PREFIX) {
        PackageUrn::PREFIX.len()
    } else {
        urn.rfind(':').map_or(0, |colon| colon + 1)
    }
}

/// What a likeness counts for in a field of this weight, where so much was found before.
fn weighed(
    field: SearchField,
    likeness: usize,
    weight: usize,
    earlier: usize,
    is_code: bool,
) -> usize {
    let is_whole = likeness == 1000;
    match field {
        // Of the packages that a role gets, those come first that are called alike.
        SearchField::Role if is_whole && is_code => weight.max(CODE) + earlier / 100,
        SearchField::EverydayWord if is_whole => weight + WHOLE_EVERYDAY,
        // What begins so comes in the order of what is called most alike.
        SearchField::EverydayWord => likeness * weight / 1000 + earlier / 100,
        SearchField::Name if is_whole => weight.max(WHOLE_NAME),
        _ => likeness * weight / 1000,
    }
}
