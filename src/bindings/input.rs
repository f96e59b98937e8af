//! What comes in as an object: questions and options. The npm package hands over JSON text of plain data
//! that it has copied, so that no code of anybody's runs while it is read here.

use super::failure::Failure;
use crate::json::{Fault, Fields, FromJson, Place, empty_object, object, parse, read};

/// Options as JSON text, where any are given.
pub(super) type Options = Option<String>;

/// Reads a question.
pub(super) fn question<T: FromJson>(text: &str) -> Result<T, Failure> {
    read(text).map_err(|fault| Failure::invalid_question(&fault))
}

/// Reads another argument, by its name.
pub(super) fn argument<T: FromJson>(name: &str, text: &str) -> Result<T, Failure> {
    read(text).map_err(|fault| Failure::invalid_argument(name, &fault))
}

/// Reads options, each of which may be left out, and so may all.
pub(super) fn options<T>(
    given: Options,
    read: impl FnOnce(&mut Fields<'_, '_>) -> Result<T, Fault>,
) -> Result<T, Failure> {
    let options = match given {
        None => empty_object(read),
        Some(text) => parse(&text).and_then(|json| object(json.value(), &Place::Top, read)),
    };
    options.map_err(|fault| Failure::invalid_argument("options", &fault))
}
