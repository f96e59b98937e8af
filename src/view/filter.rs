use maud::{Markup, html};

use super::context::Context;
use crate::text::labels;
use crate::text::messages::Message;

/// The field to filter by, where the view has it: as its options say, or else `by_default`. It is hidden until there is a script. Beside
/// it stands what a script tells.
pub(super) fn filter(context: Context<'_>, by_default: bool) -> Markup {
    if !context.options.searchable.unwrap_or(by_default) {
        return html! {};
    }
    let language = context.language;
    let id = context.options.id("filter");
    let hint_id = context.options.id("filter-hint");
    html! {
        search.ds-field.tp-filter hidden data-tp-needs-script part=[context.part("field filter")] {
            label.ds-label for=(id) part=[context.part("label")] { (labels::filter(language)) }
            div.tp-hint id=(hint_id) part=[context.part("hint")] { (labels::filter_hint(language)) }
            input.ds-input type="search" id=(id) aria-describedby=(hint_id)
                autocomplete="off" spellcheck="false" data-tp-filter part=[context.part("input")];
            (status(context, "ds-paragraph tp-status", "paragraph status"))
        }
    }
}

/// What a script tells in a view without the field, where screen readers listen: below the view, since it takes no place.
pub(super) fn status_alone(context: Context<'_>, by_default: bool) -> Markup {
    if context.options.searchable.unwrap_or(by_default) {
        return html! {};
    }
    status(context, "ds-sr-only", "sr-only")
}

fn status(context: Context<'_>, classes: &str, parts: &'static str) -> Markup {
    let language = context.language;
    let shown = |packages| Message::Shown { packages }.in_language(language);
    html! {
        p class=(classes) role="status" data-tp-status
            data-one=(shown(labels::one_package(language)))
            data-many=(shown(labels::many_packages(language)))
            data-of=(labels::shown_of(language))
            data-unfound=(labels::finding_failed(language))
            data-unfilled=(labels::opening_failed(language))
            part=[context.part(parts)] {}
    }
}
