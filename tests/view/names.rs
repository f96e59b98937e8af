//! The names by which pieces are styled from outside a shadow root: they are public.

use std::collections::BTreeSet;

use pretty_assertions::assert_eq;
use tilgangspakker::{
    AreaState, AreaView, Catalogue, ViewOptions, render_area, render_catalogue, render_notices,
    render_property_table, render_tree,
};

use super::fixture::{count, for_role, index, today, usual};

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
            let value = value(attribute).filter(|value| *value != "neutral");
            expected.extend(value.map(str::to_lowercase));
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

#[test]
fn every_piece_is_named_by_its_classes_its_tag_its_colour_and_its_decision() {
    let mut seen = BTreeSet::new();
    for catalogue in [Catalogue::embedded(), today()] {
        for role in [None, Some("FFØR"), Some("DAGL")] {
            for areas in [AreaState::Open, AreaState::Names] {
                let options = ViewOptions {
                    parts: true,
                    searchable: Some(true),
                    choosable: role.is_some(),
                    for_role: role.map(|role| for_role(&catalogue, role, None)),
                    current: Some(index(&catalogue, "maskinporten-scopes")),
                    areas,
                    ..usual()
                };
                for html in [
                    render_catalogue(&catalogue, &options),
                    render_tree(&catalogue, &options),
                    render_property_table(&catalogue, &options),
                    render_notices(&catalogue, &options),
                    render_area(&catalogue, 0, AreaView::Catalogue, &options).unwrap(),
                ] {
                    for (tag, expected, parts) in tags(&html) {
                        let expected =
                            if tag == "abbr" { ["abbr".to_owned()].into() } else { expected };
                        assert_eq!(parts, expected, "{tag}");
                        seen.extend(parts);
                    }
                }
            }
        }
    }
    for name in PUBLIC {
        assert!(seen.contains(*name), "{name}");
    }
}

/// Those of the elements' documentation that a catalogue's views have.
const PUBLIC: &[&str] = &[
    "alert",
    "notice",
    "quote",
    "summary",
    "filter",
    "label",
    "input",
    "button",
    "status",
    "tree",
    "group",
    "area",
    "details",
    "heading",
    "count",
    "packages",
    "package",
    "current",
    "choose",
    "decision",
    "permit",
    "deny",
    "indeterminate",
    "reason",
    "urn",
    "code",
    "facts",
    "table",
    "caption",
    "thead",
    "tr",
    "th",
    "td",
    "codes",
    "unresolved",
    "role-codes",
    "field",
];

#[test]
fn no_piece_is_named_where_it_is_not_asked_for() {
    let html = render_catalogue(&today(), &usual());
    assert_eq!(count(&html, " part="), 0);
}
