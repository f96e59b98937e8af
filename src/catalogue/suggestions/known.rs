//! The names that there are, made ready once for all that somebody may have meant.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::name::{Letters, Name};
use crate::catalogue::Text;

/// The names of all packages, of all roles or of all organisation forms.
#[derive(Debug, Default)]
pub(in super::super) struct KnownNames {
    /// In the order of the catalogue.
    pub(super) names: Vec<KnownName>,
    /// What names stand for: codes or URNs, each once.
    pub(super) targets: Vec<String>,
    /// The distinct words of all names, in alphabetical order.
    words: Vec<KnownWord>,
    /// The places of the names, in the alphabetical order of their letters.
    by_letters: Vec<usize>,
}

/// A name that there is, and the code or URN that it stands for.
#[derive(Debug)]
pub(super) struct KnownName {
    pub(super) letters: Letters,
    /// The places of its words among all words.
    pub(super) words: Vec<usize>,
    /// The place of what it stands for among all targets.
    pub(super) target: usize,
    /// Whether it is what references are written as, a code or the last part of a URN: they go before
    /// names for people, which several may share.
    pub(super) is_reference: bool,
}

#[derive(Debug)]
pub(super) struct KnownWord {
    pub(super) letters: Letters,
    /// How much it tells.
    pub(super) weight: f64,
    /// The places of the names that have it.
    pub(super) names: Vec<usize>,
}

/// Names on their way to be known.
#[derive(Default)]
pub(in super::super) struct KnownNamesBuilder<'c> {
    names: Vec<(Name, usize, bool)>,
    targets: HashMap<&'c str, usize>,
    in_order: Vec<String>,
}

impl<'c> KnownNamesBuilder<'c> {
    /// Adds what a target is referred to by.
    pub(in super::super) fn add_reference(&mut self, reference: &str, target: &'c str) {
        self.add_name(reference, target, true);
    }

    /// Adds what a target is called by.
    pub(in super::super) fn add(&mut self, name: &str, target: &'c str) {
        self.add_name(name, target, false);
    }

    /// Adds the target's name in every language.
    pub(in super::super) fn add_all(&mut self, name: &Text, target: &'c str) {
        for name in name.all() {
            self.add(name, target);
        }
    }

    fn add_name(&mut self, name: &str, target: &'c str, is_reference: bool) {
        let next = self.in_order.len();
        let place = *self.targets.entry(target).or_insert(next);
        if place == next {
            self.in_order.push(target.to_owned());
        }
        self.names.push((Name::of(name), place, is_reference));
    }

    pub(in super::super) fn finish(self) -> KnownNames {
        let mut words: Vec<&Letters> =
            self.names.iter().flat_map(|(name, ..)| &name.words).collect();
        words.sort_unstable();
        words.dedup();
        let mut having = vec![(HashSet::new(), Vec::new()); words.len()];
        let mut of_names = Vec::new();
        for (place, (name, target, _)) in self.names.iter().enumerate() {
            let found = |word: &Letters| words.binary_search(&word).ok();
            let of_name: Vec<usize> = name.words.iter().filter_map(found).collect();
            for word in &of_name {
                if let Some((targets, names)) = having.get_mut(*word) {
                    targets.insert(*target);
                    names.push(place);
                }
            }
            of_names.push(of_name);
        }
        let count = self.in_order.len();
        let known = words.into_iter().zip(having).map(|(letters, (targets, names))| KnownWord {
            letters: letters.clone(),
            weight: weight(&letters.text, targets.len(), count),
            names,
        });
        let words = known.collect();
        let names = self.names.into_iter().zip(of_names);
        let names: Vec<KnownName> = names
            .map(|((name, target, is_reference), words)| KnownName {
                letters: name.letters,
                words,
                target,
                is_reference,
            })
            .collect();
        let mut by_letters: Vec<(&Letters, usize)> =
            names.iter().enumerate().map(|(place, name)| (&name.letters, place)).collect();
        by_letters.sort_unstable();
        let by_letters = by_letters.into_iter().map(|(_, place)| place).collect();
        KnownNames { names, targets: self.in_order, words, by_letters }
    }
}

impl KnownNames {
    /// The words that begin with a letter, with their places.
    pub(super) fn words_from(&self, initial: char) -> impl Iterator<Item = (usize, &KnownWord)> {
        let range = beginning_with(&self.words, initial, |word| word.letters.initial());
        range.filter_map(|place| Some((place, self.words.get(place)?)))
    }

    /// The names that begin with a letter, with their places.
    pub(super) fn names_from(&self, initial: char) -> impl Iterator<Item = (usize, &KnownName)> {
        let initial_of = |place: &usize| self.names.get(*place)?.letters.initial();
        let range = beginning_with(&self.by_letters, initial, initial_of);
        let places = self.by_letters.get(range).unwrap_or_default();
        places.iter().filter_map(|place| Some((*place, self.names.get(*place)?)))
    }

    pub(super) fn word(&self, place: usize) -> Option<&KnownWord> {
        self.words.get(place)
    }

    /// How much a word tells that somebody typed.
    pub(super) fn weight_of(&self, typed: &Letters) -> f64 {
        let place = self.words.binary_search_by(|word| word.letters.cmp(typed)).ok();
        let known = place.and_then(|place| self.words.get(place));
        known.map_or_else(|| weight(&typed.text, 1, self.targets.len()), |word| word.weight)
    }

    /// The words of a name.
    pub(super) fn words_of(&self, name: &KnownName) -> Vec<&Letters> {
        name.words.iter().filter_map(|place| Some(&self.words.get(*place)?.letters)).collect()
    }
}

/// Where in an alphabetical list those stand that begin with a letter.
fn beginning_with<T>(
    sorted: &[T],
    letter: char,
    initial: impl Fn(&T) -> Option<char>,
) -> Range<usize> {
    let start = sorted.partition_point(|item| initial(item) < Some(letter));
    let end = sorted.partition_point(|item| initial(item) <= Some(letter));
    start..end
}

/// How much a word tells that so many of all targets have: one that stands in few names tells more.
#[expect(clippy::cast_precision_loss, reason = "a catalogue has far fewer packages than that")]
fn weight(word: &str, having: usize, all: usize) -> f64 {
    let rarity = (1.0 + all as f64 / having as f64).ln();
    // "og", "i", "av": short words tell less still.
    rarity * (word.chars().count() as f64 / 4.0).min(1.0)
}
