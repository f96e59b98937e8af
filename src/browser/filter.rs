//! Showing only the packages that have what was typed in them.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDetailsElement};

use super::mount::{all, tell};
use crate::text::matching::{find, small_letters};
use crate::text::{Language, labels};
use crate::{Catalogue, PackageEntry};

/// The packages of a mounted view, and what each may be found by.
#[derive(Debug, Default)]
pub(super) struct Filter {
    packages: Vec<Findable>,
    language: Language,
    /// The disclosures as they stood before anything was typed: they are given back afterwards.
    before: Option<Vec<(HtmlDetailsElement, bool)>>,
}

#[derive(Debug)]
struct Findable {
    /// The package's place in the tree and its row in the table.
    elements: Vec<Element>,
    /// In small letters.
    words: String,
}

impl Filter {
    pub(super) fn new(
        root: &Element,
        catalogue: &Catalogue,
        language: Language,
    ) -> Result<Self, JsValue> {
        let elements = all(root, "[data-urn]")?;
        let packages = catalogue.packages().map(|entry| {
            let urn = Some(entry.package.urn.to_string());
            let of_package = |element: &&Element| element.get_attribute("data-urn") == urn;
            Findable {
                elements: elements.iter().filter(of_package).cloned().collect(),
                words: small_letters(&words(catalogue, entry)),
            }
        });
        Ok(Self { packages: packages.collect(), language, before: None })
    }

    /// Shows the packages that have every word of the term in them.
    pub(super) fn apply(&mut self, root: &Element, term: &str) -> Result<(), JsValue> {
        let term = small_letters(term);
        let wanted: Vec<&str> = term.split_whitespace().collect();
        let mut shown = 0;
        for package in &self.packages {
            let fits = wanted.iter().all(|word| find(&package.words, word).is_some());
            shown += usize::from(fits);
            for element in &package.elements {
                element.toggle_attribute_with_force("hidden", !fits)?;
            }
        }
        let message =
            if wanted.is_empty() { String::new() } else { labels::shown(self.language, shown) };
        tell(root, &message)?;
        self.disclose(root, !wanted.is_empty())
    }

    /// Opens every area while something is looked for, hides those with nothing in them, and gives
    /// the open and closed ones back when it is done.
    fn disclose(&mut self, root: &Element, looking: bool) -> Result<(), JsValue> {
        for area in all(root, ".tp-area, .tp-category")? {
            let is_empty = area.query_selector("[data-urn]:not([hidden])")?.is_none();
            area.toggle_attribute_with_force("hidden", looking && is_empty)?;
        }
        let areas =
            all(root, ".tp-area > details")?.into_iter().filter_map(|it| it.dyn_into().ok());
        if looking {
            let areas: Vec<HtmlDetailsElement> = areas.collect();
            if self.before.is_none() {
                self.before = Some(areas.iter().map(|it| (it.clone(), it.open())).collect());
            }
            for area in areas {
                area.set_open(true);
            }
        } else {
            for (area, open) in self.before.take().unwrap_or_default() {
                area.set_open(open);
            }
        }
        Ok(())
    }
}

/// What a package may be found by: all that is said of it, and the roles that get it.
fn words(catalogue: &Catalogue, entry: PackageEntry<'_>) -> String {
    let package = entry.package;
    let mut words = vec![package.urn.as_str(), catalogue.name(&entry.area.name)];
    words.extend(package.name.all());
    words.extend(package.description.iter().flat_map(|text| text.all()));
    words.extend(package.former_names.iter().map(String::as_str));
    for (_, role) in catalogue.grants(entry.index) {
        words.push(role.role.known_as());
        words.extend(role.role.name.all());
    }
    words.join("\n")
}
