//! Where a catalogue comes from: our own JSON, and what Altinn answers. Where services come from.

mod altinn_export;
mod entry;
mod findings;
mod given;
mod json;
mod services;

pub use altinn_export::{AltinnExportOptions, RolePackages};
pub use json::{CatalogueError, MAX_JSON_BYTES};
pub use services::ServicesError;
