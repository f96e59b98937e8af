//! What is thrown. `js/package/failure.ts` makes an error of it.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::json::Fault;
use crate::policy::PolicyError;
use crate::text::Language;
use crate::{CatalogueError, QuestionError, QuestionProblem, ServicesError, UnknownReference};

/// The codes are those of `ErrorCode` in `js/package/types/errors.ts`.
#[derive(Serialize)]
pub(super) struct Failure {
    code: &'static str,
    message: String,
    suggestions: Vec<String>,
    /// The way to what is wrong in the question, the options or the text, if it is in there.
    path: Option<Vec<Step>>,
}

impl Failure {
    fn new(code: &'static str, message: String) -> Self {
        Self { code, message, suggestions: Vec::new(), path: None }
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
        let message = format!("{name}{}: {}.", in_javascript(pointer), fault.problem());
        Self { path: Some(steps_to(pointer, fault.unknown())), ..Self::new(code, message) }
    }

    /// Organisation forms are named in options; roles and packages are arguments of their own.
    pub(super) fn unknown(error: &UnknownReference, language: Language) -> Self {
        let suggestions = error.suggestions().to_vec();
        let path = error.is_variant().then(|| steps("/variant"));
        Self { suggestions, path, ..Self::new(error.code(), error.message(language)) }
    }

    /// Of a value at this place of the options.
    pub(super) fn at(self, pointer: &str) -> Self {
        Self { path: Some(steps(pointer)), ..self }
    }

    /// Of an argument by itself.
    pub(super) fn without_path(self) -> Self {
        Self { path: None, ..self }
    }

    pub(super) fn policy(error: &PolicyError, language: Language) -> Self {
        match error {
            PolicyError::UnknownVariant(error) => Self::unknown(error, language),
            PolicyError::InvalidDay(_) => {
                Self::new("INVALID_ARGUMENT", error.message(language)).at("/on")
            }
            PolicyError::TooManyWays => Self::new("INVALID_POLICY", error.message(language)),
        }
    }

    pub(super) fn question(error: &QuestionError, language: Language) -> Self {
        let failure = match error.problem() {
            QuestionProblem::Unknown(error) => Self::unknown(error, language),
            QuestionProblem::OrganisationNumber(error) => {
                Self::new("INVALID_ORGANISATION_NUMBER", error.message(language))
            }
        };
        Self { path: Some(steps(error.pointer())), ..failure }
    }
}

impl From<CatalogueError> for Failure {
    fn from(error: CatalogueError) -> Self {
        let message = error.to_string();
        match error {
            CatalogueError::TooLarge { .. } => Self::new("TOO_LARGE", message),
            CatalogueError::Invalid(invalid) => Self {
                path: Some(steps_to(invalid.place(), invalid.unknown())),
                ..Self::new("INVALID_CATALOGUE", message)
            },
        }
    }
}

impl From<ServicesError> for Failure {
    fn from(error: ServicesError) -> Self {
        let code = match error {
            ServicesError::TooLarge { .. } => "TOO_LARGE",
            ServicesError::Invalid(_) => "INVALID_CATALOGUE",
        };
        Self::new(code, error.to_string())
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        // Plain data always has a counterpart.
        failure.serialize(&Serializer::json_compatible()).unwrap_or(Self::NULL)
    }
}

/// A step of the way to what is wrong: the name of a field, or an index.
#[derive(Serialize)]
#[serde(untagged)]
enum Step {
    Index(usize),
    Field(String),
}

/// The steps of a JSON Pointer.
fn steps(pointer: &str) -> Vec<Step> {
    let steps = pointer.split('/').skip(1);
    steps
        .map(|step| match step.parse() {
            Ok(index) => Step::Index(index),
            Err(_) => Step::Field(step.to_owned()),
        })
        .collect()
}

/// The steps to a field that is not known, or to the place itself.
fn steps_to(pointer: &str, unknown: Option<&str>) -> Vec<Step> {
    let field = unknown.map(|name| Step::Field(name.to_owned()));
    steps(pointer).into_iter().chain(field).collect()
}

/// A JSON Pointer as JavaScript would write it: `/roles/0` is `.roles[0]`.
fn in_javascript(pointer: &str) -> String {
    let steps = pointer.split('/').skip(1);
    steps
        .map(|step| match step.parse::<usize>() {
            Ok(index) => format!("[{index}]"),
            Err(_) => format!(".{step}"),
        })
        .collect()
}
