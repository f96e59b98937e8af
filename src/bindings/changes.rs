//! Changes between two catalogues, as JavaScript gets them.

use super::shapes::Shaper;
use crate::Change;
use crate::json::Json;

/// Makes shapes of changes, with notices as their own catalogues show them.
#[derive(Clone, Copy)]
pub(super) struct ChangeShaper<'c> {
    pub(super) before: Shaper<'c>,
    pub(super) after: Shaper<'c>,
}

impl<'c> ChangeShaper<'c> {
    pub(super) fn change(self, change: &Change<'c>) -> Json<'c> {
        let kind = match change {
            Change::PackageAdded { .. } => "packageAdded",
            Change::PackageRemoved { .. } => "packageRemoved",
            Change::PackageStillServed { .. } => "packageStillServed",
            Change::PackageRenamed { .. } => "packageRenamed",
            Change::GrantAdded { .. } => "grantAdded",
            Change::GrantRemoved { .. } => "grantRemoved",
            Change::PropertyChanged { .. } => "propertyChanged",
            Change::NoticeResolved { .. } => "noticeResolved",
            Change::NoticeAdded { .. } => "noticeAdded",
        };
        Json::object(|object| {
            object.put("kind", kind);
            match *change {
                Change::PackageAdded { urn }
                | Change::PackageRemoved { urn }
                | Change::PackageStillServed { urn } => {
                    object.put("urn", urn.as_str());
                }
                Change::PackageRenamed { before, after, since } => {
                    object.put("before", before.as_str());
                    object.put("after", after.as_str());
                    object.put("since", since);
                }
                Change::GrantAdded { urn, role, variant }
                | Change::GrantRemoved { urn, role, variant } => {
                    object.put("urn", urn.as_str());
                    object.put("role", role);
                    object.put("variant", variant.as_deref());
                }
                Change::PropertyChanged { urn, property, before, after } => {
                    object.put("urn", urn.as_str());
                    object.put("property", property.as_str());
                    object.put("before", before);
                    object.put("after", after);
                }
                Change::NoticeResolved { notice } => {
                    object.put("notice", self.before.notice(notice));
                }
                Change::NoticeAdded { notice } => object.put("notice", self.after.notice(notice)),
            }
        })
    }
}
