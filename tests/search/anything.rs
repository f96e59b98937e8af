use proptest::prelude::*;
use tilgangspakker::{Language, SearchMatch};

use crate::fixture::{catalogue, found};

/// Checks every promise that holds for whatever is typed.
fn check(term: &str, limit: usize) {
    let catalogue = catalogue();
    for language in Language::ALL {
        let hits = catalogue.search(term, limit, language);
        assert!(hits.len() <= limit);
        for hit in hits {
            assert!(hit.score > 0.0 && hit.score <= 1.0);
            let mut before: Option<SearchMatch<'_>> = None;
            for place in hit.matches {
                // Half a letter is no text.
                assert!(place.text.get(place.range.clone()).is_some_and(|part| !part.is_empty()));
                if let Some(before) = before.filter(|before| before.text == place.text) {
                    assert!(before.field != place.field || before.range.end < place.range.start);
                }
                before = Some(place);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_is_answered(term in any::<String>(), limit in 0_usize..10) {
        check(&term, limit);
    }

    #[test]
    fn whatever_is_typed_in_the_letters_of_names_is_answered(term in "[a-eøåæg-i🗼krstvyoT :-]{1,20}") {
        check(&term, 20);
    }

    #[test]
    fn spelling_makes_no_difference(term in "[abeiklnprsøåæ -]{1,12}") {
        let spelt = term.replace('å', "aa").replace('ø', "oe").replace('æ', "ae");
        prop_assert_eq!(found(&term), found(&spelt));
        prop_assert_eq!(found(&term), found(&term.replace('-', " ")));
    }
}

#[test]
fn long_terms_are_answered() {
    check(&"skip ".repeat(200_000), 20);
    check(&"å".repeat(500_000), 20);
    check(&" ".repeat(1_000_000), 20);
}
