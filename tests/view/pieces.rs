//! The field to filter by, buttons to choose, links, the current package, and how many reasons there are.

use std::num::NonZeroUsize;

use pretty_assertions::assert_eq;
use tilgangspakker::{
    Catalogue, Child, Language, LinkBase, PackageUrn, Question, ViewOptions, check,
    render_catalogue, render_notices, render_property_table, render_tree, render_verdict,
};

use super::fixture::{count, index, piece, today, usual};

const PACKAGE: &str = "<li class=\"tp-package\"";

fn base(text: &str) -> LinkBase {
    text.parse().unwrap()
}

#[test]
fn every_view_is_one_element_in_its_language() {
    let seed = Catalogue::embedded();
    for language in Language::ALL {
        let options = ViewOptions::new(language);
        for render in [render_catalogue, render_tree, render_property_table, render_notices] {
            let html = render(&seed, &options);
            assert!(html.starts_with(&format!("<div class=\"tp-view\" lang=\"{language}\">")));
            assert_eq!(count(&html, "tp-view"), 1);
            assert!(html.ends_with("</div>"));
        }
    }
}

#[test]
fn a_view_that_may_be_kept_alive_has_one_place_to_tell_what_was_done_seen_only_beside_a_field() {
    let seed = Catalogue::embedded();
    for searchable in [false, true] {
        let options = ViewOptions { searchable: Some(searchable), ..usual() };
        for render in [render_catalogue, render_tree, render_property_table] {
            let html = render(&seed, &options);
            assert_eq!(count(&html, "role=\"status\""), 1);
            let hidden = "<p class=\"ds-sr-only\" role=\"status\"";
            assert_eq!(count(&html, hidden), usize::from(!searchable));
            for sentence in ["one", "many", "of", "unfound", "unfilled"] {
                assert_eq!(count(&html, &format!("data-{sentence}=\"")), 1, "{sentence}");
            }
        }
    }
}

#[test]
fn the_field_to_filter_by_stands_above_a_catalogue_unless_it_is_left_out_and_above_others_if_asked_for()
 {
    let seed = Catalogue::embedded();
    let fields = |searchable| {
        let options = ViewOptions { searchable, ..usual() };
        [render_catalogue, render_tree, render_property_table, render_notices]
            .map(|render| count(&render(&seed, &options), "data-tp-filter"))
    };
    assert_eq!(fields(None), [1, 0, 0, 0]);
    assert_eq!(fields(Some(true)), [1, 1, 1, 0]);
    assert_eq!(fields(Some(false)), [0, 0, 0, 0]);
}

#[test]
fn names_are_buttons_where_packages_are_chosen_among() {
    let seed = Catalogue::embedded();
    let options = ViewOptions { choosable: true, ..usual() };
    let button = "<button class=\"tp-choose\" type=\"button\" disabled data-tp-choose>\
                  Maskinlesbare hendelser</button>";
    for html in [render_tree(&seed, &options), render_property_table(&seed, &options)] {
        assert_eq!(count(&html, button), 1);
        assert_eq!(count(&html, "data-tp-choose"), 3);
        assert_eq!(count(&html, "tp-anchor"), 0, "there is no place to link to");
    }
    let linked = ViewOptions { link_base: Some(base("/pakker/")), ..options };
    assert_eq!(count(&render_tree(&seed, &linked), "tp-anchor"), 3);
}

#[test]
fn the_link_to_a_package_is_called_by_the_package_in_the_language_of_the_view() {
    for (language, name) in [
        (Language::Nb, "Lenke til pakken Maskinlesbare hendelser"),
        (Language::En, "Link to the package Maskinlesbare hendelser"),
    ] {
        let html = render_tree(&Catalogue::embedded(), &ViewOptions::new(language));
        assert_eq!(count(&html, &format!("aria-label=\"{name}\">#</a>")), 1);
    }
}

#[test]
fn a_package_has_a_list_of_facts_where_there_is_a_fact() {
    let html = render_tree(&today(), &usual());
    let (lists, facts) = (count(&html, "<dl class=\"tp-facts\">"), count(&html, "<dt>"));
    assert!(lists > 0 && lists <= facts, "{lists} lists of {facts} facts");
    assert_eq!(count(&html, "<dl class=\"tp-facts\"></dl>"), 0);
}

#[test]
fn the_link_to_a_package_begins_as_it_is_asked_to_and_ends_with_the_last_part_of_its_urn() {
    let mut contents = Catalogue::embedded().contents().clone();
    let urn: PackageUrn = "urn:altinn:accesspackage:grønn:år".parse().unwrap();
    for package in contents.packages.iter_mut().take(1) {
        let old = std::mem::replace(&mut package.urn, urn.clone());
        for area in &mut contents.areas {
            for child in &mut area.children {
                if matches!(child, Child::Package(it) if *it == old) {
                    *child = Child::Package(urn.clone());
                }
            }
        }
    }
    let catalogue = Catalogue::new(contents).unwrap();
    let linked = |link_base| render_tree(&catalogue, &ViewOptions { link_base, ..usual() });
    assert!(linked(None).contains("href=\"#tp-gr%C3%B8nn%3A%C3%A5r\""));
    assert!(linked(None).contains("id=\"tp-grønn:år\""));
    let asked = linked(Some(base("https://example.org/?språk=nb&pakke=")));
    assert!(
        asked.contains("href=\"https://example.org/?språk=nb&amp;pakke=gr%C3%B8nn%3A%C3%A5r\"")
    );
    assert!(
        linked(Some(base(""))).contains("href=\"gr%C3%B8nn%3A%C3%A5r\""),
        "no scheme is made of it"
    );
}

#[test]
fn no_link_begins_with_anything_that_could_run() {
    for taken in [
        "",
        "#",
        "/p/",
        "../p?x=a:b",
        "?pakke=",
        "//example.org/",
        "HTTPS://example.org/",
        "http://a/",
        "p/a:b",
    ] {
        assert_eq!(taken.parse::<LinkBase>().map(|base| base.to_string()), Ok(taken.to_owned()));
    }
    for refused in [
        "javascript:alert(1)//",
        "JavaScript:x",
        " javascript:x",
        "java\nscript:x",
        "\u{1}javascript:x",
        "data:text/html,",
        "vbscript:x",
        "file:///etc/",
        "a b",
        "blob:https://example.org/",
    ] {
        assert!(refused.parse::<LinkBase>().is_err(), "{refused}");
    }
    assert!("a".repeat(1000).parse::<LinkBase>().is_ok());
    assert!("a".repeat(1001).parse::<LinkBase>().is_err());
}

#[test]
fn the_current_package_is_marked_on_its_button_or_link_and_no_other_is() {
    let catalogue = today();
    let current = Some(index(&catalogue, "lonn"));
    let mark = "aria-current=\"true\"";
    for choosable in [false, true] {
        let options = ViewOptions { current, choosable, parts: true, ..usual() };
        let tree = render_tree(&catalogue, &options);
        assert_eq!(count(&tree, mark), 1);
        assert_eq!(count(&tree, " current\""), 1);
        let package = piece(&tree, PACKAGE, mark);
        assert!(package.contains("id=\"tp-lonn\"") && package.contains("part=\"package current\""));
        let tag = package.split('<').find(|tag| tag.contains(mark)).unwrap();
        assert!(tag.starts_with(if choosable {
            "button class=\"tp-choose\""
        } else {
            "a class=\"ds-link tp-anchor\""
        }));

        let table = render_property_table(&catalogue, &options);
        assert_eq!(count(&table, mark), 1);
        assert!(piece(&table, "<tr ", mark).contains("part=\"tr current\""));
    }
}

#[test]
fn a_verdict_shows_as_many_reasons_as_are_asked_for_and_says_how_many_more_there_are() {
    let seed = Catalogue::embedded();
    let package = seed.name(&seed.areas().first().unwrap().name).to_owned();
    let question = Question::Hold { package, role: "DAGL".to_owned(), variant: None };
    for (language, more) in [
        (Language::Nb, ["og 2 grunner til", "og 1 grunn til"]),
        (Language::Nn, ["og 2 grunnar til", "og 1 grunn til"]),
        (Language::En, ["and 2 more reasons", "and 1 more reason"]),
    ] {
        let verdict = check(&seed, &question, language).unwrap();
        let shown = |most| {
            let most_reasons = NonZeroUsize::new(most);
            let options = ViewOptions { most_reasons, ..ViewOptions::new(language) };
            render_verdict(&seed, &verdict, &options)
        };
        for (most, more) in [1, 2].into_iter().zip(more) {
            assert_eq!(count(&shown(most), "<li>"), most);
            assert!(shown(most).contains(&format!("tp-more-reasons\">{more}</p>")));
        }
        for enough in [0, 3, 9] {
            assert_eq!(count(&shown(enough), "<li>"), 3);
            assert!(!shown(enough).contains("tp-more-reasons"));
        }
    }
}
