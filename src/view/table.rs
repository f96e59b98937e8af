use super::{View, ViewOptions};
use crate::catalogue::{Catalogue, Node, Role};
use crate::text::labels;

/// The property table, with a caption, row and column headers, and what its role codes mean.
#[must_use]
pub fn render_property_table(catalogue: &Catalogue, options: &ViewOptions) -> String {
    View::render(catalogue, options, View::property_table)
}

impl<'c> View<'c> {
    pub(super) fn property_table(&mut self) {
        let language = self.language;
        self.put(
            "<table class=\"ds-table tp-table\" data-border data-color=\"neutral\" lang=\"{0}\">\
                <caption>{1}</caption>\
                <thead><tr>\
                    <th scope=\"col\">{2}</th><th scope=\"col\">{3}</th>\
                    <th scope=\"col\">{4}</th><th scope=\"col\">{5}</th>\
                </tr></thead>\
                <tbody>",
            &[
                language.tag(),
                labels::table_caption(language),
                labels::package_name(language),
                labels::is_assignable(language),
                labels::is_resource_policy_available(language),
                labels::roles(language),
            ],
        );
        let mut shown = Vec::new();
        for (node, level) in self.catalogue.property_rows() {
            self.row(node, level, &mut shown);
        }
        self.put("</tbody></table>", &[]);
        self.role_codes(&shown);
    }

    fn row(&mut self, node: Node<'c>, level: u8, shown: &mut Vec<&'c Role>) {
        let language = self.language;
        self.put("<tr data-level=\"{0}\"", &[&level.to_string()]);
        if let Node::Package(entry) = node {
            self.put(" data-urn=\"{0}\"", &[entry.package.urn.as_str()]);
        }
        self.put("><th scope=\"row\">", &[]);
        self.text(node.name());
        self.put(
            "</th><td data-label=\"{0}\">{1}",
            &[labels::is_assignable(language), self.answer(node.is_assignable())],
        );
        if let Node::Package(entry) = node
            && entry.package.is_for_clients_only()
        {
            self.put("<p class=\"tp-clients\">{0}</p>", &[labels::for_clients(language)]);
        }
        self.put(
            "</td><td data-label=\"{0}\">{1}</td><td data-label=\"{2}\">",
            &[
                labels::is_resource_policy_available(language),
                self.answer(node.is_resource_policy_available()),
                labels::roles(language),
            ],
        );
        self.roles(node, shown);
        self.put("</td></tr>", &[]);
    }

    fn answer(&self, stated: Option<bool>) -> &'static str {
        match stated {
            Some(true) => labels::yes(self.language),
            Some(false) => labels::no(self.language),
            None => labels::not_stated(self.language),
        }
    }

    /// The codes of the row, and those that a notice leaves undecided, so that nobody takes a role
    /// that is missing from the row for one that was refused.
    fn roles(&mut self, node: Node<'c>, shown: &mut Vec<&'c Role>) {
        let language = self.language;
        let (grants, unknown) = match node.properties() {
            Some(properties) => (&*properties.roles, &*properties.unknown_roles),
            None => (&[][..], &[][..]),
        };
        if grants.is_empty() && unknown.is_empty() {
            self.put("<span class=\"tp-none\">{0}</span>", &[labels::not_stated(language)]);
        } else {
            self.put("<ul class=\"tp-codes\">", &[]);
            for grant in grants {
                // Every grant of a catalogue is to a role that it knows.
                let Some(entry) = self.catalogue.find_role(&grant.role) else { continue };
                self.put("<li>", &[]);
                self.role_code(entry.role, shown);
                if let Some(variant) = &grant.variant {
                    self.put(" ({0} {1})", &[labels::only_for(language), variant]);
                }
                self.put("</li>", &[]);
            }
            for code in unknown {
                self.put("<li>{0} ({1})</li>", &[code, labels::unknown_roles(language)]);
            }
            self.put("</ul>", &[]);
        }
        let Node::Package(entry) = node else { return };
        let mut is_first = true;
        for role in self.catalogue.unresolved_roles(entry.index) {
            if is_first {
                let unresolved = labels::unresolved(language);
                self.put("<p class=\"tp-unresolved\"><strong>{0}:</strong>", &[unresolved]);
                is_first = false;
            }
            if let Some(entry) = self.catalogue.role_at(role) {
                self.put(" ", &[]);
                self.role_code(entry.role, shown);
            }
        }
        if !is_first {
            self.put("</p>", &[]);
        }
    }

    fn role_code(&mut self, role: &'c Role, shown: &mut Vec<&'c Role>) {
        let name = self.show(&role.name).value;
        self.put("<abbr title=\"{0}\">{1}</abbr>", &[name, role.known_as()]);
        if !shown.iter().any(|known| known.code == role.code) {
            shown.push(role);
        }
    }

    /// The roles of the table by code, with their names: an abbreviation's title is out of reach
    /// of a keyboard, a finger and paper.
    fn role_codes(&mut self, roles: &[&'c Role]) {
        if roles.is_empty() {
            return;
        }
        self.heading("2xs", labels::role_codes(self.language));
        self.put("<dl class=\"tp-role-codes\">", &[]);
        for role in roles {
            self.put("<div><dt>{0}</dt><dd>", &[role.known_as()]);
            self.text(&role.name);
            self.put("</dd></div>", &[]);
        }
        self.put("</dl>", &[]);
    }
}
