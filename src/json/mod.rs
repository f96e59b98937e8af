//! One tree of JSON: read from text with the place of every fault, written as text for files, and handed
//! to JavaScript.
//!
//! Text becomes plain [`Json`] values, and these become data by [`FromJson`]; [`ToJson`] goes the other
//! way. With the feature `serde` the same forms are read and written by serde. Why it is not `serde_json`: docs/decisions.

#[cfg(feature = "serde")]
mod deserialize;
mod fault;
mod fields;
mod form;
mod from_json;
mod parser;
#[cfg(feature = "serde")]
mod serialize;
#[cfg(test)]
mod tests;
mod text;
mod to_json;
mod value;

#[cfg(feature = "serde")]
pub(crate) use deserialize::deserialize;
pub(crate) use fault::{Fault, Place};
#[cfg(feature = "serde")]
pub(crate) use fields::Fields;
pub(crate) use fields::object;
pub(crate) use form::{object_form, serde_form, word_form};
pub(crate) use from_json::{FromJson, read};
pub(crate) use parser::parse;
pub(crate) use text::to_text;
pub(crate) use to_json::ToJson;
pub(crate) use value::Json;
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) use value::Object;
