//! The library's own JSON form, described by `data/catalogue.schema.json`.

use std::fmt;
use std::hash::{DefaultHasher, Hasher};

use super::given::{self, Given};
use crate::catalogue::{Catalogue, Contents, InvalidCatalogue};
use crate::json::{self, Fault, ToJson};

/// Version 3, area "Integrasjoner og API-er".
const EMBEDDED: &str = include_str!("../../data/versjon-3/catalogue.json");

/// The most that is read: 16 MiB, many times today's whole catalogue.
pub const MAX_JSON_BYTES: usize = 16 * 1024 * 1024;

/// Why text did not become a catalogue.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum CatalogueError {
    /// The text is longer than [`MAX_JSON_BYTES`].
    TooLarge {
        /// How many bytes it is.
        bytes: usize,
    },
    /// The text is no JSON, or not of a catalogue.
    Invalid(InvalidCatalogue),
}

impl Catalogue {
    /// Version 3, area "Integrasjoner og API-er": the catalogue that is part of the library.
    #[must_use]
    pub fn embedded() -> Self {
        let Ok(catalogue) = Self::from_json(EMBEDDED) else {
            // A test makes the text again and reads it.
            unreachable!("the embedded catalogue is valid");
        };
        catalogue
    }

    /// Reads a catalogue from the library's own JSON form.
    ///
    /// # Errors
    ///
    /// Fails when the text is over 16 MiB, is not JSON, or is not a catalogue; the error says where.
    ///
    /// ```
    /// # use tilgangspakker::Catalogue;
    /// let catalogue = Catalogue::embedded();
    /// let again = Catalogue::from_json(&catalogue.to_json())?;
    /// assert_eq!(again.contents(), catalogue.contents());
    ///
    /// let error = Catalogue::from_json(r#"{"version": 3}"#).unwrap_err();
    /// assert!(error.to_string().contains("/version: text is needed, not a number"));
    /// # Ok::<_, tilgangspakker::CatalogueError>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, CatalogueError> {
        within_limit(text)?;
        let contents: Contents = json::read(text).map_err(|fault| explained(text, fault))?;
        Self::new(contents).map_err(CatalogueError::Invalid)
    }

    /// Writes the catalogue in the library's own JSON form, on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::to_text(&self.contents().to_json())
    }

    /// What tells the catalogue from any other with other contents, whatever both call themselves: the same
    /// in every process that runs the same build of the library.
    ///
    /// ```
    /// # use tilgangspakker::Catalogue;
    /// let catalogue = Catalogue::embedded();
    /// let mut contents = catalogue.contents().clone();
    /// assert_eq!(Catalogue::new(contents.clone())?.identity(), catalogue.identity());
    /// contents.packages[0].description = None;
    /// assert_ne!(Catalogue::new(contents)?.identity(), catalogue.identity());
    /// # Ok::<_, tilgangspakker::InvalidCatalogue>(())
    /// ```
    #[must_use]
    pub fn identity(&self) -> u64 {
        // Its keys are always the same, where those of a map's hasher are drawn.
        let mut hasher = DefaultHasher::new();
        hasher.write(self.to_json().as_bytes());
        hasher.finish()
    }
}

/// Says what the text is where it was never meant as the library's own form: which field is missing of
/// that helps nobody.
fn explained(text: &str, fault: Fault) -> Fault {
    let given = if let Some(given) = given::without_json(text) {
        given.to_owned()
    } else {
        let Ok(document) = json::parse(text) else { return fault };
        match Given::of(document.value()) {
            Given::Catalogue | Given::Unknown(_) => return fault,
            Given::Export => "what Altinn's export answers: read it as that".to_owned(),
            Given::SearchAnswer => "what Altinn's search answers: read it as an export".to_owned(),
            Given::Answer(given) => given,
        }
    };
    let problem =
        format!("a catalogue in the form of catalogue.schema.json is needed, not {given}");
    Fault::new("the top".to_owned(), problem)
}

/// Refuses text that is too long to be read.
pub(super) fn within_limit(text: &str) -> Result<(), CatalogueError> {
    let bytes = text.len();
    if bytes > MAX_JSON_BYTES { Err(CatalogueError::TooLarge { bytes }) } else { Ok(()) }
}

impl From<Fault> for CatalogueError {
    fn from(fault: Fault) -> Self {
        Self::Invalid(fault.into())
    }
}

impl fmt::Display for CatalogueError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => write!(
                formatter,
                "The text is {bytes} bytes, and at most {MAX_JSON_BYTES} (16 MiB) are read."
            ),
            Self::Invalid(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for CatalogueError {}
