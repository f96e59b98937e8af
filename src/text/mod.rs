//! Every sentence and label that we say, in nb, nn and en. The compiler sees to it that none is
//! missing in any of them.

mod case;
pub(crate) mod direction;
pub(crate) mod labels;
mod language;
pub(crate) mod lookalikes;
pub(crate) mod messages;
mod mixed_alphabets;
pub(crate) mod sentences;
mod words;

pub(crate) use case::{ascii_lowercase, lowercase};
pub use language::Language;
pub use mixed_alphabets::MixedWord;
pub use words::InvalidWord;
pub(crate) use words::words;

/// The start of somebody's text, for a message: the whole may be a megabyte.
pub(crate) fn start(text: &str) -> &str {
    const LONGEST: usize = 100;
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or_default()
}
