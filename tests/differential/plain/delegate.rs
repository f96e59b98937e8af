//! D1 to D15.

use tilgangspakker::Decision::{Indeterminate, Permit};
use tilgangspakker::{Claims, ReasonCode, Recipient};

use super::{Answer, Asked, answer, asked, has, hold, is_among, of_all_below, refused};
use crate::world::{Kind, Package, World};

const MAIN_ADMINISTRATOR: &str = "hovedadministrator";
const REPRESENTATIVE: &str = "virksomhetens-representant-skjemaoppgaver";
/// What is a person's, and what is neither's, in variants.csv; all other forms here are organisations'.
const PERSON: &str = "Person";
const NEITHER: &str = "SI";
/// The one role here that is no organisation's.
const CITIZEN: &str = "PRIV";

pub fn ask(world: &World, name: &str, giver: &Claims, recipient: Recipient) -> Answer {
    // Its own row is D1's first test.
    if let Asked::Place(place) = asked(world, name)
        && place.assignable == Some(false)
    {
        return not_given(ReasonCode::NotDelegable);
    }
    of_all_below(world, name, |it| of_package(world, it, giver, recipient))
}

/// The order of the table: D1, D2, the claims, D13, D12, the recipient.
pub fn of_package(
    world: &World,
    package: &Package,
    giver: &Claims,
    recipient: Recipient,
) -> Answer {
    match package.assignable {
        Some(false) => return not_given(ReasonCode::NotDelegable),
        None => return answer(Indeterminate, ReasonCode::NotStated),
        Some(true) => {}
    }
    // D12 and D13 override any claim.
    wrong_party_kind(world, package, giver)
        .or_else(|| recipient_not_allowed(world, package, recipient))
        .unwrap_or_else(|| {
            let claim = claim(world, package, giver);
            if claim.decision == Permit { to(world, package, recipient) } else { claim }
        })
}

/// D3, D4, D5, D9, D10, D11 and D14: one good claim is enough, and an undecided one is more than none.
fn claim(world: &World, package: &Package, giver: &Claims) -> Answer {
    let form = giver.variant.as_deref();
    let by_roles = || giver.roles.iter().map(|role| (role, hold(world, package, role, form)));
    let may_delegate = |role: &str| {
        let mut grants = package.grants.iter().filter(|it| it.role == role);
        grants.any(|it| (it.form.is_none() || it.form == form) && it.may_delegate)
    };
    let is_held = by_roles().any(|(_, it)| it.decision == Permit);
    let is_given = is_among(world, package.slug, &giver.holds);
    let is_main_administrators = package.slug == MAIN_ADMINISTRATOR;

    // D3 by role, without D9. A page that should limit a grant is taken at its word too.
    let is_good = |(role, it): (&String, Answer)| it.decision == Permit && may_delegate(role);
    if by_roles().any(is_good) {
        return answer(Permit, ReasonCode::RoleGrantsPackage);
    }
    // D3 as given, without D10 and D14.
    if is_given
        && (!world.is_register || !is_main_administrators && manages_access(world, package, giver))
    {
        return answer(Permit, ReasonCode::HeldByDelegation);
    }
    // D11.
    let as_main_administrator = world.is_register
        && !is_main_administrators
        && package.main_administrator_may
        && has(world, MAIN_ADMINISTRATOR, giver);
    if as_main_administrator {
        return answer(Permit, ReasonCode::MainAdministrator);
    }
    // D4.
    if by_roles().any(|(_, it)| it.decision == Indeterminate) {
        return answer(Indeterminate, ReasonCode::RoleUnresolved);
    }
    if is_held {
        return not_given(ReasonCode::RoleMayNotDelegate);
    }
    if is_given && is_main_administrators {
        return not_given(ReasonCode::MainAdministratorNotByRole);
    }
    if is_given {
        return not_given(ReasonCode::NotAccessManager);
    }
    not_given(ReasonCode::NotHeld)
}

/// What D14 asks for.
fn manages_access(world: &World, package: &Package, giver: &Claims) -> bool {
    let form = giver.variant.as_deref();
    let managing: &[&str] = match (package.kind, form) {
        (Some(Kind::Organisation), Some("NUF")) => {
            &["tilgangsstyrer", MAIN_ADMINISTRATOR, "ffor-tilgangsstyrer-nuf"]
        }
        (Some(Kind::Organisation), Some("KBO")) => {
            &["tilgangsstyrer", MAIN_ADMINISTRATOR, "konkursbo-tilgangsstyrer"]
        }
        (Some(Kind::Organisation), _) => &["tilgangsstyrer", MAIN_ADMINISTRATOR],
        (Some(Kind::Person), _) => &["innbygger-tilgangsstyring-privatperson"],
        // Of what kind it is nobody says, and so neither which management it takes.
        (None, _) => &[],
    };
    managing.iter().any(|it| has(world, it, giver))
}

/// D13: a giver of another kind than the package's, of both kinds at once, or of neither.
fn wrong_party_kind(world: &World, package: &Package, giver: &Claims) -> Option<Answer> {
    let kinds = giver_kinds(world, giver);
    let is_neither = giver.variant.as_deref() == Some(NEITHER);
    let is_both = kinds.contains(&Kind::Organisation) && kinds.contains(&Kind::Person);
    let is_other = package.kind.is_some_and(|kind| kinds.iter().any(|it| *it != kind));
    let is_wrong = world.is_register && (is_neither || is_both || is_other);
    is_wrong.then_some(refused(ReasonCode::WrongPartyKind, "AM.VLD-00048"))
}

/// By the form; else by the roles; else by what is held.
fn giver_kinds(world: &World, giver: &Claims) -> Vec<Kind> {
    if let Some(form) = &giver.variant {
        return vec![if form == PERSON { Kind::Person } else { Kind::Organisation }];
    }
    // Of Altinn's own roles a citizen's tells; that of the main administrator is of no register.
    let of_role = |role: &String| match role.as_str() {
        CITIZEN => Some(Kind::Person),
        MAIN_ADMINISTRATOR => None,
        _ => Some(Kind::Organisation),
    };
    let by_roles: Vec<Kind> = giver.roles.iter().filter_map(of_role).collect();
    if !by_roles.is_empty() {
        return by_roles;
    }
    // With what is held counts what a role that does not tell may pass on.
    let is_main_administrator = giver.roles.iter().any(|it| it == MAIN_ADMINISTRATOR);
    let is_of_giver = |it: &&Package| {
        is_among(world, it.slug, &giver.holds) || is_main_administrator && it.main_administrator_may
    };
    world.packages.iter().filter(is_of_giver).filter_map(|it| it.kind).collect()
}

/// D12.
fn recipient_not_allowed(world: &World, package: &Package, recipient: Recipient) -> Option<Answer> {
    let never: &[&str] = match recipient {
        _ if !world.is_register => return None,
        Recipient::EnterpriseUser => {
            return Some(refused(ReasonCode::RecipientNotAllowed, "AM.VLD-00008"));
        }
        Recipient::Organisation => &[MAIN_ADMINISTRATOR, REPRESENTATIVE],
        Recipient::SystemUser => &[REPRESENTATIVE],
        _ => &[],
    };
    let is_never = never.contains(&package.slug);
    is_never.then_some(refused(ReasonCode::RecipientNotAllowed, "AM.VLD-00028"))
}

/// D6, D7, D8 and D15.
fn to(world: &World, package: &Package, recipient: Recipient) -> Answer {
    match recipient {
        Recipient::Employee => answer(Permit, ReasonCode::DelegableToEmployee),
        Recipient::EnterpriseUser if package.for_enterprise_users => {
            answer(Permit, ReasonCode::DelegableToEnterpriseUser)
        }
        Recipient::Organisation if world.is_register => {
            answer(Permit, ReasonCode::DelegableToOrganisation)
        }
        Recipient::SystemUser if world.is_register => {
            answer(Permit, ReasonCode::DelegableToSystemUser)
        }
        _ => answer(Indeterminate, ReasonCode::NotStated),
    }
}

/// What Altinn refuses for want of a claim, or of a package that can be given at all.
const fn not_given(code: ReasonCode) -> Answer {
    refused(code, "AM.VLD-00026")
}
