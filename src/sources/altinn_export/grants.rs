//! Who gets the packages: not part of the export, so taken from elsewhere.

use foldhash::HashSet;

use super::AltinnExportOptions;
use super::tree::Indices;
use crate::catalogue::{
    Catalogue, Grant, Package, PackageEntry, Properties, Role, RoleEntry, Severity,
};
use crate::json::{Document, Fault, Place};
use crate::sources::entry::Entry;
use crate::sources::findings::Findings;
use crate::text::start;

/// The packages of the export, to which grants are added.
pub(super) struct Grants<'c> {
    pub(super) packages: &'c mut [Package],
    pub(super) indices: Indices<'c>,
    pub(super) findings: &'c Findings,
}

impl Grants<'_> {
    /// Adds what a catalogue and the answers about single roles say. `known` knows the roles.
    pub(super) fn add(
        &mut self,
        options: &AltinnExportOptions<'_>,
        answers: &[Document<'_>],
        known: &Catalogue,
    ) -> Result<(), Fault> {
        let top = Place::Top;
        if let Some(from) = options.grants_from {
            self.take_from(from, options, &top.field("grantsFrom"));
        }
        // What holds for all organisation forms first: an answer for one of them repeats it.
        for for_one_form in [false, true] {
            let answers = options.role_packages.iter().zip(answers);
            for (index, (answer, list)) in answers.enumerate() {
                if answer.variant.is_some() != for_one_form {
                    continue;
                }
                let place = top.field("rolePackages");
                let place = place.item(index);
                let role = known.find_role(&answer.role).map(|entry| entry.role);
                if role.is_none() {
                    let role = start(&answer.role);
                    let problem = match options.grants_from {
                        Some(_) => {
                            format!("grantsFrom has no role \"{role}\"; its packages are left out")
                        }
                        None => format!(
                            "\"{role}\" may be known with grantsFrom; its packages are left out"
                        ),
                    };
                    self.findings.add(Severity::Error, &place, "UNKNOWN_ROLE", &problem);
                }
                let place = place.field("json");
                Entry::each_of(list.value(), &place, self.findings, &mut |item| {
                    if let Some(role) = role {
                        self.add_item(item, role, answer.variant.as_deref());
                    }
                })?;
            }
        }
        Ok(())
    }

    /// Takes the grants of another catalogue, but for those of roles that have been asked about.
    fn take_from(
        &mut self,
        from: &Catalogue,
        options: &AltinnExportOptions<'_>,
        place: &Place<'_>,
    ) {
        let asked = options.role_packages.iter().filter_map(|it| from.find_role(&it.role));
        let asked: HashSet<usize> = asked.map(|role| role.index).collect();
        for PackageEntry { index, package, .. } in from.packages() {
            if package.grants().is_empty() && package.delegators().is_empty() {
                continue;
            }
            let Some(properties) = self.properties(package.urn.as_str(), place) else { continue };
            let not_asked = |(grant, role): (&Grant, RoleEntry<'_>)| {
                (!asked.contains(&role.index)).then(|| grant.clone())
            };
            properties.roles.reserve_exact(package.grants().len());
            properties.roles.extend(from.grants_of(index).filter_map(not_asked));
            properties.delegators.extend(from.delegators_of(index).filter_map(not_asked));
        }
    }

    /// An item is a package, or a role's title to one with the package inside.
    fn add_item(&mut self, item: &Entry<'_, '_>, role: &Role, variant: Option<&str>) {
        let has_access = item.allows("hasAccess");
        let may_delegate = item.allows("canDelegate");
        let is_limited = item.has("entityVariant");
        let form = item.inner("entityVariant", "name");
        if is_limited && form.is_none() {
            let problem = "it is not known for which organisation form, so the grant is left out";
            return item.error("NO_VARIANT", problem);
        }
        let Some(urn) = item.inner("package", "urn").or_else(|| item.text("urn")) else {
            return item.no_urn();
        };
        let Some(properties) = self.properties(&urn, item.place) else { return };
        let grants = match (has_access, may_delegate) {
            (true, _) => &mut properties.roles,
            (false, true) => &mut properties.delegators,
            (false, false) => return,
        };
        let variant = form.as_deref().or(variant);
        let says_as_much = |known: &Grant| {
            known.role == role.known_as()
                && known.may_delegate >= may_delegate
                && known.covers(variant)
        };
        if !grants.iter().any(says_as_much) {
            let variant = variant.map(str::to_owned);
            grants.push(Grant { role: role.known_as().to_owned(), variant, may_delegate });
        }
    }

    fn properties(&mut self, urn: &str, place: &Place<'_>) -> Option<&mut Properties> {
        let package = self.indices.get(urn).and_then(|place| self.packages.get_mut(*place));
        if package.is_none() {
            let problem = format!("\"{urn}\" is not in the export, so nobody is granted it");
            self.findings.add(Severity::Warning, place, "GRANT_WITHOUT_PACKAGE", &problem);
        }
        package?.properties.as_mut()
    }
}
