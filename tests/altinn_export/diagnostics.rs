//! What is odd in an export, told with its place.

use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use tilgangspakker::{AltinnExportOptions, Catalogue};

use crate::fixture::{HERRING, export, findings, plain, properties, urns};

#[test]
fn a_package_for_persons_may_be_called_as_one_for_organisations() {
    let mut export = export();
    *export.pointer_mut("/1/areas/0/packages/0/name").unwrap() = json!("Sild");
    assert_eq!(findings(&plain(&export)), []);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a line for each oddity")]
fn everything_odd_is_told_with_its_place() {
    let first = "/0/areas/0/packages/0";
    let second = "/0/areas/0/packages/1";
    for (at, value, code, place, left) in [
        (
            second,
            json!({"name": "Torsk", "urn": HERRING}),
            "DUPLICATE_URN",
            second,
            "sild fritidsfiske",
        ),
        (
            "/0/areas/0/packages/1/id",
            json!("p1"),
            "DUPLICATE_ID",
            second,
            "sild torsk fritidsfiske",
        ),
        (
            "/0/areas/0/packages/1/name",
            json!("Sild"),
            "SHARED_NAME",
            second,
            "sild torsk fritidsfiske",
        ),
        ("/0/areas/1/name", json!("Fiske"), "SHARED_NAME", "/0/areas/1", "sild torsk fritidsfiske"),
        ("/1/name", json!("Bransje"), "SHARED_NAME", "/1", "sild torsk fritidsfiske"),
        (
            "/0/areas/1/urn",
            json!("accesspackage:area:fiske"),
            "DUPLICATE_URN",
            "/0/areas/1",
            "sild torsk fritidsfiske",
        ),
        (
            "/0/areas/1",
            json!({"name": "Hyse", "urn": "urn:altinn:accesspackage:hyse"}),
            "PACKAGE_OUTSIDE_AREA",
            "/0/areas/1",
            "sild torsk fritidsfiske",
        ),
        (
            "/1",
            json!({"name": "Hyse", "urn": "urn:altinn:accesspackage:hyse"}),
            "PACKAGE_OUTSIDE_AREA",
            "/1",
            "sild torsk",
        ),
        (
            "/1",
            json!({"name": "Laus", "packages": [{"urn": "urn:altinn:accesspackage:hyse"}]}),
            "PACKAGE_OUTSIDE_AREA",
            "/1/packages/0",
            "sild torsk",
        ),
        (
            "/0/areas/0/packages/0/name",
            json!("S\u{456}ld"),
            "MIXED_ALPHABETS",
            first,
            "sild torsk fritidsfiske",
        ),
        (
            "/0/areas/0/packages/0/description",
            json!("Alt om s\u{456}ld."),
            "MIXED_ALPHABETS",
            first,
            "sild torsk fritidsfiske",
        ),
        (
            "/0/areas/0/name",
            json!("F\u{456}ske"),
            "MIXED_ALPHABETS",
            "/0/areas/0",
            "sild torsk fritidsfiske",
        ),
        ("/1/name", json!("\u{406}nnbygger"), "MIXED_ALPHABETS", "/1", "sild torsk fritidsfiske"),
        (
            "/0/areas/0/packages/0/urn",
            json!("urn:altinn:role:sild"),
            "INVALID_URN",
            first,
            "torsk fritidsfiske",
        ),
        ("/0/areas/0/packages/0/urn", Value::Null, "NO_URN", first, "torsk fritidsfiske"),
        (
            "/0/areas/0/packages/0/urn",
            json!(7),
            "NOT_TEXT",
            "/0/areas/0/packages/0/urn",
            "torsk fritidsfiske",
        ),
        ("/0/areas/0/packages/0/name", Value::Null, "NO_NAME", first, "sild torsk fritidsfiske"),
        ("/0/areas/0/name", json!(" "), "NO_NAME", "/0/areas/0", "sild torsk fritidsfiske"),
        ("/0/name", Value::Null, "NO_NAME", "/0", "sild torsk fritidsfiske"),
        (
            "/0/areas/0/packages/0/isAssignable",
            json!("ja"),
            "NOT_A_FLAG",
            "/0/areas/0/packages/0/isAssignable",
            "sild torsk fritidsfiske",
        ),
        (
            "/0/areas/0/packages/0/type",
            json!({"name": "Robot"}),
            "UNKNOWN_PACKAGE_TYPE",
            first,
            "sild torsk fritidsfiske",
        ),
        ("/0/areas/0/packages/0", json!([]), "NOT_AN_OBJECT", first, "torsk fritidsfiske"),
        ("/0/areas/0/packages", json!({}), "NOT_A_LIST", "/0/areas/0/packages", "fritidsfiske"),
        ("/0/areas", json!("x"), "NOT_A_LIST", "/0/areas", "fritidsfiske"),
        ("/0", json!(1), "NOT_AN_OBJECT", "/0", "fritidsfiske"),
    ] {
        let mut export = export();
        *export.pointer_mut(at).unwrap() = value;
        let catalogue = plain(&export);
        let found = findings(&catalogue);
        let expected = format!("At {place}: ");
        assert!(
            found.iter().any(|it| it.0 == code && it.1.starts_with(&expected)),
            "{at} {code}: {found:?}"
        );
        assert_eq!(urns(&catalogue).join(" "), left, "{at} {code}");
    }
}

#[test]
fn an_area_whose_name_another_has_is_referred_to_by_neither() {
    let mut export = export();
    export[1]["areas"][0]["name"] = "Fiske".into();
    let catalogue = plain(&export);
    assert_eq!(catalogue.areas().len(), 3);
    assert!(catalogue.node("Fiske").is_err());
    assert!(catalogue.node("Fangst").is_ok());
}

#[test]
fn a_field_that_is_given_twice_counts_as_not_given() {
    let text = format!(
        r#"[{{"name": "g", "areas": [{{"name": "a", "packages": [
            {{"name": "Sild", "urn": "{HERRING}", "isAssignable": true, "isAssignable": false}}]}}]}}]"#
    );
    let catalogue = Catalogue::from_altinn_export(&text, &AltinnExportOptions::default()).unwrap();
    assert_eq!(properties(&catalogue, HERRING).is_assignable, None);
    assert_eq!(findings(&catalogue)[0].0, "GIVEN_TWICE");
}

#[test]
fn findings_without_end_are_counted_rather_than_kept() {
    let mut export = export();
    export.as_array_mut().unwrap().extend(std::iter::repeat_n(json!(1), 5_000));
    let catalogue = plain(&export);
    let found = findings(&catalogue);
    assert_eq!(found.len(), 1001);
    assert_eq!(found[1000], ("TOO_MANY_FINDINGS", "There are 4000 more findings like these."));
}
