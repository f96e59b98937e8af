use maud::{Markup, html};

use super::ViewOptions;
use super::answers::{Answers, summary};
use super::area::area;
use super::context::Context;
use super::filter::{filter, status_alone};
use super::notices::notices;
use super::options::{AreaState, AreaView};
use crate::catalogue::{AreaEntry, Catalogue, Node};
use crate::text::labels;

/// The package tree: a list of areas that open and close, with what lies below them.
///
/// Above it stand, where the view is for a role, how much the role gets and the notices that leave it
/// undecided; and the field to filter by, where it is asked for. Buttons that need a script are hidden, or
/// disabled, until there is one.
#[must_use]
pub fn render_tree(catalogue: &Catalogue, options: &ViewOptions) -> String {
    view(catalogue, options).into_string()
}

pub(super) fn view(catalogue: &Catalogue, options: &ViewOptions) -> Markup {
    let answers = Answers::new(catalogue, options, catalogue.packages());
    let context = Context::new(catalogue, options).with(answers.as_ref());
    context.view(html! {
        @if answers.is_some() { (summary(context)) (notices(context)) }
        (filter(context, false))
        (tree(context, AreaView::Tree))
        (status_alone(context, false))
    })
}

pub(super) fn tree(context: Context<'_>, view: AreaView) -> Markup {
    let mut groups = context.catalogue.grouped_areas();
    for (_, areas) in &mut groups {
        areas.retain(|entry| context.shows(Node::Area(entry.area)));
    }
    groups.retain(|(_, areas)| !areas.is_empty());
    let state = context.area_state();
    let nothing = if context.catalogue.packages().next().is_none() {
        Some(labels::no_packages as fn(_) -> _)
    } else {
        groups.is_empty().then_some(labels::nothing_to_show as _)
    };
    html! {
        @if let Some(nothing) = nothing {
            p.ds-paragraph part=[context.part("paragraph")] { (nothing(context.language)) }
        }
        @for (group, among) in &groups {
            @if let Some(group) = group {
                section.tp-group part=[context.part("group")] {
                    (context.heading("sm", context.text(&group.name)))
                    (areas(context.below_heading(), among, state, view))
                }
            } @else {
                (areas(context, among, state, view))
            }
        }
    }
}

fn areas(
    context: Context<'_>,
    areas: &[AreaEntry<'_>],
    state: AreaState,
    view: AreaView,
) -> Markup {
    html! {
        ul.tp-tree part=[context.part("tree")] {
            @for it in areas { (area(context, *it, state, view)) }
        }
    }
}
