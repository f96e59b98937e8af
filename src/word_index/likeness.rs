//! How like a part of some text is to what was typed.

use super::fold::SPACE;

/// Shorter words are sought from the start of a word only.
pub(super) const SHORTEST_INSIDE: usize = 3;
/// Shorter words are never taken for mistyped.
pub(super) const SHORTEST_MISTYPED: usize = 5;
/// The least letters from the start that a word and its other form have in common.
pub(super) const SHORTEST_STEM: usize = 4;
/// Shorter words are not taken for the last part of a compound.
pub(super) const SHORTEST_LAST_PART: usize = 4;
/// What a slip of the fingers takes of what was typed, and what of the text in its stead: another letter,
/// one too many, one too few, or two that changed places.
pub(super) const SLIPS: [(usize, usize); 4] = [(1, 1), (1, 0), (0, 1), (2, 2)];

/// The part of a text that is most like what was typed.
#[derive(Clone, Copy, Default)]
pub(crate) struct Likeness {
    /// From 0, nothing, to 1000, the whole text.
    pub(crate) score: usize,
    /// The place of the part's first letter.
    pub(crate) start: usize,
    /// The place after its last.
    pub(crate) end: usize,
}

/// Finds what is most like a word, or like several words written together. `loosely` also finds it
/// inflected, mistyped, or as a part of the compound that was typed.
pub(crate) fn likeness(word: &[u8], text: &[u8], loosely: bool) -> Likeness {
    let mut best = Likeness::default();
    let mut before = SPACE;
    for (start, letter) in text.iter().enumerate() {
        let starts_word = before == SPACE;
        before = *letter;
        let may_be_inside = word.len() >= SHORTEST_INSIDE && word.first() == Some(letter);
        if before == SPACE || !(starts_word || may_be_inside) {
            continue;
        }
        let found = likeness_at(word, text, start, starts_word, loosely);
        if found.score > best.score {
            best = found;
        }
    }
    best
}

/// How like a word is to what stands in the text from one place on, which may be where a word of the text
/// starts.
pub(super) fn likeness_at(
    word: &[u8],
    text: &[u8],
    start: usize,
    starts_word: bool,
    loosely: bool,
) -> Likeness {
    let (known, mut end) = common(word, 0, text, start, starts_word);
    let mut score = 0;
    if known == word.len() {
        score = exact(text, start, end, starts_word);
    } else if loosely && starts_word {
        (score, end) = loose(word, text, start, known, end);
    }
    // The more of the text it is, the better.
    if score > 0 {
        score += 40 * (end - start) / text.len();
    }
    Likeness { score, start, end }
}

/// For a word that stands in the text to the letter.
fn exact(text: &[u8], start: usize, end: usize, starts_word: bool) -> usize {
    if start == 0 && end == text.len() {
        return 960;
    }
    let mut score = 560;
    if starts_word {
        score += 260;
        if start == 0 {
            score += 60;
        }
    }
    if is_space(text, end) {
        score += 60;
    }
    score
}

/// How much of the word stands in the text from there on: up to which letter of either. Spaces in the
/// text do not count, so that "maskinportenscopes" finds "Maskinporten scopes".
fn common(
    word: &[u8],
    mut of_word: usize,
    text: &[u8],
    mut of_text: usize,
    over_spaces: bool,
) -> (usize, usize) {
    while let Some(letter) = word.get(of_word) {
        let over = usize::from(over_spaces && of_word > 0 && is_space(text, of_text));
        if text.get(of_text + over) != Some(letter) {
            break;
        }
        of_word += 1;
        of_text += over + 1;
    }
    (of_word, of_text)
}

fn is_space(text: &[u8], place: usize) -> bool {
    text.get(place).is_none_or(|letter| *letter == SPACE)
}

/// For a word of the text that is not what was typed, but agrees with it up to a letter of either: how
/// like it is, and up to where.
fn loose(word: &[u8], text: &[u8], start: usize, known: usize, end: usize) -> (usize, usize) {
    // A letter too many, too few or wrong, or two that changed places.
    if word.len() >= SHORTEST_MISTYPED {
        let swapped = word.get(known) == text.get(end + 1) && word.get(known + 1) == text.get(end);
        for (of_word, of_text) in SLIPS {
            // Where the text has no letter more, none of it is wrong.
            if of_text == 1 && is_space(text, end) {
                continue;
            }
            let (reached, end) = common(word, known + of_word, text, end + of_text, true);
            if reached == word.len() && (of_word < 2 || swapped) {
                let mut score = 560;
                if is_space(text, end) {
                    score += 40;
                }
                if known == 0 {
                    score -= 150;
                }
                return (score, end);
            }
        }
    }
    let mut word_end = start;
    while !is_space(text, word_end) {
        word_end += 1;
    }
    let typed_more = word.len() - known;
    let stands_more = word_end.saturating_sub(end);
    if known > SHORTEST_STEM || known == SHORTEST_STEM && stands_more == 0 {
        if typed_more <= 3 {
            return (600 - 25 * (typed_more + stands_more.min(8)), end);
        }
        if stands_more == 0 {
            return (300, end);
        }
        if known > 5 {
            return (200, end);
        }
    }
    // The last part of a compound that was typed.
    let is_last = word_end - start >= SHORTEST_LAST_PART
        && text.get(start..word_end).is_some_and(|there| word.ends_with(there));
    (if is_last { 280 } else { 0 }, word_end)
}
