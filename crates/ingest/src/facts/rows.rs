//! The rows of the files, as the files have them.

use serde::Deserialize;
use tilgangspakker::{ConversionRelation, Language, PartyKind, RoleRegister, Text};

#[derive(Deserialize)]
pub(super) struct GroupRow {
    pub(super) id: String,
    #[serde(flatten)]
    pub(super) names: Names,
}

#[derive(Deserialize)]
pub(super) struct AreaRow {
    pub(super) urn: String,
    pub(super) group_id: String,
    #[serde(flatten)]
    pub(super) names: Names,
}

#[derive(Deserialize)]
pub(super) struct PackageRow {
    pub(super) id: String,
    pub(super) urn: String,
    pub(super) area_urn: String,
    #[serde(rename = "type")]
    pub(super) kind: Kind,
    #[serde(flatten)]
    pub(super) names: Names,
    #[serde(deserialize_with = "flag")]
    pub(super) is_assignable: bool,
    #[serde(deserialize_with = "flag")]
    pub(super) is_delegable: bool,
    #[serde(deserialize_with = "flag")]
    pub(super) is_resource_policy_available: bool,
}

/// Whose authorisations a package or a role is about.
#[derive(Clone, Copy, Deserialize)]
pub(super) enum Kind {
    Organisasjon,
    Person,
}

impl From<Kind> for PartyKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Organisasjon => Self::Organisation,
            Kind::Person => Self::Person,
        }
    }
}

#[derive(Deserialize)]
pub(super) struct RoleRow {
    pub(super) code: String,
    #[serde(deserialize_with = "optional")]
    pub(super) legacy_code: Option<String>,
    pub(super) urn: String,
    #[serde(deserialize_with = "optional")]
    pub(super) legacy_urn: Option<String>,
    #[serde(flatten)]
    pub(super) names: Names,
    #[serde(deserialize_with = "flag")]
    pub(super) is_key_role: bool,
    pub(super) provider: Provider,
}

/// Where a role comes from. One that is not here is refused: a role of Altinn 2 under a misspelt provider
/// would be taken for one that goes on working.
#[derive(Clone, Copy, Deserialize)]
pub(super) enum Provider {
    #[serde(rename = "sys-ccr")]
    Ccr,
    #[serde(rename = "sys-altinn3")]
    Altinn3,
    #[serde(rename = "sys-altinn2")]
    Altinn2,
    #[serde(rename = "sys-cra")]
    Guardianship,
}

impl From<Provider> for RoleRegister {
    fn from(provider: Provider) -> Self {
        match provider {
            Provider::Ccr => Self::Ccr,
            Provider::Altinn3 => Self::Altinn3,
            Provider::Altinn2 => Self::Altinn2,
            Provider::Guardianship => Self::Guardianship,
        }
    }
}

impl RoleRow {
    /// The code that people know: the business register's in uppercase, else Altinn's.
    pub(super) fn known_as(&self) -> String {
        self.legacy_code.as_ref().map_or_else(|| self.code.clone(), |code| code.to_uppercase())
    }
}

#[derive(Deserialize)]
pub(super) struct GrantRow {
    pub(super) role_code: String,
    pub(super) package_urn: String,
    #[serde(deserialize_with = "optional")]
    pub(super) variant: Option<String>,
    #[serde(deserialize_with = "flag")]
    pub(super) has_access: bool,
    #[serde(deserialize_with = "flag")]
    pub(super) can_delegate: bool,
}

#[derive(Deserialize)]
pub(super) struct VariantRow {
    pub(super) code: String,
}

/// A role that an organisation form can have.
#[derive(Deserialize)]
pub(super) struct VariantRoleRow {
    pub(super) variant: String,
    pub(super) role_code: String,
}

/// What else there is of a role.
#[derive(Deserialize)]
pub(super) struct RoleExtraRow {
    pub(super) code: String,
    pub(super) entity_type: Kind,
    #[serde(deserialize_with = "optional_flag")]
    #[expect(
        dead_code,
        reason = "nothing needs it yet; it is read so that what stands there is checked"
    )]
    is_assignable: Option<bool>,
}

/// A package that Altinn converted a role of Altinn 2 to.
#[derive(Deserialize)]
pub(super) struct ConversionRow {
    pub(super) altinn2_role: String,
    pub(super) package_urn: String,
    pub(super) giver_kind: GiverKind,
    pub(super) relation: Relation,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum GiverKind {
    Organisation,
    Person,
}

impl From<GiverKind> for PartyKind {
    fn from(kind: GiverKind) -> Self {
        match kind {
            GiverKind::Organisation => Self::Organisation,
            GiverKind::Person => Self::Person,
        }
    }
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Relation {
    Direct,
    Client,
}

impl From<Relation> for ConversionRelation {
    fn from(relation: Relation) -> Self {
        match relation {
            Relation::Direct => Self::Direct,
            Relation::Client => Self::Client,
        }
    }
}

/// A role that brings another.
#[derive(Deserialize)]
pub(super) struct RoleMapRow {
    pub(super) has_role: String,
    pub(super) get_role: String,
}

#[derive(Deserialize)]
pub(super) struct RenameRow {
    pub(super) old_urn: String,
    #[serde(deserialize_with = "optional")]
    pub(super) current_urn: Option<String>,
    pub(super) kind: Change,
    #[serde(deserialize_with = "optional")]
    pub(super) since: Option<String>,
}

/// What has become of a URN.
#[derive(Clone, Copy, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Change {
    Renamed,
    Removed,
    Unchanged,
}

/// A name in each of our languages.
#[derive(Clone, Deserialize)]
pub(super) struct Names {
    #[serde(rename = "name_nb")]
    nb: String,
    #[serde(rename = "name_nn")]
    nn: String,
    #[serde(rename = "name_en")]
    en: String,
}

impl Names {
    /// The name in the language of the catalogue, by which it is referred to.
    pub(super) fn own(&self) -> &str {
        &self.nb
    }

    pub(super) fn all(&self) -> [&str; 3] {
        [&self.nb, &self.nn, &self.en]
    }
}

impl From<Names> for Text {
    fn from(names: Names) -> Self {
        let all = [(Language::Nb, names.nb), (Language::Nn, names.nn), (Language::En, names.en)];
        Self::In(all.into_iter().filter(|(_, name)| !name.trim().is_empty()).collect())
    }
}

/// Beside fields that are read as one, csv hands all over as text.
fn flag<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    match String::deserialize(deserializer)?.as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        other => Err(serde::de::Error::custom(format!("\"{other}\" is neither true nor false"))),
    }
}

/// A flag that may be empty: the source does not say.
fn optional_flag<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<bool>, D::Error> {
    match String::deserialize(deserializer)?.as_str() {
        "" => Ok(None),
        "true" => Ok(Some(true)),
        "false" => Ok(Some(false)),
        other => Err(serde::de::Error::custom(format!("\"{other}\" is neither true nor false"))),
    }
}

/// A value that may be empty, in a column that must be there: without it a limit would be lost.
fn optional<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Option::deserialize(deserializer)
}
