use maud::{Markup, Render, html};

use super::context::Context;
use super::description::anchor;
use crate::catalogue::Area;
use crate::text::labels;

/// A name and what stands for it, in a `dl`.
pub(super) fn fact(name: &str, value: impl Render) -> Markup {
    html! {
        div { dt { (name) } dd { (value) } }
    }
}

/// What the source says of an area and a reader seldom needs. Nothing where it says no such thing.
pub(super) fn about_the_source(context: Context<'_>, area: &Area) -> Markup {
    let language = context.language;
    let facts: Vec<Markup> = [
        area.document
            .as_ref()
            .map(|document| fact(labels::document(language), html! { code { (document) } })),
        area.short_name.as_ref().map(|name| fact(labels::short_name(language), context.text(name))),
        area.summary.as_ref().map(|summary| fact(labels::summary(language), context.text(summary))),
        area.weight.map(|weight| fact(labels::weight(language), weight)),
        area.picture.as_ref().map(|picture| {
            let shown = html! { code { (picture.src) } " («" (picture.alt) "»)" };
            fact(labels::picture(language), shown)
        }),
        (!area.links.is_empty()).then(|| fact(labels::links(language), links(area))),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        @if !facts.is_empty() {
            details.tp-source-facts {
                summary { (labels::about_the_source(language)) }
                dl.tp-facts { @for fact in &facts { (fact) } }
            }
        }
    }
}

fn links(area: &Area) -> Markup {
    html! {
        ul.tp-links {
            @for link in &area.links { li { (anchor(link)) } }
        }
    }
}
