//! What comes in as an object: questions and options. The npm package hands over plain data that it has
//! copied, so that no code of anybody's runs while it is read here.

use wasm_bindgen::JsValue;

use super::failure::Failure;
use crate::json::{Fault, Fields, FromJson, Json, Place, object};

/// Reads a question.
pub(super) fn question<T: FromJson>(value: JsValue) -> Result<T, Failure> {
    json(value)
        .and_then(|json| T::from_json(json, &Place::Top))
        .map_err(|fault| Failure::invalid_question(&fault))
}

/// Reads options, each of which may be left out, and so may all.
pub(super) fn options<T>(
    value: JsValue,
    read: impl FnOnce(&mut Fields<'_, '_>) -> Result<T, Fault>,
) -> Result<T, Failure> {
    let given = if value.is_undefined() { Ok(Json::Object(Vec::new())) } else { json(value) };
    given
        .and_then(|json| object(json, &Place::Top, read))
        .map_err(|fault| Failure::invalid_argument("options", &fault))
}

fn json(value: JsValue) -> Result<Json<'static>, Fault> {
    serde_wasm_bindgen::from_value(value).map_err(|error| Place::Top.fault(error.to_string()))
}
