use wasm_bindgen::JsValue;

use super::failure::Failure;
use super::input::Fields;
use crate::{EnterpriseUser, Question, Recipient};

const RECIPIENTS: [(&str, Recipient); 4] = [
    ("employee", Recipient::Employee),
    ("enterpriseUser", Recipient::EnterpriseUser),
    ("organisation", Recipient::Organisation),
    ("systemUser", Recipient::SystemUser),
];

/// The fields of each kind of question.
const ACTIONS: [(&str, &[&str]); 4] = [
    ("hold", &["action", "package", "role", "variant"]),
    ("delegate", &["action", "package", "roles", "holds", "variant", "recipient"]),
    ("attach", &["action", "package"]),
    ("act", &["action", "supplier", "user", "onBehalfOf", "customers"]),
];

/// Reads a question, whole and checked, before anything is done with it.
pub(super) fn read(value: &JsValue) -> Result<Question, Failure> {
    let fields = Fields::of(value, "question")?;
    let choices = ACTIONS.map(|(action, fields)| (action, (action, fields)));
    let Some((action, known)) = fields.optional_choice("action", &choices)? else {
        let actions = ACTIONS.map(|(action, _)| action).join(", ");
        let problem = format!("question.action is missing; it must be one of {actions}.");
        return Err(Failure::invalid_question(problem));
    };
    let fields = fields.only(known)?;
    Ok(match action {
        "hold" => Question::Hold {
            package: fields.text("package")?,
            role: fields.text("role")?,
            variant: fields.optional_text("variant")?,
        },
        "delegate" => Question::Delegate {
            package: fields.text("package")?,
            roles: fields.optional_texts("roles")?,
            holds: fields.optional_texts("holds")?,
            variant: fields.optional_text("variant")?,
            recipient: fields.optional_choice("recipient", &RECIPIENTS)?.unwrap_or_default(),
        },
        "attach" => Question::Attach { package: fields.text("package")? },
        _ => {
            let user = fields.get("user")?;
            let user = Fields::of(&user, "question.user")?.only(&["organisation", "holds"])?;
            Question::Act {
                supplier: fields.text("supplier")?,
                user: EnterpriseUser {
                    organisation: user.text("organisation")?,
                    holds: user.texts("holds")?,
                },
                on_behalf_of: fields.text("onBehalfOf")?,
                customers: fields.texts("customers")?,
            }
        }
    })
}
