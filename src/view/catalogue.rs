use maud::{Markup, html};

use super::ViewOptions;
use super::answers::{Answers, summary};
use super::context::Context;
use super::filter::{filter, status_alone};
use super::notices::notices;
use super::options::{AreaState, AreaView};
use super::table::property_table;
use super::tree::tree;
use crate::catalogue::Catalogue;
use crate::text::labels;

/// Notices, tree and property table under headings of their own, with the field to filter by. Where
/// areas hold names alone, each area's rows of the table stand in the area, and are part of
/// [`render_area`](crate::render_area).
///
/// This is what `mount` puts into an element and keeps alive; a server may send it beforehand. What
/// needs a script is hidden until there is one.
#[must_use]
pub fn render_catalogue(catalogue: &Catalogue, options: &ViewOptions) -> String {
    let answers = Answers::new(catalogue, options, catalogue.packages());
    let context = Context::new(catalogue, options).with(answers.as_ref());
    context.view(whole(context)).into_string()
}

fn whole(context: Context<'_>) -> Markup {
    let language = context.language;
    let below = context.below_heading();
    let view = match context.area_state() {
        AreaState::Names => AreaView::Catalogue,
        AreaState::Open | AreaState::Closed => AreaView::Tree,
    };
    let packages =
        html! { (filter(context, true)) (tree(below, view)) (status_alone(context, true)) };
    html! {
        (summary(context))
        @if context.notices().next().is_some() {
            (section(context, "varsler", labels::notices(language), &notices(below)))
        }
        (section(context, "pakker", labels::access_packages(language), &packages))
        @if view == AreaView::Tree {
            @let table = property_table(below, context.catalogue.property_rows());
            (section(context, "egenskaper", labels::table_heading(language), &table))
        }
    }
}

fn section(context: Context<'_>, id: &str, heading: &str, body: &Markup) -> Markup {
    html! {
        section.tp-section #(context.options.id(id)) part=[context.part("section")] {
            (context.heading("md", heading))
            (body)
        }
    }
}
