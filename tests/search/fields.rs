use tilgangspakker::{Catalogue, Language, SearchField};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{catalogue, found, matched};

#[test]
fn a_package_is_found_by_its_name_in_every_language() {
    assert_eq!(found("tare")[0], "tang-og-tare");
    assert_eq!(found("seaweed"), ["tang-og-tare"]);
    assert_eq!(found("salary"), ["arsregnskap-loenn"]);
}

#[test]
fn a_package_is_found_by_what_it_was_called() {
    assert_eq!(found("lysmann"), ["fyrvokter"]);
    assert_eq!(found("baatfart"), ["haveskip"]);
}

#[test]
fn a_package_is_found_by_what_it_is_called_since() {
    assert_eq!(found("fartøy"), ["skip"]);
}

#[test]
fn a_package_that_was_removed_finds_nothing() {
    assert!(found("seilmaker").is_empty());
}

#[test]
fn packages_are_found_by_their_area_in_the_catalogues_order() {
    assert_eq!(found("kyst"), ["tang-og-tare", "haveskip", "fyrvokter"]);
    assert_eq!(found("coast"), found("kyst"));
}

#[test]
fn the_place_in_the_area_is_told_in_its_name_as_the_reader_has_it() {
    let catalogue = catalogue();
    let hit = |language| catalogue.search("coast", 1, language).remove(0);
    assert_eq!(matched(&hit(Language::En), SearchField::Area), ["coast"]);
    assert_eq!(matched(&hit(Language::Nb), SearchField::Area), [""; 0]);
}

#[test]
fn a_package_is_found_by_its_description() {
    assert_eq!(found("strandlinjen"), ["tang-og-tare"]);
}

#[test]
fn a_package_that_has_had_another_name_is_found_by_its_description() {
    let seed = Catalogue::embedded();
    let hits = seed.search("leverandørvirksomhet", 20, Language::Nb);
    assert_eq!(hits[0].package.package.urn.slug(), "opptreforvirksomhetenskunder");
    assert_eq!(matched(&hits[0], SearchField::Description), ["leverandørvirksomhet"]);
}

#[test]
fn what_matched_is_told_by_field() {
    let catalogue = catalogue();
    let hit = |term| catalogue.search(term, 20, Language::Nb).remove(0);
    assert_eq!(matched(&hit("fyrv"), SearchField::Name), ["Fyrv"]);
    assert_eq!(matched(&hit("fyrv"), SearchField::Urn), ["fyrv"]);
    assert_eq!(matched(&hit("lysmann"), SearchField::FormerName), ["LYSMANN"]);
    assert_eq!(matched(&hit("kyst"), SearchField::Area), ["kyst"]);
    assert_eq!(matched(&hit("strandlinje"), SearchField::Description), ["strandlinje"]);
    assert_eq!(matched(&hit("revisor"), SearchField::Role), ["Revisor"]);
    assert_eq!(matched(&hit("REVI"), SearchField::Role), ["Revi"]);
}
