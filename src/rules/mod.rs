//! What follows from a catalogue: questions, verdicts and the reasons for them.
//!
//! [`check`] answers all of them. The rules are the tables of docs/rules.md. Each question has a file of
//! its own, which names the rows that it implements; the row `below` of every table is in `context.rs`.

mod act;
mod attach;
mod client;
mod client_relation;
mod context;
mod delegate;
mod error;
mod form;
mod hold;
mod lists;
mod matrix;
mod organisation_number;
mod question;
#[cfg(feature = "serde")]
mod question_form;
mod reason_code;
mod role_options;
mod system_user;
mod verdict;

pub use error::{QuestionError, QuestionProblem};
pub use hold::holds_at;
pub use lists::{Giver, GiverBy};
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) use matrix::each_but_deny;
pub use matrix::{DecisionMatrix, matrix};
pub use organisation_number::{InvalidOrganisationNumber, OrganisationNumber};
pub use question::{
    Claims, ClientRecipient, ClientRelation, EnterpriseUser, Question, Recipient, SystemUserFor,
};
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) use question_form::{Stated, variant};
pub use reason_code::ReasonCode;
pub use role_options::{RoleAction, RoleOptions};
pub use verdict::{Decision, Reason, Section, Source, Verdict, Weight};

use crate::catalogue::Catalogue;
use crate::text::Language;
use context::Context;

/// Answers a question, with reasons in the language asked for.
///
/// # Errors
///
/// Fails on misuse only: a role or package that the catalogue does not know, or a number that is
/// no organisation number. A refusal is a [`Verdict`], and so is "not decided".
///
/// ```
/// use tilgangspakker::{Catalogue, Decision, Language, Question, check};
///
/// let catalogue = Catalogue::embedded();
/// let question = Question::Hold {
///     package: "maskinlesbarehendelser".to_owned(),
///     role: "FFØR".to_owned(),
///     variant: None,
/// };
/// let verdict = check(&catalogue, &question, Language::En)?;
/// assert_eq!(verdict.decision(), Decision::Indeterminate);
/// assert!(!verdict.permitted());
/// # Ok::<_, tilgangspakker::QuestionError>(())
/// ```
pub fn check<'c>(
    catalogue: &'c Catalogue,
    question: &Question,
    language: Language,
) -> Result<Verdict<'c>, QuestionError> {
    let context = Context { catalogue, language };
    match question {
        Question::Hold { package, role, variant } => {
            hold::check(context, package, role, variant.as_deref())
        }
        Question::Delegate { package, roles, holds, variant, recipient } => {
            delegate::check(context, package, roles, holds, variant.as_deref(), *recipient)
        }
        Question::Attach { package } => attach::check(context, package),
        Question::Client { package, client, recipient, is_agent, by } => {
            let passing =
                client::Passing { recipient: *recipient, is_agent: *is_agent, by: by.as_ref() };
            client::check(context, package, client, passing)
        }
        Question::SystemUser { packages, works_for } => {
            system_user::check(context, packages, works_for)
        }
        Question::Act { supplier, user, on_behalf_of, customers } => {
            act::check(context, supplier, user, on_behalf_of, customers)
        }
    }
}
