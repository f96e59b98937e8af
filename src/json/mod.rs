//! JSON text read into checked data, with the place of every fault.
//!
//! Text becomes plain [`Json`] values, and these become data by [`FromJson`]. Reading by serde's
//! derive would make a parser for every type, a third of the whole module.

mod fault;
mod fields;
mod from_json;
mod parser;
#[cfg(test)]
mod tests;
mod value;

pub(crate) use fault::{Fault, Place};
pub(crate) use fields::object;
pub(crate) use from_json::{FromJson, checked, list, read};
pub(crate) use value::Json;
