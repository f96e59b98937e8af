//! Organisation forms: every catalogue knows the register's, and none other is answered about.

use tilgangspakker::{
    Catalogue, Decision, Question, QuestionProblem, Reason, ReasonCode, Recipient, Section,
    VariantKind, Weight, matrix, variants,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{API, AREA, ask, delegate, held_in, hold, in_form, refuse, seed, today};

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
    for (form, meant) in
        [("A/S", "AS"), ("NUFF", "NUF"), ("BLR", "BRL"), ("Samvirkeforetak", "SA"), ("Q", "")]
    {
        let delegated = delegate(API, &["DAGL"], &[], Recipient::Employee);
        for question in [hold(API, "DAGL", Some(form)), in_form(delegated, form)] {
            let refused = refuse(seed(), &question);
            let QuestionProblem::Unknown(error) = refused.problem() else {
                panic!("{question:?} is refused for something else");
            };
            assert!(error.is_variant());
            let suggested = error.suggestions().first().map_or("", String::as_str);
            assert_eq!(suggested, meant, "{form}");
            assert!(error.to_string().contains(form));
        }
        assert!(matrix(seed(), &held_in(Some(form))).unwrap_err().is_variant());
        assert!(seed().packages_for_role("DAGL", &held_in(Some(form))).unwrap_err().is_variant());
    }
}

#[test]
fn a_form_that_changes_nothing_is_answered_about() {
    assert!(ask(seed(), &hold(API, "DAGL", Some("as"))).permitted());
}

#[test]
fn a_form_lists_the_roles_that_it_can_have_where_the_source_does() {
    assert_eq!(variants().iter().filter(|variant| variant.roles.is_some()).count(), 41);
    let seed = seed();
    let roles = |form: &str| seed.variant(form).unwrap().roles.as_deref();
    assert_eq!(roles("KBO").unwrap(), ["REVI", "REGN", "BOBE"]);
    assert_eq!(roles("Person"), None);
    assert_eq!(roles("BEDR"), None);
    let can_have = |form: &str, role: &str| {
        seed.variant(form).unwrap().can_have(seed.role(role).unwrap().role)
    };
    assert_eq!(can_have("KBO", "BOBE"), Some(true));
    assert_eq!(can_have("AS", "BOBE"), Some(false));
    assert_eq!(can_have("Person", "BOBE"), None);
    // A role that no form lists is not spoken of.
    assert_eq!(can_have("AS", "VARA"), None);
}

/// The reasons that say of a role that the form cannot have it.
fn not_in_form<'c>(catalogue: &'c Catalogue, question: &Question) -> Vec<Reason<'c>> {
    let reasons = ask(catalogue, question).reasons().to_vec();
    let is_it = |reason: &Reason| reason.code == ReasonCode::RoleNotInForm;
    let told: Vec<Reason> = reasons.iter().filter(|reason| is_it(reason)).cloned().collect();
    // It decides nothing, and stands behind what does.
    assert!(!is_it(&reasons[0]));
    assert!(reasons.ends_with(&told));
    assert!(told.iter().all(|reason| reason.weight == Weight::Info));
    told
}

fn delegated(role: &str, form: &str) -> Question {
    in_form(delegate("skatt-naering", &[role], &[], Recipient::Employee), form)
}

#[test]
fn a_role_that_the_form_cannot_have_is_told_as_an_info() {
    for catalogue in [seed(), today()] {
        let package = catalogue.packages().next().unwrap().package.urn.to_string();
        let told = not_in_form(catalogue, &hold(&package, "INNH", Some("as")));
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].role.as_deref(), Some("INNH"));
        assert_eq!((&told[0].package, told[0].altinn_code), (&None, None));
        assert!(told[0].message.contains("AS") && told[0].message.contains("(INNH)"));
        let source = &told[0].source;
        assert_eq!((source.section, source.row.as_deref()), (Section::Register, Some("AS")));
        assert_eq!(source.document, "altinn-2026-08");
    }
    // Once, however many packages an area has.
    assert_eq!(not_in_form(seed(), &hold(AREA, "BOBE", Some("AS"))).len(), 1);
    let several = delegate("skatt-naering", &["DAGL", "BOBE", "INNH"], &[], Recipient::Employee);
    let told = not_in_form(today(), &in_form(several, "AS"));
    let roles: Vec<_> = told.iter().filter_map(|reason| reason.role.as_deref()).collect();
    assert_eq!(roles, ["BOBE", "INNH"]);
}

#[test]
fn a_role_that_the_form_can_have_or_of_which_the_source_is_silent_is_not_told_of() {
    for (role, form) in [("DAGL", "AS"), ("VARA", "AS"), ("DAGL", "BEDR"), ("PRIV", "AS")] {
        assert_eq!(not_in_form(today(), &hold("skatt-naering", role, Some(form))), []);
        assert_eq!(not_in_form(today(), &delegated(role, form)), [], "{role} {form}");
    }
    assert_eq!(not_in_form(today(), &hold("skatt-naering", "INNH", None)), []);
}

#[test]
fn a_role_that_the_form_cannot_have_never_changes_the_decision() {
    let today = today();
    for form in ["AS", "NUF", "KBO", "ESEK"] {
        let named = today.variant(form).unwrap();
        let grants = today.roles_for_package("skatt-naering", &held_in(Some(form))).unwrap();
        for role in today.roles().filter(|role| named.can_have(role.role) == Some(false)) {
            let verdict = ask(today, &hold("skatt-naering", &role.role.code, Some(form)));
            let is_granted = grants.iter().any(|grant| grant.role.index == role.index);
            assert_eq!(verdict.permitted(), is_granted, "{} {form}", role.role.code);
        }
    }
    assert_eq!(ask(today, &delegated("DAGL", "ESEK")).decision(), Decision::Permit);
    assert_eq!(not_in_form(today, &delegated("DAGL", "ESEK")).len(), 1);
}
