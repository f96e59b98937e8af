//! The packages in which something was found: in their own texts, in their areas', in URNs that they have
//! had, in everyday words for them, in the roles that get them and in the services in them.

use foldhash::{HashMap, HashMapExt};

use super::SearchField;
use super::everyday::{self, EverydayWord};
use super::finding::Finding;
use super::query::Query;
use super::roles::AnsweringRoles;
use super::services::FoundServices;
use super::texts::{FoundTexts, add_each, count, in_other_language};
use crate::catalogue::{Catalogue, PackageEntry};
use crate::services::Services;
use crate::text::Language;
use crate::word_index::{Loosely, WordIndex, WordIndexBuilder};

/// What a match counts for, in thousandths, by where it is.
const NAME: usize = 1000;
const URN: usize = 930;
const FORMER_NAME: usize = 900;
const AREA: usize = 480;
const DESCRIPTION: usize = 360;
/// What has the beginning of an everyday word comes after all names that begin so, and before the places
/// inside of names.
const EVERYDAY: usize = 750;

pub(super) struct FoundPackages<'c> {
    texts: FoundTexts<'c>,
    /// Whether only URNs and former names answer.
    is_urn: bool,
    /// By package the URNs that became its own, and those that its own became.
    renamed: HashMap<usize, Vec<RenamedSlug<'c>>>,
    /// By package the everyday words for it.
    everyday: HashMap<usize, Vec<EverydayWord>>,
    roles: AnsweringRoles<'c>,
    services: Option<FoundServices<'c>>,
}

struct RenamedSlug<'c> {
    /// Its place in the index.
    text: usize,
    slug: &'c str,
    is_former: bool,
}

/// What has texts in the index of packages, by its place among its like.
#[derive(Clone, Copy)]
enum Owner {
    Package(usize),
    Area(usize),
    Rename(usize),
}

impl Owner {
    /// The owner's number in the index.
    fn number(self, catalogue: &Catalogue) -> usize {
        let packages = catalogue.contents().packages.len();
        match self {
            Self::Package(place) => place,
            Self::Area(place) => packages + place,
            Self::Rename(place) => packages + catalogue.areas().len() + place,
        }
    }
}

/// The index of what packages are found by, in the order in which it is gone through.
fn index_of(catalogue: &Catalogue) -> &WordIndex {
    catalogue.package_words(|| {
        let contents = catalogue.contents();
        let mut index = WordIndexBuilder::default();
        for package in &contents.packages {
            index.begin_owner();
            add_each(&mut index, &package.name);
            index.add(package.urn.slug());
            package.former_names.iter().for_each(|name| index.add(name));
            package.description.iter().for_each(|text| add_each(&mut index, text));
        }
        for area in &contents.areas {
            index.begin_owner();
            add_each(&mut index, &area.name);
        }
        for rename in &contents.renames {
            index.begin_owner();
            index.add(rename.urn.slug());
            rename.current.iter().for_each(|urn| index.add(urn.slug()));
        }
        index.finish()
    })
}

impl<'c> FoundPackages<'c> {
    pub(super) fn new(
        catalogue: &'c Catalogue,
        language: Language,
        services: Option<&'c Services>,
        query: &Query,
    ) -> Self {
        let scores = index_of(catalogue).search(&query.parts, Loosely::Words);
        let mut found = Self {
            texts: FoundTexts { catalogue, language, scores },
            is_urn: query.is_urn,
            renamed: HashMap::new(),
            everyday: everyday::meant(catalogue, query, language),
            roles: AnsweringRoles::new(catalogue, language, query),
            services: services.map(|services| FoundServices::new(catalogue, services, query)),
        };
        found.add_renamed();
        found
    }

    /// Goes through what was found in a package, if anything was.
    pub(super) fn of_package(&self, entry: PackageEntry<'c>, finding: &mut impl Finding<'c>) {
        self.in_names(entry, finding);
        if !self.is_urn {
            self.in_words(entry, finding);
            self.roles.of_package(entry.index, finding);
        }
        if let Some(services) = &self.services {
            services.of_package(entry.index, finding);
        }
    }

    /// Goes through what a package is and was called.
    fn in_names(&self, entry: PackageEntry<'c>, finding: &mut impl Finding<'c>) {
        let (texts, package) = (&self.texts, entry.package);
        if self.is_found(Owner::Package(entry.index)) {
            let mut next = self.first_text(Owner::Package(entry.index));
            if !self.is_urn {
                texts.each(next, &package.name, SearchField::Name, NAME, finding);
            }
            next += count(&package.name);
            texts.one(next, package.urn.as_str(), SearchField::Urn, true, URN, finding);
            for name in &package.former_names {
                next += 1;
                texts.one(next, name, SearchField::FormerName, true, FORMER_NAME, finding);
            }
        }
        for slug in self.renamed.get(&entry.index).into_iter().flatten() {
            let RenamedSlug { text, slug, is_former } = *slug;
            texts.one(text, slug, SearchField::FormerName, is_former, FORMER_NAME, finding);
        }
    }

    /// Goes through what is said of a package.
    fn in_words(&self, entry: PackageEntry<'c>, finding: &mut impl Finding<'c>) {
        let PackageEntry { index, package, area } = entry;
        if let Some(description) = &package.description
            && self.is_found(Owner::Package(index))
        {
            let names = count(&package.name) + 1 + package.former_names.len();
            let first = self.first_text(Owner::Package(index)) + names;
            self.texts.each(first, description, SearchField::Description, DESCRIPTION, finding);
        }
        for word in self.everyday.get(&index).into_iter().flatten() {
            let weight = if word.is_readers { EVERYDAY } else { in_other_language(EVERYDAY) };
            finding.add(&word.found(weight));
        }
        if let Some(owner) = self.texts.catalogue.area_of(index).map(Owner::Area)
            && self.is_found(owner)
        {
            let first = self.first_text(owner);
            self.texts.each(first, &area.name, SearchField::Area, AREA, finding);
        }
    }

    /// Adds the URNs that packages have had and have come to have, where something was found in them.
    fn add_renamed(&mut self) {
        for (place, rename) in self.texts.catalogue.contents().renames.iter().enumerate() {
            let owner = Owner::Rename(place);
            // A catalogue may be younger than a rename or older.
            let Some(current) = rename.current.as_ref().filter(|_| self.is_found(owner)) else {
                continue;
            };
            let first = self.first_text(owner);
            for (text, urn, other, is_former) in
                [(first, current, &rename.urn, true), (first + 1, &rename.urn, current, false)]
            {
                let entry = self.texts.catalogue.find_package(urn.as_str());
                if let Some(entry) = entry.filter(|entry| entry.package.urn == *urn) {
                    let slug = RenamedSlug { text, slug: other.slug(), is_former };
                    self.renamed.entry(entry.index).or_default().push(slug);
                }
            }
        }
    }

    fn is_found(&self, owner: Owner) -> bool {
        self.texts.scores.is_found(owner.number(self.texts.catalogue))
    }

    fn first_text(&self, owner: Owner) -> usize {
        self.texts.scores.first_text(owner.number(self.texts.catalogue))
    }
}
