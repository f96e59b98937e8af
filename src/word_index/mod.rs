//! Finding which of many texts are like what somebody typed, without reading them all.
//!
//! Texts are folded once, and their distinct words sorted. What is typed is compared with the few places
//! that the words lead to, in the same way in which [`likeness()`] compares it with every place of a text.

mod dictionary;
mod fold;
mod likeness;
mod scores;
#[cfg(test)]
mod tests;

use dictionary::{Dictionary, Occurrence, number};
pub(crate) use fold::{Folded, Reading, SPACE};
pub(crate) use likeness::{Likeness, likeness};
pub(crate) use scores::{Loosely, Scores};

/// Texts of some owners, such as the packages of a catalogue, indexed by their words.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordIndex {
    /// The folded letters of all texts, one after the other.
    letters: Vec<u8>,
    texts: Vec<IndexedText>,
    /// The first text of each owner.
    owners: Vec<usize>,
    /// Texts that can be read in two ways: which of them is more like a query, only the query tells.
    ambiguous: Vec<Ambiguous>,
    dictionary: Dictionary,
}

#[derive(Clone, Debug)]
struct IndexedText {
    owner: usize,
    /// Where its letters end. They begin where those of the text before end.
    end: usize,
}

#[derive(Clone, Debug)]
struct Ambiguous {
    text: usize,
    /// Its letters as they sound; as they look, they are among all letters.
    by_sound: Vec<u8>,
}

/// Texts on their way into an index.
#[derive(Default)]
pub(crate) struct WordIndexBuilder {
    index: WordIndex,
    folded: Folded,
}

impl WordIndexBuilder {
    /// The texts that are added from now on are the next owner's.
    pub(crate) fn begin_owner(&mut self) {
        self.index.owners.push(self.index.texts.len());
    }

    pub(crate) fn add(&mut self, text: &str) {
        let index = &mut self.index;
        let place = index.texts.len();
        self.folded.read(text, false, Reading::ByLooks);
        index.letters.extend_from_slice(&self.folded.letters);
        let owner = index.owners.len().saturating_sub(1);
        index.texts.push(IndexedText { owner, end: index.letters.len() });
        if self.folded.is_ambiguous {
            self.folded.read(text, false, Reading::BySound);
            let by_sound = self.folded.letters.clone();
            index.ambiguous.push(Ambiguous { text: place, by_sound });
        }
    }

    pub(crate) fn finish(self) -> WordIndex {
        let mut index = self.index;
        index.dictionary = Dictionary::of(&index.words());
        index.letters.shrink_to_fit();
        index.texts.shrink_to_fit();
        index
    }
}

impl WordIndex {
    /// The place among all texts of an owner's first one.
    pub(crate) fn first_text(&self, owner: usize) -> usize {
        self.owners.get(owner).copied().unwrap_or(self.texts.len())
    }

    fn letters_of(&self, text: usize) -> &[u8] {
        let end = |text: usize| self.texts.get(text).map(|it| it.end);
        let start = text.checked_sub(1).map_or(Some(0), end);
        let range = start.zip(end(text)).map(|(start, end)| start..end);
        range.and_then(|range| self.letters.get(range)).unwrap_or_default()
    }

    /// The words of all texts but the ambiguous, with where they stand.
    fn words(&self) -> Vec<(&[u8], Occurrence)> {
        let mut words = Vec::new();
        let mut ambiguous = self.ambiguous.iter().map(|it| it.text).peekable();
        for text in 0..self.texts.len() {
            if ambiguous.next_if_eq(&text).is_some() {
                continue;
            }
            let mut start = 0;
            for word in self.letters_of(text).split(|letter| *letter == SPACE) {
                if !word.is_empty() {
                    let occurrence = Occurrence { text: number(text), start: number(start) };
                    words.push((word, occurrence));
                }
                start += word.len() + 1;
            }
        }
        words
    }
}
