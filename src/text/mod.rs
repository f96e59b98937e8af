//! Every sentence and label that we say, in nb, nn and en. The compiler sees to it that none is
//! missing in any of them.

pub(crate) mod labels;
mod language;
pub(crate) mod lookalikes;
pub(crate) mod matching;
pub(crate) mod sentences;
mod texts;

pub use language::Language;
use texts::{Texts, text, texts};

/// Joins texts. The standard library does it faster, in another 0.4 KB of the module after brotli.
pub(crate) fn joined(texts: &[impl AsRef<str>], separator: &str) -> String {
    let mut joined = String::new();
    for (place, text) in texts.iter().enumerate() {
        if place > 0 {
            joined.push_str(separator);
        }
        joined.push_str(text.as_ref());
    }
    joined
}

/// Puts texts into the places of a template: `{0}` is the first of them.
///
/// `format!` would do it too, with code of its own for each template and each kind of value: 0.3 KB of
/// the wasm module after brotli for the sentences alone.
pub(crate) fn filled(template: &str, parts: &[&str]) -> String {
    let mut text = String::new();
    fill(&mut text, template, parts, String::push_str);
    text
}

/// Adds a template with texts in its places, each as `put` adds it.
pub(crate) fn fill(text: &mut String, template: &str, parts: &[&str], put: fn(&mut String, &str)) {
    for (count, piece) in template.split(['{', '}']).enumerate() {
        let part = match piece.as_bytes() {
            [digit] if count % 2 == 1 => parts.get(usize::from(digit.wrapping_sub(b'0'))),
            _ => None,
        };
        match part {
            Some(part) => put(text, part),
            None => text.push_str(piece),
        }
    }
}

/// A number in digits. What the standard library writes numbers with is made for many kinds of them
/// and many ways to set them.
pub(crate) fn decimal(number: impl Into<i64>) -> String {
    let mut text = String::new();
    let number = number.into();
    if number < 0 {
        text.push('-');
    }
    put_digits(&mut text, number.unsigned_abs());
    text
}

fn put_digits(text: &mut String, number: u64) {
    if number > 9 {
        put_digits(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10).to_le_bytes()[0]));
}

/// The start of somebody's text, for a message: the whole may be a megabyte.
pub(crate) fn start(text: &str) -> &str {
    const LONGEST: usize = 100;
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or_default()
}
