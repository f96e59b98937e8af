//! The URN of a package, as pages write it.

use std::ops::Range;

use super::findings::Findings;
use tilgangspakker::PackageUrn;

/// What stands before the last part of a URN, in any spelling that leaves no doubt.
const KINDS: [&str; 2] = ["accesspackage", "tilgangspakke"];

/// Where something stands that is meant as a URN: of a package, or of anything if it is marked as
/// strong. The last is the one that counts.
pub(super) fn find(text: &str, is_strong: bool) -> Option<Range<usize>> {
    let words = words(text);
    let (place, start, end) = words.iter().enumerate().rev().find_map(|(place, word)| {
        let written = text.get(word.clone())?;
        let first =
            written.len() - written.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        // No space may stand before it.
        let lead = written.to_ascii_lowercase().rfind(".urn:").map_or(first, |stop| stop + 1);
        let written = written.get(lead..)?;
        let begins = is_strong && small(written).starts_with("urn:");
        let is_urn =
            begins || prefix_and_slug(written).is_some_and(|(prefix, _)| is_prefix(prefix));
        // A space may have slipped in after a colon.
        let is_begun = small(written).starts_with("urn:") && written.ends_with(':');
        (is_urn || is_begun).then_some((place, word.start + lead, word.end))
    })?;
    let mut start = start;
    if let Some(before) = place.checked_sub(1).and_then(|before| words.get(before)) {
        let written = small(text.get(before.clone())?);
        if written.starts_with("urn:") && written.ends_with(':') {
            start = before.start;
        }
    }
    let mut end = end;
    for next in words.get(place + 1..)? {
        let written = text.get(start..end)?;
        let is_whole =
            prefix_and_slug(written.trim_end_matches(':')).is_some_and(|(prefix, slug)| {
                is_prefix(prefix) && !KINDS.contains(&small(slug).as_str())
            });
        if !written.ends_with(':') || is_whole {
            break;
        }
        end = next.end;
    }
    // A space within it leaves open what it is.
    if is_strong && text.get(end..)?.trim_start().starts_with(char::is_alphanumeric) {
        end = text.trim_end().len();
    }
    let found = text.get(start..end)?;
    let is_package = is_strong || PackageUrn::PREFIX == found || parse(found).is_some();
    is_package.then_some(start..end)
}

fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut from = 0;
    for word in text.split_whitespace() {
        let Some(start) = text.get(from..).and_then(|rest| rest.find(word)) else { break };
        words.push(from + start..from + start + word.len());
        from += start + word.len();
    }
    words
}

/// Reads a URN, and reports what is wrong with how it is written.
pub(super) fn read(written: &str, at: usize, findings: &mut Findings<'_>) -> Option<PackageUrn> {
    let Some(urn) = parse(written) else {
        match PackageUrn::try_from(written.to_owned()) {
            Ok(urn) => return Some(urn),
            Err(error) => findings.error(
                at,
                "INVALID_URN",
                format!("{error}; until it is mended the item stands without URN"),
            ),
        }
        return None;
    };
    if written == urn.as_str() {
        if !written.is_ascii() {
            findings.warning(
                at,
                "URN_LETTERS",
                format!("\"{urn}\" is read to the letter; other URNs have the letters a to z only"),
            );
        }
    } else if written.trim_end_matches(|c: char| c.is_ascii_punctuation()) == urn.as_str() {
        findings.warning(
            at,
            "URN_PUNCTUATION",
            format!("\"{written}\" is read as \"{urn}\"; remove what follows it"),
        );
    } else {
        findings.warning(
            at,
            "URN_MISSPELT",
            format!("\"{written}\" is read as \"{urn}\"; write it so"),
        );
    }
    Some(urn)
}

fn parse(written: &str) -> Option<PackageUrn> {
    let closed: Vec<&str> = written.split(':').map(str::trim).collect();
    let closed = closed.join(":");
    let trimmed = closed.trim_end_matches(|c: char| c.is_ascii_punctuation());
    let (prefix, slug) = prefix_and_slug(trimmed)?;
    let urn = is_prefix(prefix).then(|| format!("{}{slug}", PackageUrn::PREFIX))?;
    PackageUrn::try_from(urn).ok()
}

fn prefix_and_slug(written: &str) -> Option<(&str, &str)> {
    let trimmed = written.trim_end_matches(|c: char| c.is_ascii_punctuation());
    trimmed.rsplit_once(':')
}

/// Whether this is `urn:altinn:accesspackage`, misspelt perhaps, or cut off at the front.
fn is_prefix(prefix: &str) -> bool {
    let parts: Vec<String> =
        prefix.split([':', '.']).map(small).filter(|p| !p.is_empty()).collect();
    let Some((kind, before)) = parts.split_last() else { return false };
    let kind = kind.replace(['-', '_'], "");
    let is_near = |part: &str, word: &str, most| strsim::osa_distance(part, word) <= most;
    KINDS.iter().any(|known| is_near(&kind, known, 2))
        && before.len() <= 2
        && before.iter().all(|part| is_near(part, "urn", 1) || is_near(part, "altinn", 2))
}

fn small(text: &str) -> String {
    text.to_lowercase()
}
