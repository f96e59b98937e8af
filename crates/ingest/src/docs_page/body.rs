//! The blocks of a page, in order: which is the tree, which the table, and what is neither.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, MetadataBlockKind, Parser, Tag, TagEnd};

use super::excerpt::excerpt;
use super::findings::Findings;
use super::front_matter::{self, FrontMatter};
use super::inline::{FoundLink, FoundPicture, Prose};
use super::list::{self, Item};
use super::package_urn;
use super::table::{self, Table};

/// What stands in a page, still in the page's own terms.
#[derive(Default)]
pub(super) struct Body {
    /// `None` when the page has none.
    pub(super) front_matter: Option<FrontMatter>,
    /// The items of the tree.
    pub(super) items: Vec<Item>,
    pub(super) tables: Vec<Table>,
    pub(super) links: Vec<FoundLink>,
    pub(super) pictures: Vec<FoundPicture>,
}

/// What a paragraph that only leads elsewhere may say besides its links, in lowercase.
const NAVIGATION: [&str; 4] = ["tilbake", "tilbake til", "gå tilbake til", "se også"];

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
    let mut lists = Vec::new();
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
            Event::Start(Tag::MetadataBlock(kind))
                if page.get(..range.start).is_some_and(|before| before.trim().is_empty()) =>
            {
                let (fields, at) = block_text(&mut events, page);
                let fields = match kind {
                    MetadataBlockKind::YamlStyle => fields.to_owned(),
                    MetadataBlockKind::PlusesStyle => front_matter::yaml(fields),
                };
                body.front_matter = Some(front_matter::read(&fields, at, findings));
            }
            Event::Start(Tag::List(_)) => {
                lists.push(list::read(&mut events, page, findings));
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
                // Text above a line of dashes was seldom meant as a heading.
                if page.get(range.start..).is_some_and(|text| !text.trim_start().starts_with('#')) {
                    report_prose(&prose, range.start, findings);
                }
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
    body.add_lists(lists, findings);
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
    /// The tree is every list that holds a package, or else the first that does not just lead
    /// elsewhere. The rest have no place in a catalogue.
    fn add_lists(&mut self, lists: Vec<Vec<Item>>, findings: &mut Findings<'_>) {
        let holds_package = |item: &Item| {
            item.prose.runs().iter().any(|run| package_urn::find(&run.text, true).is_some())
        };
        let is_tree = |list: &Vec<Item>| list.iter().any(holds_package);
        let leads_elsewhere = |list: &[Item]| {
            list.iter().all(|item| !item.prose.links.is_empty() && plain(&item.prose).is_empty())
        };
        let has_tree = lists.iter().any(is_tree);
        for list in lists {
            let first = !has_tree && self.items.is_empty() && !leads_elsewhere(&list);
            if first || is_tree(&list) {
                self.items.extend(list);
                continue;
            }
            if !leads_elsewhere(&list) {
                for item in &list {
                    report_unread(&item.prose.text(), item.at, findings);
                }
            }
            self.links.extend(list.into_iter().flat_map(|item| item.prose.links));
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
    let text = plain(prose).to_lowercase();
    let leads_elsewhere = !prose.links.is_empty() && NAVIGATION.contains(&text.as_str());
    if !text.is_empty() && !leads_elsewhere {
        report_unread(&prose.text(), at, findings);
    }
}

/// What the prose says besides its links and pictures, and besides signs.
fn plain(prose: &Prose) -> String {
    let text: String =
        prose.runs().iter().filter(|run| !run.linked).map(|run| run.text.as_str()).collect();
    text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

fn report_unread(text: &str, at: usize, findings: &mut Findings<'_>) {
    let urns: Vec<&str> = text.split_whitespace().filter(|word| word.contains("urn:")).collect();
    let with = if urns.is_empty() { String::new() } else { format!(" with {}", urns.join(", ")) };
    findings.error(
        at,
        "CONTENT_NOT_READ",
        format!(
            "\"{}\"{with} is neither the tree, the property table nor a notice, and is left out",
            excerpt(text)
        ),
    );
}
