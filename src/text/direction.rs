//! What turns text about. In a name of somebody else's it could make our own words say something else:
//! "not" moved behind what is not refused.
//!
//! Controls are left out of a catalogue when it is made, and of what a sentence speaks of. Letters that are
//! written from the right stay; where they stand among our words they are isolated, by the characters for
//! it in sentences, which are plain text, and by `<bdi>` in views.

use std::borrow::Cow;

/// Text without the characters that set its direction.
pub(crate) fn without_controls(text: &str) -> Cow<'_, str> {
    // Bytes first, since a whole catalogue goes through here: in UTF-8 all of them begin with this one.
    if !text.as_bytes().contains(&0xe2) || !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(is_control, ""))
}

/// Whether nothing is left of a text without these.
pub(crate) fn is_blank(text: &str) -> bool {
    let shows_at_once = text.starts_with(|c: char| c.is_ascii_graphic());
    !shows_at_once && without_controls(text).trim().is_empty()
}

/// Text that turns nothing about where it stands in a sentence.
pub(crate) fn isolated(text: &str) -> Cow<'_, str> {
    let plain = without_controls(text);
    if has_letters_from_the_right(&plain) {
        Cow::Owned(format!("\u{2068}{plain}\u{2069}"))
    } else {
        plain
    }
}

/// Whether some of it is written from the right: Hebrew, Arabic and their likes.
pub(crate) fn has_letters_from_the_right(text: &str) -> bool {
    // Latin letters, Greek and Cyrillic begin with bytes below that of the first of them, U+0590.
    text.bytes().any(|byte| byte >= 0xd6) && text.contains(is_from_the_right)
}

/// Embeddings, overrides and isolates, with their ends.
const fn is_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A mark that stands for such a letter counts as one.
const fn is_from_the_right(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}'
            | '\u{200f}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

#[cfg(test)]
mod tests {
    use super::{has_letters_from_the_right, is_blank, isolated, without_controls};

    #[test]
    fn controls_are_left_out_and_all_letters_stay() {
        let turned = "før\u{202e}rekab\u{2067}\u{202d}\u{2069}\u{202c} etter";
        assert_eq!(without_controls(turned), "førrekab etter");
        assert_eq!(isolated(turned), "førrekab etter");
        assert!(is_blank(" \u{202e}\u{2069}") && !is_blank(turned));
    }

    #[test]
    fn what_is_written_from_the_right_is_isolated_in_a_sentence() {
        assert_eq!(isolated("שלום\u{2069} 1"), "\u{2068}שלום 1\u{2069}");
        assert!(has_letters_from_the_right("Fiske سمك"));
        assert_eq!(isolated("a\u{200f}"), "\u{2068}a\u{200f}\u{2069}");
    }

    #[test]
    fn what_is_written_from_the_left_stays_as_it_is() {
        for text in ["Lønn", "čáhppes", "Москва", "Ünïcödé – «x»", "", "😀"] {
            assert_eq!(isolated(text), text);
            assert!(!has_letters_from_the_right(text), "{text}");
        }
    }
}
