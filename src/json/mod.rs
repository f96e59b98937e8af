//! JSON: read from text with the place of every fault, and written as text for files and for JavaScript.
//!
//! [`parse`] finds where each [`Value`] stands, and values become data by [`FromJson`]. [`ToJson`] makes a tree of [`Json`], which is
//! written. With the feature `serde` the same forms are read and written by serde. Why it is not `serde_json`: docs/decisions.

#[cfg(feature = "serde")]
mod deserialize;
mod document;
mod escapes;
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
mod tree;
mod value;

#[cfg(feature = "serde")]
pub(crate) use deserialize::deserialize;
pub(crate) use document::Document;
pub(crate) use fault::{Fault, Place};
#[cfg(feature = "serde")]
pub(crate) use fields::Fields;
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) use fields::empty_object;
pub(crate) use fields::object;
pub(crate) use form::{object_form, serde_form, word_form};
pub(crate) use from_json::{FromJson, read, text};
pub(crate) use parser::parse;
pub(crate) use text::to_text;
pub(crate) use to_json::ToJson;
pub(crate) use tree::Json;
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) use tree::Object;
pub(crate) use value::{Content, Items, Members, Value};
