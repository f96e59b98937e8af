use tilgangspakker::{Language, OrganisationNumber};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn is_valid(text: &str) -> bool {
    text.parse::<OrganisationNumber>().is_ok()
}

#[test]
fn nine_digits_with_a_valid_check_digit_are_an_organisation_number() {
    for text in ["991825827", "974760673", "889640782", "991 825 827", " 9 9 1825827 "] {
        assert!(is_valid(text), "{text:?}");
    }
}

#[test]
fn anything_else_is_not() {
    let long = "9".repeat(1_000_000);
    for text in [
        "",
        " ",
        "99182582",
        "9918258277",
        "991825828",
        "991-825-827",
        "99182582x",
        "NO991825827",
        "٩٩١٨٢٥٨٢٧",
        "-91825827",
        "991825827.0",
        &long,
    ] {
        assert!(!is_valid(text), "{:?}", text.get(..20).unwrap_or(text));
    }
}

#[test]
fn of_ten_numbers_that_differ_in_the_last_digit_at_most_one_is_valid() {
    for first in [99_182_582, 97_476_067, 12_345_678, 0, 98_765_432] {
        let valid = (0..10).filter(|check| is_valid(&format!("{first:08}{check}"))).count();
        assert!(valid <= 1, "{first}");
    }
}

#[test]
fn a_number_whose_check_digit_would_be_ten_does_not_exist() {
    // 7·1 + 2·8 = 23, which leaves 1 when divided by 11: the check digit would be 11 - 1.
    assert!((0..10).all(|check| !is_valid(&format!("00100008{check}"))));
}

#[test]
fn it_is_shown_in_groups_of_three() {
    let number: OrganisationNumber = "991825827".parse().unwrap();
    assert_eq!(number.to_string(), "991 825 827");
}

#[test]
fn a_number_that_is_none_is_told_in_english_where_no_language_is_asked_for() {
    let error = "991825828".parse::<OrganisationNumber>().unwrap_err();
    assert_eq!(error.to_string(), error.message(Language::En));
    assert_ne!(error.to_string(), error.message(Language::Nb));
}
