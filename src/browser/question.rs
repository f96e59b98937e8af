//! Questions, as `package/input.ts` writes them: JSON text.
//!
//! Text is read by the same reader as catalogues, a field at a time and with the place of every fault.
//! Reading JavaScript's own objects takes another reader and all it takes to call into them: 1.3 KB
//! of the module after brotli.

use super::failure::Failure;
use super::options::variant_of;
use crate::json::{self, FromJson, Json, Place, object};
use crate::{EnterpriseUser, Question, Recipient};

/// Reads a question, whole and checked, before anything is done with it.
pub(super) fn read(question: &str) -> Result<Question, Failure> {
    json::read(question).map_err(|fault| Failure::invalid_question("question", &fault))
}

#[derive(Clone, Copy)]
enum Action {
    Hold,
    Delegate,
    Attach,
    Act,
}

impl FromJson for Action {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        match json.choice(&["hold", "delegate", "attach", "act"], place) {
            0 => Self::Hold,
            1 => Self::Delegate,
            2 => Self::Attach,
            _ => Self::Act,
        }
    }
}

impl FromJson for Recipient {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        match json.choice(&["employee", "enterpriseUser", "organisation", "systemUser"], place) {
            0 => Self::Employee,
            1 => Self::EnterpriseUser,
            2 => Self::Organisation,
            _ => Self::SystemUser,
        }
    }
}

impl FromJson for Question {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| match fields.required("action") {
            Action::Hold => Self::Hold {
                package: fields.required("package"),
                role: fields.required("role"),
                variant: variant_of(fields),
            },
            Action::Delegate => Self::Delegate {
                package: fields.required("package"),
                roles: fields.or_default("roles"),
                holds: fields.or_default("holds"),
                variant: variant_of(fields),
                recipient: fields.or_default("recipient"),
            },
            Action::Attach => Self::Attach { package: fields.required("package") },
            Action::Act => Self::Act {
                supplier: fields.required("supplier"),
                user: fields.required("user"),
                on_behalf_of: fields.required("onBehalfOf"),
                customers: fields.required("customers"),
            },
        })
    }
}

impl FromJson for EnterpriseUser {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            organisation: fields.required("organisation"),
            holds: fields.required("holds"),
        })
    }
}
