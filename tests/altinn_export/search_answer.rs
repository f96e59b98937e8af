//! What Altinn's package search answers, read as a catalogue.

use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use tilgangspakker::{AltinnExportOptions, Language, RoleOptions, RolePackages};

use crate::fixture::{COD, HERRING, export, findings, plain, read, urns};

/// What the package search answers: each package with its area, and how it was found.
fn search_answer() -> Value {
    let package = |name: &str, urn: &str, area: Value| {
        json!({"score": 1.5, "fields": [{"field": "Name", "value": name, "score": 1.5, "words": []}],
               "object": {"id": format!("id of {name}"), "name": name, "urn": urn, "description": format!("Om {name}."),
                          "isDelegable": false, "isAssignable": true, "isResourcePolicyAvailable": true,
                          "area": area, "type": {"name": "Organisasjon"}, "resources": []}})
    };
    let area = |name: &str| {
        json!({"id": name, "name": name, "urn": format!("accesspackage:area:{name}"),
               "description": format!("Alt om {name}"), "iconUrl": "https://example.org/a.svg",
               "packages": [], "group": null})
    };
    json!([
        package("Sild", HERRING, area("fiske")),
        package("Gran", "urn:altinn:accesspackage:gran", area("skog")),
        package("Torsk", COD, area("fiske")),
    ])
}

#[test]
fn what_the_search_answers_is_read_area_by_area() {
    let catalogue = plain(&search_answer());
    assert_eq!(findings(&catalogue), []);
    assert_eq!(urns(&catalogue), ["sild", "gran", "torsk"]);
    let areas: Vec<_> = catalogue
        .areas()
        .iter()
        .map(|area| (area.urn.as_deref().unwrap(), area.children.len(), area.group.is_none()))
        .collect();
    assert_eq!(
        areas,
        [("accesspackage:area:fiske", 2, true), ("accesspackage:area:skog", 1, true)]
    );
    // All that the export says of a package and of its area.
    let [mut herring, exported] =
        [&catalogue, &plain(&export())].map(|it| it.package("sild").unwrap().package.clone());
    assert_eq!(herring.id.as_deref(), Some("id of Sild"));
    // Only the record ids of the two answers differ.
    herring.id.clone_from(&exported.id);
    assert_eq!(herring, exported);
    let fiske = catalogue.package("torsk").unwrap().area;
    assert_eq!(fiske.picture.as_ref().unwrap().src, "https://example.org/a.svg");
    assert_eq!(
        catalogue.show(fiske.description.as_ref().unwrap(), Language::Nb).value,
        "Alt om fiske"
    );
}

#[test]
fn what_is_odd_in_a_search_answer_is_told_with_its_place() {
    for (at, value, code, place, left) in [
        ("/1/object", Value::Null, "NO_PACKAGE", "/1", "sild torsk"),
        ("/1/object", json!(7), "NOT_AN_OBJECT", "/1/object", "sild torsk"),
        ("/1", json!(7), "NOT_AN_OBJECT", "/1", "sild torsk"),
        ("/1/object/area", Value::Null, "PACKAGE_OUTSIDE_AREA", "/1/object", "sild torsk"),
        ("/1/object/area", json!({}), "PACKAGE_OUTSIDE_AREA", "/1/object", "sild torsk"),
        ("/1/object/urn", json!(HERRING), "DUPLICATE_URN", "/1/object", "sild torsk"),
        ("/1/object/urn", Value::Null, "NO_URN", "/1/object", "sild torsk"),
        (
            "/0/object/area/name",
            json!("f\u{456}ske"),
            "MIXED_ALPHABETS",
            "/0/object",
            "sild gran torsk",
        ),
    ] {
        let mut answer = search_answer();
        *answer.pointer_mut(at).unwrap() = value;
        let catalogue = plain(&answer);
        let found = findings(&catalogue);
        let expected = format!("At {place}: ");
        assert!(
            found.iter().any(|it| it.0 == code && it.1.starts_with(&expected)),
            "{at} {code}: {found:?}"
        );
        assert_eq!(urns(&catalogue).join(" "), left, "{at} {code}");
        assert!(catalogue.areas().iter().all(|area| !area.children.is_empty()));
    }
}

#[test]
fn a_search_answer_takes_grants_as_an_export_does() {
    let granting = plain(&export());
    let role_packages = vec![RolePackages {
        role: "DAGL".to_owned(),
        json: json!([{ "urn": HERRING }]).to_string(),
        ..RolePackages::default()
    }];
    let options =
        AltinnExportOptions { grants_from: Some(&granting), role_packages, ..Default::default() };
    let catalogue = read(&search_answer(), &options);
    assert_eq!(catalogue.packages_for_role("DAGL", &RoleOptions::default()).unwrap().len(), 1);
}
