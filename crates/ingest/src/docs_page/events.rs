//! What the Markdown parser tells of a page, one event after the other.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

/// Events, each with the part of the page that it is about.
pub(super) trait Events<'e>: Iterator<Item = (Event<'e>, Range<usize>)> {}

impl<'e, I: Iterator<Item = (Event<'e>, Range<usize>)>> Events<'e> for I {}

/// The text of a block whose start has been read, and where it begins.
pub(super) fn block_text<'e, 'p>(events: &mut impl Events<'e>, page: &'p str) -> (&'p str, usize) {
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

/// Passes over a block whose start has been read, and all blocks in it.
pub(super) fn skip<'e>(events: &mut impl Events<'e>, end: TagEnd) {
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
