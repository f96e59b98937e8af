//! How areas stand, and what stands in one that is opened.

use pretty_assertions::assert_eq;
use tilgangspakker::{
    AreaState, AreaView, Catalogue, ForRole, HeadingLevel, Node, RoleAction, ViewOptions,
    render_area, render_catalogue, render_tree,
};

use super::fixture::{count, for_role, index, piece, today, usual};

const AREA: &str = "<li class=\"tp-area\"";
const PACKAGE: &str = "<li class=\"tp-package\"";
const OPEN: &str = "<details class=\"ds-details\" open>";
const NAMES: &str = "data-tp-names";

fn with(areas: AreaState) -> ViewOptions {
    ViewOptions { areas, ..usual() }
}

/// What stands in the area with this place.
fn inside(html: &str, place: usize) -> &str {
    let area = piece(html, AREA, &format!("data-tp-area=\"{place}\""));
    let (_, inside) = area.split_once("<div class=\"tp-below\">").unwrap();
    inside
}

#[test]
fn each_area_says_its_place_among_all_of_the_catalogue() {
    let catalogue = today();
    let html = render_tree(&catalogue, &usual());
    for (place, area) in catalogue.areas().iter().enumerate() {
        let said = piece(&html, AREA, &format!("data-tp-area=\"{place}\""));
        for entry in catalogue.below(Node::Area(area)) {
            assert!(said.contains(&format!("data-urn=\"{}\"", entry.package.urn)), "{place}");
        }
    }
    let one = [index(&catalogue, "lonn")].into();
    let html = render_tree(&catalogue, &ViewOptions { packages: Some(one), ..usual() });
    let area = catalogue.package("lonn").unwrap().area;
    let place = catalogue.areas().iter().position(|it| it.name == area.name).unwrap();
    assert!(
        html.contains(&format!("data-tp-area=\"{place}\"")),
        "places do not depend on what is shown"
    );
}

#[test]
fn areas_are_open_closed_or_hold_no_more_than_names() {
    let catalogue = today();
    let tree = |areas| render_tree(&catalogue, &with(areas));
    let (open, closed, names) =
        (tree(AreaState::Open), tree(AreaState::Closed), tree(AreaState::Names));
    let areas = catalogue.areas().len();
    assert_eq!([&open, &closed, &names].map(|html| count(html, OPEN)), [areas, 0, 0]);
    assert_eq!([&open, &closed, &names].map(|html| count(html, NAMES)), [0, 0, areas]);
    assert_eq!(closed, open.replace(OPEN, "<details class=\"ds-details\">"), "all is there");
    assert_eq!([&open, &closed, &names].map(|html| count(html, "data-urn=")), [223; 3]);
    assert_eq!(count(&names, "tp-urn"), 0);
    assert!(names.contains(
        "<li class=\"tp-package\" id=\"tp-lonn\" \
         data-urn=\"urn:altinn:accesspackage:lonn\">Lønn</li>"
    ));
}

#[test]
fn the_only_area_is_open_with_all_that_it_holds() {
    let seed = Catalogue::embedded();
    let today = today();
    let one = ViewOptions { packages: Some([index(&today, "lonn")].into()), ..usual() };
    for areas in [AreaState::Closed, AreaState::Names] {
        assert_eq!(render_catalogue(&seed, &with(areas)), render_catalogue(&seed, &usual()));
        let options = ViewOptions { areas, ..one.clone() };
        assert_eq!(render_catalogue(&today, &options), render_catalogue(&today, &one));
    }
}

#[test]
fn the_area_of_the_current_package_is_open_with_all_that_it_holds() {
    let catalogue = today();
    let current = Some(index(&catalogue, "lonn"));
    for areas in [AreaState::Closed, AreaState::Names] {
        let html = render_tree(&catalogue, &ViewOptions { current, ..with(areas) });
        assert_eq!(count(&html, OPEN), 1);
        let area = piece(&html, AREA, OPEN);
        assert!(area.contains("id=\"tp-lonn\"") && area.contains("tp-urn"));
    }
}

#[test]
fn an_area_in_which_the_role_is_undecided_is_open_with_all_that_it_holds() {
    let mut contents = today().contents().clone();
    contents.notices = Catalogue::embedded().notices().to_vec();
    let name = "Integrasjoner";
    for notice in &mut contents.notices {
        name.clone_into(&mut notice.area);
    }
    let catalogue = Catalogue::new(contents).unwrap();
    let options = |role| ViewOptions {
        for_role: Some(for_role(&catalogue, role, None)),
        ..with(AreaState::Names)
    };
    let html = render_tree(&catalogue, &options("FFØR"));
    assert_eq!(count(&html, OPEN), 1);
    assert!(piece(&html, AREA, OPEN).contains("uavklart"));
    assert_eq!(count(&render_tree(&catalogue, &options("DAGL")), OPEN), 0);
}

#[test]
fn what_is_asked_for_of_an_area_is_what_would_stand_in_it_if_it_were_open() {
    let catalogue = today();
    let mut options = ViewOptions {
        heading_level: HeadingLevel::Three,
        parts: false,
        choosable: true,
        for_role: Some(for_role(&catalogue, "REGN", Some("AS"))),
        ..usual()
    };
    for only in [None, Some(RoleAction::Hold), Some(RoleAction::Delegate)] {
        options.for_role = options.for_role.map(|it| ForRole { only, ..it });
        let open = render_tree(&catalogue, &options);
        for place in 0..catalogue.areas().len() {
            let opened = render_area(&catalogue, place, AreaView::Tree, &options).unwrap();
            if open.contains(&format!("data-tp-area=\"{place}\"")) {
                assert!(inside(&open, place).starts_with(&opened), "{place}");
            }
        }
    }
    assert_eq!(render_area(&catalogue, catalogue.areas().len(), AreaView::Tree, &usual()), None);
}

#[test]
fn areas_without_a_group_have_their_headings_one_level_higher() {
    let seed = Catalogue::embedded();
    let opened = render_area(&seed, 0, AreaView::Tree, &usual()).unwrap();
    assert!(inside(&render_tree(&seed, &usual()), 0).starts_with(&opened));
    assert!(opened.contains("<h3 "));
}

#[test]
fn a_catalogue_of_names_has_the_rows_of_the_table_in_the_area_that_is_opened() {
    let catalogue = today();
    let names = render_catalogue(&catalogue, &with(AreaState::Names));
    assert_eq!(count(&names, "<table"), 0);
    assert_eq!(count(&names, "<section class=\"tp-section\""), 1, "packages: there is no notice");
    let mut rows = 0;
    for place in 0..catalogue.areas().len() {
        let options = with(AreaState::Names);
        let opened = render_area(&catalogue, place, AreaView::Catalogue, &options).unwrap();
        assert_eq!(count(&opened, "<tr data-level"), count(&opened, PACKAGE));
        assert!(opened.contains("Egenskaper ved tilgangspakkene</h5>"));
        rows += count(&opened, "<tr data-level");
    }
    assert_eq!(rows, 223);
    for areas in [AreaState::Open, AreaState::Closed] {
        assert_eq!(count(&render_catalogue(&catalogue, &with(areas)), "<table"), 1);
    }
}

#[test]
fn todays_register_by_names_is_at_most_1800_nodes() {
    let options = ViewOptions { choosable: true, ..with(AreaState::Names) };
    let html = render_catalogue(&today(), &options);
    let is_name = |piece: &&str| piece.starts_with(|c: char| c.is_ascii_alphabetic());
    let elements = html.split('<').filter(is_name).count();
    let texts =
        html.split('>').filter(|piece| !piece.is_empty() && !piece.starts_with('<')).count();
    assert!(elements > 223 && texts > 223, "{elements} elements, {texts} texts");
    assert!(elements + texts <= 1800, "{elements} elements and {texts} texts");
}

#[test]
fn where_no_package_is_shown_the_tree_says_so_and_not_that_the_catalogue_has_none() {
    let none = ViewOptions { packages: Some([].into()), ..usual() };
    let html = render_tree(&today(), &none);
    assert!(html.contains("Det er ingen tilgangspakker å vise her."), "{html}");
    assert!(!html.contains("Katalogen har ingen"));
}
