//! What JavaScript gets: the shapes of `js/package/types/`, made from the catalogue.

use crate::json::{Json, Object, ToJson};
use crate::text::Language;
use crate::{
    Altinn2Role, Area, Catalogue, Child, Diagnostic, Giver, Group, Node, Notice, PackageEntry,
    PackageGrant, PackageUrn, PartyKind, PropertyRow, Rename, Resolution, RoleEntry, RoleGrant,
    RoleHit, SearchHit, SearchMatch, Service, Shown, Text, Variant,
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
            object.put(
                "area",
                Json::object(|object| {
                    object.put("name", self.text(&area.name));
                    object.put("urn", area.urn.as_deref());
                }),
            );
            object.put("partyKind", package.party_kind.map(PartyKind::as_str));
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
            object.put("partyKind", role.party_kind.map(PartyKind::as_str));
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

    pub(super) fn role_grant(self, grant: &RoleGrant<'c>) -> Json<'c> {
        Json::object(|object| {
            object.put("role", self.role(grant.role));
            object.put("variant", grant.variant);
            object.put("mayDelegate", grant.may_delegate);
        })
    }

    pub(super) fn giver(self, giver: &Giver<'c>) -> Json<'c> {
        Json::object(|object| {
            object.put("role", self.role(giver.role));
            object.put("variant", giver.variant);
            object.put("by", giver.by.as_str());
        })
    }

    pub(super) fn variant(self, variant: &'c Variant) -> Json<'c> {
        Json::object(|object| {
            object.put("code", variant.code.as_str());
            object.put("name", self.text(&variant.name));
            object.put("kind", variant.kind.as_str());
            object.put("roles", variant.roles.as_ref().map(ToJson::to_json));
        })
    }

    pub(super) fn tree(self) -> Json<'c> {
        let mut tree = Vec::new();
        for (group, areas) in self.catalogue.grouped_areas() {
            let areas = areas.into_iter().map(|entry| self.node(Node::Area(entry.area)));
            match group {
                Some(Group { name, description }) => tree.push(Json::object(|object| {
                    self.begin_node(object, "group", name, description.as_ref());
                    object.put("children", areas.collect::<Json<'c>>());
                })),
                None => tree.extend(areas),
            }
        }
        Json::List(tree)
    }

    fn node(self, node: Node<'c>) -> Json<'c> {
        let children = |below: &'c [Child]| {
            let below = below.iter().filter_map(|it| self.catalogue.node_of(it, node.area()));
            below.map(|it| self.node(it)).collect::<Json<'c>>()
        };
        Json::object(|object| match node {
            Node::Area(area) => {
                self.begin_node(object, "area", &area.name, area.description.as_ref());
                object.put("urn", area.urn.as_deref());
                object.put("children", children(&area.children));
            }
            // An item that stands for a package, and has no URN of its own.
            Node::Category(item, _) if item.children.is_empty() => {
                self.begin_node(object, "package", &item.name, item.description.as_ref());
                object.put("urn", Json::Null);
                object.put("index", Json::Null);
            }
            Node::Category(category, _) => {
                self.begin_node(object, "category", &category.name, category.description.as_ref());
                object.put("children", children(&category.children));
            }
            Node::Package(PackageEntry { package, index, .. }) => {
                self.begin_node(object, "package", &package.name, package.description.as_ref());
                object.put("urn", package.urn.as_str());
                object.put("index", index);
            }
        })
    }

    fn begin_node(
        self,
        object: &mut Object<'c>,
        kind: &'static str,
        name: &'c Text,
        description: Option<&'c Text>,
    ) {
        object.put("kind", kind);
        object.put("name", self.text(name));
        object.put("description", self.optional_text(description));
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
        let node = row.node;
        Json::object(|object| {
            object.put("name", self.text(node.name()));
            object.put("urn", urn(node));
            object.put("level", i32::from(row.level));
            object.put("isAssignable", node.is_assignable());
            object.put("isResourcePolicyAvailable", node.is_resource_policy_available());
            object.put(
                "grants",
                row.grants.iter().map(|grant| self.role_grant(grant)).collect::<Json<'c>>(),
            );
            object.put(
                "unknownRoles",
                row.unknown_roles.iter().map(String::as_str).collect::<Json<'c>>(),
            );
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

    pub(super) fn notices<'n>(self, notices: impl Iterator<Item = &'n Notice>) -> Json<'n>
    where
        'c: 'n,
    {
        notices.map(|notice| self.notice(notice)).collect()
    }

    pub(super) fn role_hit(self, hit: &RoleHit<'c>) -> Json<'c> {
        Json::object(|object| {
            object.put("role", self.role(hit.role));
            object.put("score", Json::Thousandths(in_thousandths(hit.score)));
            object.put("matches", matches(&hit.matches));
        })
    }

    pub(super) fn resolution<'r>(self, resolution: &'r Resolution<'c>) -> Json<'r>
    where
        'c: 'r,
    {
        let urns =
            |urns: &'r [PackageUrn]| urns.iter().map(PackageUrn::as_str).collect::<Json<'r>>();
        Json::object(|object| {
            object.put("reference", resolution.reference());
            object.put("status", resolution.status().as_str());
            match resolution {
                Resolution::Current { current, former, .. } => {
                    object.put("current", current.as_str());
                    object.put("former", renames(former));
                }
                Resolution::Renamed { current, since, .. } => {
                    object.put("current", current.as_str());
                    object.put("since", since.as_deref());
                }
                Resolution::Removed { since, .. } => object.put("since", since.as_deref()),
                Resolution::Area { area, below, .. } => {
                    object.put("area", self.area(area));
                    object.put("below", urns(below));
                }
                Resolution::Unknown { suggestions, .. } => {
                    object.put("suggestions", urns(suggestions));
                }
            }
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

/// A hit with its package by its place: a package that is found with one letter is found again with the next.
pub(super) fn search_hit<'c>(hit: &SearchHit<'c>) -> Json<'c> {
    Json::object(|object| {
        object.put("accessPackage", hit.package.index);
        object.put("score", Json::Thousandths(in_thousandths(hit.score)));
        object.put("matches", matches(&hit.matches));
    })
}

fn matches<'c>(found: &[SearchMatch<'c>]) -> Json<'c> {
    let shaped = found.iter().map(|place| {
        Json::object(|object| {
            object.put("field", place.field.as_str());
            object.put("text", place.text);
            object.put("start", in_utf_16(place.text, place.range.start));
            object.put("end", in_utf_16(place.text, place.range.end));
        })
    });
    shaped.collect()
}

/// A place in a text, as JavaScript counts.
fn in_utf_16(text: &str, bytes: usize) -> usize {
    text.get(..bytes).unwrap_or_default().encode_utf16().count()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is from 0 to 1000")]
fn in_thousandths(score: f64) -> u16 {
    (score * 1000.0).round() as u16
}

pub(super) fn package_grant<'c>(grant: &PackageGrant<'c>) -> Json<'c> {
    Json::object(|object| {
        object.put("package", grant.package);
        object.put("role", grant.role);
        object.put("variant", grant.variant);
        object.put("mayDelegate", grant.may_delegate);
    })
}

fn urn(node: Node<'_>) -> Json<'_> {
    match node {
        Node::Package(entry) => entry.package.urn.as_str().into(),
        Node::Area(_) | Node::Category(..) => Json::Null,
    }
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

pub(super) fn service(service: &Service) -> Json<'_> {
    Json::object(|object| {
        object.put("id", service.id.as_str());
        object.put(
            "name",
            Json::object(|object| {
                object.put("value", service.name.as_str());
                object.put("language", service.language.tag());
            }),
        );
        object.put("owner", service.owner.as_str());
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
