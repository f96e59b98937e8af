//! Takes Hugo's shortcodes out of a page before Markdown sees it.
//!
//! What is taken out is replaced by as many bytes, so that every offset stays true.

use std::ops::Range;

use super::excerpt::excerpt;
use super::findings::Findings;
use super::shortcode_tag::{Style, Tag, tags};

/// A page without its shortcodes, as long as before, and the notices that stood in it.
pub(super) struct Unwrapped {
    pub(super) text: String,
    pub(super) notices: Vec<Callout>,
}

/// A notice as it stands in the page.
pub(super) struct Callout {
    /// Where the opening tag begins.
    pub(super) at: usize,
    /// `warning`, `info` …; `None` where the tag does not say.
    pub(super) kind: Option<String>,
    /// The Markdown between the tags, and where it begins.
    pub(super) inner: String,
    pub(super) inner_at: usize,
}

/// Takes out the shortcodes and reports those that are not understood.
pub(super) fn unwrap(page: &str, findings: &mut Findings<'_>) -> Unwrapped {
    let mut reader =
        Reader { text: page.to_owned(), notices: Vec::new(), open: None, unknown: Vec::new() };
    for tag in tags(page, findings) {
        reader.read(tag, findings);
    }
    if let Some(open) = reader.open.take() {
        reader.leave_open(&open, findings);
    }
    Unwrapped { text: reader.text, notices: reader.notices }
}

struct Reader<'t> {
    text: String,
    notices: Vec<Callout>,
    /// The notice whose closing tag is still to come.
    open: Option<Tag<'t>>,
    /// Names of the shortcodes that have been reported as unknown.
    unknown: Vec<&'t str>,
}

impl<'t> Reader<'t> {
    fn read(&mut self, tag: Tag<'t>, findings: &mut Findings<'_>) {
        match (tag.name, tag.closing) {
            ("notice", false) => {
                if let Some(earlier) = self.open.replace(tag) {
                    self.leave_open(&earlier, findings);
                }
            }
            ("notice", true) => match self.open.take() {
                Some(open) => self.take_notice(&open, &tag, findings),
                None => self.unmatched(&tag, findings),
            },
            ("ref" | "relref", false) => self.read_reference(&tag, findings),
            (name, false) => {
                findings.error(
                    tag.range.start,
                    "UNKNOWN_SHORTCODE",
                    format!(
                        "the shortcode \"{name}\" is not known here and is left out; notice, ref \
                         and relref are"
                    ),
                );
                self.unknown.push(name);
                self.fill_with_spaces(tag.range);
            }
            (name, true) if self.unknown.contains(&name) => self.fill_with_spaces(tag.range),
            (_, true) => self.unmatched(&tag, findings),
        }
    }

    fn take_notice(&mut self, open: &Tag<'t>, close: &Tag<'t>, findings: &mut Findings<'_>) {
        if open.style != close.style {
            findings.warning(
                close.range.start,
                "MISMATCHED_SHORTCODE",
                "the notice is opened with one pair of delimiters and closed with the other; use \
                 the same",
            );
        }
        self.notices.push(Callout {
            at: open.range.start,
            kind: open.argument("type").map(str::to_owned),
            inner: self.text.get(open.range.end..close.range.start).unwrap_or_default().to_owned(),
            inner_at: open.range.end,
        });
        self.fill_with_spaces(open.range.start..close.range.end);
    }

    /// A reference becomes the path that it names, which Markdown takes for a link's address:
    /// spaces before an address are no part of it.
    fn read_reference(&mut self, tag: &Tag<'t>, findings: &mut Findings<'_>) {
        let path = tag.argument("path").unwrap_or_default();
        if path.is_empty() || path.contains(char::is_whitespace) {
            findings.error(
                tag.range.start,
                "INVALID_SHORTCODE",
                format!("\"{}\" must name one page, in quotation marks", tag.name),
            );
            return self.fill_with_spaces(tag.range.clone());
        }
        let width = tag.range.len() - path.len();
        self.text.replace_range(tag.range.clone(), &format!("{:width$}{path}", ""));
    }

    fn leave_open(&mut self, open: &Tag<'t>, findings: &mut Findings<'_>) {
        let (begins, ends) = match open.style {
            Style::Markdown => ("{{%", "%}}"),
            Style::Standard => ("{{<", ">}}"),
        };
        let rest = self.text.get(open.range.end..).unwrap_or_default();
        let begun = excerpt(rest.lines().next().unwrap_or_default());
        findings.error(
            open.range.start,
            "UNCLOSED_SHORTCODE",
            format!("the notice \"{begun}\" is not closed; add \"{begins} /notice {ends}\""),
        );
        self.fill_with_spaces(open.range.clone());
    }

    fn unmatched(&mut self, tag: &Tag<'t>, findings: &mut Findings<'_>) {
        findings.error(
            tag.range.start,
            "UNMATCHED_SHORTCODE",
            format!("nothing opens the \"{}\" that is closed here; remove the tag", tag.name),
        );
        self.fill_with_spaces(tag.range.clone());
    }

    fn fill_with_spaces(&mut self, range: Range<usize>) {
        let taken = self.text.get(range.clone()).unwrap_or_default();
        let spaces: String = taken
            .bytes()
            .map(|b| if matches!(b, b'\n' | b'\r') { b.into() } else { ' ' })
            .collect();
        self.text.replace_range(range, &spaces);
    }
}
