//! What one item of the tree says: a name, a description, a URN.

use super::findings::{Findings, excerpt};
use super::inline::{Prose, Run};
use super::list::Item;
use crate::catalogue::PackageUrn;

/// What an item says.
pub(super) struct Node {
    pub(super) at: usize,
    pub(super) name: String,
    pub(super) description: Option<String>,
    pub(super) urn: Option<MarkedUrn>,
}

/// The URN of an item, and where it stands.
pub(super) struct MarkedUrn {
    pub(super) at: usize,
    /// `None`: it is no package's, which has been reported.
    pub(super) urn: Option<PackageUrn>,
}

/// Reads an item. `None`, reported, when it has no name.
pub(super) fn read(item: &Item, findings: &mut Findings<'_>) -> Option<Node> {
    let runs = item.prose.runs();
    let mut parts = Parts::of(runs);
    report_strays(&parts, findings);
    let urn = match &parts.urn {
        Some(runs) => Some(marked(runs, findings)),
        None => unmarked(&mut parts, findings),
    };
    let (name, description) = match parts.name {
        Some(name) => after_colon(&text(&name), &parts.description),
        None => unmarked_name(item, &parts.description, findings)?,
    };
    if name.is_empty() {
        report_nameless(item, findings);
        return None;
    }
    let description = description.trim();
    Some(Node {
        at: item.at,
        name,
        description: (!description.is_empty()).then(|| description.to_owned()),
        urn,
    })
}

/// An item taken apart: the first strong run is the name, the last that looks like one the URN.
struct Parts<'i> {
    before: Vec<&'i Run>,
    name: Option<Vec<&'i Run>>,
    description: String,
    /// Where the description begins.
    description_at: usize,
    urn: Option<Vec<&'i Run>>,
    /// Strong URNs that are not the last.
    other_urns: Vec<&'i Run>,
    after: Vec<&'i Run>,
}

impl<'i> Parts<'i> {
    fn of(runs: &'i [Run]) -> Self {
        let element = |id: usize| runs.iter().filter(move |run| run.strong == Some(id));
        let is_urn = |id: usize| {
            let text: String = element(id).map(|run| run.text.as_str()).collect();
            text.trim_start().starts_with("urn:")
        };
        let strong = || runs.iter().filter_map(|run| run.strong);
        let name = strong().next().filter(|id| !is_urn(*id));
        let urn = strong().rfind(|id| is_urn(*id));

        let first =
            |id: Option<usize>| runs.iter().position(|run| id.is_some() && run.strong == id);
        let last =
            |id: Option<usize>| runs.iter().rposition(|run| id.is_some() && run.strong == id);
        let begins = last(name).map_or(0, |place| place + 1);
        let ends = first(urn).unwrap_or(runs.len());
        let description = runs.get(begins..ends).unwrap_or_default();
        Self {
            before: runs.iter().take(first(name).unwrap_or(0)).collect(),
            name: name.map(|id| element(id).collect()),
            description: description.iter().map(|run| run.text.as_str()).collect(),
            description_at: description.first().map_or(0, |run| run.range.start),
            urn: urn.map(|id| element(id).collect()),
            other_urns: description.iter().filter(|run| run.strong.is_some_and(is_urn)).collect(),
            after: last(urn).map_or_else(Vec::new, |place| runs.iter().skip(place + 1).collect()),
        }
    }
}

fn text(runs: &[&Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn report_strays(parts: &Parts<'_>, findings: &mut Findings<'_>) {
    for (runs, place) in [(&parts.before, "before the name"), (&parts.after, "after the URN")] {
        let stray = text(runs);
        if let Some(first) = runs.iter().find(|run| !run.text.trim().is_empty()) {
            let blanks = first.text.len() - first.text.trim_start().len();
            findings.error(
                first.range.start + blanks,
                "STRAY_TEXT",
                format!(
                    "\"{}\" stands {place} and is left out; a description stands between the name \
                     and the URN",
                    excerpt(&stray)
                ),
            );
        }
    }
    for urn in &parts.other_urns {
        findings.warning(
            urn.range.start,
            "SEVERAL_URNS",
            format!(
                "\"{}\" is read as description: the last URN is the package's",
                urn.text.trim()
            ),
        );
    }
}

fn marked(runs: &[&Run], findings: &mut Findings<'_>) -> MarkedUrn {
    let at = runs.first().map_or(0, |run| run.range.start);
    MarkedUrn { at, urn: package_urn(text(runs).trim(), at, findings) }
}

/// A URN that is not strong is as clear, when it is a package's.
fn unmarked(parts: &mut Parts<'_>, findings: &mut Findings<'_>) -> Option<MarkedUrn> {
    let start = parts.description.find(PackageUrn::PREFIX)?;
    let rest = parts.description.get(start..)?;
    let word = rest.split_whitespace().next()?;
    let after = rest.strip_prefix(word)?.trim();
    let at = parts.description_at + start;
    let written = word.trim_matches('*');
    findings.warning(
        at,
        "URN_NOT_STRONG",
        format!("\"{written}\" is read as the URN; put ** before and after it"),
    );
    if !after.is_empty() {
        findings.error(
            at + word.len(),
            "STRAY_TEXT",
            format!("\"{}\" stands after the URN and is left out", excerpt(after)),
        );
    }
    let urn = package_urn(written, at, findings);
    // Asterisks beside the URN were meant as its markup.
    let kept = parts.description.get(..start)?.trim_end().trim_end_matches('*').to_owned();
    parts.description = kept;
    Some(MarkedUrn { at, urn })
}

fn package_urn(written: &str, at: usize, findings: &mut Findings<'_>) -> Option<PackageUrn> {
    let trimmed = written.trim_end_matches(|c: char| c.is_ascii_punctuation());
    if let Ok(urn) = PackageUrn::try_from(written.to_owned()) {
        return Some(urn);
    }
    match PackageUrn::try_from(trimmed.to_owned()) {
        Ok(urn) => {
            findings.warning(
                at,
                "URN_PUNCTUATION",
                format!("\"{written}\" is read as \"{urn}\"; remove what follows it"),
            );
            Some(urn)
        }
        Err(error) => {
            findings.error(at, "INVALID_URN", error.to_string());
            None
        }
    }
}

/// The name without the colon that sets it off, and the description after it.
fn after_colon<'d>(name: &str, description: &'d str) -> (String, &'d str) {
    let name = name.trim();
    if let Some(name) = name.strip_suffix(':') {
        return (name.trim_end().to_owned(), description);
    }
    let rest = description.trim_start();
    (name.to_owned(), rest.strip_prefix(':').unwrap_or(description))
}

fn unmarked_name<'d>(
    item: &Item,
    description: &'d str,
    findings: &mut Findings<'_>,
) -> Option<(String, &'d str)> {
    let (name, rest) = description.split_once(':').unwrap_or((description, ""));
    let name = name.trim();
    if name.is_empty() {
        report_nameless(item, findings);
        return None;
    }
    findings.warning(
        item.at,
        "NAME_NOT_STRONG",
        format!("\"{}\" is read as the name; put ** before and after it", excerpt(name)),
    );
    Some((name.to_owned(), rest))
}

fn report_nameless(item: &Item, findings: &mut Findings<'_>) {
    let text = excerpt(&Prose::text(&item.prose));
    findings.error(
        item.at,
        "NO_NAME",
        format!(
            "the item \"{text}\" has no name and is left out with what stands below it; begin it \
             with **a name**"
        ),
    );
}
