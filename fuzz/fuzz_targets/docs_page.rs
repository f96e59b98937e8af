//! A page of Altinn's documentation. Whatever stands in it, a catalogue can be made of what was read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tilgangspakker::Catalogue;
use tilgangspakker_fuzz::{answers_agree, survives_a_round_trip};
use tilgangspakker_ingest::DocsPage;

fuzz_target!(|text: &str| {
    let page =
        DocsPage { version: "page", document: "page.md", site: "https://docs.altinn.studio", text };
    let contents = page.read();
    let is_empty = contents.packages.is_empty();
    assert!(!is_empty || !contents.diagnostics.is_empty(), "nothing is read, and nothing is said");
    let catalogue = Catalogue::new(contents).unwrap_or_else(|error| panic!("{error}"));
    survives_a_round_trip(&catalogue);
    answers_agree(&catalogue);
});
