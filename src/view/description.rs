use std::ops::Range;

use maud::{Markup, html};

use super::context::Context;
use crate::catalogue::{Link, Shown, Text, regulation_caveat};
use crate::text::labels;

/// A description parted from the sentence by which it warns of changes.
struct Parted<'d> {
    before: &'d str,
    caveat: Option<&'d str>,
    after: &'d str,
}

impl<'d> Parted<'d> {
    fn new(description: &'d str) -> Self {
        let caveat = regulation_caveat(description);
        let part = |range: Range<usize>| description.get(range).unwrap_or_default();
        match caveat {
            Some(Range { start, end }) => Self {
                before: part(0..start).trim_end(),
                caveat: Some(part(start..end)),
                after: part(end..description.len()).trim(),
            },
            None => Self { before: description, caveat: None, after: "" },
        }
    }
}

/// A description without the sentence that [`caveats`] shows once, with its links.
pub(super) fn description(context: Context<'_>, text: &Text, links: &[Link]) -> Markup {
    let shown = context.show(text);
    let parted = Parted::new(shown.value);
    html! {
        p.ds-paragraph lang=[context.lang(shown)] part=[context.part("paragraph")] {
            (linked(context, parted.before, links))
            @if !parted.after.is_empty() { " " (linked(context, parted.after, links)) }
        }
    }
}

/// Text with the words that its source links, linked.
fn linked(context: Context<'_>, text: &str, links: &[Link]) -> Markup {
    let mut found = Vec::new();
    let mut rest = text;
    for link in links {
        if let Some((before, after)) = rest.split_once(link.text.as_str()) {
            found.push((before, link));
            rest = after;
        }
    }
    html! {
        @for (before, link) in found { (before) (anchor(context, link)) }
        (rest)
    }
}

/// A link of the source. A catalogue holds none but those to `http:` and `https:`.
pub(super) fn anchor(context: Context<'_>, link: &Link) -> Markup {
    html! {
        a.ds-link href=(link.href) part=[context.part("link")] { (link.text) }
    }
}

/// Each warning in these descriptions that authorisations may change, once for all of them.
pub(super) fn caveats<'c>(
    context: Context<'c>,
    descriptions: impl Iterator<Item = &'c Text>,
    marks_change: bool,
) -> Markup {
    let mut caveats: Vec<Shown<'c>> = Vec::new();
    for text in descriptions {
        let shown = context.show(text);
        if let Some(value) = Parted::new(shown.value).caveat
            && caveats.iter().all(|known| known.value != value)
        {
            caveats.push(Shown { value, ..shown });
        }
    }
    let true_of = if marks_change {
        labels::true_of_marked(context.language)
    } else {
        labels::true_of_all(context.language)
    };
    html! {
        @for caveat in caveats {
            p.ds-paragraph.tp-caveat part=[context.part("paragraph caveat")] {
                (true_of) " " span lang=[context.lang(caveat)] { (caveat.value) }
            }
        }
    }
}
