//! What a page warns of, and the roles that it leaves undecided.

use pulldown_cmark::Parser;
use tilgangspakker::{Notice, Severity};

use super::excerpt::excerpt;
use super::findings::Findings;
use super::inline::{FoundLink, Prose};
use super::role_names::Register;
use super::shortcodes::Callout;

/// The words by which a notice says that something is not decided, in lowercase: "uavklart", or
/// "avklart" with "ikke".
const UNRESOLVED: &str = "uavklar";
const RESOLVED: &str = "avklar";
const NOT: &str = "ikke";

/// Reads a notice about this area. Its links are added to those of the page.
pub(super) fn read(
    callout: &Callout,
    area: &str,
    register: &Register,
    links: &mut Vec<FoundLink>,
    findings: &mut Findings<'_>,
) -> Option<Notice> {
    let mut prose = Prose::at(callout.inner_at);
    for (event, range) in Parser::new_ext(&callout.inner, super::syntax()).into_offset_iter() {
        prose.push(event, range, findings);
    }
    links.append(&mut prose.links);
    for picture in &prose.pictures {
        findings.error(
            picture.at,
            "PICTURE_IN_NOTICE",
            format!("the picture \"{}\" is left out", picture.source),
        );
    }
    let text = prose.text();
    let text = text.trim();
    if text.is_empty() {
        findings.warning(callout.at, "EMPTY_NOTICE", "the notice says nothing; remove it");
        return None;
    }
    let unresolved_roles = unresolved(text, callout.at, register, findings);
    let mut notice = Notice::new(severity(callout, findings), text.into(), area.to_owned());
    notice.unresolved_roles = unresolved_roles;
    Some(notice)
}

/// The roles that a notice leaves undecided.
fn unresolved(
    text: &str,
    at: usize,
    register: &Register,
    findings: &mut Findings<'_>,
) -> Vec<String> {
    if !is_unresolved(text) {
        return Vec::new();
    }
    let (known, unknown) = register.named_in(text);
    for word in &unknown {
        findings.error(
            at,
            "UNKNOWN_ROLE",
            format!(
                "the notice leaves the role \"{word}\" undecided, which no register knows; write \
                 the name or code of one"
            ),
        );
    }
    if !known.is_empty() || !unknown.is_empty() {
        return known.into_iter().map(str::to_owned).collect();
    }
    let mut found: Vec<String> = Vec::new();
    for sentence in text.split(". ").filter(|sentence| is_unresolved(sentence)) {
        // What stands in quotation marks is a name of something else.
        let spoken: Vec<&str> = sentence.split(['"', '”', '“', '«', '»']).step_by(2).collect();
        for code in register.anywhere_in(&spoken.join(" ")) {
            if !found.iter().any(|earlier| earlier == code) {
                findings.warning(
                    at,
                    "ROLE_WORD_MISSING",
                    format!(
                        "the notice is read as leaving {code} undecided; write \"rollen\" before it"
                    ),
                );
                found.push(code.to_owned());
            }
        }
    }
    found
}

fn is_unresolved(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains(UNRESOLVED) || (text.contains(RESOLVED) && text.contains(NOT))
}

fn severity(callout: &Callout, findings: &mut Findings<'_>) -> Severity {
    match callout.kind.as_deref() {
        Some("warning") => Severity::Warning,
        Some("info") => Severity::Info,
        kind => {
            findings.warning(
                callout.at,
                "UNKNOWN_SEVERITY",
                format!(
                    "the notice is read as \"info\", for \"{}\" is neither \"info\" nor \
                     \"warning\"",
                    excerpt(kind.unwrap_or_default())
                ),
            );
            Severity::Info
        }
    }
}
