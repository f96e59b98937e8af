use super::{Area, Category, Package, Properties, Role, Text};

/// A package and where it stands.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct PackageEntry<'c> {
    /// Place among the catalogue's packages.
    pub index: usize,
    /// The package.
    pub package: &'c Package,
    /// The area that it belongs to.
    #[cfg_attr(feature = "serde", serde(serialize_with = "as_its_name"))]
    pub area: &'c Area,
}

/// An area and its place among the catalogue's areas.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct AreaEntry<'c> {
    /// Place among the catalogue's areas.
    pub index: usize,
    /// The area.
    pub area: &'c Area,
}

/// A role and its place among the catalogue's roles.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct RoleEntry<'c> {
    /// Place among the catalogue's roles.
    pub index: usize,
    /// The role.
    pub role: &'c Role,
}

/// A node of the package tree: what a question may be asked of.
#[derive(Clone, Copy, Debug)]
pub enum Node<'c> {
    /// An area.
    Area(&'c Area),
    /// A category, and the area that it belongs to.
    Category(&'c Category, &'c Area),
    /// A package.
    Package(PackageEntry<'c>),
}

impl<'c> Node<'c> {
    /// The name, as the source has it.
    #[must_use]
    pub const fn name(self) -> &'c Text {
        match self {
            Self::Area(area) => &area.name,
            Self::Category(category, _) => &category.name,
            Self::Package(entry) => &entry.package.name,
        }
    }

    /// The node's row of the property table, if it has one.
    #[must_use]
    pub const fn properties(self) -> Option<&'c Properties> {
        match self {
            Self::Area(area) => area.properties.as_ref(),
            Self::Category(category, _) => category.properties.as_ref(),
            Self::Package(entry) => entry.package.properties.as_ref(),
        }
    }

    /// Whether its row says that it may be assigned; nothing where it does not say.
    pub(crate) fn is_assignable(self) -> Option<bool> {
        self.properties()?.is_assignable
    }

    /// Whether its row says that a resource policy is available; nothing where it does not say.
    pub(crate) fn is_resource_policy_available(self) -> Option<bool> {
        self.properties()?.is_resource_policy_available
    }

    /// The area that the node is or belongs to.
    #[must_use]
    pub const fn area(self) -> &'c Area {
        match self {
            Self::Area(area) | Self::Category(_, area) => area,
            Self::Package(entry) => entry.area,
        }
    }
}

/// What serde writes of an area, which would be long.
#[cfg(feature = "serde")]
fn as_its_name<S: serde::Serializer>(area: &Area, serializer: S) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(&area.name, serializer)
}

/// The node with its `kind`: `area`, `category` or `package`.
#[cfg(feature = "serde")]
impl serde::Serialize for Node<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        #[serde(tag = "kind", rename_all = "camelCase")]
        enum Tagged<'c> {
            Area(&'c Area),
            Category(&'c Category),
            Package(PackageEntry<'c>),
        }
        let tagged = match *self {
            Self::Area(area) => Tagged::Area(area),
            Self::Category(category, _) => Tagged::Category(category),
            Self::Package(entry) => Tagged::Package(entry),
        };
        tagged.serialize(serializer)
    }
}
