//! What a match on who asks comes to: rows W2 to W6 and W12 of docs/rules.md, as Altinn's decision point
//! reads it. The attribute is compared to the letter, and the value as it stands, spaces and all.

use super::answer::{Requirement, RoleInForm, Through};
use super::comparison::Comparison;
use super::data::{Effect, Match};
use super::place::is_of_place_elsewhere;
use crate::altinn2::Altinn2Role;
use crate::catalogue::{Catalogue, PackageEntry, PackageUrn, RoleEntry, RoleRegister};

/// The attribute of packages.
const PACKAGE: &str = "urn:altinn:accesspackage";
/// That of roles by their older codes, those of Altinn 2 among them.
const ROLE_CODE: &str = "urn:altinn:rolecode";
/// Of the business register, of which all roles are known.
const CCR_ROLE: &str = "urn:altinn:external-role:ccr";
const EXTERNAL_ROLES: &str = "urn:altinn:external-role:";
const ALTINN_ROLE: &str = "urn:altinn:role";
/// The type of the values that the decision point has.
pub(super) const STRING: &str = "http://www.w3.org/2001/XMLSchema#string";
/// Between names that stand in one value, which is compared as a whole.
const BETWEEN: [char; 4] = [',', ';', '|', ':'];

/// Who meets a match.
pub(super) enum Met<'c> {
    /// Nobody, ever.
    Never,
    /// It is not known who.
    Unclear,
    /// Whoever has this.
    By(Held<'c>),
}

/// Something that somebody can have.
#[derive(Clone)]
pub(super) struct Held<'c> {
    pub(super) requirement: Requirement,
    /// The roles that have it by themselves.
    pub(super) roles: Vec<RoleInForm<'c>>,
    /// Roles of which it is undecided.
    pub(super) unresolved: Vec<usize>,
    /// It can be given to somebody.
    pub(super) is_given: bool,
}

/// On which day it is asked, and of which organisation form.
#[derive(Clone, Copy)]
pub(super) struct Circumstances<'q> {
    pub(super) variant: Option<&'q str>,
    /// Roles of Altinn 2 work on that day.
    pub(super) altinn2_works: bool,
}

/// Whether an attribute is one of packages or roles: those are looked for under access-subject alone.
pub(super) fn is_of_subjects(attribute: &str) -> bool {
    attribute == PACKAGE || is_of_roles(attribute)
}

fn is_of_roles(attribute: &str) -> bool {
    attribute == ROLE_CODE || attribute == ALTINN_ROLE || attribute.starts_with(EXTERNAL_ROLES)
}

/// What a match under access-subject comes to.
pub(super) fn met<'c>(
    catalogue: &'c Catalogue,
    asked: &Match,
    effect: Effect,
    circumstances: Circumstances<'_>,
) -> Met<'c> {
    if asked.is_misspelt || is_of_place_elsewhere(asked) {
        return Met::Never;
    }
    let Some(comparison) = Comparison::of(asked) else { return Met::Unclear };
    let has_two_types = asked.data_type != asked.designator_data_type;
    if has_two_types && effect == Effect::Permit {
        return Met::Never;
    }
    if !is_of_subjects(&asked.attribute) {
        return if has_two_types { Met::Unclear } else { other(asked) };
    }
    if asked.data_type != STRING {
        return Met::Never;
    }
    // Altinn looks at the value's type alone.
    if has_two_types {
        return Met::Unclear;
    }
    if Comparison::is_of_addresses(asked) {
        return Met::Unclear;
    }
    if asked.attribute == PACKAGE {
        return by_package(catalogue, &asked.value, comparison, circumstances);
    }
    by_role(catalogue, asked, comparison, circumstances)
}

/// W6. Of what is no text it is not known whether requests have it so.
fn other(asked: &Match) -> Met<'static> {
    let is_address = !Comparison::is_of_addresses(asked) || Comparison::is_address(&asked.value);
    if asked.data_type != STRING || !is_address {
        return Met::Unclear;
    }
    let reference = format!("{}:{}", asked.attribute, asked.value);
    let requirement = Requirement { through: Through::Other, reference };
    Met::By(Held { requirement, roles: Vec::new(), unresolved: Vec::new(), is_given: false })
}

/// W2.
fn by_package<'c>(
    catalogue: &'c Catalogue,
    value: &str,
    comparison: Comparison,
    circumstances: Circumstances<'_>,
) -> Met<'c> {
    let is_former =
        |it: &PackageEntry<'_>| catalogue.latest_rename(it.package.urn.as_str()).is_some();
    let found = package_named(catalogue, value, comparison).filter(|it| !is_former(it));
    let Some(entry) = found else {
        return without_package(catalogue, value, comparison);
    };
    let PackageEntry { index, package, .. } = entry;
    let requirement =
        Requirement { through: Through::Package, reference: package.urn.as_str().to_owned() };
    let holders = catalogue.holders(index, circumstances.variant);
    let roles = holders.map(|grant| RoleInForm { role: grant.role, variant: grant.variant });
    Met::By(Held {
        requirement,
        roles: roles.collect(),
        unresolved: catalogue.unresolved_roles(index).collect(),
        is_given: true,
    })
}

fn package_named<'c>(
    catalogue: &'c Catalogue,
    value: &str,
    comparison: Comparison,
) -> Option<PackageEntry<'c>> {
    let is_it = |entry: &PackageEntry<'_>| comparison.holds(value, entry.package.urn.slug());
    let urn = PackageUrn::in_full(&comparison.normalized(value));
    let found = catalogue.find_package(&urn).filter(is_it);
    // Not every catalogue writes its URNs in small letters.
    found.or_else(|| {
        let is_any_case = comparison == Comparison::IgnoringCase;
        catalogue.packages().filter(|_| is_any_case).find(is_it)
    })
}

/// From when on the decision point finds a renamed package under its new name alone, no catalogue says, be
/// it that it has the package under its former name.
/// Documentation does not know every package.
fn without_package(catalogue: &Catalogue, value: &str, comparison: Comparison) -> Met<'static> {
    let urn = PackageUrn::in_full(&comparison.normalized(value));
    match catalogue.latest_rename(&urn) {
        Some(rename) if rename.current.is_some() => Met::Unclear,
        Some(_) => Met::Never,
        None if catalogue.is_register() || is_no_name(value) => Met::Never,
        None => Met::Unclear,
    }
}

/// W3, W4 and W5.
fn by_role<'c>(
    catalogue: &'c Catalogue,
    Match { attribute, value, .. }: &Match,
    comparison: Comparison,
    circumstances: Circumstances<'_>,
) -> Met<'c> {
    let named = |comparison: Comparison| {
        catalogue
            .roles()
            .find(|entry| codes_under(attribute, *entry).any(|code| comparison.holds(value, code)))
    };
    let Some(role) = named(comparison) else {
        // The register writes these codes in small letters, and those that ask it may have them in
        // capitals.
        let in_other_case = named(Comparison::IgnoringCase).filter(|_| attribute == ROLE_CODE);
        return match in_other_case {
            // Whatever case it is read in, it ends.
            Some(role) if has_ended(role, circumstances) => Met::Never,
            Some(_) => Met::Unclear,
            None => without_role(catalogue, attribute, value),
        };
    };
    if role.role.register != RoleRegister::Altinn2 {
        let roles = vec![RoleInForm { role, variant: None }];
        return Met::By(held(role, Through::Role, roles, false));
    }
    if has_ended(role, circumstances) {
        return Met::Never;
    }
    // They are not followed further: who brings a role that brings it is not here.
    let brought_by = catalogue.altinn2_of(role).map(|it| it.brought_by);
    let roles = brought_by.into_iter().flatten().map(|role| RoleInForm { role, variant: None });
    Met::By(held(role, Through::Altinn2Role, roles.collect(), true))
}

fn has_ended(entry: RoleEntry<'_>, circumstances: Circumstances<'_>) -> bool {
    entry.role.register == RoleRegister::Altinn2 && !circumstances.altinn2_works
}

fn held<'c>(
    entry: RoleEntry<'c>,
    through: Through,
    roles: Vec<RoleInForm<'c>>,
    is_given: bool,
) -> Held<'c> {
    let requirement = Requirement { through, reference: entry.role.urn.clone() };
    Held { requirement, roles, unresolved: Vec::new(), is_given }
}

/// What a role is called under an attribute.
fn codes_under<'c>(attribute: &str, entry: RoleEntry<'c>) -> impl Iterator<Item = &'c str> {
    let urns = [Some(&entry.role.urn), entry.role.legacy_urn.as_ref()].into_iter().flatten();
    urns.filter_map(move |urn| urn.strip_prefix(attribute)?.strip_prefix(':'))
}

/// Of the business register all roles are known; of others a policy may name one of long ago, or of one
/// service owner.
fn without_role(catalogue: &Catalogue, attribute: &str, value: &str) -> Met<'static> {
    let knows_all = catalogue.roles().any(|it| it.role.register == RoleRegister::Altinn2);
    let is_package = || catalogue.packages().any(|it| it.package.urn.slug() == value);
    let is_typed = attribute == ROLE_CODE && catalogue.find_role(&in_full(value)).is_some();
    if is_no_name(value) {
        Met::Never
    } else if !knows_all || is_typed {
        Met::Unclear
    } else if attribute == CCR_ROLE || is_package() || catalogue.find_role(value).is_some() {
        Met::Never
    } else {
        Met::Unclear
    }
}

/// A role as it is typed where there is no ø on the keyboard.
fn in_full(value: &str) -> String {
    format!("{ROLE_CODE}:{value}")
}

/// What can be no name of anything: empty, with spaces, or several names.
fn is_no_name(value: &str) -> bool {
    value.is_empty() || value.contains(char::is_whitespace) || value.contains(BETWEEN)
}

/// The last day on which a requirement is met by anybody, where there is one.
pub(super) fn last_day(requires: &[Requirement]) -> Option<&'static str> {
    let ends = requires.iter().any(|it| it.through == Through::Altinn2Role);
    ends.then_some(Altinn2Role::ENDS_ON)
}
