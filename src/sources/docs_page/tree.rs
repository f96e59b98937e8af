//! The package tree: area, categories, packages.

use super::findings::Findings;
use super::inline::FoundLink;
use super::list::Item;
use super::node::{self, Node};
use super::{links, regulation};
use crate::catalogue::{Area, Category, Child, Package, PackageUrn, Properties};

/// The tree that a page shows, and where each name of it stands.
#[derive(Default)]
pub(super) struct Tree {
    pub(super) areas: Vec<Area>,
    pub(super) packages: Vec<Package>,
    /// Every named item in the order of the page.
    pub(super) named: Vec<Named>,
    /// Links that belong to no package.
    pub(super) links: Vec<FoundLink>,
}

/// An item with a name, which a row of the property table may have too.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) at: usize,
    pub(super) place: Place,
}

/// Where in the tree an item is.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Place {
    Area(usize),
    /// The area, and the place among its children.
    Category(usize, usize),
    Package(usize),
    /// The item is left out of the catalogue, which has been reported.
    LeftOut,
}

/// What the item that is being read stands below.
#[derive(Clone, Copy, Default)]
struct Above {
    area: Option<usize>,
    category: Option<usize>,
}

impl Tree {
    /// Builds the tree from the items of a list. Level 1 is the area, an item with others below it
    /// a category, an item without and with a URN a package.
    pub(super) fn read(items: Vec<Item>, site: &str, findings: &mut Findings<'_>) -> Self {
        let mut tree = Self::default();
        let mut above = Above::default();
        let mut items = items.into_iter().peekable();
        while let Some(mut item) = items.next() {
            let has_children = items.peek().is_some_and(|next| next.level > item.level);
            let level = item.level;
            if level == 1 {
                above = Above::default();
            } else if level == 2 {
                above.category = None;
            }
            for picture in &item.prose.pictures {
                findings.error(
                    picture.at,
                    "PICTURE_IN_TREE",
                    format!(
                        "the picture \"{}\" is left out; put it above the tree",
                        picture.source
                    ),
                );
            }
            let links = std::mem::take(&mut item.prose.links);
            let Some(node) = node::read(&item, findings) else { continue };
            let name = Named { name: node.name.clone(), at: node.at, place: Place::LeftOut };
            let place = match (level, above.area) {
                (1, _) => tree.add_area(node, &mut above, findings),
                // What is above was left out, and said to be so with all that is below it.
                (_, None) => Place::LeftOut,
                (2, Some(area)) if has_children => {
                    tree.add_category(node, area, &mut above, findings)
                }
                (_, Some(area)) => {
                    let under = Under { area, category: above.category, level, has_children };
                    tree.add_package(node, under, findings)
                }
            };
            tree.named.push(Named { place, ..name });
            match place {
                Place::Package(package) => {
                    if let Some(package) = tree.packages.get_mut(package) {
                        package.links = links::absolute(&links, site, findings);
                    }
                }
                _ => tree.links.extend(links),
            }
        }
        tree.report_empty(findings);
        tree
    }

    fn add_area(&mut self, node: Node, above: &mut Above, findings: &mut Findings<'_>) -> Place {
        let name = node.name.as_str();
        if let Some(urn) = node.urn {
            findings.error(
                urn.at,
                "AREA_WITH_URN",
                format!("the area \"{name}\" has a package's URN, which is left out"),
            );
        }
        if self.areas.iter().any(|area| area.name == name.into()) {
            findings.error(
                node.at,
                "DUPLICATE_AREA",
                format!(
                    "\"{name}\" stands twice at the top; the second is left out with all below"
                ),
            );
            return Place::LeftOut;
        }
        if !self.areas.is_empty() {
            findings.warning(
                node.at,
                "SEVERAL_AREAS",
                format!("\"{name}\" is another area; links and notices are read as the first's"),
            );
        }
        above.area = Some(self.areas.len());
        self.areas.push(Area {
            name: name.into(),
            short_name: None,
            summary: None,
            description: node.description.as_deref().map(Into::into),
            urn: None,
            weight: None,
            picture: None,
            links: Vec::new(),
            document: None,
            properties: None,
            children: Vec::new(),
        });
        Place::Area(self.areas.len() - 1)
    }

    fn add_category(
        &mut self,
        node: Node,
        area: usize,
        above: &mut Above,
        findings: &mut Findings<'_>,
    ) -> Place {
        if let Some(urn) = node.urn {
            findings.error(
                urn.at,
                "CATEGORY_WITH_URN",
                format!("\"{}\" has items below it, so its URN is left out", node.name),
            );
        }
        let Some(entry) = self.areas.get_mut(area) else { return Place::LeftOut };
        above.category = Some(entry.children.len());
        entry.children.push(Child::Category(Category {
            name: node.name.as_str().into(),
            description: node.description.as_deref().map(Into::into),
            properties: None,
            children: Vec::new(),
        }));
        Place::Category(area, entry.children.len() - 1)
    }

    fn add_package(&mut self, node: Node, under: Under, findings: &mut Findings<'_>) -> Place {
        let name = &node.name;
        if under.level > 3 {
            findings.error(
                node.at,
                "TOO_DEEP",
                format!(
                    "\"{name}\" stands on level {}, and there are three; if it is a package, it is \
                     put below the category on level 2",
                    under.level
                ),
            );
        }
        let Some(marked) = node.urn else {
            let problem = if under.has_children {
                "is a category below a category: it is left out, and what stands below it is put \
                 below the upper one"
            } else {
                "has no URN and is left out; add **urn:altinn:accesspackage:…** after the \
                 description"
            };
            findings.error(node.at, "NO_URN", format!("\"{name}\" {problem}"));
            return Place::LeftOut;
        };
        // What is wrong with it has been reported.
        let Some(urn) = marked.urn else { return Place::LeftOut };
        if let Some(earlier) = self.packages.iter().find(|package| package.urn == urn) {
            let earlier = earlier.name.all().next().unwrap_or_default();
            findings.error(
                marked.at,
                "DUPLICATE_URN",
                format!("\"{urn}\" is the URN of \"{earlier}\" already, so \"{name}\" is left out"),
            );
            return Place::LeftOut;
        }
        let Some(children) = self.areas.get_mut(under.area).map(|area| &mut area.children) else {
            return Place::LeftOut;
        };
        match under.category.and_then(|category| children.get_mut(category)) {
            Some(Child::Category(category)) => category.children.push(urn.clone()),
            // Only items on level 2 may stand below the area itself.
            _ if under.level > 2 => return Place::LeftOut,
            _ => children.push(Child::Package(urn.clone())),
        }
        self.packages.push(package(&node.name, node.description.as_deref(), urn));
        Place::Package(self.packages.len() - 1)
    }

    fn report_empty(&self, findings: &mut Findings<'_>) {
        for named in &self.named {
            let (empty, kind) = match named.place {
                Place::Area(area) => {
                    (self.areas.get(area).is_some_and(|area| area.children.is_empty()), "area")
                }
                Place::Category(area, category) => {
                    let child = self.areas.get(area).and_then(|area| area.children.get(category));
                    (
                        matches!(child, Some(Child::Category(found)) if found.children.is_empty()),
                        "category",
                    )
                }
                Place::Package(_) | Place::LeftOut => continue,
            };
            if empty {
                findings.warning(
                    named.at,
                    "NO_PACKAGE_BELOW",
                    format!("the {kind} \"{}\" has no package below it", named.name),
                );
            }
        }
    }

    /// Says of a named item what its row of the property table says.
    pub(super) fn set_properties(&mut self, named: usize, properties: Properties) {
        let slot = match self.named.get(named).map(|named| named.place) {
            Some(Place::Area(area)) => self.areas.get_mut(area).map(|area| &mut area.properties),
            Some(Place::Category(area, category)) => {
                let area = self.areas.get_mut(area);
                match area.and_then(|area| area.children.get_mut(category)) {
                    Some(Child::Category(category)) => Some(&mut category.properties),
                    _ => None,
                }
            }
            Some(Place::Package(package)) => {
                self.packages.get_mut(package).map(|package| &mut package.properties)
            }
            Some(Place::LeftOut) | None => None,
        };
        if let Some(slot) = slot {
            *slot = Some(properties);
        }
    }

    /// Whether the item is part of the catalogue.
    pub(super) fn is_kept(&self, named: usize) -> bool {
        self.named.get(named).is_some_and(|named| !matches!(named.place, Place::LeftOut))
    }
}

/// Where a package is to stand.
#[derive(Clone, Copy)]
struct Under {
    area: usize,
    category: Option<usize>,
    level: usize,
    has_children: bool,
}

fn package(name: &str, description: Option<&str>, urn: PackageUrn) -> Package {
    Package {
        urn,
        name: name.into(),
        description: description.map(Into::into),
        subject_to_change: description.is_some_and(regulation::may_change_powers),
        former_names: Vec::new(),
        links: Vec::new(),
        made_for_enterprise_users: false,
        acts_for_customers: false,
        under_review: None,
        is_delegable: None,
        properties: None,
    }
}
