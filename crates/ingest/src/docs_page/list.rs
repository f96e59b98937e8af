//! A nested list, flat: every item with its level.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::Events;
use super::findings::Findings;
use super::inline::Prose;

/// One item of a nested list, without the items below it.
pub(super) struct Item {
    /// From 1.
    pub(super) level: usize,
    /// Where it begins.
    pub(super) at: usize,
    pub(super) prose: Prose,
}

/// Reads a list whose start has been read, to its end. Items come in the order of the page.
pub(super) fn read<'e>(
    events: &mut impl Events<'e>,
    page: &str,
    findings: &mut Findings<'_>,
) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    // Places among `items` of those that are open, outermost first.
    let mut open: Vec<usize> = Vec::new();
    let mut lists = 1;
    for (event, range) in events {
        match event {
            Event::Start(Tag::List(_)) => lists += 1,
            Event::End(TagEnd::List(_)) => {
                lists -= 1;
                if lists == 0 {
                    break;
                }
            }
            Event::Start(Tag::Item) => {
                open.push(items.len());
                items.push(Item {
                    level: open.len(),
                    at: first_letter(page, range.start),
                    prose: Prose::default(),
                });
            }
            Event::End(TagEnd::Item) => {
                open.pop();
            }
            event => {
                report_block(&event, range.start, findings);
                if let Some(item) = open.last().and_then(|place| items.get_mut(*place)) {
                    item.prose.push(event, range, findings);
                }
            }
        }
    }
    items
}

/// The parser lets an item begin with the spaces before it.
fn first_letter(page: &str, from: usize) -> usize {
    let rest = page.get(from..).unwrap_or_default();
    from + rest.len() - rest.trim_start().len()
}

fn report_block(event: &Event<'_>, at: usize, findings: &mut Findings<'_>) {
    if let Some(block) = block(event) {
        findings.warning(
            at,
            "BLOCK_IN_TREE",
            format!("{block} stands in the package tree and is read as plain text"),
        );
    }
}

/// What a block that has no place in the tree is called.
fn block(event: &Event<'_>) -> Option<&'static str> {
    match event {
        Event::Start(Tag::Heading { .. }) => Some("a heading"),
        Event::Start(Tag::BlockQuote(_)) => Some("a block quote"),
        Event::Start(Tag::CodeBlock(_)) => Some("a code block"),
        Event::Start(Tag::Table(_)) => Some("a table"),
        _ => None,
    }
}
