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
    let mut groups = context.catalogue.grouped_areas();
    for (_, areas) in &mut groups {
        areas.retain(|area| context.shows(Node::Area(area)));
    }
    groups.retain(|(_, areas)| !areas.is_empty());
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
    let below = context.catalogue.below(Node::Area(area));
    let below: Vec<_> = below.filter(|entry| context.shows(Node::Package(*entry))).collect();
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
                    (children(context.below_heading(), area, &area.children, marks_change))
                    (caveats(context, descriptions, marks_change))
                    (about_the_source(context, area))
                }
            }
        }
    }
}

/// What lies directly below an area or a category. `marks_change` says that packages whose
/// authorisations may change are marked, since others stand beside them in the area.
fn children(context: Context<'_>, area: &Area, children: &[Child], marks_change: bool) -> Markup {
    let shown = children.iter().filter_map(|child| context.catalogue.node_of(child, area));
    let shown: Vec<_> = shown.filter(|node| context.shows(*node)).collect();
    html! {
        @if !shown.is_empty() {
            ul.tp-packages {
                @for node in shown {
                    @match node {
                        Node::Package(entry) => (package(context, entry.package, marks_change)),
                        Node::Category(it, _) => (category(context, area, it, marks_change)),
                        Node::Area(_) => {}
                    }
                }
            }
        }
    }
}

fn category(context: Context<'_>, area: &Area, category: &Category, marks_change: bool) -> Markup {
    html! {
        li.tp-category {
            (context.heading("2xs", context.text(&category.name)))
            @if let Some(description) = &category.description {
                p.ds-paragraph { (context.text(description)) }
            }
            (children(context.below_heading(), area, &category.children, marks_change))
        }
    }
}
