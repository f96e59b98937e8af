use super::{Area, Diagnostic, Group, Notice, Package, PackageUrn, Role, Text};
use crate::text::{Language, words};

/// What a source says, before it is checked and indexed as a [`Catalogue`](super::Catalogue).
///
/// This is also the JSON form that `data/catalogue.schema.json` describes.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Contents {
    /// Which catalogue: `versjon-3`.
    pub version: String,
    /// The language of text that does not name its own.
    pub language: Language,
    /// What kind of source it is.
    pub source_kind: SourceKind,
    /// Roles. Those of the Central Coordinating Register need not be listed: they are always known.
    pub roles: Vec<Role>,
    /// Groups of areas.
    pub groups: Vec<Group>,
    /// Areas, with the tree of what lies below them.
    pub areas: Vec<Area>,
    /// Packages. Each must stand in exactly one place of the tree.
    pub packages: Vec<Package>,
    /// Notices.
    pub notices: Vec<Notice>,
    /// What has become of packages since.
    pub renames: Vec<Rename>,
    /// What was wrong with the source.
    pub diagnostics: Vec<Diagnostic>,
}

impl Contents {
    /// What a source of documentation says that says nothing.
    #[must_use]
    pub fn new(version: impl Into<String>, language: Language) -> Self {
        Self {
            version: version.into(),
            language,
            source_kind: SourceKind::Documentation,
            roles: Vec::new(),
            groups: Vec::new(),
            areas: Vec::new(),
            packages: Vec::new(),
            notices: Vec::new(),
            renames: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// Text in the source's own language, by which things are referred to.
    pub(super) fn own<'c>(&self, text: &'c Text) -> &'c str {
        text.show(self.language, self.language).value
    }
}

words! {
    /// What kind of source a catalogue was read from: it decides what the source's answers mean.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum SourceKind {
        /// Pages of Altinn's documentation. They say whether a package may be given to employees, and are
        /// silent about other recipients unless a description says more.
        #[default]
        Documentation = "documentation",
        /// Altinn's register of access packages. It says whether a package may be given to whoever has a
        /// relation to the giver: persons, organisations and system users.
        Register = "register",
    }
}

/// What became of a package.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Rename {
    /// The URN that is no longer in use.
    pub urn: PackageUrn,
    /// The one that took its place; absent: the package was removed.
    pub current: Option<PackageUrn>,
    /// Since when, as an ISO date.
    pub since: Option<String>,
}
