//! What stands below an area, and where its links may lead.
#![expect(clippy::unwrap_used, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use tilgangspakker::{
    Area, Catalogue, Category, Child, Contents, Language, Link, Package, PackageUrn,
};

fn urn(slug: &str) -> PackageUrn {
    format!("urn:altinn:accesspackage:{slug}").parse().unwrap()
}

/// An area with a package of its own, and a category with a package and an item without URN.
fn area() -> Area {
    let mut category = Category::new("Kategori".into());
    let item = Category::new("Uten URN".into());
    category.children = vec![Child::Package(urn("i-kategori")), Child::Category(item)];
    let mut area = Area::new("Område".into());
    area.children = vec![Child::Package(urn("rett-under")), Child::Category(category)];
    area
}

#[test]
fn an_area_names_its_categories_and_the_items_without_urn_in_them() {
    let area = area();
    let names: Vec<&str> = area.categories().map(|it| it.name.all().next().unwrap()).collect();
    assert_eq!(names, ["Kategori", "Uten URN"]);
}

#[test]
fn an_area_holds_what_stands_below_it_and_below_its_categories() {
    let area = area();
    assert!(area.holds(&urn("rett-under")));
    assert!(area.holds(&urn("i-kategori")));
    assert!(!area.holds(&urn("annet-sted")));
}

#[test]
fn the_nodes_of_a_catalogue_come_each_before_what_lies_below_it() {
    let mut contents = Contents::new("prøve", Language::Nb);
    contents.areas = vec![area(), Area::new("Uten pakker".into())];
    for slug in ["i-kategori", "rett-under"] {
        contents.packages.push(Package::new(urn(slug), slug.into()));
    }
    let catalogue = Catalogue::new(contents).unwrap();
    let nodes = catalogue.nodes();
    let names: Vec<(&str, u8)> =
        nodes.iter().map(|(node, level)| (catalogue.name(node.name()), *level)).collect();
    let expected = [
        ("Område", 1),
        ("rett-under", 2),
        ("Kategori", 2),
        ("i-kategori", 3),
        ("Uten URN", 3),
        ("Uten pakker", 1),
    ];
    assert_eq!(names, expected);
}

#[test]
fn each_package_of_the_embedded_catalogue_stands_below_one_area() {
    let catalogue = Catalogue::embedded();
    for entry in catalogue.packages() {
        let holding = catalogue.areas().iter().filter(|area| area.holds(&entry.package.urn));
        assert_eq!(holding.count(), 1, "{}", entry.package.urn);
    }
}

#[test]
fn a_link_leads_to_an_http_address_or_nowhere() {
    let is_http = |href: &str| Link { text: "lenke".into(), href: href.into() }.is_http();
    for href in ["https://altinn.no", "http://altinn.no/a", "HTTPS://ALTINN.NO", "http://x"] {
        assert!(is_http(href), "{href}");
    }
    for href in [
        "https://",
        "javascript:alert(1)",
        "/a",
        "https:altinn.no",
        "https://a b",
        "https://a\n",
        "https://a\u{7f}",
        "mailto:x@y.no",
        "",
    ] {
        assert!(!is_http(href), "{href}");
    }
}
