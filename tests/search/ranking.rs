use tilgangspakker::{Catalogue, Language};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{catalogue, found};

fn score(term: &str, slug: &str) -> f64 {
    let catalogue = catalogue();
    let hits = catalogue.search(term, 20, Language::Nb);
    let hit = hits.iter().find(|hit| hit.package.package.urn.slug() == slug);
    hit.unwrap_or_else(|| panic!("{term} does not find {slug}")).score
}

#[test]
fn a_whole_name_scores_one() {
    let catalogue = catalogue();
    for package in catalogue.packages() {
        let name = catalogue.show(&package.package.name, Language::Nb).value;
        let hits = catalogue.search(name, 1, Language::Nb);
        assert_eq!(hits[0].package.index, package.index, "{name}");
        assert!((hits[0].score - 1.0).abs() < f64::EPSILON, "{name}");
    }
}

#[test]
fn scores_fall_from_one_and_stay_above_nothing() {
    let catalogue = catalogue();
    for term in ["skip", "a", "DAGL", "kyst", "hav kontor", "urn:"] {
        let hits = catalogue.search(term, 20, Language::Nb);
        assert!(hits.iter().all(|hit| hit.score > 0.0 && hit.score <= 1.0), "{term}");
        assert!(hits.is_sorted_by(|first, second| first.score >= second.score), "{term}");
    }
}

#[test]
fn name_beats_area_and_description_and_the_shorter_name_the_longer() {
    assert_eq!(found("skip"), ["skip", "haveskip", "tang-og-tare"]);
}

#[test]
fn a_prefix_beats_what_is_inside() {
    assert!(score("fyr", "fyrvokter") > score("vokter", "fyrvokter"));
}

#[test]
fn what_is_typed_right_beats_what_is_mistyped_or_inflected() {
    assert!(score("fyrvokter", "fyrvokter") > score("fyrvoktre", "fyrvokter"));
    assert!(score("fyrvokter", "fyrvokter") > score("fyrvokterens", "fyrvokter"));
    assert!(score("fyrvoktre", "fyrvokter") > score("tyrvokter", "fyrvokter"));
}

#[test]
fn words_that_stand_together_beat_the_same_words_apart() {
    assert!(
        score("med lønn", "arsregnskap-loenn") > score("lønn årsregnskap", "arsregnskap-loenn")
    );
}

#[test]
fn a_role_scores_low_unless_its_code_is_typed_as_a_code() {
    assert!(score("daglig leder", "fyrvokter") < 0.5);
    assert!(score("dagl", "fyrvokter") < 0.5);
    assert!(score("DAGL", "fyrvokter") > 0.9);
}

#[test]
fn words_that_stand_apart_score_nearly_what_they_score_by_themselves() {
    let apart = score("lønn årsregnskap", "arsregnskap-loenn");
    assert!(apart > 0.7, "{apart}");
}

#[test]
fn some_of_the_words_score_less_than_half_and_the_more_letters_they_have_the_more() {
    let (most, few) = (score("fyrvokter by", "fyrvokter"), score("fyr landsby", "fyrvokter"));
    assert!(most > 2.0 * few, "{most} {few}");
    assert!((0.2..0.5).contains(&most) && few > 0.02, "{most} {few}");
}

#[test]
fn of_the_packages_of_a_role_those_come_first_that_are_called_as_its_code() {
    let json = r#"{"version": "sample", "language": "nb",
        "areas": [{"name": "Alt", "children": ["urn:altinn:accesspackage:bok", "urn:altinn:accesspackage:kontroll"]}],
        "packages": [
            {"urn": "urn:altinn:accesspackage:bok", "name": "Bok", "properties": {"roles": ["REVI"]}},
            {"urn": "urn:altinn:accesspackage:kontroll", "name": "Revidering", "properties": {"roles": ["REVI"]}}
        ]}"#;
    let catalogue = Catalogue::from_json(json).unwrap();
    let hits = catalogue.search("REVI", 20, Language::Nb);
    let slugs: Vec<&str> = hits.iter().map(|hit| hit.package.package.urn.slug()).collect();
    assert_eq!(slugs, ["kontroll", "bok"]);
}

#[test]
fn a_role_that_is_called_alike_in_two_languages_is_counted_once() {
    // The code is typed as codes are, and one language has it for a name.
    let in_one = r#""REDER""#;
    let in_two = r#"{"nb": "REDER", "nn": "REDER"}"#;
    let scores = [in_one, in_two].map(|name| {
        let json = format!(
            r#"{{"version": "sample", "language": "nb",
                "roles": [{{"code": "x", "urn": "urn:x", "name": {name}}}],
                "areas": [{{"name": "Alt", "children": ["urn:altinn:accesspackage:bok"]}}],
                "packages": [{{"urn": "urn:altinn:accesspackage:bok", "name": "Bok", "properties": {{"roles": ["x"]}}}}]}}"#
        );
        Catalogue::from_json(&json).unwrap().search("REDER", 1, Language::Nb)[0].score
    });
    assert!((scores[0] - scores[1]).abs() < f64::EPSILON, "{scores:?}");
}

#[test]
fn a_package_stays_first_while_its_name_is_typed() {
    let name: Vec<char> = "Bærplukking i Øståsen".chars().collect();
    for letters in 1..=name.len() {
        let typed: String = name[..letters].iter().collect();
        assert_eq!(found(&typed)[0], "baerplukking", "{typed}");
    }
}

#[test]
fn no_more_are_found_than_asked_for() {
    let catalogue = catalogue();
    assert_eq!(catalogue.search("kyst", 2, Language::Nb).len(), 2);
    assert!(catalogue.search("kyst", 0, Language::Nb).is_empty());
    assert_eq!(catalogue.search("kyst", usize::MAX, Language::Nb).len(), 3);
}
