use tilgangspakker::{Language, SearchField};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{catalogue, found, matched};

const PREFIX: &str = "urn:altinn:accesspackage:";

#[test]
fn a_whole_urn_finds_its_package_first() {
    for package in catalogue().packages() {
        let urn = &package.package.urn;
        assert_eq!(found(urn.as_str())[0], urn.slug());
        assert_eq!(found(&urn.as_str().to_uppercase())[0], urn.slug());
    }
}

#[test]
fn a_urn_that_is_no_longer_in_use_finds_the_package_of_today() {
    assert_eq!(found(&format!("{PREFIX}baatfart")), ["haveskip"]);
}

#[test]
fn a_urn_finds_its_package_while_it_is_typed() {
    assert_eq!(found(&format!("{PREFIX}fyr")), ["fyrvokter"]);
}

#[test]
fn what_all_urns_begin_with_finds_all_packages_in_the_catalogues_order() {
    let catalogue = catalogue();
    for term in ["urn:", "URN:altinn:acc", PREFIX] {
        let hits = catalogue.search(term, 20, Language::Nb);
        let places: Vec<usize> = hits.iter().map(|hit| hit.package.index).collect();
        assert_eq!(places, [0, 1, 2, 3, 4, 5, 6, 7], "{term}");
    }
}

#[test]
fn what_all_urns_begin_with_is_no_word_of_them() {
    assert!(found("accesspackage").is_empty());
    assert!(found("altinn").is_empty());
}

#[test]
fn a_urn_looks_at_no_names() {
    assert!(found(&format!("{PREFIX}seaweed")).is_empty());
}

#[test]
fn a_role_finds_the_packages_that_it_gets() {
    for term in ["REVI", "revi", "Revisor", "auditor", "urn:altinn:rolecode:revi"] {
        assert_eq!(found(term), ["baerplukking"], "{term}");
    }
    for term in ["FFØR", "FFOR", "ffør", "forretningsfører"] {
        assert_eq!(found(term), ["tang-og-tare"], "{term}");
    }
    let of_director = ["tang-og-tare", "haveskip", "fyrvokter", "baerplukking"];
    for term in ["DAGL", "daglig leder", "urn:altinn:external-role:ccr:daglig-leder"] {
        assert_eq!(found(term), of_director, "{term}");
    }
}

#[test]
fn the_role_that_answers_to_all_words_is_the_one_that_is_told() {
    let catalogue = catalogue();
    let hits = catalogue.search("styrets leder", 20, Language::Nb);
    assert_eq!(hits[0].package.package.urn.slug(), "haveskip");
    assert_eq!(matched(&hits[0], SearchField::Role), ["Styrets leder"]);
}

#[test]
fn a_role_is_not_found_by_what_is_inside_its_words() {
    assert!(found("visor").is_empty());
}
