//! Finding roles by what people type.

use super::finding::Finding;
use super::places::{Places, beginning_of_urns};
use super::query::Query;
use super::tally::{Tally, WHOLE};
use super::texts::{FoundTexts, add_each, count};
use super::{SearchField, SearchMatch, best_of};
use crate::catalogue::{Catalogue, RoleEntry};
use crate::text::Language;
use crate::word_index::{Loosely, WordIndex, WordIndexBuilder};

/// What a match counts for, in thousandths, by where it is.
const CODE: usize = 1000;
const NAME: usize = 1000;
const URN: usize = 930;
/// What any match in a role counts for that gets a package.
const ROLE_OF_PACKAGE: usize = 250;

/// A role that a search found.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct RoleHit<'c> {
    /// The role.
    pub role: RoleEntry<'c>,
    /// How well it was found, from 0 to 1: 1 is its whole code or name.
    pub score: f64,
    /// The places that matched: in the code ([`SearchField::Role`]), in the name as the language shows it,
    /// and in the URN. There may be none: a role is also found by its names in other languages.
    pub matches: Vec<SearchMatch<'c>>,
}

impl Catalogue {
    /// The roles that answer best to what somebody typed, at most so many of them, the best first: by
    /// code, URN and name in every language. Words may be begun, inflected or mistyped, as in
    /// [`Catalogue::search`].
    ///
    /// ```
    /// use tilgangspakker::{Catalogue, Language};
    ///
    /// let catalogue = Catalogue::embedded();
    /// let hits = catalogue.search_roles("dagli leder", 20, Language::Nb);
    /// assert_eq!(hits[0].role.role.known_as(), "DAGL");
    /// ```
    #[must_use]
    pub fn search_roles(&self, term: &str, limit: usize, language: Language) -> Vec<RoleHit<'_>> {
        // The URN of a package is no role's.
        let Some(query) = Query::new(term).filter(|query| !query.is_urn) else {
            return Vec::new();
        };
        let found = found_in(self, language, &query);
        let mut tally = Tally::new(&query);
        let mut scores = Vec::new();
        for entry in self.roles() {
            tally.clear();
            of_role(&found, entry, &mut tally);
            scores.push((tally.total(), entry));
        }
        let hits = best_of(scores, limit).map(|(score, role)| {
            let mut places = Places::new(&query);
            of_role(&found, role, &mut places);
            RoleHit { role, score, matches: places.into_matches() }
        });
        hits.collect()
    }
}

/// The index of what roles are found by, in the order in which it is gone through.
fn index_of(catalogue: &Catalogue) -> &WordIndex {
    catalogue.role_words(|| {
        let mut index = WordIndexBuilder::default();
        for RoleEntry { role, .. } in catalogue.roles() {
            index.begin_owner();
            add_each(&mut index, &role.name);
            index.add(role.known_as());
            index.add(&role.code);
            for urn in [Some(&role.urn), role.legacy_urn.as_ref()].into_iter().flatten() {
                index.add(urn.get(beginning_of_urns(urn)..).unwrap_or_default());
            }
        }
        index.finish()
    })
}

fn found_in<'c>(catalogue: &'c Catalogue, language: Language, query: &Query) -> FoundTexts<'c> {
    let scores = index_of(catalogue).search(&query.parts, Loosely::Words);
    FoundTexts { catalogue, language, scores }
}

/// Goes through what was found in a role, for those who look for roles.
fn of_role<'c>(
    found: &FoundTexts<'c>,
    RoleEntry { index, role }: RoleEntry<'c>,
    finding: &mut impl Finding<'c>,
) {
    if !found.scores.is_found(index) {
        return;
    }
    let name = found.scores.first_text(index);
    let known_as = name + count(&role.name);
    found.one(known_as, role.known_as(), SearchField::Role, true, CODE, finding);
    // Altinn's code stands in the URN, where it is shown.
    found.one(known_as + 1, &role.code, SearchField::Role, false, CODE, finding);
    found.each(name, &role.name, SearchField::Name, NAME, finding);
    found.one(known_as + 2, &role.urn, SearchField::Urn, true, URN, finding);
    if let Some(urn) = &role.legacy_urn {
        found.one(known_as + 3, urn, SearchField::Urn, false, URN, finding);
    }
}

/// The roles that answer to a query, for those who look for packages.
pub(super) struct AnsweringRoles<'c> {
    /// None where no role does.
    found: Option<FoundTexts<'c>>,
    /// For each role whether it does.
    answers: Vec<bool>,
}

impl<'c> AnsweringRoles<'c> {
    pub(super) fn new(catalogue: &'c Catalogue, language: Language, query: &Query) -> Self {
        // A URN is looked for among URNs alone.
        if query.is_urn {
            return Self { found: None, answers: Vec::new() };
        }
        let found = found_in(catalogue, language, query);
        let mut scores = Vec::new();
        let mut least = 1;
        let mut tally = Tally::new(query);
        for role in catalogue.roles() {
            tally.clear();
            of_granted_role(&found, role, &mut tally);
            let score = tally.total();
            // Where a role answers to the whole, those that answer to a word of it were not meant.
            if score > WHOLE {
                least = WHOLE;
            }
            scores.push(score);
        }
        let answers: Vec<bool> = scores.into_iter().map(|score| score >= least).collect();
        Self { found: answers.contains(&true).then_some(found), answers }
    }

    /// Goes through what was found in the roles that get a package.
    pub(super) fn of_package(&self, package: usize, finding: &mut impl Finding<'c>) {
        let Some(found) = &self.found else { return };
        for place in found.catalogue.granted_roles(package) {
            if self.answers.get(*place).is_some_and(|answers| *answers)
                && let Some(role) = found.catalogue.role_at(*place)
            {
                of_granted_role(found, role, finding);
            }
        }
    }
}

fn of_granted_role<'c>(
    found: &FoundTexts<'c>,
    RoleEntry { index, role }: RoleEntry<'c>,
    finding: &mut impl Finding<'c>,
) {
    if !found.scores.is_found(index) {
        return;
    }
    let name = found.scores.first_text(index);
    let known_as = name + count(&role.name);
    let weight = ROLE_OF_PACKAGE;
    found.each(name, &role.name, SearchField::Role, weight, finding);
    found.one(known_as, role.known_as(), SearchField::Role, true, weight, finding);
    found.one(known_as + 1, &role.code, SearchField::Role, false, weight, finding);
}
