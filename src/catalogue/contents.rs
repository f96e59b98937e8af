use serde::Serialize;

use super::{Area, Diagnostic, Notice, Package, PackageUrn, Role};
use crate::text::Language;

/// What a source says, before it is checked and indexed as a [`Catalogue`](super::Catalogue).
///
/// This is also the JSON form that `data/catalogue.schema.json` describes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Contents {
    /// Which catalogue: `versjon-3`.
    pub version: String,
    /// The language of text that does not name its own.
    pub language: Language,
    /// Roles. Those of the Central Coordinating Register need not be listed: they are always known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// Areas, with the tree of what lies below them.
    pub areas: Vec<Area>,
    /// Packages. Each must stand in exactly one place of the tree.
    pub packages: Vec<Package>,
    /// Notices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// What has become of packages since.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub renames: Vec<Rename>,
    /// What was wrong with the source.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<Diagnostic>,
}

/// What became of a package.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rename {
    /// The URN that is no longer in use.
    pub urn: PackageUrn,
    /// The one that took its place; absent: the package was removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current: Option<PackageUrn>,
    /// Since when, as an ISO date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
}
