//! Finding packages by what people type: natively and, from the same source, in browsers.

// The lints are for shipped code; a test is to fail where something is missing.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may fail")]
#![expect(unreachable_pub, reason = "the modules of a test have no outside")]

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[cfg(not(target_arch = "wasm32"))]
mod anything;
mod everyday;
mod fields;
mod fixture;
mod letters;
mod places;
mod ranking;
mod references;
mod roles;
mod words;
