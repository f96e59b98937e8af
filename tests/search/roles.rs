//! Roles are found by code, URN and name, as packages are.

use tilgangspakker::{Catalogue, Language, SearchField};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn today() -> Catalogue {
    let json = include_str!("../../data/altinn-2026-08/catalogue.json");
    Catalogue::from_json(json).unwrap_or_else(|error| panic!("{error}"))
}

fn found(catalogue: &Catalogue, term: &str, language: Language) -> Vec<String> {
    let hits = catalogue.search_roles(term, 20, language);
    hits.iter().map(|hit| hit.role.role.known_as().to_owned()).collect()
}

#[test]
fn every_role_is_found_first_by_its_code_and_by_its_urns() {
    for catalogue in [Catalogue::embedded(), today()] {
        for entry in catalogue.roles() {
            for term in entry.role.references() {
                let hits = catalogue.search_roles(term, 20, Language::Nb);
                let best: Vec<usize> = hits
                    .iter()
                    .filter(|hit| hit.score >= hits[0].score)
                    .map(|hit| hit.role.index)
                    .collect();
                assert!(best.contains(&entry.index), "{term}: {best:?}");
            }
        }
    }
}

#[test]
fn every_role_is_found_by_its_name_in_whatever_language_the_reader_has() {
    let today = today();
    for entry in today.roles() {
        for name in entry.role.name.all() {
            for language in Language::ALL {
                let hits = today.search_roles(name, 20, language);
                assert!(hits.iter().any(|hit| hit.role.index == entry.index), "{name}");
            }
        }
    }
}

#[test]
fn a_role_is_found_by_how_its_code_or_name_begins() {
    let today = today();
    for (term, code) in [
        ("DAG", "DAGL"),
        ("dag", "DAGL"),
        ("ffo", "FFØR"),
        ("FFOR", "FFØR"),
        ("regnsk", "REGN"),
        ("styrets l", "LEDE"),
        ("managing d", "DAGL"),
        ("urn:altinn:rolecode:dag", "DAGL"),
    ] {
        let found = found(&today, term, Language::Nb);
        assert_eq!(found.first().map(String::as_str), Some(code), "{term}: {found:?}");
    }
}

#[test]
fn a_role_is_found_by_a_name_that_is_mistyped_or_folded() {
    let today = today();
    for (term, code) in [
        ("dagli leder", "DAGL"),
        ("dagligleder", "DAGL"),
        ("reknskapsforar", "REGN"),
        ("regnskapsfoerer", "REGN"),
        ("forretningsforer", "FFØR"),
        ("forretnignsfører", "FFØR"),
        ("bobestyerr", "BOBE"),
        ("managing dirctor", "DAGL"),
    ] {
        let found = found(&today, term, Language::Nb);
        assert_eq!(found.first().map(String::as_str), Some(code), "{term}: {found:?}");
    }
}

#[test]
fn a_role_that_is_named_whole_has_the_whole_score_and_none_has_more() {
    let today = today();
    for term in ["DAGL", "dagl", "Daglig leder", "Forretningsfører"] {
        let hits = today.search_roles(term, 20, Language::Nb);
        assert!((hits[0].score - 1.0).abs() < f64::EPSILON, "{term}: {}", hits[0].score);
        assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score), "{term}");
    }
}

#[test]
fn no_role_has_more_than_the_whole_score_however_its_code_is_typed() {
    let today = today();
    for entry in today.roles() {
        for reference in entry.role.references() {
            for term in [reference.to_owned(), reference.to_uppercase()] {
                let hits = today.search_roles(&term, 1, Language::Nb);
                assert!(hits[0].score <= 1.0, "{term}: {}", hits[0].score);
            }
        }
    }
}

/// A catalogue with a package for a role of which every text says something else.
fn with_skipper() -> Catalogue {
    let json = r#"{"version": "sample", "language": "nb",
        "roles": [{"code": "kaptein", "legacyCode": "SKP", "urn": "urn:skip:rolle:batforer", "legacyUrn": "urn:sjo:styrmann",
            "name": "Den på broen"}],
        "areas": [{"name": "Alt", "children": ["urn:altinn:accesspackage:kart"]}],
        "packages": [{"urn": "urn:altinn:accesspackage:kart", "name": "Kart", "properties": {"roles": ["SKP"]}}]}"#;
    Catalogue::from_json(json).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_role_is_found_by_its_name_each_of_its_codes_and_the_last_part_of_each_of_its_urns() {
    let catalogue = with_skipper();
    for (term, field) in [
        ("broen", Some(SearchField::Name)),
        ("skp", Some(SearchField::Role)),
        ("kaptein", None),
        ("batforer", Some(SearchField::Urn)),
        ("styrmann", None),
    ] {
        let hits = catalogue.search_roles(term, 20, Language::Nb);
        assert_eq!(hits[0].role.role.known_as(), "SKP", "{term}");
        assert_eq!(hits[0].matches.first().map(|place| place.field), field, "{term}");
    }
    // What the URNs of a register begin with is no word of them, in whole or in part.
    for term in ["skip", "rolle", "sjo", "e", "o"] {
        let found = found(&catalogue, term, Language::Nb);
        assert!(!found.contains(&"SKP".to_owned()), "{term}");
    }
}

#[test]
fn a_package_is_found_by_the_name_and_each_code_of_a_role_that_gets_it() {
    let catalogue = with_skipper();
    for term in ["broen", "skp", "kaptein"] {
        let hits = catalogue.search(term, 20, Language::Nb);
        assert_eq!(hits[0].package.package.urn.slug(), "kart", "{term}");
    }
}

#[test]
fn the_matches_tell_the_places_in_what_is_shown() {
    let today = today();
    let places = |term: &str, language| {
        let hits = today.search_roles(term, 1, language);
        let places = hits[0].matches.iter();
        let places = places.map(|place| (place.field, place.text[place.range.clone()].to_owned()));
        places.collect::<Vec<_>>()
    };
    assert_eq!(places("DAGL", Language::Nb)[0], (SearchField::Role, "DAGL".to_owned()));
    assert!(places("daglig", Language::Nb).contains(&(SearchField::Name, "Daglig".to_owned())));
    assert!(places("dagleg", Language::Nn).contains(&(SearchField::Name, "Dagleg".to_owned())));
    let by_urn = places("urn:altinn:external-role:ccr:daglig-leder", Language::En);
    assert_eq!(by_urn, [(SearchField::Urn, "daglig-leder".to_owned())]);
    // Found by a name in another language, which is not shown.
    assert_eq!(places("managing director", Language::Nb), []);
}

#[test]
fn at_most_so_many_roles_are_found_and_none_by_what_says_nothing() {
    let today = today();
    assert_eq!(today.search_roles("leder", 2, Language::Nb).len(), 2);
    for term in ["", " ", "-", "xyzzy", "urn:altinn:accesspackage:lonn"] {
        assert_eq!(found(&today, term, Language::Nb), [""; 0], "{term}");
    }
}
