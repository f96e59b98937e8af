//! What is thrown. `js/package/failure.ts` makes an error of it.

use wasm_bindgen::JsValue;

use crate::json::{Fault, Json, to_text};
use crate::text::Language;
use crate::{CatalogueError, QuestionError, UnknownReference};

/// The codes are those of `ErrorCode` in `js/package/types/errors.ts`.
pub(super) struct Failure {
    code: &'static str,
    message: String,
    suggestions: Vec<String>,
    /// A JSON Pointer to what is wrong in the question, the options or the text, if it is in there.
    pointer: Option<String>,
}

impl Failure {
    fn new(code: &'static str, message: String) -> Self {
        Self { code, message, suggestions: Vec::new(), pointer: None }
    }

    /// A question with a fault in it: a mistake of whoever asks.
    pub(super) fn invalid_question(fault: &Fault) -> Self {
        Self::shaped("INVALID_QUESTION", "question", fault)
    }

    /// Options or another argument with a fault in them: a mistake of the program.
    pub(super) fn invalid_argument(name: &str, fault: &Fault) -> Self {
        Self::shaped("INVALID_ARGUMENT", name, fault)
    }

    fn shaped(code: &'static str, name: &str, fault: &Fault) -> Self {
        let pointer = fault.place();
        let message = format!("{name}{}: {}.", path(pointer), fault.problem());
        Self { pointer: Some(pointer.to_owned()), ..Self::new(code, message) }
    }

    pub(super) fn unknown(error: &UnknownReference, language: Language) -> Self {
        let suggestions = error.suggestions().to_vec();
        Self { suggestions, ..Self::new(error.code(), error.message(language)) }
    }

    pub(super) fn question(error: &QuestionError, language: Language) -> Self {
        match error {
            QuestionError::Unknown(error) => Self::unknown(error, language),
            QuestionError::OrganisationNumber(error) => {
                Self::new("INVALID_ORGANISATION_NUMBER", error.message(language))
            }
        }
    }
}

impl From<CatalogueError> for Failure {
    fn from(error: CatalogueError) -> Self {
        let message = error.to_string();
        match error {
            CatalogueError::TooLarge { .. } => Self::new("TOO_LARGE", message),
            CatalogueError::Invalid(invalid) => Self {
                pointer: Some(invalid.place().to_owned()),
                ..Self::new("INVALID_CATALOGUE", message)
            },
        }
    }
}

/// JSON text, as answers are.
impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let steps = failure.pointer.as_deref().map(|pointer| steps(pointer).collect::<Json<'_>>());
        let json = Json::object(|object| {
            object.put("code", failure.code);
            object.put("message", failure.message.as_str());
            object.put(
                "suggestions",
                failure.suggestions.iter().map(String::as_str).collect::<Json<'_>>(),
            );
            object.put("path", steps);
        });
        to_text(&json).into()
    }
}

/// The steps of a JSON Pointer: names of fields, and indices.
fn steps(pointer: &str) -> impl Iterator<Item = Json<'_>> {
    let steps = pointer.split('/').skip(1);
    steps.map(|step| step.parse::<usize>().map_or_else(|_| step.into(), Json::from))
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
