//! What an item of the tree is described by.

use super::excerpt::excerpt;
use super::findings::Findings;

/// What stands where a description is still to be written.
const PLACEHOLDERS: [&str; 5] =
    ["ingen beskrivelse", "beskrivelse mangler", "beskrivelse kommer", "todo", "tbd"];
const MISSING: &str = "mangler";

/// Reports an item that says nothing of what it is for.
pub(super) fn check(name: &str, description: Option<&str>, at: usize, findings: &mut Findings<'_>) {
    match description {
        None => findings.warning(
            at,
            "NO_DESCRIPTION",
            format!("\"{}\" has no description; say what it is for", excerpt(name)),
        ),
        Some(text) if is_placeholder(text) => findings.warning(
            at,
            "NO_DESCRIPTION",
            format!(
                "\"{}\" has no description but \"{}\"; say what it is for",
                excerpt(name),
                excerpt(text)
            ),
        ),
        Some(_) => {}
    }
}

fn is_placeholder(text: &str) -> bool {
    let text = text.to_lowercase();
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    text.is_empty() || text == MISSING || PLACEHOLDERS.iter().any(|begins| text.starts_with(begins))
}
