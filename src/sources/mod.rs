//! Where a catalogue comes from.

mod json;

pub use json::{CatalogueError, MAX_JSON_BYTES};
