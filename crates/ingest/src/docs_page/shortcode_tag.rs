//! The writing of Hugo's shortcodes: `{{% name argument key="value" %}}` and `{{< … >}}`.

use std::ops::Range;

use super::findings::Findings;

/// One tag of a shortcode.
pub(super) struct Tag<'t> {
    /// The whole tag, braces included.
    pub(super) range: Range<usize>,
    /// `%` or `<`.
    pub(super) style: Style,
    /// Whether it closes what another tag of the same name has opened.
    pub(super) closing: bool,
    pub(super) name: &'t str,
    arguments: Vec<Argument<'t>>,
}

/// Which of Hugo's two pairs of delimiters a tag has.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Style {
    Markdown,
    Standard,
}

struct Argument<'t> {
    key: Option<&'t str>,
    value: &'t str,
}

impl Style {
    const fn delimiters(self) -> (&'static str, &'static str) {
        match self {
            Self::Markdown => ("{{%", "%}}"),
            Self::Standard => ("{{<", ">}}"),
        }
    }
}

impl<'t> Tag<'t> {
    /// The argument with this key, or else the first without a key.
    pub(super) fn argument(&self, key: &str) -> Option<&'t str> {
        let keyed = self.arguments.iter().find(|argument| argument.key == Some(key));
        keyed
            .or_else(|| self.arguments.iter().find(|argument| argument.key.is_none()))
            .map(|argument| argument.value)
    }

    fn new(range: Range<usize>, style: Style, inner: &'t str) -> Self {
        let inner = inner.trim();
        let closing = inner.starts_with('/');
        let mut words = words(inner.strip_prefix('/').unwrap_or(inner).trim_end_matches('/'));
        let name = words.next().map_or("", |word| word.value);
        Self { range, style, closing, name, arguments: words.collect() }
    }
}

/// Every tag in the text, in order. A tag that does not end is reported and left as it stands.
pub(super) fn tags<'t>(text: &'t str, findings: &mut Findings<'_>) -> Vec<Tag<'t>> {
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some((start, style)) = next_opening(text, from) {
        let (opening, closing) = style.delimiters();
        let inner = start + opening.len();
        if let Some(length) = text.get(inner..).and_then(|rest| end_of_tag(rest, closing)) {
            from = inner + length + closing.len();
            let inner = text.get(inner..inner + length).unwrap_or_default();
            tags.push(Tag::new(start..from, style, inner));
        } else {
            findings.error(
                start,
                "UNCLOSED_SHORTCODE",
                format!("the tag that begins with \"{opening}\" has no \"{closing}\"; close it"),
            );
            from = inner;
        }
    }
    tags
}

fn next_opening(text: &str, from: usize) -> Option<(usize, Style)> {
    let rest = text.get(from..)?;
    [Style::Markdown, Style::Standard]
        .into_iter()
        .filter_map(|style| Some((from + rest.find(style.delimiters().0)?, style)))
        .min_by_key(|(start, _)| *start)
}

/// How far it is to the closing delimiter. One that stands in a quotation does not count.
fn end_of_tag(rest: &str, closing: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let here = rest.get(at..)?;
        if here.starts_with(closing) {
            return Some(at);
        }
        let next = here.chars().next()?;
        at += quotation(here).map_or(next.len_utf8(), |quotation| quotation.len() + 2);
    }
}

/// What stands between the quotation mark that the text begins with and the next, on one line.
fn quotation(text: &str) -> Option<&str> {
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '`'))?;
    let rest = text.strip_prefix(mark)?;
    let quotation = rest.get(..rest.find(mark)?)?;
    (!quotation.contains('\n')).then_some(quotation)
}

/// The words of a tag: bare, quoted, or `key=value`.
fn words(text: &str) -> impl Iterator<Item = Argument<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let stops = |c: char| c.is_whitespace() || matches!(c, '"' | '`' | '=');
        let (bare, after) = rest.split_at_checked(rest.find(stops).unwrap_or(rest.len()))?;
        let (key, begins) = match after.strip_prefix('=') {
            Some(value) if !bare.is_empty() => (Some(bare), value),
            _ if bare.is_empty() => (None, rest),
            _ => {
                rest = after;
                return Some(Argument { key: None, value: bare });
            }
        };
        if let Some(value) = quotation(begins) {
            rest = begins.get(value.len() + 2..)?;
            return Some(Argument { key, value });
        }
        let end = begins.find(char::is_whitespace).unwrap_or(begins.len());
        let (value, after) = begins.split_at_checked(end)?;
        rest = after;
        (key.is_some() || !value.is_empty()).then_some(Argument { key, value })
    })
}
