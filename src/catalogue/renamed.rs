//! What packages have been called before, and will have been called later: indexed when a catalogue is built.

use foldhash::{HashMap, HashMapExt};

use super::former_names::former_names;
use super::index::Index;
use super::lookup::{References, refer};
use super::renames::{MOST_RENAMES, RenameChains};
use super::{Contents, PackageUrn};
use crate::json::{Fault, Place};

impl Index {
    pub(super) fn add_renames(
        &mut self,
        contents: &Contents,
        place: &Place<'_>,
    ) -> Result<(), Fault> {
        self.renames = References::with_capacity(contents.renames.len());
        for (index, rename) in contents.renames.iter().enumerate() {
            let place = place.item(index);
            let place = place.field("urn");
            refer(&mut self.renames, rename.urn.to_string(), index, &place, "is given twice")?;
        }
        let chains = RenameChains::new(&contents.renames);
        for index in 0..contents.renames.len() {
            if !chains.comes_to_an_end(index) {
                let place = place.item(index);
                let problem = format!("is followed by more than {MOST_RENAMES} renames in a row");
                return Err(place.field("current").fault(problem));
            }
            self.add_rename(index, &chains, contents);
        }
        self.add_later_names(contents, &chains);
        self.add_former_names(contents);
        Ok(())
    }

    fn add_rename(&mut self, index: usize, chains: &RenameChains<'_>, contents: &Contents) {
        let steps = chains.steps(Some(index));
        // Where the last URN is not in this catalogue an earlier one may be.
        let mut currents =
            steps.iter().rev().filter_map(|step| chains.get(*step)?.current.as_ref());
        let led_to = currents.find_map(|urn| self.package_with(urn, contents));
        if let Some(package) = led_to
            && let Some(rename) = chains.get(index)
        {
            self.add_reference(&rename.urn, package);
            if let Some(renames_of) = self.renames_of.get_mut(package) {
                renames_of.push(index);
            }
        }
        self.led_to.push(led_to);
        self.latest.push(steps.last().copied());
    }

    /// What packages were called under URNs that they no longer have.
    fn add_former_names(&mut self, contents: &Contents) {
        for former in former_names() {
            let Some(package) = self.packages.get(former.urn.as_str()).copied() else { continue };
            let is_own = contents.packages.get(package).is_some_and(|it| it.urn == former.urn);
            if !is_own {
                self.packages.entry(former.name.clone()).or_insert(package);
            }
        }
    }

    /// In a catalogue that is older than a rename the package answers to the later URN as well, if no
    /// other package there has come to have it too. Where the catalogue has the last URN, all that lead to it
    /// refer to that package by now.
    fn add_later_names(&mut self, contents: &Contents, chains: &RenameChains<'_>) {
        // Of packages that have been renamed, by the last URN. None where several have come to have it.
        let mut renamed: HashMap<&PackageUrn, Option<usize>> = HashMap::new();
        for rename in &contents.renames {
            if let Some(package) = self.package_with(&rename.urn, contents) {
                let last = chains.last_urn(&rename.urn);
                renamed.entry(last).and_modify(|sole| *sole = None).or_insert(Some(package));
            }
        }
        for index in 0..contents.renames.len() {
            for (urn, place) in chains.names_of(index) {
                let last = chains.last_at(place).unwrap_or(urn);
                if let Some(package) = renamed.get(last).copied().flatten() {
                    self.add_reference(urn, package);
                }
            }
        }
    }

    /// Lets a URN refer to a package, unless it refers to one already.
    fn add_reference(&mut self, urn: &PackageUrn, package: usize) {
        for reference in [urn.as_str(), urn.slug()] {
            if !self.packages.contains_key(reference) {
                self.packages.insert(reference.to_owned(), package);
            }
        }
    }
}
