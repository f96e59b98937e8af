use maud::{Markup, html};

use super::{View, ViewOptions};
use crate::catalogue::{Catalogue, Notice, Severity};
use crate::text::sentences::Sentence;
use crate::text::{joined, labels};

/// The notices, each with its severity in words. Empty text when there are none.
#[must_use]
pub fn render_notices(catalogue: &Catalogue, options: &ViewOptions) -> String {
    View::new(catalogue, options).notices().into_string()
}

impl<'c> View<'c> {
    pub(super) fn notices(self) -> Markup {
        html! { @for notice in self.catalogue.notices() { (self.notice(notice)) } }
    }

    pub(super) fn notice(self, notice: &'c Notice) -> Markup {
        let (severity, color) = match notice.severity {
            Severity::Info => (labels::info(self.language), "info"),
            Severity::Warning => (labels::warning(self.language), "warning"),
        };
        let text = self.show(&notice.text);
        let heading = html! {
            (severity) ": "
            @if let Some(roles) = self.unresolved_roles(notice) {
                (Sentence::RolesUnresolved { roles: &roles }.in_language(self.language))
            } @else if let Some(package) = self.package_of(notice) {
                (self.text(&package.name))
            } @else {
                (notice.area)
            }
        };
        html! {
            div.ds-alert.tp-notice data-color=(color) data-size="sm" {
                (self.heading(0, "2xs", &heading))
                blockquote.tp-quote lang=[self.lang(text)] { (text.value) }
                @if !notice.unresolved_roles.is_empty() {
                    p.ds-paragraph {
                        (Sentence::UnresolvedMeans { area: &notice.area }.in_language(self.language))
                    }
                }
            }
        }
    }

    /// The roles that the notice leaves undecided, by name and code.
    fn unresolved_roles(self, notice: &'c Notice) -> Option<String> {
        let roles: Vec<String> = notice
            .unresolved_roles
            .iter()
            .filter_map(|code| self.catalogue.find_role(code))
            .map(|entry| {
                format!("{} ({})", self.show(&entry.role.name).value, entry.role.known_as())
            })
            .collect();
        (!roles.is_empty()).then(|| joined(&roles, ", "))
    }

    fn package_of(self, notice: &'c Notice) -> Option<&'c crate::catalogue::Package> {
        let urn = notice.package.as_ref()?;
        Some(self.catalogue.find_package(urn.as_str())?.package)
    }
}
