//! What verdicts and refusals say.

use std::collections::BTreeSet;

use tilgangspakker::{Language, Question, Recipient, check};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{AREA, EVENTS, attach, delegate, hold, sample, seed};

fn questions() -> Vec<Question> {
    let mut questions = Vec::new();
    for package in ["lifts", "heating", "power", "roofs", "doors", "Nothing yet"] {
        questions.push(attach(package));
        for role in ["DAGL", "FFØR", "OBS", "REGN"] {
            for variant in [None, Some("BRL"), Some("AS")] {
                questions.push(hold(package, role, variant));
            }
            for recipient in [
                Recipient::Employee,
                Recipient::EnterpriseUser,
                Recipient::Organisation,
                Recipient::SystemUser,
            ] {
                questions.push(delegate(package, &[role], &[], recipient));
                questions.push(delegate(package, &[], &["Buildings"], recipient));
            }
        }
    }
    questions
}

#[test]
fn every_reason_is_a_sentence_of_its_own_in_each_language() {
    let catalogue = sample();
    for question in questions() {
        let [nb, nn, en] = Language::ALL
            .map(|language| check(&catalogue, &question, language).unwrap())
            .map(|verdict| verdict.reasons()[0].message.clone());
        let different: BTreeSet<&str> = [nb.as_str(), &nn, &en].into();
        assert_eq!(different.len(), 3, "{nb}\n{nn}\n{en}");
        for sentence in different {
            assert!(sentence.ends_with('.'), "{sentence}");
            assert!(!sentence.contains("  "), "{sentence}");
        }
    }
}

#[test]
fn a_reason_names_the_package_and_the_role_by_code_and_name() {
    let question = hold(EVENTS, "obs", None);
    for (language, role) in [
        (Language::Nb, "OBS (Observatør)"),
        (Language::Nn, "OBS (Observatør)"),
        (Language::En, "OBS (Observer)"),
    ] {
        let verdict = check(&seed(), &question, language).unwrap();
        let message = &verdict.reasons()[0].message;
        assert!(message.contains(role), "{message}");
        assert!(message.contains("Maskinlesbare hendelser"), "{message}");
    }
}

#[test]
fn an_unresolved_role_is_explained_with_the_area_whose_notice_says_so() {
    for language in Language::ALL {
        let verdict = check(&seed(), &hold(EVENTS, "FFØR", None), language).unwrap();
        let message = &verdict.reasons()[0].message;
        assert!(message.contains(AREA), "{message}");
        assert!(message.contains("FFØR ("), "{message}");
    }
}

#[test]
fn a_refusal_says_what_was_wrong_and_what_may_have_been_meant() {
    for (language, words) in [
        (Language::Nb, "Mente du DAGL?"),
        (Language::Nn, "Meinte du DAGL?"),
        (Language::En, "Did you mean DAGL?"),
    ] {
        let error = check(&seed(), &hold(EVENTS, "DAGGL", None), language).unwrap_err();
        let message = error.message(language);
        assert!(message.contains("DAGGL") && message.ends_with(words), "{message}");
    }
}
