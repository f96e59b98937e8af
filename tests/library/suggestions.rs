//! What is suggested for a reference that nothing answers to, and what is said of it.
#![expect(clippy::unwrap_used, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use tilgangspakker::{Catalogue, PackageUrn};

fn today() -> Catalogue {
    Catalogue::from_json(include_str!("../../data/altinn-2026-08/catalogue.json")).unwrap()
}

/// The codes of roles.
fn roles(catalogue: &Catalogue, written: &str) -> Vec<String> {
    catalogue.role(written).unwrap_err().suggestions().to_vec()
}

/// The last parts of the URNs of packages.
fn packages(catalogue: &Catalogue, written: &str) -> Vec<String> {
    let error = catalogue.package(written).unwrap_err();
    let slugs = error.suggestions().iter().map(|urn| urn.replace(PackageUrn::PREFIX, ""));
    slugs.collect()
}

/// The codes of organisation forms.
fn forms(written: &str) -> Vec<String> {
    Catalogue::embedded().variant(written).unwrap_err().suggestions().to_vec()
}

#[test]
fn what_is_referred_to_so_comes_before_what_is_called_so() {
    let json = r#"{"version": "x", "language": "nb",
        "areas": [{"name": "Hav", "children": ["urn:altinn:accesspackage:fangst", "urn:altinn:accesspackage:sild"]}],
        "packages": [{"urn": "urn:altinn:accesspackage:fangst", "name": "Sild"}, {"urn": "urn:altinn:accesspackage:sild", "name": "Fisk"}]}"#;
    assert_eq!(packages(&Catalogue::from_json(json).unwrap(), "sidl"), ["sild", "fangst"]);
}

#[test]
fn the_longer_a_name_is_the_more_letters_may_be_wrong() {
    let today = today();
    for (written, meant) in [
        // None of three letters, one of four, two of eight.
        ("OXS", None),
        ("REGX", Some("REGN")),
        ("Revixor", Some("REVI")),
        ("Rexixor", None),
        ("bxstyxer", Some("BOBE")),
        ("bxstyxex", None),
    ] {
        assert_eq!(roles(&today, written).first().map(String::as_str), meant, "{written}");
    }
    assert_eq!(forms("Fxlkeqkommwnalt foretak"), ["FKF"]);
    assert_eq!(forms("Fxlkeqkommwnalt forztak"), [""; 0]);
}

#[test]
fn the_first_two_letters_may_change_places_but_no_other_may_come_first() {
    let today = today();
    assert_eq!(roles(&today, "ADGL"), ["DAGL"]);
    for another in ["powner", "agleg leiar", "qFOR"] {
        assert_eq!(roles(&today, another), [""; 0], "{another}");
    }
}

#[test]
fn words_written_together_are_known_while_they_are_typed_and_mistyped() {
    let today = today();
    for (written, meant) in
        [("navfam", "nav-familie"), ("navfamlie", "nav-familie"), ("mvasignerr", "MVAG")]
    {
        assert_eq!(roles(&today, written), [meant], "{written}");
    }
}

#[test]
fn a_part_of_a_name_stands_for_it_where_few_have_it() {
    let seed = Catalogue::embedded();
    assert_eq!(roles(&seed, "Debt"), ["KDEB"]);
    assert_eq!(roles(&seed, "ansvar"), ["DTPR", "DTSO"]);
    // Of 58 forms four or more.
    for part in ["Partner", "registered", "Enter"] {
        assert_eq!(forms(part), [""; 0], "{part}");
    }
}

#[test]
fn a_word_tells_the_more_the_fewer_names_have_it() {
    let (seed, today) = (Catalogue::embedded(), today());
    assert_eq!(roles(&seed, "Styretx leder"), ["LEDE"]);
    assert_eq!(roles(&seed, "Delatkar delt ansvar"), ["DTPR", "DTSO"]);
    assert_eq!(roles(&today, "Ansvarlig revisor x"), ["a0237"]);
}

#[test]
fn a_word_that_is_like_none_takes_from_what_the_others_tell() {
    let today = today();
    assert_eq!(roles(&today, "Signatur x"), ["SIGN", "SIFE", "SIHV"]);
    assert_eq!(roles(&today, "Auditor register"), ["SREVA", "REVI"]);
    assert_eq!(roles(&today, "organ nestleder"), ["HNST", "NEST"]);
}

#[test]
fn nobody_is_taken_to_have_mistyped_more_than_250_letters() {
    let today = today();
    let padded = |length: usize| format!("{:-<length$}", "maskinporten-scope");
    assert_eq!(packages(&today, &padded(250)), ["maskinporten-scopes", "maskinporten-scopes-nuf"]);
    assert_eq!(packages(&today, &padded(251)), [""; 0]);
}

#[test]
fn nothing_is_suggested_for_letters_that_no_name_has() {
    for written in ["漁業", "Рыба", "\u{10FFFF}", "🐟🐟🐟🐟"] {
        assert_eq!(packages(&today(), written), [""; 0], "{written}");
    }
}

#[test]
fn codes_of_organisation_forms_are_suggested_for_one_slip_from_three_letters_on() {
    assert_eq!(forms("NUX"), ["NUF"]);
    assert_eq!(forms("NFU"), ["NUF"]);
    assert_eq!(forms("A.S."), ["AS"]);
    for another in ["NXX", "AX", "ASX", "S"] {
        assert!(!forms(another).contains(&"AS".to_owned()), "{another}");
        assert!(!forms(another).contains(&"NUF".to_owned()), "{another}");
    }
}

#[test]
fn an_error_tells_what_is_not_known() {
    let seed = Catalogue::embedded();
    let unknown = [
        seed.role("xyzzy").unwrap_err(),
        seed.package("xyzzy").unwrap_err(),
        seed.variant("xyzzy").unwrap_err(),
    ];
    let kinds = unknown.map(|error| (error.is_role(), error.is_variant(), error.is_removed()));
    assert_eq!(kinds, [(true, false, false), (false, false, false), (false, true, false)]);
}
