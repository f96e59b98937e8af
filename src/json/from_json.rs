use super::parser::parse;
use super::{Fault, Json, Place};

/// Data that can be made of a JSON value. The error is the first fault, with its place.
pub(crate) trait FromJson: Sized {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault>;
}

/// Reads JSON text.
pub(crate) fn read<T: FromJson>(text: &str) -> Result<T, Fault> {
    T::from_json(parse(text)?, &Place::Top)
}

impl FromJson for String {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json {
            Json::Text(text) => Ok(text.into_owned()),
            other => Err(place.mismatch("text", &other)),
        }
    }
}

impl FromJson for bool {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json {
            Json::Flag(flag) => Ok(flag),
            other => Err(place.mismatch("true or false", &other)),
        }
    }
}

impl FromJson for i32 {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        integer(&json, place)
    }
}

impl FromJson for u32 {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        integer(&json, place)
    }
}

fn integer<N: TryFrom<i64>>(json: &Json<'_>, place: &Place<'_>) -> Result<N, Fault> {
    match json {
        Json::Integer(number) => {
            N::try_from(*number).map_err(|_| place.fault("the number is out of range"))
        }
        Json::OtherNumber => Err(place.fault("a whole number is needed")),
        other => Err(place.mismatch("a whole number", other)),
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        let Json::List(items) = json else { return Err(place.mismatch("a list", &json)) };
        let items = items.into_iter().enumerate();
        items.map(|(index, item)| T::from_json(item, &place.item(index))).collect()
    }
}
