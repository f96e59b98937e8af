//! How like each text of an index is to each part of a query.

use super::likeness::{likeness, likeness_at};
use super::{Ambiguous, WordIndex};

/// Which parts of a query are also found inflected, mistyped, or as a part of a compound.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Loosely {
    /// Its words. Where there are several, the first part is all of them written together.
    Words,
    /// All parts.
    All,
}

/// What a search in an index found.
pub(crate) struct Scores<'i> {
    index: &'i WordIndex,
    parts: usize,
    /// For each text the likeness of each part: 0 where it was not found.
    of_texts: Vec<u16>,
    /// For each owner whether any part was found in any of its texts.
    owners: Vec<bool>,
}

impl WordIndex {
    pub(crate) fn search(&self, parts: &[Vec<u8>], loosely: Loosely) -> Scores<'_> {
        let mut scores = Scores {
            index: self,
            parts: parts.len(),
            of_texts: vec![0; self.texts.len() * parts.len()],
            owners: vec![false; self.owners.len()],
        };
        let is_loose = |place: usize| loosely == Loosely::All || place > 0 || parts.len() == 1;
        for (place, part) in parts.iter().enumerate() {
            // Nothing at all stands at the beginning of every text.
            if part.is_empty() {
                for text in 0..self.texts.len() {
                    let letters = self.letters_of(text);
                    if !letters.is_empty() {
                        let found = likeness_at(part, letters, 0, true, false);
                        scores.add(text, place, found.score);
                    }
                }
                continue;
            }
            self.dictionary.each_candidate(part, is_loose(place), |it, starts_word| {
                let (text, start) = (it.text as usize, it.start as usize);
                let letters = self.letters_of(text);
                let found = likeness_at(part, letters, start, starts_word, is_loose(place));
                scores.add(text, place, found.score);
            });
        }
        for Ambiguous { text, by_sound } in &self.ambiguous {
            let letters = more_alike(parts, self.letters_of(*text), by_sound);
            for (place, part) in parts.iter().enumerate() {
                scores.add(*text, place, likeness(part, letters, is_loose(place)).score);
            }
        }
        scores
    }
}

/// The letters of the reading that is more like the query.
fn more_alike<'t>(parts: &[Vec<u8>], by_looks: &'t [u8], by_sound: &'t [u8]) -> &'t [u8] {
    let of_parts = |letters: &[u8]| -> usize {
        parts.iter().map(|part| likeness(part, letters, true).score).sum()
    };
    if of_parts(by_looks) >= of_parts(by_sound) { by_looks } else { by_sound }
}

impl Scores<'_> {
    fn add(&mut self, text: usize, part: usize, score: usize) {
        let Some(known) = self.of_texts.get_mut(text * self.parts + part) else { return };
        let score = u16::try_from(score).unwrap_or(u16::MAX);
        if score > *known {
            *known = score;
            let owner = self.index.texts.get(text).map(|text| text.owner);
            if let Some(is_found) = owner.and_then(|owner| self.owners.get_mut(owner)) {
                *is_found = true;
            }
        }
    }

    /// The likeness of a text to each part of the query, from 0 to 1000.
    pub(crate) fn of_text(&self, text: usize) -> &[u16] {
        let first = text * self.parts;
        self.of_texts.get(first..first + self.parts).unwrap_or_default()
    }

    /// Whether anything was found in the text.
    pub(crate) fn is_in(&self, text: usize) -> bool {
        self.of_text(text).iter().any(|score| *score > 0)
    }

    /// Whether anything was found in any text of the owner.
    pub(crate) fn is_found(&self, owner: usize) -> bool {
        self.owners.get(owner).is_some_and(|is_found| *is_found)
    }

    /// The place among all texts of an owner's first one.
    pub(crate) fn first_text(&self, owner: usize) -> usize {
        self.index.first_text(owner)
    }
}
