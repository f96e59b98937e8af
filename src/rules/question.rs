use crate::text::{Language, labels};

/// What may be asked of a catalogue. Roles and packages are named as
/// [`Catalogue::role`](crate::Catalogue::role) and [`Catalogue::node`](crate::Catalogue::node) take
/// them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Question {
    /// Does a role get this package of itself?
    Hold {
        /// A package, or an area or category to ask of every package below.
        package: String,
        /// The role.
        role: String,
        /// The organisation form (AS, NUF, BRL …) of the business.
        variant: Option<String>,
    },
    /// May somebody give this package on?
    Delegate {
        /// A package, or an area or category to ask of every package below.
        package: String,
        /// The giver's roles.
        roles: Vec<String>,
        /// The packages that the giver has been given.
        holds: Vec<String>,
        /// The organisation form (AS, NUF, BRL …) of the business.
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
pub struct EnterpriseUser {
    /// The organisation number that the login is tied to.
    pub organisation: String,
    /// The packages that the login has been given.
    pub holds: Vec<String>,
}

/// Whom a package may be given to.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Recipient {
    /// A person who works for the giver.
    #[default]
    Employee,
    /// A machine login tied to one organisation number (*virksomhetsbruker*).
    EnterpriseUser,
    /// Another business.
    Organisation,
    /// The enterprise user's successor (*systembruker*).
    SystemUser,
}

impl Recipient {
    /// "an employee".
    pub(super) fn in_words(self, language: Language) -> &'static str {
        match self {
            Self::Employee => labels::an_employee(language),
            Self::EnterpriseUser => labels::an_enterprise_user(language),
            Self::Organisation => labels::another_organisation(language),
            Self::SystemUser => labels::a_system_user(language),
        }
    }
}
