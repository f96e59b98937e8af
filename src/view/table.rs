use maud::{Markup, html};

use super::ViewOptions;
use super::context::Context;
use super::facts::fact;
use crate::catalogue::{Catalogue, Node, Package, PropertyRow, Role};
use crate::text::{Language, labels};

/// The property table, with a caption, row and column headers, and what its role codes mean.
#[must_use]
pub fn render_property_table(catalogue: &Catalogue, options: &ViewOptions) -> String {
    property_table(Context::new(catalogue, options)).into_string()
}

pub(super) fn property_table(context: Context<'_>) -> Markup {
    let language = context.language;
    let rows = context.catalogue.property_rows();
    let rows = rows.into_iter().filter(|row| context.shows(row.node));
    let rows: Vec<_> = rows.map(|row| Row::new(context, row)).collect();
    html! {
        table.ds-table.tp-table data-border data-color="neutral" lang=(language.tag()) {
            caption { (labels::table_caption(language)) }
            thead {
                tr {
                    th scope="col" { (labels::package_name(language)) }
                    th scope="col" { (labels::is_assignable(language)) }
                    th scope="col" { (labels::is_resource_policy_available(language)) }
                    th scope="col" { (labels::roles(language)) }
                }
            }
            tbody { @for it in &rows { (row(context, it)) } }
        }
        (role_codes(context, &rows))
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
    let package = match node {
        Node::Package(entry) => Some(entry.package),
        Node::Area(_) | Node::Category(..) => None,
    };
    html! {
        tr data-level=(level) data-urn=[package.map(|package| package.urn.as_str())] {
            th scope="row" { (context.text(node.name())) }
            td data-label=(labels::is_assignable(language)) {
                (answer(language, node.is_assignable()))
                @if package.is_some_and(Package::is_for_clients_only) {
                    p.tp-clients { (labels::for_clients(language)) }
                }
            }
            td data-label=(labels::is_resource_policy_available(language)) {
                (answer(language, node.is_resource_policy_available()))
            }
            td data-label=(labels::roles(language)) {
                (granted(context, &row.row))
                (undecided(context, row))
            }
        }
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
        return html! { span.tp-none { (labels::not_stated(language)) } };
    }
    html! {
        ul.tp-codes {
            @for grant in &row.grants {
                li {
                    (role_code(context, grant.role.role))
                    @if let Some(variant) = grant.variant {
                        " (" (labels::only_for(language)) " " (variant) ")"
                    }
                }
            }
            @for code in row.unknown_roles {
                li { (code) " (" (labels::unknown_roles(language)) ")" }
            }
        }
    }
}

fn undecided(context: Context<'_>, row: &Row<'_>) -> Markup {
    html! {
        @if !row.undecided.is_empty() {
            p.tp-unresolved {
                strong { (labels::unresolved(context.language)) ":" }
                @for role in &row.undecided { " " (role_code(context, role)) }
            }
        }
    }
}

fn role_code(context: Context<'_>, role: &Role) -> Markup {
    html! {
        abbr title=(context.show(&role.name).value) { (role.known_as()) }
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
            dl.tp-role-codes {
                @for role in roles { (fact(role.known_as(), context.text(&role.name))) }
            }
        }
    }
}
