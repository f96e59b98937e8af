//! What one item of the tree says: a name, a description, a URN.

use std::ops::Range;

use tilgangspakker::PackageUrn;

use super::excerpt::excerpt;
use super::findings::Findings;
use super::inline::Run;
use super::list::Item;
use super::{description, package_urn};

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

/// A stretch of an item that is all strong or all plain.
#[derive(Clone)]
struct Piece {
    text: String,
    is_strong: bool,
    at: usize,
}

/// Reads an item. `None`, reported, when it has no name.
pub(super) fn read(item: &Item, findings: &mut Findings<'_>) -> Option<Node> {
    let mut pieces = pieces(item.prose.runs());
    let mut begins_with_urn = false;
    let (urn, after) = match take_urn(&mut pieces, findings) {
        // The URN may stand first.
        Some((urn, after)) if text(&pieces).trim().is_empty() => {
            pieces = after;
            begins_with_urn = true;
            (Some(urn), Vec::new())
        }
        Some((urn, after)) => (Some(urn), after),
        None => (None, Vec::new()),
    };
    let Some(Named { name, mut description }) = take_name(pieces, item.at, findings) else {
        report_nameless(item, urn.as_ref(), findings);
        return None;
    };
    if let Some(urn) = &urn {
        let kept = description.trim_end();
        let is_bracketed = kept.ends_with('(') && text(&after).trim_start().starts_with(')');
        if is_bracketed {
            description.truncate(kept.len() - 1);
        } else if !begins_with_urn && !kept.is_empty() && kept.len() == description.len() {
            findings.warning(urn.at, "NO_BLANK_BEFORE_URN", "put a space before the URN");
        }
        read_after(&after, &mut description, findings);
    }
    let text = description.trim();
    let text = (!text.is_empty()).then(|| text.to_owned());
    description::check(&name, text.as_deref(), item.at, findings);
    Some(Node { at: item.at, name, description: text, urn })
}

fn pieces(runs: &[Run]) -> Vec<Piece> {
    let mut pieces: Vec<(Option<usize>, Piece)> = Vec::new();
    for run in runs {
        match pieces.last_mut() {
            Some((strong, piece)) if *strong == run.strong => piece.text.push_str(&run.text),
            _ => {
                let is_strong = run.strong.is_some();
                let piece = Piece { text: run.text.clone(), is_strong, at: run.range.start };
                pieces.push((run.strong, piece));
            }
        }
    }
    pieces.into_iter().map(|(_, piece)| piece).collect()
}

fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// A URN within a piece.
#[derive(Clone)]
struct FoundUrn {
    /// Which of the pieces it stands in.
    index: usize,
    is_strong: bool,
    range: Range<usize>,
}

/// Takes the URN out, and what stands after it.
fn take_urn(
    pieces: &mut Vec<Piece>,
    findings: &mut Findings<'_>,
) -> Option<(MarkedUrn, Vec<Piece>)> {
    let FoundUrn { index, is_strong, range } = choose_urn(pieces, findings)?;
    let mut after = pieces.split_off(index);
    let piece = after.first_mut()?;
    let before = piece.text.get(..range.start)?.to_owned();
    let written = piece.text.get(range.clone())?.to_owned();
    let at = piece.at + range.start;
    let begins_piece = before.trim().is_empty();
    if !begins_piece {
        pieces.push(Piece { text: before, ..piece.clone() });
    }
    if !is_strong || !begins_piece {
        findings.warning(
            at,
            "URN_NOT_STRONG",
            format!("\"{written}\" is read as the URN; put ** before and after it"),
        );
    }
    piece.text = piece.text.get(range.end..)?.to_owned();
    piece.at += range.end;
    piece.is_strong = false;
    let urn = package_urn::read(&written, at, findings);
    Some((MarkedUrn { at, urn }, after))
}

/// A strong URN counts for more than a plain one, the last for more than those before. Strong ones that
/// stand before it are reported.
fn choose_urn(pieces: &[Piece], findings: &mut Findings<'_>) -> Option<FoundUrn> {
    let found = pieces.iter().enumerate().filter_map(|(index, piece)| {
        let range = package_urn::find(&piece.text, piece.is_strong)?;
        Some(FoundUrn { index, is_strong: piece.is_strong, range })
    });
    let urns: Vec<FoundUrn> = found.collect();
    let chosen = urns.iter().rfind(|urn| urn.is_strong).or(urns.last())?;
    for other in urns.iter().filter(|urn| urn.is_strong && urn.index < chosen.index) {
        let Some(piece) = pieces.get(other.index) else { continue };
        findings.warning(
            piece.at + other.range.start,
            "SEVERAL_URNS",
            format!(
                "\"{}\" is read as description: the last URN is the package's",
                piece.text.get(other.range.clone()).unwrap_or_default()
            ),
        );
    }
    Some(chosen.clone())
}

/// What stands after the URN is the description where there is no other.
fn read_after(after: &[Piece], description: &mut String, findings: &mut Findings<'_>) {
    let stray = text(after);
    let Some(first) = after.iter().find(|piece| !piece.text.trim().is_empty()) else { return };
    let at = first.at + first.text.len() - first.text.trim_start().len();
    if !stray.contains(char::is_alphanumeric) {
        findings.warning(
            at,
            "URN_PUNCTUATION",
            format!("\"{}\" stands after the URN; remove it", stray.trim()),
        );
    } else if description.trim().is_empty() {
        findings.warning(
            at,
            "DESCRIPTION_AFTER_URN",
            format!("\"{}\" is read as the description; put it before the URN", excerpt(&stray)),
        );
        *description = stray;
    } else {
        report_stray(at, &stray, "after the URN", findings);
    }
}

fn report_stray(at: usize, stray: &str, place: &str, findings: &mut Findings<'_>) {
    findings.error(
        at,
        "STRAY_TEXT",
        format!(
            "\"{}\" stands {place} and is left out; a description stands between the name and the \
             URN",
            stray.trim()
        ),
    );
}

struct Named {
    name: String,
    description: String,
}

/// Takes an item without its URN apart: the first strong piece is the name.
fn take_name(mut pieces: Vec<Piece>, at: usize, findings: &mut Findings<'_>) -> Option<Named> {
    let strong = pieces.iter().position(|piece| piece.is_strong);
    let before = text(pieces.get(..strong.unwrap_or(pieces.len())).unwrap_or_default());
    // "Name: of **strong** words" has a name of its own.
    let is_described =
        before.split_once(':').is_some_and(|(_, description)| !description.trim().is_empty());
    let Some(strong) = strong.filter(|_| !is_described) else {
        return unmarked_name(&text(&pieces), at, findings);
    };
    if let Some(first) = pieces.first().filter(|_| !before.trim().is_empty()) {
        let spaces = before.len() - before.trim_start().len();
        report_stray(first.at + spaces, &before, "before the name", findings);
    }
    let rest = text(&pieces.split_off(strong + 1));
    let (name, description) = parted(&pieces.pop()?, &rest, at, findings);
    (!name.is_empty()).then_some(Named { name, description })
}

/// Parts the name from the description. A colon stands between them, in the strong words or after them.
fn parted(strong: &Piece, rest: &str, at: usize, findings: &mut Findings<'_>) -> (String, String) {
    let words = strong.text.trim();
    let (name, description) = if let Some(name) = words.strip_suffix(':') {
        (name, rest.to_owned())
    } else if let Some(description) = rest.trim_start().strip_prefix(':') {
        (words, description.to_owned())
    } else if let Some((name, description)) =
        words.split_once(": ").filter(|_| rest.trim().is_empty())
    {
        findings.warning(
            strong.at,
            "STRONG_DESCRIPTION",
            format!("\"{}\" is read as the name; put ** after it", excerpt(name)),
        );
        // The space before the URN stood in the strong words.
        (name, format!("{description} "))
    } else {
        let description = without_dash(rest);
        if description.contains(char::is_alphanumeric) {
            findings.warning(
                at,
                "NO_COLON",
                format!("put a colon between the name \"{}\" and its description", excerpt(words)),
            );
        }
        (words, description.to_owned())
    };
    (name.trim().to_owned(), description)
}

/// A name may be set off by a dash.
fn without_dash(text: &str) -> &str {
    let trimmed = text.trim_start();
    let rest = trimmed.strip_prefix(['-', '–', '—']);
    rest.filter(|rest| rest.starts_with(char::is_whitespace)).unwrap_or(text)
}

fn unmarked_name(text: &str, at: usize, findings: &mut Findings<'_>) -> Option<Named> {
    // A URN has colons of its own.
    let head = text.find(package_urn::SCHEME).and_then(|urn| text.get(..urn)).unwrap_or(text);
    let (name, _) = head
        .split_once(':')
        .or_else(|| head.split_once(" - "))
        .or_else(|| head.split_once(" – "))
        .unwrap_or((head, ""));
    let rest = text.strip_prefix(name).unwrap_or_default();
    let description = rest.strip_prefix(':').unwrap_or_else(|| without_dash(rest));
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    findings.warning(
        at,
        "NAME_NOT_STRONG",
        format!("\"{}\" is read as the name; put ** before and after it", excerpt(name)),
    );
    Some(Named { name: name.to_owned(), description: description.to_owned() })
}

fn report_nameless(item: &Item, urn: Option<&MarkedUrn>, findings: &mut Findings<'_>) {
    let urn = urn.and_then(|urn| urn.urn.as_ref());
    let what = urn.map_or_else(|| excerpt(&item.prose.text()), ToString::to_string);
    findings.error(
        item.at,
        "NO_NAME",
        format!("the item \"{what}\" has no name and is left out; begin it with **a name**"),
    );
}
