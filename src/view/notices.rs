use super::{View, ViewOptions};
use crate::catalogue::{Catalogue, Notice, Severity};
use crate::text::labels;
use crate::text::sentences::Sentence;

/// The notices, each with its severity in words. Empty text when there are none.
#[must_use]
pub fn render_notices(catalogue: &Catalogue, options: &ViewOptions) -> String {
    View::render(catalogue, options, View::notices)
}

impl<'c> View<'c> {
    pub(super) fn notices(&mut self) {
        for notice in self.catalogue.notices() {
            self.notice(notice);
        }
    }

    pub(super) fn notice(&mut self, notice: &'c Notice) {
        let language = self.language;
        let (severity, color) = match notice.severity {
            Severity::Info => (labels::info(language), "info"),
            Severity::Warning | Severity::Error => (labels::warning(language), "warning"),
        };
        self.put(
            "<div class=\"ds-alert tp-notice\" data-color=\"{0}\" data-size=\"sm\">",
            &[color],
        );
        self.start_heading(0, "2xs");
        self.put("{0}: ", &[severity]);
        let roles = self.unresolved_roles(notice);
        if !roles.is_empty() {
            let roles = &roles.join(", ");
            self.put("{0}", &[&Sentence::RolesUnresolved { roles }.in_language(language)]);
        } else if let Some(urn) = &notice.package
            && let Some(entry) = self.catalogue.find_package(urn.as_str())
        {
            self.text(&entry.package.name);
        } else {
            self.put("{0}", &[&notice.area]);
        }
        self.end_heading(0);
        let text = self.show(&notice.text);
        self.start("<blockquote class=\"tp-quote\"", text);
        self.put("{0}</blockquote>", &[text.value]);
        if !notice.unresolved_roles.is_empty() {
            let means = Sentence::UnresolvedMeans { area: &notice.area }.in_language(language);
            self.put("<p class=\"ds-paragraph\">{0}</p>", &[&means]);
        }
        self.put("</div>", &[]);
    }

    /// The roles that the notice leaves undecided, by name and code.
    fn unresolved_roles(&self, notice: &'c Notice) -> Vec<String> {
        let mut roles = Vec::new();
        for code in &notice.unresolved_roles {
            if let Some(entry) = self.catalogue.find_role(code) {
                let name = self.show(&entry.role.name).value;
                roles.push(format!("{name} ({})", entry.role.known_as()));
            }
        }
        roles
    }
}
