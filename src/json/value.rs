use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A value of JSON text. Text without escapes is borrowed from it.
#[derive(Debug)]
pub(crate) enum Json<'t> {
    Null,
    Flag(bool),
    Integer(i64),
    /// A number with a fraction, or too large. Nothing that is read takes one, so it is not kept.
    OtherNumber,
    Text(Cow<'t, str>),
    List(Vec<Json<'t>>),
    /// The fields in the order of the text. A name may still stand twice here.
    Object(Vec<(Cow<'t, str>, Json<'t>)>),
}

impl Json<'_> {
    /// What it is, for people who wrote something else than was to be there.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag(_) => "a boolean",
            Self::Integer(_) | Self::OtherNumber => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

impl<'de> Deserialize<'de> for Json<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyValue;

        // Every kind of value that JSON has is taken, so none of serde's many messages is in use.
        impl<'de> Visitor<'de> for AnyValue {
            type Value = Json<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a value")
            }

            fn visit_unit<E: Error>(self) -> Result<Json<'de>, E> {
                Ok(Json::Null)
            }

            fn visit_bool<E: Error>(self, flag: bool) -> Result<Json<'de>, E> {
                Ok(Json::Flag(flag))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Json<'de>, E> {
                Ok(Json::Integer(number))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Json<'de>, E> {
                Ok(i64::try_from(number).map_or(Json::OtherNumber, Json::Integer))
            }

            fn visit_f64<E: Error>(self, _: f64) -> Result<Json<'de>, E> {
                Ok(Json::OtherNumber)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Json<'de>, E> {
                Ok(Json::Text(Cow::Owned(text.to_owned())))
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Json<'de>, E> {
                Ok(Json::Text(Cow::Borrowed(text)))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json<'de>, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                Ok(Json::List(items))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json<'de>, A::Error> {
                let mut fields = Vec::new();
                // Names are read as values are, and are always text.
                while let Some((name, value)) = object.next_entry()? {
                    if let Json::Text(name) = name {
                        fields.push((name, value));
                    }
                }
                Ok(Json::Object(fields))
            }
        }

        deserializer.deserialize_any(AnyValue)
    }
}
