use maud::{Markup, Render, html};

use super::context::Context;
use super::description::anchor;
use crate::catalogue::Area;
use crate::text::labels;

/// A name and what stands for it, in a `dl`.
pub(super) fn fact(context: Context<'_>, name: &str, value: impl Render) -> Markup {
    html! {
        div {
            dt part=[context.part("dt")] { (name) }
            dd part=[context.part("dd")] { (value) }
        }
    }
}

/// What the source says of an area and a reader seldom needs. Nothing where it says no such thing.
pub(super) fn about_the_source(context: Context<'_>, area: &Area) -> Markup {
    let language = context.language;
    let fact = |name, value| fact(context, name, value);
    let code = |text| html! { code part=[context.part("code")] { (text) } };
    let facts: Vec<Markup> = [
        area.document.as_deref().map(|document| fact(labels::document(language), code(document))),
        area.short_name.as_ref().map(|name| fact(labels::short_name(language), context.text(name))),
        area.summary.as_ref().map(|summary| fact(labels::summary(language), context.text(summary))),
        area.weight.map(|weight| fact(labels::weight(language), html! { (weight) })),
        area.picture.as_ref().map(|picture| {
            let alt = labels::quoted(language).replace("{0}", &picture.alt);
            let shown = html! { (code(&picture.src)) " (" (alt) ")" };
            fact(labels::picture(language), shown)
        }),
        (!area.links.is_empty()).then(|| fact(labels::links(language), links(context, area))),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        @if !facts.is_empty() {
            details.tp-source-facts part=[context.part("source-facts")] {
                summary part=[context.part("summary")] { (labels::about_the_source(language)) }
                dl.tp-facts part=[context.part("facts")] { @for fact in &facts { (fact) } }
            }
        }
    }
}

fn links(context: Context<'_>, area: &Area) -> Markup {
    html! {
        ul.tp-links part=[context.part("links")] {
            @for link in &area.links { li { (anchor(context, link)) } }
        }
    }
}
