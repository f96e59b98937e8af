use tilgangspakker::{Decision, Question, ReasonCode, Recipient, Section};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    API, AREA, CUSTOMERS, EVENTS, HOLDERS, OTHERS, PACKAGES, ask, delegate, expect, owned, sample,
    seed,
};
use Recipient::{Employee, EnterpriseUser, Organisation, SystemUser};

#[test]
fn d1_a_package_whose_row_says_no_may_not_be_passed_on_by_anybody() {
    for recipient in [Employee, EnterpriseUser, Organisation, SystemUser] {
        for (roles, holds) in [(&["DAGL"][..], &[][..]), (&[], &["heating"]), (&["OBS"], &[])] {
            let question = delegate("heating", roles, holds, recipient);
            expect(sample(), &question, Decision::Deny, &[ReasonCode::NotDelegable]);
        }
    }
}

#[test]
fn d1_the_row_of_a_category_decides_for_all_below_it() {
    let question = delegate("Energy", &["DAGL"], &[], Employee);
    expect(sample(), &question, Decision::Deny, &[ReasonCode::NotDelegable]);
    assert_eq!(ask(sample(), &question).reasons()[0].source.row.as_deref(), Some("Energy"));
}

#[test]
fn d2_where_the_source_does_not_say_it_is_not_decided() {
    // A row that is silent, and no row at all.
    for package in ["roofs", "power"] {
        let question = delegate(package, &["DAGL"], &[package], Employee);
        expect(sample(), &question, Decision::Indeterminate, &[ReasonCode::NotStated]);
    }
}

#[test]
fn d3_who_holds_it_by_role_may_give_it_to_an_employee() {
    for package in PACKAGES {
        for role in HOLDERS {
            let codes = [ReasonCode::DelegableToEmployee, ReasonCode::RoleGrantsPackage];
            let question = delegate(package, &[role], &[], Employee);
            expect(seed(), &question, Decision::Permit, &codes);
        }
    }
}

#[test]
fn d3_who_has_been_given_it_may_give_it_to_an_employee() {
    for holds in [API, "programmeringsgrensesnitt", AREA] {
        let codes = [ReasonCode::DelegableToEmployee, ReasonCode::HeldByDelegation];
        let question = delegate(API, &[], &[holds], Employee);
        expect(seed(), &question, Decision::Permit, &codes);
    }
}

#[test]
fn d3_a_grant_for_a_variant_counts_for_that_variant_only() {
    let question = |variant: Option<&str>| Question::Delegate {
        package: "lifts".to_owned(),
        roles: owned(&["FFØR"]),
        holds: Vec::new(),
        variant: variant.map(str::to_owned),
        recipient: Employee,
    };
    let codes = [ReasonCode::DelegableToEmployee, ReasonCode::RoleGrantsPackage];
    expect(sample(), &question(Some("BRL")), Decision::Permit, &codes);
    let unresolved = [ReasonCode::RoleUnresolved];
    expect(sample(), &question(Some("AS")), Decision::Indeterminate, &unresolved);
}

#[test]
fn d4_an_unresolved_role_as_the_only_claim_is_not_decided() {
    for package in PACKAGES {
        for recipient in [Employee, EnterpriseUser, Organisation, SystemUser] {
            let question = delegate(package, &["FFØR"], &[], recipient);
            expect(seed(), &question, Decision::Indeterminate, &[ReasonCode::RoleUnresolved]);
            assert_eq!(ask(seed(), &question).notices().len(), 1);
        }
    }
}

#[test]
fn d5_who_does_not_hold_it_may_not_give_it_on() {
    for package in PACKAGES {
        for role in OTHERS {
            let question = delegate(package, &[role], &[], Employee);
            expect(seed(), &question, Decision::Deny, &[ReasonCode::NotHeld]);
        }
    }
}

#[test]
fn d5_who_claims_nothing_or_holds_another_package_may_not_give_it_on() {
    for holds in [&[][..], &[EVENTS][..], &[EVENTS, CUSTOMERS][..]] {
        let question = delegate(API, &[], holds, Employee);
        expect(seed(), &question, Decision::Deny, &[ReasonCode::NotHeld]);
    }
}

#[test]
fn d6_rests_on_the_packages_row() {
    let verdict = ask(seed(), &delegate(CUSTOMERS, &["DAGL"], &[], Employee));
    let source = &verdict.reasons()[0].source;
    assert_eq!(source.section, Section::Table);
    assert_eq!(source.row.as_deref(), Some("Opptre for virksomhetens kunder"));
}

#[test]
fn d7_the_package_made_for_enterprise_users_may_be_given_to_one() {
    let codes = [ReasonCode::DelegableToEnterpriseUser, ReasonCode::RoleGrantsPackage];
    let question = delegate(CUSTOMERS, &["DAGL"], &[], EnterpriseUser);
    expect(seed(), &question, Decision::Permit, &codes);
    assert_eq!(ask(seed(), &question).reasons()[0].source.section, Section::Tree);
}

#[test]
fn d8_of_other_recipients_the_source_does_not_speak() {
    let cases = [
        (API, EnterpriseUser),
        (EVENTS, EnterpriseUser),
        (API, Organisation),
        (CUSTOMERS, Organisation),
        (EVENTS, Organisation),
        (API, SystemUser),
        (CUSTOMERS, SystemUser),
        (EVENTS, SystemUser),
    ];
    for (package, recipient) in cases {
        let codes = [ReasonCode::NotStated, ReasonCode::RoleGrantsPackage];
        let question = delegate(package, &["DAGL"], &[], recipient);
        expect(seed(), &question, Decision::Indeterminate, &codes);
    }
}

#[test]
fn d9_a_role_that_may_hold_but_not_pass_on_may_not() {
    let question = delegate("lifts", &["REGN"], &[], Employee);
    expect(sample(), &question, Decision::Deny, &[ReasonCode::RoleMayNotDelegate]);
    let given_it_too = delegate("lifts", &["REGN"], &["lifts"], Employee);
    let codes = [ReasonCode::DelegableToEmployee, ReasonCode::HeldByDelegation];
    expect(sample(), &given_it_too, Decision::Permit, &codes);
}

#[test]
fn d9_does_not_depend_on_the_order_of_a_roles_grants() {
    let limited = r#"{"role":"REGN","mayDelegate":false}"#;
    for both in [format!("{limited},\"REGN\""), format!("\"REGN\",{limited}")] {
        let json = sample().to_json().replace(limited, &both);
        let catalogue = tilgangspakker::Catalogue::from_json(&json).unwrap();
        let question = delegate("lifts", &["REGN"], &[], Employee);
        assert_eq!(ask(&catalogue, &question).decision(), Decision::Permit, "{both}");
    }
}

#[test]
fn several_roles_combine_by_permit_overrides() {
    let decisions = [
        (&["OBS", "FFØR", "DAGL"][..], Decision::Permit),
        (&["DAGL", "LEDE"], Decision::Permit),
        (&["OBS", "FFØR"], Decision::Indeterminate),
        (&["OBS", "REGN"], Decision::Deny),
        (&[], Decision::Deny),
    ];
    for (roles, decision) in decisions {
        let question = delegate(EVENTS, roles, &[], Employee);
        assert_eq!(ask(seed(), &question).decision(), decision, "{roles:?}");
    }
}

#[test]
fn every_claim_that_holds_is_among_the_reasons() {
    let question = delegate(EVENTS, &["DAGL", "OBS", "LEDE"], &[EVENTS], Employee);
    let codes = [
        ReasonCode::DelegableToEmployee,
        ReasonCode::RoleGrantsPackage,
        ReasonCode::RoleGrantsPackage,
        ReasonCode::HeldByDelegation,
    ];
    expect(seed(), &question, Decision::Permit, &codes);
}

#[test]
fn a_role_that_is_named_twice_is_one_reason() {
    let once = delegate(EVENTS, &["DAGL"], &[EVENTS], Employee);
    let again = delegate(
        EVENTS,
        &["DAGL", "dagl", "daglig-leder", "urn:altinn:rolecode:dagl"],
        &[EVENTS, EVENTS, AREA],
        Employee,
    );
    assert_eq!(ask(seed(), &again), ask(seed(), &once));
}

#[test]
fn an_area_is_delegated_as_the_packages_below_it() {
    for (roles, holds, decision) in [
        (&["DAGL"][..], &[][..], Decision::Permit),
        (&["FFØR"], &[], Decision::Indeterminate),
        (&["OBS"], &[], Decision::Deny),
        (&[], &PACKAGES[..], Decision::Permit),
        (&[], &[API, EVENTS], Decision::Deny),
        (&["FFØR"], &[API, EVENTS], Decision::Indeterminate),
    ] {
        let question = delegate(AREA, roles, holds, Employee);
        assert_eq!(ask(seed(), &question).decision(), decision, "{roles:?} {holds:?}");
    }
}

#[test]
fn an_area_with_nothing_below_is_denied() {
    let question = delegate("Nothing yet", &["DAGL"], &[], Employee);
    expect(sample(), &question, Decision::Deny, &[ReasonCode::NoPackageBelow]);
}

#[test]
fn a_package_that_is_named_very_often_is_held_once() {
    let often = vec![AREA; 100_000];
    let codes = [ReasonCode::DelegableToEmployee, ReasonCode::HeldByDelegation];
    let ask = |holds: &[&str]| ask(seed(), &delegate(API, &[], holds, Employee));
    assert_eq!(ask(&often), ask(&[AREA]));
    expect(seed(), &delegate(API, &[], &often, Employee), Decision::Permit, &codes);
}
