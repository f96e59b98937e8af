//! How packages, roles and forms are named: every door takes the same references, and what is unknown is said to be.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tilgangspakker::{Catalogue, Language, Question, Resolution, check};
use tilgangspakker_fuzz::{is_sound, today};

static TODAY: LazyLock<Catalogue> = LazyLock::new(today);

fuzz_target!(|reference: &str| {
    let resolution = TODAY.resolve(reference);
    assert_eq!(resolution.reference(), reference);
    let package = TODAY.package(reference);
    match &resolution {
        Resolution::Unknown { suggestions, .. } => assert!(suggestions.len() <= 3),
        Resolution::Removed { .. } | Resolution::Area { .. } => {}
        _ => assert!(package.is_ok(), "resolved, and not found: {reference:?}"),
    }
    assert!(package.is_err() || !matches!(resolution, Resolution::Unknown { .. }));

    let attach = Question::Attach { package: reference.to_owned() };
    let hold =
        Question::Hold { package: "lonn".to_owned(), role: reference.to_owned(), variant: None };
    let of_form = Question::Hold {
        package: "lonn".to_owned(),
        role: "DAGL".to_owned(),
        variant: Some(reference.to_owned()),
    };
    for language in Language::ALL {
        for question in [&attach, &hold, &of_form] {
            match check(&TODAY, question, language) {
                Ok(verdict) => is_sound(&verdict),
                Err(error) => assert!(!error.to_string().is_empty()),
            }
        }
    }
});
