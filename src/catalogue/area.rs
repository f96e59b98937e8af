use super::{PackageUrn, Properties, Text};

/// A theme that holds packages (*fullmaktsområde*): "Integrasjoner og API-er".
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Area {
    /// The name, by which the area is referred to.
    pub name: Text,
    /// A docs page's `linktitle`.
    pub short_name: Option<Text>,
    /// A docs page's front-matter `description`.
    pub summary: Option<Text>,
    /// What the tree says of the area.
    pub description: Option<Text>,
    /// Altinn's area URN (`accesspackage:area:…`).
    pub urn: Option<String>,
    /// The name of the group that the area belongs to.
    pub group: Option<String>,
    /// Place among its siblings: lighter comes first.
    pub weight: Option<i32>,
    /// The page's picture, as the source names it. It is never fetched.
    pub picture: Option<Picture>,
    /// The page's links that belong to no package.
    pub links: Vec<Link>,
    /// The name of the document that the area was read from.
    pub document: Option<String>,
    /// The area's own row of the property table.
    pub properties: Option<Properties>,
    /// What lies below, in the source's order.
    pub children: Vec<Child>,
}

impl Area {
    /// An area with this name, of which nothing else is said.
    #[must_use]
    pub const fn new(name: Text) -> Self {
        Self {
            name,
            short_name: None,
            summary: None,
            description: None,
            urn: None,
            group: None,
            weight: None,
            picture: None,
            links: Vec::new(),
            document: None,
            properties: None,
            children: Vec::new(),
        }
    }

    /// All that lies below in the order of the tree: the place of the area's child that it is or stands
    /// below, its level, and itself.
    pub(crate) fn below(&self) -> Vec<(usize, u8, &Child)> {
        let mut below = Vec::new();
        for (place, child) in self.children.iter().enumerate() {
            below.push((place, 2, child));
            if let Child::Category(category) = child {
                for child in &category.children {
                    below.push((place, 3, child));
                }
            }
        }
        below
    }

    /// Every category below the area, and every item without URN.
    pub fn categories(&self) -> impl Iterator<Item = &Category> {
        self.below().into_iter().filter_map(|(_, _, child)| match child {
            Child::Category(category) => Some(category),
            Child::Package(_) => None,
        })
    }

    /// Whether this package stands below the area.
    #[must_use]
    pub fn holds(&self, urn: &PackageUrn) -> bool {
        self.below().iter().any(|(_, _, child)| matches!(child, Child::Package(it) if it == urn))
    }
}

/// A group of areas: "Bransje".
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Group {
    /// The name, by which areas refer to the group.
    pub name: Text,
    /// What the source says of the group.
    pub description: Option<Text>,
}

/// What may lie below an area or a category. In JSON a package stands as its URN, a category as an object.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Child {
    /// A package.
    Package(PackageUrn),
    /// A level between area and package, or an item without URN.
    Category(Category),
}

/// A level between area and package (*underkategori*), or an item that has no URN and so is no package:
/// nothing stands below it then. There are at most three levels in all, so a category in a category is
/// always such an item.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Category {
    /// The name, by which the category is referred to.
    pub name: Text,
    /// What the tree says of the category.
    pub description: Option<Text>,
    /// The category's own row of the property table.
    pub properties: Option<Properties>,
    /// What stands below, in the source's order.
    pub children: Vec<Child>,
}

impl Category {
    /// A category with this name, of which nothing else is said and in which nothing stands.
    #[must_use]
    pub const fn new(name: Text) -> Self {
        Self { name, description: None, properties: None, children: Vec::new() }
    }
}

/// A reference to a picture.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Picture {
    /// The address, as the source has it.
    pub src: String,
    /// What the picture shows.
    pub alt: String,
}

/// A link in a source.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Link {
    /// The words that are linked.
    pub text: String,
    /// Where to: an absolute `http:` or `https:` address.
    pub href: String,
}

impl Link {
    /// Whether the address is an absolute `http:` or `https:` one, so that following it can never
    /// run a script.
    #[must_use]
    pub fn is_http(&self) -> bool {
        let address = self.href.to_ascii_lowercase();
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        rest.is_some_and(|rest| {
            !rest.is_empty() && !rest.contains(|c: char| c.is_control() || c.is_whitespace())
        })
    }
}
