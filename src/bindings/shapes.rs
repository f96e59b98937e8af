//! What JavaScript gets: the shapes of `js/package/types/`, made from the catalogue.

use crate::json::{Json, ToJson};
use crate::text::Language;
use crate::{
    Altinn2Role, Area, Catalogue, Diagnostic, Group, Node, Notice, PackageEntry, PackageUrn,
    PropertyRow, Reason, Rename, Resolution, RoleEntry, SearchHit, Shown, Status, Text, Verdict,
};

/// Makes shapes of one catalogue, in one language.
#[derive(Clone, Copy)]
pub(super) struct Shaper<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) language: Language,
}

impl<'c> Shaper<'c> {
    pub(super) fn package(self, entry: PackageEntry<'c>) -> Json<'c> {
        let PackageEntry { index, package, area } = entry;
        let node = Node::Package(entry);
        Json::object(|object| {
            object.put("index", index);
            object.put("id", package.id.as_deref());
            object.put("urn", package.urn.as_str());
            object.put("name", self.text(&package.name));
            object.put("description", self.optional_text(package.description.as_ref()));
            object.put("area", self.catalogue.name(&area.name));
            object.put("isAssignable", node.is_assignable());
            object.put("isDelegable", package.is_delegable);
            object.put("isResourcePolicyAvailable", node.is_resource_policy_available());
            object.put("subjectToChange", package.subject_to_change);
            object.put("formerNames", self.catalogue.former_names(index).collect::<Json<'c>>());
            let former = self.catalogue.former_urns(index).map(PackageUrn::as_str);
            object.put("formerUrns", former.collect::<Json<'c>>());
            object.put("links", package.links.to_json());
        })
    }

    pub(super) fn role(self, entry: RoleEntry<'c>) -> Json<'c> {
        let RoleEntry { index, role } = entry;
        Json::object(|object| {
            object.put("index", index);
            object.put("code", role.known_as());
            object.put("urn", role.urn.as_str());
            object.put("name", self.text(&role.name));
            object.put("isKeyRole", role.is_key_role);
            object.put("register", role.register.as_str());
        })
    }

    pub(super) fn altinn2_role(self, altinn2: &Altinn2Role<'c>) -> Json<'c> {
        let brought_by = altinn2.brought_by.iter().map(|entry| self.role(*entry));
        Json::object(|object| {
            object.put("role", self.role(altinn2.role));
            object.put("endsOn", Altinn2Role::ENDS_ON);
            object.put(
                "packages",
                altinn2.packages.iter().map(ToJson::to_json).collect::<Json<'c>>(),
            );
            object.put("broughtBy", brought_by.collect::<Json<'c>>());
        })
    }

    pub(super) fn grants(self, package: usize) -> Json<'c> {
        let grants = self.catalogue.grants_of(package).map(|(grant, role)| {
            Json::object(|object| {
                object.put("role", self.role(role));
                object.put("variant", grant.variant.as_deref());
                object.put("mayDelegate", grant.may_delegate);
            })
        });
        grants.collect()
    }

    pub(super) fn tree(self) -> Json<'c> {
        let mut tree = Vec::new();
        for (group, areas) in self.catalogue.grouped_areas() {
            let areas = areas.into_iter();
            let areas = areas.map(|area| self.branch(Node::Area(area)));
            match group {
                Some(Group { name, description }) => {
                    let description = description.as_ref();
                    tree.push(self.node("group", name, description, Json::Null, areas.collect()));
                }
                None => tree.extend(areas),
            }
        }
        Json::List(tree)
    }

    fn branch(self, node: Node<'c>) -> Json<'c> {
        let (kind, description, below) = match node {
            Node::Area(area) => ("area", &area.description, area.children.as_slice()),
            Node::Category(category, _) => (
                if category.children.is_empty() { "package" } else { "category" },
                &category.description,
                category.children.as_slice(),
            ),
            Node::Package(entry) => ("package", &entry.package.description, &[][..]),
        };
        let below = below.iter().filter_map(|child| self.catalogue.node_of(child, node.area()));
        let children = below.map(|node| self.branch(node)).collect();
        self.node(kind, node.name(), description.as_ref(), urn(node), children)
    }

    fn node(
        self,
        kind: &'static str,
        name: &'c Text,
        description: Option<&'c Text>,
        urn: Json<'c>,
        children: Json<'c>,
    ) -> Json<'c> {
        Json::object(|object| {
            object.put("kind", kind);
            object.put("name", self.text(name));
            object.put("description", self.optional_text(description));
            object.put("urn", urn);
            object.put("children", children);
        })
    }

    pub(super) fn area(self, area: &'c Area) -> Json<'c> {
        Json::object(|object| {
            object.put("name", self.text(&area.name));
            object.put("shortName", self.optional_text(area.short_name.as_ref()));
            object.put("summary", self.optional_text(area.summary.as_ref()));
            object.put("description", self.optional_text(area.description.as_ref()));
            object.put("urn", area.urn.as_deref());
            object.put("weight", area.weight);
            object.put("picture", area.picture.as_ref().map(ToJson::to_json));
            object.put("links", area.links.to_json());
        })
    }

    pub(super) fn row(self, row: &PropertyRow<'c>) -> Json<'c> {
        let PropertyRow { node, level, .. } = *row;
        let mut roles: Vec<&str> = Vec::new();
        for grant in &row.grants {
            // A grant for one organisation form each: the role is the same.
            let code = grant.role.role.known_as();
            if !roles.contains(&code) {
                roles.push(code);
            }
        }
        roles.extend(row.unknown_roles.iter().map(String::as_str));
        Json::object(|object| {
            object.put("name", self.text(node.name()));
            object.put("urn", urn(node));
            object.put("level", i32::from(level));
            object.put("isAssignable", node.is_assignable());
            object.put("isResourcePolicyAvailable", node.is_resource_policy_available());
            object.put("roles", Json::List(roles.into_iter().map(Json::from).collect()));
        })
    }

    pub(super) fn notice(self, notice: &'c Notice) -> Json<'c> {
        Json::object(|object| {
            object.put("severity", notice.severity.as_str());
            object.put("text", self.text(&notice.text));
            object.put("area", notice.area.as_str());
            object.put("package", notice.package.as_ref().map(PackageUrn::as_str));
            object.put("unresolvedRoles", notice.unresolved_roles.to_json());
        })
    }

    pub(super) fn notices(self, notices: &'c [Notice]) -> Json<'c> {
        notices.iter().map(|notice| self.notice(notice)).collect()
    }

    pub(super) fn verdict(self, verdict: &'c Verdict) -> Json<'c> {
        Json::object(|object| {
            object.put("decision", verdict.decision().as_str());
            object.put("permitted", verdict.permitted());
            object.put("reasons", verdict.reasons().iter().map(reason).collect::<Json<'_>>());
            object.put("notices", self.notices(verdict.notices()));
        })
    }

    pub(super) fn search_hit(self, hit: &SearchHit<'c>) -> Json<'c> {
        let matches = hit.matches.iter().map(|place| {
            Json::object(|object| {
                object.put("field", place.field.as_str());
                object.put("text", place.text);
                object.put("start", in_utf_16(place.text, place.range.start));
                object.put("end", in_utf_16(place.text, place.range.end));
            })
        });
        Json::object(|object| {
            object.put("package", self.package(hit.package));
            object.put("score", in_thousandths(hit.score));
            object.put("matches", matches.collect::<Json<'_>>());
        })
    }

    fn text(self, text: &'c Text) -> Json<'c> {
        let Shown { value, language } = self.catalogue.show(text, self.language);
        Json::object(|object| {
            object.put("value", value);
            object.put("language", language.tag());
        })
    }

    fn optional_text(self, text: Option<&'c Text>) -> Json<'c> {
        text.map(|text| self.text(text)).into()
    }
}

/// A place in a text, as JavaScript counts.
fn in_utf_16(text: &str, bytes: usize) -> usize {
    text.get(..bytes).unwrap_or_default().encode_utf16().count()
}

/// A score from 0 to 1, since all numbers of JSON are whole here.
#[expect(clippy::cast_possible_truncation, reason = "it is at most 1000")]
fn in_thousandths(score: f64) -> i32 {
    (score * 1000.0).round() as i32
}

fn urn(node: Node<'_>) -> Json<'_> {
    match node {
        Node::Package(entry) => entry.package.urn.as_str().into(),
        Node::Area(_) | Node::Category(..) => Json::Null,
    }
}

fn reason(reason: &Reason) -> Json<'_> {
    let source = Json::object(|object| {
        object.put("document", reason.source.document.as_str());
        object.put("section", reason.source.section.as_str());
        object.put("row", reason.source.row.as_deref());
    });
    Json::object(|object| {
        object.put("code", reason.code.as_str());
        object.put("message", &reason.message);
        object.put("package", reason.package.as_ref().map(PackageUrn::as_str));
        object.put("role", reason.role.as_deref());
        object.put("source", source);
        // Absent where there is none, unlike what may be null.
        if let Some(code) = reason.altinn_code {
            object.put("altinnCode", code);
        }
        if let Some(number) = reason.altinn_error {
            object.put("altinnError", number);
        }
        object.put("weight", reason.weight.as_str());
    })
}

pub(super) fn diagnostic(diagnostic: &Diagnostic) -> Json<'_> {
    Json::object(|object| {
        object.put("severity", diagnostic.severity.as_str());
        object.put("code", diagnostic.code.as_str());
        object.put("message", diagnostic.message.as_str());
        object.put("document", diagnostic.document.as_deref());
        object.put("line", diagnostic.line);
        object.put("column", diagnostic.column);
    })
}

pub(super) fn resolution<'r>(resolution: &'r Resolution<'_>) -> Json<'r> {
    let (current, reference) = (resolution.current(), resolution.reference());
    let (urn, status) = match (resolution, current) {
        (Resolution::Current { .. }, Some(current)) => (current.to_string(), Status::Current),
        (Resolution::Area { .. } | Resolution::Unknown { .. }, _) => {
            (reference.to_owned(), Status::Unknown)
        }
        _ => (PackageUrn::in_full(reference), resolution.status()),
    };
    let suggestions = match resolution {
        Resolution::Unknown { suggestions, .. } => suggestions.as_slice(),
        _ => &[],
    };
    Json::object(|object| {
        object.put("urn", Json::Text(urn.into()));
        object.put("status", status.as_str());
        object.put("current", current.map(PackageUrn::as_str));
        object.put("since", resolution.since());
        if let Resolution::Current { former, .. } = resolution {
            object.put("former", renames(former));
        }
        let suggestions = suggestions.iter().map(PackageUrn::as_str);
        object.put("suggestions", suggestions.collect::<Json<'r>>());
    })
}

pub(super) fn renames(renames: &[Rename]) -> Json<'_> {
    let shaped = renames.iter().map(|Rename { urn, current, since }| {
        Json::object(|object| {
            object.put("urn", urn.as_str());
            object.put("current", current.as_ref().map(PackageUrn::as_str));
            object.put("since", since.as_deref());
        })
    });
    shaped.collect()
}
