use std::borrow::Cow;

use super::parser::parse;
use super::{Content, Fault, Place, Value};

/// For how many items room is made before any is read.
const MOST_AT_ONCE: usize = 256;

/// Data that can be made of a JSON value. The error is the first fault, with its place.
pub(crate) trait FromJson: Sized {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault>;
}

/// Reads JSON text.
pub(crate) fn read<T: FromJson>(text: &str) -> Result<T, Fault> {
    T::from_json(parse(text)?.value(), &Place::Top)
}

impl FromJson for String {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        text(json, place).map(Cow::into_owned)
    }
}

/// Text, borrowed where it can be.
pub(crate) fn text<'d>(json: Value<'d>, place: &Place<'_>) -> Result<Cow<'d, str>, Fault> {
    match json.content() {
        Content::Text(text) => Ok(text),
        _ => Err(place.mismatch("text", json)),
    }
}

impl FromJson for bool {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json.content() {
            Content::Flag(flag) => Ok(flag),
            _ => Err(place.mismatch("true or false", json)),
        }
    }
}

impl FromJson for i32 {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        integer(json, place)
    }
}

impl FromJson for u32 {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        integer(json, place)
    }
}

fn integer<N: TryFrom<i64>>(json: Value<'_>, place: &Place<'_>) -> Result<N, Fault> {
    match json.content() {
        Content::Integer(number) => {
            N::try_from(number).map_err(|_| place.fault("the number is out of range"))
        }
        Content::OtherNumber => Err(place.fault("a whole number is needed")),
        _ => Err(place.mismatch("a whole number", json)),
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        let Content::List(items) = json.content() else {
            return Err(place.mismatch("a list", json));
        };
        // What is refused at its first item takes no more room than that.
        let mut list = Self::with_capacity(items.len().min(MOST_AT_ONCE));
        for (index, item) in items.enumerate() {
            list.push(T::from_json(item, &place.item(index))?);
        }
        Ok(list)
    }
}
