//! Errors as JavaScript gets them: `Error` objects with a name, a code and suggestions.

use js_sys::{Array, Error, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::text::Language;
use crate::{CatalogueError, QuestionError, UnknownReference};

/// What is thrown. The codes are those of `ErrorCode` in `package/types.ts`.
pub(super) struct Failure(Error);

impl Failure {
    fn new(code: &str, message: &str, suggestions: &[String]) -> Self {
        let error = Error::new(message);
        error.set_name("TilgangspakkerError");
        let list = Array::new();
        for suggestion in suggestions {
            list.push(&suggestion.into());
        }
        // The object is our own and fresh: setting a field of it cannot fail.
        let _ = Reflect::set(&error, &"code".into(), &code.into());
        let _ = Reflect::set(&error, &"suggestions".into(), &Object::freeze(&list));
        Self(error)
    }

    pub(super) fn invalid_question(message: &str) -> Self {
        Self::new("INVALID_QUESTION", message, &[])
    }

    pub(super) fn invalid_catalogue(message: &str) -> Self {
        Self::new("INVALID_CATALOGUE", message, &[])
    }

    pub(super) fn unknown(error: &UnknownReference, language: Language) -> Self {
        let code = if error.is_role() { "UNKNOWN_ROLE" } else { "UNKNOWN_PACKAGE" };
        Self::new(code, &error.message(language), error.suggestions())
    }

    pub(super) fn question(error: &QuestionError, language: Language) -> Self {
        match error {
            QuestionError::Unknown(error) => Self::unknown(error, language),
            QuestionError::OrganisationNumber(error) => {
                Self::new("INVALID_ORGANISATION_NUMBER", &error.message(language), &[])
            }
        }
    }
}

impl From<CatalogueError> for Failure {
    fn from(error: CatalogueError) -> Self {
        let code = match error {
            CatalogueError::TooLarge { .. } => "TOO_LARGE",
            CatalogueError::Invalid(_) => "INVALID_CATALOGUE",
        };
        Self::new(code, &error.to_string(), &[])
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        failure.0.into()
    }
}
