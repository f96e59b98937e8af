//! Who gets in by a policy, row by row: natively and, from the same source, in browsers.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may fail")]
#![expect(unreachable_pub, reason = "the modules of a test have no outside")]

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod by_category;
mod deny;
mod fixture;
#[cfg(not(target_arch = "wasm32"))]
mod limits;
mod needs;
mod never;
mod places;
mod subjects;
mod turn;
