//! Errors as JavaScript gets them: `Error` objects with a name, a code and suggestions.

use js_sys::{Array, Error, Reflect};
use wasm_bindgen::JsValue;

use crate::text::Language;
use crate::{CatalogueError, QuestionError, UnknownReference};

/// What is thrown. The codes are those of `ErrorCode` in `package/types.ts`.
pub(super) struct Failure {
    code: &'static str,
    message: String,
    suggestions: Vec<String>,
}

impl Failure {
    pub(super) fn invalid_question(message: impl Into<String>) -> Self {
        Self { code: "INVALID_QUESTION", message: message.into(), suggestions: Vec::new() }
    }

    pub(super) fn invalid_index(message: impl Into<String>) -> Self {
        Self { code: "INVALID_INDEX", message: message.into(), suggestions: Vec::new() }
    }

    pub(super) fn invalid_catalogue(message: impl Into<String>) -> Self {
        Self { code: "INVALID_CATALOGUE", message: message.into(), suggestions: Vec::new() }
    }

    pub(super) fn unknown(error: &UnknownReference, language: Language) -> Self {
        let code = if error.is_role() { "UNKNOWN_ROLE" } else { "UNKNOWN_PACKAGE" };
        let suggestions = error.suggestions().to_vec();
        Self { code, message: error.message(language), suggestions }
    }

    pub(super) fn question(error: &QuestionError, language: Language) -> Self {
        match error {
            QuestionError::Unknown(error) => Self::unknown(error, language),
            QuestionError::OrganisationNumber(error) => Self {
                code: "INVALID_ORGANISATION_NUMBER",
                message: error.message(language),
                suggestions: Vec::new(),
            },
        }
    }
}

impl From<CatalogueError> for Failure {
    fn from(error: CatalogueError) -> Self {
        let code = match error {
            CatalogueError::TooLarge { .. } => "TOO_LARGE",
            CatalogueError::Invalid(_) => "INVALID_CATALOGUE",
        };
        Self { code, message: error.to_string(), suggestions: Vec::new() }
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let error = Error::new(&failure.message);
        error.set_name("TilgangspakkerError");
        let suggestions: Array = failure.suggestions.iter().map(Self::from).collect();
        let frozen = js_sys::Object::freeze(&suggestions);
        // The object is our own and fresh: setting a field of it cannot fail.
        let _ = Reflect::set(&error, &"code".into(), &failure.code.into());
        let _ = Reflect::set(&error, &"suggestions".into(), &frozen);
        error.into()
    }
}
