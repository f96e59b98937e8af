//! What the crate's types promise to Rust: reading, writing, comparing, and what becomes of names.
#![cfg(not(target_arch = "wasm32"))]

mod altinn2;
mod areas;
mod compare;
mod elements;
mod grants;
mod json_form;
mod json_references;
#[cfg(feature = "serde")]
mod question_form;
mod resolve;
mod round_trip;
#[cfg(feature = "serde")]
mod serde;
mod services;
mod severity;
mod suggestions;
mod words;
