//! Texts that are no export, and how each is refused.

use pretty_assertions::assert_eq;
use serde_json::json;
use tilgangspakker::{
    AltinnExportOptions, Catalogue, CatalogueError, MAX_JSON_BYTES, RolePackages,
};

use crate::fixture::{HERRING, export};

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
fn text_that_is_no_json_is_refused_with_its_place() {
    let refusal = |text: &str| refused(text).to_string();
    assert!(refusal("[{]").contains("At line 1 column 3: "));
    assert!(refusal(&"[".repeat(100_000)).contains("the nesting is too deep"));
    let long = " ".repeat(MAX_JSON_BYTES + 1);
    assert_eq!(refused(&long), CatalogueError::TooLarge { bytes: long.len() });
    let broken = AltinnExportOptions {
        role_packages: vec![RolePackages { json: "{}".to_owned(), ..RolePackages::default() }],
        ..AltinnExportOptions::default()
    };
    let export = export().to_string();
    let error = Catalogue::from_altinn_export(&export, &broken).unwrap_err().to_string();
    assert!(error.contains("a list is needed"), "{error}");
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
        (" \n", "an empty text"),
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
