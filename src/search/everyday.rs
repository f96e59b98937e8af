//! Words that people say for what packages are about, which no text of the packages has: *moms* for
//! value added tax.
//!
//! They are part of the library and of no catalogue. A catalogue in which a package has another URN by
//! now, or still, is found by them all the same.

use foldhash::{HashMap, HashMapExt};
use std::sync::OnceLock;

use super::SearchField;
use super::finding::FoundText;
use super::query::Query;
use crate::catalogue::{Catalogue, PackageUrn};
use crate::json::{self, Fault, object_form};
use crate::text::Language;
use crate::word_index::{Folded, Likeness, Loosely, SPACE, WordIndex, WordIndexBuilder, likeness};

const WORDS: &str = include_str!("../../data/search/everyday-words.json");

/// Of fewer letters nothing is guessed: the word must be whole.
const SHORTEST_BEGINNING: usize = 3;

/// Words for the same packages.
struct Meaning {
    packages: Vec<PackageUrn>,
    nb: Vec<String>,
    nn: Vec<String>,
    en: Vec<String>,
}

object_form! {
    Meaning:
    required packages = "packages",
    required nb = "nb",
    required nn = "nn",
    required en = "en",
}

struct Word {
    text: String,
    letters: Vec<u8>,
    languages: Vec<Language>,
    /// Its place among the meanings.
    meaning: usize,
}

struct EverydayWords {
    words: Vec<Word>,
    /// Each word is an owner of one text.
    index: WordIndex,
    packages: Vec<Vec<PackageUrn>>,
}

/// An everyday word that answers to a query.
#[derive(Clone)]
pub(super) struct EverydayWord {
    text: &'static str,
    /// Whether the reader's language has it.
    pub(super) is_readers: bool,
    /// How like each part of the query it is.
    likeness: Vec<u16>,
    /// The sum of these, to tell the best of several.
    total: u16,
}

impl EverydayWord {
    pub(super) fn found(&self, weight: usize) -> FoundText<'_, 'static> {
        let Self { text, likeness, .. } = self;
        FoundText { field: SearchField::EverydayWord, is_shown: true, text, likeness, weight }
    }
}

/// The everyday words that answer to the query, for each package of the catalogue that they mean, by its
/// place; the word that is most like the query first.
pub(super) fn meant(
    catalogue: &Catalogue,
    query: &Query,
    language: Language,
) -> HashMap<usize, Vec<EverydayWord>> {
    let mut meant: HashMap<usize, Vec<EverydayWord>> = HashMap::new();
    // A URN is looked for among URNs alone.
    if query.is_urn {
        return meant;
    }
    let everyday = everyday();
    let scores = everyday.index.search(&query.parts, Loosely::All);
    for (place, word) in everyday.words.iter().enumerate() {
        if !scores.is_found(place) {
            continue;
        }
        let parts = query.parts.iter().enumerate();
        let likeness = |(place, part): (usize, &Vec<u8>)| {
            u16::try_from(answers(part, place, &word.letters).score).unwrap_or(u16::MAX)
        };
        let likeness: Vec<u16> = parts.map(likeness).collect();
        let total = likeness.iter().sum();
        if total == 0 {
            continue;
        }
        let is_readers = word.languages.contains(&language);
        for urn in everyday.packages.get(word.meaning).into_iter().flatten() {
            // The package that has this URN, had it, or has it since.
            if let Some(package) = catalogue.find_package(urn.as_str()) {
                let likeness = likeness.clone();
                let word = EverydayWord { text: &word.text, is_readers, likeness, total };
                meant.entry(package.index).or_default().push(word);
            }
        }
    }
    for words in meant.values_mut() {
        words.sort_by_key(|word| std::cmp::Reverse((word.total, word.is_readers)));
    }
    meant
}

/// How like an everyday word is to a part of a query. The first part is all that was typed, which must
/// be like the word from its beginning; a single word of several may be like any word of a phrase.
pub(super) fn answers(part: &[u8], place: usize, letters: &[u8]) -> Likeness {
    let found = likeness(part, letters, true);
    let begins = found
        .start
        .checked_sub(1)
        .is_none_or(|before| place > 0 && letters.get(before) == Some(&SPACE));
    let is_whole = part.len() == letters.len();
    if begins && (is_whole || part.len() >= SHORTEST_BEGINNING) {
        found
    } else {
        Likeness::default()
    }
}

/// The words, read once.
fn everyday() -> &'static EverydayWords {
    static EVERYDAY: OnceLock<EverydayWords> = OnceLock::new();
    // A test reads them, so that there is no fault.
    EVERYDAY.get_or_init(|| EverydayWords::of(read().unwrap_or_default()))
}

fn read() -> Result<Vec<Meaning>, Fault> {
    json::read(WORDS)
}

impl EverydayWords {
    fn of(meanings: Vec<Meaning>) -> Self {
        let mut everyday =
            Self { words: Vec::new(), index: WordIndex::default(), packages: Vec::new() };
        for (meaning, Meaning { packages, nb, nn, en }) in meanings.into_iter().enumerate() {
            let first = everyday.words.len();
            for (language, texts) in [(Language::Nb, nb), (Language::Nn, nn), (Language::En, en)] {
                for text in texts {
                    everyday.add(first, text, language, meaning);
                }
            }
            everyday.packages.push(packages);
        }
        let mut index = WordIndexBuilder::default();
        for word in &everyday.words {
            index.begin_owner();
            index.add(&word.text);
        }
        everyday.index = index.finish();
        everyday
    }

    /// Adds a word of a meaning whose words begin here. Many a word is the same in several languages.
    fn add(&mut self, first: usize, text: String, language: Language, meaning: usize) {
        let mut own = self.words.iter_mut().skip(first);
        if let Some(word) = own.find(|word| word.text == text) {
            word.languages.push(language);
        } else {
            let letters = Folded::of(&text).letters;
            self.words.push(Word { text, letters, languages: vec![language], meaning });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{EverydayWords, read};

    fn everyday() -> EverydayWords {
        let meanings = read().unwrap_or_else(|fault| unreachable!("{fault:?}"));
        EverydayWords::of(meanings)
    }

    #[test]
    fn the_words_can_be_read() {
        let everyday = everyday();
        assert!(everyday.words.len() > 100);
        assert!(everyday.words.iter().all(|word| !word.letters.is_empty()));
        assert!(everyday.packages.iter().all(|packages| !packages.is_empty()));
    }

    #[test]
    fn a_word_of_a_language_has_one_meaning() {
        let mut meanings = HashMap::new();
        for word in everyday().words {
            for language in word.languages {
                let earlier = meanings.insert((word.letters.clone(), language.tag()), word.meaning);
                assert_eq!(earlier, None, "{} ({})", word.text, language.tag());
            }
        }
    }
}
