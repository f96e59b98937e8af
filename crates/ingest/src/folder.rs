//! A folder that holds one version of the catalogue: facts, or docs pages and what their prose states,
//! and `catalogue.json`, which is made from them.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tilgangspakker::{Catalogue, Contents, Diagnostic, InvalidCatalogue, SourceKind};

use crate::annotations::{AnnotationError, Annotations};
use crate::docs_page::DocsPage;
use crate::facts::{self, FactsError};
use crate::layout;
use crate::text_file;

const PAGE_EXTENSION: &str = "md";
const ANNOTATIONS: &str = "annotations.json";
const CATALOGUE: &str = "catalogue.json";

/// A version of the catalogue, read from the folder that is named after it.
#[derive(Clone, Debug)]
pub struct CatalogueFolder {
    path: PathBuf,
    catalogue: Catalogue,
}

/// Why a folder did not become a catalogue. The message says what to do.
#[derive(Debug)]
pub struct FolderError {
    path: PathBuf,
    problem: Problem,
}

#[derive(Debug)]
enum Problem {
    NoName,
    NoPages,
    PagesBesideFacts,
    Read(io::Error),
    Write(io::Error),
    Annotations(AnnotationError),
    Facts(FactsError),
    Catalogue(InvalidCatalogue),
}

impl CatalogueFolder {
    /// Reads the facts of the folder (`packages.csv` and its siblings), or else its pages (`*.md`);
    /// and, if there is one, its `annotations.json`. Areas of pages come in the order of their
    /// weights. Links on the pages are links on the site.
    ///
    /// # Errors
    ///
    /// Fails, naming the file, when the folder has no page or has pages beside facts, when a file
    /// cannot be read, when the annotations do not fit the pages, or when the whole is no catalogue.
    pub fn read(path: &Path, site: &str) -> Result<Self, FolderError> {
        let fail = |problem| FolderError { path: path.to_owned(), problem };
        let version = path
            .canonicalize()
            .map_err(|error| FolderError::read(path, error))?
            .file_name()
            .and_then(|name| name.to_str())
            .map(str::to_owned)
            .ok_or_else(|| fail(Problem::NoName))?;
        let mut contents = if is_there(&path.join(facts::PACKAGES))? {
            if !pages(path)?.is_empty() {
                return Err(fail(Problem::PagesBesideFacts));
            }
            facts::read(path, &version).map_err(|error| fail(Problem::Facts(error)))?
        } else {
            read_pages(path, &version, site)?
        };
        annotate(&mut contents, &path.join(ANNOTATIONS))?;
        let catalogue =
            Catalogue::new(contents).map_err(|error| fail(Problem::Catalogue(error)))?;
        Ok(Self { path: path.to_owned(), catalogue })
    }

    /// The catalogue.
    #[must_use]
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// What was wrong with the pages.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.catalogue.contents().diagnostics
    }

    /// Where the catalogue's file is.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.path.join(CATALOGUE)
    }

    /// The text of the catalogue's file. A catalogue of pages is laid out for people to read; one of
    /// facts, which are many, has a line for each item.
    #[must_use]
    pub fn json(&self) -> String {
        let contents = self.catalogue.contents();
        match contents.source_kind {
            SourceKind::Register => layout::lines(contents),
            _ => layout::pretty(contents),
        }
    }

    /// Whether the catalogue's file is there and says, to the letter, what the folder's sources do.
    ///
    /// # Errors
    ///
    /// Fails when the file is there and cannot be read.
    pub fn is_up_to_date(&self) -> Result<bool, FolderError> {
        match text_file::text(&self.file()) {
            Ok(json) => Ok(json == self.json()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(FolderError::read(&self.file(), error)),
        }
    }

    /// Writes the catalogue's file.
    ///
    /// # Errors
    ///
    /// Fails when the file cannot be written.
    pub fn write(&self) -> Result<(), FolderError> {
        fs::write(self.file(), self.json())
            .map_err(|error| FolderError { path: self.file(), problem: Problem::Write(error) })
    }
}

fn read_pages(folder: &Path, version: &str, site: &str) -> Result<Contents, FolderError> {
    let mut texts = Vec::new();
    for page in pages(folder)? {
        let document = page.file_name().map(|name| name.to_string_lossy().into_owned());
        texts.push((document.unwrap_or_default(), read(&page)?));
    }
    if texts.is_empty() {
        return Err(FolderError::no_pages(folder));
    }
    let pages: Vec<DocsPage> =
        texts.iter().map(|(document, text)| DocsPage { version, document, site, text }).collect();
    Ok(DocsPage::read_all(version, &pages))
}

/// The pages of a folder in the order of their names.
pub(super) fn pages(folder: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let fail = |error| FolderError::read(folder, error);
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path.extension().is_some_and(|extension| extension == PAGE_EXTENSION) {
            text_file::require_file(&path).map_err(|error| FolderError::read(&path, error))?;
            pages.push(path);
        }
    }
    pages.sort();
    Ok(pages)
}

pub(super) fn read(path: &Path) -> Result<String, FolderError> {
    fs::read_to_string(path).map_err(|error| FolderError::read(path, error))
}

fn is_there(path: &Path) -> Result<bool, FolderError> {
    text_file::is_there(path).map_err(|error| FolderError::read(path, error))
}

fn annotate(contents: &mut Contents, path: &Path) -> Result<(), FolderError> {
    if !is_there(path)? {
        return Ok(());
    }
    let text = text_file::text(path).map_err(|error| FolderError::read(path, error))?;
    let fail = |error| FolderError { path: path.to_owned(), problem: Problem::Annotations(error) };
    Annotations::from_json(&text).map_err(fail)?.apply(contents).map_err(fail)
}

impl FolderError {
    fn read(path: &Path, error: io::Error) -> Self {
        Self { path: path.to_owned(), problem: Problem::Read(error) }
    }

    pub(super) fn no_pages(path: &Path) -> Self {
        Self { path: path.to_owned(), problem: Problem::NoPages }
    }

    pub(super) fn no_catalogue(first: Option<&PathBuf>, error: InvalidCatalogue) -> Self {
        let path = first.cloned().unwrap_or_default();
        Self { path, problem: Problem::Catalogue(error) }
    }
}

impl fmt::Display for FolderError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.problem {
            Problem::NoName => {
                write!(formatter, "{path}: the folder has no name to call the version by")
            }
            Problem::NoPages => write!(
                formatter,
                "{path}: there is no page; put the pages of the documentation (*.{PAGE_EXTENSION}) there, or facts ({})",
                facts::PACKAGES
            ),
            Problem::PagesBesideFacts => write!(
                formatter,
                "{path}: there are pages (*.{PAGE_EXTENSION}) beside facts ({}); keep each kind in a folder of its own",
                facts::PACKAGES
            ),
            Problem::Read(error) if error.kind() == io::ErrorKind::InvalidData => {
                write!(formatter, "{path}: it is not text in UTF-8; save it as that")
            }
            Problem::Read(error) => write!(formatter, "{path}: it cannot be read: {error}"),
            Problem::Write(error) => write!(formatter, "{path}: it cannot be written: {error}"),
            Problem::Annotations(error) => write!(formatter, "{path}: {error}"),
            // It names its own file.
            Problem::Facts(error) => error.fmt(formatter),
            Problem::Catalogue(error) => write!(formatter, "{path}: {error}"),
        }
    }
}

impl std::error::Error for FolderError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.problem {
            Problem::Read(error) | Problem::Write(error) => Some(error),
            Problem::Annotations(error) => Some(error),
            Problem::Facts(error) => Some(error),
            Problem::Catalogue(error) => Some(error),
            Problem::NoName | Problem::NoPages | Problem::PagesBesideFacts => None,
        }
    }
}
