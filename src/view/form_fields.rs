//! What is filled into the form of `<access-package-check>`, and which of its fields that leaves to be seen.

use crate::rules::{ClientRecipient, Recipient};
use crate::text::words;

words! {
    /// What the form can ask.
    #[derive(Default)]
    pub enum FormAction {
        /// Who gets a package?
        #[default]
        Hold = "hold",
        /// May it be passed on?
        Delegate = "delegate",
        /// May services be attached to it?
        Attach = "attach",
        /// May a provider pass it on for a client?
        Client = "client",
        /// May a system user have packages?
        SystemUser = "systemUser",
    }
}

words! {
    /// Whom the form asks of a system user to work for.
    #[derive(Default)]
    pub enum WorksFor {
        /// The business that has it.
        #[default]
        Own = "own",
        /// Clients, none of whom is named.
        Clients = "clients",
        /// One client.
        OneClient = "oneClient",
        /// The business that has it, though it is one for clients.
        Provider = "provider",
    }
}

/// What is filled into the form. Blank: nothing is.
#[derive(Clone, Debug, Default)]
pub struct FormFields {
    /// What is asked.
    pub action: FormAction,
    /// The package, by any reference.
    pub package: String,
    /// The role, or the first of those that the giver has.
    pub role: String,
    /// The organisation form.
    pub variant: String,
    /// Whom the package is passed on to.
    pub recipient: Recipient,
    /// What is asked about passing on besides, and has no field.
    pub kept: Kept,
    /// The packages of a system user.
    pub packages: Vec<String>,
    /// Whom a system user is for.
    pub works_for: WorksFor,
    /// The client.
    pub client: ClientFields,
    /// Whoever passes on for a client, or approves a system user.
    pub person: PersonFields,
}

/// What a question about passing on holds beside the fields of the form.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// Further roles of the giver.
    pub roles: Vec<String>,
    /// The packages that the giver has been given.
    pub holds: Vec<String>,
}

/// What is filled in about a client.
#[derive(Clone, Debug, Default)]
pub struct ClientFields {
    /// The roles that the provider has at the client.
    pub relations: Vec<String>,
    /// The packages that the client has given the provider.
    pub given: Vec<String>,
    /// The organisation form of the client.
    pub variant: String,
    /// Whom a package is passed on to for the client.
    pub recipient: ClientRecipient,
    /// Whether the person that gets it is an agent, where it is known.
    pub is_agent: Option<bool>,
}

/// What is filled in about whoever passes on for a client, or approves a system user.
#[derive(Clone, Debug, Default)]
pub struct PersonFields {
    /// Whether it is said who passes on. Whoever approves always is.
    pub is_named: bool,
    /// The roles.
    pub roles: Vec<String>,
    /// The packages that were given.
    pub holds: Vec<String>,
    /// The organisation form of the business.
    pub variant: String,
}

impl FormFields {
    /// Whether a field is seen that has these words in `data-for`. The script that takes the form over
    /// reads the same words.
    pub(super) fn shows(&self, words: &str) -> bool {
        words.split(' ').any(|word| match self.action {
            action if action.as_str() == word => true,
            FormAction::SystemUser => self.works_for.as_str() == word,
            FormAction::Client => match word {
                "agent" => self.client.recipient == ClientRecipient::Agent,
                "by" => self.person.is_named,
                _ => false,
            },
            FormAction::Hold | FormAction::Delegate | FormAction::Attach => false,
        })
    }
}
