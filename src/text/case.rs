use std::borrow::Cow;

/// Text in lowercase. What is ASCII and has no capitals is so already, as most codes, ids and URNs are.
pub(crate) fn lowercase(text: &str) -> Cow<'_, str> {
    if is_ascii_without_capitals(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

/// Text with its ASCII letters in lowercase.
pub(crate) fn ascii_lowercase(text: Cow<'_, str>) -> Cow<'_, str> {
    if is_ascii_without_capitals(&text) { text } else { Cow::Owned(text.to_ascii_lowercase()) }
}

/// Eight bytes at once, since every reference of a catalogue goes through here.
fn is_ascii_without_capitals(text: &str) -> bool {
    let (eights, rest) = text.as_bytes().as_chunks();
    let is_plain = |byte: &u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    eights.iter().all(|bytes| are_plain(u64::from_le_bytes(*bytes))) && rest.iter().all(is_plain)
}

/// Whether none of eight bytes is beyond ASCII or from `A` to `Z`.
const fn are_plain(bytes: u64) -> bool {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const ONES: u64 = 0x0101_0101_0101_0101;
    // The high bit of each byte tells, as long as all are ASCII.
    let from_a = bytes.wrapping_add(ONES * (0x80 - b'A' as u64));
    let beyond_z = bytes.wrapping_add(ONES * (0x7f - b'Z' as u64));
    (bytes | from_a & !beyond_z) & HIGH == 0
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{ascii_lowercase, lowercase};

    #[test]
    fn every_letter_is_put_in_lowercase_wherever_it_stands() {
        for code in 0..0x250 {
            let letter = char::from_u32(code).unwrap_or_default();
            for place in 0..18 {
                let text = format!("{}{letter}{}", "a".repeat(place), "z".repeat(17 - place));
                assert_eq!(lowercase(&text), text.to_lowercase());
                assert_eq!(ascii_lowercase(Cow::Borrowed(&text)), text.to_ascii_lowercase());
            }
        }
    }

    #[test]
    fn what_is_in_lowercase_is_not_copied() {
        let urn = "urn:altinn:accesspackage:lonn";
        assert!(matches!(lowercase(urn), Cow::Borrowed(_)));
        assert!(matches!(ascii_lowercase(Cow::Borrowed(urn)), Cow::Borrowed(_)));
    }
}
