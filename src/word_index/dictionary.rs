//! The distinct words of many texts, sorted, and which of them may be like what was typed.

use foldhash::{HashMap, HashMapExt};
use std::ops::Range;

use super::likeness::{
    SHORTEST_INSIDE, SHORTEST_LAST_PART, SHORTEST_MISTYPED, SHORTEST_STEM, SLIPS,
};

/// Where a word stands: in which text, and from which of its letters on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence {
    pub(super) text: u32,
    pub(super) start: u32,
}

/// Each word once, in alphabetical order, with the places where it stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Dictionary {
    /// The letters of all words, one after the other.
    letters: Vec<u8>,
    words: Vec<Word>,
    /// For each word the pairs of letters in it.
    pairs: Vec<u64>,
    occurrences: Vec<Occurrence>,
}

#[derive(Clone, Debug)]
struct Word {
    letters: Range<u32>,
    occurrences: Range<u32>,
}

impl Dictionary {
    /// Of the words that stand at these places, in the order of the texts.
    pub(super) fn of(standing: &[(&[u8], Occurrence)]) -> Self {
        let mut by_word: HashMap<&[u8], Vec<Occurrence>> = HashMap::new();
        for (word, occurrence) in standing {
            by_word.entry(word).or_default().push(*occurrence);
        }
        let mut sorted: Vec<_> = by_word.into_iter().collect();
        sorted.sort_unstable_by_key(|(word, _)| *word);
        let mut dictionary = Self::default();
        dictionary.occurrences.reserve_exact(standing.len());
        for (word, occurrences) in sorted {
            let (letters, places) = (dictionary.letters.len(), dictionary.occurrences.len());
            dictionary.letters.extend_from_slice(word);
            dictionary.occurrences.extend_from_slice(&occurrences);
            dictionary.pairs.push(pairs_of(word));
            dictionary.words.push(Word {
                letters: number(letters)..number(dictionary.letters.len()),
                occurrences: number(places)..number(dictionary.occurrences.len()),
            });
        }
        dictionary
    }

    /// Calls `found` for each place that may be like the part of a query, with whether a word starts
    /// there: for every place that is, and for few others.
    pub(super) fn each_candidate(
        &self,
        part: &[u8],
        loosely: bool,
        mut found: impl FnMut(Occurrence, bool),
    ) {
        let mut from_start = |word: &Word| {
            for occurrence in self.occurrences_of(word) {
                found(*occurrence, true);
            }
        };
        // Of a word that is written in two, and one that is inflected, the beginning is the same.
        let stem = if loosely { part.len().min(SHORTEST_STEM) } else { part.len() };
        self.beginning_with(beginning(part, stem)).iter().for_each(&mut from_start);
        for length in 1..stem {
            self.find(beginning(part, length)).into_iter().for_each(&mut from_start);
        }
        if loosely && part.len() >= SHORTEST_MISTYPED {
            for word in &self.words {
                if is_one_slip_from(part, self.letters_of(word)) {
                    from_start(word);
                }
            }
            for start in 1..=part.len() - SHORTEST_LAST_PART {
                self.find(rest(part, start)).into_iter().for_each(&mut from_start);
            }
        }
        if part.len() >= SHORTEST_INSIDE {
            self.each_inside(part, found);
        }
    }

    /// For each place inside of a word where the part stands.
    fn each_inside(&self, part: &[u8], mut found: impl FnMut(Occurrence, bool)) {
        let sought = pairs_of(part);
        for (word, pairs) in self.words.iter().zip(&self.pairs) {
            if sought & !pairs != 0 {
                continue;
            }
            let windows = self.letters_of(word).windows(part.len()).enumerate().skip(1);
            for (place, _) in windows.filter(|(_, there)| *there == part) {
                for Occurrence { text, start } in self.occurrences_of(word) {
                    found(Occurrence { text: *text, start: start + number(place) }, false);
                }
            }
        }
    }

    fn beginning_with(&self, beginning: &[u8]) -> &[Word] {
        let first = self.words.partition_point(|word| self.letters_of(word) < beginning);
        let rest = self.words.get(first..).unwrap_or_default();
        let count = rest.partition_point(|word| self.letters_of(word).starts_with(beginning));
        rest.get(..count).unwrap_or_default()
    }

    fn find(&self, letters: &[u8]) -> Option<&Word> {
        let place = self.words.binary_search_by_key(&letters, |word| self.letters_of(word));
        place.ok().and_then(|place| self.words.get(place))
    }

    fn letters_of(&self, word: &Word) -> &[u8] {
        self.letters.get(places(&word.letters)).unwrap_or_default()
    }

    fn occurrences_of(&self, word: &Word) -> &[Occurrence] {
        self.occurrences.get(places(&word.occurrences)).unwrap_or_default()
    }
}

/// Whether the part may begin as a word does, or as a word and those after it do, but for one slip among
/// the first letters. Where more letters agree, the word has the part's stem.
fn is_one_slip_from(part: &[u8], word: &[u8]) -> bool {
    let known = part.iter().zip(word).take_while(|(typed, letter)| typed == letter).count();
    // A whole word that begins the part is found among such words.
    if known >= SHORTEST_STEM || known == word.len() {
        return false;
    }
    let (typed, stands) = (rest(part, known), rest(word, known));
    SLIPS.into_iter().any(|(of_part, of_word)| {
        let is_slip =
            of_part < 2 || matches!((typed, stands), ([a, b, ..], [c, d, ..]) if a == d && b == c);
        is_slip
            && of_word <= stands.len()
            && rest(typed, of_part)
                .iter()
                .zip(rest(stands, of_word))
                .all(|(typed, letter)| typed == letter)
    })
}

/// A bit for each pair of letters that stand beside each other. Several pairs share a bit: what has not all
/// the bits of a part does not have the part inside, and most of what has them does.
fn pairs_of(word: &[u8]) -> u64 {
    word.windows(2).fold(0, |pairs, pair| match pair {
        [one, other] => pairs | 1 << ((usize::from(*one) * 7 + usize::from(*other) * 31) % 64),
        _ => pairs,
    })
}

fn beginning(letters: &[u8], length: usize) -> &[u8] {
    letters.get(..length).unwrap_or(letters)
}

fn rest(letters: &[u8], start: usize) -> &[u8] {
    letters.get(start..).unwrap_or_default()
}

fn places(range: &Range<u32>) -> Range<usize> {
    range.start as usize..range.end as usize
}

/// Texts are far shorter than this can count.
pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
