//! Questions as JSON, of Altinn's register and of version 3.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tilgangspakker::{Catalogue, Language, Question, check};
use tilgangspakker_fuzz::{is_sound, today};

static CATALOGUES: LazyLock<[Catalogue; 2]> = LazyLock::new(|| [today(), Catalogue::embedded()]);

fuzz_target!(|text: &str| {
    let Ok(question) = serde_json::from_str::<Question>(text) else { return };
    let written = serde_json::to_string(&question).unwrap_or_default();
    let again = serde_json::from_str::<Question>(&written);
    assert_eq!(again.ok().as_ref(), Some(&question), "{written}");
    for catalogue in &*CATALOGUES {
        match check(catalogue, &question, Language::En) {
            Ok(verdict) => is_sound(&verdict),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
});
