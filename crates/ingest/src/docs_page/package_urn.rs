//! The URN of a package, as pages write it.

use std::ops::Range;

use tilgangspakker::PackageUrn;

use super::findings::Findings;

/// What a URN begins with.
pub(super) const SCHEME: &str = "urn:";
/// What pages call the kind of a package's URN in Norwegian.
const NORWEGIAN_KIND: &str = "tilgangspakke";

/// What stands before the last part of a package's URN.
fn kinds() -> [&'static str; 2] {
    let prefix = PackageUrn::PREFIX.trim_end_matches(':');
    [prefix.rsplit(':').next().unwrap_or(prefix), NORWEGIAN_KIND]
}

/// Where something stands that is meant as a URN: of a package, or of anything if it is marked as
/// strong. The last is the one that counts.
pub(super) fn find(text: &str, is_strong: bool) -> Option<Range<usize>> {
    let words = words(text);
    let (index, word) = words
        .iter()
        .enumerate()
        .rev()
        .find_map(|(index, word)| Some((index, urn_in_word(text, word, is_strong)?)))?;
    let start = words
        .get(..index)?
        .last()
        .filter(|before| text.get((*before).clone()).is_some_and(is_begun))
        .map_or(word.start, |before| before.start);
    let mut end = end_after_colons(text, start..word.end, words.get(index + 1..)?)?;
    // A space within it leaves open what it is.
    if is_strong && text.get(end..)?.trim_start().starts_with(char::is_alphanumeric) {
        end = text.trim_end().len();
    }
    let found = text.get(start..end)?;
    let is_package = is_strong || PackageUrn::PREFIX == found || parse(found).is_some();
    is_package.then_some(start..end)
}

/// The part of a word that is meant as a URN, or as the beginning of one.
fn urn_in_word(text: &str, word: &Range<usize>, is_strong: bool) -> Option<Range<usize>> {
    let written = text.get(word.clone())?;
    let first = written.len() - written.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    // No space may stand before it.
    let lead = written.to_ascii_lowercase().rfind(".urn:").map_or(first, |stop| stop + 1);
    let written = written.get(lead..)?;
    let has_scheme = written.to_lowercase().starts_with(SCHEME);
    let has_prefix = || prefix_and_slug(written).is_some_and(|(prefix, _)| is_prefix(prefix));
    let is_urn = (is_strong && has_scheme) || has_prefix() || is_begun(written);
    is_urn.then_some(word.start + lead..word.end)
}

/// Whether a URN goes on in the next word: a space may have slipped in after a colon.
fn is_begun(word: &str) -> bool {
    word.to_lowercase().starts_with(SCHEME) && word.ends_with(':')
}

/// Where a URN ends that goes on in the next words as long as it ends with a colon.
fn end_after_colons(text: &str, urn: Range<usize>, next: &[Range<usize>]) -> Option<usize> {
    let mut end = urn.end;
    for next in next {
        let written = text.get(urn.start..end)?;
        let is_whole =
            prefix_and_slug(written.trim_end_matches(':')).is_some_and(|(prefix, slug)| {
                is_prefix(prefix) && !kinds().contains(&slug.to_lowercase().as_str())
            });
        if !written.ends_with(':') || is_whole {
            break;
        }
        end = next.end;
    }
    Some(end)
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

/// Whether this is the prefix of a package's URN, misspelt perhaps, or cut off at the front.
fn is_prefix(prefix: &str) -> bool {
    let parts: Vec<String> =
        prefix.split([':', '.']).map(str::to_lowercase).filter(|part| !part.is_empty()).collect();
    let Some((kind, before)) = parts.split_last() else { return false };
    let kind = kind.replace(['-', '_'], "");
    let is_near = |part: &str, word: &str, most| strsim::osa_distance(part, word) <= most;
    kinds().into_iter().any(|known| is_near(&kind, known, 2))
        && before.len() <= 2
        && before.iter().all(|part| is_near(part, "urn", 1) || is_near(part, "altinn", 2))
}
