use maud::{Markup, html};

use super::ViewOptions;
use super::answers::{Answers, decided, decision, reason, summary};
use super::context::{Context, isolated};
use super::facts::fact;
use super::filter::{filter, status_alone};
use super::notices::notices;
use super::package::choosable;
use crate::catalogue::{Catalogue, Node, PackageEntry, PropertyRow, Role};
use crate::text::{Language, labels};

/// The property table, with a caption, row and column headers, and what its role codes mean.
///
/// Above it stands what stands above the [tree](crate::render_tree).
#[must_use]
pub fn render_property_table(catalogue: &Catalogue, options: &ViewOptions) -> String {
    view(catalogue, options).into_string()
}

pub(super) fn view(catalogue: &Catalogue, options: &ViewOptions) -> Markup {
    let answers = Answers::new(catalogue, options, catalogue.packages());
    let context = Context::new(catalogue, options).with(answers.as_ref());
    context.view(html! {
        @if answers.is_some() { (summary(context)) (notices(context)) }
        (filter(context, false))
        (property_table(context, catalogue.property_rows()))
        (status_alone(context, false))
    })
}

/// These rows of the table, as far as they are shown. The roles of table, rows and cells are written out: browsers
/// forget them where styles lay a table out as something else, as ours do where it is narrow.
pub(super) fn property_table<'c>(context: Context<'c>, rows: Vec<PropertyRow<'c>>) -> Markup {
    let language = context.language;
    let rows = rows.into_iter().filter(|row| context.shows(row.node));
    let rows: Vec<_> = rows.map(|row| Row::new(context, row)).collect();
    html! {
        table.ds-table.tp-table role="table" part=[context.part("table")] {
            caption part=[context.part("caption")] { (labels::table_caption(language)) }
            thead role="rowgroup" part=[context.part("thead")] {
                tr role="row" part=[context.part("tr")] {
                    (column(context, labels::package_name(language)))
                    (column(context, labels::is_assignable(language)))
                    (column(context, labels::is_resource_policy_available(language)))
                    (column(context, labels::roles(language)))
                }
            }
            tbody role="rowgroup" part=[context.part("tbody")] {
                @for it in &rows { (row(context, it)) }
            }
        }
        (role_codes(context, &rows))
    }
}

fn column(context: Context<'_>, name: &str) -> Markup {
    html! {
        th scope="col" role="columnheader" part=[context.part("th")] { (name) }
    }
}

/// A row of the table, and the roles that it names.
struct Row<'c> {
    row: PropertyRow<'c>,
    /// The roles that a notice leaves undecided: nobody is to take one that is missing from the row
    /// for one that was refused.
    undecided: Vec<&'c Role>,
}

impl<'c> Row<'c> {
    fn new(context: Context<'c>, row: PropertyRow<'c>) -> Self {
        let catalogue = context.catalogue;
        let undecided = match row.node {
            Node::Package(entry) => catalogue
                .unresolved_roles(entry.index)
                .filter_map(|role| Some(catalogue.role_at(role)?.role))
                .collect(),
            Node::Area(_) | Node::Category(..) => Vec::new(),
        };
        Self { row, undecided }
    }

    /// Every role that the row names, in the order in which it names them.
    fn roles(&self) -> impl Iterator<Item = &'c Role> {
        let granted = self.row.grants.iter().map(|grant| grant.role.role);
        granted.chain(self.undecided.iter().copied())
    }
}

fn row(context: Context<'_>, row: &Row<'_>) -> Markup {
    let language = context.language;
    let PropertyRow { node, level, .. } = row.row;
    let entry = match node {
        Node::Package(entry) => Some(entry),
        Node::Area(_) | Node::Category(..) => None,
    };
    let decided = entry.and_then(|entry| decided(context, entry));
    let is_current = entry.is_some_and(|entry| context.options.current == Some(entry.index));
    let cell = context.part("td");
    html! {
        tr data-level=(level) role="row" data-urn=[entry.map(|entry| entry.package.urn.as_str())]
            data-decision=[decided]
            aria-current=[(is_current && !context.options.choosable).then_some("true")]
            part=[context.place_parts("tr", decided, is_current)] {
            th scope="row" role="rowheader" part=[context.part("th")] {
                @match entry {
                    Some(entry) => (named(context, entry, is_current)),
                    None => (context.text(node.name())),
                }
            }
            td role="cell" data-label=(labels::is_assignable(language)) part=[cell] {
                (answer(language, node.is_assignable()))
                @if entry.is_some_and(|entry| entry.package.is_for_clients_only()) {
                    p.tp-clients part=[context.part("clients")] { (labels::for_clients(language)) }
                }
            }
            td role="cell" data-label=(labels::is_resource_policy_available(language)) part=[cell] {
                (answer(language, node.is_resource_policy_available()))
            }
            td role="cell" data-label=(labels::roles(language)) part=[cell] {
                (granted(context, &row.row))
                (undecided(context, row))
            }
        }
    }
}

/// A package by its name, with what the role of the view gets.
fn named(context: Context<'_>, entry: PackageEntry<'_>, is_current: bool) -> Markup {
    html! {
        (choosable(context, context.text(&entry.package.name), is_current))
        (decision(context, entry))
        (reason(context, entry))
    }
}

const fn answer(language: Language, stated: Option<bool>) -> &'static str {
    match stated {
        Some(true) => labels::yes(language),
        Some(false) => labels::no(language),
        None => labels::not_stated(language),
    }
}

fn granted(context: Context<'_>, row: &PropertyRow<'_>) -> Markup {
    let language = context.language;
    if row.grants.is_empty() && row.unknown_roles.is_empty() {
        return html! { span.tp-none part=[context.part("none")] { (labels::not_stated(language)) } };
    }
    html! {
        ul.tp-codes part=[context.part("codes")] {
            @for grant in &row.grants {
                li {
                    (role_code(context, grant.role.role))
                    @if let Some(variant) = grant.variant {
                        " (" (labels::only_for(language)) " " (isolated(variant, None)) ")"
                    }
                }
            }
            @for code in row.unknown_roles {
                li { (isolated(code, None)) " (" (labels::unknown_roles(language)) ")" }
            }
        }
    }
}

fn undecided(context: Context<'_>, row: &Row<'_>) -> Markup {
    html! {
        @if !row.undecided.is_empty() {
            p.tp-unresolved part=[context.part("unresolved")] {
                strong { (labels::unresolved(context.language)) ":" }
                @for role in &row.undecided { " " (role_code(context, role)) }
            }
        }
    }
}

fn role_code(context: Context<'_>, role: &Role) -> Markup {
    html! {
        abbr title=(context.show(&role.name).value) part=[context.part("abbr")] {
            (role.known_as())
        }
    }
}

/// The roles of the table by code, with their names: an abbreviation's title is out of reach of a
/// keyboard, a finger and paper.
fn role_codes(context: Context<'_>, rows: &[Row<'_>]) -> Markup {
    let mut roles: Vec<&Role> = Vec::new();
    for role in rows.iter().flat_map(Row::roles) {
        if roles.iter().all(|known| known.code != role.code) {
            roles.push(role);
        }
    }
    html! {
        @if !roles.is_empty() {
            (context.heading("2xs", labels::role_codes(context.language)))
            dl.tp-role-codes part=[context.part("role-codes")] {
                @for role in roles { (fact(context, role.known_as(), context.text(&role.name))) }
            }
        }
    }
}
