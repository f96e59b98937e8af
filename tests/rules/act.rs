use tilgangspakker::{
    Catalogue, Decision, Language, PackageUrn, Question, ReasonCode, Section, Severity, check,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    API, AREA, CUSTOMER, CUSTOMERS, OTHER, SUPPLIER, act, ask, expect, refuse, sample, seed, today,
};

#[test]
fn c0_today_nobody_may_and_it_is_said_before_any_number_or_package_is_read() {
    for question in [
        act(SUPPLIER, &[], CUSTOMER, &[CUSTOMER]),
        act(OTHER, &[CUSTOMERS], SUPPLIER, &[]),
        act("", &["no such package"], "12", &["x"]),
    ] {
        let codes = [ReasonCode::EnterpriseUserDiscontinued];
        expect(today(), &question, Decision::Deny, &codes);
        let verdict = ask(today(), &question);
        let reason = &verdict.reasons()[0];
        assert_eq!((reason.source.section, &reason.package), (Section::Register, &None));
        assert!(reason.message.contains("klientdelegering"), "{}", reason.message);
        assert!(reason.message.contains("systemtilgang"), "{}", reason.message);
    }
}

#[test]
fn c1_a_user_that_is_not_tied_to_the_supplier_may_not() {
    let question = act(OTHER, &[CUSTOMERS], CUSTOMER, &[CUSTOMER]);
    expect(seed(), &question, Decision::Deny, &[ReasonCode::NotLinkedToSupplier]);
}

#[test]
fn c2_a_user_without_the_package_may_not() {
    for holds in [&[][..], &[API][..]] {
        let question = act(SUPPLIER, holds, CUSTOMER, &[CUSTOMER]);
        expect(seed(), &question, Decision::Deny, &[ReasonCode::NotHeld]);
    }
}

#[test]
fn c2_where_the_catalogue_has_no_such_package_nobody_may() {
    let question = act(SUPPLIER, &["lifts"], CUSTOMER, &[CUSTOMER]);
    expect(sample(), &question, Decision::Deny, &[ReasonCode::NotHeld]);
    assert_eq!(ask(sample(), &question).reasons()[0].package, None);
}

#[test]
fn c3_nobody_acts_for_the_supplier_itself_even_if_it_is_listed_as_a_customer() {
    for customers in [&[][..], &[SUPPLIER][..], &[CUSTOMER, SUPPLIER][..]] {
        let question = act(SUPPLIER, &[CUSTOMERS], SUPPLIER, customers);
        expect(seed(), &question, Decision::Deny, &[ReasonCode::SupplierItself]);
    }
}

#[test]
fn c4_a_business_that_is_no_customer_may_not_be_acted_for() {
    for customers in [&[][..], &[OTHER][..]] {
        let question = act(SUPPLIER, &[CUSTOMERS], CUSTOMER, customers);
        expect(seed(), &question, Decision::Deny, &[ReasonCode::NotACustomer]);
    }
}

#[test]
fn c5_a_customer_may_be_acted_for_no_further_than_the_supplier_may_itself() {
    for holds in [CUSTOMERS, "opptreforvirksomhetenskunder", "ECKEYROLE", AREA] {
        let question = act("991 825 827", &[holds], "889 640 782", &[OTHER, CUSTOMER]);
        let codes = [ReasonCode::ActsForCustomer, ReasonCode::LimitedToSuppliersAccess];
        expect(seed(), &question, Decision::Permit, &codes);
    }
}

#[test]
fn c5_carries_the_note_that_the_package_is_under_review() {
    let verdict = ask(seed(), &act(SUPPLIER, &[CUSTOMERS], CUSTOMER, &[CUSTOMER]));
    assert_eq!(verdict.notices().len(), 1);
    let notice = &verdict.notices()[0];
    assert_eq!(notice.severity, Severity::Info);
    assert!(notice.text.all().next().unwrap().contains("systembruker"));
    assert_eq!(notice.package.as_ref().map(PackageUrn::as_str), Some(CUSTOMERS));
}

#[test]
fn c5_leads_from_the_package_that_was_removed_to_what_came_instead() {
    let question = act(SUPPLIER, &[CUSTOMERS], CUSTOMER, &[CUSTOMER]);
    for (language, said) in [
        (
            Language::Nb,
            ["tatt ut av bruk", "klientdelegering", "systemtilgang", "én klient", "hver pakke"],
        ),
        (
            Language::Nn,
            ["teken ut av bruk", "klientdelegering", "systemtilgang", "éin klient", "kvar pakke"],
        ),
        (Language::En, ["withdrawn", "delegation", "system user", "one client", "each package"]),
    ] {
        for (catalogue, code) in [
            (seed(), ReasonCode::LimitedToSuppliersAccess),
            (today(), ReasonCode::EnterpriseUserDiscontinued),
        ] {
            let verdict = check(catalogue, &question, language).unwrap();
            let reason = verdict.reasons().iter().find(|reason| reason.code == code).unwrap();
            for words in said {
                assert!(reason.message.contains(words), "{words}: {}", reason.message);
            }
        }
    }
}

#[test]
fn c5_leads_nowhere_else_where_the_package_has_another_name_and_another_was_removed() {
    let mut contents = seed().contents().clone();
    for rename in &mut contents.renames {
        let package = if rename.current.is_none() { API } else { CUSTOMERS };
        rename.urn = package.parse().unwrap();
    }
    contents.renames.truncate(2);
    let catalogue = Catalogue::new(contents).unwrap();
    let verdict = ask(&catalogue, &act(SUPPLIER, &[CUSTOMERS], CUSTOMER, &[CUSTOMER]));
    let limit = verdict.reasons().last().unwrap();
    assert_eq!(limit.code, ReasonCode::LimitedToSuppliersAccess);
    assert!(!limit.message.contains("tatt ut av bruk"), "{}", limit.message);
}

#[test]
fn no_line_ends_within_a_number_that_is_spoken_of() {
    for language in Language::ALL {
        let question = act(OTHER, &[CUSTOMERS], CUSTOMER, &[CUSTOMER]);
        let verdict = check(seed(), &question, language).unwrap();
        let message = &verdict.reasons().first().unwrap().message;
        assert!(message.contains("991\u{a0}825\u{a0}827"), "{message}");
    }
}

#[test]
fn the_first_test_that_decides_ends_it() {
    // Everything is wrong at once, and then one thing less each time.
    let cases = [
        (act(OTHER, &[], SUPPLIER, &[]), ReasonCode::NotLinkedToSupplier),
        (act(SUPPLIER, &[], SUPPLIER, &[]), ReasonCode::NotHeld),
        (act(SUPPLIER, &[CUSTOMERS], SUPPLIER, &[]), ReasonCode::SupplierItself),
        (act(SUPPLIER, &[CUSTOMERS], CUSTOMER, &[]), ReasonCode::NotACustomer),
    ];
    for (question, code) in cases {
        expect(seed(), &question, Decision::Deny, &[code]);
    }
}

#[test]
fn a_number_that_is_no_organisation_number_is_misuse_wherever_it_stands() {
    let wrong = "991825828";
    let mut questions = vec![
        act(wrong, &[CUSTOMERS], CUSTOMER, &[CUSTOMER]),
        act(SUPPLIER, &[CUSTOMERS], wrong, &[CUSTOMER]),
        act(SUPPLIER, &[CUSTOMERS], CUSTOMER, &[CUSTOMER, wrong]),
        // Even where another test would have decided before it came to the number.
        act(OTHER, &[], CUSTOMER, &[wrong]),
    ];
    if let Question::Act { supplier, .. } = &mut questions[0] {
        wrong.clone_into(supplier);
    }
    for question in questions {
        let message = refuse(seed(), &question).to_string();
        assert!(message.contains(wrong), "{message}");
    }
}
