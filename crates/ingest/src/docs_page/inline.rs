//! A stretch of prose: its text, what of it is strong, its links and pictures.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::findings::Findings;

/// Prose with its markup taken off, kept to the letter.
///
/// A line break in the source that is no break on the page becomes a space.
#[derive(Default)]
pub(super) struct Prose {
    runs: Vec<Run>,
    pub(super) links: Vec<FoundLink>,
    pub(super) pictures: Vec<FoundPicture>,
    open: Vec<Open>,
    strong: Option<usize>,
    strong_count: usize,
    /// How many bytes of the page come before what is read.
    offset: usize,
}

/// Text that is all marked up alike.
pub(super) struct Run {
    pub(super) text: String,
    /// Which of the strong elements it belongs to, if any.
    pub(super) strong: Option<usize>,
    /// Whether it is the text of a link or a picture.
    pub(super) linked: bool,
    /// Where it stands in the page.
    pub(super) range: Range<usize>,
}

/// A link, with its address as the page has it.
pub(super) struct FoundLink {
    pub(super) text: String,
    pub(super) address: String,
    pub(super) at: usize,
}

/// A picture, with its address as the page has it.
pub(super) struct FoundPicture {
    pub(super) alt: String,
    pub(super) source: String,
    pub(super) title: String,
    pub(super) at: usize,
}

enum Open {
    Link(FoundLink),
    Picture(FoundPicture),
}

impl Prose {
    /// Prose that is read from a part of the page that begins here.
    pub(super) fn at(offset: usize) -> Self {
        Self { offset, ..Self::default() }
    }

    pub(super) fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The whole text.
    pub(super) fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Takes in one event of the parser.
    pub(super) fn push(
        &mut self,
        event: Event<'_>,
        range: Range<usize>,
        findings: &mut Findings<'_>,
    ) {
        let range = range.start + self.offset..range.end + self.offset;
        match event {
            Event::Start(tag) => self.begin(tag, range.start),
            Event::End(TagEnd::Strong) => self.strong = None,
            Event::End(TagEnd::Link | TagEnd::Image) => self.close(),
            Event::Text(text) | Event::Code(text) => self.add(&text, range),
            Event::SoftBreak => self.add(" ", range),
            Event::HardBreak => self.add("\n", range),
            Event::InlineHtml(html) if is_break(&html) => self.add("\n", range),
            Event::InlineHtml(html) | Event::Html(html) => findings.warning(
                range.start,
                "HTML_NOT_READ",
                format!("the HTML \"{}\" is left out; write Markdown instead", html.trim()),
            ),
            _ => {}
        }
    }

    fn begin(&mut self, tag: Tag<'_>, at: usize) {
        match tag {
            Tag::Strong => {
                self.strong = Some(self.strong_count);
                self.strong_count += 1;
            }
            Tag::Link { dest_url, .. } => self.open.push(Open::Link(FoundLink {
                text: String::new(),
                address: dest_url.into_string(),
                at,
            })),
            Tag::Image { dest_url, title, .. } => self.open.push(Open::Picture(FoundPicture {
                alt: String::new(),
                source: dest_url.into_string(),
                title: title.into_string(),
                at,
            })),
            // A block begins on a line of its own.
            Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::BlockQuote(_)
            | Tag::CodeBlock(_)
            | Tag::Item
            | Tag::TableRow
                if !self.runs.is_empty() =>
            {
                self.add("\n", at..at);
            }
            _ => {}
        }
    }

    /// Ends the link or picture that was begun last.
    fn close(&mut self) {
        match self.open.pop() {
            Some(Open::Link(link)) => self.links.push(link),
            Some(Open::Picture(picture)) => self.pictures.push(picture),
            None => {}
        }
    }

    fn add(&mut self, text: &str, range: Range<usize>) {
        for open in &mut self.open {
            match open {
                Open::Link(link) => link.text.push_str(text),
                Open::Picture(picture) => picture.alt.push_str(text),
            }
        }
        let linked = !self.open.is_empty();
        match self.runs.last_mut() {
            Some(run)
                if run.strong == self.strong
                    && run.linked == linked
                    && run.range.end == range.start =>
            {
                run.text.push_str(text);
                run.range.end = range.end;
            }
            _ => {
                let text = text.to_owned();
                self.runs.push(Run { text, strong: self.strong, linked, range });
            }
        }
    }
}

/// Whether a tag of HTML breaks the line, as tables can only do so.
fn is_break(html: &str) -> bool {
    let tag = html.to_lowercase();
    let name = tag.trim_start_matches('<').trim_end_matches(['>', '/', ' ']);
    name == "br"
}
