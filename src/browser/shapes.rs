//! What JavaScript gets: the shapes of `package/types.ts`, made from the catalogue.

use super::value::Value;
use crate::text::Language;
use crate::{
    Area, Catalogue, Child, Decision, Diagnostic, Level, Link, Node, Notice, PackageEntry,
    PackageUrn, Picture, Reason, Resolution, RoleEntry, Section, Severity, Shown, Status, Text,
    Verdict,
};

/// Makes shapes of one catalogue, in one language.
#[derive(Clone, Copy)]
pub(super) struct Shaper<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) language: Language,
}

impl<'c> Shaper<'c> {
    pub(super) fn package(self, entry: PackageEntry<'c>) -> Value<'c> {
        let PackageEntry { index, package, area } = entry;
        let properties = package.properties.as_ref();
        let is_assignable = properties.and_then(|properties| properties.is_assignable);
        let is_resource_policy_available =
            properties.and_then(|properties| properties.is_resource_policy_available);
        Value::Object(vec![
            ("index", index.into()),
            ("urn", package.urn.as_str().into()),
            ("name", self.text(&package.name)),
            ("description", self.optional_text(package.description.as_ref())),
            ("area", self.catalogue.name(&area.name).into()),
            ("isAssignable", is_assignable.into()),
            ("isDelegable", package.is_delegable.into()),
            ("isResourcePolicyAvailable", is_resource_policy_available.into()),
            ("subjectToChange", package.subject_to_change.into()),
            ("formerNames", texts(&package.former_names)),
            ("links", links(&package.links)),
        ])
    }

    pub(super) fn role(self, entry: RoleEntry<'c>) -> Value<'c> {
        let RoleEntry { index, role } = entry;
        Value::Object(vec![
            ("index", index.into()),
            ("code", role.known_as().into()),
            ("urn", role.urn.as_str().into()),
            ("name", self.text(&role.name)),
            ("isKeyRole", role.is_key_role.into()),
        ])
    }

    pub(super) fn grants(self, package: usize) -> Value<'c> {
        let grants = self.catalogue.grants(package).map(|(grant, role)| {
            Value::Object(vec![
                ("role", self.role(role)),
                ("variant", grant.variant.as_deref().into()),
                ("mayDelegate", grant.may_delegate.into()),
            ])
        });
        grants.collect()
    }

    pub(super) fn tree(self) -> Value<'c> {
        let areas = self.catalogue.areas().iter();
        areas.map(|area| self.branch(Node::Area(area), self.children(area))).collect()
    }

    fn children(self, area: &'c Area) -> Value<'c> {
        let children = area.children.iter().map(|child| match child {
            Child::Package(urn) => self.leaf(urn),
            Child::Category(category) => {
                let packages = category.children.iter().map(|urn| self.leaf(urn)).collect();
                self.branch(Node::Category(category, area), packages)
            }
        });
        children.collect()
    }

    fn leaf(self, urn: &'c PackageUrn) -> Value<'c> {
        // Every child of the tree is a package of the catalogue.
        self.catalogue
            .package(urn.as_str())
            .map_or(Value::Null, |entry| self.branch(Node::Package(entry), Value::List(Vec::new())))
    }

    fn branch(self, node: Node<'c>, children: Value<'c>) -> Value<'c> {
        let (kind, description) = match node {
            Node::Area(area) => ("area", &area.description),
            Node::Category(category, _) => ("category", &category.description),
            Node::Package(entry) => ("package", &entry.package.description),
        };
        Value::Object(vec![
            ("kind", kind.into()),
            ("name", self.text(node.name())),
            ("description", self.optional_text(description.as_ref())),
            ("urn", urn(node)),
            ("children", children),
        ])
    }

    pub(super) fn area(self, area: &'c Area) -> Value<'c> {
        Value::Object(vec![
            ("name", self.text(&area.name)),
            ("shortName", self.optional_text(area.short_name.as_ref())),
            ("summary", self.optional_text(area.summary.as_ref())),
            ("description", self.optional_text(area.description.as_ref())),
            ("urn", area.urn.as_deref().into()),
            ("weight", area.weight.into()),
            ("picture", area.picture.as_ref().map(picture).into()),
            ("links", links(&area.links)),
        ])
    }

    pub(super) fn row(self, node: Node<'c>, level: u8) -> Value<'c> {
        let properties = node.properties();
        let is_assignable = properties.and_then(|properties| properties.is_assignable);
        let is_resource_policy_available =
            properties.and_then(|properties| properties.is_resource_policy_available);
        let mut roles = Vec::new();
        if let Some(properties) = properties {
            for grant in &properties.roles {
                let known = self.catalogue.role(&grant.role);
                roles.extend(known.map(|entry| Value::Text(entry.role.known_as())));
            }
            roles.extend(properties.unknown_roles.iter().map(|code| Value::Text(code)));
        }
        Value::Object(vec![
            ("name", self.text(node.name())),
            ("urn", urn(node)),
            ("level", i32::from(level).into()),
            ("isAssignable", is_assignable.into()),
            ("isResourcePolicyAvailable", is_resource_policy_available.into()),
            ("roles", Value::List(roles)),
        ])
    }

    pub(super) fn notice(self, notice: &'c Notice) -> Value<'c> {
        let severity = match notice.severity {
            Severity::Info => "info",
            Severity::Warning => "warning",
        };
        Value::Object(vec![
            ("severity", severity.into()),
            ("text", self.text(&notice.text)),
            ("area", notice.area.as_str().into()),
            ("package", notice.package.as_ref().map(PackageUrn::as_str).into()),
            ("unresolvedRoles", texts(&notice.unresolved_roles)),
        ])
    }

    pub(super) fn verdict(self, verdict: &'c Verdict) -> Value<'c> {
        let decision = match verdict.decision() {
            Decision::Permit => "Permit",
            Decision::Deny => "Deny",
            Decision::Indeterminate => "Indeterminate",
        };
        Value::Object(vec![
            ("decision", decision.into()),
            ("permitted", verdict.permitted().into()),
            ("reasons", verdict.reasons().iter().map(reason).collect()),
            ("notices", verdict.notices().iter().map(|notice| self.notice(notice)).collect()),
        ])
    }

    fn text(self, text: &'c Text) -> Value<'c> {
        let Shown { value, language } = self.catalogue.show(text, self.language);
        Value::Object(vec![("value", value.into()), ("language", language.tag().into())])
    }

    fn optional_text(self, text: Option<&'c Text>) -> Value<'c> {
        text.map(|text| self.text(text)).into()
    }
}

fn texts(texts: &[String]) -> Value<'_> {
    texts.iter().map(|text| Value::Text(text)).collect()
}

fn urn(node: Node<'_>) -> Value<'_> {
    match node {
        Node::Package(entry) => entry.package.urn.as_str().into(),
        Node::Area(_) | Node::Category(..) => Value::Null,
    }
}

fn links(links: &[Link]) -> Value<'_> {
    let links = links.iter().map(|link| {
        Value::Object(vec![
            ("text", link.text.as_str().into()),
            ("href", link.href.as_str().into()),
        ])
    });
    links.collect()
}

fn picture(picture: &Picture) -> Value<'_> {
    Value::Object(vec![("src", picture.src.as_str().into()), ("alt", picture.alt.as_str().into())])
}

fn reason(reason: &Reason) -> Value<'_> {
    let section = match reason.source.section {
        Section::Tree => "tree",
        Section::Table => "table",
        Section::Notice => "notice",
        Section::Register => "register",
    };
    let source = Value::Object(vec![
        ("document", reason.source.document.as_str().into()),
        ("section", section.into()),
        ("row", reason.source.row.as_deref().into()),
    ]);
    let mut fields = vec![
        ("code", reason.code.as_str().into()),
        ("message", reason.message.as_str().into()),
        ("package", reason.package.as_ref().map(PackageUrn::as_str).into()),
        ("role", reason.role.as_deref().into()),
        ("source", source),
    ];
    // Absent where there is none, unlike what may be null.
    if let Some(code) = reason.altinn_code {
        fields.push(("altinnCode", code.into()));
    }
    Value::Object(fields)
}

pub(super) fn diagnostic(diagnostic: &Diagnostic) -> Value<'_> {
    let severity = match diagnostic.severity {
        Level::Error => "error",
        Level::Warning => "warning",
    };
    Value::Object(vec![
        ("severity", severity.into()),
        ("code", diagnostic.code.as_str().into()),
        ("message", diagnostic.message.as_str().into()),
        ("document", diagnostic.document.as_deref().into()),
        ("line", diagnostic.line.into()),
        ("column", diagnostic.column.into()),
    ])
}

pub(super) fn resolution(resolution: &Resolution) -> Value<'_> {
    let status = match resolution.status {
        Status::Current => "current",
        Status::Renamed => "renamed",
        Status::Removed => "removed",
        Status::Unknown => "unknown",
    };
    let suggestions = resolution.suggestions.iter().map(|urn| Value::Text(urn.as_str()));
    Value::Object(vec![
        ("urn", resolution.urn.as_str().into()),
        ("status", status.into()),
        ("current", resolution.current.as_ref().map(PackageUrn::as_str).into()),
        ("since", resolution.since.as_deref().into()),
        ("suggestions", suggestions.collect()),
    ])
}
