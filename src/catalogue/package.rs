use super::{Link, PackageUrn, Text};
use crate::text::words;

/// An access package (*tilgangspakke*): a bundle of authorisations for digital services.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Package {
    /// What identifies the package. Names do not: today six of them are used twice.
    pub urn: PackageUrn,
    /// The id of the package's record, by which Altinn's APIs name it in delegations. It stays when the
    /// URN changes.
    pub id: Option<String>,
    /// The name, as the source's tree has it.
    pub name: Text,
    /// What the package is for, in the source's words.
    pub description: Option<Text>,
    /// Whether the description warns that the authorisations may change with regulation or new services.
    pub subject_to_change: bool,
    /// What the package has been called before: `ECKEYROLE`.
    pub former_names: Vec<String>,
    /// Links in the description.
    pub links: Vec<Link>,
    /// Whether the package is made to be given to an enterprise user (*virksomhetsbruker*).
    pub made_for_enterprise_users: bool,
    /// Whether who holds the package may act for the customers of the giver, and for them only.
    pub acts_for_customers: bool,
    /// The source's words on why the package may not last.
    pub under_review: Option<Text>,
    /// Whether the package may be passed on by client delegation. Absent where the source does not
    /// say: unknown, not no.
    pub is_delegable: Option<bool>,
    /// Whose authorisations the package is about. Absent where the source does not say.
    pub party_kind: Option<PartyKind>,
    /// The package's row of the property table, if it has one.
    pub properties: Option<Properties>,
}

words! {
    /// Whose authorisations a package is about. The two do not mix: nobody passes on a package for persons
    /// on behalf of an organisation.
    pub enum PartyKind {
        /// Those of a business or another organisation.
        Organisation = "organisation",
        /// Those of a person.
        Person = "person",
    }
}

impl Package {
    /// A package with this URN and name, of which nothing else is said.
    #[must_use]
    pub const fn new(urn: PackageUrn, name: Text) -> Self {
        Self {
            urn,
            id: None,
            name,
            description: None,
            subject_to_change: false,
            former_names: Vec::new(),
            links: Vec::new(),
            made_for_enterprise_users: false,
            acts_for_customers: false,
            under_review: None,
            is_delegable: None,
            party_kind: None,
            properties: None,
        }
    }

    /// Whether the package is not given directly, but is passed on by client delegation: the accountant's, the
    /// auditor's and the business manager's own packages.
    pub(crate) fn is_for_clients_only(&self) -> bool {
        let is_assignable = self.properties.as_ref().and_then(|row| row.is_assignable);
        self.is_delegable == Some(true) && is_assignable == Some(false)
    }

    /// The grants of the package's row, if it has one.
    pub(crate) fn grants(&self) -> &[Grant] {
        self.properties.as_ref().map_or(&[], |properties| &properties.roles)
    }

    /// The roles that may pass the package on without getting it.
    pub(crate) fn delegators(&self) -> &[Grant] {
        self.properties.as_ref().map_or(&[], |properties| &properties.delegators)
    }
}

/// What a row of the property table says of a package, a category or an area.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Properties {
    /// "Kan delegeres til ansatte?" Absent where the source does not say.
    pub is_assignable: Option<bool>,
    /// "Kan knytte tjenester til?" Absent where the source does not say.
    pub is_resource_policy_available: Option<bool>,
    /// The roles that get the package, in the source's order.
    pub roles: Vec<Grant>,
    /// The roles that may pass the package on without getting it themselves.
    pub delegators: Vec<Grant>,
    /// Codes that the source lists and no register knows. They grant nothing.
    pub unknown_roles: Vec<String>,
}

/// A role's title to a package, without anyone delegating it.
///
/// In JSON a plain code is a grant without limits: `"DAGL"` means `{"role": "DAGL"}`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Grant {
    /// The role, by any of its references.
    pub role: String,
    /// The organisation form (AS, NUF, BRL …) that the grant is for; absent: all.
    pub variant: Option<String>,
    /// Whether the role may pass the package on.
    pub may_delegate: bool,
}

impl Grant {
    /// A grant to this role for every organisation form, that may be passed on.
    #[must_use]
    pub fn to(role: &str) -> Self {
        Self { role: role.to_owned(), variant: None, may_delegate: true }
    }

    /// Whether the grant is for a business of this organisation form. One that names a form is not
    /// for a business whose form is not known: what is not known is never taken for a yes.
    #[must_use]
    pub fn covers(&self, variant: Option<&str>) -> bool {
        match (&self.variant, variant) {
            (None, _) => true,
            (Some(granted), Some(asked)) => {
                granted.eq_ignore_ascii_case(asked)
                    || !granted.is_ascii() && granted.to_lowercase() == asked.to_lowercase()
            }
            (Some(_), None) => false,
        }
    }
}
