//! What stands in the views. What a reader sees of the seed is tested on the page.

use pretty_assertions::assert_eq;
use tilgangspakker::{
    Catalogue, HeadingLevel, Language, Link, ViewOptions, render_catalogue, render_notices,
    render_property_table, render_tree,
};

use super::fixture::{count, today};

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
fn headings_end_at_the_sixth_level() {
    let options =
        ViewOptions { heading_level: HeadingLevel::Four, ..ViewOptions::new(Language::Nb) };
    let html = render_catalogue(&today(), &options);
    assert_eq!(count(&html, "<h5 "), 5 + 1, "each group, and what the role codes mean");
    assert_eq!(count(&html, "<h6 "), 49 + 223);
    assert_eq!(count(&html, "</h6>"), 49 + 223);
    assert!(!html.contains("<h7"));
}

#[test]
fn an_id_prefix_stays_within_its_attribute() {
    let options =
        ViewOptions { id_prefix: "\"><script>".to_owned(), ..ViewOptions::new(Language::Nb) };
    let html = render_catalogue(&Catalogue::embedded(), &options);
    assert!(html.contains("id=\"&quot;&gt;&lt;script&gt;pakker-\""));
    assert!(html.contains("href=\"#%22%3E%3Cscript%3Emaskinlesbarehendelser\""));
    assert!(!html.contains("<script"));
}

#[test]
fn words_that_the_source_links_are_linked_one_after_the_other() {
    let mut contents = Catalogue::embedded().contents().clone();
    let link = |text: &str, href: &str| Link { text: text.to_owned(), href: href.to_owned() };
    for package in contents.packages.iter_mut().take(1) {
        package.description = Some("Les A & B, så A.".into());
        package.links = vec![
            link("A", "https://example.org/?a=1&b=2"),
            link("står ikke der", "https://example.org/"),
            link("B", "http://example.org/"),
        ];
    }
    let catalogue = Catalogue::new(contents).unwrap();
    assert!(render_tree(&catalogue, &ViewOptions::new(Language::Nb)).contains(
        "<p class=\"ds-paragraph\">Les \
            <a class=\"ds-link\" href=\"https://example.org/?a=1&amp;b=2\">A</a> &amp; \
            <a class=\"ds-link\" href=\"http://example.org/\">B</a>, så A.</p>"
    ));
}

#[test]
fn an_area_of_which_the_source_says_no_more_than_its_name_has_no_fold_about_the_source() {
    let mut contents = Catalogue::embedded().contents().clone();
    for area in &mut contents.areas {
        (area.document, area.short_name, area.summary, area.weight) = (None, None, None, None);
        (area.picture, area.links) = (None, Vec::new());
    }
    let options = ViewOptions::new(Language::Nb);
    let bare = render_tree(&Catalogue::new(contents.clone()).unwrap(), &options);
    assert!(!bare.contains("tp-source-facts"));
    for area in contents.areas.iter_mut().take(1) {
        area.weight = Some(7);
    }
    let weighed = render_tree(&Catalogue::new(contents).unwrap(), &options);
    assert_eq!(count(&weighed, "tp-source-facts"), 1);
    assert!(weighed.contains("<div><dt>Rekkefølge</dt><dd>7</dd></div></dl></details>"));
}

#[test]
fn a_catalogue_without_groups_begins_with_its_areas() {
    let html = render_tree(&Catalogue::embedded(), &ViewOptions::new(Language::Nb));
    assert!(html.starts_with("<div class=\"tp-view\" lang=\"nb\"><ul class=\"tp-tree\">"));
    assert!(!html.contains("tp-group"));
}

#[test]
fn the_table_has_a_row_for_each_package() {
    let html = render_property_table(&today(), &ViewOptions::new(Language::Nn));
    assert_eq!(count(&html, "<tr data-level"), 223);
}

#[test]
fn packages_whose_authorisations_may_change_are_marked_where_others_stand_beside_them() {
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

#[test]
fn only_the_packages_asked_for_are_shown_with_what_stands_above_and_concerns_them() {
    let catalogue = Catalogue::embedded();
    let wanted = catalogue.package("maskinlesbarehendelser").unwrap().index;
    let mut options = ViewOptions::new(Language::Nb);
    options.packages = Some([wanted].into());
    let html = render_catalogue(&catalogue, &options);
    assert_eq!(html.matches("<li class=\"tp-package\"").count(), 1);
    assert_eq!(html.matches("<tr data-level").count(), 2, "the package, and the area above it");
    assert!(html.contains("1 tilgangspakke<"), "{html}");
    assert!(render_notices(&catalogue, &options).contains("FFØR"));

    options.packages = Some([].into());
    assert!(render_notices(&catalogue, &options).is_empty());
    assert!(!render_tree(&catalogue, &options).contains("tp-area"));
}

#[test]
fn every_piece_of_the_table_has_the_role_that_a_narrow_layout_would_take_from_it() {
    let html = render_property_table(&Catalogue::embedded(), &ViewOptions::new(Language::Nb));
    for (tag, role) in [
        ("<table ", " role=\"table\""),
        ("<thead ", " role=\"rowgroup\""),
        ("<tbody ", " role=\"rowgroup\""),
        ("<tr ", " role=\"row\""),
        ("<th scope=\"col\" ", " role=\"columnheader\""),
        ("<th scope=\"row\" ", " role=\"rowheader\""),
        ("<td ", " role=\"cell\""),
    ] {
        let pieces: Vec<&str> = html.split(tag.trim_end()).skip(1).collect();
        assert!(!pieces.is_empty());
        for piece in pieces {
            assert!(piece.split('>').next().unwrap().contains(role), "{tag}{piece}");
        }
    }
}
