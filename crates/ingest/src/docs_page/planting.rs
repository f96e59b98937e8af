//! How items become a tree.

use tilgangspakker::{Area, Category, Child, Package, PackageUrn, regulation_caveat};

use super::excerpt::excerpt;
use super::findings::Findings;
use super::links;
use super::list::Item;
use super::node::{self, Node};
use super::tree::{Named, Place, Tree};

/// Builds the tree from the items of a page with this title. Level 1 is the area, an item with others
/// below it a category, an item without a package, if it has a URN of its own.
pub(super) fn plant(
    items: Vec<Item>,
    title: Option<&str>,
    site: &str,
    findings: &mut Findings<'_>,
) -> Tree {
    let mut planter =
        Planter { tree: Tree::default(), area: None, category: None, title, findings };
    let mut items = items.into_iter().peekable();
    while let Some(mut item) = items.next() {
        let has_children = items.peek().is_some_and(|next| next.level > item.level);
        for picture in &item.prose.pictures {
            planter.findings.error(
                picture.at,
                "PICTURE_IN_TREE",
                format!("the picture \"{}\" is left out; put it above the tree", picture.source),
            );
        }
        let links = std::mem::take(&mut item.prose.links);
        let place = planter.add(&item, has_children);
        match planter.tree.package_mut(place) {
            Some(package) => package.links = links::absolute(&links, site, planter.findings),
            None => planter.tree.links.extend(links),
        }
    }
    planter.tree
}

struct Planter<'f, 'p> {
    tree: Tree,
    /// What the item that is being read stands below.
    area: Option<usize>,
    category: Option<usize>,
    title: Option<&'f str>,
    findings: &'f mut Findings<'p>,
}

impl Planter<'_, '_> {
    fn add(&mut self, item: &Item, has_children: bool) -> Place {
        if item.level <= 2 {
            self.category = None;
        }
        if item.prose.text().trim().is_empty() {
            // What stands below it is put below what is above it.
            self.findings.warning(
                item.at,
                "EMPTY_ITEM",
                "nothing stands beside the bullet; remove it, or name what stands below it",
            );
            return Place::LeftOut;
        }
        let Some(node) = node::read(item, self.findings) else {
            if item.level == 1 {
                self.area = None;
            }
            return Place::LeftOut;
        };
        let (at, name) = (node.at, node.name.clone());
        let is_package = node.urn.is_some() && !has_children;
        let has_area = self.area.is_some() || self.title.is_some();
        let (place, also) = match item.level {
            1 if is_package && has_area => {
                self.findings.warning(
                    at,
                    "WRONG_LEVEL",
                    format!(
                        "\"{}\" has a package's URN, so it is read as a package below the area; \
                         indent it",
                        excerpt(&name)
                    ),
                );
                (self.add_leaf(&node, 2, false), None)
            }
            1 => self.add_area(&node),
            2 if has_children => self.add_category(&node),
            level => (self.add_leaf(&node, level, has_children), None),
        };
        self.tree.named.push(Named { name, at, place, also });
        place
    }

    fn add_area(&mut self, node: &Node) -> (Place, Option<Place>) {
        let same = |area: &Area| area.name == node.name.as_str().into();
        if let Some(place) = self.tree.areas.iter().position(same) {
            let message = format!(
                "\"{}\" stands twice at the top; what stands below the second is put below the first",
                node.name
            );
            if node.description.is_some() {
                let message = format!("{message}, and its description is left out");
                self.findings.error(node.at, "DUPLICATE_AREA", message);
            } else {
                self.findings.warning(node.at, "DUPLICATE_AREA", message);
            }
            self.area = Some(place);
            return (Place::LeftOut, None);
        }
        if !self.tree.areas.is_empty() {
            self.findings.warning(
                node.at,
                "SEVERAL_AREAS",
                format!(
                    "\"{}\" is another area; links and notices are read as the first's",
                    node.name
                ),
            );
        }
        let place = self.open_area(&node.name, node.description.as_deref());
        let also = self.add_twin(node, "AREA_WITH_URN", "an area");
        (place, also)
    }

    fn open_area(&mut self, name: &str, description: Option<&str>) -> Place {
        let place = self.tree.areas.len();
        self.area = Some(place);
        let mut area = Area::new(name.into());
        area.description = description.map(Into::into);
        self.tree.areas.push(area);
        Place::Area(place)
    }

    /// The area that is above. Where there is none, the page's title names it.
    fn area_above(&mut self, at: usize) -> Option<usize> {
        if self.area.is_none()
            && let Some(title) = self.title
        {
            let same = |area: &Area| area.name == title.into();
            if let Some(place) = self.tree.areas.iter().position(same) {
                self.area = Some(place);
            } else {
                self.findings.warning(
                    at,
                    "NO_AREA_NAME",
                    format!("no area stands above this; the page's title \"{title}\" names one"),
                );
                let place = self.open_area(title, None);
                self.tree.named.push(Named { name: title.to_owned(), at, place, also: None });
            }
        }
        self.area
    }

    fn add_category(&mut self, node: &Node) -> (Place, Option<Place>) {
        let Some(area) = self.area_above(node.at) else { return (self.leave_out(node), None) };
        let Some(entry) = self.tree.areas.get_mut(area) else { return (Place::LeftOut, None) };
        let place = entry.children.len();
        entry.children.push(Child::Category(category(node)));
        self.category = Some(place);
        (Place::Category(area, place), self.add_twin(node, "CATEGORY_WITH_URN", "a category"))
    }

    /// An area or category with a URN is a package too, which stands in it.
    fn add_twin(&mut self, node: &Node, code: &str, kind: &str) -> Option<Place> {
        let at = node.urn.as_ref()?.at;
        let urn = self.usable_urn(node)?;
        self.findings.warning(
            at,
            code,
            format!(
                "\"{}\" has a package's URN, so it is read as {kind} and as a package in it; give \
                 the package an item of its own",
                node.name
            ),
        );
        Some(self.put(self.area?, node, Some(urn)))
    }

    fn leave_out(&mut self, node: &Node) -> Place {
        let urn = node.urn.as_ref().and_then(|urn| urn.urn.as_ref());
        let urn = urn.map(|urn| format!(" ({urn})")).unwrap_or_default();
        self.findings.error(
            node.at,
            "NO_AREA",
            format!("\"{}\"{urn} stands below no area and is left out; name the area", node.name),
        );
        Place::LeftOut
    }

    fn add_leaf(&mut self, node: &Node, level: usize, has_children: bool) -> Place {
        let Some(area) = self.area_above(node.at) else { return self.leave_out(node) };
        let name = &node.name;
        if level > 3 {
            self.findings.error(
                node.at,
                "TOO_DEEP",
                format!(
                    "\"{name}\" stands on level {level}, and there are three; it is put below the \
                     category on level 2"
                ),
            );
        }
        if node.urn.is_none() {
            let problem = if has_children {
                "is a category below a category: it stays there, and what stands below it is put \
                 beside it"
                    .to_owned()
            } else {
                format!(
                    "has no URN, so it stands in the tree without and is no package; add **{}…** \
                     after the description",
                    PackageUrn::PREFIX
                )
            };
            self.findings.error(node.at, "NO_URN", format!("\"{name}\" {problem}"));
        }
        let urn = self.usable_urn(node);
        self.put(area, node, urn)
    }

    /// The URN of an item, if it has one that no other has. What is wrong with it is reported.
    fn usable_urn(&mut self, node: &Node) -> Option<PackageUrn> {
        let marked = node.urn.as_ref()?;
        let urn = marked.urn.as_ref()?;
        let Some(earlier) = self.tree.packages.iter().find(|package| package.urn == *urn) else {
            return Some(urn.clone());
        };
        let earlier = earlier.name.all().next().unwrap_or_default();
        let message = format!(
            "\"{urn}\" is the URN of \"{earlier}\" already, so \"{}\" stands without URN; give it \
             a URN of its own",
            node.name
        );
        self.findings.error(marked.at, "DUPLICATE_URN", message);
        None
    }

    /// Puts an item below what is above it: a package, or an item without URN.
    fn put(&mut self, area: usize, node: &Node, urn: Option<PackageUrn>) -> Place {
        let Some(entry) = self.tree.areas.get_mut(area) else { return Place::LeftOut };
        let children = match self.category.and_then(|place| entry.children.get_mut(place)) {
            Some(Child::Category(category)) => &mut category.children,
            _ => &mut entry.children,
        };
        let last = children.len();
        let Some(urn) = urn else {
            children.push(Child::Category(category(node)));
            return match self.category {
                Some(category) => Place::WithoutUrn(area, category, Some(last)),
                None => Place::WithoutUrn(area, last, None),
            };
        };
        children.push(Child::Package(urn.clone()));
        self.tree.packages.push(package(node, urn));
        Place::Package(self.tree.packages.len() - 1)
    }
}

fn category(node: &Node) -> Category {
    let mut category = Category::new(node.name.as_str().into());
    category.description = node.description.as_deref().map(Into::into);
    category
}

fn package(node: &Node, urn: PackageUrn) -> Package {
    let description = node.description.as_deref();
    let mut package = Package::new(urn, node.name.as_str().into());
    package.description = description.map(Into::into);
    package.subject_to_change = description.is_some_and(|text| regulation_caveat(text).is_some());
    package
}
