//! Docs pages from anywhere, read into one catalogue.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tilgangspakker::{Catalogue, Diagnostic};

use crate::docs_page::DocsPage;
use crate::folder::FolderError;
use crate::folder::{pages, read};
use crate::layout;

/// Docs pages that lie anywhere, read into one catalogue.
#[derive(Clone, Debug)]
pub struct PageFiles {
    catalogue: Catalogue,
    paths: BTreeMap<String, PathBuf>,
}

impl PageFiles {
    /// Reads these pages, and those (`*.md`) of these folders, each once. Areas come in the order of
    /// their weights. A page is called by its file name, or by its path where another has that name.
    ///
    /// # Errors
    ///
    /// Fails, naming the file, when a page cannot be read, when a folder has no page, or when there
    /// is no page at all.
    pub fn read(paths: &[PathBuf], version: &str, site: &str) -> Result<Self, FolderError> {
        let mut files: Vec<PathBuf> = Vec::new();
        for path in paths {
            let found = if path.is_dir() { pages(path)? } else { vec![path.clone()] };
            if found.is_empty() {
                return Err(FolderError::no_pages(path));
            }
            for file in found {
                if !files.contains(&file) {
                    files.push(file);
                }
            }
        }
        let mut texts = Vec::new();
        for file in &files {
            texts.push((document(file, &files), read(file)?));
        }
        let pages: Vec<DocsPage> = texts
            .iter()
            .map(|(document, text)| DocsPage { version, document, site, text })
            .collect();
        let catalogue = Catalogue::new(DocsPage::read_all(version, &pages))
            .map_err(|error| FolderError::no_catalogue(paths.first(), error))?;
        let documents = texts.into_iter().map(|(document, _)| document);
        Ok(Self { catalogue, paths: documents.zip(files).collect() })
    }

    /// The catalogue.
    #[must_use]
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The text of the catalogue: JSON for people to read, and a newline.
    #[must_use]
    pub fn json(&self) -> String {
        layout::pretty(self.catalogue.contents())
    }

    /// What was wrong with the pages, each called by its path, as compilers do.
    #[must_use]
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut diagnostics = self.catalogue.contents().diagnostics.clone();
        for document in diagnostics.iter_mut().filter_map(|found| found.document.as_mut()) {
            if let Some(path) = self.paths.get(document) {
                *document = path.display().to_string();
            }
        }
        diagnostics
    }
}

fn document(file: &Path, files: &[PathBuf]) -> String {
    let name = file.file_name();
    let is_shared = files.iter().filter(|other| other.file_name() == name).count() > 1;
    match name {
        Some(name) if !is_shared => name.to_string_lossy().into_owned(),
        _ => file.display().to_string(),
    }
}
