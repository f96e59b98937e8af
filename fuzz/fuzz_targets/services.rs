//! Lists of services: as CSV, and as Altinn's package search answers.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tilgangspakker::{Language, Services};

/// Every service is in the packages that it is said to be in.
fn are_sound(services: &Services) {
    for service in services.services() {
        for urn in services.packages_for(&service.id) {
            let mut of_package = services.services_of(urn.as_str());
            assert!(of_package.any(|it| it.id == service.id), "{urn} lacks {}", service.id);
        }
    }
}

fuzz_target!(|text: &str| {
    let read = [Services::from_csv(text), Services::from_search_answer(text, Language::Nb)];
    read.iter().flatten().for_each(are_sound);
});
