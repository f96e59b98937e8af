//! Packages that are found by the services in them.

use std::collections::HashMap;

use super::SearchField;
use super::finding::{Finding, WHOLE};
use super::query::Query;
use crate::catalogue::Catalogue;
use crate::resolve::Resolution;
use crate::services::{Service, Services};

/// What a match counts for, in thousandths: a package's own name comes first, and everyday words.
const SERVICE: usize = 600;

/// The services that answer to a query, by the index of each package that they are in. Where some answer to
/// the whole, those that answer to a word of it were not meant.
pub(super) fn found<'c>(
    catalogue: &Catalogue,
    services: &'c Services,
    query: &Query,
) -> HashMap<usize, Vec<&'c Service>> {
    let mut scores = Vec::new();
    let mut least = 1;
    for service in services.services() {
        let mut finding = Finding::new(query, false);
        consider(service, &mut finding);
        let score = finding.total();
        if score > WHOLE {
            least = WHOLE;
        }
        scores.push((score, service));
    }
    let mut found: HashMap<usize, Vec<&Service>> = HashMap::new();
    for (_, service) in scores.into_iter().filter(|(score, _)| *score >= least) {
        for urn in services.packages_for(&service.id) {
            // What the caller brings may be older than a rename.
            let (Resolution::Current { current, .. } | Resolution::Renamed { current, .. }) =
                catalogue.resolve(urn.as_str())
            else {
                continue;
            };
            if let Some(entry) = catalogue.find_package(current.as_str()) {
                found.entry(entry.index).or_default().push(service);
            }
        }
    }
    found
}

pub(super) fn consider<'c>(service: &'c Service, finding: &mut Finding<'_, 'c>) {
    finding.consider(SearchField::Service, true, &service.name, SERVICE);
    finding.consider(SearchField::Service, true, &service.id, SERVICE);
}
