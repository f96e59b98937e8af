//! What people type to find packages and roles.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tilgangspakker::{Catalogue, Language, SearchMatch};
use tilgangspakker_fuzz::today;

const LIMIT: usize = 20;

static TODAY: LazyLock<Catalogue> = LazyLock::new(today);

fn are_sound(scores: &[f64]) {
    assert!(scores.len() <= LIMIT);
    assert!(scores.iter().all(|it| (0.0..=1.0).contains(it)), "{scores:?}");
    assert!(scores.is_sorted_by(|one, next| one >= next), "best first: {scores:?}");
}

/// A place lies in its text, and begins and ends where letters do.
fn is_a_place(found: &SearchMatch<'_>) {
    assert!(found.text.get(found.range.clone()).is_some_and(|it| !it.is_empty()), "{found:?}");
}

fuzz_target!(|term: &str| {
    for language in Language::ALL {
        let packages = TODAY.search(term, LIMIT, language);
        are_sound(&packages.iter().map(|it| it.score).collect::<Vec<_>>());
        packages.iter().flat_map(|it| &it.matches).for_each(is_a_place);
        let roles = TODAY.search_roles(term, LIMIT, language);
        are_sound(&roles.iter().map(|it| it.score).collect::<Vec<_>>());
        roles.iter().flat_map(|it| &it.matches).for_each(is_a_place);
    }
});
