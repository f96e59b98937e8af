//! The texts in which something was found.

use super::SearchField;
use super::finding::{Finding, FoundText};
use crate::catalogue::{Catalogue, Text};
use crate::text::Language;
use crate::word_index::{Scores, WordIndexBuilder};

/// A text in another language counts for so much of what the same text counts for that is shown.
const OTHER_LANGUAGE: usize = 940;

/// The texts of a catalogue's packages or of its roles in which something was found, for readers of one
/// language.
pub(super) struct FoundTexts<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) language: Language,
    pub(super) scores: Scores<'c>,
}

impl<'c> FoundTexts<'c> {
    /// Goes through a text in each language that it is in, of which the first is this one of the index.
    pub(super) fn each(
        &self,
        first: usize,
        text: &'c Text,
        field: SearchField,
        weight: usize,
        finding: &mut impl Finding<'c>,
    ) {
        let texts = match text {
            Text::Own(text) => return self.one(first, text, field, true, weight, finding),
            Text::In(texts) => texts,
        };
        if !(first..first + texts.len()).any(|text| self.scores.is_in(text)) {
            return;
        }
        let shown = self.catalogue.show(text, self.language);
        if let Some(place) = texts.iter().position(|(language, _)| *language == shown.language) {
            self.one(first + place, shown.value, field, true, weight, finding);
        }
        for (place, (_, text)) in texts.iter().enumerate() {
            // What is the same as what is shown counts once.
            if self.scores.is_in(first + place) && text != shown.value {
                let weight = in_other_language(weight);
                self.one(first + place, text, field, false, weight, finding);
            }
        }
    }

    /// Goes through one text, by its place in the index, if anything was found in it.
    pub(super) fn one(
        &self,
        text: usize,
        value: &'c str,
        field: SearchField,
        is_shown: bool,
        weight: usize,
        finding: &mut impl Finding<'c>,
    ) {
        if self.scores.is_in(text) {
            let likeness = self.scores.of_text(text);
            finding.add(&FoundText { field, is_shown, text: value, likeness, weight });
        }
    }
}

/// Adds a text to an index in each language that it is in.
pub(super) fn add_each(index: &mut WordIndexBuilder, text: &Text) {
    text.all().for_each(|text| index.add(text));
}

/// In how many languages a text is.
pub(super) fn count(text: &Text) -> usize {
    match text {
        Text::Own(_) => 1,
        Text::In(texts) => texts.len(),
    }
}

pub(super) const fn in_other_language(weight: usize) -> usize {
    weight * OTHER_LANGUAGE / 1000
}
