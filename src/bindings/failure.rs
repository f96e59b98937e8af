//! What is thrown. `js/package/failure.ts` makes an `Error` of it.

use wasm_bindgen::JsValue;

use super::plain::plain;
use crate::json::{Fault, Json, ToJson};
use crate::text::Language;
use crate::{CatalogueError, QuestionError, UnknownReference};

/// The codes are those of `ErrorCode` in `js/package/types/errors.ts`.
pub(super) struct Failure {
    code: &'static str,
    message: String,
    suggestions: Vec<String>,
}

impl Failure {
    /// A question or options with a fault in them.
    pub(super) fn invalid_question(name: &str, fault: &Fault) -> Self {
        let (place, problem) = (fault.place(), fault.problem());
        let message = format!("{name}{}: {problem}.", path(place));
        Self { code: "INVALID_QUESTION", message, suggestions: Vec::new() }
    }

    pub(super) fn unknown(error: &UnknownReference, language: Language) -> Self {
        let message = error.message(language);
        Self { code: error.code(), message, suggestions: error.suggestions().to_vec() }
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
    fn from(Failure { code, message, suggestions }: Failure) -> Self {
        plain(&Json::object(|object| {
            object.put("code", code);
            object.put("message", message.as_str());
            object.put("suggestions", suggestions.to_json());
        }))
    }
}

/// A JSON Pointer as JavaScript would write it: `/roles/0` is `.roles[0]`.
fn path(pointer: &str) -> String {
    let steps = pointer.split('/').skip(1);
    steps
        .map(|step| match step.parse::<usize>() {
            Ok(index) => format!("[{index}]"),
            Err(_) => format!(".{step}"),
        })
        .collect()
}
