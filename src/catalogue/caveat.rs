//! The sentence by which descriptions warn that what a package authorises to may change.

use std::ops::Range;

/// How the sentence says when, and how it goes on to say what happens then: in bokmål and nynorsk, and
/// as it is translated.
const WORDS: [(&str, &str); 3] = [
    ("ved regelverksendring", "kan det bli endring"),
    ("regulatory change", " change"),
    ("changes in regulation", " change"),
];

/// Where a description has the sentence "Ved regelverksendringer … kan det bli endringer …", in any
/// language, as a range of bytes. It stands in descriptions alone: no source has a field for it.
///
/// ```
/// # use tilgangspakker::regulation_caveat;
/// let description = "Fangst av sild. Ved regelverksendringer kan det bli endringer i tilganger.";
/// assert_eq!(regulation_caveat(description), Some(16..description.len()));
/// assert_eq!(regulation_caveat("Fangst av sild."), None);
/// ```
#[must_use]
pub fn regulation_caveat(description: &str) -> Option<Range<usize>> {
    let mut end = 0;
    description.split_inclusive('.').find_map(|sentence| {
        end += sentence.len();
        let sentence = sentence.trim_start();
        is_caveat(sentence).then(|| end - sentence.len()..end)
    })
}

fn is_caveat(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let sentence = words.join(" ").to_lowercase();
    WORDS
        .iter()
        .any(|(when, what)| sentence.split_once(when).is_some_and(|(_, rest)| rest.contains(what)))
}

#[cfg(test)]
mod tests {
    use super::regulation_caveat;

    #[test]
    fn the_sentence_is_known_in_every_language_however_it_is_typed() {
        for (expected, description) in [
            (
                true,
                "Fangst. Ved regelverksendringer eller annet kan det bli endringer i tilganger.",
            ),
            (true, "VED REGELVERKSENDRINGER kan det bli\n      endringer i  tilganger"),
            (true, "Ved regelverksendringar eller nye tenester kan det bli endringar."),
            (true, "In case of regulatory changes the access may change."),
            (
                false,
                "Ved regelverksendringer skjer intet. Ellers kan det bli endringer i tilganger.",
            ),
            (false, "Det kan bli endringer i regelverk og tilganger."),
            (false, "Ved regelverksendringer."),
            (false, ""),
        ] {
            assert_eq!(regulation_caveat(description).is_some(), expected, "{description}");
        }
    }

    #[test]
    fn the_range_is_the_sentence_alone() {
        let description =
            "Sild, f.eks. vårsild.  In case of regulatory changes it may change. Mer.";
        let range = regulation_caveat(description).unwrap_or_default();
        assert_eq!(&description[range], "In case of regulatory changes it may change.");
    }
}
