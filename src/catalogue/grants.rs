//! Who gets what: never without the organisation form that a grant is limited to.

use super::{Area, Catalogue, Grant, Node, Package, RoleEntry};

/// A role that gets a package, and for which organisation form only, if any.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct RoleGrant<'c> {
    /// The role.
    pub role: RoleEntry<'c>,
    /// The organisation form (AS, NUF, BRL …) that the grant is limited to; `None`: every form.
    pub variant: Option<&'c str>,
    /// Whether the role may pass the package on.
    pub may_delegate: bool,
}

impl<'c> RoleGrant<'c> {
    fn of(grant: &'c Grant, role: RoleEntry<'c>) -> Self {
        Self { role, variant: grant.variant.as_deref(), may_delegate: grant.may_delegate }
    }
}

/// A grant of the whole catalogue, by the places of its package and its role.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct PackageGrant<'c> {
    /// The package's place among the catalogue's packages.
    pub package: usize,
    /// The role's place among the catalogue's roles.
    pub role: usize,
    /// The organisation form that the grant is limited to; `None`: every form.
    pub variant: Option<&'c str>,
    /// Whether the role may pass the package on.
    pub may_delegate: bool,
}

/// A row of the property table. Areas and categories have one too.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PropertyRow<'c> {
    /// What the row is about.
    pub node: Node<'c>,
    /// The level of the tree that it stands on, from 1.
    pub level: u8,
    /// The roles that get it, in the source's order.
    pub grants: Vec<RoleGrant<'c>>,
    /// Codes that the source lists and no register knows. They grant nothing.
    pub unknown_roles: &'c [String],
}

impl Catalogue {
    /// Every grant of the catalogue, in the order of its packages. Who may only pass a package on, and
    /// does not get it, is not among them.
    pub fn grants(&self) -> impl Iterator<Item = PackageGrant<'_>> {
        (0..self.contents.packages.len()).flat_map(move |package| {
            self.grants_of(package).map(move |(grant, entry)| {
                let RoleGrant { role, variant, may_delegate } = RoleGrant::of(grant, entry);
                PackageGrant { package, role: role.index, variant, may_delegate }
            })
        })
    }

    /// The grants of a package, each with the role that it is to, in the source's order.
    pub fn grants_of(&self, package: usize) -> impl Iterator<Item = (&Grant, RoleEntry<'_>)> {
        let grants = self.contents.packages.get(package).map_or(&[][..], Package::grants);
        self.with_roles(grants, self.index.grants.get(package))
    }

    /// The places of the roles that a package's grants are to, in the same order.
    pub(crate) fn granted_roles(&self, package: usize) -> &[usize] {
        self.index.grants.get(package).map(Vec::as_slice).unwrap_or_default()
    }

    /// The grants of a package to roles that may pass it on without getting it.
    pub(crate) fn delegators_of(
        &self,
        package: usize,
    ) -> impl Iterator<Item = (&Grant, RoleEntry<'_>)> {
        let grants = self.contents.packages.get(package).map_or(&[][..], Package::delegators);
        self.with_roles(grants, self.index.delegators.get(package))
    }

    /// The packages that a role gets or may pass on, by their places, each once.
    pub(crate) fn packages_of_role(&self, role: usize) -> &[usize] {
        self.index.packages_of_roles().get(role).map_or(&[], Vec::as_slice)
    }

    /// Grants with the roles that they are to, by the indices of these.
    fn with_roles<'c>(
        &'c self,
        grants: &'c [Grant],
        roles: Option<&'c Vec<usize>>,
    ) -> impl Iterator<Item = (&'c Grant, RoleEntry<'c>)> {
        let roles = roles.into_iter().flatten();
        grants.iter().zip(roles).filter_map(|(grant, role)| Some((grant, self.role_at(*role)?)))
    }

    /// The rows of the property table: of the nodes that have one, in the order of the tree.
    #[must_use]
    pub fn property_rows(&self) -> Vec<PropertyRow<'_>> {
        self.areas().iter().flat_map(|area| self.property_rows_in(area)).collect()
    }

    /// The rows of an area and of what lies below it.
    pub(crate) fn property_rows_in<'c>(&'c self, area: &'c Area) -> Vec<PropertyRow<'c>> {
        let mut rows = Vec::new();
        for (node, level) in self.nodes_in(area) {
            let Some(properties) = node.properties() else { continue };
            // Every grant of a package is to a role that the catalogue knows. Of an item without URN a row
            // may list a code that is no role's: it grants nothing.
            let grants = properties.roles.iter().filter_map(|grant| {
                self.find_role(&grant.role).map(|role| RoleGrant::of(grant, role))
            });
            let (grants, unknown_roles) = (grants.collect(), properties.unknown_roles.as_slice());
            rows.push(PropertyRow { node, level, grants, unknown_roles });
        }
        rows
    }

    /// The roles that get a package in a business of this organisation form; where none is named, all that
    /// get it in some form, each with its limit.
    pub(crate) fn holders(
        &self,
        package: usize,
        variant: Option<&str>,
    ) -> impl Iterator<Item = RoleGrant<'_>> {
        let grants = self.grants_of(package);
        let covering = grants.filter(move |(grant, _)| variant.is_none() || grant.covers(variant));
        covering.map(|(grant, role)| RoleGrant::of(grant, role))
    }

    /// Whether the source grants the role the package for every organisation form. `None` when
    /// there is no such package or role.
    #[must_use]
    pub fn grants_always(&self, package: usize, role: usize) -> Option<bool> {
        let roles = self.contents.roles.len();
        if role >= roles || package >= self.contents.packages.len() {
            return None;
        }
        self.index.granted.get(package * roles + role).copied()
    }
}
