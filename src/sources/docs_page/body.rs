//! The blocks of a page, in order: which is the tree, which the table, and what is neither.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::findings::{Findings, excerpt};
use super::front_matter::{self, FrontMatter};
use super::inline::{FoundLink, FoundPicture, Prose};
use super::list::{self, Item};
use super::table::{self, Table};
use crate::catalogue::PackageUrn;

/// What stands in a page, still in the page's own terms.
#[derive(Default)]
pub(super) struct Body {
    /// `None` when the page has none.
    pub(super) front_matter: Option<FrontMatter>,
    pub(super) items: Vec<Item>,
    pub(super) tables: Vec<Table>,
    pub(super) links: Vec<FoundLink>,
    pub(super) pictures: Vec<FoundPicture>,
}

/// What a paragraph that only leads elsewhere says besides its links.
const NAVIGATION: &str = "Tilbake til";

/// Reads a page from which the shortcodes have been taken. Whatever has no place in a catalogue is
/// reported.
pub(super) fn read(page: &str, findings: &mut Findings<'_>) -> Body {
    let parser = Parser::new_ext(page, super::syntax());
    let mut definitions: BTreeMap<String, Range<usize>> = parser
        .reference_definitions()
        .iter()
        .map(|(label, definition)| (label.to_lowercase(), definition.span.clone()))
        .collect();
    let mut body = Body::default();
    let mut events = parser.into_offset_iter().inspect(|(event, _)| {
        if let Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) =
            event
            && !matches!(link_type, LinkType::Inline | LinkType::Autolink | LinkType::Email)
        {
            definitions.remove(&id.to_lowercase());
        }
    });
    while let Some((event, range)) = events.next() {
        match event {
            Event::Start(Tag::MetadataBlock(_)) if range.start == 0 => {
                let (yaml, at) = block_text(&mut events, page);
                body.front_matter = Some(front_matter::read(yaml, at, findings));
            }
            Event::Start(Tag::List(_)) => {
                body.add_list(list::read(&mut events, page, findings), findings);
            }
            Event::Start(Tag::Table(_)) => {
                body.tables.push(table::read(&mut events, range.start, page, findings));
            }
            Event::Start(Tag::Paragraph) => {
                let prose = prose(&mut events, TagEnd::Paragraph, findings);
                report_prose(&prose, range.start, findings);
                body.links.extend(prose.links);
                body.pictures.extend(prose.pictures);
            }
            // Headings say what comes below them, which is read for what it is.
            Event::Start(Tag::Heading { level, .. }) => {
                let prose = prose(&mut events, TagEnd::Heading(level), findings);
                body.links.extend(prose.links);
                body.pictures.extend(prose.pictures);
            }
            Event::Start(tag) => {
                skip(&mut events, tag.to_end());
                report_unread(page.get(range.clone()).unwrap_or_default(), range.start, findings);
            }
            _ => {}
        }
    }
    drop(events);
    for (label, span) in definitions {
        findings.warning(
            span.start,
            "UNUSED_LINK_DEFINITION",
            format!("no link uses the definition \"[{label}]\"; remove it"),
        );
    }
    body
}

impl Body {
    /// The first list is the tree, and so is any other that holds a package. The rest have no place
    /// in a catalogue.
    fn add_list(&mut self, items: Vec<Item>, findings: &mut Findings<'_>) {
        let holds_package = |item: &Item| item.prose.text().contains(PackageUrn::PREFIX);
        if self.items.is_empty() || items.iter().any(holds_package) {
            self.items.extend(items);
        } else if let Some(first) = items.first() {
            report_unread(&first.prose.text(), first.at, findings);
        }
    }
}

/// The text of a block whose start has been read, and where it begins.
fn block_text<'e, 'p>(
    events: &mut impl Iterator<Item = (Event<'e>, Range<usize>)>,
    page: &'p str,
) -> (&'p str, usize) {
    let mut text: Option<Range<usize>> = None;
    for (event, range) in events {
        match event {
            Event::End(_) => break,
            _ => text = Some(text.map_or(range.start, |text| text.start)..range.end),
        }
    }
    let text = text.unwrap_or(0..0);
    (page.get(text.clone()).unwrap_or_default(), text.start)
}

/// The prose of a paragraph or heading whose start has been read, to its end.
fn prose<'e>(
    events: &mut impl Iterator<Item = (Event<'e>, Range<usize>)>,
    end: TagEnd,
    findings: &mut Findings<'_>,
) -> Prose {
    let mut prose = Prose::default();
    for (event, range) in events.take_while(|(event, _)| *event != Event::End(end)) {
        prose.push(event, range, findings);
    }
    prose
}

/// Passes over a block whose start has been read, and all blocks in it.
fn skip<'e>(events: &mut impl Iterator<Item = (Event<'e>, Range<usize>)>, end: TagEnd) {
    let mut open = 1;
    for (event, _) in events {
        match event {
            Event::Start(tag) if tag.to_end() == end => open += 1,
            Event::End(found) if found == end => open -= 1,
            _ => {}
        }
        if open == 0 {
            break;
        }
    }
}

/// A paragraph of links and pictures is read for these. Any other text is not.
fn report_prose(prose: &Prose, at: usize, findings: &mut Findings<'_>) {
    let text: String =
        prose.runs().iter().filter(|run| !run.linked).map(|run| run.text.as_str()).collect();
    let text = text.trim();
    let leads_elsewhere = !prose.links.is_empty() && text == NAVIGATION;
    if !text.is_empty() && !leads_elsewhere {
        report_unread(&prose.text(), at, findings);
    }
}

fn report_unread(text: &str, at: usize, findings: &mut Findings<'_>) {
    findings.error(
        at,
        "CONTENT_NOT_READ",
        format!(
            "\"{}\" is neither the tree, the property table nor a notice, and is left out",
            excerpt(text)
        ),
    );
}
