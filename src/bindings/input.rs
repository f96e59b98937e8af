//! What comes in as an object: questions and options. The npm package hands over plain data that it has
//! copied, so that no code of anybody's runs while it is read here.

use std::borrow::Cow;

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::failure::Failure;
use crate::json::{Fault, Fields, FromJson, Json, Place, object};

/// Reads a question.
pub(super) fn question<T: FromJson>(value: &JsValue) -> Result<T, Failure> {
    T::from_json(json(value), &Place::Top).map_err(|fault| Failure::invalid_question(&fault))
}

/// Reads another argument, by its name.
pub(super) fn argument<T: FromJson>(name: &str, value: &JsValue) -> Result<T, Failure> {
    T::from_json(json(value), &Place::Top).map_err(|fault| Failure::invalid_argument(name, &fault))
}

/// Reads options, each of which may be left out, and so may all.
pub(super) fn options<T>(
    value: &JsValue,
    read: impl FnOnce(&mut Fields<'_, '_>) -> Result<T, Fault>,
) -> Result<T, Failure> {
    let given = if value.is_undefined() { Json::Object(Vec::new()) } else { json(value) };
    object(given, &Place::Top, read).map_err(|fault| Failure::invalid_argument("options", &fault))
}

/// Plain data as a tree of JSON. What is none is refused where it is read as something else.
fn json(value: &JsValue) -> Json<'static> {
    if let Some(text) = value.as_string() {
        return Json::Text(Cow::Owned(text));
    }
    if let Some(flag) = value.as_bool() {
        return Json::Flag(flag);
    }
    if let Some(number) = value.as_f64() {
        return whole(number).map_or(Json::OtherNumber, Json::Integer);
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        return Json::List(list.iter().map(|item| json(&item)).collect());
    }
    let Some(object) = value.dyn_ref::<Object>() else { return Json::Null };
    let entries = Object::entries(object);
    let fields = entries.iter().filter_map(|entry| {
        let entry: Array = entry.dyn_into().ok()?;
        Some((Cow::Owned(entry.get(0).as_string()?), json(&entry.get(1))))
    });
    Json::Object(fields.collect())
}

/// A number without a fraction. Beyond these JavaScript has no whole numbers that can be told apart.
#[expect(clippy::cast_possible_truncation, reason = "it is within the range of i64")]
fn whole(number: f64) -> Option<i64> {
    const LARGEST: f64 = 9_007_199_254_740_991.0;
    (number.fract() == 0.0 && number.abs() <= LARGEST).then_some(number as i64)
}
