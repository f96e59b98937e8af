//! Organisation forms: every catalogue knows the register's, and none other is answered about.

use tilgangspakker::{QuestionError, Recipient, VariantKind, matrix, variants};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{API, ask, delegate, held_in, hold, in_form, refuse, seed, today};

#[test]
fn there_are_58_forms_of_which_50_are_organisations_and_one_is_a_person() {
    let of_kind = |kind| variants().iter().filter(|variant| variant.kind == kind).count();
    assert_eq!(variants().len(), 58);
    assert_eq!(of_kind(VariantKind::Organisation), 50);
    assert_eq!(of_kind(VariantKind::Person), 1);
    assert_eq!(of_kind(VariantKind::Other), 7);
}

#[test]
fn every_form_may_be_named_in_any_letter_case() {
    for catalogue in [seed(), today()] {
        for variant in variants() {
            for code in [variant.code.to_lowercase(), variant.code.to_uppercase()] {
                assert_eq!(catalogue.variant(&code).unwrap().code, variant.code);
            }
        }
    }
}

#[test]
fn a_form_that_is_none_is_refused_wherever_it_may_be_named() {
    for (form, meant) in [("NUFF", "NUF"), ("BLR", "BRL"), ("Samvirkeforetak", "SA"), ("Q", "")] {
        let delegated = delegate(API, &["DAGL"], &[], Recipient::Employee);
        for question in [hold(API, "DAGL", Some(form)), in_form(delegated, form)] {
            let QuestionError::Unknown(error) = refuse(&seed(), &question) else {
                panic!("{question:?} is refused for something else");
            };
            assert!(error.is_variant());
            let suggested = error.suggestions().first().map_or("", String::as_str);
            assert_eq!(suggested, meant, "{form}");
            assert!(error.to_string().contains(form));
        }
        assert!(matrix(&seed(), &held_in(Some(form))).unwrap_err().is_variant());
        assert!(seed().packages_for_role("DAGL", &held_in(Some(form))).unwrap_err().is_variant());
    }
}

#[test]
fn a_form_that_changes_nothing_is_answered_about() {
    assert!(ask(&seed(), &hold(API, "DAGL", Some("as"))).permitted());
}
