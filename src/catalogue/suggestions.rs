use super::PackageUrn;
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
    text: String,
    /// How alike each is, and its code or URN; the most likely first.
    best: Vec<(f64, &'c str)>,
}

impl<'c> Suggestions<'c> {
    pub(super) fn new(text: &str) -> Self {
        let text = small_letters(text);
        let slug = without_prefix(&text);
        let is_short = slug.chars().count() <= LONGEST_TYPO;
        Self { text: if is_short { slug.to_owned() } else { String::new() }, best: Vec::new() }
    }

    /// Suggests the target, if what it is called by is like the text.
    pub(super) fn consider(&mut self, name: &str, target: &'c str) {
        if self.text.is_empty() {
            return;
        }
        let name = small_letters(name);
        let score = strsim::jaro_winkler(&self.text, without_prefix(&name));
        if score < ALIKE {
            return;
        }
        if let Some(at) = self.best.iter().position(|(_, known)| *known == target) {
            if self.best.get(at).is_some_and(|(known, _)| score <= *known) {
                return;
            }
            self.best.remove(at);
        }
        let at = self.best.iter().position(|(known, _)| score > *known);
        self.best.insert(at.unwrap_or(self.best.len()), (score, target));
        self.best.truncate(MOST);
    }

    pub(super) fn into_targets(self) -> Vec<String> {
        self.best.into_iter().map(|(_, target)| target.to_owned()).collect()
    }
}

fn without_prefix(text: &str) -> &str {
    text.strip_prefix(PackageUrn::PREFIX).unwrap_or(text)
}
