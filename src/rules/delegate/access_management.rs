//! Access management (*tilgangsstyring*): what it takes, in Altinn's register, to pass on what one has
//! been given by others. It decides row D14 of docs/rules.md.

use super::giver::Giver;
use crate::catalogue::{Catalogue, Node, PackageEntry, PartyKind};
use crate::rules::context::Context;
use crate::text::{Language, labels};

pub(super) const ACCESS_MANAGER: &str = "tilgangsstyrer";
pub(in crate::rules) const MAIN_ADMINISTRATOR: &str = "hovedadministrator";
/// In a Norwegian branch of a foreign company.
const ACCESS_MANAGER_NUF: &str = "ffor-tilgangsstyrer-nuf";
/// In a bankrupt estate.
const ACCESS_MANAGER_ESTATE: &str = "konkursbo-tilgangsstyrer";
/// Of a private person's own packages.
const ACCESS_MANAGER_PERSON: &str = "innbygger-tilgangsstyring-privatperson";

/// Whether the giver has access management for packages of this package's kind.
pub(super) fn is_held_for(
    catalogue: &Catalogue,
    package: PackageEntry<'_>,
    giver: &Giver<'_>,
) -> bool {
    packages_for(catalogue, package, giver)
        .iter()
        .any(|entry| giver.having(catalogue, *entry).is_some())
}

/// The names of what the giver would need one of.
pub(super) fn names(context: Context<'_>, package: PackageEntry<'_>, giver: &Giver<'_>) -> String {
    let packages = packages_for(context.catalogue, package, giver);
    if packages.is_empty() {
        return labels::access_manager(context.language).to_owned();
    }
    let names = packages.iter().map(|entry| {
        let name = context.node_name(Node::Package(*entry));
        match context.language {
            Language::Nb | Language::Nn => format!("«{name}»"),
            Language::En => format!("\"{name}\""),
        }
    });
    names.collect::<Vec<_>>().join(labels::or(context.language))
}

/// The packages that give access management for packages of this one's kind, in a business of the
/// giver's form. Where the source does not state the kind, none does.
fn packages_for<'c>(
    catalogue: &'c Catalogue,
    package: PackageEntry<'_>,
    giver: &Giver<'_>,
) -> Vec<PackageEntry<'c>> {
    let mut slugs = Vec::new();
    match package.package.party_kind {
        Some(PartyKind::Organisation) => {
            slugs.extend([ACCESS_MANAGER, MAIN_ADMINISTRATOR]);
            if giver.is_of_form("NUF") {
                slugs.push(ACCESS_MANAGER_NUF);
            }
            if giver.is_of_form("KBO") {
                slugs.push(ACCESS_MANAGER_ESTATE);
            }
        }
        Some(PartyKind::Person) => slugs.push(ACCESS_MANAGER_PERSON),
        None => {}
    }
    slugs.into_iter().filter_map(|slug| named(catalogue, slug)).collect()
}

/// The package with this last part of its URN. One that was renamed to something else is not it.
pub(super) fn named<'c>(catalogue: &'c Catalogue, slug: &str) -> Option<PackageEntry<'c>> {
    catalogue.find_package(slug).filter(|entry| entry.package.urn.slug() == slug)
}
