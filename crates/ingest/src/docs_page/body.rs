//! The blocks of a page, in order: which is the tree, which the table, and what is neither.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, MetadataBlockKind, Parser, Tag, TagEnd};

use super::events::{Events, block_text, skip};
use super::excerpt::excerpt;
use super::findings::Findings;
use super::front_matter::{self, FrontMatter};
use super::inline::{FoundLink, FoundPicture, Prose};
use super::list::{self, Item};
use super::package_urn::{self, SCHEME};
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
    let mut definitions = Definitions::of(&parser);
    let mut events = parser.into_offset_iter().inspect(|(event, _)| definitions.mark_used(event));
    let mut reader = Reader { page, body: Body::default(), lists: Vec::new(), findings };
    while let Some((event, range)) = events.next() {
        if let Event::Start(tag) = event {
            reader.read_block(tag, range, &mut events);
        }
    }
    drop(events);
    let Reader { mut body, lists, .. } = reader;
    body.add_lists(lists, findings);
    definitions.report_unused(findings);
    body
}

/// Where the addresses of links are defined that the page keeps apart from them, by their labels in
/// lowercase.
struct Definitions(BTreeMap<String, Range<usize>>);

impl Definitions {
    fn of(parser: &Parser<'_>) -> Self {
        let definitions = parser.reference_definitions().iter();
        Self(
            definitions
                .map(|(label, definition)| (label.to_lowercase(), definition.span.clone()))
                .collect(),
        )
    }

    fn mark_used(&mut self, event: &Event<'_>) {
        if let Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) =
            event
            && !matches!(link_type, LinkType::Inline | LinkType::Autolink | LinkType::Email)
        {
            self.0.remove(&id.to_lowercase());
        }
    }

    fn report_unused(self, findings: &mut Findings<'_>) {
        for (label, span) in self.0 {
            findings.warning(
                span.start,
                "UNUSED_LINK_DEFINITION",
                format!("no link uses the definition \"[{label}]\"; remove it"),
            );
        }
    }
}

/// Reads the blocks of a page in their order.
struct Reader<'r, 'p> {
    page: &'r str,
    body: Body,
    /// The lists, of which it is not known yet whether they are the tree.
    lists: Vec<Vec<Item>>,
    findings: &'r mut Findings<'p>,
}

impl Reader<'_, '_> {
    /// Reads a block whose start has been read, to its end.
    fn read_block<'e>(&mut self, tag: Tag<'e>, range: Range<usize>, events: &mut impl Events<'e>) {
        let (before, from) = self.page.split_at_checked(range.start).unwrap_or_default();
        match tag {
            Tag::MetadataBlock(kind) if before.trim().is_empty() => {
                self.read_front_matter(kind, events);
            }
            Tag::List(_) => self.lists.push(list::read(events, self.page, self.findings)),
            Tag::Table(_) => {
                self.body.tables.push(table::read(events, range.start, self.page, self.findings));
            }
            Tag::Paragraph => self.read_prose(TagEnd::Paragraph, range.start, true, events),
            Tag::Heading { level, .. } => {
                // Headings say what comes below them, which is read for what it is. Text above a line
                // of dashes was seldom meant as a heading.
                let is_text = !from.trim_start().starts_with('#');
                self.read_prose(TagEnd::Heading(level), range.start, is_text, events);
            }
            tag => {
                skip(events, tag.to_end());
                let text = self.page.get(range.clone()).unwrap_or_default();
                report_unread(text, range.start, self.findings);
            }
        }
    }

    fn read_front_matter<'e>(&mut self, kind: MetadataBlockKind, events: &mut impl Events<'e>) {
        let (fields, at) = block_text(events, self.page);
        let fields = match kind {
            MetadataBlockKind::YamlStyle => fields.to_owned(),
            MetadataBlockKind::PlusesStyle => front_matter::yaml(fields),
        };
        self.body.front_matter = Some(front_matter::read(&fields, at, self.findings));
    }

    /// Takes the links and pictures of a paragraph or heading. Its text is reported where it may say
    /// something.
    fn read_prose<'e>(
        &mut self,
        end: TagEnd,
        at: usize,
        is_text: bool,
        events: &mut impl Events<'e>,
    ) {
        let mut prose = Prose::default();
        for (event, range) in events.take_while(|(event, _)| *event != Event::End(end)) {
            prose.push(event, range, self.findings);
        }
        if is_text {
            report_prose(&prose, at, self.findings);
        }
        self.body.links.extend(prose.links);
        self.body.pictures.extend(prose.pictures);
    }
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
    let urns: Vec<&str> = text.split_whitespace().filter(|word| word.contains(SCHEME)).collect();
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
