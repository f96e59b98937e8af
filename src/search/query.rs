//! What somebody typed, made ready to be looked for.

use crate::catalogue::PackageUrn;
use crate::text::start;
use crate::word_index::{Folded, SPACE, likeness};

/// So many words are looked for; those after them add nothing.
const MOST_WORDS: usize = 16;

/// Words that say nothing of what is looked for, folded.
const EMPTY_WORDS: &[u8] = b"a i av er og om pa for med som til in of to and the";
/// The likeness of a whole word among others, at least.
const ENDS_WORD: usize = 880;

pub(super) struct Query {
    /// Whether only URNs and former names answer to it: it begins as the URNs of packages do.
    pub(super) is_urn: bool,
    /// Whether it may be the code of a role: it is in capitals, or the last part of another URN.
    pub(super) is_code: bool,
    /// All words written together and then, where there are several, each of them.
    pub(super) parts: Vec<Vec<u8>>,
}

impl Query {
    /// Nothing where the term says nothing.
    pub(super) fn new(term: &str) -> Option<Self> {
        let term = start(term.trim_ascii_start());
        let small = term.to_lowercase();
        let mut sought = small.as_str();
        let mut is_urn = false;
        let mut is_code = !term.bytes().any(|byte| byte.is_ascii_lowercase());
        if sought.starts_with("urn:") {
            is_urn = PackageUrn::PREFIX.starts_with(sought);
            if is_urn {
                sought = "";
            } else if let Some(slug) = sought.strip_prefix(PackageUrn::PREFIX) {
                is_urn = true;
                sought = slug;
            } else {
                is_code = true;
                for (at, byte) in small.bytes().enumerate() {
                    if byte == b':' {
                        sought = small.get(at..).unwrap_or_default();
                    }
                }
            }
        }
        let letters = Folded::of(sought).letters;
        if letters.is_empty() && !is_urn {
            return None;
        }
        let mut whole = Vec::new();
        let mut parts = vec![Vec::new()];
        for word in letters.split(|letter| *letter == SPACE) {
            whole.extend_from_slice(word);
            let is_empty = likeness(word, EMPTY_WORDS, false).score >= ENDS_WORD;
            if !is_empty && parts.len() <= MOST_WORDS {
                parts.push(word.to_vec());
            }
        }
        // A single word is the whole.
        if parts.len() == 2 && parts.last().is_some_and(|word| word.len() == whole.len()) {
            parts.pop();
        }
        if let Some(first) = parts.first_mut() {
            *first = whole;
        }
        Some(Self { is_urn, is_code, parts })
    }
}
