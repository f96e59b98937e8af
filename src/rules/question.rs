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
