use super::{PackageUrn, PartyKind, Text};
use crate::text::words;

/// A role that somebody holds in a business: daglig leder (DAGL), forretningsfører (FFØR) …
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Role {
    /// Altinn's code: `daglig-leder`.
    pub code: String,
    /// The code in the Central Coordinating Register: `DAGL`.
    pub legacy_code: Option<String>,
    /// Altinn's URN: `urn:altinn:external-role:ccr:daglig-leder`.
    pub urn: String,
    /// The older URN: `urn:altinn:rolecode:dagl`.
    pub legacy_urn: Option<String>,
    /// The name.
    pub name: Text,
    /// Whether Altinn counts the role as a key role (*nøkkelrolle*).
    pub is_key_role: bool,
    /// Which register the role is of.
    pub register: RoleRegister,
    /// Whom the role is about. Absent where the source does not say.
    pub party_kind: Option<PartyKind>,
    /// What becomes of the role when Altinn 2 ends. Roles of Altinn 2 have it, all of them, and no others.
    pub altinn2: Option<Altinn2Facts>,
}

words! {
    /// The register that a role is of.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum RoleRegister {
        /// Another one, or the source does not say.
        #[default]
        Other = "other",
        /// The Central Coordinating Register (*Enhetsregisteret*).
        Ccr = "ccr",
        /// Altinn itself.
        Altinn3 = "altinn3",
        /// Altinn 2, whose roles stop working: see [`Catalogue::altinn2_role`](super::Catalogue::altinn2_role).
        Altinn2 = "altinn2",
        /// The register of guardianships (*vergemål*).
        Guardianship = "guardianship",
    }
}

/// What a source says of a role of Altinn 2.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Altinn2Facts {
    /// What Altinn converted the role to. Empty: no package takes its place.
    pub packages: Vec<Conversion>,
    /// The roles that bring this one, by any of their references.
    pub brought_by: Vec<String>,
}

/// A package that Altinn gave to whoever had a role of Altinn 2.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Conversion {
    /// The package.
    pub urn: PackageUrn,
    /// Whose authorisation it was: a business's, or a person's.
    pub giver: PartyKind,
    /// What it was for.
    pub relation: ConversionRelation,
}

words! {
    /// Whom the holder of a role of Altinn 2 acted for.
    pub enum ConversionRelation {
        /// The one who gave the role.
        Direct = "direct",
        /// The clients of the one who gave it: the package was passed on by client delegation.
        Client = "client",
    }
}

impl Role {
    /// A role with this code, URN and name, of which nothing else is said.
    #[must_use]
    pub const fn new(code: String, urn: String, name: Text) -> Self {
        Self {
            code,
            legacy_code: None,
            urn,
            legacy_urn: None,
            name,
            is_key_role: false,
            register: RoleRegister::Other,
            party_kind: None,
            altinn2: None,
        }
    }

    /// The code that people know: the register's where there is one, else Altinn's.
    #[must_use]
    pub fn known_as(&self) -> &str {
        self.legacy_code.as_deref().unwrap_or(&self.code)
    }

    /// Every text that refers to the role.
    pub fn references(&self) -> impl Iterator<Item = &str> {
        let mut references = vec![self.code.as_str()];
        references.extend(self.legacy_code.as_deref());
        references.push(&self.urn);
        references.extend(self.legacy_urn.as_deref());
        references.into_iter()
    }
}
