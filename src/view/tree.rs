use maud::{Markup, html};

use super::ViewOptions;
use super::context::Context;
use super::description::{caveats, description};
use super::facts::about_the_source;
use super::package::package;
use crate::catalogue::{Area, Catalogue, Category, Child, Node};
use crate::text::labels;

/// The package tree: a list of areas that open and close, with what lies below them.
///
/// Buttons that need a script are hidden; [`mount`](crate) shows them.
#[must_use]
pub fn render_tree(catalogue: &Catalogue, options: &ViewOptions) -> String {
    tree(Context::new(catalogue, options)).into_string()
}

pub(super) fn tree(context: Context<'_>) -> Markup {
    let groups = context.catalogue.grouped_areas();
    html! {
        @if groups.is_empty() {
            p.ds-paragraph { (labels::no_packages(context.language)) }
        }
        @for (group, among) in &groups {
            @if let Some(group) = group {
                section.tp-group {
                    (context.heading("sm", context.text(&group.name)))
                    (areas(context.below_heading(), among))
                }
            } @else {
                (areas(context, among))
            }
        }
    }
}

fn areas(context: Context<'_>, areas: &[&Area]) -> Markup {
    html! {
        ul.tp-tree lang=(context.language.tag()) {
            @for it in areas { (area(context, it)) }
        }
    }
}

fn area(context: Context<'_>, area: &Area) -> Markup {
    let below: Vec<_> = context.catalogue.below(Node::Area(area)).collect();
    let marks_change = !below.iter().all(|entry| entry.package.subject_to_change);
    let descriptions = below.iter().map(|entry| &entry.package.description);
    let descriptions = descriptions.chain([&area.description]).flatten();
    let heading = html! {
        (context.text(&area.name))
        " " span.tp-count { (labels::packages(context.language, below.len())) }
    };
    html! {
        li.tp-area {
            details.ds-details data-color="neutral" open {
                summary { (context.heading("xs", heading)) }
                div.tp-below {
                    @if let Some(text) = &area.description { (description(context, text, &[])) }
                    (children(context.below_heading(), &area.children, marks_change))
                    (caveats(context, descriptions, marks_change))
                    (about_the_source(context, area))
                }
            }
        }
    }
}

/// What lies directly below an area or a category. `marks_change` says that packages whose
/// authorisations may change are marked, since others stand beside them in the area.
fn children(context: Context<'_>, children: &[Child], marks_change: bool) -> Markup {
    html! {
        @if !children.is_empty() {
            ul.tp-packages {
                @for child in children {
                    @match child {
                        Child::Package(urn) => {
                            @if let Some(entry) = context.catalogue.find_package(urn.as_str()) {
                                (package(context, entry.package, marks_change))
                            }
                        }
                        Child::Category(it) => (category(context, it, marks_change)),
                    }
                }
            }
        }
    }
}

fn category(context: Context<'_>, category: &Category, marks_change: bool) -> Markup {
    html! {
        li.tp-category {
            (context.heading("2xs", context.text(&category.name)))
            @if let Some(description) = &category.description {
                p.ds-paragraph { (context.text(description)) }
            }
            (children(context.below_heading(), &category.children, marks_change))
        }
    }
}
