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

#[derive(Clone, Copy)]
enum Action {
    Hold,
    Delegate,
    Attach,
    Act,
}

const ACTIONS: [(&str, Action); 4] = [
    ("hold", Action::Hold),
    ("delegate", Action::Delegate),
    ("attach", Action::Attach),
    ("act", Action::Act),
];

const fn fields_of(action: Action) -> &'static [&'static str] {
    match action {
        Action::Hold => &["action", "package", "role", "variant"],
        Action::Delegate => &["action", "package", "roles", "holds", "variant", "recipient"],
        Action::Attach => &["action", "package"],
        Action::Act => &["action", "supplier", "user", "onBehalfOf", "customers"],
    }
}

/// Reads a question, whole and checked, before anything is done with it.
pub(super) fn read(value: &JsValue) -> Result<Question, Failure> {
    let fields = Fields::of(value, "question")?;
    let Some(action) = fields.optional_choice("action", &ACTIONS)? else {
        let actions = ACTIONS.map(|(action, _)| action).join(", ");
        let problem = format!("question.action is missing; it must be one of {actions}.");
        return Err(Failure::invalid_question(&problem));
    };
    let fields = fields.only(fields_of(action))?;
    Ok(match action {
        Action::Hold => Question::Hold {
            package: fields.text("package")?,
            role: fields.text("role")?,
            variant: fields.optional_text("variant")?,
        },
        Action::Delegate => Question::Delegate {
            package: fields.text("package")?,
            roles: fields.optional_texts("roles")?,
            holds: fields.optional_texts("holds")?,
            variant: fields.optional_text("variant")?,
            recipient: fields.optional_choice("recipient", &RECIPIENTS)?.unwrap_or_default(),
        },
        Action::Attach => Question::Attach { package: fields.text("package")? },
        Action::Act => {
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
