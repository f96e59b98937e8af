//! The rows of the files, as the files have them.

use serde::Deserialize;

use crate::catalogue::Text;
use crate::text::Language;

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

/// Whose powers a package is about.
#[derive(Clone, Copy, Deserialize)]
pub(super) enum Kind {
    Organisasjon,
    Person,
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
}

impl RoleRow {
    /// The code that people know: the business register's in large letters, else Altinn's.
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
#[derive(Clone, Copy, Deserialize)]
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

/// A value that may be empty, in a column that must be there: without it a limit would be lost.
fn optional<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Option::deserialize(deserializer)
}
