//! Record ids of packages: which of them can be relied on, and what they say of renames.

use std::borrow::Cow;

use std::collections::hash_map::Entry;

use foldhash::{HashMap, HashSet};

use super::tree::Indices;
use crate::catalogue::{Catalogue, Contents, Package, PackageUrn, Rename, Severity};
use crate::json::Place;
use crate::sources::findings::Findings;
use crate::text::ascii_lowercase;

/// What entries of an export say of record ids, which are the same in whatever case they are written.
#[derive(Default)]
pub(super) struct Claims<'t> {
    /// Every id in lowercase, with the URN of the package that claims it. Of an entry that is left out, no text;
    /// none where no package does.
    urns: HashMap<Cow<'t, str>, Option<Cow<'t, str>>>,
    /// Those that packages with several URNs claim.
    shared: HashSet<String>,
    /// The places of packages for which several ids are claimed.
    torn: HashSet<usize>,
}

impl<'t> Claims<'t> {
    /// Notes an id, for the package with this URN where it is a package's. The error is the id, where it has been met
    /// before.
    pub(super) fn add(
        &mut self,
        id: Cow<'t, str>,
        urn: Option<Cow<'t, str>>,
    ) -> Result<(), String> {
        let mut known = match self.urns.entry(ascii_lowercase(id)) {
            Entry::Vacant(free) => {
                free.insert(urn);
                return Ok(());
            }
            Entry::Occupied(known) => known,
        };
        let id = known.key().to_string();
        match (known.get(), &urn) {
            (None, Some(_)) => drop(known.insert(urn)),
            (Some(first), Some(urn)) if first != urn => drop(self.shared.insert(id.clone())),
            _ => {}
        }
        Err(id)
    }

    /// Notes that the package at this place has been met again, with this id.
    pub(super) fn add_again(&mut self, place: usize, package: &Package, id: &str) {
        if package.id.as_ref().is_some_and(|first| !first.eq_ignore_ascii_case(id)) {
            self.torn.insert(place);
        }
    }

    /// Takes away the ids that do not name one package and no other: better that a package is not found
    /// by its id than that another one is.
    pub(super) fn settle(&self, packages: &mut [Package], findings: &Findings) {
        let names = self.claimed(packages.iter().map(|package| &package.urn));
        self.keep_ids_beside(&names, packages, findings);
    }

    /// The same, once it is known what packages have been called.
    pub(super) fn settle_renamed(&self, contents: &mut Contents, findings: &Findings) {
        let renames = contents.renames.iter();
        let urns = renames.flat_map(|it| [Some(&it.urn), it.current.as_ref()]).flatten();
        let names = self.claimed(urns);
        self.keep_ids_beside(&names, &mut contents.packages, findings);
    }

    /// The ids that are claimed, of what else refers to packages with these URNs.
    fn claimed<'c>(&self, urns: impl Iterator<Item = &'c PackageUrn>) -> HashSet<String> {
        let texts = urns.flat_map(|urn| [urn.as_str(), urn.slug()]);
        let names = texts.map(|text| ascii_lowercase(Cow::Borrowed(text)));
        let is_claimed = |name: &Cow<'_, str>| self.urns.get(name).is_some_and(Option::is_some);
        names.filter(is_claimed).map(Cow::into_owned).collect()
    }

    /// `names` are the ids that something else refers to a package by.
    fn keep_ids_beside(
        &self,
        names: &HashSet<String>,
        packages: &mut [Package],
        findings: &Findings,
    ) {
        if names.is_empty() && self.shared.is_empty() && self.torn.is_empty() {
            return;
        }
        for (place, package) in packages.iter_mut().enumerate() {
            let Some(id) = &package.id else { continue };
            let key = ascii_lowercase(Cow::Borrowed(id));
            let is_name = names.contains(key.as_ref());
            if is_name {
                let problem = format!("\"{id}\" is the id of a package and the name of one");
                findings.add(Severity::Warning, &Place::Top, "DUPLICATE_ID", &problem);
            }
            if is_name || self.shared.contains(key.as_ref()) || self.torn.contains(&place) {
                package.id = None;
            }
        }
    }
}

/// The renames of another catalogue that say something of packages of the export, and those that the two
/// together show: a record that has another URN there and here. `indices` are those of the packages by URN.
pub(super) fn renames(
    from: &Catalogue,
    packages: &[Package],
    indices: &Indices<'_>,
) -> Vec<Rename> {
    let is_here = |urn: &PackageUrn| indices.contains_key(urn.as_str());
    let own_id = |urn: &PackageUrn| packages.get(*indices.get(urn.as_str())?)?.id.as_deref();
    let their_id = |urn: &PackageUrn| from.find_package(urn.as_str())?.package.id.as_deref();
    let is_same = |urn: &PackageUrn, other: &PackageUrn| {
        let (here, there) = (own_id(urn), their_id(other));
        here.zip(there).is_some_and(|(here, there)| here.eq_ignore_ascii_case(there))
    };
    let mut renames = Vec::new();
    for rename in &from.contents().renames {
        // An export that is older than the rename has the package under its former URN.
        let is_older = |current| !is_here(current) && is_same(&rename.urn, current);
        if !is_here(&rename.urn) || rename.current.as_ref().is_some_and(is_older) {
            renames.push(rename.clone());
        }
    }
    for package in packages {
        let there = package.id.as_deref().and_then(|id| from.package_with_id(id));
        let Some(urn) = there.map(|entry| &entry.package.urn) else { continue };
        let is_known = |urn: &PackageUrn| {
            from.rename(urn.as_str()).is_some() || from.find_package(urn.as_str()).is_some()
        };
        if *urn != package.urn
            && is_same(&package.urn, urn)
            && !is_here(urn)
            && !is_known(&package.urn)
            && from.rename(urn.as_str()).is_none()
        {
            let current = Some(package.urn.clone());
            renames.push(Rename { urn: urn.clone(), current, since: None });
        }
    }
    renames
}
