//! How questions are read: by JavaScript's objects and by serde alike, each fault with its place.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::question::{
    Claims, ClientRecipient, ClientRelation, EnterpriseUser, Question, Recipient, SystemUserFor,
};
use crate::json::{Content, Fault, Fields, FromJson, Place, Value, deserialize, object, word_form};

const ACTIONS: [&str; 6] = ["hold", "delegate", "attach", "client", "systemUser", "act"];

impl FromJson for Question {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
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
                "client" => Self::Client {
                    package: fields.required("package")?,
                    client: ClientRelation::among(fields)?,
                    recipient: fields.or_default("recipient")?,
                    is_agent: fields.given("isAgent")?,
                    by: fields.given("by")?,
                },
                "systemUser" => Self::SystemUser {
                    packages: fields.required("packages")?,
                    works_for: SystemUserFor::among(fields)?,
                },
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

impl ClientRelation {
    /// Reads the fields of a relation that stand among others.
    fn among(fields: &mut Fields<'_, '_>) -> Result<Self, Fault> {
        Ok(Self {
            relations: fields.or_default("relations")?,
            given: fields.or_default("given")?,
            variant: variant(fields)?,
        })
    }
}

impl FromJson for ClientRelation {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, Self::among)
    }
}

impl FromJson for Claims {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                roles: fields.or_default("roles")?,
                holds: fields.or_default("holds")?,
                variant: variant(fields)?,
            })
        })
    }
}

impl SystemUserFor {
    /// Reads the fields that say it, which stand among others. Those of another kind are not asked for,
    /// and so are refused.
    fn among(fields: &mut Fields<'_, '_>) -> Result<Self, Fault> {
        if fields.among("kind", &["own", "client"])? == "own" {
            return Ok(Self::Own { approver: fields.required("approver")? });
        }
        match fields.given("self")? {
            Some(True) => Ok(Self::Provider { approver: fields.required("approver")? }),
            None => Ok(Self::Clients { client: fields.given("client")? }),
        }
    }
}

/// The fields that `SystemUserFor::among` reads.
impl Serialize for SystemUserFor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(None)?;
        match self {
            Self::Own { approver } => {
                fields.serialize_entry("kind", "own")?;
                fields.serialize_entry("approver", approver)?;
            }
            Self::Clients { client } => {
                fields.serialize_entry("kind", "client")?;
                if let Some(client) = client {
                    fields.serialize_entry("client", client)?;
                }
            }
            Self::Provider { approver } => {
                fields.serialize_entry("kind", "client")?;
                fields.serialize_entry("self", &true)?;
                fields.serialize_entry("approver", approver)?;
            }
        }
        fields.end()
    }
}

impl FromJson for EnterpriseUser {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
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

impl<'de> serde::Deserialize<'de> for ClientRelation {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        deserialize(from)
    }
}

impl<'de> serde::Deserialize<'de> for Claims {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        deserialize(from)
    }
}

impl<'de> serde::Deserialize<'de> for EnterpriseUser {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        deserialize(from)
    }
}

word_form! { Recipient, ClientRecipient }

/// The organisation form of a question or of options: it may be left out, but not be empty.
pub(crate) fn variant(fields: &mut Fields<'_, '_>) -> Result<Option<String>, Fault> {
    Ok(fields.given("variant")?.map(|Stated(variant)| variant))
}

/// Text that may be left out, but not be empty.
pub(crate) struct Stated(pub(crate) String);

impl FromJson for Stated {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        let text = String::from_json(json, place)?;
        if text.trim().is_empty() {
            return Err(place.fault("the text is empty; leave it out instead"));
        }
        Ok(Self(text))
    }
}

/// What is said by being there: it is true, or left out.
struct True;

impl FromJson for True {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json.content() {
            Content::Flag(true) => Ok(Self),
            Content::Flag(false) => Err(place.fault("it is true, or left out")),
            _ => Err(place.mismatch("true", json)),
        }
    }
}
