//! What a page warns of, and the roles that it leaves undecided.

use pulldown_cmark::Parser;

use super::findings::{Findings, excerpt};
use super::inline::{FoundLink, Prose};
use super::role_names::Register;
use super::shortcodes::Callout;
use crate::catalogue::{Notice, Severity};

/// The word by which a notice says that something is not decided.
const UNRESOLVED: &str = "uavklart";

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
    let mut unresolved = Vec::new();
    if text.to_lowercase().contains(UNRESOLVED) {
        let (known, unknown) = register.named_in(text);
        unresolved = known.into_iter().map(str::to_owned).collect();
        for word in unknown {
            findings.error(
                callout.at,
                "UNKNOWN_ROLE",
                format!("the notice leaves the role \"{word}\" undecided, which no register knows"),
            );
        }
    }
    Some(Notice {
        severity: severity(callout, findings),
        text: text.into(),
        area: area.to_owned(),
        package: None,
        unresolved_roles: unresolved,
    })
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
