//! The sentence that powers may change with regulation.

/// How the sentence begins and goes on. Between the two, pages name what else may change powers.
const BEGINS: &str = "ved regelverksendringer";
const GOES_ON: &str = "kan det bli endringer i tilganger";

/// Whether a description has the sentence "Ved regelverksendringer … kan det bli endringer i
/// tilganger …".
pub(super) fn may_change_powers(description: &str) -> bool {
    let words: Vec<&str> = description.split_whitespace().collect();
    let text = words.join(" ").to_lowercase();
    text.split(". ")
        .filter_map(|sentence| sentence.split_once(BEGINS))
        .any(|(_, rest)| rest.contains(GOES_ON))
}
