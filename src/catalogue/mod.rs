//! What there is: packages, areas, roles, grants, notices, URNs. Built once, indexed, immutable.

mod altinn2;
mod area;
mod caveat;
mod contents;
mod diagnostic;
mod direction;
mod form;
mod former_names;
mod grants;
mod index;
mod invalid;
mod lookup;
mod node;
mod notice;
mod on_demand;
mod package;
mod reference;
mod register;
mod renamed;
mod renames;
mod role;
mod severity;
mod suggestions;
mod text;
mod unknown;
mod urn;
mod variant;

pub use area::{Area, Category, Child, Group, Link, Picture};
pub use caveat::regulation_caveat;
pub use contents::{Contents, Rename, SourceKind};
pub use diagnostic::Diagnostic;
pub use grants::{PackageGrant, PropertyRow, RoleGrant};
pub use invalid::InvalidCatalogue;
pub use node::{AreaEntry, Node, PackageEntry, RoleEntry};
pub use notice::Notice;
pub use package::{Grant, Package, PartyKind, Properties};
pub use register::er_roles;
pub(crate) use renames::RenameChains;
pub use role::{Altinn2Facts, Conversion, ConversionRelation, Role, RoleRegister};
pub use severity::Severity;
pub use text::{Shown, Text};
pub use unknown::UnknownReference;
pub use urn::{InvalidUrn, PackageUrn};
pub(crate) use variant::source_of_variants;
pub use variant::{Variant, VariantKind, variants};

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::text::Language;
use crate::word_index::WordIndex;
use index::Index;
use suggestions::KnownNames;

/// A catalogue of access packages: everything that one source says, checked and indexed.
///
/// It cannot be changed once it is made. Get one with [`Catalogue::embedded`],
/// [`Catalogue::from_json`](Catalogue::from_json) or, from [`Contents`], with [`Catalogue::new`].
#[derive(Clone)]
pub struct Catalogue {
    contents: Contents,
    index: Index,
    /// The words that packages are found by, from when one is first sought.
    package_words: OnceLock<Arc<WordIndex>>,
    /// The same of roles.
    role_words: OnceLock<Arc<WordIndex>>,
    /// What packages are called, from when a reference first leads nowhere.
    package_names: OnceLock<Arc<KnownNames>>,
    /// The same of roles.
    role_names: OnceLock<Arc<KnownNames>>,
}

/// What it was made of: what is indexed follows from that, and some of it is made later.
impl fmt::Debug for Catalogue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Catalogue")
            .field("contents", &self.contents)
            .finish_non_exhaustive()
    }
}

impl Catalogue {
    /// Checks the contents, adds the register's roles that they do not list, and indexes them. Characters
    /// that would turn the words around a text about are left out of it, and a diagnostic says so.
    ///
    /// # Errors
    ///
    /// Fails, naming the place, when a reference leads nowhere or two ways, when a package stands
    /// in no place of the tree or in several, or when a link is not `http:` or `https:`.
    pub fn new(mut contents: Contents) -> Result<Self, InvalidCatalogue> {
        direction::leave_out_controls(&mut contents);
        register::complete(&mut contents.roles);
        let index = Index::new(&contents)?;
        Ok(Self {
            contents,
            index,
            package_words: OnceLock::new(),
            role_words: OnceLock::new(),
            package_names: OnceLock::new(),
            role_names: OnceLock::new(),
        })
    }

    /// Which catalogue this is: `versjon-3`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.contents.version
    }

    /// The language of text that does not name its own.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.contents.language
    }

    /// Whether it was read from Altinn's register, of which all rules hold.
    pub(crate) fn is_register(&self) -> bool {
        self.contents.source_kind == SourceKind::Register
    }

    /// The whole contents, in the JSON form's shape.
    #[must_use]
    pub const fn contents(&self) -> &Contents {
        &self.contents
    }

    /// The areas, in the source's order.
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        &self.contents.areas
    }

    /// The groups in the source's order, each with its areas; last the areas that belong to none.
    #[must_use]
    pub fn grouped_areas(&self) -> Vec<(Option<&Group>, Vec<AreaEntry<'_>>)> {
        let mut grouped = Vec::new();
        for group in &self.contents.groups {
            grouped.push((Some(group), Vec::new()));
        }
        grouped.push((None, Vec::new()));
        for (index, area) in self.contents.areas.iter().enumerate() {
            let group = area.group.as_ref().and_then(|name| self.index.groups.get(name)).copied();
            let others = self.contents.groups.len();
            if let Some((_, areas)) = grouped.get_mut(group.unwrap_or(others)) {
                areas.push(AreaEntry { index, area });
            }
        }
        grouped.pop_if(|(_, others)| others.is_empty());
        grouped
    }

    /// The notices, in the source's order.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.contents.notices
    }

    /// Text for a reader of this language.
    #[must_use]
    pub fn show<'c>(&self, text: &'c Text, language: Language) -> Shown<'c> {
        text.show(language, self.contents.language)
    }

    /// The name by which an area or a category is referred to.
    #[must_use]
    pub fn name<'c>(&self, text: &'c Text) -> &'c str {
        self.contents.own(text)
    }

    /// A role as people know it: `Daglig leder (DAGL)`.
    pub(crate) fn role_and_code(&self, role: &Role, language: Language) -> String {
        [self.show(&role.name, language).value, " (", role.known_as(), ")"].concat()
    }

    /// The packages, in the source's order.
    pub fn packages(&self) -> impl Iterator<Item = PackageEntry<'_>> {
        (0..self.contents.packages.len()).filter_map(|index| self.package_at(index))
    }

    /// The package with this place among the catalogue's packages.
    #[must_use]
    pub fn package_at(&self, index: usize) -> Option<PackageEntry<'_>> {
        let package = self.contents.packages.get(index)?;
        let area = self.contents.areas.get((*self.index.areas.get(index)?)?)?;
        Some(PackageEntry { index, package, area })
    }

    /// The place of the area that a package stands in.
    pub(crate) fn area_of(&self, package: usize) -> Option<usize> {
        *self.index.areas.get(package)?
    }

    /// The index of what packages are found by, which is made once.
    pub(crate) fn package_words(&self, made: impl FnOnce() -> WordIndex) -> &WordIndex {
        self.package_words.get_or_init(|| Arc::new(made()))
    }

    /// The index of what roles are found by, which is made once.
    pub(crate) fn role_words(&self, made: impl FnOnce() -> WordIndex) -> &WordIndex {
        self.role_words.get_or_init(|| Arc::new(made()))
    }

    /// What a package has been called before: by its source, under a URN that has been renamed to its own,
    /// and as the last part of such a URN.
    pub fn former_names(&self, package: usize) -> impl Iterator<Item = &str> {
        let mut names = Vec::new();
        if let Some(package) = self.contents.packages.get(package) {
            for name in &package.former_names {
                names.push(name.as_str());
            }
        }
        for former in former_names::former_names() {
            if self.former_urns(package).any(|urn| *urn == former.urn) {
                names.push(&former.name);
            }
        }
        names.into_iter().chain(self.former_urns(package).map(PackageUrn::slug))
    }

    /// What became of the package with this URN, as far as the source knows.
    #[must_use]
    pub fn rename(&self, urn: &str) -> Option<&Rename> {
        self.contents.renames.get(*self.index.renames.get(urn)?)
    }

    /// What became of the package with this URN in the end, where it has been renamed more than once.
    pub(crate) fn latest_rename(&self, urn: &str) -> Option<&Rename> {
        let rename = self.index.renames.get(urn)?;
        self.contents.renames.get((*self.index.latest.get(*rename)?)?)
    }

    /// Every URN that the source knows to be no longer in use, in its order, with what became of it in the
    /// end.
    pub fn renames(&self) -> impl Iterator<Item = Rename> {
        (0..self.contents.renames.len()).filter_map(|place| self.rename_at(place))
    }

    /// The URNs that have become this one, with what `renames` says of them.
    pub(crate) fn renamed_to(&self, urn: &str) -> Vec<Rename> {
        let indices = self.index.former(&self.contents).get(urn).into_iter().flatten();
        indices.filter_map(|index| self.rename_at(*index)).collect()
    }

    /// A rename by its place, as it has come to be in the end.
    fn rename_at(&self, place: usize) -> Option<Rename> {
        let renames = &self.contents.renames;
        let latest = renames.get((*self.index.latest.get(place)?)?)?;
        Some(Rename { urn: renames.get(place)?.urn.clone(), ..latest.clone() })
    }

    /// The URNs that a package has had before its own, as far as the source knows.
    pub fn former_urns(&self, package: usize) -> impl Iterator<Item = &PackageUrn> {
        let renames = self.index.renames_of.get(package).into_iter().flatten();
        renames.filter_map(|place| self.contents.renames.get(*place)).map(|rename| &rename.urn)
    }

    /// The notices that leave this role undecided for this package.
    pub fn unresolved(&self, package: usize, role: usize) -> impl Iterator<Item = &Notice> {
        let notices = self.undecided(package).into_iter();
        let notices = notices.filter(move |(_, roles)| roles.contains(&role));
        notices.filter_map(|(notice, _)| self.contents.notices.get(notice))
    }

    /// The roles that some notice leaves undecided for this package, by their indices.
    pub fn unresolved_roles(&self, package: usize) -> impl Iterator<Item = usize> {
        self.undecided(package).into_iter().flat_map(|(_, roles)| roles.iter().copied())
    }

    /// The notices that leave roles undecided for this package, by their places, with those roles.
    fn undecided(&self, package: usize) -> Vec<(usize, &[usize])> {
        let Index { areas, about_areas, about_packages, unresolved, .. } = &self.index;
        let area = areas.get(package).copied().flatten().and_then(|area| about_areas.get(area));
        let about = area.into_iter().chain(about_packages.get(&package)).flatten();
        let mut notices: Vec<_> = about
            .filter_map(|notice| Some((*notice, unresolved.get(*notice)?.as_slice())))
            .collect();
        // As the source has them.
        notices.sort_by_key(|(notice, _)| *notice);
        notices
    }
}
