//! D13: on whose behalf a package may be passed on.

use tilgangspakker::Recipient::{Employee, Organisation, SystemUser};
use tilgangspakker::{Catalogue, Decision, Question, ReasonCode};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{ask, delegate, expect, in_form, today};

const BUSINESS: &str = "maskinporten-scopes";
const PERSON: &str = "innbygger-toll-avgift";
const OWN_ACCESS: &str = "innbygger-tilgangsstyring-privatperson";

fn is_wrong_kind(question: &Question) -> bool {
    let verdict = ask(today(), question);
    let is_wrong = verdict.reasons()[0].code == ReasonCode::WrongPartyKind;
    assert!(!is_wrong || verdict.decision() == Decision::Deny);
    is_wrong
}

#[test]
fn d13_packages_for_persons_and_for_businesses_do_not_mix() {
    for (package, role) in [(PERSON, "DAGL"), (BUSINESS, "PRIV")] {
        let wrong = delegate(package, &[role], &[], Employee);
        let codes = [ReasonCode::WrongPartyKind, ReasonCode::NotHeld];
        expect(today(), &wrong, Decision::Deny, &codes);
    }
    // Whatever it has been given.
    let held = delegate(PERSON, &["DAGL"], &[PERSON, OWN_ACCESS], Employee);
    expect(today(), &held, Decision::Deny, &[ReasonCode::WrongPartyKind]);
}

#[test]
fn d13_the_organisation_form_tells_first() {
    let question = delegate(PERSON, &["PRIV"], &[], Employee);
    assert!(is_wrong_kind(&in_form(question.clone(), "AS")));
    assert!(ask(today(), &in_form(question, "Person")).permitted());
    let business = delegate(BUSINESS, &["DAGL"], &[], Employee);
    assert!(ask(today(), &in_form(business.clone(), "AS")).permitted());
    assert!(is_wrong_kind(&in_form(business, "person")));
}

#[test]
fn d13_a_party_that_is_neither_passes_on_nothing() {
    for form in ["SI", "SI_EMAIL", "AgentSystem", "StandardSystem", "Virksomhetsbruker"] {
        for question in [
            delegate(BUSINESS, &["DAGL"], &[], Employee),
            delegate(PERSON, &["PRIV"], &[], Employee),
        ] {
            assert!(is_wrong_kind(&in_form(question, form)), "{form}");
        }
    }
}

#[test]
fn d13_a_party_that_is_neither_passes_on_nothing_of_which_no_kind_is_stated() {
    let mut contents = today().contents().clone();
    for package in &mut contents.packages {
        package.party_kind = None;
    }
    let unstated = Catalogue::new(contents).unwrap();
    for recipient in [Employee, Organisation, SystemUser] {
        let question = in_form(delegate(BUSINESS, &["DAGL"], &[], recipient), "SI");
        expect(&unstated, &question, Decision::Deny, &[ReasonCode::WrongPartyKind]);
    }
    let in_a_business = in_form(delegate(BUSINESS, &["DAGL"], &[], Employee), "AS");
    assert!(ask(&unstated, &in_a_business).permitted());
}

#[test]
fn d13_roles_tell_next() {
    // A role of the business register is a business's though it gets no package, and one of
    // guardianship is a person's.
    for (package, role) in [
        (PERSON, "OBS"),
        (PERSON, "hovedadministrator"),
        (BUSINESS, "SELN"),
        (BUSINESS, "nav-familie"),
        (BUSINESS, "privatperson"),
    ] {
        let question = delegate(package, &[role], &[package, OWN_ACCESS], Employee);
        assert!(is_wrong_kind(&question), "{package} {role}");
    }
}

#[test]
fn d13_roles_of_both_kinds_pass_on_nothing() {
    for package in [BUSINESS, PERSON] {
        let question = delegate(package, &["DAGL", "PRIV"], &[], Employee);
        assert!(is_wrong_kind(&question), "{package}");
    }
}

#[test]
fn d13_what_the_giver_holds_tells_last() {
    let both = delegate(BUSINESS, &[], &[BUSINESS, "tilgangsstyrer", OWN_ACCESS], Employee);
    assert!(is_wrong_kind(&both));
    let other = delegate(PERSON, &[], &["tilgangsstyrer"], Employee);
    assert!(is_wrong_kind(&other));
    // With it counts what any other role may pass on.
    let with_role = delegate(BUSINESS, &["hovedadministrator"], &[OWN_ACCESS], Employee);
    assert!(is_wrong_kind(&with_role));
    // A role that tells is not overruled by it.
    let by_role = delegate(BUSINESS, &["DAGL"], &[OWN_ACCESS], Employee);
    assert!(ask(today(), &by_role).permitted());
}

#[test]
fn d13_is_silent_where_the_kinds_agree_or_the_givers_is_not_known() {
    for question in [
        delegate(PERSON, &["PRIV"], &[], Employee),
        delegate(PERSON, &[], &[PERSON, OWN_ACCESS], Employee),
        delegate(BUSINESS, &[], &[BUSINESS, "tilgangsstyrer"], Employee),
        // Nothing says whose role this is.
        delegate(BUSINESS, &["agent"], &[BUSINESS, "tilgangsstyrer"], Employee),
    ] {
        assert!(ask(today(), &question).permitted(), "{question:?}");
    }
    // Of whom nothing is said at all, it is only said that the package is lacking.
    let nothing = delegate(BUSINESS, &[], &[], Employee);
    expect(today(), &nothing, Decision::Deny, &[ReasonCode::NotHeld]);
}
