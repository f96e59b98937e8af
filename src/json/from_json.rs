use std::cell::OnceCell;

use super::parser::parse;
use super::{Fault, Json, Place};
use crate::text::{filled, joined, start};

/// Data that can be made of a JSON value.
///
/// What does not fit is reported at its place and something blank stands in for it, which nobody gets
/// to see: with a fault [`read`] hands out nothing. That makes readers without branches: they are a
/// third of the size of those that stop at a fault.
pub(crate) trait FromJson {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self;
}

/// Reads JSON text. The error is the first fault.
pub(crate) fn read<T: FromJson>(text: &str) -> Result<T, Fault> {
    read_as(text, T::from_json)
}

/// Reads JSON text as something made by this.
pub(crate) fn read_as<'t, T>(
    text: &'t str,
    make: impl FnOnce(Json<'t>, &Place<'_>) -> T,
) -> Result<T, Fault> {
    checked(|top| make(parse(text, top), top))
}

/// Makes something that may report faults. The error is the first of them.
pub(crate) fn checked<T>(make: impl FnOnce(&Place<'_>) -> T) -> Result<T, Fault> {
    let first_fault = OnceCell::new();
    let data = make(&Place::Top(&first_fault));
    match first_fault.into_inner() {
        None => Ok(data),
        Some(fault) => Err(fault),
    }
}

impl Json<'_> {
    /// Which of several words stands here, by its place among them; the first if none does.
    pub(crate) fn choice(&self, words: &[&str], place: &Place<'_>) -> usize {
        let Self::Text(given) = self else {
            place.needs("text", self);
            return 0;
        };
        words.iter().position(|word| word == given).unwrap_or_else(|| {
            let words = &joined(words, ", ");
            place.report(filled("\"{0}\" is none of {1}", &[start(given), words]));
            0
        })
    }
}

impl FromJson for String {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        match json {
            Json::Text(text) => text.into_owned(),
            other => {
                place.needs("text", &other);
                Self::new()
            }
        }
    }
}

impl FromJson for bool {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        match json {
            Json::Flag(flag) => flag,
            other => {
                place.needs("true or false", &other);
                false
            }
        }
    }
}

impl FromJson for i32 {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        integer(&json, place)
    }
}

impl FromJson for u32 {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        integer(&json, place)
    }
}

fn integer<N: TryFrom<i64> + Default>(json: &Json<'_>, place: &Place<'_>) -> N {
    match json {
        Json::Integer(number) => N::try_from(*number).unwrap_or_else(|_| {
            place.report("the number is out of range");
            N::default()
        }),
        Json::OtherNumber => {
            place.report("a whole number is needed");
            N::default()
        }
        other => {
            place.needs("a whole number", other);
            N::default()
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        let mut items = Self::new();
        each(json, place, &mut |item, place| items.push(T::from_json(item, place)));
        items
    }
}

/// Goes through a list.
pub(crate) fn each<'t>(
    json: Json<'t>,
    place: &Place<'_>,
    read: &mut dyn FnMut(Json<'t>, &Place<'_>),
) {
    match json {
        Json::List(items) => {
            for (index, item) in items.into_iter().enumerate() {
                read(item, &Place::Item(place, index));
            }
        }
        other => place.needs("a list", &other),
    }
}
