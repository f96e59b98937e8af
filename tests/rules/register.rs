//! Delegation by Altinn's register: rows D9 to D13, and what the rows before them come to there.

use tilgangspakker::{Catalogue, Decision, Grant, Question, ReasonCode, Recipient, Section};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use Recipient::{Employee, EnterpriseUser, Organisation, SystemUser};

use crate::fixture::{ask, delegate, expect, hold, today};

const ADMINISTRATOR: &str = "urn:altinn:accesspackage:hovedadministrator";
const REPRESENTATIVE: &str = "urn:altinn:accesspackage:virksomhetens-representant-skjemaoppgaver";
const SCOPES: &str = "urn:altinn:accesspackage:maskinporten-scopes";
const NUF_SCOPES: &str = "urn:altinn:accesspackage:maskinporten-scopes-nuf";
const ACCOUNTANT: &str = "urn:altinn:accesspackage:regnskapsforer-lonn";

/// A package for private persons that may be given on.
fn for_persons(catalogue: &Catalogue) -> String {
    let held = catalogue.packages_for_role("PRIV", None).unwrap();
    let assignable = held.iter().find(|entry| {
        entry.package.properties.as_ref().is_some_and(|it| it.is_assignable == Some(true))
    });
    assignable.unwrap().package.urn.to_string()
}

fn in_form(question: Question, form: &str) -> Question {
    match question {
        Question::Delegate { package, roles, holds, recipient, .. } => {
            Question::Delegate { package, roles, holds, recipient, variant: Some(form.to_owned()) }
        }
        other => other,
    }
}

#[test]
fn the_flag_of_the_register_is_about_persons_organisations_and_system_users() {
    let granted = [ReasonCode::RoleGrantsPackage];
    let to_employee = [ReasonCode::DelegableToEmployee, ReasonCode::RoleGrantsPackage];
    expect(&today(), &delegate(SCOPES, &["DAGL"], &[], Employee), Decision::Permit, &to_employee);
    for recipient in [Organisation, SystemUser] {
        expect(&today(), &delegate(SCOPES, &["DAGL"], &[], recipient), Decision::Permit, &granted);
    }
}

#[test]
fn d8_the_register_does_not_speak_of_enterprise_users() {
    let codes = [ReasonCode::NotStated, ReasonCode::RoleGrantsPackage];
    let question = delegate(SCOPES, &["DAGL"], &[], EnterpriseUser);
    expect(&today(), &question, Decision::Indeterminate, &codes);
}

#[test]
fn d9_the_accountant_holds_but_may_not_give_on() {
    let held = hold(ACCOUNTANT, "REGN", None);
    expect(&today(), &held, Decision::Permit, &[ReasonCode::RoleGrantsPackage]);
    let given_on = delegate(ACCOUNTANT, &["REGN"], &[], Employee);
    expect(&today(), &given_on, Decision::Deny, &[ReasonCode::NotDelegable]);

    // As it would be if the package itself could be given on.
    let mut contents = today().contents().clone();
    for package in &mut contents.packages {
        package.properties.as_mut().unwrap().is_assignable = Some(true);
    }
    let assignable = Catalogue::new(contents).unwrap();
    expect(&assignable, &given_on, Decision::Deny, &[ReasonCode::RoleMayNotDelegate]);
}

#[test]
fn d10_the_main_administrators_package_is_given_on_by_role_only() {
    let given = delegate(ADMINISTRATOR, &[], &["hovedadministrator"], Employee);
    let not_by_role = [ReasonCode::MainAdministratorNotByRole];
    expect(&today(), &given, Decision::Deny, &not_by_role);
    let by_another_role = delegate(ADMINISTRATOR, &["REGN"], &["hovedadministrator"], Employee);
    expect(&today(), &by_another_role, Decision::Deny, &not_by_role);
    let by_role = delegate(ADMINISTRATOR, &["DAGL"], &["hovedadministrator"], Employee);
    let codes = [ReasonCode::DelegableToEmployee, ReasonCode::RoleGrantsPackage];
    expect(&today(), &by_role, Decision::Permit, &codes);
    let not_held = delegate(ADMINISTRATOR, &["REGN"], &[], Employee);
    expect(&today(), &not_held, Decision::Deny, &[ReasonCode::NotHeld]);
}

#[test]
fn d10_holds_though_the_role_should_be_granted_the_package_itself() {
    let mut contents = today().contents().clone();
    for package in &mut contents.packages {
        if package.urn.as_str() == ADMINISTRATOR {
            let role = Grant::to("hovedadministrator");
            package.properties.as_mut().unwrap().delegators.push(role);
        }
    }
    let question = delegate(ADMINISTRATOR, &[], &[ADMINISTRATOR], Employee);
    let codes = [ReasonCode::MainAdministratorNotByRole];
    expect(&Catalogue::new(contents).unwrap(), &question, Decision::Deny, &codes);
}

#[test]
fn d11_who_holds_the_main_administrators_package_may_give_on_what_it_does_not_hold() {
    let question = |recipient| delegate(SCOPES, &[], &[ADMINISTRATOR], recipient);
    let to_employee = [ReasonCode::MainAdministrator, ReasonCode::DelegableToEmployee];
    expect(&today(), &question(Employee), Decision::Permit, &to_employee);
    for recipient in [Organisation, SystemUser] {
        let codes = [ReasonCode::MainAdministrator];
        expect(&today(), &question(recipient), Decision::Permit, &codes);
    }
    let codes = [ReasonCode::NotStated, ReasonCode::MainAdministrator];
    expect(&today(), &question(EnterpriseUser), Decision::Indeterminate, &codes);
}

#[test]
fn d11_holding_the_package_by_role_is_enough() {
    // DTSO is main administrator by role, and does not get the estate's own package.
    let catalogue = today();
    let lacking = catalogue
        .packages()
        .find(|entry| {
            let held = catalogue.packages_for_role("DTSO", None).unwrap();
            !entry.package.properties.as_ref().unwrap().delegators.is_empty()
                && entry.package.properties.as_ref().unwrap().is_assignable == Some(true)
                && entry.package.urn.as_str() != NUF_SCOPES
                && held.iter().all(|it| it.index != entry.index)
        })
        .unwrap();
    let question = delegate(lacking.package.urn.as_str(), &["DTSO"], &[], Organisation);
    expect(&catalogue, &question, Decision::Permit, &[ReasonCode::MainAdministrator]);
}

#[test]
fn d11_reaches_no_further_than_what_the_role_is_granted() {
    let catalogue = today();
    for entry in catalogue.packages() {
        let properties = entry.package.properties.as_ref().unwrap();
        if properties.is_assignable == Some(true) {
            let question = delegate(entry.package.urn.as_str(), &[], &[ADMINISTRATOR], SystemUser);
            let permitted = ask(&catalogue, &question).permitted();
            let granted = properties.delegators.iter().any(|it| it.variant.is_none())
                && entry.package.urn.as_str() != REPRESENTATIVE;
            assert_eq!(permitted, granted, "{}", entry.package.urn);
        }
    }
    // Main administrators may give this one on in a foreign company only.
    let nuf = delegate(NUF_SCOPES, &[], &[ADMINISTRATOR], Employee);
    expect(&catalogue, &nuf, Decision::Deny, &[ReasonCode::NotHeld]);
    assert!(ask(&catalogue, &in_form(nuf.clone(), "NUF")).permitted());
    assert!(!ask(&catalogue, &in_form(nuf, "AS")).permitted());
}

#[test]
fn d11_the_role_by_itself_holds_nothing() {
    assert!(today().packages_for_role("hovedadministrator", None).unwrap().is_empty());
    let question = delegate(SCOPES, &["hovedadministrator"], &[], Employee);
    expect(&today(), &question, Decision::Deny, &[ReasonCode::NotHeld]);
}

#[test]
fn d12_some_packages_are_never_given_to_an_organisation_or_a_system_user() {
    let refused = [ReasonCode::RecipientNotAllowed];
    for (package, recipient) in [
        (ADMINISTRATOR, Organisation),
        (REPRESENTATIVE, Organisation),
        (REPRESENTATIVE, SystemUser),
    ] {
        let question = delegate(package, &["DAGL"], &[], recipient);
        expect(&today(), &question, Decision::Deny, &refused);
    }
    for (package, recipient) in
        [(ADMINISTRATOR, SystemUser), (ADMINISTRATOR, Employee), (REPRESENTATIVE, Employee)]
    {
        assert!(ask(&today(), &delegate(package, &["DAGL"], &[], recipient)).permitted());
    }
}

#[test]
fn d12_is_said_beside_why_the_giver_could_not_give_it_to_anybody() {
    let codes = [ReasonCode::RecipientNotAllowed, ReasonCode::NotHeld];
    let question = delegate(REPRESENTATIVE, &["REGN"], &[], SystemUser);
    expect(&today(), &question, Decision::Deny, &codes);
}

#[test]
fn d13_packages_for_persons_and_for_organisations_do_not_mix() {
    let catalogue = today();
    let persons = for_persons(&catalogue);
    let wrong = [ReasonCode::WrongPartyKind];
    let and_not_held = [ReasonCode::WrongPartyKind, ReasonCode::NotHeld];
    // A business gives on what is a person's, and a person what is a business's.
    for (package, role) in [(persons.as_str(), "DAGL"), (SCOPES, "PRIV")] {
        let held = delegate(package, &[role], &[package], Employee);
        expect(&catalogue, &held, Decision::Deny, &wrong);
        let not_held = delegate(package, &[role], &[], Employee);
        expect(&catalogue, &not_held, Decision::Deny, &and_not_held);
    }
    // A role of the business register is a business's, though it gets no package.
    let observer = delegate(&persons, &["OBS"], &[&persons], Employee);
    expect(&catalogue, &observer, Decision::Deny, &wrong);
    let business = in_form(delegate(&persons, &["PRIV"], &[], Employee), "AS");
    expect(&catalogue, &business, Decision::Deny, &wrong);
}

#[test]
fn d13_is_silent_where_the_kinds_agree_or_the_givers_is_not_known() {
    let catalogue = today();
    let persons = for_persons(&catalogue);
    for question in [
        delegate(&persons, &["PRIV"], &[], Employee),
        delegate(&persons, &["DAGL", "PRIV"], &[], Employee),
        delegate(&persons, &[], &[&persons], Employee),
        delegate(SCOPES, &[], &[SCOPES], Employee),
        // Nothing says whose role this is.
        delegate(SCOPES, &["agent"], &[SCOPES], Employee),
    ] {
        assert!(ask(&catalogue, &question).permitted(), "{question:?}");
    }
}

#[test]
fn a_reason_of_delegation_bears_what_altinns_own_check_answers() {
    for (question, code) in [
        (delegate(SCOPES, &["DAGL"], &[], SystemUser), Some("Direct-RolePackage")),
        (delegate(SCOPES, &[], &[SCOPES], SystemUser), Some("Direct-AssignmentPackage")),
        (
            delegate(SCOPES, &[], &[ADMINISTRATOR], SystemUser),
            Some("Direct-RolePackage-HovedAdmin"),
        ),
        (delegate(SCOPES, &["REGN"], &[], SystemUser), Some("NoAccess")),
        (delegate(ADMINISTRATOR, &["DAGL"], &[], Organisation), None),
        (hold(SCOPES, "DAGL", None), None),
    ] {
        assert_eq!(ask(&today(), &question).reasons()[0].altinn_code, code, "{question:?}");
    }
}

#[test]
fn a_reason_of_the_register_rests_on_the_packages_row_there() {
    let verdict = ask(&today(), &hold(SCOPES, "DAGL", None));
    let source = &verdict.reasons()[0].source;
    assert_eq!(source.section, Section::Register);
    assert_eq!(source.document, "altinn-2026-08");
    assert!(source.row.is_some());
}

#[test]
fn what_the_seed_left_open_is_settled_today() {
    for package in ["maskinporten-scopes", "maskinlesbare-hendelser"] {
        let codes = [ReasonCode::RoleDoesNotGrantPackage];
        expect(&today(), &hold(package, "FFØR", None), Decision::Deny, &codes);
    }
    let estate = "forretningsforer-eiendom";
    let other_forms = [ReasonCode::VariantNotCovered];
    expect(&today(), &hold(estate, "FFØR", None), Decision::Deny, &other_forms);
    for form in ["BRL", "ESEK"] {
        assert!(ask(&today(), &hold(estate, "FFØR", Some(form))).permitted());
    }
}
