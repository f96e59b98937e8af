//! What the views show of today's catalogue. What a reader sees of the seed is tested on the page.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use tilgangspakker::{
    Catalogue, HeadingLevel, Language, ViewOptions, render_property_table, render_tree,
};

fn today() -> Catalogue {
    Catalogue::from_json(include_str!("../data/altinn-2026-08/catalogue.json")).unwrap()
}

fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

#[test]
fn groups_stand_above_their_areas_a_heading_higher() {
    let options =
        ViewOptions { heading_level: HeadingLevel::Three, ..ViewOptions::new(Language::En) };
    let html = render_tree(&today(), &options);
    assert_eq!(count(&html, "<section class=\"tp-group\">"), 5);
    assert_eq!(count(&html, "<h3 "), 5);
    assert_eq!(count(&html, "<h4 "), 49);
    assert_eq!(count(&html, "data-urn="), 223);
    assert!(html.contains(">Industry</h3>"));
    assert!(!html.contains("lang=\"nb\""), "everything has an English name");
}

#[test]
fn a_catalogue_without_groups_begins_with_its_areas() {
    let html = render_tree(&Catalogue::embedded(), &ViewOptions::new(Language::Nb));
    assert!(html.starts_with("<ul class=\"tp-tree\""));
    assert!(!html.contains("tp-group"));
}

#[test]
fn the_table_has_a_row_for_each_package() {
    let html = render_property_table(&today(), &ViewOptions::new(Language::Nn));
    assert_eq!(count(&html, "<tr data-level"), 223);
}
