//! The rule tables, row by row: natively and, from the same source, in browsers.

// The lints are for shipped code; a test is to fail where something is missing.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may fail")]
#![expect(unreachable_pub, reason = "the modules of a test have no outside")]

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod access_management;
mod act;
mod altinn_codes;
mod attach;
mod client;
mod delegate;
mod faults;
mod fixture;
mod hold;
mod lists;
mod matrix;
mod meaning;
mod organisation_number;
mod party_kind;
mod references;
mod register;
mod sentences;
mod system_user;
mod variants;
