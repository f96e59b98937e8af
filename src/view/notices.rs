use maud::{Markup, html};

use super::ViewOptions;
use super::context::{Context, isolated};
use crate::catalogue::{Catalogue, Notice, Severity};
use crate::text::labels;
use crate::text::messages::Message;

/// The notices, each with its severity in words; in a view for a role, those that leave it undecided.
/// Empty text when there are none.
#[must_use]
pub fn render_notices(catalogue: &Catalogue, options: &ViewOptions) -> String {
    view(catalogue, options).into_string()
}

pub(super) fn view(catalogue: &Catalogue, options: &ViewOptions) -> Markup {
    let context = Context::new(catalogue, options);
    html! {
        @if context.notices().next().is_some() { (context.view(notices(context))) }
    }
}

pub(super) fn notices(context: Context<'_>) -> Markup {
    html! {
        @for it in context.notices() { (notice(context, it)) }
    }
}

pub(super) fn notice(context: Context<'_>, notice: &Notice) -> Markup {
    let language = context.language;
    let (severity, color, parts) = match notice.severity {
        Severity::Info => (labels::info(language), "info", "alert notice info"),
        Severity::Warning | Severity::Error => {
            (labels::warning(language), "warning", "alert notice warning")
        }
    };
    let heading = html! { (severity) ": " (subject(context, notice)) };
    let text = context.show(&notice.text);
    html! {
        div.ds-alert.tp-notice data-color=(color) part=[context.part(parts)] {
            (context.heading("2xs", heading))
            blockquote.tp-quote lang=[context.lang(text)] part=[context.part("quote")] { (text.value) }
            @if !notice.unresolved_roles.is_empty() {
                p.ds-paragraph part=[context.part("paragraph")] {
                    (Message::UnresolvedMeans { area: &notice.area }.in_language(language))
                }
            }
        }
    }
}

/// What a notice is about: the roles that it leaves undecided, or else its package, or its area.
fn subject(context: Context<'_>, notice: &Notice) -> Markup {
    let roles = unresolved_roles(context, notice).join(", ");
    if !roles.is_empty() {
        let undecided = Message::RolesUnresolved { roles: &roles };
        html! { (undecided.in_language(context.language)) }
    } else if let Some(urn) = &notice.package
        && let Some(entry) = context.catalogue.find_package(urn.as_str())
    {
        context.text(&entry.package.name)
    } else {
        isolated(&notice.area, None)
    }
}

/// The roles that the notice leaves undecided, by name and code.
fn unresolved_roles(context: Context<'_>, notice: &Notice) -> Vec<String> {
    let known = notice.unresolved_roles.iter().filter_map(|code| context.catalogue.find_role(code));
    known.map(|entry| context.catalogue.role_and_code(entry.role, context.language)).collect()
}
