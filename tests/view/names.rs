//! The names by which pieces are styled from outside a shadow root: they are public.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;

use pretty_assertions::assert_eq;
use tilgangspakker::{
    Answer, AreaState, AreaView, Catalogue, FormAction, FormFields, Kept, PARTS, Question,
    ViewOptions, check, render_area, render_catalogue, render_form, render_notices,
    render_property_table, render_question, render_tree, render_verdict,
};

use super::fixture::{count, for_role, today, usual};

/// Each tag by its name, its classes without their prefixes, what it is coloured by, and its parts.
fn tags(html: &str) -> impl Iterator<Item = (&str, BTreeSet<String>, BTreeSet<String>)> {
    let tags = html.split('<').filter(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()));
    tags.map(|tag| {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag.split(' ').next().unwrap_or_default();
        let value = |attribute: &str| {
            let (_, rest) = tag.split_once(&format!(" {attribute}=\""))?;
            rest.split('"').next()
        };
        let words = |attribute| value(attribute).unwrap_or_default().split_whitespace();
        let without_prefix =
            |class: &str| class.trim_start_matches("tp-").trim_start_matches("ds-").to_owned();
        let mut expected: BTreeSet<String> = words("class").map(without_prefix).collect();
        if expected.is_empty() && PLAIN.contains(&name) {
            expected.insert(name.to_owned());
        }
        for attribute in ["data-color", "data-decision"] {
            expected.extend(value(attribute).map(str::to_lowercase));
        }
        if words("part").any(|part| part == "current") {
            expected.insert("current".to_owned());
        }
        (name, expected, words("part").map(str::to_owned).collect())
    })
}

/// Elements that are named by their tags, where they have no class.
const PLAIN: [&str; 10] =
    ["summary", "caption", "thead", "tbody", "tr", "th", "td", "code", "dt", "dd"];

/// A catalogue of every kind of thing that is shown.
fn of_everything() -> Catalogue {
    Catalogue::from_json(include_str!("everything.json")).unwrap()
}

/// Every view, with every option that adds a piece.
fn views() -> Vec<String> {
    let mut views = Vec::new();
    for catalogue in [Catalogue::embedded(), today(), of_everything()] {
        let answered = |role| catalogue.role(role).ok().map(|_| for_role(&catalogue, role, None));
        for for_role in [None, answered("FFØR"), answered("DAGL")] {
            for areas in [AreaState::Open, AreaState::Names] {
                let options = ViewOptions {
                    parts: true,
                    searchable: Some(true),
                    choosable: for_role.is_some(),
                    for_role,
                    current: Some(0),
                    areas,
                    most_reasons: NonZeroUsize::new(1),
                    ..usual()
                };
                views.extend([
                    render_catalogue(&catalogue, &options),
                    render_tree(&catalogue, &options),
                    render_property_table(&catalogue, &options),
                    render_notices(&catalogue, &options),
                    render_area(&catalogue, 0, AreaView::Catalogue, &options).unwrap(),
                ]);
                views.extend(asked(&catalogue, &options));
            }
        }
    }
    views
}

/// What is asked of a catalogue, and answered.
fn asked(catalogue: &Catalogue, options: &ViewOptions) -> Vec<String> {
    let area = catalogue.name(&catalogue.areas().first().unwrap().name);
    let question = |role: &str| Question::Hold {
        package: area.to_owned(),
        role: role.to_owned(),
        variant: None,
    };
    let verdicts = ["DAGL", "FFØR", "REGN"]
        .map(|role| check(catalogue, &question(role), options.language).unwrap());
    let fields = FormFields {
        action: FormAction::Delegate,
        package: catalogue.packages().next().unwrap().package.urn.to_string(),
        role: "DAGL".to_owned(),
        packages: vec!["lonn".to_owned()],
        kept: Kept { roles: vec!["LEDE".to_owned()], holds: vec!["lonn".to_owned()] },
        ..FormFields::default()
    };
    let mut shown = vec![render_question(catalogue, &question("DAGL"), options)];
    for verdict in verdicts {
        let answer = Answer { verdict, key: String::new() };
        shown.push(render_verdict(catalogue, &answer.verdict, options));
        shown.push(render_form(catalogue, &fields, Some(&answer), options));
    }
    shown
}

#[test]
fn every_piece_is_named_by_its_classes_its_tag_its_colour_and_its_decision() {
    let mut seen = BTreeSet::new();
    for html in views() {
        for (tag, expected, parts) in tags(&html) {
            let expected = if tag == "abbr" { ["abbr".to_owned()].into() } else { expected };
            assert_eq!(parts, expected, "{tag}");
            seen.extend(parts);
        }
    }
    assert_eq!(seen, PARTS.iter().map(|&name| name.to_owned()).collect());
}

/// What only the elements' own script makes.
const OF_ELEMENTS: [&str; 4] = ["root", "problem", "suggestion", "fault"];

#[test]
fn the_documentation_of_the_elements_lists_every_part() {
    let documentation = include_str!("../../js/elements.ts");
    let (_, list) = documentation.split_once("or by what it says:").unwrap();
    let (list, _) = list.split_once("\n *\n").unwrap();
    let listed: BTreeSet<&str> = list.split('`').skip(1).step_by(2).collect();
    let expected = PARTS.iter().copied().chain(OF_ELEMENTS);
    assert_eq!(listed, expected.collect());
}

#[test]
fn no_piece_is_named_where_it_is_not_asked_for() {
    let html = render_catalogue(&today(), &usual());
    assert_eq!(count(&html, " part="), 0);
}
