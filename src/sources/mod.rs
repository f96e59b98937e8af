//! Where a catalogue comes from.

mod altinn_export;
#[cfg(feature = "tool")]
mod annotations;
#[cfg(feature = "tool")]
mod docs_page;
#[cfg(feature = "tool")]
mod facts;
#[cfg(feature = "tool")]
mod folder;
mod given;
mod json;
#[cfg(feature = "tool")]
mod layout;
mod mixed_alphabets;
#[cfg(feature = "tool")]
mod page_files;

pub use altinn_export::{AltinnExportOptions, RolePackages};
#[cfg(feature = "tool")]
pub use annotations::{AnnotationError, Annotations};
#[cfg(feature = "tool")]
pub use docs_page::DocsPage;
#[cfg(feature = "tool")]
pub use folder::{CatalogueFolder, FolderError};
pub use json::{CatalogueError, MAX_JSON_BYTES};
#[cfg(feature = "tool")]
pub use page_files::PageFiles;
