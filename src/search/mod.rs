//! Finding packages and roles by what people type.

mod everyday;
mod finding;
mod packages;
mod places;
mod query;
mod roles;
mod services;
mod tally;
mod texts;

use std::cmp::Reverse;
use std::ops::Range;

use crate::catalogue::{Catalogue, PackageEntry};
use crate::services::Services;
use crate::text::{Language, words};
use packages::FoundPackages;
use places::Places;
use query::Query;
pub use roles::RoleHit;
use tally::{Tally, WHOLE};

/// A package that a search found.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct SearchHit<'c> {
    /// The package.
    pub package: PackageEntry<'c>,
    /// How well it was found, from 0 to 1: 1 is its whole name.
    pub score: f64,
    /// The places that matched in the texts as the language shows them, field by field, in order.
    /// There may be none: a package is also found by its names in other languages and by URNs that
    /// it has had.
    pub matches: Vec<SearchMatch<'c>>,
}

/// A place that matched in a text of a package or a role.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct SearchMatch<'c> {
    /// What the text is of the package or the role.
    pub field: SearchField,
    /// The text that the place is in.
    pub text: &'c str,
    /// Where the place is in the text, in bytes.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub range: Range<usize>,
}

words! {
    /// What is searched.
    #[non_exhaustive]
    pub enum SearchField {
        /// The name.
        Name = "name",
        /// The whole URN.
        Urn = "urn",
        /// The description.
        Description = "description",
        /// The name of the area.
        Area = "area",
        /// The name or the code of a role that gets the package; of a role, its code.
        Role = "role",
        /// A name that the package has had.
        FormerName = "formerName",
        /// What people say for what the package is about: *moms* for value added tax. No text of the
        /// package has it.
        EverydayWord = "everydayWord",
        /// The name or the id of a service that is in the package: see [`Catalogue::search_with_services`].
        Service = "service",
    }
}

impl Catalogue {
    /// The packages that answer best to what somebody typed, at most so many of them, the best first:
    /// by name, URN, former names, area, roles, description and everyday words, in every language.
    ///
    /// Case, accents and hyphens make no difference, nor whether å is written aa, ø oe or æ ae. A
    /// word may be inflected, be part of a compound or, from five letters on, have one letter
    /// mistyped. Where no package has all the words, those that have most of them are found.
    ///
    /// An everyday word leads to the packages that it means, *moms* to value added tax; the match tells
    /// which word it was.
    ///
    /// ```
    /// use tilgangspakker::{Catalogue, Language, SearchField};
    ///
    /// let catalogue = Catalogue::embedded();
    /// let hits = catalogue.search("maskinlesbar hendlese", 20, Language::Nb);
    /// assert_eq!(hits[0].package.package.urn.slug(), "maskinlesbarehendelser");
    /// let first = &hits[0].matches[0];
    /// assert_eq!((first.field, &first.text[first.range.clone()]), (SearchField::Name, "Maskinlesbar"));
    /// ```
    #[must_use]
    pub fn search(&self, term: &str, limit: usize, language: Language) -> Vec<SearchHit<'_>> {
        self.found(term, limit, language, None)
    }

    /// The same, and packages are found by the names and ids of the services in them besides.
    ///
    /// ```
    /// use tilgangspakker::{Catalogue, Language, SearchField, Services};
    ///
    /// let services = Services::from_csv(
    ///     "pakkeurn,ressursid,ressurs_org,ressursnavn_nb\n\
    ///      urn:altinn:accesspackage:maskinlesbarehendelser,signalmelding,brreg,Signalmelding\n",
    /// )?;
    /// let catalogue = Catalogue::embedded();
    /// let hits = catalogue.search_with_services("signalmeld", 20, Language::Nb, &services);
    /// assert_eq!(hits[0].package.package.urn.slug(), "maskinlesbarehendelser");
    /// assert_eq!(hits[0].matches[0].field, SearchField::Service);
    /// # Ok::<_, tilgangspakker::ServicesError>(())
    /// ```
    #[must_use]
    pub fn search_with_services<'c>(
        &'c self,
        term: &str,
        limit: usize,
        language: Language,
        services: &'c Services,
    ) -> Vec<SearchHit<'c>> {
        self.found(term, limit, language, Some(services))
    }

    fn found<'c>(
        &'c self,
        term: &str,
        limit: usize,
        language: Language,
        services: Option<&'c Services>,
    ) -> Vec<SearchHit<'c>> {
        let Some(query) = Query::new(term) else { return Vec::new() };
        let found = FoundPackages::new(self, language, services, &query);
        let mut tally = Tally::new(&query);
        let mut scores = Vec::new();
        for entry in self.packages() {
            tally.clear();
            found.of_package(entry, &mut tally);
            scores.push((tally.total(), entry));
        }
        let hits = best_of(scores, limit).map(|(score, package)| {
            let mut places = Places::new(&query);
            found.of_package(package, &mut places);
            SearchHit { package, score, matches: places.into_matches() }
        });
        hits.collect()
    }
}

/// What was found best of all, with scores from 0 to 1. What has only some of the words counts for nothing
/// beside what has all, and what has one score stays in the order in which it came.
fn best_of<T: Copy>(scores: Vec<(usize, T)>, limit: usize) -> impl Iterator<Item = (f64, T)> {
    let best = scores.iter().map(|(score, _)| *score).max().unwrap_or_default();
    let lowest = if best > WHOLE { WHOLE } else { 0 };
    let mut ranked = Vec::new();
    for (place, (score, _)) in scores.iter().enumerate() {
        if *score > lowest {
            ranked.push((Reverse(*score), place));
        }
    }
    // Of ten thousand that were found only the best are sorted.
    if limit < ranked.len() {
        ranked.select_nth_unstable(limit);
        ranked.truncate(limit);
    }
    ranked.sort_unstable();
    ranked.into_iter().filter_map(move |(Reverse(score), place)| {
        scores.get(place).map(|(_, found)| (of_one(score - lowest), *found))
    })
}

/// Thousandths as a part of one.
fn of_one(thousandths: usize) -> f64 {
    f64::from(u32::try_from(thousandths).unwrap_or_default()) / 1000.0
}
