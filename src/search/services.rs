//! Packages that are found by the services in them.

use foldhash::{HashMap, HashMapExt};

use super::SearchField;
use super::finding::{Finding, FoundText};
use super::query::Query;
use super::tally::{Tally, WHOLE};
use crate::catalogue::Catalogue;
use crate::resolve::Resolution;
use crate::services::{Service, Services};
use crate::word_index::{Loosely, Scores, WordIndex, WordIndexBuilder};

/// What a match counts for, in thousandths: a package's own name comes first, and everyday words.
const SERVICE: usize = 600;

/// The services that answer to a query.
pub(super) struct FoundServices<'c> {
    services: &'c Services,
    scores: Scores<'c>,
    /// Their places among all services, by the index of each package that they are in.
    of_packages: HashMap<usize, Vec<usize>>,
}

impl<'c> FoundServices<'c> {
    /// Where some answer to the whole, those that answer to a word of it were not meant.
    pub(super) fn new(catalogue: &Catalogue, services: &'c Services, query: &Query) -> Self {
        let scores = index_of(services).search(&query.parts, Loosely::Words);
        let mut found = Self { services, scores, of_packages: HashMap::new() };
        let mut totals = Vec::new();
        let mut least = 1;
        let mut tally = Tally::new(query);
        for place in 0..services.services().len() {
            if found.scores.is_found(place) {
                tally.clear();
                found.of_service(place, &mut tally);
                let total = tally.total();
                if total > WHOLE {
                    least = WHOLE;
                }
                totals.push((total, place));
            }
        }
        for (_, place) in totals.into_iter().filter(|(total, _)| *total >= least) {
            found.add(catalogue, place);
        }
        found
    }

    /// Adds a service to the packages that it is in.
    fn add(&mut self, catalogue: &Catalogue, place: usize) {
        let Some(service) = self.services.services().get(place) else { return };
        for urn in self.services.packages_for(&service.id) {
            // What the caller brings may be older than a rename.
            let (Resolution::Current { current, .. } | Resolution::Renamed { current, .. }) =
                catalogue.resolve(urn.as_str())
            else {
                continue;
            };
            if let Some(entry) = catalogue.find_package(current.as_str()) {
                self.of_packages.entry(entry.index).or_default().push(place);
            }
        }
    }

    /// Goes through what was found in the services of a package.
    pub(super) fn of_package(&self, package: usize, finding: &mut impl Finding<'c>) {
        for place in self.of_packages.get(&package).into_iter().flatten() {
            self.of_service(*place, finding);
        }
    }

    fn of_service(&self, place: usize, finding: &mut impl Finding<'c>) {
        let Some(service) = self.services.services().get(place) else { return };
        let first = self.scores.first_text(place);
        for (text, value) in [(first, &service.name), (first + 1, &service.id)] {
            if self.scores.is_in(text) {
                finding.add(&FoundText {
                    field: SearchField::Service,
                    is_shown: true,
                    text: value,
                    likeness: self.scores.of_text(text),
                    weight: SERVICE,
                });
            }
        }
    }
}

/// The index of what services are called. It is made when something is first sought.
fn index_of(services: &Services) -> &WordIndex {
    services.word_index(|| {
        let mut index = WordIndexBuilder::default();
        for Service { id, name, .. } in services.services() {
            index.begin_owner();
            index.add(name);
            index.add(id);
        }
        index.finish()
    })
}
