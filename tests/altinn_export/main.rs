//! What Altinn's metadata export and its other answers say, and everything that may be odd about them.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]
#![expect(unreachable_pub, reason = "the modules of a test have no outside")]

mod contents;
mod diagnostics;
mod fixture;
mod grants;
mod records;
mod refused;
mod search_answer;
