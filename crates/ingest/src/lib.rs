//! Makes catalogues of access packages from what people write: pages of Altinn's documentation, facts
//! as CSV, and annotations of what only prose states.
//!
//! [`CatalogueFolder`] reads a folder that holds one version and makes its `catalogue.json`;
//! [`PageFiles`] reads documentation pages from anywhere; [`DocsPage`] reads one page, or several into
//! one catalogue. Each builds [`Contents`](tilgangspakker::Contents), of which the library makes a
//! [`Catalogue`](tilgangspakker::Catalogue). The command `tilgangspakker-ingest` does the same from a
//! terminal.
//!
//! It is for native use only: none of it is in the WebAssembly module.

mod annotations;
mod docs_page;
mod facts;
mod folder;
mod layout;
mod page_files;
mod text_file;

pub use annotations::{AnnotationError, Annotations};
pub use docs_page::DocsPage;
pub use folder::{CatalogueFolder, FolderError};
pub use page_files::PageFiles;
