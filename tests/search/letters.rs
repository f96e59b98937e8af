#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::found;

#[test]
fn case_makes_no_difference() {
    assert_eq!(found("FYRVOKTER"), ["fyrvokter"]);
    assert_eq!(found("ÅRSREGNSKAP"), found("årsregnskap"));
}

#[test]
fn norwegian_letters_may_be_written_with_others() {
    for term in ["årsregnskap", "aarsregnskap", "arsregnskap", "a\u{30A}rsregnskap"] {
        assert_eq!(found(term)[0], "arsregnskap-loenn", "{term}");
    }
    for term in ["lønn", "loenn", "lonn", "lönn"] {
        assert_eq!(found(term), ["arsregnskap-loenn"], "{term}");
    }
    for term in ["bærplukking", "baerplukking", "bärplukking"] {
        assert_eq!(found(term), ["baerplukking"], "{term}");
    }
}

#[test]
fn hyphens_and_blanks_make_no_difference() {
    for term in ["API-nøkler", "api nøkler", "apinøkler", "  api – nøkler ", "api\u{AD}nøkler"]
    {
        assert_eq!(found(term), ["api-noekler"], "{term:?}");
    }
}

#[test]
fn one_letter_may_be_mistyped_in_a_word_of_five() {
    for term in ["fyrvoktre", "fyrvokte", "fyrvoktter", "fyrvakter", "yfrvokter", "tyrvokter"] {
        assert_eq!(found(term), ["fyrvokter"], "{term}");
    }
    assert_eq!(found("fyvro"), ["fyrvokter"]);
}

#[test]
fn two_letters_may_not_be_mistyped() {
    assert!(found("furvakter").is_empty());
}

#[test]
fn short_words_are_taken_as_they_are() {
    assert!(found("fyyr").is_empty());
    assert!(found("skop").is_empty());
}

#[test]
fn words_may_be_inflected() {
    assert_eq!(found("skipene")[0], "skip");
    assert_eq!(found("fyrvoktere"), ["fyrvokter"]);
    assert_eq!(found("lønna"), ["arsregnskap-loenn"]);
}

#[test]
fn parts_of_compounds_are_found() {
    assert_eq!(found("regnskap"), ["arsregnskap-loenn"]);
    assert_eq!(found("plukking"), ["baerplukking"]);
}

#[test]
fn compounds_are_found_by_their_parts() {
    assert_eq!(found("skipsregister")[0], "skip");
    assert_eq!(found("taretang")[0], "tang-og-tare");
    assert_eq!(found("seilskip")[0], "skip");
}

#[test]
fn letters_that_only_look_latin_are_what_they_look_like_both_ways() {
    // The sixth letter is Cyrillic in the catalogue; a reader types what it looks like, or copies it.
    for term in ["losbåtfører", "l\u{43E}sbåtfører", "LOSBÅT", "l\u{3BF}sbat"] {
        assert_eq!(found(term)[0], "losbat", "{term}");
    }
    // And the other way round: the catalogue is Latin, and what was typed is not.
    for term in ["fyrv\u{43E}kter", "\u{41A}ONTOR", "sk\u{456}p"] {
        assert!(!found(term).is_empty(), "{term}");
    }
    assert_eq!(found("fyrv\u{43E}kter"), ["fyrvokter"]);
}

#[test]
fn a_word_of_another_alphabet_is_no_latin_word() {
    assert!(found("шип").is_empty());
}
