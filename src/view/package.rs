use maud::{Markup, html};

use super::answers::{decided, decision, reason};
use super::context::Context;
use super::description::description;
use super::facts::fact;
use crate::Status;
use crate::catalogue::{Package, PackageEntry};
use crate::text::labels;

/// A package in the tree. `marks_change` says whether it is marked when its authorisations may change.
pub(super) fn package(context: Context<'_>, entry: PackageEntry<'_>, marks_change: bool) -> Markup {
    let package = entry.package;
    let options = context.options;
    let is_current = options.current == Some(entry.index);
    let has_link = !options.choosable || options.link_base.is_some();
    let name = html! {
        (context.text(&package.name))
        @if marks_change && package.subject_to_change { "*" }
    };
    let decided = decided(context, entry);
    let heading = html! {
        @if options.choosable || decided.is_none() { (choosable(context, name, is_current)) }
        // In one piece beside a decision, whatever is marked in it.
        @else { span { (name) } }
        (decision(context, entry))
        @if has_link { " " (link_to_itself(context, package, is_current && !options.choosable)) }
    };
    html! {
        li.tp-package #(options.package_id(package)) tabindex="-1"
            data-urn=(package.urn.as_str()) data-decision=[decided]
            part=[context.place_parts("package", decided, is_current)] {
            (context.heading("2xs", heading))
            (reason(context, entry))
            @if let Some(text) = &package.description {
                (description(context, text, &package.links))
            }
            (urn(context, package))
            (facts(context, package))
        }
    }
}

/// A package of a closed area, by no more than its name.
pub(super) fn name_alone(context: Context<'_>, entry: PackageEntry<'_>) -> Markup {
    let package = entry.package;
    html! {
        li.tp-package #(context.options.package_id(package)) data-urn=(package.urn.as_str())
            part=[context.part("package")] {
            (choosable(context, context.text(&package.name), false))
        }
    }
}

/// The name of a package, as a button where packages are chosen among.
pub(super) fn choosable(context: Context<'_>, name: Markup, is_current: bool) -> Markup {
    if !context.options.choosable {
        return name;
    }
    html! {
        button.tp-choose type="button" disabled data-tp-choose
            aria-current=[is_current.then_some("true")] part=[context.part("choose")] { (name) }
    }
}

fn link_to_itself(context: Context<'_>, package: &Package, is_current: bool) -> Markup {
    let name = context.show(&package.name).value;
    html! {
        a.ds-link.tp-anchor href=(context.options.package_link(package))
            aria-label={ (labels::link_to_package(context.language)) " " (name) }
            aria-current=[is_current.then_some("true")] part=[context.part("link anchor")] { "#" }
    }
}

fn urn(context: Context<'_>, package: &Package) -> Markup {
    let language = context.language;
    let urn = package.urn.as_str();
    let name = context.show(&package.name).value;
    html! {
        p.tp-urn part=[context.part("urn")] {
            code part=[context.part("code")] { (urn) } " "
            button.ds-button type="button" hidden data-tp-needs-script
                data-variant="tertiary" data-copy=(urn)
                data-copied=(labels::copied(language))
                data-failed=(labels::copying_failed(language)) part=[context.part("button")] {
                span { (labels::copy_urn(language)) } " "
                span.ds-sr-only part=[context.part("sr-only")] { (name) }
            }
        }
    }
}

fn facts(context: Context<'_>, package: &Package) -> Markup {
    let language = context.language;
    let former_names = (!package.former_names.is_empty()).then(|| package.former_names.join(", "));
    let is_for_clients_only = package.is_for_clients_only();
    let today = today(context, package);
    if former_names.is_none() && !is_for_clients_only && today.is_none() {
        return html! {};
    }
    html! {
        dl.tp-facts part=[context.part("facts")] {
            @if let Some(names) = former_names {
                (fact(context, labels::former_names(language), names))
            }
            @if is_for_clients_only {
                (fact(context, labels::passed_on(language), labels::for_clients_only(language)))
            }
            @if let Some(today) = today { (today) }
        }
    }
}

/// What a package that has been renamed or removed is called today.
fn today(context: Context<'_>, package: &Package) -> Option<Markup> {
    let language = context.language;
    let resolution = context.catalogue.resolve(package.urn.as_str());
    if !matches!(resolution.status(), Status::Renamed | Status::Removed) {
        return None;
    }
    let name = html! {
        @match resolution.current() {
            Some(current) => { code part=[context.part("code")] { (current.as_str()) } }
            None => (labels::removed(language)),
        }
        @if let Some(since) = resolution.since() {
            " (" time datetime=(since) { (labels::date(language, since)) } ")"
        }
    };
    Some(fact(context, labels::today(language), name))
}
