//! What JavaScript gets: the shapes of `package/types.ts`, made from the catalogue.

use serde::Serialize;

use crate::text::Language;
use crate::{
    Area, Catalogue, Child, Decision, Diagnostic, Level, Link, Node, Notice, PackageEntry,
    PackageUrn, Picture, Reason, Resolution, RoleEntry, Severity, Shown, Source, Status, Text,
    Verdict,
};

/// Makes shapes of one catalogue, in one language.
#[derive(Clone, Copy)]
pub(super) struct Shaper<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) language: Language,
}

#[derive(Serialize)]
pub(super) struct TextShape<'c> {
    value: &'c str,
    language: Language,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PackageShape<'c> {
    index: usize,
    urn: &'c PackageUrn,
    name: TextShape<'c>,
    description: Option<TextShape<'c>>,
    area: &'c str,
    is_assignable: Option<bool>,
    is_delegable: Option<bool>,
    is_resource_policy_available: Option<bool>,
    subject_to_change: bool,
    former_names: &'c [String],
    links: &'c [Link],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RoleShape<'c> {
    index: usize,
    code: &'c str,
    urn: &'c str,
    name: TextShape<'c>,
    is_key_role: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct GrantShape<'c> {
    role: RoleShape<'c>,
    variant: Option<&'c str>,
    may_delegate: bool,
}

#[derive(Serialize)]
pub(super) struct TreeShape<'c> {
    kind: &'static str,
    name: TextShape<'c>,
    description: Option<TextShape<'c>>,
    urn: Option<&'c PackageUrn>,
    children: Vec<TreeShape<'c>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AreaShape<'c> {
    name: TextShape<'c>,
    short_name: Option<TextShape<'c>>,
    summary: Option<TextShape<'c>>,
    description: Option<TextShape<'c>>,
    urn: Option<&'c str>,
    weight: Option<i32>,
    picture: Option<&'c Picture>,
    links: &'c [Link],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RowShape<'c> {
    name: TextShape<'c>,
    urn: Option<&'c PackageUrn>,
    level: u8,
    is_assignable: Option<bool>,
    is_resource_policy_available: Option<bool>,
    roles: Vec<&'c str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct NoticeShape<'c> {
    severity: Severity,
    text: TextShape<'c>,
    area: &'c str,
    package: Option<&'c PackageUrn>,
    unresolved_roles: &'c [String],
}

#[derive(Serialize)]
pub(super) struct DiagnosticShape<'c> {
    severity: Level,
    code: &'c str,
    message: &'c str,
    document: Option<&'c str>,
    line: Option<u32>,
    column: Option<u32>,
}

#[derive(Serialize)]
pub(super) struct VerdictShape<'c> {
    decision: Decision,
    permitted: bool,
    reasons: Vec<ReasonShape<'c>>,
    notices: Vec<NoticeShape<'c>>,
}

#[derive(Serialize)]
pub(super) struct ReasonShape<'c> {
    code: &'static str,
    message: &'c str,
    package: Option<&'c PackageUrn>,
    role: Option<&'c str>,
    source: &'c Source,
}

#[derive(Serialize)]
pub(super) struct ResolutionShape<'c> {
    urn: &'c str,
    status: &'static str,
    current: Option<&'c PackageUrn>,
    since: Option<&'c str>,
    suggestions: &'c [PackageUrn],
}

impl<'c> Shaper<'c> {
    fn text(self, text: &'c Text) -> TextShape<'c> {
        let Shown { value, language } = self.catalogue.show(text, self.language);
        TextShape { value, language }
    }

    fn optional_text(self, text: Option<&'c Text>) -> Option<TextShape<'c>> {
        text.map(|text| self.text(text))
    }

    pub(super) fn package(self, entry: PackageEntry<'c>) -> PackageShape<'c> {
        let PackageEntry { index, package, area } = entry;
        let properties = package.properties.as_ref();
        PackageShape {
            index,
            urn: &package.urn,
            name: self.text(&package.name),
            description: self.optional_text(package.description.as_ref()),
            area: self.catalogue.name(&area.name),
            is_assignable: properties.and_then(|properties| properties.is_assignable),
            is_delegable: package.is_delegable,
            is_resource_policy_available: properties
                .and_then(|properties| properties.is_resource_policy_available),
            subject_to_change: package.subject_to_change,
            former_names: &package.former_names,
            links: &package.links,
        }
    }

    pub(super) fn role(self, entry: RoleEntry<'c>) -> RoleShape<'c> {
        let RoleEntry { index, role } = entry;
        RoleShape {
            index,
            code: role.known_as(),
            urn: &role.urn,
            name: self.text(&role.name),
            is_key_role: role.is_key_role,
        }
    }

    pub(super) fn grants(self, package: usize) -> Vec<GrantShape<'c>> {
        let grants = self.catalogue.grants(package);
        grants
            .map(|(grant, role)| GrantShape {
                role: self.role(role),
                variant: grant.variant.as_deref(),
                may_delegate: grant.may_delegate,
            })
            .collect()
    }

    pub(super) fn tree(self) -> Vec<TreeShape<'c>> {
        let areas = self.catalogue.areas().iter();
        areas
            .map(|area| {
                let children = area.children.iter().filter_map(|child| match child {
                    Child::Package(urn) => self.leaf(urn),
                    Child::Category(category) => {
                        let packages = category.children.iter().filter_map(|urn| self.leaf(urn));
                        Some(self.branch(Node::Category(category, area), packages.collect()))
                    }
                });
                self.branch(Node::Area(area), children.collect())
            })
            .collect()
    }

    fn leaf(self, urn: &'c PackageUrn) -> Option<TreeShape<'c>> {
        let entry = self.catalogue.package(urn.as_str()).ok()?;
        Some(self.branch(Node::Package(entry), Vec::new()))
    }

    fn branch(self, node: Node<'c>, children: Vec<TreeShape<'c>>) -> TreeShape<'c> {
        let (kind, description, urn) = match node {
            Node::Area(area) => ("area", area.description.as_ref(), None),
            Node::Category(category, _) => ("category", category.description.as_ref(), None),
            Node::Package(entry) => {
                ("package", entry.package.description.as_ref(), Some(&entry.package.urn))
            }
        };
        TreeShape {
            kind,
            name: self.text(node.name()),
            description: self.optional_text(description),
            urn,
            children,
        }
    }

    pub(super) fn area(self, area: &'c Area) -> AreaShape<'c> {
        AreaShape {
            name: self.text(&area.name),
            short_name: self.optional_text(area.short_name.as_ref()),
            summary: self.optional_text(area.summary.as_ref()),
            description: self.optional_text(area.description.as_ref()),
            urn: area.urn.as_deref(),
            weight: area.weight,
            picture: area.picture.as_ref(),
            links: &area.links,
        }
    }

    pub(super) fn row(self, node: Node<'c>, level: u8) -> RowShape<'c> {
        let properties = node.properties();
        let granted = properties.into_iter().flat_map(|properties| &properties.roles);
        let granted = granted.filter_map(|grant| self.catalogue.role(&grant.role).ok());
        let unknown = properties.into_iter().flat_map(|properties| &properties.unknown_roles);
        RowShape {
            name: self.text(node.name()),
            urn: match node {
                Node::Package(entry) => Some(&entry.package.urn),
                Node::Area(_) | Node::Category(..) => None,
            },
            level,
            is_assignable: properties.and_then(|properties| properties.is_assignable),
            is_resource_policy_available: properties
                .and_then(|properties| properties.is_resource_policy_available),
            roles: granted
                .map(|entry| entry.role.known_as())
                .chain(unknown.map(String::as_str))
                .collect(),
        }
    }

    pub(super) fn notice(self, notice: &'c Notice) -> NoticeShape<'c> {
        NoticeShape {
            severity: notice.severity,
            text: self.text(&notice.text),
            area: &notice.area,
            package: notice.package.as_ref(),
            unresolved_roles: &notice.unresolved_roles,
        }
    }

    pub(super) fn verdict(self, verdict: &'c Verdict) -> VerdictShape<'c> {
        VerdictShape {
            decision: verdict.decision(),
            permitted: verdict.permitted(),
            reasons: verdict.reasons().iter().map(ReasonShape::from).collect(),
            notices: verdict.notices().iter().map(|notice| self.notice(notice)).collect(),
        }
    }
}

impl<'c> From<&'c Diagnostic> for DiagnosticShape<'c> {
    fn from(diagnostic: &'c Diagnostic) -> Self {
        Self {
            severity: diagnostic.severity,
            code: &diagnostic.code,
            message: &diagnostic.message,
            document: diagnostic.document.as_deref(),
            line: diagnostic.line,
            column: diagnostic.column,
        }
    }
}

impl<'c> From<&'c Reason> for ReasonShape<'c> {
    fn from(reason: &'c Reason) -> Self {
        Self {
            code: reason.code.as_str(),
            message: &reason.message,
            package: reason.package.as_ref(),
            role: reason.role.as_deref(),
            source: &reason.source,
        }
    }
}

impl<'c> From<&'c Resolution> for ResolutionShape<'c> {
    fn from(resolution: &'c Resolution) -> Self {
        Self {
            urn: &resolution.urn,
            status: match resolution.status {
                Status::Current => "current",
                Status::Renamed => "renamed",
                Status::Removed => "removed",
                Status::Unknown => "unknown",
            },
            current: resolution.current.as_ref(),
            since: resolution.since.as_deref(),
            suggestions: &resolution.suggestions,
        }
    }
}
