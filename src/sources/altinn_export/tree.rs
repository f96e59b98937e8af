//! Groups, areas and packages of the export.

use super::entry::Entry;
use super::findings::Findings;
use crate::catalogue::{
    Area, Child, Contents, Group, Package, PackageUrn, PartyKind, Picture, Properties, Text,
};
use crate::json::{Json, Place};
use crate::places::Places;
use crate::text::matching::{find, small_letters};

/// The words by which a description warns that powers may change, in any of the export's languages.
const MAY_CHANGE: [&str; 3] = ["regelverksendring", "regulatory change", "changes in regulation"];

/// Reads the export into contents.
pub(super) struct Tree<'c> {
    pub(super) contents: &'c mut Contents,
    pub(super) findings: &'c mut Findings,
    /// What has been met before, by what it is and its text.
    pub(super) seen: Places,
}

impl Tree<'_> {
    pub(super) fn read(&mut self, groups: Vec<Json<'_>>, top: &Place<'_>) {
        for (index, group) in groups.into_iter().enumerate() {
            self.group(group, &Place::Item(top, index));
        }
    }

    fn group(&mut self, json: Json<'_>, place: &Place<'_>) {
        let Some(mut entry) = Entry::of(json, place, self.findings) else { return };
        let urn = entry.text("urn", place, self.findings);
        if urn.is_some_and(|urn| urn.starts_with(PackageUrn::PREFIX)) {
            return self.outside(place);
        }
        self.note_id(&mut entry, place);
        let name = entry.text("name", place, self.findings);
        let kind = entry.text("type", place, self.findings);
        let description = entry.own("description", place, self.findings);
        match &name {
            None => self.findings.error(place, "NO_NAME", "the group has no name"),
            Some(name) if self.is_new("group", name) => {
                self.contents.groups.push(Group { name: name.as_str().into(), description });
            }
            Some(_) => {
                let problem = "another group has this name; the areas of both are put in one";
                self.findings.warning(place, "SHARED_NAME", problem);
            }
        }
        for (index, _) in entry.list("packages", place, self.findings).iter().enumerate() {
            self.outside(&Place::Item(&Place::Field(place, "packages"), index));
        }
        let areas = entry.list("areas", place, self.findings);
        let place = Place::Field(place, "areas");
        for (index, area) in areas.into_iter().enumerate() {
            self.area(area, name.as_deref(), kind.as_deref(), &Place::Item(&place, index));
        }
    }

    fn outside(&mut self, place: &Place<'_>) {
        let problem = "the package stands outside any area and is left out";
        self.findings.error(place, "PACKAGE_OUTSIDE_AREA", problem);
    }

    fn area(&mut self, json: Json<'_>, group: Option<&str>, kind: Option<&str>, place: &Place<'_>) {
        let Some(mut entry) = Entry::of(json, place, self.findings) else { return };
        let urn = entry.text("urn", place, self.findings);
        if urn.as_ref().is_some_and(|urn| urn.starts_with(PackageUrn::PREFIX)) {
            return self.outside(place);
        }
        self.note_id(&mut entry, place);
        if let Some(urn) = &urn
            && !self.is_new("urn", urn)
        {
            self.findings.warning(place, "DUPLICATE_URN", "another area has this URN");
        }
        let name = entry.text("name", place, self.findings);
        if name.is_none() {
            let problem = "the area has no name; its URN stands in, or else it is left out";
            self.findings.error(place, "NO_NAME", problem);
        }
        let Some(name) = name.or_else(|| urn.clone()) else { return };
        if !self.is_new("area", &name) {
            let problem = "another area has this name, so it refers to neither";
            self.findings.warning(place, "SHARED_NAME", problem);
        }
        let icon = entry.text("iconUrl", place, self.findings);
        let mut area = Area {
            urn,
            group: group.map(str::to_owned),
            description: entry.own("description", place, self.findings),
            picture: icon.map(|src| Picture { src, alt: String::new() }),
            ..Area::new(name.as_str().into())
        };
        let packages = entry.list("packages", place, self.findings);
        let place = Place::Field(place, "packages");
        for (index, json) in packages.into_iter().enumerate() {
            if let Some(package) = self.package(json, kind, &Place::Item(&place, index)) {
                area.children.push(Child::Package(package.urn.clone()));
                self.contents.packages.push(package);
            }
        }
        self.contents.areas.push(area);
    }

    fn package(
        &mut self,
        json: Json<'_>,
        kind: Option<&str>,
        place: &Place<'_>,
    ) -> Option<Package> {
        let mut entry = Entry::of(json, place, self.findings)?;
        self.note_id(&mut entry, place);
        let Some(urn) = entry.text("urn", place, self.findings) else {
            self.findings.error(place, "NO_URN", "the package has no URN and is left out");
            return None;
        };
        let urn: PackageUrn = match urn.try_into() {
            Ok(urn) => urn,
            Err(error) => {
                let problem = format!("{error}; the package is left out");
                self.findings.error(place, "INVALID_URN", &problem);
                return None;
            }
        };
        if !self.is_new("urn", urn.as_str()) {
            let problem =
                format!("\"{urn}\" is the URN of an earlier package; this one is left out");
            self.findings.error(place, "DUPLICATE_URN", &problem);
            return None;
        }
        let name = entry.text("name", place, self.findings).unwrap_or_else(|| {
            self.findings.error(place, "NO_NAME", "the package has no name; its URN stands in");
            urn.slug().to_owned()
        });
        if !self.is_new("package", &name) {
            let problem = format!("another package is called \"{name}\" too; their URNs differ");
            self.findings.warning(place, "SHARED_NAME", &problem);
        }
        let description = entry.text("description", place, self.findings);
        let subject_to_change = description.as_ref().is_some_and(|description| {
            let description = small_letters(description);
            MAY_CHANGE.iter().any(|words| find(&description, words).is_some())
        });
        let own_kind = entry.inner("type", "name", place, self.findings);
        let party_kind = self.party_kind(own_kind.as_deref(), kind, place);
        Some(Package {
            description: description.map(Text::Own),
            subject_to_change,
            is_delegable: entry.flag("isDelegable", place, self.findings),
            party_kind,
            properties: Some(Properties {
                is_assignable: entry.flag("isAssignable", place, self.findings),
                is_resource_policy_available: entry.flag(
                    "isResourcePolicyAvailable",
                    place,
                    self.findings,
                ),
                ..Properties::default()
            }),
            ..Package::new(urn, name.as_str().into())
        })
    }

    /// By the package's own type, or else by its group's.
    fn party_kind(
        &mut self,
        own: Option<&str>,
        of_group: Option<&str>,
        place: &Place<'_>,
    ) -> Option<PartyKind> {
        let name = small_letters(own.or(of_group)?);
        if name.starts_with("organi") {
            return Some(PartyKind::Organisation);
        }
        if name.starts_with("person") {
            return Some(PartyKind::Person);
        }
        let problem =
            format!("\"{name}\" is no known type: it is not known whose powers these are");
        self.findings.warning(place, "UNKNOWN_PACKAGE_TYPE", &problem);
        None
    }

    fn note_id(&mut self, entry: &mut Entry<'_>, place: &Place<'_>) {
        if let Some(id) = entry.text("id", place, self.findings)
            && !self.is_new("id", &id)
        {
            let problem = format!("\"{id}\" is the id of something earlier");
            self.findings.warning(place, "DUPLICATE_ID", &problem);
        }
    }

    /// Whether nothing of the kind has borne the text before.
    fn is_new(&mut self, kind: &str, text: &str) -> bool {
        self.seen.add(format!("{kind} {text}"), 0).is_none()
    }
}
