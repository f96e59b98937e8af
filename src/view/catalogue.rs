use super::{View, ViewOptions};
use crate::catalogue::Catalogue;
use crate::text::labels;
use crate::text::sentences::Sentence;

/// Notices, tree and property table under headings of their own, with the field to filter by.
///
/// This is what `mount` puts into an element and keeps alive; a server may send it beforehand. What
/// needs a script is hidden until there is one.
#[must_use]
pub fn render_catalogue(catalogue: &Catalogue, options: &ViewOptions) -> String {
    View::render(catalogue, options, View::whole)
}

impl View<'_> {
    fn whole(&mut self) {
        let language = self.language;
        self.put("<div class=\"tp-view\" lang=\"{0}\">", &[language.tag()]);
        if !self.catalogue.notices().is_empty() {
            self.section("varsler", labels::notices(language), View::notices);
        }
        self.section("pakker", labels::access_packages(language), |view| {
            view.filter();
            view.tree();
        });
        self.section("egenskaper", labels::table_heading(language), View::property_table);
        self.put("</div>", &[]);
    }

    fn section(&mut self, id: &str, heading: &str, write: fn(&mut Self)) {
        let id = self.options.id(id);
        self.put("<section class=\"tp-section\" id=\"{0}\">", &[&id]);
        self.heading("md", heading);
        self.below_heading(write);
        self.put("</section>", &[]);
    }

    fn filter(&mut self) {
        let language = self.language;
        let shown = |packages| Sentence::Shown { packages }.in_language(language);
        let id = self.options.id("filter");
        self.put(
            "<search class=\"ds-field tp-filter\" hidden data-tp-needs-script>\
                <label class=\"ds-label\" for=\"{0}\">{1}</label>\
                <div data-field=\"description\" id=\"{0}-hint\">{2}</div>\
                <input class=\"ds-input\" type=\"search\" id=\"{0}\" aria-describedby=\"{0}-hint\" \
                    autocomplete=\"off\" spellcheck=\"false\" data-tp-filter>\
                <p class=\"ds-paragraph tp-status\" role=\"status\" data-size=\"sm\" data-tp-status \
                    data-one=\"{3}\" data-many=\"{4}\"></p>\
            </search>",
            &[
                &id,
                labels::filter(language),
                labels::filter_hint(language),
                &shown(labels::one_package(language)),
                &shown(labels::many_packages(language)),
            ],
        );
    }
}
