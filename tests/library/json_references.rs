//! Reading the JSON form: what refers to what in it, and that the error says where it refers to nothing or to too much.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use tilgangspakker::{Catalogue, Grant, PartyKind, SourceKind};

use crate::json_form::assert_refused;

/// A catalogue with groups, a delegator and a rename, and then with one thing changed.
fn grouped(from: &str, to: &str) -> String {
    let json = r#"{
        "version": "prøve", "language": "nb", "sourceKind": "register",
        "groups": [{"name": {"nb": "Bransje", "en": "Industry"}, "description": "Etter næring"}, {"name": "Allment"}],
        "areas": [{"name": "Fiske", "group": "Bransje", "children": ["urn:altinn:accesspackage:sild"]}],
        "packages": [{
            "urn": "urn:altinn:accesspackage:sild", "name": "Sild", "partyKind": "person",
            "properties": {"delegators": ["dagl"]}
        }],
        "renames": [
            {"urn": "urn:altinn:accesspackage:silda", "current": "urn:altinn:accesspackage:sild", "since": "2025-01-31"},
            {"urn": "urn:altinn:accesspackage:lodde"}
        ]
    }"#;
    assert!(json.contains(from), "{from}");
    json.replacen(from, to, 1)
}

#[test]
fn groups_kinds_and_delegators_are_read_and_written() {
    let catalogue = Catalogue::from_json(&grouped("", "")).unwrap();
    let again = Catalogue::from_json(&catalogue.to_json()).unwrap();
    assert_eq!(again.contents(), catalogue.contents());
    let contents = again.contents();
    assert_eq!(contents.source_kind, SourceKind::Register);
    assert_eq!(contents.groups.len(), 2);
    assert_eq!(contents.areas[0].group.as_deref(), Some("Bransje"));
    assert_eq!(contents.packages[0].party_kind, Some(PartyKind::Person));
    assert_eq!(contents.packages[0].properties.as_ref().unwrap().delegators, [Grant::to("dagl")]);
}

#[test]
fn what_refers_to_nothing_or_to_two_things_is_refused_with_its_place() {
    for (from, to, place, problem) in [
        (
            r#""group": "Bransje""#,
            r#""group": "Industry""#,
            "/areas/0/group",
            "no group is called \"Industry\"",
        ),
        (r#""Allment""#, r#""Bransje""#, "/groups/1/name", "\"Bransje\" is given twice"),
        (
            r#"["dagl"]"#,
            r#"["dagl", "STYR"]"#,
            "/packages/0/properties/delegators/1",
            "\"STYR\" is no role; list it in unknownRoles",
        ),
        (
            "package:lodde",
            "package:silda",
            "/renames/1/urn",
            "\"urn:altinn:accesspackage:silda\" is given twice",
        ),
    ] {
        assert_refused(&grouped(from, to), place, problem);
    }
}

#[test]
fn what_is_called_the_same_in_two_ways_is_no_fault() {
    let json = grouped(
        r#""name": "Sild","#,
        r#""name": "Sild", "formerNames": ["sild", "urn:altinn:accesspackage:sild"],"#,
    );
    let json = json.replacen(
        r#""groups""#,
        r#""roles": [{"code": "reder", "legacyCode": "REDER", "urn": "urn:reder", "name": "Reder"}], "groups""#,
        1,
    );
    let catalogue = Catalogue::from_json(&json).unwrap();
    assert_eq!(catalogue.package("sild").unwrap().index, 0);
    assert_eq!(catalogue.role("reder").unwrap().index, 0);
}

#[test]
fn a_package_answers_to_what_it_was_called_before_it_was_renamed() {
    let catalogue = Catalogue::from_json(&grouped("", "")).unwrap();
    for former in ["urn:altinn:accesspackage:silda", "silda"] {
        assert_eq!(catalogue.package(former).unwrap().package.urn.slug(), "sild");
    }
    assert!(catalogue.package("lodde").is_err());
}

/// A catalogue of so many packages and roles, of which 27 are the register's.
fn of_size(packages: usize, roles: usize) -> String {
    let many =
        |count, item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(",");
    format!(
        r#"{{"version":"a","language":"nb","roles":[{}],"areas":[{{"name":"a","children":[{}]}}],"packages":[{}]}}"#,
        many(roles - 27, &|n| format!(r#"{{"code":"r{n}","urn":"u{n}","name":"n"}}"#)),
        many(packages, &|n| format!(r#""urn:altinn:accesspackage:p{n}""#)),
        many(packages, &|n| format!(r#"{{"urn":"urn:altinn:accesspackage:p{n}","name":"n"}}"#)),
    )
}

#[test]
fn more_pairs_of_package_and_role_than_memory_holds_are_refused() {
    assert!(Catalogue::from_json(&of_size(1 << 13, 1 << 13)).is_ok());
    let problem = "67117056 pairs of package and role are more than 67108864";
    assert_refused(&of_size((1 << 13) + 1, 1 << 13), "the top", problem);
}

#[test]
fn a_notice_about_a_package_of_another_area_is_refused() {
    let json = r#"{"version": "a", "language": "nb",
        "areas": [{"name": "Fiske", "children": ["urn:altinn:accesspackage:sild"]}, {"name": "Bær"}],
        "packages": [{"urn": "urn:altinn:accesspackage:sild", "name": "Sild"}],
        "notices": [{"severity": "info", "text": "a", "area": "Bær", "package": "urn:altinn:accesspackage:sild"}]}"#;
    let problem = "\"Bær\" is not the area of the package";
    assert_refused(json, "/notices/0/package", problem);
}
