//! What may have been meant by a reference that nothing answers to: names that have nearly the same
//! letters, or the same words. Rather none than one that nobody can have meant.

mod name;

use std::collections::{HashMap, HashSet};

use super::Text;
use name::Name;

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

/// What may have been meant by some text.
pub(super) struct Suggestions<'c> {
    typed: Name,
    candidates: Vec<Candidate<'c>>,
}

/// A name that there is, and the code or URN that it stands for.
struct Candidate<'c> {
    name: Name,
    target: &'c str,
    /// Whether it is what references are written as, a code or the last part of a URN: they go before
    /// names for people, which several may share.
    is_reference: bool,
}

impl<'c> Suggestions<'c> {
    pub(super) fn new(text: &str) -> Self {
        Self { typed: Name::typed(text), candidates: Vec::new() }
    }

    /// Adds what a target is referred to by.
    pub(super) fn consider_reference(&mut self, reference: &str, target: &'c str) {
        self.add(reference, target, true);
    }

    /// Adds what a target is called by.
    pub(super) fn consider(&mut self, name: &str, target: &'c str) {
        self.add(name, target, false);
    }

    fn add(&mut self, name: &str, target: &'c str, is_reference: bool) {
        if !self.typed.is_empty() {
            self.candidates.push(Candidate { name: Name::of(name), target, is_reference });
        }
    }

    /// Adds the target's name in every language.
    pub(super) fn consider_all(&mut self, name: &Text, target: &'c str) {
        for name in name.all() {
            self.consider(name, target);
        }
    }

    /// The most likely first, each once.
    pub(super) fn into_targets(self) -> Vec<String> {
        let rarity = Rarity::of(&self.candidates);
        let (mut alike, mut parts) = (Best::default(), Best::default());
        for Candidate { name, target, is_reference } in &self.candidates {
            let by_words = rarity.likeness(&self.typed, name);
            let mut likeness = self.typed.letters_like(name).max(by_words);
            if !is_reference {
                likeness *= FOR_PEOPLE;
            }
            if likeness >= ALIKE {
                alike.add(target, likeness);
            } else if let Some(share) = self.typed.share(name) {
                // All of the one stands in the other: less than what is alike as a whole.
                parts.add(target, ALIKE * share);
            }
        }
        // What very many have in common was not meant as the name of three of them.
        if parts.0.len() <= MOST.max(rarity.targets.len() / SHARED_BY) {
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
        ranked.into_iter().take(MOST).map(|(target, _)| target.to_owned()).collect()
    }
}

/// How likely each target is by the likeliest of its names, and its place among those that were found:
/// what is equally likely stays in the order of the catalogue.
#[derive(Default)]
struct Best<'c>(HashMap<&'c str, (f64, usize)>);

impl<'c> Best<'c> {
    /// The targets in the order in which they were found.
    fn in_order(self) -> impl Iterator<Item = (&'c str, f64)> {
        let mut found: Vec<_> = self.0.into_iter().collect();
        found.sort_unstable_by_key(|(_, (_, place))| *place);
        found.into_iter().map(|(target, (likeness, _))| (target, likeness))
    }

    fn add(&mut self, target: &'c str, likeness: f64) {
        let place = self.0.len();
        let (best, _) = self.0.entry(target).or_insert((likeness, place));
        *best = best.max(likeness);
    }
}

/// How much a word tells: one that stands in few names tells more.
struct Rarity<'n> {
    /// The targets that have a word among their names.
    having: HashMap<&'n str, HashSet<&'n str>>,
    targets: HashSet<&'n str>,
}

impl<'n> Rarity<'n> {
    fn of(candidates: &'n [Candidate<'_>]) -> Self {
        let mut rarity = Self { having: HashMap::new(), targets: HashSet::new() };
        for Candidate { name, target, .. } in candidates {
            rarity.targets.insert(target);
            for word in name.words() {
                rarity.having.entry(word).or_default().insert(target);
            }
        }
        rarity
    }

    #[expect(clippy::cast_precision_loss, reason = "a catalogue has far fewer packages than that")]
    fn weight(&self, word: &str) -> f64 {
        let having = self.having.get(word).map_or(1, HashSet::len);
        let rarity = (1.0 + self.targets.len() as f64 / having as f64).ln();
        // "og", "i", "av": short words tell less still.
        rarity * (word.chars().count() as f64 / 4.0).min(1.0)
    }

    /// How much of the words of two names is the same, in whatever order they stand.
    fn likeness(&self, typed: &Name, name: &Name) -> f64 {
        let mut left: Vec<&str> = name.words().collect();
        let mut total: f64 = left.iter().map(|word| self.weight(word)).sum();
        let mut same = 0.0;
        for word in typed.words() {
            let best =
                left.iter().enumerate().map(|(place, it)| (name::word_like(word, it), place));
            let best = best.max_by(|(one, _), (other, _)| one.total_cmp(other));
            match best {
                Some((likeness, place)) if likeness > 0.0 => {
                    let weight = self.weight(left.swap_remove(place));
                    total += weight;
                    same += likeness * weight;
                }
                _ => total += self.weight(word),
            }
        }
        if total > 0.0 { 2.0 * same / total } else { 0.0 }
    }
}
