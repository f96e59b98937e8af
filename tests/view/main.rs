//! What the views show, and what their options change of it. What a browser makes of their HTML is tested in
//! `markup.rs`.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "tests may fail")]
#![expect(unreachable_pub, reason = "the modules of a test have no outside")]

mod areas;
mod contents;
mod fixture;
mod for_role;
mod hostile;
mod names;
mod pieces;
