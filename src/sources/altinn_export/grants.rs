//! Who gets the packages: not part of the export, so taken from elsewhere.

use super::RolePackages;
use super::entry::Entry;
use super::findings::Findings;
use crate::catalogue::{Catalogue, Contents, Grant, Package, Properties, RoleEntry};
use crate::json::{Json, Place};
use crate::places::Places;

/// An answer about a role, and the items of its list.
pub(super) type Answer<'a> = (&'a RolePackages, Vec<Json<'a>>);

/// Adds what a catalogue and the answers about single roles say to the packages that are there.
pub(super) fn add(
    contents: &mut Contents,
    from: Option<&Catalogue>,
    mut answers: Vec<Answer<'_>>,
    findings: &mut Findings,
    top: &Place<'_>,
) {
    // A catalogue of roles alone knows them by all their references.
    let roles = Contents {
        roles: from.map(|from| from.contents().roles.clone()).unwrap_or_default(),
        ..Contents::new("roles", contents.language)
    };
    let Ok(known) = Catalogue::new(roles) else { return };
    contents.roles.clone_from(&known.contents().roles);
    let mut places = Places::default();
    for (place, package) in contents.packages.iter().enumerate() {
        places.add(package.urn.to_string(), place);
    }
    let mut grants = Grants { packages: &mut contents.packages, places, findings, top };

    let role_of = |answer: &RolePackages| known.find_role(&answer.role);
    if let Some(from) = from {
        let answered = |role: &str| {
            answers.iter().any(|(answer, _)| {
                role_of(answer).is_some_and(|entry| {
                    known.find_role(role).is_some_and(|other| other.index == entry.index)
                })
            })
        };
        grants.take_from(from, &answered);
        let is_gone = |urn: &str| grants.places.get(urn).is_none();
        let renames = from.contents().renames.iter().filter(|it| is_gone(it.urn.as_str()));
        contents.renames = renames.cloned().collect();
    }
    // What holds for all organisation forms first: an answer for one of them repeats it.
    for for_one_form in [false, true] {
        for (index, (answer, items)) in answers.iter_mut().enumerate() {
            if answer.variant.is_some() == for_one_form {
                let items = std::mem::take(items);
                grants.add_answer(index, answer, role_of(answer), items);
            }
        }
    }
}

struct Grants<'c> {
    packages: &'c mut [Package],
    /// Places of packages by URN.
    places: Places,
    findings: &'c mut Findings,
    top: &'c Place<'c>,
}

impl Grants<'_> {
    /// Takes the grants of another catalogue, but for those of roles that have been asked about.
    fn take_from(&mut self, from: &Catalogue, answered: &dyn Fn(&str) -> bool) {
        for entry in from.packages() {
            let Some(theirs) = &entry.package.properties else { continue };
            if theirs.roles.is_empty() && theirs.delegators.is_empty() {
                continue;
            }
            let place = Place::Field(self.top, "grantsFrom");
            if let Some(properties) = self.properties(entry.package.urn.as_str(), &place) {
                let open = |grants: &[Grant]| {
                    let mut open = grants.to_vec();
                    open.retain(|grant| !answered(&grant.role));
                    open
                };
                properties.roles = open(&theirs.roles);
                properties.delegators = open(&theirs.delegators);
            }
        }
    }

    fn add_answer(
        &mut self,
        index: usize,
        answer: &RolePackages,
        role: Option<RoleEntry<'_>>,
        items: Vec<Json<'_>>,
    ) {
        let place = Place::Field(self.top, "rolePackages");
        let place = Place::Item(&place, index);
        let Some(role) = role else {
            let problem = format!(
                "no register has the role \"{}\"; its packages are left out, unless grantsFrom knows it",
                answer.role
            );
            self.findings.error(&place, "UNKNOWN_ROLE", &problem);
            return;
        };
        let place = Place::Field(&place, "json");
        for (index, item) in items.into_iter().enumerate() {
            let place = Place::Item(&place, index);
            let Some(entry) = Entry::of(item, &place, self.findings) else { continue };
            self.add_item(entry, role, answer.variant.as_deref(), &place);
        }
    }

    /// An item is a package, or a role's title to one with the package inside.
    fn add_item(
        &mut self,
        mut entry: Entry<'_>,
        role: RoleEntry<'_>,
        variant: Option<&str>,
        place: &Place<'_>,
    ) {
        let has_access = entry.flag("hasAccess", place, self.findings) != Some(false);
        let may_delegate = entry.flag("canDelegate", place, self.findings) != Some(false);
        let form = entry.inner("entityVariant", "name", place, self.findings);
        let urn = entry.inner("package", "urn", place, self.findings);
        let Some(urn) = urn.or_else(|| entry.text("urn", place, self.findings)) else {
            self.findings.error(place, "NO_URN", "the package has no URN and is left out");
            return;
        };
        let role = role.role.known_as().to_owned();
        let variant = form.or_else(|| variant.map(str::to_owned));
        let grant = Grant { role, variant, may_delegate };
        let Some(properties) = self.properties(&urn, place) else { return };
        if has_access {
            add_once(&mut properties.roles, grant);
        } else if may_delegate {
            add_once(&mut properties.delegators, grant);
        }
    }

    fn properties(&mut self, urn: &str, place: &Place<'_>) -> Option<&mut Properties> {
        let package = self.places.get(urn).and_then(|place| self.packages.get_mut(place));
        if package.is_none() {
            let problem = format!("\"{urn}\" is not in the export, so nobody is granted it");
            self.findings.warning(place, "GRANT_WITHOUT_PACKAGE", &problem);
        }
        package?.properties.as_mut()
    }
}

/// Adds a grant that says more than those that are there.
fn add_once(grants: &mut Vec<Grant>, grant: Grant) {
    let says_as_much = |known: &Grant| {
        known.role == grant.role
            && known.may_delegate >= grant.may_delegate
            && known.covers(grant.variant.as_deref())
    };
    if !grants.iter().any(says_as_much) {
        grants.push(grant);
    }
}
