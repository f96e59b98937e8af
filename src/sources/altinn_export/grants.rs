//! Who gets the packages: not part of the export, so taken from elsewhere.

use foldhash::{HashMap, HashSet};

use super::AltinnExportOptions;
use super::tree::Indices;
use crate::catalogue::{
    Catalogue, Grant, Package, PackageEntry, Properties, RoleEntry, Severity, Variant,
};
use crate::json::{Document, Fault, Place};
use crate::sources::entry::Entry;
use crate::sources::findings::Findings;
use crate::text::{lowercase, start};

/// The packages of the export, to which grants are added.
pub(super) struct Grants<'c> {
    pub(super) packages: &'c mut [Package],
    pub(super) indices: Indices<'c>,
    pub(super) findings: &'c Findings,
    /// What answers have said.
    pub(super) told: Told,
}

/// For whom roles have been granted packages, and there whether they may pass them on.
#[derive(Default)]
pub(super) struct Told(HashMap<Title, bool>);

/// A package, a role, whether it gets the package or may only pass it on, and in which organisation form, in
/// lowercase.
type Title = (usize, usize, bool, Option<String>);

impl Told {
    /// Notes a grant, and answers whether it says more than others before it.
    fn add(&mut self, (package, role, gets): (usize, usize, bool), grant: &Grant) -> bool {
        let form = grant.variant.as_deref().map(|form| lowercase(form).into_owned());
        let [of_all, of_form] = [None, form].map(|form| (package, role, gets, form));
        let says_as_much =
            |title| self.0.get(title).is_some_and(|known| *known >= grant.may_delegate);
        let is_more = !says_as_much(&of_all) && !says_as_much(&of_form);
        if is_more {
            self.0.insert(of_form, grant.may_delegate);
        }
        is_more
    }
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
                let role = known.find_role(&answer.role);
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
                let form = answer.variant.as_deref().map(|form| known.variant(form)).transpose();
                if let Err(unknown) = &form {
                    let also = options
                        .grants_from
                        .map_or("", |_| ", and so are those of the role in grantsFrom");
                    let problem = format!("{unknown} Its packages are left out{also}");
                    self.findings.add(Severity::Error, &place, "UNKNOWN_VARIANT", &problem);
                }
                let place = place.field("json");
                Entry::each_of(list.value(), &place, self.findings, &mut |item| {
                    if let (Some(role), Ok(form)) = (role, &form) {
                        self.add_item(item, role, form.map(|form| form.code.as_str()));
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
            let here = self.index_of(package.urn.as_str(), place);
            let Some(properties) = here.and_then(|index| self.properties(index)) else { continue };
            let not_asked = |(grant, role): (&Grant, RoleEntry<'_>)| {
                (!asked.contains(&role.index)).then(|| grant.clone())
            };
            properties.roles.reserve_exact(package.grants().len());
            properties.roles.extend(from.grants_of(index).filter_map(not_asked));
            properties.delegators.extend(from.delegators_of(index).filter_map(not_asked));
        }
    }

    /// An item is a package, or a role's title to one with the package inside.
    fn add_item(&mut self, item: &Entry<'_, '_>, role: RoleEntry<'_>, variant: Option<&str>) {
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
        let Some(index) = self.index_of(&urn, item.place) else { return };
        if !has_access && !may_delegate {
            return;
        }
        let variant = form.as_deref().map(|form| known_form(form, item)).or(variant);
        let variant = variant.map(str::to_owned);
        let grant = Grant { role: role.role.known_as().to_owned(), variant, may_delegate };
        if !self.told.add((index, role.index, has_access), &grant) {
            return;
        }
        if let Some(properties) = self.properties(index) {
            let grants =
                if has_access { &mut properties.roles } else { &mut properties.delegators };
            grants.push(grant);
        }
    }

    /// The place of the package of the export with this URN.
    fn index_of(&self, urn: &str, place: &Place<'_>) -> Option<usize> {
        let index = self.indices.get(urn).copied();
        if index.is_none() {
            let problem = format!("\"{urn}\" is not in the export, so nobody is granted it");
            self.findings.add(Severity::Warning, place, "GRANT_WITHOUT_PACKAGE", &problem);
        }
        index
    }

    fn properties(&mut self, index: usize) -> Option<&mut Properties> {
        self.packages.get_mut(index)?.properties.as_mut()
    }
}

/// An organisation form as the register writes it. One that is not known is kept: Altinn may have it by now.
fn known_form<'f>(form: &'f str, item: &Entry<'_, '_>) -> &'f str {
    let known = Variant::with_code(form);
    if known.is_none() {
        let form = start(form);
        let problem = format!(
            "\"{form}\" is no organisation form that is known, so that nobody can ask about it"
        );
        item.warning("UNKNOWN_VARIANT", &problem);
    }
    known.map_or(form, |known| &known.code)
}
