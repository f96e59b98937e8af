//! What people say for what packages are about.

use tilgangspakker::{Catalogue, Language, SearchField};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{matched, of, renamed};

/// A catalogue with packages that everyday words mean, in our own words; `also` adds packages.
fn catalogue(also: &[(&str, &str)], renames: &str) -> Catalogue {
    let named = [
        ("damp-varmtvann", r#"{"nb": "Damp- og varmtvann", "nn": "Damp- og varmvatn"}"#),
        ("merverdiavgift", r#"{"nb": "Merverdiavgift", "en": "Value added tax"}"#),
        ("mva-kompensasjon-revisorattesterer", r#""MVA-kompensasjon revisorattesterer""#),
        ("fiske", r#"{"nb": "Fiske", "en": "Fishing"}"#),
        ("akvakultur", r#""Akvakultur""#),
        ("sykefravaer", r#"{"nb": "Sykefravær", "nn": "Sjukefråvær", "en": "Sick leave"}"#),
        ("oppgi-naermeste-leder", r#""Oppgi nærmeste leder for sykmeldt ansatt""#),
    ];
    renamed(&[&named[..], also].concat(), renames)
}

fn slugs(catalogue: &Catalogue, term: &str, language: Language) -> Vec<String> {
    let hits = catalogue.search(term, 20, language);
    hits.iter().map(|hit| hit.package.package.urn.slug().to_owned()).collect()
}

fn found(term: &str) -> Vec<String> {
    slugs(&catalogue(&[], ""), term, Language::Nb)
}

#[test]
fn an_everyday_word_finds_first_what_it_means() {
    for term in ["moms", "mva", "MVA", "mva.", "momsoppgave", "Moms-oppgave"] {
        assert_eq!(found(term)[0], "merverdiavgift", "{term}");
    }
    assert_eq!(found("fisk")[0], "fiske");
    assert_eq!(found("fraværsmelding")[0], "sykefravaer");
    assert_eq!(found("sykmelding")[0], "sykefravaer");
}

#[test]
fn who_is_called_so_in_part_comes_after_what_is_meant() {
    assert_eq!(found("mva")[..2], ["merverdiavgift", "mva-kompensasjon-revisorattesterer"]);
}

#[test]
fn a_match_tells_the_everyday_word_and_the_place_in_it() {
    let catalogue = catalogue(&[], "");
    for (term, word, part) in [("moms", "moms", "moms"), ("fraværsm", "fraværsmelding", "fraværsm")]
    {
        let hits = catalogue.search(term, 1, Language::Nb);
        let told: Vec<_> =
            hits[0].matches.iter().filter(|it| it.field == SearchField::EverydayWord).collect();
        assert_eq!(told.len(), 1, "{term}");
        assert_eq!(told[0].text, word);
        assert_eq!(matched(&hits[0], SearchField::EverydayWord), [part]);
    }
}

#[test]
fn of_several_everyday_words_the_one_is_told_that_was_typed() {
    let catalogue = catalogue(&[], "");
    for term in ["moms", "momsoppgave", "mva", "mva-melding"] {
        let hits = catalogue.search(term, 1, Language::Nb);
        let told = hits[0].matches.iter().find(|it| it.field == SearchField::EverydayWord);
        assert_eq!(told.map(|it| it.text), Some(term));
    }
}

#[test]
fn everyday_words_are_found_in_every_language_whatever_the_reader_reads() {
    for language in Language::ALL {
        let catalogue = catalogue(&[], "");
        for (term, slug) in [
            ("vat", "merverdiavgift"),
            ("sick note", "sykefravaer"),
            ("sjukmelding", "sykefravaer"),
            ("oppdrett", "akvakultur"),
        ] {
            assert_eq!(slugs(&catalogue, term, language)[0], slug, "{term} {language:?}");
        }
    }
}

#[test]
fn a_package_that_is_called_so_comes_before_those_that_are_meant() {
    for name in [r#""Moms""#, r#"{"nb": "Noe annet", "en": "Moms"}"#] {
        let catalogue = catalogue(&[("noe-annet", name)], "");
        assert_eq!(
            slugs(&catalogue, "moms", Language::Nb)[..2],
            ["noe-annet", "merverdiavgift"],
            "{name}"
        );
    }
}

#[test]
fn a_name_that_begins_so_comes_first_until_the_everyday_word_is_whole() {
    let catalogue = catalogue(&[("momenter", r#""Momenter""#)], "");
    let first = |term| slugs(&catalogue, term, Language::Nb)[0].clone();
    assert_eq!(first("mo"), "momenter");
    assert_eq!(first("mom"), "momenter");
    assert_eq!(first("moms"), "merverdiavgift");
    assert_eq!(first("momenter"), "momenter");
}

#[test]
fn what_is_meant_stays_found_while_the_word_is_typed() {
    for (word, slug) in [
        ("momsoppgave", "merverdiavgift"),
        ("fraværsmelding", "sykefravaer"),
        ("lakseoppdrett", "akvakultur"),
        ("sickness benefit", "sykefravaer"),
    ] {
        let letters: Vec<char> = word.chars().collect();
        for end in 3..=letters.len() {
            let typed: String = letters[..end].iter().collect();
            assert!(found(&typed).iter().any(|it| it == slug), "{typed}");
        }
    }
}

#[test]
fn of_two_letters_nothing_is_guessed() {
    assert!(found("mo").is_empty());
    assert_eq!(found("mom"), ["merverdiavgift"]);
    // One is called so, and another is meant by *oppdrett*.
    assert_eq!(found("op"), ["oppgi-naermeste-leder"]);
    assert_eq!(found("opp"), ["oppgi-naermeste-leder", "akvakultur"]);
}

#[test]
fn one_letter_of_an_everyday_word_of_five_may_be_mistyped() {
    for (term, slug) in [
        ("momsopgave", "merverdiavgift"),
        ("fraværsmeldnig", "sykefravaer"),
        ("oppdret", "akvakultur"),
        ("oppdertt", "akvakultur"),
    ] {
        assert_eq!(found(term).first().map(String::as_str), Some(slug), "{term}");
    }
    assert!(found("mvo").is_empty());
    assert!(found("momz").is_empty());
}

#[test]
fn an_everyday_word_may_be_inflected() {
    assert_eq!(found("momsen")[0], "merverdiavgift");
    assert_eq!(found("sykmeldinger")[0], "sykefravaer");
}

#[test]
fn an_everyday_word_is_not_found_by_what_is_inside_it() {
    assert!(found("oppgave").is_empty());
    assert!(found("melding").is_empty());
}

#[test]
fn an_everyday_word_goes_with_the_words_of_other_texts() {
    assert_eq!(found("moms tax")[0], "merverdiavgift");
}

#[test]
fn the_words_of_an_everyday_phrase_may_stand_in_another_order() {
    let catalogue = of(&[("sykefravaer", r#""Fravær""#)]);
    for term in ["sick note", "note sick"] {
        let hits = catalogue.search(term, 1, Language::Nb);
        let found = matched(&hits[0], SearchField::EverydayWord);
        assert!(found == ["sick note"] || found == ["sick", "note"], "{term}: {found:?}");
        assert!(hits[0].score > 0.5, "{term}: {}", hits[0].score);
    }
    // A word that is none of the phrase's, but the end of one, is not found.
    assert!(catalogue.search("ick ote", 1, Language::Nb).is_empty());
}

#[test]
fn what_is_meant_by_a_word_that_is_begun_comes_in_the_order_of_what_is_called_most_alike() {
    // All are meant by *sykmelding*, of which this is the beginning; two have it within their names.
    let catalogue = of(&[
        ("sykefravaer", r#""Fravær""#),
        ("innbygger-sykefravaer", r#""Avsykmeldte med mye annet i navnet""#),
        ("sykefravaer-personopplysninger-saerlig-kategori", r#""Xsykm""#),
    ]);
    let expected =
        ["sykefravaer-personopplysninger-saerlig-kategori", "innbygger-sykefravaer", "sykefravaer"];
    assert_eq!(slugs(&catalogue, "sykm", Language::Nb), expected);
}

#[test]
fn a_package_is_meant_by_the_urn_that_it_had_and_by_the_one_that_it_has_since() {
    const PREFIX: &str = "urn:altinn:accesspackage:";
    let rename =
        |from: &str, to: &str| format!(r#"{{"urn": "{PREFIX}{from}", "current": "{PREFIX}{to}"}}"#);
    // Younger than the words: the package that they mean has been renamed.
    let younger = catalogue(&[("grense", r#""Grense""#)], &rename("toll", "grense"));
    assert_eq!(slugs(&younger, "fortolling", Language::Nb), ["grense"]);
    // Older than the words: the package that they mean has another name yet.
    let older = catalogue(
        &[("programmeringsgrensesnitt", r#""Grensesnitt mot andre""#)],
        &rename("programmeringsgrensesnitt", "maskinporten-scopes"),
    );
    assert_eq!(slugs(&older, "datadeling", Language::Nb), ["programmeringsgrensesnitt"]);
    // Where there is no such package, nothing is found.
    assert!(found("fortolling").is_empty());
}

#[test]
fn a_urn_has_no_everyday_words() {
    assert!(found("urn:altinn:accesspackage:moms").is_empty());
}
