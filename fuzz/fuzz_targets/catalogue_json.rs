//! Our own JSON, beside serde_json: what ours takes, it takes, and reads the same in it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tilgangspakker::Catalogue;
use tilgangspakker_fuzz::{answers_agree, survives_a_round_trip};

fuzz_target!(|text: &str| {
    let by_serde = serde_json::from_str::<Catalogue>(text);
    let Ok(catalogue) = Catalogue::from_json(text) else {
        assert!(by_serde.is_err(), "serde reads what our reader refuses");
        return;
    };
    let by_serde = by_serde.unwrap_or_else(|error| panic!("serde refuses it: {error}"));
    assert_eq!(by_serde.contents(), catalogue.contents());
    survives_a_round_trip(&catalogue);
    answers_agree(&catalogue);
});
