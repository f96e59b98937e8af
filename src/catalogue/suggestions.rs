use super::{PackageUrn, Text};
use crate::text::matching::small_letters;

/// Text longer than this is not compared with every name: nobody mistypes that much.
const LONGEST_TYPO: usize = 100;
/// How many suggestions are made at most.
pub(super) const MOST: usize = 3;
/// How alike two texts are, from 0 to 1, for one to be suggested for the other.
const ALIKE: f64 = 0.8;

/// What may have been meant by some text.
pub(super) struct Suggestions<'c> {
    /// In small letters; empty where nothing is to be suggested.
    text: Vec<char>,
    /// How alike each name is that is alike, and the code or URN that it stands for.
    alike: Vec<(f64, &'c str)>,
}

impl<'c> Suggestions<'c> {
    pub(super) fn new(text: &str) -> Self {
        let mut text = letters(text);
        if text.len() > LONGEST_TYPO {
            text.clear();
        }
        Self { text, alike: Vec::new() }
    }

    /// Suggests the target, if what it is called by is like the text.
    pub(super) fn consider(&mut self, name: &str, target: &'c str) {
        if self.text.is_empty() {
            return;
        }
        let score = strsim::generic_jaro_winkler(&self.text, &letters(name));
        if score >= ALIKE {
            self.alike.push((score, target));
        }
    }

    /// Suggests the target, if its name is like the text in any language.
    pub(super) fn consider_all(&mut self, name: &Text, target: &'c str) {
        for name in name.all() {
            self.consider(name, target);
        }
    }

    /// The most likely first, each once.
    pub(super) fn into_targets(self) -> Vec<String> {
        let mut targets = Vec::new();
        while targets.len() < MOST {
            let mut next = (0., "");
            for alike in &self.alike {
                if alike.0 > next.0 && !targets.iter().any(|target| target == alike.1) {
                    next = *alike;
                }
            }
            if next.0 == 0. {
                break;
            }
            targets.push(next.1.to_owned());
        }
        targets
    }
}

/// What is compared of a text: of a URN its last part, in small letters.
fn letters(text: &str) -> Vec<char> {
    let text = small_letters(text);
    let mut letters = Vec::new();
    for letter in text.strip_prefix(PackageUrn::PREFIX).unwrap_or(&text).chars() {
        letters.push(letter);
    }
    letters
}
