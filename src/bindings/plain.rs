use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::json::Json;

/// The same in JavaScript: plain objects, and null for what is not there.
pub(super) fn plain(json: &Json<'_>) -> JsValue {
    // Plain data with text keys always has a counterpart.
    json.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
