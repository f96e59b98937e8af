//! How things are referred to, and what was probably meant when nothing answers to a reference.

use super::index::Index;
use super::lookup::Branch;
use super::suggestions::{self, Suggestions};
use super::{Area, Catalogue, Child, Node, PackageEntry, PackageUrn, Rename, Role, RoleEntry};
use crate::text::sentences::Sentence;
use crate::text::{Language, labels, start};

/// A reference that leads nowhere, and what may have been meant.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct UnknownReference {
    reference: String,
    suggestions: Vec<String>,
    kind: Kind,
}

#[derive(Clone, Debug, Eq, PartialEq)]
enum Kind {
    Role,
    Package,
    /// A package that the source has dropped, and this catalogue does not have.
    RemovedPackage {
        since: Option<String>,
    },
    /// An area or a category where only a package will do.
    NotAPackage,
    Variant,
}

impl UnknownReference {
    pub(super) fn variant(reference: &str, suggestions: Vec<String>) -> Self {
        Self { reference: reference.to_owned(), suggestions, kind: Kind::Variant }
    }

    /// At most three codes or URNs that may have been meant, the most likely first.
    #[must_use]
    pub fn suggestions(&self) -> &[String] {
        &self.suggestions
    }

    /// Whether it was a role that was looked for, rather than a package or an area.
    #[must_use]
    pub fn is_role(&self) -> bool {
        self.kind == Kind::Role
    }

    /// Whether it was an organisation form that was looked for.
    #[must_use]
    pub fn is_variant(&self) -> bool {
        self.kind == Kind::Variant
    }

    /// Whether it was a package that has been removed, and is not in this catalogue.
    #[must_use]
    pub const fn is_removed(&self) -> bool {
        matches!(self.kind, Kind::RemovedPackage { .. })
    }

    /// What was looked for, as JavaScript's errors have it: `UNKNOWN_ROLE`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.kind {
            Kind::Role => "UNKNOWN_ROLE",
            Kind::Package | Kind::NotAPackage => "UNKNOWN_PACKAGE",
            Kind::RemovedPackage { .. } => "PACKAGE_REMOVED",
            Kind::Variant => "UNKNOWN_VARIANT",
        }
    }

    /// What was wrong and what to do, in this language.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let reference = start(&self.reference);
        let sentence = match &self.kind {
            Kind::Role => Sentence::UnknownRole { reference },
            Kind::Package => Sentence::UnknownPackage { reference },
            Kind::RemovedPackage { since: Some(day) } => {
                let day = &labels::date(language, day);
                return Sentence::PackageRemovedOn { reference, day }.in_language(language);
            }
            Kind::RemovedPackage { since: None } => Sentence::PackageRemoved { reference },
            Kind::NotAPackage => Sentence::NotAPackage { name: reference },
            Kind::Variant => Sentence::UnknownVariant { reference },
        };
        let mut message = sentence.in_language(language);
        if !self.suggestions.is_empty() {
            let suggestions = &self.suggestions.join(labels::or(language));
            message += &Sentence::DidYouMean { suggestions }.in_language(language);
        }
        message
    }
}

impl std::fmt::Display for UnknownReference {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for UnknownReference {}

/// With the code of the error that JavaScript gets, and the message in English.
#[cfg(feature = "serde")]
impl serde::Serialize for UnknownReference {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        let mut fields = serializer.serialize_struct("UnknownReference", 3)?;
        fields.serialize_field("code", self.code())?;
        fields.serialize_field("message", &self.message(Language::En))?;
        fields.serialize_field("suggestions", &self.suggestions)?;
        fields.end()
    }
}

impl Catalogue {
    /// The role with this code or URN, new or legacy, or with this whole name in any language, in any
    /// letter case.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when no role answers to it.
    pub fn role(&self, reference: &str) -> Result<RoleEntry<'_>, UnknownReference> {
        self.find_role(reference).ok_or_else(|| UnknownReference {
            reference: reference.to_owned(),
            suggestions: self.similar_roles(reference),
            kind: Kind::Role,
        })
    }

    /// As [`Catalogue::role`], where nobody is told what was wrong.
    pub(crate) fn find_role(&self, reference: &str) -> Option<RoleEntry<'_>> {
        let Index { roles, role_names, .. } = &self.index;
        let lower = reference.to_lowercase();
        let by_name = || role_names.get(&lower).copied().flatten();
        self.role_at(roles.get(&lower).copied().or_else(by_name)?)
    }

    /// The package with this URN, last part of a URN, former URN or name, or record id. A catalogue that
    /// is older than a rename also knows the package by the later URN.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when no package answers to it, or with the day when the package has been
    /// removed.
    pub fn package(&self, reference: &str) -> Result<PackageEntry<'_>, UnknownReference> {
        let above = match self.node(reference)? {
            Node::Package(entry) => return Ok(entry),
            above => above,
        };
        let mut suggestions = Vec::new();
        for entry in self.below(above).take(suggestions::MOST) {
            suggestions.push(entry.package.urn.to_string());
        }
        let reference = reference.to_owned();
        Err(UnknownReference { reference, suggestions, kind: Kind::NotAPackage })
    }

    /// As [`Catalogue::package`], where nobody is told what was wrong.
    pub(crate) fn find_package(&self, reference: &str) -> Option<PackageEntry<'_>> {
        let Index { packages, ids, .. } = &self.index;
        let with_colon = || {
            let urn = reference.starts_with(':').then(|| PackageUrn::in_full(reference))?;
            packages.get(&urn).copied()
        };
        let by_id = || ids.get(&reference.to_ascii_lowercase()).copied();
        self.package_at(packages.get(reference).copied().or_else(with_colon).or_else(by_id)?)
    }

    /// The package, area or category that this refers to: a package as in
    /// [`Catalogue::package`], an area by its name in any language or its URN, a category by its name.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when nothing answers to it, or with the day when the package has been
    /// removed.
    pub fn node(&self, reference: &str) -> Result<Node<'_>, UnknownReference> {
        let package = self.find_package(reference).map(Node::Package);
        package.or_else(|| self.named(reference)).ok_or_else(|| self.no_package(reference))
    }

    fn no_package(&self, reference: &str) -> UnknownReference {
        let removed = self.latest_rename(&PackageUrn::in_full(reference));
        let (kind, suggestions) = match removed {
            Some(Rename { current: None, since, .. }) => {
                (Kind::RemovedPackage { since: since.clone() }, Vec::new())
            }
            _ => (Kind::Package, self.similar_packages(reference)),
        };
        UnknownReference { reference: reference.to_owned(), suggestions, kind }
    }

    /// The packages below a node, in the order of the tree; of a package, itself.
    pub fn below(&self, node: Node<'_>) -> impl Iterator<Item = PackageEntry<'_>> {
        let mut below = Vec::new();
        let mut add = |child: &Child| {
            if let Child::Package(urn) = child
                && let Some(entry) = self.find_package(urn.as_str())
            {
                below.push(entry);
            }
        };
        match node {
            Node::Area(area) => area.below().into_iter().for_each(|(_, _, child)| add(child)),
            Node::Category(category, _) => category.children.iter().for_each(add),
            Node::Package(entry) => below.extend(self.package_at(entry.index)),
        }
        below.into_iter()
    }

    /// Every node of the tree with its level, from 1, each before what lies below it.
    #[must_use]
    pub fn nodes(&self) -> Vec<(Node<'_>, u8)> {
        let mut nodes = Vec::new();
        for area in self.areas() {
            nodes.push((Node::Area(area), 1));
            for (_, level, child) in area.below() {
                if let Some(node) = self.node_of(child, area) {
                    nodes.push((node, level));
                }
            }
        }
        nodes
    }

    /// URNs that look like this text, for somebody who mistyped one or knows the package by name.
    pub(crate) fn similar_packages(&self, reference: &str) -> Vec<String> {
        // Where nothing but what stands before the name, or the letter case, is wrong, one was meant.
        if let Some(meant) = self.find_package(&bare(reference)) {
            return vec![meant.package.urn.to_string()];
        }
        let mut suggestions = Suggestions::new(reference);
        for package in &self.contents.packages {
            let urn = package.urn.as_str();
            suggestions.consider_reference(package.urn.slug(), urn);
            suggestions.consider_all(&package.name, urn);
            for name in &package.former_names {
                suggestions.consider(name, urn);
            }
            let later = self.latest_rename(urn).and_then(|rename| rename.current.as_ref());
            if let Some(later) = later {
                suggestions.consider(later.slug(), urn);
            }
        }
        for (rename, led_to) in self.contents.renames.iter().zip(&self.index.led_to) {
            if let Some(package) = led_to.and_then(|index| self.contents.packages.get(index)) {
                suggestions.consider(rename.urn.slug(), package.urn.as_str());
            }
        }
        suggestions.into_targets()
    }

    fn similar_roles(&self, reference: &str) -> Vec<String> {
        let mut suggestions = Suggestions::new(reference);
        for role in &self.contents.roles {
            suggestions.consider_reference(role.known_as(), role.known_as());
            suggestions.consider_reference(&role.code, role.known_as());
            suggestions.consider_all(&role.name, role.known_as());
        }
        suggestions.into_targets()
    }

    /// The area or category with this name, or the area with this URN; else the area that alone has this
    /// name in some language.
    fn named(&self, name: &str) -> Option<Node<'_>> {
        let Index { names, translated, .. } = &self.index;
        let in_a_language = || translated.get(&name.to_lowercase());
        self.node_at(names.get(name).or_else(in_a_language)?)
    }

    fn node_at(&self, branch: Branch) -> Option<Node<'_>> {
        let area = self.areas().get(branch.area)?;
        match branch.category {
            None => Some(Node::Area(area)),
            Some(place) => self.node_of(area.below().get(place)?.2, area),
        }
    }

    /// The node that is this child, in this area.
    pub(crate) fn node_of<'c>(&'c self, child: &'c Child, area: &'c Area) -> Option<Node<'c>> {
        match child {
            Child::Package(urn) => self.find_package(urn.as_str()).map(Node::Package),
            Child::Category(category) => Some(Node::Category(category, area)),
        }
    }

    /// The roles: the source's, then those of the register that it does not list.
    #[must_use]
    pub fn roles(&self) -> impl ExactSizeIterator<Item = RoleEntry<'_>> {
        self.contents.roles.iter().enumerate().map(|(index, role)| RoleEntry { index, role })
    }

    /// The role with this place among the catalogue's roles.
    #[must_use]
    pub fn role_at(&self, index: usize) -> Option<RoleEntry<'_>> {
        self.contents.roles.get(index).map(|role: &Role| RoleEntry { index, role })
    }
}

/// What is left of a reference without spaces around it and the beginnings of URNs that people write
/// before a name, in lowercase.
fn bare(reference: &str) -> String {
    let lower = reference.trim().to_lowercase();
    let mut rest = lower.as_str();
    for prefix in ["urn:", "altinn:", "accesspackage:"] {
        rest = rest.strip_prefix(prefix).unwrap_or(rest);
    }
    rest.trim_start_matches(':').to_owned()
}
