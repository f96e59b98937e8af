//! A field for several packages or roles: what has been picked, each with a button that takes it away, and a
//! combobox for one more.

use maud::{Markup, html};

use super::combobox::{Chosen, Combobox};
use super::context::Context;
use crate::text::labels;

/// A field for several packages or roles.
pub(super) struct Picked<'f> {
    pub(super) name: &'static str,
    pub(super) label: Markup,
    pub(super) hint: &'static str,
    /// What is said where nothing is picked and something is needed.
    pub(super) missing: &'static str,
    pub(super) references: &'f [String],
    pub(super) named: Named,
}

/// What the references of a field name.
#[derive(Clone, Copy)]
pub(super) enum Named {
    Packages,
    Roles,
}

impl Picked<'_> {
    pub(super) fn show(self, context: Context<'_>) -> Markup {
        let language = context.language;
        let above = html! {
            ul.tp-picked data-remove=(labels::remove(language)) data-added=(labels::added(language))
                data-removed=(labels::taken_away(language)) part=[context.part("picked")] {
                @for reference in self.references {
                    (item(context, reference, self.named.chosen(context, reference)))
                }
            }
        };
        let Self { name, label, hint, missing, .. } = self;
        Combobox { name, label, hint, missing, written: "", chosen: None, above }.show(context)
    }
}

/// One of those that have been picked. The script makes these too.
fn item(context: Context<'_>, reference: &str, chosen: Option<Chosen<'_>>) -> Markup {
    let name = chosen.map_or(reference, |chosen| chosen.name.value);
    let reference = chosen.map_or(reference, |chosen| chosen.reference);
    let remove = labels::remove(context.language).replace("{0}", name);
    html! {
        li.tp-picked-item data-reference=(reference) part=[context.part("picked-item")] {
            div {
                @if let Some(Chosen { name, .. }) = chosen {
                    span lang=[context.lang(name)] { (name.value) } " "
                }
                code part=[context.part("code")] { (reference) }
            }
            button.ds-button.tp-remove type="button" data-variant="tertiary"
                aria-label=(remove) part=[context.part("button remove")] { "×" }
        }
    }
}

impl Named {
    fn chosen<'c>(self, context: Context<'c>, reference: &str) -> Option<Chosen<'c>> {
        match self {
            Self::Packages => context.catalogue.find_package(reference).map(|entry| Chosen {
                name: context.show(&entry.package.name),
                reference: entry.package.urn.as_str(),
            }),
            Self::Roles => {
                let found = context.catalogue.role_in(reference, context.language).ok();
                found.map(|entry| Chosen {
                    name: context.show(&entry.role.name),
                    reference: entry.role.known_as(),
                })
            }
        }
    }
}
