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

#[test]
fn packages_whose_powers_may_change_are_marked_where_others_stand_beside_them() {
    let mut contents = Catalogue::embedded().contents().clone();
    let options = ViewOptions::new(Language::Nb);
    let all = render_tree(&Catalogue::new(contents.clone()).unwrap(), &options);
    assert!(!all.contains("hendelser*"));
    for package in contents.packages.iter_mut().take(1) {
        package.subject_to_change = false;
    }
    let some = render_tree(&Catalogue::new(contents).unwrap(), &options);
    assert!(some.contains("merket med *"));
    assert!(some.contains("Maskinlesbare hendelser*"));
    assert!(!some.contains("(API)*"));
}

#[test]
fn packages_that_are_passed_on_for_clients_alone_are_told_so_and_no_others() {
    let catalogue = today();
    let only: Vec<_> = catalogue
        .packages()
        .map(|entry| entry.package)
        .filter(|it| it.is_delegable == Some(true))
        .filter(|it| it.properties.as_ref().is_some_and(|row| row.is_assignable == Some(false)))
        .map(|it| it.urn.as_str().to_owned())
        .collect();
    assert_eq!(only.len(), 6);
    for language in Language::ALL {
        let options = ViewOptions::new(language);
        let said = match language {
            Language::Nb | Language::Nn => "klientadministrasjon",
            Language::En => "client administration",
        };
        let [table, tree] =
            [render_property_table(&catalogue, &options), render_tree(&catalogue, &options)];
        for (html, start) in [(table, "<tr "), (tree, "<li class=\"tp-package\"")] {
            let told: Vec<_> = html.split(start).filter(|it| it.contains(said)).collect();
            assert_eq!(told.len(), only.len());
            for urn in &only {
                assert!(told.iter().any(|it| it.contains(&format!("data-urn=\"{urn}\""))), "{urn}");
            }
        }
    }
    let seed = render_property_table(&Catalogue::embedded(), &ViewOptions::new(Language::Nb));
    assert!(!seed.contains("klientadministrasjon"));
}
