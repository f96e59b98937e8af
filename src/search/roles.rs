//! Finding roles by what people type.

use super::finding::Finding;
use super::query::Query;
use super::texts::Texts;
use super::{SearchField, SearchMatch, best_of};
use crate::catalogue::{Catalogue, Role, RoleEntry};
use crate::text::Language;

/// What a match counts for, in thousandths, by where it is.
const CODE: usize = 1000;
const NAME: usize = 1000;
const URN: usize = 930;

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
        let texts = Texts { catalogue: self, language };
        let mut finding = Finding::new(&query, false);
        let mut scores = Vec::new();
        for entry in self.roles() {
            finding.scores.fill(0);
            consider(texts, entry.role, &mut finding);
            scores.push((finding.total(), entry));
        }
        let hits = best_of(scores, limit).map(|(score, role)| {
            let mut finding = Finding::new(&query, true);
            consider(texts, role.role, &mut finding);
            RoleHit { role, score, matches: finding.matches }
        });
        hits.collect()
    }
}

fn consider<'c>(texts: Texts<'c>, role: &'c Role, finding: &mut Finding<'_, 'c>) {
    finding.consider(SearchField::Role, true, role.known_as(), CODE);
    // Altinn's code stands in the URN, where it is shown.
    finding.consider(SearchField::Role, false, &role.code, CODE);
    texts.in_each_language(&role.name, SearchField::Name, NAME, finding);
    finding.consider(SearchField::Urn, true, &role.urn, URN);
    if let Some(urn) = &role.legacy_urn {
        finding.consider(SearchField::Urn, false, urn, URN);
    }
}
