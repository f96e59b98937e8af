//! How well the texts of a package or a role answer to a query.

use super::SearchField;
use super::query::Query;

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
pub(super) struct Tally<'q> {
    query: &'q Query,
    /// For each part of the query how well it was found.
    scores: Vec<usize>,
}

/// Whether what is this like a text of the field was found in it. Roles have words in common with much
/// else, and URNs that are no longer in use often had no hyphens: both are found by how their words begin
/// alone.
pub(super) fn is_found(field: SearchField, likeness: usize) -> bool {
    let is_strict = matches!(field, SearchField::Role | SearchField::FormerName);
    likeness > 0 && !(is_strict && likeness < WORD_BEGINS)
}

impl<'q> Tally<'q> {
    pub(super) fn new(query: &'q Query) -> Self {
        Self { query, scores: vec![0; query.parts.len()] }
    }

    pub(super) fn clear(&mut self) {
        self.scores.fill(0);
    }

    /// Adds a text, by its likeness to each part of the query.
    pub(super) fn count(&mut self, field: SearchField, likeness: &[u16], weight: usize) {
        for (score, likeness) in self.scores.iter_mut().zip(likeness) {
            let likeness = usize::from(*likeness);
            if is_found(field, likeness) {
                *score = weighed(field, likeness, weight, *score, self.query.is_code).max(*score);
            }
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
        SearchField::Role if is_whole && is_code => weight.max(CODE + earlier / 100),
        SearchField::EverydayWord if is_whole => weight + WHOLE_EVERYDAY,
        // What begins so comes in the order of what is called most alike.
        SearchField::EverydayWord => likeness * weight / 1000 + earlier / 100,
        SearchField::Name if is_whole => weight.max(WHOLE_NAME),
        _ => likeness * weight / 1000,
    }
}
