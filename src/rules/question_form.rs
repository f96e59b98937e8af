//! How questions are read: by JavaScript's objects and by serde alike, each fault with its place.

use super::question::{EnterpriseUser, Question, Recipient};
use crate::json::{Fault, Fields, FromJson, Json, Place, deserialize, object, word_form};

const ACTIONS: [&str; 4] = ["hold", "delegate", "attach", "act"];

impl FromJson for Question {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(match fields.among("action", &ACTIONS)? {
                "hold" => Self::Hold {
                    package: fields.required("package")?,
                    role: fields.required("role")?,
                    variant: variant(fields)?,
                },
                "delegate" => Self::Delegate {
                    package: fields.required("package")?,
                    roles: fields.or_default("roles")?,
                    holds: fields.or_default("holds")?,
                    variant: variant(fields)?,
                    recipient: fields.or_default("recipient")?,
                },
                "attach" => Self::Attach { package: fields.required("package")? },
                _ => Self::Act {
                    supplier: fields.required("supplier")?,
                    user: fields.required("user")?,
                    on_behalf_of: fields.required("onBehalfOf")?,
                    customers: fields.required("customers")?,
                },
            })
        })
    }
}

impl FromJson for EnterpriseUser {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                organisation: fields.required("organisation")?,
                holds: fields.required("holds")?,
            })
        })
    }
}

impl<'de> serde::Deserialize<'de> for Question {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        deserialize(from)
    }
}

impl<'de> serde::Deserialize<'de> for EnterpriseUser {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        deserialize(from)
    }
}

word_form! { Recipient }

/// The organisation form of a question or of options: it may be left out, but not be empty.
pub(crate) fn variant(fields: &mut Fields<'_, '_>) -> Result<Option<String>, Fault> {
    Ok(fields.given("variant")?.map(|Stated(variant)| variant))
}

/// Text that may be left out, but not be empty.
pub(crate) struct Stated(pub(crate) String);

impl FromJson for Stated {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        let text = String::from_json(json, place)?;
        if text.trim().is_empty() {
            return Err(place.fault("the text is empty; leave it out instead"));
        }
        Ok(Self(text))
    }
}
