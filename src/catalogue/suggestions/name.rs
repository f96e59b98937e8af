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

/// A name's words.
#[derive(Default)]
pub(super) struct Name {
    pub(super) words: Vec<Letters>,
    /// All of them, written together.
    pub(super) letters: Letters,
}

/// Letters of a word or a name, plain.
#[derive(Clone, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Letters {
    pub(super) text: String,
    /// A bit for each letter that it has. Several letters share a bit.
    has: u64,
}

impl Name {
    /// Of text that somebody may have mistyped.
    pub(super) fn typed(text: &str) -> Self {
        if text.len() > LONGEST { Self::default() } else { Self::of(text) }
    }

    pub(super) fn of(text: &str) -> Self {
        let mut words = Vec::new();
        let mut letters = String::new();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = plain(word);
            let is_before = words.is_empty() && BEFORE_NAMES.contains(&word.as_str());
            if !is_before {
                letters.push_str(&word);
                words.push(Letters::of(word));
            }
        }
        Self { words, letters: Letters::of(letters) }
    }
}

impl Letters {
    fn of(text: String) -> Self {
        let has = text.chars().fold(0, |has, letter| has | 1_u64 << (u32::from(letter) % 64));
        Self { text, has }
    }

    pub(super) fn initial(&self) -> Option<char> {
        self.text.chars().next()
    }

    /// Its first letter, and the second: the one that a word begins with that is taken for this one.
    pub(super) fn beginnings(&self) -> [Option<char>; 2] {
        let mut letters = self.text.chars();
        let [first, second] = [letters.next(), letters.next()];
        [first, second.filter(|second| first != Some(*second))]
    }

    /// How alike the letters are, from 0 to 1.
    pub(super) fn like(&self, other: &Self) -> f64 {
        if self.text == other.text {
            return 1.0;
        }
        // The letters are plain: nearly all of them are one byte.
        let (one, another) = (self.text.len(), other.text.len());
        let longer = one.max(another);
        let most = match longer {
            0..4 => return 0.0,
            4..8 => 1,
            8..18 => 2,
            _ => 3,
        };
        // Each wrong letter makes a difference of two at most between the letters that they have.
        let differing = (self.has ^ other.has).count_ones() as usize;
        if one.abs_diff(another) > most
            || differing > 2 * most
            || !begin_alike(&self.text, &other.text)
        {
            return 0.0;
        }
        let wrong = strsim::osa_distance(&self.text, &other.text);
        if wrong > most { 0.0 } else { 1.0 - ratio(wrong, longer) }
    }

    /// How alike two words are: equal, mistyped, or one the beginning of the other.
    pub(super) fn like_word(&self, other: &Self) -> f64 {
        let (one, another) = (&self.text, &other.text);
        let begun = if begins(one, another) || begins(another, one) {
            f64::midpoint(1.0, ratio(one.len().min(another.len()), one.len().max(another.len())))
        } else {
            0.0
        };
        self.like(other).max(begun)
    }

    /// Whether one of the two begins as the whole other.
    pub(super) fn begin_as(&self, other: &Self) -> bool {
        self.text.starts_with(&other.text) || other.text.starts_with(&self.text)
    }
}

/// The words and the letters of a name.
#[derive(Clone, Copy)]
pub(super) struct Parts<'n> {
    pub(super) words: &'n [&'n Letters],
    pub(super) letters: &'n Letters,
}

/// How much one of two names is of the other, from 0 to 1, where it stands in it whole.
pub(super) fn share(one: Parts<'_>, other: Parts<'_>) -> Option<f64> {
    let is_in = |part: Parts<'_>, whole: Parts<'_>| {
        let has = |word: &&Letters| {
            whole.words.iter().any(|it| begins(&word.text, &it.text) || word.text == it.text)
        };
        let begins_it = whole.letters.text.starts_with(&part.letters.text);
        part.letters.text.len() >= SHORTEST_PART && (part.words.iter().all(has) || begins_it)
    };
    let (length, another) = (one.letters.text.len(), other.letters.text.len());
    let share = ratio(length.min(another), length.max(another));
    (share >= LEAST_SHARE && (is_in(one, other) || is_in(other, one))).then_some(share)
}

/// Whether a word is the beginning of another, and long enough to tell.
fn begins(beginning: &str, word: &str) -> bool {
    beginning.len() >= SHORTEST_PART && word.starts_with(beginning)
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
