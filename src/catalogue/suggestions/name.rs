//! A name as it is compared: its words, and its letters without what stands between them.

/// Nobody mistypes more text than this.
const LONGEST: usize = 250;
/// Shorter parts of a name tell nothing of it.
const SHORTEST_PART: usize = 4;
/// How much of a name a part must be to stand for it.
const LEAST_SHARE: f64 = 0.2;
/// What comes before the last part of a URN.
const BEFORE_NAMES: [&str; 7] =
    ["urn", "altinn", "accesspackage", "rolecode", "external", "role", "ccr"];

#[derive(Default)]
pub(super) struct Name {
    words: Vec<String>,
    letters: String,
}

impl Name {
    /// Of text that somebody may have mistyped.
    pub(super) fn typed(text: &str) -> Self {
        if text.len() > LONGEST { Self::default() } else { Self::of(text) }
    }

    pub(super) fn of(text: &str) -> Self {
        let mut words = Vec::new();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = plain(word);
            let is_before = words.is_empty() && BEFORE_NAMES.contains(&word.as_str());
            if !is_before {
                words.push(word);
            }
        }
        let letters = words.concat();
        Self { words, letters }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// How alike the letters are, from 0 to 1, wherever hyphens and spaces stand.
    pub(super) fn letters_like(&self, other: &Self) -> f64 {
        letters_like(&self.letters, &other.letters)
    }

    /// How much one of two names is of the other, from 0 to 1, where it stands in it whole.
    pub(super) fn share(&self, other: &Self) -> Option<f64> {
        let is_in = |part: &Self, whole: &Self| {
            let has = |word: &str| whole.words().any(|it| begins(word, it) || word == it);
            let begins_it = whole.letters.starts_with(&part.letters);
            part.letters.len() >= SHORTEST_PART && (part.words().all(has) || begins_it)
        };
        let (one, another) = (self.letters.len(), other.letters.len());
        let share = ratio(one.min(another), one.max(another));
        (share >= LEAST_SHARE && (is_in(self, other) || is_in(other, self))).then_some(share)
    }
}

/// How alike two words are: equal, mistyped, or one the beginning of the other.
pub(super) fn word_like(one: &str, other: &str) -> f64 {
    let begun = if begins(one, other) || begins(other, one) {
        let (one, other) = (one.len(), other.len());
        f64::midpoint(1.0, ratio(one.min(other), one.max(other)))
    } else {
        0.0
    };
    letters_like(one, other).max(begun)
}

/// Whether a word is the beginning of another, and long enough to tell.
fn begins(beginning: &str, word: &str) -> bool {
    beginning.len() >= SHORTEST_PART && word.starts_with(beginning)
}

fn letters_like(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    // The letters are plain: nearly all of them are one byte.
    let longer = one.len().max(other.len());
    let most = match longer {
        0..4 => return 0.0,
        4..8 => 1,
        8..18 => 2,
        _ => 3,
    };
    if one.len().abs_diff(other.len()) > most || !begin_alike(one, other) {
        return 0.0;
    }
    let wrong = strsim::osa_distance(one, other);
    if wrong > most { 0.0 } else { 1.0 - ratio(wrong, longer) }
}

/// Whether two words begin with the same letter, or with the same two in another order: few mistype the
/// first letter, and another one makes another word ("test" is not "BEST"). It also spares most of the
/// comparing.
fn begin_alike(one: &str, other: &str) -> bool {
    let firsts = |text: &str| {
        let mut letters = text.chars();
        (letters.next(), letters.next())
    };
    let ((a, b), (c, d)) = (firsts(one), firsts(other));
    a == c || (a == d && b == c)
}

#[expect(clippy::cast_precision_loss, reason = "names are short")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// In lowercase, with å, aa and a for one, as æ and ae are, and ø, oe and o: URNs have them in all
/// these ways.
fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        let letter = match c {
            'å' | 'æ' | 'ä' | 'á' | 'à' => 'a',
            'ø' | 'ö' | 'ó' | 'ò' => 'o',
            'é' | 'è' | 'ê' => 'e',
            c => c,
        };
        let before = plain.chars().next_back();
        if !matches!((before, letter), (Some('a'), 'a' | 'e') | (Some('o'), 'e')) {
            plain.push(letter);
        }
    }
    plain
}
