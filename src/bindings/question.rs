//! Questions, as `js/package/input.ts` writes them: JSON text.
//!
//! Text is read by the same reader as catalogues, a field at a time and with the place of every fault.

use super::failure::Failure;
use super::options::variant_of;
use crate::json::{self, Fault, FromJson, Json, Place, object, word_form};
use crate::text::words;
use crate::{EnterpriseUser, Question, Recipient};

/// Reads a question, whole and checked, before anything is done with it.
pub(super) fn read(question: &str) -> Result<Question, Failure> {
    json::read(question).map_err(|fault| Failure::invalid_question("question", &fault))
}

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
                    variant: variant_of(fields)?,
                },
                Action::Delegate => Self::Delegate {
                    package: fields.required("package")?,
                    roles: fields.or_default("roles")?,
                    holds: fields.or_default("holds")?,
                    variant: variant_of(fields)?,
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
