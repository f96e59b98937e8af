//! The texts that a package is found by.

use std::collections::HashMap;

use super::SearchField;
use super::everyday::EverydayWord;
use super::finding::{Finding, WHOLE};
use super::query::Query;
use crate::catalogue::{Catalogue, PackageEntry, Role, Text};
use crate::text::Language;

/// What a match counts for, in thousandths, by where it is.
const NAME: usize = 1000;
const URN: usize = 930;
const FORMER_NAME: usize = 900;
const AREA: usize = 480;
const ROLE: usize = 250;
const DESCRIPTION: usize = 360;
/// What has the beginning of an everyday word comes after all names that begin so, and before the places
/// inside of names.
const EVERYDAY: usize = 750;
/// A text in another language counts for so much of what the same text counts for that is shown.
const OTHER_LANGUAGE: usize = 940;

/// The texts of one catalogue for readers of one language.
#[derive(Clone, Copy)]
pub(super) struct Texts<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) language: Language,
}

impl<'c> Texts<'c> {
    /// Looks through the texts of a package; `roles` has what a match of each role counts for, and
    /// `everyday` the everyday words that answer to the query, by package.
    pub(super) fn of_package(
        self,
        entry: PackageEntry<'c>,
        roles: &[usize],
        everyday: &HashMap<usize, Vec<EverydayWord>>,
        finding: &mut Finding<'_, 'c>,
    ) {
        let PackageEntry { index, package, area } = entry;
        if !finding.query.is_urn {
            self.in_each_language(&package.name, SearchField::Name, NAME, finding);
        }
        finding.consider(SearchField::Urn, true, package.urn.as_str(), URN);
        for name in &package.former_names {
            finding.consider(SearchField::FormerName, true, name, FORMER_NAME);
        }
        for rename in &self.catalogue.contents().renames {
            // A catalogue may be younger than a rename or older.
            let Some(current) = &rename.current else { continue };
            for (urn, other, is_former) in
                [(current, &rename.urn, true), (&rename.urn, current, false)]
            {
                if *urn == package.urn {
                    let slug = other.slug();
                    finding.consider(SearchField::FormerName, is_former, slug, FORMER_NAME);
                }
            }
        }
        if finding.query.is_urn {
            return;
        }
        if let Some(description) = &package.description {
            self.in_each_language(description, SearchField::Description, DESCRIPTION, finding);
        }
        for word in everyday.get(&index).into_iter().flatten() {
            let weight = if word.is_readers { EVERYDAY } else { in_other_language(EVERYDAY) };
            finding.consider(SearchField::EverydayWord, true, word.text, weight);
        }
        self.in_each_language(&area.name, SearchField::Area, AREA, finding);
        for (_, role) in self.catalogue.grants_of(index) {
            if roles.get(role.index).is_some_and(|weight| *weight > 0) {
                self.of_role(role.role, finding);
            }
        }
    }

    /// What a match of each role counts for; nothing where it does not answer to the query.
    pub(super) fn roles(self, query: &Query) -> Vec<usize> {
        let mut scores = Vec::new();
        let mut least = 1;
        for entry in self.catalogue.roles() {
            let mut finding = Finding::new(query, false);
            self.of_role(entry.role, &mut finding);
            let score = finding.total();
            // Where a role answers to the whole, those that answer to a word of it were not meant.
            if score > WHOLE {
                least = WHOLE;
            }
            scores.push(score);
        }
        for score in &mut scores {
            *score = if *score < least { 0 } else { ROLE };
        }
        scores
    }

    fn of_role(self, role: &'c Role, finding: &mut Finding<'_, 'c>) {
        self.in_each_language(&role.name, SearchField::Role, ROLE, finding);
        finding.consider(SearchField::Role, true, role.known_as(), ROLE);
        finding.consider(SearchField::Role, false, &role.code, ROLE);
    }

    pub(super) fn in_each_language(
        self,
        text: &'c Text,
        field: SearchField,
        weight: usize,
        finding: &mut Finding<'_, 'c>,
    ) {
        let shown = self.catalogue.show(text, self.language).value;
        finding.consider(field, true, shown, weight);
        if let Text::In(texts) = text {
            for (_, text) in texts {
                if text != shown {
                    finding.consider(field, false, text, in_other_language(weight));
                }
            }
        }
    }
}

const fn in_other_language(weight: usize) -> usize {
    weight * OTHER_LANGUAGE / 1000
}
