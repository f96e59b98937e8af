//! How things are referred to, and what was probably meant when nothing answers to a reference.

use std::borrow::Cow;
use std::sync::Arc;

use super::former_names::former_names;
use super::index::Index;
use super::lookup::Branch;
use super::suggestions::{self, KnownNames, KnownNamesBuilder};
use super::unknown::UnknownReference;
use super::{Area, Catalogue, Child, Node, PackageEntry, PackageUrn, Rename, Role, RoleEntry};
use crate::text::{Language, ascii_lowercase, lowercase};

impl Catalogue {
    /// The role with this code or URN, new or legacy, or with this whole name in any language, in any
    /// letter case. See [`Catalogue::role_in`] for names that several roles have.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when no role answers to it.
    pub fn role(&self, reference: &str) -> Result<RoleEntry<'_>, UnknownReference> {
        self.role_in(reference, self.language())
    }

    /// The role that a reader of this language means. A name counts first in that language, then in the
    /// catalogue's own, then in the others.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when no role answers to it, or with the candidates when several have the
    /// name.
    pub fn role_in(
        &self,
        reference: &str,
        language: Language,
    ) -> Result<RoleEntry<'_>, UnknownReference> {
        if let Some(role) = self.role_by_code(reference) {
            return Ok(role);
        }
        match self.roles_named(reference, language).as_slice() {
            [sole] => Ok(*sole),
            [] => Err(UnknownReference::role(reference, self.similar_roles(reference))),
            several => {
                let codes = several.iter().map(|entry| entry.role.known_as().to_owned());
                Err(UnknownReference::role(reference, codes.take(suggestions::MOST).collect()))
            }
        }
    }

    /// As [`Catalogue::role`], where nobody is told what was wrong.
    pub(crate) fn find_role(&self, reference: &str) -> Option<RoleEntry<'_>> {
        self.role_by_code(reference).or_else(|| {
            match self.roles_named(reference, self.language()).as_slice() {
                [sole] => Some(*sole),
                _ => None,
            }
        })
    }

    /// The role with this code or URN.
    fn role_by_code(&self, reference: &str) -> Option<RoleEntry<'_>> {
        self.role_at(*self.index.roles.get(lowercase(reference).as_ref())?)
    }

    /// The roles with this name.
    fn roles_named(&self, name: &str, language: Language) -> Vec<RoleEntry<'_>> {
        let names = self.index.role_names(&self.contents);
        let meant = names.get(name, [language, self.language()]);
        meant.into_iter().filter_map(|role| self.role_at(role)).collect()
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
        Err(UnknownReference::not_a_package(reference, suggestions))
    }

    /// As [`Catalogue::package`], where nobody is told what was wrong.
    pub(crate) fn find_package(&self, reference: &str) -> Option<PackageEntry<'_>> {
        let Index { packages, .. } = &self.index;
        let with_colon = || {
            let urn = reference.starts_with(':').then(|| PackageUrn::in_full(reference))?;
            packages.get(&urn).copied()
        };
        let found = packages.get(reference).copied().or_else(with_colon);
        found.map_or_else(|| self.package_with_id(reference), |index| self.package_at(index))
    }

    /// The package with this record id.
    pub(crate) fn package_with_id(&self, id: &str) -> Option<PackageEntry<'_>> {
        self.package_at(*self.index.ids.get(ascii_lowercase(Cow::Borrowed(id)).as_ref())?)
    }

    /// The package, area or category that this refers to: a package as in
    /// [`Catalogue::package`], an area by its name in any language or its URN, a category by its name. See
    /// [`Catalogue::node_in`] for names that several areas have.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when nothing answers to it, or with the day when the package has been
    /// removed.
    pub fn node(&self, reference: &str) -> Result<Node<'_>, UnknownReference> {
        self.node_in(reference, self.language())
    }

    /// The node that a reader of this language means. The name of an area counts first in that language,
    /// then in the catalogue's own, then in the others.
    ///
    /// # Errors
    ///
    /// As [`Catalogue::node`], and with the candidates when several areas have the name.
    pub fn node_in(
        &self,
        reference: &str,
        language: Language,
    ) -> Result<Node<'_>, UnknownReference> {
        if let Some(package) = self.find_package(reference) {
            return Ok(Node::Package(package));
        }
        let named = self.named(reference, language);
        if let [sole] = named.as_slice()
            && let Some(node) = self.node_at(*sole)
        {
            return Ok(node);
        }
        // Areas that share a name are told apart by their URNs, where they have some.
        let areas = named.iter().filter_map(|branch| self.areas().get(branch.area));
        let urns = areas.filter_map(|area| area.urn.clone()).take(suggestions::MOST);
        let urns: Vec<String> = urns.collect();
        Err(if urns.is_empty() {
            self.no_package(reference)
        } else {
            UnknownReference::package(reference, urns)
        })
    }

    fn no_package(&self, reference: &str) -> UnknownReference {
        match self.latest_rename(&self.urn_meant(reference)) {
            Some(Rename { current: None, since, .. }) => {
                UnknownReference::removed_package(reference, since.clone())
            }
            _ => UnknownReference::package(reference, self.similar_packages(reference)),
        }
    }

    /// The URN that a reference stands for, whether or not the catalogue has the package: in full where it
    /// is written short, and the one that the package had when it was called so.
    pub(crate) fn urn_meant(&self, reference: &str) -> String {
        let former = former_names().iter().find(|former| former.name == reference);
        // Where the package has the name still, it is no reference to it.
        let former = former.filter(|former| !self.has_package(&former.urn));
        former.map_or_else(|| PackageUrn::in_full(reference), |former| former.urn.to_string())
    }

    fn has_package(&self, urn: &PackageUrn) -> bool {
        self.find_package(urn.as_str()).is_some_and(|entry| entry.package.urn == *urn)
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
        self.areas().iter().flat_map(|area| self.nodes_in(area)).collect()
    }

    /// An area and every node below it, in the same way.
    pub(super) fn nodes_in<'c>(&'c self, area: &'c Area) -> Vec<(Node<'c>, u8)> {
        let mut nodes = vec![(Node::Area(area), 1)];
        for (_, level, child) in area.below() {
            if let Some(node) = self.node_of(child, area) {
                nodes.push((node, level));
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
        self.package_names.get_or_init(|| Arc::new(self.known_packages())).like(reference)
    }

    fn known_packages(&self) -> KnownNames {
        let mut names = KnownNamesBuilder::default();
        for package in &self.contents.packages {
            let urn = package.urn.as_str();
            names.add_reference(package.urn.slug(), urn);
            names.add_all(&package.name, urn);
            for name in &package.former_names {
                names.add(name, urn);
            }
            let later = self.latest_rename(urn).and_then(|rename| rename.current.as_ref());
            if let Some(later) = later {
                names.add(later.slug(), urn);
            }
        }
        for (rename, led_to) in self.contents.renames.iter().zip(&self.index.led_to) {
            if let Some(package) = led_to.and_then(|index| self.contents.packages.get(index)) {
                names.add(rename.urn.slug(), package.urn.as_str());
            }
        }
        names.finish()
    }

    fn similar_roles(&self, reference: &str) -> Vec<String> {
        self.role_names.get_or_init(|| Arc::new(self.known_roles())).like(reference)
    }

    fn known_roles(&self) -> KnownNames {
        let mut names = KnownNamesBuilder::default();
        for role in &self.contents.roles {
            names.add_reference(role.known_as(), role.known_as());
            names.add_reference(&role.code, role.known_as());
            names.add_all(&role.name, role.known_as());
        }
        names.finish()
    }

    /// The area or category with this name, or the area with this URN. Several, where several areas have the
    /// name and no language tells which of them is meant.
    fn named(&self, name: &str, language: Language) -> Vec<Branch> {
        let own = self.language();
        let translated = self.index.area_names(&self.contents);
        let area = |area: usize| Branch { area, category: None };
        if language != own
            && let [sole] = translated.in_language(name, language).as_slice()
        {
            return vec![area(*sole)];
        }
        match self.index.names.get(name) {
            Some(branch) => vec![branch],
            None => translated.get(name, [language, own]).into_iter().map(area).collect(),
        }
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
