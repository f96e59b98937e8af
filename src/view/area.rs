use maud::{Markup, html};

use super::ViewOptions;
use super::answers::Answers;
use super::context::Context;
use super::description::{caveats, description};
use super::facts::about_the_source;
use super::options::{AreaState, AreaView};
use super::package::{name_alone, package};
use super::table::property_table;
use crate::catalogue::{Area, AreaEntry, Catalogue, Category, Child, Node, PackageEntry};
use crate::rules::Decision;
use crate::text::labels;
use crate::text::messages::Message;

/// What stands in an area when it is opened: all that goes into its `div.tp-below`, in a view with
/// [`AreaState::Names`]. `place` is the area's among [`Catalogue::areas`], as `data-tp-area` has it; `None`
/// where there is no such area.
///
/// ```
/// use tilgangspakker::{AreaView, Catalogue, Language, ViewOptions, render_area};
///
/// let (catalogue, options) = (Catalogue::embedded(), ViewOptions::new(Language::Nb));
/// let opened = |view| render_area(&catalogue, 0, view, &options).unwrap_or_default();
/// assert!(opened(AreaView::Catalogue).contains("<table"));
/// assert!(!opened(AreaView::Tree).contains("<table"));
/// ```
#[must_use]
pub fn render_area(
    catalogue: &Catalogue,
    place: usize,
    view: AreaView,
    options: &ViewOptions,
) -> Option<String> {
    let area = catalogue.areas().get(place)?;
    let answers = Answers::new(catalogue, options, catalogue.below(Node::Area(area)));
    let mut context = Context::new(catalogue, options).with(answers.as_ref());
    // Headings are as deep as they would be in the view.
    if view == AreaView::Catalogue {
        context = context.below_heading();
    }
    if is_in_group(catalogue, place) {
        context = context.below_heading();
    }
    Some(below(context.below_heading(), area, view).into_string())
}

fn is_in_group(catalogue: &Catalogue, place: usize) -> bool {
    let mut groups = catalogue.grouped_areas().into_iter();
    groups.any(|(group, areas)| group.is_some() && areas.iter().any(|entry| entry.index == place))
}

/// An area in the tree.
pub(super) fn area(
    context: Context<'_>,
    AreaEntry { index, area }: AreaEntry<'_>,
    areas: AreaState,
    view: AreaView,
) -> Markup {
    let packages = context.shown_in(area);
    let state = if is_opened(context, &packages) { AreaState::Open } else { areas };
    let names_alone = state == AreaState::Names;
    html! {
        li.tp-area data-tp-area=(index) part=[context.part("area")] {
            details.ds-details open[state == AreaState::Open]
                part=[context.part("details")] {
                summary part=[context.part("summary")] { (heading(context, area, &packages)) }
                div.tp-below data-tp-names[names_alone] part=[context.part("below")] {
                    @if names_alone {
                        (names(context, &packages))
                    } @else {
                        (below(context.below_heading(), area, view))
                    }
                }
            }
        }
    }
}

fn names(context: Context<'_>, packages: &[PackageEntry<'_>]) -> Markup {
    html! {
        @if !packages.is_empty() {
            ul.tp-packages part=[context.part("packages")] {
                @for entry in packages { (name_alone(context, *entry)) }
            }
        }
    }
}

/// Whether an area is open from the start: nobody is to look for what is current or undecided.
fn is_opened(context: Context<'_>, packages: &[PackageEntry<'_>]) -> bool {
    let holds_current = packages.iter().any(|entry| Some(entry.index) == context.options.current);
    let is_undecided = |answers: &Answers<'_>| answers.count(Decision::Indeterminate, packages) > 0;
    holds_current || context.answers.is_some_and(is_undecided)
}

fn heading(context: Context<'_>, area: &Area, packages: &[PackageEntry<'_>]) -> Markup {
    let heading = html! { (context.text(&area.name)) " " (count(context, packages)) };
    context.heading("xs", heading)
}

/// How many packages there are, and how many of them the role of the view gets. Where only these are shown
/// they are counted already.
fn count(context: Context<'_>, packages: &[PackageEntry<'_>]) -> Markup {
    let language = context.language;
    let count = labels::packages(language, packages.len());
    let Some(answers) = context.answers.filter(|answers| answers.show_all()) else {
        return html! { span.tp-count part=[context.part("count")] { (count) } };
    };
    let permitted = answers.count(Decision::Permit, packages);
    let undecided = answers.count(Decision::Indeterminate, packages);
    let is_held = permitted + undecided > 0;
    let permitted = &permitted.to_string();
    let told = if undecided == 0 {
        Message::GetsHere { permitted }
    } else {
        Message::GetsAndUndecidedHere { permitted, undecided: &undecided.to_string() }
    };
    html! {
        span.tp-count.tp-held[is_held]
            part=[context.part(if is_held { "count held" } else { "count" })] {
            (count) ": " (told.in_language(language))
        }
    }
}

/// All that stands in an area.
fn below(context: Context<'_>, area: &Area, view: AreaView) -> Markup {
    let packages = context.shown_in(area);
    let marks_change = !packages.iter().all(|entry| entry.package.subject_to_change);
    let descriptions = packages.iter().map(|entry| &entry.package.description);
    let descriptions = descriptions.chain([&area.description]).flatten();
    html! {
        @if let Some(text) = &area.description { (description(context, text, &[])) }
        (children(context, area, &area.children, marks_change))
        (caveats(context, descriptions, marks_change))
        (about_the_source(context, area))
        @if view == AreaView::Catalogue {
            div.tp-rows part=[context.part("rows")] {
                (context.heading("2xs", labels::table_heading(context.language)))
                (property_table(context.below_heading(), context.catalogue.property_rows_in(area)))
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
            ul.tp-packages part=[context.part("packages")] {
                @for node in shown {
                    @match node {
                        Node::Package(entry) => (package(context, entry, marks_change)),
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
        li.tp-category part=[context.part("category")] {
            (context.heading("2xs", context.text(&category.name)))
            @if let Some(description) = &category.description {
                p.ds-paragraph part=[context.part("paragraph")] { (context.text(description)) }
            }
            (children(context.below_heading(), area, &category.children, marks_change))
        }
    }
}
