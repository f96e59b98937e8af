//! What the tables of docs/rules.md are asked: questions, and whom a package is passed on to.

use crate::text::{Language, labels, words};

/// What may be asked of a catalogue. Roles and packages are named as
/// [`Catalogue::role`](crate::Catalogue::role) and [`Catalogue::node`](crate::Catalogue::node) take
/// them.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(tag = "action", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
#[non_exhaustive]
pub enum Question {
    /// Does a role get this package by default?
    Hold {
        /// A package, or an area or category to ask of every package below.
        package: String,
        /// The role.
        role: String,
        /// The organisation form (AS, NUF, BRL …) of the business.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        variant: Option<String>,
    },
    /// May somebody pass this package on?
    Delegate {
        /// A package, or an area or category to ask of every package below.
        package: String,
        /// The roles of the person passing it on.
        roles: Vec<String>,
        /// The packages that the giver has been given, but not what was passed on to it for clients.
        holds: Vec<String>,
        /// The organisation form (AS, NUF, BRL …) of the business.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        variant: Option<String>,
        /// Whom it is to be given to.
        recipient: Recipient,
    },
    /// May a service owner attach a service to it?
    Attach {
        /// A package, an area or a category.
        package: String,
    },
    /// May a provider pass this package on for a client?
    Client {
        /// A package, or an area or category to ask of every package below.
        package: String,
        /// What ties the client to the provider.
        #[cfg_attr(feature = "serde", serde(flatten))]
        client: ClientRelation,
        /// Whom it is to be passed on to.
        recipient: ClientRecipient,
        /// Whether the provider has made the person an agent, where it is known. Of other recipients
        /// nothing depends on it.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        is_agent: Option<bool>,
        /// Who passes it on, at the provider, where it is known.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        by: Option<Claims>,
    },
    /// May a system user have these packages?
    SystemUser {
        /// Packages, or areas or categories for every package below. Where there are none, the answer
        /// is no.
        packages: Vec<String>,
        /// Whom it is to work for.
        #[cfg_attr(feature = "serde", serde(flatten))]
        works_for: SystemUserFor,
    },
    /// May an enterprise user of a supplier act for this business?
    Act {
        /// The supplier's organisation number.
        supplier: String,
        /// The enterprise user.
        user: EnterpriseUser,
        /// The organisation number of the business acted for.
        on_behalf_of: String,
        /// The organisation numbers of the supplier's customers.
        customers: Vec<String>,
    },
}

/// What somebody has, in a business of some form.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Claims {
    /// The roles.
    pub roles: Vec<String>,
    /// The packages that were given, but not what was passed on for clients.
    pub holds: Vec<String>,
    /// The organisation form (AS, NUF, BRL …) of the business.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub variant: Option<String>,
}

/// What ties a client to its provider: an accountant, an auditor, a business manager, or whoever else
/// acts for it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ClientRelation {
    /// The roles that the provider has at the client.
    pub relations: Vec<String>,
    /// The packages that the client itself has given the provider.
    pub given: Vec<String>,
    /// The organisation form (AS, NUF, BRL …) of the client.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub variant: Option<String>,
}

/// Whom a system user (*systembruker*) is to work for. It says of which kind it is: `own` (`standard` in
/// Altinn's APIs) for the first, `client` (`agent` there) for the others.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum SystemUserFor {
    /// The business that has it.
    Own {
        /// Who approves it there.
        approver: Claims,
    },
    /// The clients of the business that has it.
    Clients {
        /// The client that is to be added, where it is asked about one.
        client: Option<ClientRelation>,
    },
    /// The business that has it, though it is one for clients (`self`).
    Provider {
        /// Who approves it there.
        approver: Claims,
    },
}

/// A machine login tied to one organisation number (*virksomhetsbruker*).
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct EnterpriseUser {
    /// The organisation number that the login is tied to.
    pub organisation: String,
    /// The packages that the login has been given.
    pub holds: Vec<String>,
}

words! {
    /// Whom a package may be given to.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Recipient {
        /// A person who works for the giver.
        #[default]
        Employee = "employee",
        /// A machine login tied to one organisation number (*virksomhetsbruker*).
        EnterpriseUser = "enterpriseUser",
        /// Another business.
        Organisation = "organisation",
        /// The enterprise user's successor (*systembruker*).
        SystemUser = "systemUser",
    }
}

words! {
    /// Whom a package may be passed on to for a client.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum ClientRecipient {
        /// An employee of the provider, who must be an agent of it.
        #[default]
        Agent = "agent",
        /// A system user for clients.
        ClientSystemUser = "clientSystemUser",
        /// A system user for the provider's own use.
        OwnSystemUser = "ownSystemUser",
        /// Another business.
        Organisation = "organisation",
        /// A machine login tied to one organisation number (*virksomhetsbruker*).
        EnterpriseUser = "enterpriseUser",
    }
}

impl Recipient {
    /// "employees".
    pub(super) fn in_words(self, language: Language) -> &'static str {
        match self {
            Self::Employee => labels::employees(language),
            Self::EnterpriseUser => labels::enterprise_users(language),
            Self::Organisation => labels::other_organisations(language),
            Self::SystemUser => labels::system_users(language),
        }
    }
}
