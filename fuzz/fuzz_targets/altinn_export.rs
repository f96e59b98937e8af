//! What Altinn's export and its package search answer.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tilgangspakker::{AltinnExportOptions, Catalogue};
use tilgangspakker_fuzz::{answers_agree, survives_a_round_trip};

fuzz_target!(|text: &str| {
    let options = AltinnExportOptions::default();
    let Ok(catalogue) = Catalogue::from_altinn_export(text, &options) else { return };
    assert!(catalogue.packages().next().is_some(), "a catalogue without packages");
    survives_a_round_trip(&catalogue);
    answers_agree(&catalogue);
});
