//! Groups, areas and packages of the export, in the form of a catalogue's JSON.

use std::borrow::Cow;

use super::entry::Entry;
use super::records::Claims;
use crate::catalogue::{PackageUrn, PartyKind};
use crate::json::Json;
use crate::places::Places;
use crate::text::filled;
use crate::text::matching::{find, small_letters};

/// The words by which a description warns that powers may change, in any of the export's languages.
const MAY_CHANGE: [&str; 3] = ["regelverksendring", "regulatory change", "changes in regulation"];

/// What an export says of a package by yes or no. A catalogue has all but the first in the package's row.
const FLAGS: [&str; 3] = ["isDelegable", "isAssignable", "isResourcePolicyAvailable"];

/// What has been read of the export.
#[derive(Default)]
pub(super) struct Tree<'t> {
    pub(super) groups: Vec<Json<'t>>,
    pub(super) areas: Vec<Json<'t>>,
    pub(super) packages: Vec<Json<'t>>,
    /// Places of packages by URN.
    pub(super) places: Places,
    /// What the packages' entries say of record ids.
    pub(super) claims: Claims,
    /// What has been met before, by what there is to say of the next one that is like it.
    seen: Places,
    /// Areas of packages that a search found, while they are being filled.
    found: Vec<FoundArea<'t>>,
    /// Their places by what tells them apart.
    found_places: Places,
}

/// An area as each of its packages has it in what the search answers.
struct FoundArea<'t> {
    name: Cow<'t, str>,
    urn: Option<Cow<'t, str>>,
    description: Option<Cow<'t, str>>,
    picture: Option<Cow<'t, str>>,
    children: Vec<Json<'t>>,
}

/// What an area has of its group.
struct Above<'t> {
    group: Option<Cow<'t, str>>,
    kind: Option<Cow<'t, str>>,
}

impl<'t> Tree<'t> {
    pub(super) fn group(&mut self, mut entry: Entry<'t, '_>) {
        let urn = entry.text("urn");
        if stands_outside(&entry, urn.as_deref()) {
            return;
        }
        self.note_id(&mut entry);
        let above = Above { group: entry.text("name"), kind: entry.text("type") };
        match &above.group {
            None => entry.error("NO_NAME", "the group has no name"),
            Some(name) => {
                entry.report_mixed_alphabets(name, Some(name));
                if self.is_first(&entry, "SHARED_NAME", "name of another group", name) {
                    self.groups.push(Json::object(|object| {
                        object.put("name", name.clone());
                        object.put("description", entry.text("description"));
                    }));
                }
            }
        }
        entry.each("packages", &mut |entry| outside(&entry));
        entry.each("areas", &mut |entry| self.area(entry, &above));
    }

    fn area(&mut self, mut entry: Entry<'t, '_>, above: &Above<'t>) {
        let urn = entry.text("urn");
        if stands_outside(&entry, urn.as_deref()) {
            return;
        }
        self.note_id(&mut entry);
        if let Some(urn) = &urn {
            self.is_first(&entry, "DUPLICATE_URN", "URN of another area", urn);
        }
        let name = entry.text("name").or_else(|| {
            entry.error("NO_NAME", "the area has no name: its URN stands in, if it has one");
            urn.clone()
        });
        let Some(name) = name else { return };
        entry.report_mixed_alphabets(urn.as_deref().unwrap_or(&name), Some(&name));
        self.is_first(&entry, "SHARED_NAME", "name of another area", &name);
        let area = Json::object(|area| {
            area.put("name", name);
            area.put("urn", urn);
            area.put("group", above.group.clone());
            area.put("description", entry.text("description"));
            area.put("picture", entry.text("iconUrl").map(picture));
            let mut children = Vec::new();
            entry.each("packages", &mut |entry| {
                children.extend(self.package(entry, above.kind.as_deref()).map(Json::Text));
            });
            area.put("children", Json::List(children));
        });
        self.areas.push(area);
    }

    /// Reads a package that the search answered with, and the area that it names.
    pub(super) fn found(&mut self, mut entry: Entry<'t, '_>) {
        let is_there = entry.within("object", &mut |mut package| {
            let mut area = None;
            package.within("area", &mut |entry| area = found_area(entry));
            let Some((key, area)) = area else { return outside(&package) };
            let known = self.found_places.get(&key);
            if known.is_none() {
                package.report_mixed_alphabets(&key, Some(&area.name));
            }
            let Some(urn) = self.package(package, None) else { return };
            let place = known.unwrap_or(self.found.len());
            if known.is_none() {
                self.found_places.add(key, place);
                self.found.push(area);
            }
            if let Some(area) = self.found.get_mut(place) {
                area.children.push(Json::Text(urn));
            }
        });
        if !is_there {
            entry.error(
                "NO_PACKAGE",
                "the answer of a search has a package in \"object\", and this has none",
            );
        }
    }

    /// Puts the areas of what was found into the tree, in the order in which they were met.
    pub(super) fn close_found(&mut self) {
        for found in self.found.drain(..) {
            self.areas.push(Json::object(|area| {
                area.put("name", found.name);
                area.put("urn", found.urn);
                area.put("description", found.description);
                area.put("picture", found.picture.map(picture));
                area.put("children", Json::List(found.children));
            }));
        }
    }

    /// Reads a package, if it can be told from others. What comes out is its URN.
    fn package(
        &mut self,
        mut entry: Entry<'t, '_>,
        of_group: Option<&str>,
    ) -> Option<Cow<'t, str>> {
        let id = self.note_id(&mut entry);
        let given = entry.text("urn");
        if let Some(id) = &id {
            self.claims.add(id, given.as_deref().unwrap_or_default());
        }
        let Some(given) = given else {
            entry.no_urn();
            return None;
        };
        let urn = match PackageUrn::try_from(given.to_string()) {
            Ok(urn) => urn,
            Err(error) => {
                entry.error("INVALID_URN", &error.to_string());
                return None;
            }
        };
        if let Some(place) = self.places.get(urn.as_str()) {
            entry.error("DUPLICATE_URN", "an earlier package has the URN, so this one is left out");
            if let Some(earlier) = self.packages.get_mut(place) {
                keep_agreed(earlier, &mut entry);
            }
            return None;
        }
        self.places.add(given.to_string(), self.packages.len());
        let name = entry.text("name").unwrap_or_else(|| {
            entry.error("NO_NAME", "the package has no name: its URN stands in");
            urn.slug().to_owned().into()
        });
        self.is_first(&entry, "SHARED_NAME", "name of another package", &name);
        self.packages.push(Json::object(|package| {
            package.put("urn", given.clone());
            package.put("id", id);
            let description = entry.text("description");
            for text in [Some(&name), description.as_ref()] {
                entry.report_mixed_alphabets(&given, text.map(AsRef::as_ref));
            }
            package.put("name", name);
            package.put("subjectToChange", description.as_deref().is_some_and(may_change));
            package.put("description", description);
            package.put("isDelegable", entry.flag("isDelegable"));
            let own_kind = entry.inner("type", "name");
            let kind = own_kind.as_deref().or(of_group);
            package.put("partyKind", kind.and_then(|kind| party_kind(kind, &entry)));
            let properties = Json::object(|properties| {
                for flag in ["isAssignable", "isResourcePolicyAvailable"] {
                    properties.put(flag, entry.flag(flag));
                }
            });
            package.put("properties", properties);
        }));
        Some(given)
    }

    fn note_id(&mut self, entry: &mut Entry<'t, '_>) -> Option<Cow<'t, str>> {
        let id = entry.text("id")?;
        let key = id.to_ascii_lowercase();
        self.is_first(entry, "DUPLICATE_ID", "id of something earlier", &key);
        Some(id)
    }

    /// Whether nothing of the kind has borne the text before.
    fn is_first(&mut self, entry: &Entry<'_, '_>, code: &str, what: &str, text: &str) -> bool {
        let problem = filled("\"{0}\" is the {1}", &[text, what]);
        let is_first = self.seen.add(problem.clone(), 0).is_none();
        if !is_first {
            entry.warning(code, &problem);
        }
        is_first
    }
}

/// What two entries of a package do not agree on is not known: which of them is right is not said.
fn keep_agreed<'t>(earlier: &mut Json<'t>, later: &mut Entry<'t, '_>) {
    let Json::Object(fields) = earlier else { return };
    for (name, json) in fields {
        match FLAGS.iter().find(|flag| *flag == name) {
            Some(flag) if *json == later.flag(flag) => {}
            Some(_) => *json = Json::Null,
            None => keep_agreed(json, later),
        }
    }
}

/// An area and what tells it from others: its URN, or else its name.
fn found_area<'t>(mut entry: Entry<'t, '_>) -> Option<(String, FoundArea<'t>)> {
    let urn = entry.text("urn");
    let name = entry.text("name").or_else(|| urn.clone())?;
    let key = urn.as_ref().unwrap_or(&name).to_string();
    let description = entry.text("description");
    let picture = entry.text("iconUrl");
    Some((key, FoundArea { name, urn, description, picture, children: Vec::new() }))
}

fn stands_outside(entry: &Entry<'_, '_>, urn: Option<&str>) -> bool {
    let is_package = urn.is_some_and(|urn| urn.starts_with(PackageUrn::PREFIX));
    if is_package {
        outside(entry);
    }
    is_package
}

fn outside(entry: &Entry<'_, '_>) {
    entry.error("PACKAGE_OUTSIDE_AREA", "the package stands outside any area and is left out");
}

fn picture(src: Cow<'_, str>) -> Json<'_> {
    Json::object(|picture| {
        picture.put("src", src);
        picture.put("alt", "");
    })
}

fn may_change(description: &str) -> bool {
    let description = small_letters(description);
    MAY_CHANGE.iter().any(|words| find(&description, words).is_some())
}

fn party_kind(name: &str, entry: &Entry<'_, '_>) -> Option<&'static str> {
    let name = small_letters(name);
    if name.starts_with("organi") {
        return Some(PartyKind::Organisation.word());
    }
    if name.starts_with("person") {
        return Some(PartyKind::Person.word());
    }
    entry.warning("UNKNOWN_PACKAGE_TYPE", "it is not known whose powers these are");
    None
}
