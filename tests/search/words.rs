#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::found;

#[test]
fn all_words_must_be_found_whatever_the_field() {
    assert_eq!(found("skip kyst")[0], "haveskip");
    assert_eq!(found("lønn kontor"), ["arsregnskap-loenn"]);
    assert_eq!(found("revisor plukking"), ["baerplukking"]);
}

#[test]
fn the_order_of_words_makes_no_difference_to_what_is_found() {
    assert_eq!(found("lønn årsregnskap"), ["arsregnskap-loenn"]);
}

#[test]
fn small_words_stand_in_the_way_of_nothing() {
    assert_eq!(found("lønn og årsregnskap til kontor"), ["arsregnskap-loenn"]);
}

#[test]
fn a_small_word_alone_is_looked_for() {
    assert_eq!(found("med"), ["arsregnskap-loenn"]);
}

#[test]
fn where_no_package_has_all_words_those_are_found_that_have_most() {
    assert_eq!(found("lønn årsregnskap hytte"), ["arsregnskap-loenn"]);
    assert_eq!(found("søknad om fyrvokter"), ["fyrvokter"]);
}

#[test]
fn where_no_word_is_found_nothing_is() {
    assert!(found("hytte i fjellet").is_empty());
    assert!(found("").is_empty());
    assert!(found(" - \t ").is_empty());
}
