//! Many pages, one catalogue.

use tilgangspakker::{
    Area, Category, Child, Contents, Diagnostic, Language, Link, Package, PackageUrn, Severity,
    Text,
};

use super::excerpt::excerpt;
use super::findings::Position;
use super::read_page::ReadPage;
use super::tree::{Place, category};

/// Joins pages in the order of their areas' weights. Pages without a weight come last, in the order
/// in which they are given.
pub(super) fn join(version: &str, mut pages: Vec<ReadPage>) -> Contents {
    pages.sort_by_key(|page| {
        let weight = page.contents.areas.first().and_then(|area| area.weight);
        (weight.is_none(), weight)
    });
    let mut all = Contents::new(version, Language::Nb);
    for page in pages {
        add(page, &mut all);
    }
    all
}

fn add(mut page: ReadPage, all: &mut Contents) {
    report_categories(&mut page, all);
    take_urns(&mut page, all);
    for place in 0..page.contents.areas.len() {
        let earlier = page.contents.areas.get_mut(place).and_then(|area| {
            all.areas.iter_mut().find(|earlier| earlier.name == area.name).map(|it| (it, area))
        });
        if let Some((earlier, area)) = earlier {
            let (level, message) = merge(area, earlier);
            page.report(level, Place::Area(place), "DUPLICATE_AREA", message);
        }
    }
    page.contents.diagnostics.sort_by_key(|found| (found.line, found.column));
    for area in page.contents.areas {
        if all.areas.iter().all(|earlier| earlier.name != area.name) {
            all.areas.push(area);
        }
    }
    all.packages.append(&mut page.contents.packages);
    page.contents.notices.retain(|notice| !all.notices.contains(notice));
    all.notices.append(&mut page.contents.notices);
    all.diagnostics.append(&mut page.contents.diagnostics);
}

/// A URN identifies one package: the first that has it. The others stay without.
fn take_urns(page: &mut ReadPage, all: &Contents) {
    let mut surplus: Vec<Package> = Vec::new();
    for place in 0..page.contents.packages.len() {
        let Some(package) = page.contents.packages.get(place) else { continue };
        let Some(earlier) = all.packages.iter().find(|known| known.urn == package.urn) else {
            continue;
        };
        let message = format!(
            "\"{}\" is the URN of \"{}\" in {} already, so \"{}\" stands here without URN; let it \
             stand on one page, or give it a URN of its own",
            package.urn,
            name(&earlier.name),
            document_of(&package.urn, all),
            name(&package.name),
        );
        surplus.push(package.clone());
        page.report(Severity::Error, Place::Package(place), "DUPLICATE_URN", message);
    }
    page.contents.packages.retain(|package| !surplus.contains(package));
    for area in &mut page.contents.areas {
        let mut above = Category::new(area.name.clone());
        above.description.clone_from(&area.description);
        above.properties.clone_from(&area.properties);
        take_urns_below(&above, &mut area.children, &surplus, &mut area.links);
    }
}

fn take_urns_below(
    above: &Category,
    children: &mut Vec<Child>,
    surplus: &[Package],
    links: &mut Vec<Link>,
) {
    children.retain_mut(|child| match child {
        Child::Package(urn) => {
            let Some(package) = surplus.iter().find(|package| package.urn == *urn) else {
                return true;
            };
            add_links(&package.links, links);
            let mut item = Category::new(package.name.clone());
            item.description.clone_from(&package.description);
            item.properties.clone_from(&package.properties);
            // An area or category with a URN stands in the tree once already.
            let is_new = item != *above;
            *child = Child::Category(item);
            is_new
        }
        Child::Category(category) => {
            let mut children = std::mem::take(&mut category.children);
            take_urns_below(category, &mut children, surplus, links);
            category.children = children;
            true
        }
    });
}

fn report_categories(page: &mut ReadPage, all: &Contents) {
    let mut shared = Vec::new();
    for (place, _) in &page.places {
        let Some(category) = category(&page.contents.areas, *place) else { continue };
        let is_there = |area: &&Area| area.categories().any(|known| known.name == category.name);
        if let Some(earlier) = all.areas.iter().find(is_there) {
            let message = format!(
                "\"{}\" stands in \"{}\" too, so the name alone refers to neither; call one of \
                 them something else",
                name(&category.name),
                name(&earlier.name)
            );
            shared.push((*place, message));
        }
    }
    for (place, message) in shared {
        page.report(Severity::Warning, place, "SHARED_NAME", message);
    }
}

/// Adds to an area what another page says of it, and says what was left out.
fn merge(area: &mut Area, earlier: &mut Area) -> (Severity, String) {
    earlier.children.append(&mut area.children);
    add_links(&area.links, &mut earlier.links);
    let left_out = [
        ("short name", is_lost(&mut earlier.short_name, &mut area.short_name)),
        ("summary", is_lost(&mut earlier.summary, &mut area.summary)),
        ("description", is_lost(&mut earlier.description, &mut area.description)),
        ("picture", is_lost(&mut earlier.picture, &mut area.picture)),
        ("row", is_lost(&mut earlier.properties, &mut area.properties)),
    ];
    let left_out: Vec<&str> =
        left_out.into_iter().filter_map(|(field, lost)| lost.then_some(field)).collect();
    let name = excerpt(name(&area.name));
    let document = earlier.document.as_deref().unwrap_or_default();
    let begins = format!(
        "\"{name}\" is the area of {document} already; what stands below it here is added there"
    );
    if left_out.is_empty() {
        (Severity::Warning, format!("{begins}; put it all on one page"))
    } else {
        let left_out = left_out.join(", ");
        (
            Severity::Error,
            format!("{begins}, and its {left_out} here left out; put it all on one page"),
        )
    }
}

fn add_links(links: &[Link], to: &mut Vec<Link>) {
    for link in links {
        if !to.contains(link) {
            to.push(link.clone());
        }
    }
}

/// Fills in what the earlier page does not say. Whether it says something else.
fn is_lost<T: PartialEq>(earlier: &mut Option<T>, field: &mut Option<T>) -> bool {
    match (&earlier, field.take()) {
        (_, None) => false,
        (Some(kept), Some(field)) => *kept != field,
        (None, field) => {
            *earlier = field;
            false
        }
    }
}

fn document_of<'a>(urn: &PackageUrn, all: &'a Contents) -> &'a str {
    let area = all.areas.iter().find(|area| area.holds(urn));
    area.and_then(|area| area.document.as_deref()).unwrap_or_default()
}

fn name(text: &Text) -> &str {
    text.all().next().unwrap_or_default()
}

impl ReadPage {
    fn report(&mut self, severity: Severity, place: Place, code: &str, message: String) {
        let position = self.places.iter().find(|(known, _)| *known == place);
        let Position { line, column } = position.map(|(_, at)| *at).unwrap_or_default();
        let mut diagnostic = Diagnostic::new(severity, code, message);
        diagnostic.document = self.contents.areas.first().and_then(|area| area.document.clone());
        (diagnostic.line, diagnostic.column) = (line, column);
        self.contents.diagnostics.push(diagnostic);
    }
}
