//! The sentence by which descriptions warn that what a package authorises to may change.

use std::ops::Range;

/// What the sentence says may bring changes: in bokmål and nynorsk, and as it is translated.
const CAUSES: [&str; 3] = ["regelverksendring", "regulatory change", "changes in regulation"];

/// What it says of the cause: that there may be changes, `endringer`, `endres`, `changes`.
const CHANGES: [&str; 2] = ["endr", "chang"];

/// How it most often begins, and may go on from a sentence before it.
const BEGINS: &str = "ved";

/// Where a description has the sentence "Ved regelverksendringer … kan det bli endringer …", in any
/// language and order, as a range of bytes. It stands in descriptions alone: no source has a field for
/// it.
///
/// ```
/// # use tilgangspakker::regulation_caveat;
/// let description = "Fangst av sild. Ved regelverksendringer kan det bli endringer i tilganger.";
/// assert_eq!(regulation_caveat(description), Some(16..description.len()));
/// assert_eq!(regulation_caveat("Fangst av sild."), None);
/// ```
#[must_use]
pub fn regulation_caveat(description: &str) -> Option<Range<usize>> {
    // Bytes first, since all descriptions of a source go through here: every cause has these three.
    let is_core = |bytes: &[u8]| matches!(bytes, [b'r' | b'R', b'e' | b'E', b'g' | b'G']);
    if !description.as_bytes().windows(3).any(is_core) {
        return None;
    }
    // What is compared is ASCII, and so bytes stay where they are.
    let lowercase = description.to_ascii_lowercase();
    if !CAUSES.iter().any(|cause| lowercase.contains(cause)) {
        return None;
    }
    let mut start = 0;
    lowercase.split_inclusive(['.', '!', '?', ':']).find_map(|sentence| {
        let from = start;
        start += sentence.len();
        caveat_begins(sentence).map(|begin| from + begin..start)
    })
}

/// Where in a sentence, in lowercase, the caveat begins, if it is one.
fn caveat_begins(sentence: &str) -> Option<usize> {
    let (cause, at) = CAUSES.iter().find_map(|cause| Some((cause, sentence.find(cause)?)))?;
    let (before, rest) = sentence.split_at_checked(at)?;
    let after = rest.get(cause.len()..)?;
    let says_change = |text: &str| CHANGES.iter().any(|change| text.contains(change));
    match before.trim_end().strip_suffix(BEGINS) {
        // What stands before may be a list without full stops, and is none of it.
        Some(before) if says_change(after) => Some(before.len()),
        _ if says_change(before) || says_change(after) => {
            Some(sentence.len() - sentence.trim_start().len())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::regulation_caveat;

    fn caveat(description: &str) -> Option<&str> {
        regulation_caveat(description).and_then(|range| description.get(range))
    }

    #[test]
    fn the_sentence_is_known_in_every_language_and_order_however_it_is_typed() {
        for description in [
            "Ved regelverksendringer eller annet kan det bli endringer i tilganger.",
            "VED REGELVERKSENDRINGER kan det bli\n      endringer i  tilganger",
            "Ved regelverksendringar eller nye tenester kan det bli endringar.",
            "Tilgangene kan endres ved regelverksendringer.",
            "In case of regulatory changes the access may change.",
            "Access may change in case of changes in regulation.",
        ] {
            assert_eq!(caveat(description), Some(description));
        }
    }

    #[test]
    fn other_sentences_on_regulation_and_on_changes_are_not_it() {
        for description in [
            "Ved regelverksendringer skjer intet. Ellers kan det bli endringer i tilganger.",
            "Det kan bli endringer i regelverk og tilganger.",
            "Ved regelverksendringer.",
            "Regler for sild.",
            "",
        ] {
            assert_eq!(caveat(description), None, "{description}");
        }
    }

    #[test]
    fn what_stands_before_the_sentence_and_after_it_is_none_of_it() {
        const CAVEAT: &str = "Ved regelverksendringer kan det bli endringer i tilganger.";
        for (before, after) in [
            ("Fangst, f.eks. av sild. ", " Mer."),
            ("Fangst:\n- torsk\n", ""),
            ("Merk! ", ""),
            ("Merk: ", " Mer."),
            ("Gjelder fangst ", ""),
        ] {
            assert_eq!(caveat(&format!("{before}{CAVEAT}{after}")), Some(CAVEAT), "{before}");
        }
    }
}
