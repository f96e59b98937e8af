use maud::{Markup, html};

use super::context::Context;
use super::description::description;
use super::facts::fact;
use crate::Status;
use crate::catalogue::Package;
use crate::text::labels;

/// A package in the tree. `marks_change` says whether it is marked when its authorisations may change.
pub(super) fn package(context: Context<'_>, package: &Package, marks_change: bool) -> Markup {
    let id = context.options.package_id(package);
    let heading = html! {
        (context.text(&package.name))
        @if marks_change && package.subject_to_change { "*" }
        " " (link_to_itself(context, package, &id))
    };
    html! {
        li.tp-package #(id) tabindex="-1" data-urn=(package.urn.as_str()) {
            (context.heading("2xs", heading))
            @if let Some(text) = &package.description {
                (description(context, text, &package.links))
            }
            (urn(context, package))
            (facts(context, package))
        }
    }
}

fn link_to_itself(context: Context<'_>, package: &Package, id: &str) -> Markup {
    let name = context.show(&package.name).value;
    html! {
        a.ds-link.tp-anchor href={ "#" (id) } {
            span aria-hidden="true" { "#" }
            span.ds-sr-only { (labels::link_to_package(context.language)) " " (name) }
        }
    }
}

fn urn(context: Context<'_>, package: &Package) -> Markup {
    let language = context.language;
    let urn = package.urn.as_str();
    let name = context.show(&package.name).value;
    html! {
        p.tp-urn {
            code { (urn) } " "
            button.ds-button type="button" hidden data-tp-needs-script
                data-variant="tertiary" data-size="sm" data-copy=(urn)
                data-copied=(labels::copied(language))
                data-failed=(labels::copying_failed(language)) {
                span { (labels::copy_urn(language)) } " "
                span.ds-sr-only { (name) }
            }
        }
    }
}

fn facts(context: Context<'_>, package: &Package) -> Markup {
    let language = context.language;
    html! {
        dl.tp-facts {
            @if !package.former_names.is_empty() {
                (fact(labels::former_names(language), package.former_names.join(", ")))
            }
            @if package.is_for_clients_only() {
                (fact(labels::passed_on(language), labels::for_clients_only(language)))
            }
            (today(context, package))
        }
    }
}

/// What a package that has been renamed or removed is called today.
fn today(context: Context<'_>, package: &Package) -> Markup {
    let language = context.language;
    let resolution = context.catalogue.resolve(package.urn.as_str());
    if !matches!(resolution.status(), Status::Renamed | Status::Removed) {
        return html! {};
    }
    let name = html! {
        @match resolution.current() {
            Some(current) => { code { (current.as_str()) } }
            None => (labels::removed(language)),
        }
        @if let Some(since) = resolution.since() {
            " (" time datetime=(since) { (labels::date(language, since)) } ")"
        }
    };
    fact(labels::today(language), name)
}
