use maud::{Markup, html};

use super::{View, ViewOptions};
use crate::catalogue::{Catalogue, Grant, Node, Role};
use crate::text::labels;

/// The property table, with a caption, row and column headers, and what its role codes mean.
#[must_use]
pub fn render_property_table(catalogue: &Catalogue, options: &ViewOptions) -> String {
    View::new(catalogue, options).property_table().into_string()
}

impl<'c> View<'c> {
    pub(super) fn property_table(self) -> Markup {
        let language = self.language;
        let rows = self.catalogue.property_rows();
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
                tbody { @for (node, level) in &rows { (self.row(*node, *level)) } }
            }
            (self.role_codes(rows.iter().map(|(node, _)| *node)))
        }
    }

    fn row(self, node: Node<'c>, level: u8) -> Markup {
        let language = self.language;
        let urn = match node {
            Node::Package(entry) => Some(&entry.package.urn),
            Node::Area(_) | Node::Category(..) => None,
        };
        let properties = node.properties();
        let assignable = properties.and_then(|properties| properties.is_assignable);
        let attachable = properties.and_then(|properties| properties.is_resource_policy_available);
        html! {
            tr data-level=(level) data-urn=[urn] {
                th scope="row" { (self.text(node.name())) }
                td data-label=(labels::is_assignable(language)) { (self.answer(assignable)) }
                td data-label=(labels::is_resource_policy_available(language)) {
                    (self.answer(attachable))
                }
                td data-label=(labels::roles(language)) { (self.roles(node)) }
            }
        }
    }

    fn answer(self, stated: Option<bool>) -> &'static str {
        match stated {
            Some(true) => labels::yes(self.language),
            Some(false) => labels::no(self.language),
            None => labels::not_stated(self.language),
        }
    }

    /// The codes of the row, and those that a notice leaves undecided, so that nobody takes a role
    /// that is missing from the row for one that was refused.
    fn roles(self, node: Node<'c>) -> Markup {
        let language = self.language;
        let unknown = node.properties().map_or(&[][..], |properties| &properties.unknown_roles);
        let grants = self.granted(node);
        let unresolved = self.undecided(node);
        html! {
            @if grants.is_empty() && unknown.is_empty() {
                span.tp-none { (labels::not_stated(language)) }
            } @else {
                ul.tp-codes {
                    @for (grant, role) in grants {
                        li {
                            (self.role_code(role))
                            @if let Some(variant) = &grant.variant {
                                " (" (labels::only_for(language)) " " (variant) ")"
                            }
                        }
                    }
                    @for code in unknown {
                        li { (code) " (" (labels::unknown_roles(language)) ")" }
                    }
                }
            }
            @if !unresolved.is_empty() {
                p.tp-unresolved {
                    strong { (labels::unresolved(language)) ":" }
                    @for role in unresolved { " " (self.role_code(role)) }
                }
            }
        }
    }

    fn granted(self, node: Node<'c>) -> Vec<(&'c Grant, &'c Role)> {
        let grants = node.properties().into_iter().flat_map(|properties| &properties.roles);
        grants
            .filter_map(|grant| Some((grant, self.catalogue.find_role(&grant.role)?.role)))
            .collect()
    }

    fn undecided(self, node: Node<'c>) -> Vec<&'c Role> {
        let Node::Package(entry) = node else { return Vec::new() };
        let roles = self.catalogue.unresolved_roles(entry.index);
        roles.filter_map(|role| Some(self.catalogue.role_at(role)?.role)).collect()
    }

    /// The roles of the table by code, with their names: an abbreviation's title is out of reach
    /// of a keyboard, a finger and paper.
    fn role_codes(self, nodes: impl Iterator<Item = Node<'c>>) -> Markup {
        let mut roles: Vec<&Role> = Vec::new();
        for node in nodes {
            let granted = self.granted(node).into_iter().map(|(_, role)| role);
            for role in granted.chain(self.undecided(node)) {
                if !roles.iter().any(|known| known.code == role.code) {
                    roles.push(role);
                }
            }
        }
        html! {
            @if !roles.is_empty() {
                (self.heading(0, "2xs", &html! { (labels::role_codes(self.language)) }))
                dl.tp-role-codes {
                    @for role in roles {
                        div {
                            dt { (role.known_as()) }
                            dd { (self.text(&role.name)) }
                        }
                    }
                }
            }
        }
    }
}
