//! Many pages, one catalogue.

use super::findings::Position;
use super::tree::Place;
use super::{ReadPage, excerpt};
use crate::catalogue::{Area, Child, Contents, Diagnostic, Level, PackageUrn, Text};
use crate::text::Language;

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
    // Leaving out moves children: places are looked up before.
    report_categories(&mut page, all);
    leave_out_packages(&mut page, all);
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

/// A URN identifies one package: the first that has it.
fn leave_out_packages(page: &mut ReadPage, all: &Contents) {
    let mut surplus: Vec<PackageUrn> = Vec::new();
    for place in 0..page.contents.packages.len() {
        let Some(package) = page.contents.packages.get(place) else { continue };
        let Some(earlier) = all.packages.iter().find(|known| known.urn == package.urn) else {
            continue;
        };
        let document = document_of(&package.urn, all);
        let differs = match (
            earlier.description == package.description,
            earlier.properties == package.properties,
        ) {
            (true, true) => "",
            (false, true) => ", with its description, which differs",
            (true, false) => ", with its row, which differs",
            (false, false) => ", with its description and row, which differ",
        };
        let message = format!(
            "\"{}\" is the URN of \"{}\" in {document} already, so \"{}\" is left out here{differs}; \
             let it stand on one page, or give it a URN of its own",
            package.urn,
            name(&earlier.name),
            name(&package.name),
        );
        surplus.push(package.urn.clone());
        page.report(Level::Error, Place::Package(place), "DUPLICATE_URN", message);
    }
    page.contents.packages.retain(|package| !surplus.contains(&package.urn));
    for area in &mut page.contents.areas {
        area.children.retain_mut(|child| match child {
            Child::Package(urn) => !surplus.contains(urn),
            Child::Category(category) => {
                category.children.retain(|urn| !surplus.contains(urn));
                true
            }
        });
    }
}

fn report_categories(page: &mut ReadPage, all: &Contents) {
    let mut shared = Vec::new();
    for (place, area) in page.contents.areas.iter().enumerate() {
        for (child, category) in categories(area) {
            let earlier = all
                .areas
                .iter()
                .find(|earlier| categories(earlier).any(|(_, known)| known == category));
            if let Some(earlier) = earlier {
                let message = format!(
                    "\"{}\" is a category in \"{}\" too, so the name alone refers to neither; call \
                     one of them something else",
                    name(category),
                    name(&earlier.name)
                );
                shared.push((Place::Category(place, child), message));
            }
        }
    }
    for (place, message) in shared {
        page.report(Level::Warning, place, "SHARED_NAME", message);
    }
}

fn categories(area: &Area) -> impl Iterator<Item = (usize, &Text)> {
    area.children.iter().enumerate().filter_map(|(place, child)| match child {
        Child::Category(category) => Some((place, &category.name)),
        Child::Package(_) => None,
    })
}

/// Adds to an area what another page says of it, and says what was left out.
fn merge(area: &mut Area, earlier: &mut Area) -> (Level, String) {
    earlier.children.append(&mut area.children);
    for link in area.links.drain(..) {
        if !earlier.links.contains(&link) {
            earlier.links.push(link);
        }
    }
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
        (Level::Warning, format!("{begins}; put it all on one page"))
    } else {
        let left_out = left_out.join(", ");
        (
            Level::Error,
            format!("{begins}, and its {left_out} here left out; put it all on one page"),
        )
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
    let holds = |area: &&Area| {
        area.children.iter().any(|child| match child {
            Child::Package(package) => package == urn,
            Child::Category(category) => category.children.contains(urn),
        })
    };
    all.areas.iter().find(holds).and_then(|area| area.document.as_deref()).unwrap_or_default()
}

fn name(text: &Text) -> &str {
    text.all().next().unwrap_or_default()
}

impl ReadPage {
    fn report(&mut self, severity: Level, place: Place, code: &str, message: String) {
        let position = self.places.iter().find(|(known, _)| *known == place);
        let Position { line, column } = position.map(|(_, at)| *at).unwrap_or_default();
        let document = self.contents.areas.first().and_then(|area| area.document.clone());
        self.contents.diagnostics.push(Diagnostic {
            severity,
            code: code.to_owned(),
            message,
            document,
            line,
            column,
        });
    }
}
