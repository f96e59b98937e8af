use maud::{Markup, html};

use super::ViewOptions;
use super::context::Context;
use super::notices::notices;
use super::table::property_table;
use super::tree::tree;
use crate::catalogue::Catalogue;
use crate::text::labels;
use crate::text::messages::Message;

/// Notices, tree and property table under headings of their own, with the field to filter by.
///
/// This is what `mount` puts into an element and keeps alive; a server may send it beforehand. What
/// needs a script is hidden until there is one.
#[must_use]
pub fn render_catalogue(catalogue: &Catalogue, options: &ViewOptions) -> String {
    whole(Context::new(catalogue, options)).into_string()
}

fn whole(context: Context<'_>) -> Markup {
    let language = context.language;
    let below = context.below_heading();
    let packages = html! { (filter(context)) (tree(below)) };
    html! {
        div.tp-view lang=(language.tag()) {
            @if context.notices().next().is_some() {
                (section(context, "varsler", labels::notices(language), &notices(below)))
            }
            (section(context, "pakker", labels::access_packages(language), &packages))
            (section(context, "egenskaper", labels::table_heading(language), &property_table(below)))
        }
    }
}

fn section(context: Context<'_>, id: &str, heading: &str, body: &Markup) -> Markup {
    html! {
        section.tp-section #(context.options.id(id)) {
            (context.heading("md", heading))
            (body)
        }
    }
}

fn filter(context: Context<'_>) -> Markup {
    let language = context.language;
    let shown = |packages| Message::Shown { packages }.in_language(language);
    let id = context.options.id("filter");
    let hint_id = context.options.id("filter-hint");
    html! {
        search.ds-field.tp-filter hidden data-tp-needs-script {
            label.ds-label for=(id) { (labels::filter(language)) }
            div data-field="description" id=(hint_id) { (labels::filter_hint(language)) }
            input.ds-input type="search" id=(id) aria-describedby=(hint_id)
                autocomplete="off" spellcheck="false" data-tp-filter;
            p.ds-paragraph.tp-status role="status" data-size="sm" data-tp-status
                data-one=(shown(labels::one_package(language)))
                data-many=(shown(labels::many_packages(language))) {}
        }
    }
}
