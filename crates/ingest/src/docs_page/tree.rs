//! The package tree: area, categories, packages.

use tilgangspakker::{Area, Category, Child, Package, Properties};

use super::findings::Findings;
use super::inline::FoundLink;

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
    /// An area or category with a URN is a package too.
    pub(super) also: Option<Place>,
}

/// Where in the tree an item is.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Place {
    Area(usize),
    /// The area, and the place among its children.
    Category(usize, usize),
    Package(usize),
    /// What would be a package if it had a URN: as a category, or in one, with its place there.
    WithoutUrn(usize, usize, Option<usize>),
    /// The item is left out of the catalogue, which has been reported.
    LeftOut,
}

impl Tree {
    pub(super) fn report_empty(&self, findings: &mut Findings<'_>) {
        for named in &self.named {
            let (empty, kind) = match named.place {
                Place::Area(area) => {
                    (self.areas.get(area).is_some_and(|area| area.children.is_empty()), "area")
                }
                Place::Category(..) => {
                    let category = category(&self.areas, named.place);
                    (category.is_some_and(|category| category.children.is_empty()), "category")
                }
                Place::Package(_) | Place::WithoutUrn(..) | Place::LeftOut => continue,
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

    pub(super) fn package_mut(&mut self, place: Place) -> Option<&mut Package> {
        match place {
            Place::Package(package) => self.packages.get_mut(package),
            _ => None,
        }
    }

    /// Says of a named item what its row of the property table says.
    pub(super) fn set_properties(&mut self, named: usize, properties: &Properties) {
        let Some(Named { place, also, .. }) = self.named.get(named) else { return };
        for place in [Some(*place), *also].into_iter().flatten() {
            if let Some(slot) = self.properties_at(place) {
                *slot = Some(properties.clone());
            }
        }
    }

    fn properties_at(&mut self, place: Place) -> Option<&mut Option<Properties>> {
        match place {
            Place::Area(area) => Some(&mut self.areas.get_mut(area)?.properties),
            Place::Category(area, place) | Place::WithoutUrn(area, place, None) => {
                let category = category_mut(&mut self.areas.get_mut(area)?.children, place)?;
                Some(&mut category.properties)
            }
            Place::WithoutUrn(area, place, Some(below)) => {
                let category = category_mut(&mut self.areas.get_mut(area)?.children, place)?;
                Some(&mut category_mut(&mut category.children, below)?.properties)
            }
            Place::Package(package) => Some(&mut self.packages.get_mut(package)?.properties),
            Place::LeftOut => None,
        }
    }

    /// Whether the item is part of the catalogue.
    pub(super) fn is_kept(&self, named: usize) -> bool {
        self.named.get(named).is_some_and(|named| !matches!(named.place, Place::LeftOut))
    }
}

/// The category or item without URN that has this place.
pub(super) fn category<'a>(areas: &'a [Area], place: Place) -> Option<&'a Category> {
    let (area, place, below) = match place {
        Place::Category(area, place) => (area, place, None),
        Place::WithoutUrn(area, place, below) => (area, place, below),
        Place::Area(_) | Place::Package(_) | Place::LeftOut => return None,
    };
    let category = |child: &'a Child| match child {
        Child::Category(category) => Some(category),
        Child::Package(_) => None,
    };
    let found = category(areas.get(area)?.children.get(place)?)?;
    match below {
        None => Some(found),
        Some(below) => category(found.children.get(below)?),
    }
}

fn category_mut(children: &mut [Child], place: usize) -> Option<&mut Category> {
    match children.get_mut(place)? {
        Child::Category(category) => Some(category),
        Child::Package(_) => None,
    }
}
