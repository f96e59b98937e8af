//! Groups, areas and packages of the export.

use foldhash::{HashMap, HashSet};
use std::borrow::Cow;
use std::collections::hash_map;

use super::records::Claims;
use crate::catalogue::{
    Area, Child, Group, Package, PackageUrn, PartyKind, Picture, Properties, Text,
    regulation_caveat,
};
use crate::sources::entry::Entry;
use crate::text::lowercase;

/// What has been read of the export. What it is looked up by is borrowed from the text.
#[derive(Default)]
pub(super) struct Tree<'t> {
    pub(super) groups: Vec<Group>,
    pub(super) areas: Vec<Area>,
    pub(super) packages: Vec<Package>,
    pub(super) indices: Indices<'t>,
    /// What the packages' entries say of record ids.
    pub(super) claims: Claims<'t>,
    /// What has been met before, in words to say of the next one that is like it.
    seen: HashSet<(&'static str, Cow<'t, str>)>,
    /// Indices of areas of packages that a search found, by what tells them apart.
    found: HashMap<String, usize>,
}

/// Indices of packages by URN.
pub(super) type Indices<'t> = HashMap<Cow<'t, str>, usize>;

/// What an area has of its group.
struct Above<'t> {
    group: Option<Cow<'t, str>>,
    kind: Option<Cow<'t, str>>,
}

impl<'t> Tree<'t> {
    pub(super) fn group(&mut self, entry: &Entry<'t, '_>) {
        let urn = entry.text("urn");
        if stands_outside(entry, urn.as_deref()) {
            return;
        }
        if let Some(id) = entry.text("id") {
            self.note_id(entry, id, None);
        }
        let above = Above { group: entry.text("name"), kind: entry.text("type") };
        match &above.group {
            None => entry.error("NO_NAME", "the group has no name"),
            Some(name) => {
                entry.report_mixed_alphabets(name, Some(name));
                if self.is_first(entry, "SHARED_NAME", "name of another group", name.clone()) {
                    let description = entry.text("description").map(own);
                    self.groups.push(Group { name: own(name.clone()), description });
                }
            }
        }
        entry.each("packages", &mut |entry| outside(entry));
        entry.each("areas", &mut |entry| self.area(entry, &above));
    }

    fn area(&mut self, entry: &Entry<'t, '_>, above: &Above<'t>) {
        let urn = entry.text("urn");
        if stands_outside(entry, urn.as_deref()) {
            return;
        }
        if let Some(id) = entry.text("id") {
            self.note_id(entry, id, None);
        }
        if let Some(urn) = &urn {
            self.is_first(entry, "DUPLICATE_URN", "URN of another area", urn.clone());
        }
        let name = entry.text("name").or_else(|| {
            entry.error("NO_NAME", "the area has no name: its URN stands in, if it has one");
            urn.clone()
        });
        let Some(name) = name else { return };
        entry.report_mixed_alphabets(urn.as_deref().unwrap_or(&name), Some(&name));
        self.is_first(entry, "SHARED_NAME", "name of another area", name.clone());
        let mut area = area(name, urn, entry);
        area.group = above.group.as_ref().map(ToString::to_string);
        entry.each("packages", &mut |entry| {
            let package = self.package(entry, above.kind.as_deref());
            area.children.extend(package.map(Child::Package));
        });
        self.areas.push(area);
    }

    /// Reads a package that the search answered with, and the area that it names.
    pub(super) fn found(&mut self, entry: &Entry<'t, '_>) {
        let is_there = entry.within("object", &mut |package| {
            let mut area = None;
            package.within("area", &mut |entry| area = found_area(entry));
            let Some((key, area)) = area else { return outside(package) };
            let known = self.found.get(&key).copied();
            if known.is_none() {
                for name in area.name.all() {
                    package.report_mixed_alphabets(&key, Some(name));
                }
            }
            let Some(urn) = self.package(package, None) else { return };
            let place = known.unwrap_or(self.areas.len());
            if known.is_none() {
                self.found.insert(key, place);
                self.areas.push(area);
            }
            if let Some(area) = self.areas.get_mut(place) {
                area.children.push(Child::Package(urn));
            }
        });
        if !is_there {
            entry.error(
                "NO_PACKAGE",
                "the answer of a search has a package in \"object\", and this has none",
            );
        }
    }

    /// Reads a package, if it can be told from others. What comes out is its URN.
    fn package(&mut self, entry: &Entry<'t, '_>, of_group: Option<&str>) -> Option<PackageUrn> {
        let id = entry.text("id");
        let given = entry.text("urn");
        if let Some(id) = &id {
            self.note_id(entry, id.clone(), Some(given.clone().unwrap_or_default()));
        }
        let Some(given) = given else {
            entry.no_urn();
            return None;
        };
        let urn = PackageUrn::try_from(given.as_ref())
            .map_err(|error| entry.error("INVALID_URN", &error.to_string()))
            .ok()?;
        match self.indices.entry(given) {
            hash_map::Entry::Vacant(free) => {
                free.insert(self.packages.len());
            }
            hash_map::Entry::Occupied(place) => {
                let problem = "an earlier package has the URN, so this one is left out";
                entry.error("DUPLICATE_URN", problem);
                if let Some(earlier) = self.packages.get_mut(*place.get()) {
                    keep_agreed(earlier, entry);
                    if let Some(id) = &id {
                        self.claims.add_again(*place.get(), earlier, id);
                    }
                }
                return None;
            }
        }
        let name = entry.text("name").unwrap_or_else(|| {
            entry.error("NO_NAME", "the package has no name: its URN stands in");
            urn.slug().to_owned().into()
        });
        let own_kind = entry.inner("type", "name");
        let kind = own_kind.as_deref().or(of_group).and_then(|kind| party_kind(kind, entry));
        self.is_first(entry, "SHARED_NAME", namesake(kind), name.clone());
        let description = entry.text("description");
        for text in [Some(&name), description.as_ref()] {
            entry.report_mixed_alphabets(urn.as_str(), text.map(AsRef::as_ref));
        }
        let mut package = Package::new(urn.clone(), own(name));
        package.id = id.map(Cow::into_owned);
        package.subject_to_change = description.as_deref().and_then(regulation_caveat).is_some();
        package.description = description.map(own);
        package.is_delegable = entry.flag("isDelegable");
        package.party_kind = kind;
        package.properties = Some(Properties {
            is_assignable: entry.flag("isAssignable"),
            is_resource_policy_available: entry.flag("isResourcePolicyAvailable"),
            ..Properties::default()
        });
        self.packages.push(package);
        Some(urn)
    }

    /// `urn` is that of a package.
    fn note_id(&mut self, entry: &Entry<'t, '_>, id: Cow<'t, str>, urn: Option<Cow<'t, str>>) {
        if let Err(id) = self.claims.add(id, urn) {
            entry.warning("DUPLICATE_ID", &format!("\"{id}\" is the id of something earlier"));
        }
    }

    /// Whether nothing of the kind has borne the text before.
    fn is_first(
        &mut self,
        entry: &Entry<'t, '_>,
        code: &str,
        what: &'static str,
        text: Cow<'t, str>,
    ) -> bool {
        let earlier = self.seen.replace((what, text));
        if let Some((_, text)) = &earlier {
            entry.warning(code, &format!("\"{text}\" is the {what}"));
        }
        earlier.is_none()
    }
}

/// What two entries of a package do not agree on is not known: which of them is right is not said.
fn keep_agreed(earlier: &mut Package, later: &Entry<'_, '_>) {
    let keep = |flag: &mut Option<bool>, name| {
        if *flag != later.flag(name) {
            *flag = None;
        }
    };
    keep(&mut earlier.is_delegable, "isDelegable");
    if let Some(properties) = &mut earlier.properties {
        keep(&mut properties.is_assignable, "isAssignable");
        keep(&mut properties.is_resource_policy_available, "isResourcePolicyAvailable");
    }
}

/// An area without its packages.
fn area(name: Cow<'_, str>, urn: Option<Cow<'_, str>>, entry: &Entry<'_, '_>) -> Area {
    let mut area = Area::new(own(name));
    area.urn = urn.map(Cow::into_owned);
    area.description = entry.text("description").map(own);
    let picture = |src: Cow<'_, str>| Picture { src: src.into_owned(), alt: String::new() };
    area.picture = entry.text("iconUrl").map(picture);
    area
}

/// An area and what tells it from others: its URN, or else its name.
fn found_area(entry: &Entry<'_, '_>) -> Option<(String, Area)> {
    let urn = entry.text("urn");
    let name = entry.text("name").or_else(|| urn.clone())?;
    let key = urn.as_ref().unwrap_or(&name).to_string();
    Some((key, area(name, urn, entry)))
}

/// Text is in the export's own language.
fn own(text: Cow<'_, str>) -> Text {
    Text::Own(text.into_owned())
}

/// The register calls packages for persons as it calls those for organisations: that is nothing odd.
const fn namesake(kind: Option<PartyKind>) -> &'static str {
    match kind {
        Some(PartyKind::Organisation) => "name of another package for organisations",
        Some(PartyKind::Person) => "name of another package for persons",
        None => "name of another package",
    }
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

fn party_kind(name: &str, entry: &Entry<'_, '_>) -> Option<PartyKind> {
    let name = lowercase(name);
    if name.starts_with("organi") {
        return Some(PartyKind::Organisation);
    }
    if name.starts_with("person") {
        return Some(PartyKind::Person);
    }
    entry.warning("UNKNOWN_PACKAGE_TYPE", "it is not known whose authorisations these are");
    None
}
