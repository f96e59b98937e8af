//! Many questions at once: the matrix and the lists say what single checks say.

use tilgangspakker::{
    Catalogue, Decision, GiverBy, Question, Recipient, RoleAction, RoleOptions, matrix,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{API, ask, delegate, held_in, in_form, sample, seed, today};
use Recipient::{Employee, EnterpriseUser, Organisation, SystemUser};

const RECIPIENTS: [Recipient; 4] = [Employee, EnterpriseUser, Organisation, SystemUser];
/// None, one that no grant names, those that grants or rules name, and a person's.
const FORMS: [Option<&str>; 6] =
    [None, Some("AS"), Some("NUF"), Some("KBO"), Some("BRL"), Some("Person")];

fn passing_on(variant: Option<&str>, recipient: Recipient) -> RoleOptions<'_> {
    RoleOptions { action: RoleAction::Delegate, variant, recipient }
}

fn asked(package: &str, role: &str, variant: Option<&str>, recipient: Recipient) -> Question {
    let question = delegate(package, &[role], &[], recipient);
    match variant {
        Some(form) => in_form(question, form),
        None => question,
    }
}

/// Every cell of every matrix, one package in so many.
fn agrees_with_the_delegate_check(catalogue: &Catalogue, recipient: Recipient, one_in: usize) {
    for variant in FORMS {
        let matrix = matrix(catalogue, &passing_on(variant, recipient)).unwrap();
        for package in catalogue.packages().step_by(one_in) {
            for role in catalogue.roles() {
                let urn = package.package.urn.as_str();
                let question = asked(urn, &role.role.code, variant, recipient);
                let decision = ask(catalogue, &question).decision();
                assert_eq!(matrix.get(package.index, role.index), Some(decision), "{question:?}");
            }
        }
    }
}

/// In browsers a few packages are enough: it is the same code.
const ONE_IN: usize = if cfg!(target_arch = "wasm32") { 20 } else { 1 };
/// Of other recipients than employees fewer are asked about: what differs is what comes after the claims.
const OF_OTHERS: usize = 5 * ONE_IN;

#[test]
fn the_matrix_of_what_goes_to_employees_is_what_each_check_says() {
    agrees_with_the_delegate_check(today(), Employee, ONE_IN);
}

#[test]
fn the_matrix_of_what_goes_to_enterprise_users_is_what_each_check_says() {
    agrees_with_the_delegate_check(today(), EnterpriseUser, OF_OTHERS);
}

#[test]
fn the_matrix_of_what_goes_to_organisations_is_what_each_check_says() {
    agrees_with_the_delegate_check(today(), Organisation, OF_OTHERS);
}

#[test]
fn the_matrix_of_what_goes_to_system_users_is_what_each_check_says() {
    agrees_with_the_delegate_check(today(), SystemUser, OF_OTHERS);
}

#[test]
fn the_matrix_of_documentation_is_what_each_check_says() {
    for recipient in RECIPIENTS {
        agrees_with_the_delegate_check(seed(), recipient, 1);
        agrees_with_the_delegate_check(sample(), recipient, 1);
    }
}

#[test]
fn a_role_may_pass_on_the_packages_of_which_the_matrix_says_so() {
    for catalogue in [seed(), sample(), today()] {
        for (variant, recipient) in
            [(None, Employee), (Some("NUF"), Employee), (Some("AS"), SystemUser)]
        {
            let options = passing_on(variant, recipient);
            let matrix = matrix(catalogue, &options).unwrap();
            for role in catalogue.roles() {
                let listed = catalogue.packages_for_role(&role.role.code, &options).unwrap();
                let listed: Vec<usize> = listed.iter().map(|entry| entry.index).collect();
                let permitted = catalogue.packages().map(|entry| entry.index);
                let permitted: Vec<usize> = permitted
                    .filter(|package| matrix.get(*package, role.index) == Some(Decision::Permit))
                    .collect();
                assert_eq!(listed, permitted, "{} {options:?}", role.role.code);
            }
        }
    }
}

#[test]
fn a_main_administrator_may_pass_on_what_it_does_not_get() {
    let today = today();
    let gets = today.packages_for_role("BOBE", &held_in(None)).unwrap();
    let passes_on = today.packages_for_role("BOBE", &passing_on(None, Employee)).unwrap();
    let beyond = passes_on.iter().filter(|it| gets.iter().all(|held| held.index != it.index));
    assert_eq!(beyond.count(), 10);
    // Nobody gives an enterprise user anything.
    let nothing = today.packages_for_role("BOBE", &passing_on(None, EnterpriseUser)).unwrap();
    assert!(nothing.is_empty());
}

#[test]
fn who_can_give_a_package_are_the_roles_of_which_check_says_so() {
    for catalogue in [seed(), sample(), today()] {
        for package in catalogue.packages().step_by(1 + catalogue.packages().count() / 15) {
            let urn = package.package.urn.as_str();
            let permits = |role: &str, form: Option<&str>| {
                ask(catalogue, &asked(urn, role, form, Employee)).permitted()
            };
            let by_default = catalogue.who_can_give(urn, None).unwrap();
            for form in FORMS {
                let givers = catalogue.who_can_give(urn, form).unwrap();
                for role in catalogue.roles() {
                    let is_giver = givers.iter().any(|it| {
                        let is_so = form.is_some() || it.variant.is_none();
                        it.role.index == role.index && is_so
                    });
                    assert_eq!(is_giver, permits(&role.role.code, form), "{urn} {form:?}");
                    // What is asked of no form tells of each form in which the role may.
                    let is_told = by_default.iter().any(|it| {
                        let is_so = it.variant.is_none() || it.variant == form;
                        it.role.index == role.index && is_so
                    });
                    assert!(!is_giver || is_told, "{urn} {} {form:?}", role.role.code);
                }
            }
            for limited in by_default.iter().filter(|it| it.variant.is_some()) {
                let role = &limited.role.role.code;
                assert!(permits(role, limited.variant) && !permits(role, None), "{urn} {role}");
            }
        }
    }
}

#[test]
fn who_can_give_a_package_in_one_form_only_is_told_with_the_form() {
    let today = today();
    let of = |variant: Option<&str>| {
        let givers = today.who_can_give("skatt-naering", variant).unwrap();
        let giver = givers.iter().find(|it| it.role.role.known_as() == "FFØR");
        giver.map(|it| (it.variant.map(str::to_owned), it.by))
    };
    let in_a_branch = Some((Some("NUF".to_owned()), GiverBy::Role));
    assert_eq!(of(None), in_a_branch);
    assert_eq!(of(Some("nuf")), in_a_branch);
    assert_eq!(of(Some("AS")), None);
}

#[test]
fn who_can_give_a_package_in_several_forms_is_told_with_each_once() {
    let givers = sample().who_can_give("lifts", None).unwrap();
    let of_ffor = givers.iter().filter(|it| it.role.role.known_as() == "FFØR");
    let forms: Vec<_> = of_ffor.map(|it| it.variant).collect();
    assert_eq!(forms, [Some("BRL"), Some("ESEK")]);
}

#[test]
fn who_can_give_a_package_is_told_with_what_it_may_by() {
    let givers = today();
    let givers = givers.who_can_give("post-til-virksomheten-med-taushetsbelagt-innhold", None);
    let givers = givers.unwrap();
    let by = |code: &str| givers.iter().find(|it| it.role.role.known_as() == code).map(|it| it.by);
    assert_eq!(by("DAGL"), Some(GiverBy::MainAdministrator));
    assert_eq!(by("REGN"), None);
    let seed = seed();
    let givers = seed.who_can_give("ECKEYROLE", None).unwrap();
    assert!(!givers.is_empty() && givers.iter().all(|it| it.by == GiverBy::Role));
}

#[test]
fn the_roles_that_may_pass_a_package_on_are_those_that_may_give_it_to_that_recipient() {
    let today = today();
    for package in ["skatt-naering", "hovedadministrator", "forretningsforer-eiendom"] {
        for (recipient, variant) in
            [(Employee, None), (Organisation, None), (Employee, Some("NUF"))]
        {
            let roles = today.roles_for_package(package, &passing_on(variant, recipient)).unwrap();
            for role in today.roles() {
                let question = asked(package, &role.role.code, variant, recipient);
                let is_listed = roles.iter().any(|it| {
                    it.role.index == role.index && (variant.is_some() || it.variant.is_none())
                });
                assert_eq!(is_listed, ask(today, &question).permitted(), "{question:?}");
            }
            assert!(roles.iter().all(|it| it.may_delegate));
        }
    }
}

#[test]
fn a_limited_grant_is_never_listed_without_its_limit() {
    for catalogue in [seed(), sample(), today()] {
        let mut all = Vec::new();
        for package in catalogue.packages() {
            let urn = package.package.urn.as_str();
            for (grant, role) in catalogue.grants_of(package.index) {
                let variant = grant.variant.as_deref();
                all.push((package.index, role.index, variant, grant.may_delegate));
            }
            let listed = catalogue.roles_for_package(urn, &held_in(None)).unwrap();
            let listed = listed.iter().map(|it| (it.role.index, it.variant, it.may_delegate));
            let own = all.iter().filter(|(index, ..)| *index == package.index);
            let own = own.map(|(_, role, variant, may_delegate)| (*role, *variant, *may_delegate));
            assert!(listed.eq(own), "{urn}");
        }
        let grants = catalogue.grants();
        assert!(grants.map(|it| (it.package, it.role, it.variant, it.may_delegate)).eq(all));
    }
    assert_eq!(today().grants().count(), 1150);
}

#[test]
fn with_a_form_the_roles_of_a_package_are_those_that_get_it_in_that_form() {
    let catalogue = sample();
    let roles = |form| {
        let roles = catalogue.roles_for_package("lifts", &held_in(form)).unwrap();
        let roles = roles.iter().map(|it| (it.role.role.known_as(), it.variant.unwrap_or("")));
        roles.map(|(code, form)| format!("{code} {form}")).collect::<Vec<_>>()
    };
    assert_eq!(roles(None), ["FFØR BRL", "FFØR ESEK", "DAGL ", "REGN "]);
    assert_eq!(roles(Some("BRL")), ["FFØR BRL", "DAGL ", "REGN "]);
    assert_eq!(roles(Some("AS")), ["DAGL ", "REGN "]);
}

#[test]
fn a_row_of_the_property_table_has_its_grants_with_their_limits() {
    let today = today();
    let rows = today.property_rows();
    let limited = rows.iter().flat_map(|row| &row.grants).filter(|grant| grant.variant.is_some());
    let limited = limited.count();
    let of_packages = today.grants().filter(|grant| grant.variant.is_some()).count();
    assert_eq!(limited, of_packages);
    assert!(limited > 0);
    let sample = sample();
    let lifts = &sample.property_rows()[1];
    assert_eq!((lifts.level, lifts.grants[0].variant), (2, Some("BRL")));
    assert!(lifts.unknown_roles.is_empty());
}

#[test]
fn no_role_is_listed_that_may_pass_a_package_on_where_that_is_not_stated() {
    // The page of version 3 speaks of employees alone.
    let roles = |recipient| seed().roles_for_package(API, &passing_on(None, recipient)).unwrap();
    assert!(!roles(Employee).is_empty());
    assert!(roles(Organisation).is_empty() && roles(SystemUser).is_empty());
}
