use serde::{Deserialize, Serialize};

use super::{Link, PackageUrn, Text, is_default};

/// An access package (*tilgangspakke*): a named bundle of powers over a business's digital services.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Package {
    /// What identifies the package. Names do not: today six of them are used twice.
    pub urn: PackageUrn,
    /// The name, as the source's tree has it.
    pub name: Text,
    /// What the package is for, in the source's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// Whether the description warns that the powers may change with regulation or new services.
    #[serde(default, skip_serializing_if = "is_default")]
    pub subject_to_change: bool,
    /// What the package has been called before: `ECKEYROLE`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_names: Vec<String>,
    /// Links in the description.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Whether the package is made to be given to an enterprise user (*virksomhetsbruker*).
    #[serde(default, skip_serializing_if = "is_default")]
    pub made_for_enterprise_users: bool,
    /// Whether who holds the package may act for the customers of the giver, and for them only.
    #[serde(default, skip_serializing_if = "is_default")]
    pub acts_for_customers: bool,
    /// The source's words on why the package may not last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under_review: Option<Text>,
    /// Whether the package may be passed on by client delegation. Absent where the source does not
    /// say: unknown, not no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_delegable: Option<bool>,
    /// The package's row of the property table, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub properties: Option<Properties>,
}

/// What a row of the property table says of a package, a category or an area.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Properties {
    /// "Kan delegeres til ansatte?" Absent where the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_assignable: Option<bool>,
    /// "Kan knytte tjenester til?" Absent where the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_resource_policy_available: Option<bool>,
    /// The roles that get the package, in the source's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Grant>,
    /// Codes that the source lists and no register knows. They grant nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown_roles: Vec<String>,
}

/// A role's title to a package, without anyone delegating it.
///
/// In JSON a plain code is a grant without limits: `"DAGL"` means `{"role": "DAGL"}`.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(from = "GrantForm", into = "GrantForm")]
pub struct Grant {
    /// The role, by any of its references.
    pub role: String,
    /// The organisation form (AS, NUF, BRL …) that the grant is for; absent: all.
    pub variant: Option<String>,
    /// Whether the role may give the package on.
    pub may_delegate: bool,
}

impl Grant {
    /// A grant to this role for every organisation form, that may be given on.
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
            (Some(granted), Some(asked)) => granted.eq_ignore_ascii_case(asked),
            (Some(_), None) => false,
        }
    }
}

/// How a [`Grant`] is written in JSON.
#[derive(Clone, Deserialize, Serialize)]
#[serde(
    untagged,
    expecting = "a grant must be a role's code, or an object with role, variant or mayDelegate"
)]
enum GrantForm {
    Code(String),
    #[serde(rename_all = "camelCase")]
    Limited(Limited),
}

#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Limited {
    role: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    variant: Option<String>,
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    may_delegate: bool,
}

fn yes() -> bool {
    true
}

impl From<GrantForm> for Grant {
    fn from(form: GrantForm) -> Self {
        match form {
            GrantForm::Code(role) => Self { role, variant: None, may_delegate: true },
            GrantForm::Limited(Limited { role, variant, may_delegate }) => {
                Self { role, variant, may_delegate }
            }
        }
    }
}

impl From<Grant> for GrantForm {
    fn from(grant: Grant) -> Self {
        let Grant { role, variant, may_delegate } = grant;
        if variant.is_none() && may_delegate {
            Self::Code(role)
        } else {
            Self::Limited(Limited { role, variant, may_delegate })
        }
    }
}
