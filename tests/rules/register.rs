//! Delegation by Altinn's register: rows D9 to D12 and D15, and what the rows before them come to
//! there.

use tilgangspakker::{Catalogue, Decision, Grant, ReasonCode, Recipient, Section, Weight};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use Recipient::{Employee, EnterpriseUser, Organisation, SystemUser};

use crate::fixture::{ask, delegate, expect, held_in, hold, in_form, today};

const ADMINISTRATOR: &str = "urn:altinn:accesspackage:hovedadministrator";
const REPRESENTATIVE: &str = "urn:altinn:accesspackage:virksomhetens-representant-skjemaoppgaver";
const SCOPES: &str = "urn:altinn:accesspackage:maskinporten-scopes";
const NUF_SCOPES: &str = "urn:altinn:accesspackage:maskinporten-scopes-nuf";
const ACCOUNTANT: &str = "urn:altinn:accesspackage:regnskapsforer-lonn";

/// Those who may get something, and the reason that says so.
const RECIPIENTS: [(Recipient, ReasonCode); 3] = [
    (Employee, ReasonCode::DelegableToEmployee),
    (Organisation, ReasonCode::DelegableToOrganisation),
    (SystemUser, ReasonCode::DelegableToSystemUser),
];

#[test]
fn d6_and_d15_the_register_is_about_persons_organisations_and_system_users() {
    for (recipient, code) in RECIPIENTS {
        let question = delegate(SCOPES, &["DAGL"], &[], recipient);
        let codes = [code, ReasonCode::RoleGrantsPackage];
        expect(today(), &question, Decision::Permit, &codes);
    }
}

#[test]
fn d12_an_enterprise_user_gets_nothing_since_it_cannot_log_in() {
    let catalogue = today();
    let refused = [ReasonCode::RecipientNotAllowed];
    let question = delegate(SCOPES, &["DAGL"], &[], EnterpriseUser);
    expect(catalogue, &question, Decision::Deny, &refused);
    assert_eq!(ask(catalogue, &question).reasons()[0].altinn_error, Some("AM.VLD-00008"));
    for entry in catalogue.packages() {
        let urn = entry.package.urn.as_str();
        let question = delegate(urn, &["DAGL", "FFØR"], &[urn, ADMINISTRATOR], EnterpriseUser);
        assert_eq!(ask(catalogue, &question).decision(), Decision::Deny, "{urn}");
    }
}

#[test]
fn d1_says_so_where_the_package_is_passed_on_for_clients_instead() {
    let catalogue = today();
    let for_clients = [
        ACCOUNTANT,
        "regnskapsforer-med-signeringsrettighet",
        "regnskapsforer-uten-signeringsrettighet",
        "ansvarlig-revisor",
        "revisormedarbeider",
        "forretningsforer-eiendom",
    ];
    let codes = [ReasonCode::NotDelegable, ReasonCode::PassedOnForClients];
    for package in for_clients {
        for recipient in [Employee, EnterpriseUser, Organisation, SystemUser] {
            let question = delegate(package, &["REGN"], &[], recipient);
            expect(catalogue, &question, Decision::Deny, &codes);
            let weights: Vec<Weight> =
                ask(catalogue, &question).reasons().iter().map(|it| it.weight).collect();
            assert_eq!(weights, [Weight::Decides, Weight::Info]);
        }
    }
    let neither = delegate("eksplisitt", &["DAGL"], &[], Employee);
    expect(catalogue, &neither, Decision::Deny, &[ReasonCode::NotDelegable]);
}

#[test]
fn what_is_only_good_to_know_stands_last_of_an_area_too() {
    let verdict = ask(today(), &delegate("Fullmakter for regnskapsfører", &[], &[], Employee));
    let weights: Vec<Weight> = verdict.reasons().iter().map(|it| it.weight).collect();
    assert!(weights.is_sorted_by_key(|weight| *weight == Weight::Info), "{weights:?}");
    assert!(weights.contains(&Weight::Info));
}

#[test]
fn d9_the_accountant_holds_but_may_not_pass_on() {
    let held = hold(ACCOUNTANT, "REGN", None);
    expect(today(), &held, Decision::Permit, &[ReasonCode::RoleGrantsPackage]);
    let passed_on = delegate(ACCOUNTANT, &["REGN"], &[], Employee);
    let refused = [ReasonCode::NotDelegable, ReasonCode::PassedOnForClients];
    expect(today(), &passed_on, Decision::Deny, &refused);

    // As it would be if the package itself could be passed on.
    let mut contents = today().contents().clone();
    for package in &mut contents.packages {
        package.properties.as_mut().unwrap().is_assignable = Some(true);
    }
    let assignable = Catalogue::new(contents).unwrap();
    expect(&assignable, &passed_on, Decision::Deny, &[ReasonCode::RoleMayNotDelegate]);
}

#[test]
fn d10_the_main_administrators_package_is_passed_on_by_role_only() {
    let given = delegate(ADMINISTRATOR, &[], &["hovedadministrator"], Employee);
    let not_by_role = [ReasonCode::MainAdministratorNotByRole];
    expect(today(), &given, Decision::Deny, &not_by_role);
    let by_another_role = delegate(ADMINISTRATOR, &["REGN"], &["hovedadministrator"], Employee);
    expect(today(), &by_another_role, Decision::Deny, &not_by_role);
    let by_role = delegate(ADMINISTRATOR, &["DAGL"], &["hovedadministrator"], Employee);
    let codes = [ReasonCode::DelegableToEmployee, ReasonCode::RoleGrantsPackage];
    expect(today(), &by_role, Decision::Permit, &codes);
    let not_held = delegate(ADMINISTRATOR, &["REGN"], &[], Employee);
    expect(today(), &not_held, Decision::Deny, &[ReasonCode::NotHeld]);
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
fn d11_who_holds_the_main_administrators_package_may_pass_on_what_it_does_not_hold() {
    let question = |recipient| delegate(SCOPES, &[], &[ADMINISTRATOR], recipient);
    for (recipient, code) in RECIPIENTS {
        let codes = [code, ReasonCode::MainAdministrator];
        expect(today(), &question(recipient), Decision::Permit, &codes);
    }
}

#[test]
fn d11_holding_the_package_by_role_is_enough() {
    // DTSO is main administrator by role, and does not get the estate's own package.
    let catalogue = today();
    let lacking = catalogue
        .packages()
        .find(|entry| {
            let held = catalogue.packages_for_role("DTSO", &held_in(None)).unwrap();
            !entry.package.properties.as_ref().unwrap().delegators.is_empty()
                && entry.package.properties.as_ref().unwrap().is_assignable == Some(true)
                && entry.package.urn.as_str() != NUF_SCOPES
                && held.iter().all(|it| it.index != entry.index)
        })
        .unwrap();
    let question = delegate(lacking.package.urn.as_str(), &["DTSO"], &[], Organisation);
    let codes = [ReasonCode::DelegableToOrganisation, ReasonCode::MainAdministrator];
    expect(catalogue, &question, Decision::Permit, &codes);
}

#[test]
fn d11_reaches_no_further_than_what_the_role_is_granted() {
    let catalogue = today();
    for entry in catalogue.packages() {
        let properties = entry.package.properties.as_ref().unwrap();
        if properties.is_assignable == Some(true) {
            let question = delegate(entry.package.urn.as_str(), &[], &[ADMINISTRATOR], SystemUser);
            let permitted = ask(catalogue, &question).permitted();
            let granted = properties.delegators.iter().any(|it| it.variant.is_none())
                && entry.package.urn.as_str() != REPRESENTATIVE;
            assert_eq!(permitted, granted, "{}", entry.package.urn);
        }
    }
    // Main administrators may pass this one on in a foreign company only.
    let nuf = delegate(NUF_SCOPES, &[], &[ADMINISTRATOR], Employee);
    expect(catalogue, &nuf, Decision::Deny, &[ReasonCode::NotHeld]);
    assert!(ask(catalogue, &in_form(nuf.clone(), "NUF")).permitted());
    assert!(!ask(catalogue, &in_form(nuf, "AS")).permitted());
}

#[test]
fn d11_the_role_by_itself_holds_nothing() {
    assert!(today().packages_for_role("hovedadministrator", &held_in(None)).unwrap().is_empty());
    let question = delegate(SCOPES, &["hovedadministrator"], &[], Employee);
    expect(today(), &question, Decision::Deny, &[ReasonCode::NotHeld]);
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
        expect(today(), &question, Decision::Deny, &refused);
    }
    for (package, recipient) in
        [(ADMINISTRATOR, SystemUser), (ADMINISTRATOR, Employee), (REPRESENTATIVE, Employee)]
    {
        assert!(ask(today(), &delegate(package, &["DAGL"], &[], recipient)).permitted());
    }
}

#[test]
fn d12_is_said_beside_why_the_giver_could_not_give_it_to_anybody() {
    let codes = [ReasonCode::RecipientNotAllowed, ReasonCode::NotHeld];
    let question = delegate(REPRESENTATIVE, &["REGN"], &[], SystemUser);
    expect(today(), &question, Decision::Deny, &codes);
}

#[test]
fn a_reason_of_the_register_rests_on_the_packages_row_there() {
    let verdict = ask(today(), &hold(SCOPES, "DAGL", None));
    let source = &verdict.reasons()[0].source;
    assert_eq!(source.section, Section::Register);
    assert_eq!(source.document, "altinn-2026-08");
    assert!(source.row.is_some());
}

#[test]
fn what_the_seed_left_open_is_settled_today() {
    for package in ["maskinporten-scopes", "maskinlesbare-hendelser"] {
        let codes = [ReasonCode::RoleDoesNotGrantPackage];
        expect(today(), &hold(package, "FFØR", None), Decision::Deny, &codes);
    }
    let estate = "forretningsforer-eiendom";
    let other_forms = [ReasonCode::VariantNotCovered];
    expect(today(), &hold(estate, "FFØR", None), Decision::Deny, &other_forms);
    for form in ["BRL", "ESEK"] {
        assert!(ask(today(), &hold(estate, "FFØR", Some(form))).permitted());
    }
}
