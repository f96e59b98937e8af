//! How roles, packages and areas are referred to in questions.

use tilgangspakker::{Decision, QuestionError, Recipient};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{AREA, CUSTOMERS, EVENTS, ask, attach, delegate, hold, refuse, seed};

#[test]
fn the_register_has_27_roles_whatever_a_catalogue_lists() {
    let nothing = r#"{"version": "empty", "language": "nb", "areas": [], "packages": []}"#;
    let empty = tilgangspakker::Catalogue::from_json(nothing).unwrap();
    for catalogue in [seed(), empty] {
        assert_eq!(catalogue.roles().len(), 27);
        for code in crate::fixture::HOLDERS.iter().chain(&crate::fixture::OTHERS).chain(&["FFØR"])
        {
            assert!(catalogue.role(code).is_ok(), "{code}");
        }
    }
}

#[test]
fn every_role_answers_to_its_codes_in_any_case_and_to_both_its_urns() {
    let catalogue = seed();
    for entry in catalogue.roles() {
        for reference in entry.role.references() {
            for reference in
                [reference.to_owned(), reference.to_uppercase(), reference.to_lowercase()]
            {
                let found = catalogue.role(&reference).unwrap_or_else(|error| panic!("{error}"));
                assert_eq!(found.index, entry.index, "{reference}");
            }
        }
    }
}

#[test]
fn forretningsforer_may_be_typed_without_an_o_with_a_stroke() {
    let catalogue = seed();
    for reference in [
        "FFØR",
        "ffør",
        "FFOR",
        "ffor",
        "forretningsforer",
        "urn:altinn:rolecode:ffør",
        "urn:altinn:rolecode:ffor",
        "urn:altinn:external-role:ccr:forretningsforer",
    ] {
        assert_eq!(catalogue.role(reference).unwrap().role.known_as(), "FFØR", "{reference}");
    }
}

#[test]
fn a_package_answers_to_its_urn_its_last_part_and_a_former_name() {
    for reference in [CUSTOMERS, "opptreforvirksomhetenskunder", "ECKEYROLE"] {
        let verdict = ask(&seed(), &attach(reference));
        let urn = verdict.reasons()[0].package.as_ref().unwrap();
        assert_eq!(urn.as_str(), CUSTOMERS, "{reference}");
    }
}

#[test]
fn an_area_answers_to_its_name_and_is_no_package() {
    let catalogue = seed();
    assert!(catalogue.node(AREA).is_ok());
    let error = catalogue.package(AREA).unwrap_err();
    assert_eq!(error.suggestions().len(), 3, "the packages below are suggested");
}

#[test]
fn what_answers_to_nothing_is_misuse_and_gets_at_most_three_suggestions() {
    let cases = [
        (hold(EVENTS, "DAGLL", None), Some("DAGL")),
        (hold(EVENTS, "Forretningsfører", None), Some("FFØR")),
        (hold(EVENTS, "STYR", None), Some("LEDE")),
        (hold(EVENTS, "", None), None),
        (hold(EVENTS, "xyzzy", None), None),
        (hold("maskinlesbare-hendelser", "DAGL", None), Some(EVENTS)),
        (hold("Maskinlesbare hendelser", "DAGL", None), Some(EVENTS)),
        (hold("urn:altinn:accesspackage:maskinlesbarehendelse", "DAGL", None), Some(EVENTS)),
        (hold("maskinporten-scopes", "DAGL", None), Some(crate::fixture::API)),
        (hold("eckeyrole", "DAGL", None), Some(CUSTOMERS)),
        (attach(""), None),
        (delegate(EVENTS, &["DAGL", "STYR"], &[], Recipient::Employee), Some("LEDE")),
        (delegate(EVENTS, &["DAGL"], &["nothing like it"], Recipient::Employee), None),
    ];
    for (question, suggestion) in cases {
        let QuestionError::Unknown(error) = refuse(&seed(), &question) else {
            panic!("{question:?} is not refused for its reference");
        };
        assert!(error.suggestions().len() <= 3);
        assert_eq!(error.suggestions().first().map(String::as_str), suggestion, "{question:?}");
    }
}

#[test]
fn a_reference_of_a_megabyte_is_refused_with_a_short_message() {
    let long = "dagl".repeat(250_000);
    for question in [hold(EVENTS, &long, None), hold(&long, "DAGL", None)] {
        let message = refuse(&seed(), &question).to_string();
        assert!(message.len() < 500, "{} bytes", message.len());
    }
}

#[test]
fn a_role_counts_whichever_way_it_is_named() {
    for role in ["DAGL", "dagl", "daglig-leder", "urn:altinn:rolecode:dagl"] {
        assert_eq!(ask(&seed(), &hold(EVENTS, role, None)).decision(), Decision::Permit);
    }
}
