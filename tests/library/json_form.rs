//! Reading the JSON form: what is refused, and that the error says where.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use tilgangspakker::{Catalogue, CatalogueError, MAX_JSON_BYTES, Severity, Text};

/// A catalogue with this in place of its package, and beside it.
fn with_package(package: &str) -> String {
    format!(
        r#"{{"version":"prøve","language":"nb",
"areas":[{{"name":"Fiske","children":["urn:altinn:accesspackage:sild"]}}],
"packages":[{package}]}}"#
    )
}

fn with_fields(fields: &str) -> String {
    with_package(&format!(r#"{{"urn":"urn:altinn:accesspackage:sild","name":"Sild"{fields}}}"#))
}

fn refusal(json: &str) -> (String, String) {
    match Catalogue::from_json(json) {
        Err(CatalogueError::Invalid(error)) => (error.place().to_owned(), error.to_string()),
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("this was read: {json}"),
    }
}

#[track_caller]
pub(crate) fn assert_refused(json: &str, place: &str, problem: &str) {
    let (refused_place, message) = refusal(json);
    assert_eq!(refused_place, place, "{message}");
    assert_eq!(message, format!("This is not a catalogue. At {place}: {problem}."));
}

#[test]
fn a_field_of_the_wrong_kind_is_refused_with_its_place() {
    let is_text = "text is needed, not";
    for (fields, place, problem) in [
        (
            r#","description":5"#,
            "/description",
            "text, or an object with text in nb, nn or en is needed, not a number",
        ),
        (r#","description":"""#, "/description", "the text is empty"),
        (r#","description":"  ""#, "/description", "the text is empty"),
        (r#","description":{}"#, "/description", "text is given in no language"),
        (r#","description":{"nb":null}"#, "/description/nb", "text is needed, not null"),
        (r#","description":{"nb":"a","en":""}"#, "/description/en", "the text is empty"),
        (r#","description":{"nb":"a","nb":"b"}"#, "/description/nb", "the field is given twice"),
        (
            r#","description":{"sv":"a"}"#,
            "/description",
            "there is no field \"sv\"; the fields are nb, nn, en",
        ),
        (r#","id":7"#, "/id", "text is needed, not a number"),
        (r#","id":" ""#, "/id", "the id is empty; leave it out instead"),
        (r#","subjectToChange":"ja""#, "/subjectToChange", "true or false is needed, not text"),
        (r#","subjectToChange":null"#, "/subjectToChange", "true or false is needed, not null"),
        (r#","formerNames":"SILD1""#, "/formerNames", "a list is needed, not text"),
        (r#","formerNames":null"#, "/formerNames", "a list is needed, not null"),
        (r#","formerNames":["a",{}]"#, "/formerNames/1", &format!("{is_text} an object")),
        (r#","links":[{"text":"a"}]"#, "/links/0/href", "the field is missing"),
        (r#","links":[["a","b"]]"#, "/links/0", "an object is needed, not a list"),
        (
            r#","links":[{"text":"a","href":"https://x"},{"text":"a","href":"javascript:x()"}]"#,
            "/links/1/href",
            "a link must be an absolute http or https address",
        ),
        (r#","properties":[]"#, "/properties", "an object is needed, not a list"),
        (
            r#","properties":{"isAssignable":1}"#,
            "/properties/isAssignable",
            "true or false is needed, not a number",
        ),
        (
            r#","properties":{"roles":[true]}"#,
            "/properties/roles/0",
            "the code of a role, or an object with the role is needed, not a boolean",
        ),
        (
            r#","properties":{"roles":["DAGL",{}]}"#,
            "/properties/roles/1/role",
            "the field is missing",
        ),
        (
            r#","properties":{"roles":[{"role":"DAGL","mayDelegate":null}]}"#,
            "/properties/roles/0/mayDelegate",
            "true or false is needed, not null",
        ),
        (
            r#","properties":{"roles":[{"role":"DAGL","form":"AS"}]}"#,
            "/properties/roles/0",
            "there is no field \"form\"; the fields are role, variant, mayDelegate",
        ),
        (r#","name":"Makrell""#, "/name", "the field is given twice"),
        (r#","isdelegable":true"#, "", &no_field("isdelegable")),
        (r#","":true"#, "", &no_field("")),
        (r#","isDelegable":true,"isDelegable":true"#, "/isDelegable", "the field is given twice"),
    ] {
        assert_refused(&with_fields(fields), &format!("/packages/0{place}"), problem);
    }
}

#[test]
fn the_parts_of_a_catalogue_are_refused_with_their_places() {
    let areas_and_packages = r#""areas":[],"packages":[]"#;
    for (json, place, problem) in [
        ("[]", "the top", "an object is needed, not a list"),
        ("null", "the top", "an object is needed, not null"),
        ("\"{}\"", "the top", "an object is needed, not text"),
        ("{}", "/version", "the field is missing"),
        (r#"{"version":3}"#, "/version", "text is needed, not a number"),
        (r#"{"version":"a","language":"NB"}"#, "/language", "\"NB\" is none of nb, nn, en"),
        (
            r#"{"version":"a","language":"nb","areas":{}}"#,
            "/areas",
            "a list is needed, not an object",
        ),
        (
            r#"{"version":"a","language":"nb","areas":[{"name":"a","weight":1.5}]}"#,
            "/areas/0/weight",
            "a whole number is needed",
        ),
        (
            r#"{"version":"a","language":"nb","areas":[{"name":"a","weight":1e3}]}"#,
            "/areas/0/weight",
            "a whole number is needed",
        ),
        (
            r#"{"version":"a","language":"nb","areas":[{"name":"a","weight":2147483648}]}"#,
            "/areas/0/weight",
            "the number is out of range",
        ),
        (
            r#"{"version":"a","language":"nb","areas":[{"name":"a","children":[7]}]}"#,
            "/areas/0/children/0",
            "the URN of a package, or a category is needed, not a number",
        ),
        (
            r#"{"version":"a","language":"nb","areas":[{"name":"a","children":[{"name":"b"}]}]}"#,
            "/areas/0/children/0/children",
            "the field is missing",
        ),
        (
            &nested_areas(r#"{"name":"d","children":[]}"#),
            "/areas/0/children/0",
            "something in it stands on level 4, and there are three",
        ),
        (
            &nested_areas(r#""urn:altinn:accesspackage:sild""#),
            "/areas/0/children/0",
            "something in it stands on level 4, and there are three",
        ),
        (
            &format!(r#"{{"version":"","language":"nb",{areas_and_packages}}}"#),
            "/version",
            "the version is empty",
        ),
        (
            &format!(
                r#"{{"version":"a","language":"nb",{areas_and_packages},"notices":[{{"severity":"bad"}}]}}"#
            ),
            "/notices/0/severity",
            "\"bad\" is none of info, warning",
        ),
        (
            &format!(
                r#"{{"version":"a","language":"nb",{areas_and_packages},"diagnostics":[{{"severity":"error","code":"A","message":"b","line":-1}}]}}"#
            ),
            "/diagnostics/0/line",
            "the number is out of range",
        ),
        (
            &format!(r#"{{"version":"a","language":"nb",{areas_and_packages},"renames":[{{}}]}}"#),
            "/renames/0/urn",
            "the field is missing",
        ),
        (
            &format!(
                r#"{{"version":"a","language":"nb",{areas_and_packages},"roles":[{{"code":"a"}}]}}"#
            ),
            "/roles/0/urn",
            "the field is missing",
        ),
        (
            &format!(r#"{{"version":"a","language":"nb",{areas_and_packages},"Packages":[]}}"#),
            "the top",
            "there is no field \"Packages\"; the fields are version, language, sourceKind, roles, groups, \
             areas, packages, notices, renames, diagnostics",
        ),
    ] {
        assert_refused(json, place, problem);
    }
}

#[test]
fn the_urn_of_a_package_is_checked() {
    for urn in [
        "",
        "sild",
        "urn:altinn:accesspackage:",
        "urn:altinn:accesspackage:-sild",
        "urn:altinn:accesspackage:si ld",
        "urn:altinn:accesspackage:hav:",
        "urn:altinn:accesspackage::sild",
        "urn:altinn:accesspackage:hav:fisk:sild",
    ] {
        let (place, message) =
            refusal(&with_package(&format!(r#"{{"urn":"{urn}","name":"Sild"}}"#)));
        assert_eq!(place, "/packages/0/urn");
        assert!(message.contains(&format!("\"{urn}\" is no access package URN")), "{message}");
    }
}

#[test]
fn text_that_is_no_json_is_refused_with_line_and_column() {
    for (json, place) in [
        ("{", "line 1 column 2"),
        ("{\"version\":\n\"a\",}", "line 2 column 5"),
        ("{\"version\":\n\"a\"", "line 2 column 4"),
        ("{} {}", "line 1 column 4"),
        ("{'version':3}", "line 1 column 2"),
        ("\u{feff}{}", "line 1 column 1"),
        ("{\"version\":\"\\ud800\"}", "line 1 column 19"),
        ("{\"version\":\"a\nb\"}", "line 1 column 14"),
        ("{\"version\":01}", "line 1 column 14"),
        ("{\"version\":NaN}", "line 1 column 12"),
    ] {
        assert_eq!(refusal(json).0, place, "{json}");
    }
}

fn no_field(name: &str) -> String {
    format!(
        "there is no field \"{name}\"; the fields are urn, id, name, description, \
         subjectToChange, formerNames, links, madeForEnterpriseUsers, actsForCustomers, underReview, isDelegable, \
         partyKind, properties"
    )
}

#[test]
fn what_is_nested_without_end_is_refused() {
    for opening in ["[", "{\"a\":"] {
        let (place, message) = refusal(&opening.repeat(100_000));
        assert!(place.starts_with("line 1 column "), "{message}");
    }
}

#[test]
fn a_name_of_a_megabyte_is_not_repeated_in_the_message() {
    let (_, message) = refusal(&with_fields(&format!(r#","{}":1"#, "å".repeat(1_000_000))));
    assert!(message.len() < 600, "{}", message.len());
}

#[test]
fn over_16_mib_is_too_large_and_is_not_looked_at() {
    let json = " ".repeat(MAX_JSON_BYTES + 1);
    assert_eq!(
        Catalogue::from_json(&json).unwrap_err(),
        CatalogueError::TooLarge { bytes: json.len() }
    );
    assert!(matches!(Catalogue::from_json(&json[1..]), Err(CatalogueError::Invalid(_))));
}

#[test]
fn what_may_be_null_or_short_is_read_in_full() {
    let catalogue = Catalogue::from_json(
        r#"{
            "v\u0065rsion": "pr\u00f8ve", "language": "nn",
            "areas": [{
                "name": {"nb": "Fiske", "en": "Fi\"shing"}, "urn": null, "weight": -3, "picture": null,
                "children": [{"name": "Hav", "children": ["urn:altinn:accesspackage:sild"]}]
            }],
            "packages": [{
                "urn": "urn:altinn:accesspackage:sild", "name": "Sild", "description": null,
                "properties": {
                    "isAssignable": null,
                    "roles": ["DAGL", {"role": "LEDE", "variant": "BRL"}, {"role": "BEST", "mayDelegate": false}]
                }
            }],
            "diagnostics": [{"severity": "warning", "code": "A", "message": "b", "line": 4294967295, "column": null}]
        }"#,
    )
    .unwrap();
    let contents = catalogue.contents();
    assert_eq!(contents.version, "prøve");
    assert_eq!(contents.areas[0].weight, Some(-3));
    assert_eq!(contents.areas[0].name.all().collect::<Vec<_>>(), ["Fiske", "Fi\"shing"]);
    assert_eq!(contents.packages[0].name, Text::from("Sild"));
    let grants = &contents.packages[0].properties.as_ref().unwrap().roles;
    let limits: Vec<_> = grants
        .iter()
        .map(|it| (it.role.as_str(), it.variant.as_deref(), it.may_delegate))
        .collect();
    assert_eq!(limits, [("DAGL", None, true), ("LEDE", Some("BRL"), true), ("BEST", None, false)]);
    assert_eq!(contents.diagnostics[0].severity, Severity::Warning);
    assert_eq!(contents.diagnostics[0].line, Some(u32::MAX));

    let again = Catalogue::from_json(&catalogue.to_json()).unwrap();
    assert_eq!(again.contents(), contents);
}

/// A catalogue with this on the fourth level.
fn nested_areas(child: &str) -> String {
    format!(
        r#"{{"version":"a","language":"nb","packages":[],"areas":[
            {{"name":"a","children":[{{"name":"b","children":[{{"name":"c","children":[{child}]}}]}}]}}]}}"#
    )
}
