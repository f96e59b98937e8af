use tilgangspakker::{Catalogue, Language, SearchField};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{catalogue, matched, of};

fn in_name(term: &str, language: Language) -> Vec<String> {
    matched(&catalogue().search(term, 1, language)[0], SearchField::Name)
}

#[test]
fn places_are_in_the_text_as_it_is_written() {
    assert_eq!(in_name("aarsregn", Language::Nb), ["Årsregn"]);
    assert_eq!(in_name("aeroe", Language::Nb), ["Ærø"]);
    assert_eq!(in_name("apinoek", Language::Nb), ["API-nøk"]);
}

#[test]
fn places_are_counted_in_bytes() {
    let catalogue = catalogue();
    let hits = catalogue.search("ærøya", 1, Language::Nb);
    let place = &hits[0].matches[0];
    let start = place.text.find("Ærøya").unwrap();
    assert_eq!((place.field, &place.range), (SearchField::Name, &(start..start + "Ærøya".len())));
}

#[test]
fn each_word_has_its_place_in_the_order_of_the_text() {
    assert_eq!(in_name("lønn regnskap", Language::Nb), ["regnskap", "lønn"]);
}

#[test]
fn words_that_stand_together_have_one_place() {
    assert_eq!(in_name("tang og tare", Language::Nb), ["Tang og tare"]);
}

#[test]
fn a_word_that_stands_with_the_others_is_not_sought_elsewhere() {
    let catalogue = catalogue();
    let hits = catalogue.search("fra skip", 1, Language::Nb);
    assert_eq!(matched(&hits[0], SearchField::Description), ["fra skip"]);
}

#[test]
fn places_that_overlap_are_one() {
    assert_eq!(in_name("plukking bærpl", Language::Nb), ["Bærplukking"]);
}

#[test]
fn a_text_that_is_not_shown_has_no_place() {
    assert_eq!(in_name("seaweed", Language::En), ["Seaweed"]);
    assert!(in_name("seaweed", Language::Nb).is_empty());
    let catalogue = catalogue();
    let hits = catalogue.search("baatfart", 1, Language::Nb);
    // The last part of a URN that has been renamed is a former name.
    assert_eq!(matched(&hits[0], SearchField::FormerName), ["baatfart"]);
}

#[test]
fn words_that_are_mistyped_or_inflected_have_their_places() {
    assert_eq!(in_name("fyrvoktre", Language::Nb), ["Fyrvokte"]);
    assert_eq!(in_name("fyrvoktre ærøyas", Language::Nb), ["Fyrvokte", "Ærøya"]);
}

#[test]
fn a_place_in_a_urn_is_in_its_last_part_and_one_in_a_name_anywhere() {
    let catalogue = of(&[("alt-om-sild", r#""Sild: alt om fangst""#)]);
    let places = |term, field| matched(&catalogue.search(term, 1, Language::Nb)[0], field);
    assert_eq!(places("alt", SearchField::Urn), ["alt"]);
    assert_eq!(places("sild", SearchField::Name), ["Sild"]);
}

#[test]
fn a_place_is_found_by_what_its_letters_look_like_and_by_what_they_sound_like() {
    // The first letter is Cyrillic: it looks like C and sounds like S.
    let catalogue = of(&[("fartoy", "\"\u{421}kip\"")]);
    for term in ["skip", "ckip"] {
        let hits = catalogue.search(term, 1, Language::Nb);
        assert_eq!(matched(&hits[0], SearchField::Name), ["\u{421}kip"], "{term}");
    }
}

#[test]
fn a_place_in_a_former_name_is_told_however_long_the_name_is() {
    // A word of it begins so, and is so little of it that it counts for the least that is told.
    let long = "et navn som var så langt at ingen kunne huske det til neste gang, bare nesten";
    let json = format!(
        r#"{{"version": "sample", "language": "nb", "areas": [{{"name": "Alt", "children": ["urn:altinn:accesspackage:laks"]}}],
            "packages": [{{"urn": "urn:altinn:accesspackage:laks", "name": "Laks", "formerNames": ["{long}"]}}]}}"#
    );
    let catalogue = Catalogue::from_json(&json).unwrap();
    let hits = catalogue.search("b", 1, Language::Nb);
    assert_eq!(matched(&hits[0], SearchField::FormerName), ["b"]);
}
