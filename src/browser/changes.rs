//! Changes between two catalogues, as JavaScript gets them.

use super::shapes::Shaper;
use crate::json::Json;
use crate::{Change, PackageUrn, Property};

/// Makes shapes of changes, with notices as their own catalogues show them.
#[derive(Clone, Copy)]
pub(super) struct ChangeShaper<'c> {
    pub(super) before: Shaper<'c>,
    pub(super) after: Shaper<'c>,
}

impl<'c> ChangeShaper<'c> {
    pub(super) fn change(self, change: &'c Change) -> Json<'c> {
        match change {
            Change::PackageAdded { urn } => of_package("packageAdded", urn),
            Change::PackageRemoved { urn } => of_package("packageRemoved", urn),
            Change::PackageRenamed { before, after, since } => Json::object(|object| {
                object.put("kind", "packageRenamed");
                object.put("before", before.as_str());
                object.put("after", after.as_str());
                object.put("since", since.as_deref());
            }),
            Change::GrantAdded { urn, role, variant } => {
                grant("grantAdded", urn, role, variant.as_deref())
            }
            Change::GrantRemoved { urn, role, variant } => {
                grant("grantRemoved", urn, role, variant.as_deref())
            }
            Change::PropertyChanged { urn, property, before, after } => Json::object(|object| {
                object.put("kind", "propertyChanged");
                object.put("urn", urn.as_str());
                object.put("property", name(*property));
                object.put("before", *before);
                object.put("after", *after);
            }),
            Change::NoticeResolved { notice } => {
                of_notice("noticeResolved", self.before.notice(notice))
            }
            Change::NoticeAdded { notice } => of_notice("noticeAdded", self.after.notice(notice)),
        }
    }
}

fn of_package<'c>(kind: &'static str, urn: &'c PackageUrn) -> Json<'c> {
    Json::object(|object| {
        object.put("kind", kind);
        object.put("urn", urn.as_str());
    })
}

fn grant<'c>(
    kind: &'static str,
    urn: &'c PackageUrn,
    role: &'c str,
    variant: Option<&'c str>,
) -> Json<'c> {
    Json::object(|object| {
        object.put("kind", kind);
        object.put("urn", urn.as_str());
        object.put("role", role);
        object.put("variant", variant);
    })
}

fn of_notice<'c>(kind: &'static str, notice: Json<'c>) -> Json<'c> {
    Json::object(|object| {
        object.put("kind", kind);
        object.put("notice", notice);
    })
}

const fn name(property: Property) -> &'static str {
    match property {
        Property::IsAssignable => "isAssignable",
        Property::IsDelegable => "isDelegable",
        Property::IsResourcePolicyAvailable => "isResourcePolicyAvailable",
    }
}
