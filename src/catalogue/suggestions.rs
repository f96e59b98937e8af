//! What may have been meant by a reference that nothing answers to: names that have nearly the same
//! letters, or the same words. Rather none than one that nobody can have meant.

mod name;

use std::collections::{BTreeMap, BTreeSet};

use super::Text;
use name::Name;

/// How many suggestions are made at most.
pub(super) const MOST: usize = 3;
/// How alike, from 0 to 1, two names must be by all of their words.
const ALIKE: f64 = 0.55;
/// What is less likely than this much of the best was not meant.
const BESIDE_THE_BEST: f64 = 0.6;
/// A part tells nothing where more of the names than one in so many have it.
const SHARED_BY: usize = 20;

/// What may have been meant by some text.
pub(super) struct Suggestions<'c> {
    typed: Name,
    /// Each name that there is, and the code or URN that it stands for.
    names: Vec<(Name, &'c str)>,
}

impl<'c> Suggestions<'c> {
    pub(super) fn new(text: &str) -> Self {
        Self { typed: Name::typed(text), names: Vec::new() }
    }

    /// Adds what a target is called by.
    pub(super) fn consider(&mut self, name: &str, target: &'c str) {
        if !self.typed.is_empty() {
            self.names.push((Name::of(name), target));
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
        let rarity = Rarity::of(&self.names);
        let (mut alike, mut parts) = (Best::default(), Best::default());
        for (name, target) in &self.names {
            let by_words = rarity.likeness(&self.typed, name);
            let likeness = self.typed.letters_like(name).max(by_words);
            if likeness >= ALIKE {
                alike.add(target, likeness);
            } else if let Some(share) = self.typed.share(name) {
                // All of the one stands in the other: less than what is alike as a whole.
                parts.add(target, ALIKE * share);
            }
        }
        // What very many have in common was not meant as the name of three of them.
        if parts.0.len() <= MOST.max(rarity.targets / SHARED_BY) {
            for (target, (likeness, _)) in parts.0 {
                alike.add(target, likeness);
            }
        }
        let mut ranked: Vec<_> = alike.0.into_iter().collect();
        ranked.sort_by(|(_, (one, first)), (_, (other, second))| {
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
struct Best<'c>(BTreeMap<&'c str, (f64, usize)>);

impl<'c> Best<'c> {
    fn add(&mut self, target: &'c str, likeness: f64) {
        let place = self.0.len();
        let (best, _) = self.0.entry(target).or_insert((likeness, place));
        *best = best.max(likeness);
    }
}

/// How much a word tells: one that stands in few names tells more.
struct Rarity {
    /// How many targets have a word among their names.
    counts: BTreeMap<String, usize>,
    targets: usize,
}

impl Rarity {
    fn of(names: &[(Name, &str)]) -> Self {
        let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut targets = BTreeSet::new();
        for (name, target) in names {
            targets.insert(*target);
            for word in name.words() {
                found.entry(word).or_default().insert(target);
            }
        }
        let counts = found.into_iter().map(|(word, targets)| (word.to_owned(), targets.len()));
        Self { counts: counts.collect(), targets: targets.len() }
    }

    #[expect(clippy::cast_precision_loss, reason = "a catalogue has far fewer packages than that")]
    fn weight(&self, word: &str) -> f64 {
        let count = self.counts.get(word).copied().unwrap_or(1);
        let rarity = (1.0 + self.targets as f64 / count as f64).ln();
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
