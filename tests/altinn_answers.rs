//! Which of Altinn's answers make a catalogue, and how the others are refused.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use tilgangspakker::{AltinnExportOptions, Catalogue, CatalogueError, Language, RolePackages};

const HERRING: &str = "urn:altinn:accesspackage:sild";
const COD: &str = "urn:altinn:accesspackage:torsk";

/// Two groups, three areas, two packages.
fn export() -> Value {
    let package = |name: &str, urn: &str| {
        json!({
            "id": name, "name": name, "urn": urn, "description": format!("Om {name}."),
            "isDelegable": false, "isAssignable": true, "isResourcePolicyAvailable": true,
            "type": {"name": "Organisasjon"}
        })
    };
    json!([
        {"id": "g1", "name": "Bransje", "urn": null, "type": "Organisasjon", "areas": [
            {"id": "a1", "name": "Fiske", "urn": "accesspackage:area:fiske",
             "packages": [package("Sild", HERRING)]},
            {"id": "a2", "name": "Fangst", "urn": "accesspackage:area:fangst", "packages": []},
        ]},
        {"id": "g2", "name": "Innbygger", "urn": null, "type": "Person", "areas": [
            {"id": "a3", "name": "Fritid", "urn": "accesspackage:area:fritid",
             "packages": [package("Torsk", COD)]},
        ]},
    ])
}

fn read(export: &Value, options: &AltinnExportOptions<'_>) -> Catalogue {
    Catalogue::from_altinn_export(&export.to_string(), options).unwrap()
}

fn plain(export: &Value) -> Catalogue {
    read(export, &AltinnExportOptions::default())
}

/// Code and message of each diagnostic.
fn findings(catalogue: &Catalogue) -> Vec<(&str, &str)> {
    let diagnostics = catalogue.contents().diagnostics.iter();
    diagnostics.map(|it| (it.code.as_str(), it.message.as_str())).collect()
}

fn urns(catalogue: &Catalogue) -> Vec<&str> {
    catalogue.packages().map(|entry| entry.package.urn.slug()).collect()
}

fn refused(text: &str) -> CatalogueError {
    Catalogue::from_altinn_export(text, &AltinnExportOptions::default()).unwrap_err()
}

/// What is said of a text that is no export.
fn said(given: &str) -> String {
    format!(
        "This is not a catalogue. At the top: what Altinn answers at \
         https://platform.altinn.no/accessmanagement/api/v1/meta/info/accesspackages/export is needed, \
         groups with areas and packages, not {given}."
    )
}

#[test]
fn another_answer_of_altinns_is_refused_by_what_it_is() {
    let package = json!({"id": "p1", "name": "Sild", "urn": HERRING, "isAssignable": true,
                         "area": {"id": "a1", "name": "Fiske", "urn": "accesspackage:area:fiske"}});
    let area = json!({"id": "a1", "name": "Fiske", "urn": "accesspackage:area:fiske",
                      "packages": [package]});
    let bare_area = json!({"id": "a1", "name": "Fiske", "urn": "accesspackage:area:fiske"});
    let group = json!({"id": "g1", "name": "Bransje", "urn": null, "type": "Organisasjon"});
    let role = json!({"id": "r1", "name": "Daglig leder", "code": "daglig-leder", "isKeyRole": true,
                      "urn": "urn:altinn:external-role:ccr:daglig-leder"});
    let role_package = json!({"id": "x", "package": package, "canDelegate": true});
    let alone = "a list of packages alone, as Altinn answers of one role or one area";
    for (answer, given) in [
        (json!([]), "an empty list"),
        (json!([1, 2, 3]), "a list of which the first is a number"),
        (json!(["a"]), "a list of which the first is text"),
        (json!([[]]), "a list of which the first is a list"),
        (json!([{}]), "a list of which the first is an object"),
        (json!({}), "an empty object"),
        (json!(null), "null"),
        (json!(7), "a number"),
        (json!("sild"), "text"),
        (json!({"a": 1}), "an object"),
        (json!([role]), "a list of roles"),
        (role.clone(), "a single role"),
        (json!([role_package]), alone),
        (json!([package]), alone),
        (package.clone(), "a single package"),
        (json!([group]), "a list of groups without areas"),
        (group.clone(), "a single group"),
        (json!([area]), "a list of areas without the groups they belong to"),
        (json!([bare_area]), "a list of areas without the groups they belong to"),
        (area.clone(), "a single area"),
        (bare_area.clone(), "a single area"),
        (export()[0].clone(), "a single group"),
        (
            json!({"type": "about:blank", "title": "Not Found", "status": 404, "traceId": "0"}),
            "an error that was answered, 404 \"Not Found\"",
        ),
        (
            json!({"statusCode": 401, "message": "Access denied"}),
            "an error that was answered, 401 \"Access denied\"",
        ),
        (json!({"status": 500}), "an error that was answered, 500"),
    ] {
        assert_eq!(refused(&answer.to_string()).to_string(), said(given), "{answer}");
    }
    for (text, given) in [
        ("", "an empty text"),
        (" \n", "an empty text"),
        ("<!DOCTYPE html><html></html>", "a web page, or other markup"),
        ("\u{feff}\n<?xml version=\"1.0\"?><a/>", "a web page, or other markup"),
    ] {
        assert_eq!(refused(text).to_string(), said(given), "{text}");
    }
    let own = Catalogue::embedded().to_json();
    let given = "a catalogue in the form of catalogue.schema.json: read it as that";
    assert_eq!(refused(&own).to_string(), said(given));
}

#[test]
fn an_export_of_which_no_package_can_be_read_is_refused_with_what_was_found_first() {
    let mut export = export();
    for area in ["/0/areas/0/packages", "/1/areas/0/packages"] {
        *export.pointer_mut(area).unwrap() = json!([]);
    }
    assert_eq!(refused(&export.to_string()).to_string(), said("one without any package"));
    export[0]["areas"][1]["packages"] = json!([{"name": "Hyse"}, {"name": "Lange"}]);
    let first = "one without any package; what was found first: At /0/areas/1/packages/0: the package \
                 has no URN and is left out";
    assert_eq!(refused(&export.to_string()).to_string(), said(first));
}

#[test]
fn the_same_things_are_told_of_what_was_to_be_a_catalogue_of_our_own() {
    let refusal = |text: &str| Catalogue::from_json(text).unwrap_err().to_string();
    let needed = "At the top: a catalogue in the form of catalogue.schema.json is needed, not ";
    for (text, given) in [
        ("<html></html>", "a web page, or other markup"),
        (
            r#"{"title": "Not Found", "status": 404}"#,
            "an error that was answered, 404 \"Not Found\"",
        ),
        (r#"{"name": "Fiske", "urn": "accesspackage:area:fiske"}"#, "a single area"),
    ] {
        assert!(refusal(text).contains(&format!("{needed}{given}.")), "{}", refusal(text));
    }
    let export = export().to_string();
    assert!(refusal(&export).contains("what Altinn's export answers: read it as that"));
    // What is meant as one is told where its fault is.
    assert!(refusal(r#"{"version": 3}"#).contains("/version: text is needed, not a number"));
    assert!(refusal(r#"{"areas": [], "packages": []}"#).contains("/version: the field is missing"));
}

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
    // The export here has no ids.
    herring.id = None;
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
    assert_eq!(catalogue.packages_for_role("DAGL", None).unwrap().len(), 1);
}
