use maud::{Markup, html};

use super::{View, ViewOptions};
use crate::catalogue::Catalogue;
use crate::text::labels;

/// Notices, tree and property table under headings of their own, with the field to filter by.
///
/// This is what `mount` puts into an element and keeps alive; a server may send it beforehand. What
/// needs a script is hidden until there is one.
#[must_use]
pub fn render_catalogue(catalogue: &Catalogue, options: &ViewOptions) -> String {
    View::new(catalogue, options).whole().into_string()
}

impl View<'_> {
    fn whole(self) -> Markup {
        let language = self.language;
        let id = |name: &str| format!("{}{name}", self.options.id_prefix);
        let below = self.below_heading();
        html! {
            div.tp-view lang=(language.tag()) {
                @if !self.catalogue.notices().is_empty() {
                    section.tp-section id=(id("varsler")) {
                        (self.heading(0, "md", &html! { (labels::notices(language)) }))
                        (below.notices())
                    }
                }
                section.tp-section id=(id("pakker")) {
                    (self.heading(0, "md", &html! { (labels::access_packages(language)) }))
                    (self.filter())
                    (below.tree())
                }
                section.tp-section id=(id("egenskaper")) {
                    (self.heading(0, "md", &html! { (labels::table_heading(language)) }))
                    (below.property_table())
                }
            }
        }
    }

    fn filter(self) -> Markup {
        let language = self.language;
        let id = format!("{}filter", self.options.id_prefix);
        let hint = format!("{id}-hint");
        html! {
            search.ds-field.tp-filter hidden data-tp-needs-script {
                label.ds-label for=(id) { (labels::filter(language)) }
                div data-field="description" id=(hint) { (labels::filter_hint(language)) }
                input.ds-input type="search" id=(id) aria-describedby=(hint) autocomplete="off"
                    spellcheck="false" data-tp-filter;
                p.ds-paragraph.tp-status role="status" data-size="sm" data-tp-status {}
            }
        }
    }
}
