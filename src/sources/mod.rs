//! Where a catalogue comes from: our own JSON, and what Altinn answers.

mod altinn_export;
mod given;
mod json;

pub use altinn_export::{AltinnExportOptions, RolePackages};
pub use json::{CatalogueError, MAX_JSON_BYTES};
