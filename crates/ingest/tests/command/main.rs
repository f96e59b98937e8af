//! The native command, `tilgangspakker-ingest`: from folders and pages to `catalogue.json`.

mod annotations;
mod catalogue_folder;
mod facts;
mod read;
