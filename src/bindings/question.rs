//! The fields of questions, read by the same reader as catalogues: each with the place of a fault.

use super::options::variant;
use crate::json::{Fault, FromJson, Json, Place, object, word_form};
use crate::text::words;
use crate::{EnterpriseUser, Question, Recipient};

words! {
    enum Action {
        Hold = "hold",
        Delegate = "delegate",
        Attach = "attach",
        Act = "act",
    }
}

word_form! { Action, Recipient }

impl FromJson for Question {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(match fields.required("action")? {
                Action::Hold => Self::Hold {
                    package: fields.required("package")?,
                    role: fields.required("role")?,
                    variant: variant(fields)?,
                },
                Action::Delegate => Self::Delegate {
                    package: fields.required("package")?,
                    roles: fields.or_default("roles")?,
                    holds: fields.or_default("holds")?,
                    variant: variant(fields)?,
                    recipient: fields.or_default("recipient")?,
                },
                Action::Attach => Self::Attach { package: fields.required("package")? },
                Action::Act => Self::Act {
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
