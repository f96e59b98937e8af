//! Text as it is compared: without case, accents, hyphens and the several ways to write å, æ and ø,
//! and with letters of other alphabets as what they look like.

use crate::text::lookalikes::{latin_by_sound, latin_lookalike};

/// What stands for everything between two words.
pub(crate) const SPACE: u8 = b' ';

/// What the letters from à to ÿ are without their accents.
const PLAIN: &[u8; 32] = b"aaaaaaaceeeeiiiidnooooo ouuuuyty";

/// Text made ready to be compared: a byte for each letter, and one space between words.
#[derive(Default)]
pub(crate) struct Folded {
    /// The letters.
    pub(crate) letters: Vec<u8>,
    /// Where in the text each of them begins, in bytes; at last, where the text ends.
    pub(crate) starts: Vec<usize>,
    /// Whether a letter of another alphabet sounds otherwise than it looks.
    pub(crate) is_ambiguous: bool,
}

/// What letters of other alphabets are taken for.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Reading {
    /// The Latin letters that they look like.
    ByLooks,
    /// The Latin letters that they sound like, where that differs.
    BySound,
}

impl Folded {
    pub(crate) fn of(text: &str) -> Self {
        let mut folded = Self::default();
        folded.read(text, false, Reading::ByLooks);
        folded
    }

    /// Takes another text, in the room of the one before.
    pub(crate) fn read(&mut self, text: &str, wants_starts: bool, reading: Reading) {
        self.letters.clear();
        self.starts.clear();
        self.is_ambiguous = false;
        let mut start = 0;
        let mut before = SPACE;
        for c in text.chars() {
            // Å, aa and a are one letter, as are æ and ae, and ø, oe and o: so it is as well with half
            // of two letters typed, and for those without these letters on their keyboards.
            let by_sound = if c.is_ascii() { None } else { latin_by_sound(c) };
            self.is_ambiguous |= by_sound.is_some();
            let read = by_sound.filter(|_| reading == Reading::BySound).unwrap_or(c);
            let letter = match (before, letter(read)) {
                (_, 0) | (SPACE, SPACE) | (b'a', b'a' | b'e') | (b'o', b'e') => 0,
                (_, letter) => letter,
            };
            if letter != 0 {
                self.letters.push(letter);
                if wants_starts {
                    self.starts.push(start);
                }
                before = letter;
            }
            start += c.len_utf8();
        }
        if before == SPACE {
            self.letters.pop();
        } else if wants_starts {
            self.starts.push(start);
        }
    }
}

/// The byte for a letter; 0 for what is written and not read, like a soft hyphen.
fn letter(c: char) -> u8 {
    if c.is_ascii() {
        let byte = c as u8;
        return if byte.is_ascii_alphanumeric() { byte.to_ascii_lowercase() } else { SPACE };
    }
    let number = u32::from(latin_lookalike(c).or_else(|| c.to_lowercase().next()).unwrap_or(c));
    let low = number.to_le_bytes()[0];
    match number {
        0x30..=0x39 | 0x61..=0x7A => low,
        // Accents that follow their letters.
        0xAD | 0x300..=0x36F => 0,
        0..0xC0 | 0x2000..0x3000 => SPACE,
        0xE0..=0xFF => PLAIN.get(usize::from(low & 31)).copied().unwrap_or(SPACE),
        // Of other letters it is enough that most differ.
        _ => low | 0x80,
    }
}
