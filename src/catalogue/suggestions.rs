//! What may have been meant by a reference that nothing answers to: names that have nearly the same
//! letters, or the same words. Rather none than one that nobody can have meant.

mod known;
mod name;

use foldhash::HashMap;

use known::KnownName;
pub(super) use known::{KnownNames, KnownNamesBuilder};
use name::{Letters, Name, Parts, share};

/// How many suggestions are made at most.
pub(super) const MOST: usize = 3;
/// How alike, from 0 to 1, two names must be by all of their words.
const ALIKE: f64 = 0.55;
/// What is less likely than this much of the best was not meant.
const BESIDE_THE_BEST: f64 = 0.6;
/// What a name for people counts for beside a reference that is as like.
const FOR_PEOPLE: f64 = 0.99;
/// A part tells nothing where more of the names than one in so many have it.
const SHARED_BY: usize = 20;

impl KnownNames {
    /// What may have been meant by this text: the most likely first, each once.
    pub(super) fn like(&self, text: &str) -> Vec<String> {
        let typed = Name::typed(text);
        if typed.words.is_empty() {
            return Vec::new();
        }
        let typed = Typed::new(typed, self);
        let (mut alike, mut parts) = (Best::default(), Best::default());
        for place in typed.candidates() {
            let Some(name) = self.names.get(place) else { continue };
            let mut likeness = typed.name.letters.like(&name.letters).max(typed.likeness(name));
            if !name.is_reference {
                likeness *= FOR_PEOPLE;
            }
            if likeness >= ALIKE {
                alike.add(name.target, likeness);
            } else if let Some(share) = typed.share(name) {
                // All of the one stands in the other: less than what is alike as a whole.
                parts.add(name.target, ALIKE * share);
            }
        }
        // What very many have in common was not meant as the name of three of them.
        if parts.0.len() <= MOST.max(self.targets.len() / SHARED_BY) {
            for (target, likeness) in parts.in_order() {
                alike.add(target, likeness);
            }
        }
        let mut ranked: Vec<_> = alike.0.into_iter().collect();
        ranked.sort_unstable_by(|(_, (one, first)), (_, (other, second))| {
            other.total_cmp(one).then(first.cmp(second))
        });
        let least = ranked.first().map_or(0.0, |(_, (best, _))| best * BESIDE_THE_BEST);
        ranked.retain(|(_, (likeness, _))| *likeness >= least);
        let targets = ranked.into_iter().take(MOST);
        targets.filter_map(|(target, _)| self.targets.get(target).cloned()).collect()
    }
}

/// How likely each target is by the likeliest of its names, and its place among those that were found:
/// what is equally likely stays in the order of the catalogue.
#[derive(Default)]
struct Best(HashMap<usize, (f64, usize)>);

impl Best {
    /// The targets in the order in which they were found.
    fn in_order(self) -> impl Iterator<Item = (usize, f64)> {
        let mut found: Vec<_> = self.0.into_iter().collect();
        found.sort_unstable_by_key(|(_, (_, place))| *place);
        found.into_iter().map(|(target, (likeness, _))| (target, likeness))
    }

    fn add(&mut self, target: usize, likeness: f64) {
        let place = self.0.len();
        let (best, _) = self.0.entry(target).or_insert((likeness, place));
        *best = best.max(likeness);
    }
}

/// What somebody typed, beside the names that there are.
struct Typed<'n> {
    name: Name,
    known: &'n KnownNames,
    /// For each of its words how much it tells, and the places of the known words that are like it.
    words: Vec<(f64, Vec<(usize, f64)>)>,
}

impl<'n> Typed<'n> {
    fn new(name: Name, known: &'n KnownNames) -> Self {
        let words = name.words.iter().map(|word| {
            let mut like = Vec::new();
            // Words that are alike begin alike.
            for initial in word.beginnings().into_iter().flatten() {
                for (place, known) in known.words_from(initial) {
                    let likeness = word.like_word(&known.letters);
                    if likeness > 0.0 {
                        like.push((place, likeness));
                    }
                }
            }
            (known.weight_of(word), like)
        });
        let words = words.collect();
        Self { name, known, words }
    }

    /// The places of the names that have a word or nearly all letters in common with what was typed, or
    /// begin as it does: no others are like it.
    fn candidates(&self) -> Vec<usize> {
        let letters = &self.name.letters;
        let mut candidates = Vec::new();
        for (place, _) in self.words.iter().flat_map(|(_, like)| like) {
            candidates.extend(self.known.word(*place).into_iter().flat_map(|word| &word.names));
        }
        for initial in letters.beginnings().into_iter().flatten() {
            for (place, name) in self.known.names_from(initial) {
                if letters.begin_as(&name.letters) || letters.like(&name.letters) > 0.0 {
                    candidates.push(place);
                }
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        candidates
    }

    /// How much of the words of two names is the same, in whatever order they stand.
    fn likeness(&self, name: &KnownName) -> f64 {
        let weight = |word: usize| self.known.word(word).map_or(0.0, |word| word.weight);
        let mut left = name.words.clone();
        let mut total: f64 = left.iter().map(|word| weight(*word)).sum();
        let mut same = 0.0;
        for (typed, like) in &self.words {
            let likeness = |word: &usize| {
                like.iter().find(|(place, _)| place == word).map_or(0.0, |(_, likeness)| *likeness)
            };
            let best = left.iter().enumerate().map(|(place, word)| (likeness(word), place));
            match best.max_by(|(one, _), (other, _)| one.total_cmp(other)) {
                Some((likeness, place)) if likeness > 0.0 => {
                    let weight = weight(left.swap_remove(place));
                    total += weight;
                    same += likeness * weight;
                }
                _ => total += typed,
            }
        }
        // Every word has a weight, so this is never divided by nothing.
        2.0 * same / total
    }

    fn share(&self, name: &KnownName) -> Option<f64> {
        let typed: Vec<&Letters> = self.name.words.iter().collect();
        let typed = Parts { words: &typed, letters: &self.name.letters };
        share(typed, Parts { words: &self.known.words_of(name), letters: &name.letters })
    }
}
