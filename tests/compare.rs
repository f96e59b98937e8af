//! What has changed from one catalogue to another, and what a URN has become.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use tilgangspakker::{Catalogue, Change, PackageUrn, Scope, Status, compare};

fn today() -> Catalogue {
    Catalogue::from_json(include_str!("../data/altinn-2026-08/catalogue.json")).unwrap()
}

/// A change in few words.
fn told(change: &Change) -> String {
    let form = |variant: &Option<String>| {
        variant.as_ref().map(|form| format!(" {form}")).unwrap_or_default()
    };
    match change {
        Change::PackageAdded { urn } => format!("added {}", urn.slug()),
        Change::PackageRemoved { urn } => format!("removed {}", urn.slug()),
        Change::PackageRenamed { before, after, since } => {
            let since = since.as_deref().unwrap_or("?");
            format!("renamed {} {} {since}", before.slug(), after.slug())
        }
        Change::GrantAdded { urn, role, variant } => {
            format!("+ {} {role}{}", urn.slug(), form(variant))
        }
        Change::GrantRemoved { urn, role, variant } => {
            format!("- {} {role}{}", urn.slug(), form(variant))
        }
        Change::PropertyChanged { urn, property, before, after } => {
            format!("{} {property:?} {before:?} {after:?}", urn.slug())
        }
        Change::NoticeResolved { notice } => {
            format!("resolved {}", notice.unresolved_roles.join(" "))
        }
        Change::NoticeAdded { notice } => format!("notice {}", notice.unresolved_roles.join(" ")),
    }
}

fn changes(before: &Catalogue, after: &Catalogue, scope: Scope) -> Vec<String> {
    compare(before, after, scope).iter().map(told).collect()
}

#[test]
fn what_has_happened_to_the_seed_since() {
    let told = changes(&Catalogue::embedded(), &today(), Scope::Shared);
    for expected in [
        "renamed programmeringsgrensesnitt maskinporten-scopes 2025-03-14",
        "removed opptreforvirksomhetenskunder",
        "renamed maskinlesbarehendelser maskinlesbare-hendelser 2025-03-14",
        "- maskinporten-scopes REPR",
        "- maskinlesbare-hendelser REPR",
        "added maskinporten-scopes-nuf",
        "resolved FFØR",
    ] {
        assert!(told.iter().any(|it| it == expected), "{expected}: {told:#?}");
    }
    // Nobody but REPR lost anything.
    assert_eq!(told.iter().filter(|it| it.starts_with("- ")).count(), 2, "{told:#?}");
}

#[test]
fn shared_leaves_out_the_areas_in_which_nothing_lives_on() {
    let shared = changes(&Catalogue::embedded(), &today(), Scope::Shared);
    let all = changes(&Catalogue::embedded(), &today(), Scope::All);
    let added = |told: &[String]| told.iter().filter(|it| it.starts_with("added ")).count();
    assert_eq!(added(&all), 223 - 2);
    assert!(added(&shared) < 10, "{shared:#?}");
    assert_eq!(all.len() - added(&all), shared.len() - added(&shared));
}

#[test]
fn a_catalogue_has_not_changed_from_itself() {
    for catalogue in [Catalogue::embedded(), today()] {
        assert_eq!(changes(&catalogue, &catalogue, Scope::All), [""; 0]);
    }
}

fn catalogue(json: &Value) -> Catalogue {
    Catalogue::from_json(&json.to_string()).unwrap()
}

fn small() -> Value {
    json!({
        "version": "a", "language": "nb",
        "areas": [{"name": "Fiske", "children": ["urn:altinn:accesspackage:sild"]}],
        "packages": [{
            "urn": "urn:altinn:accesspackage:sild", "name": "Sild", "isDelegable": false,
            "properties": {"isAssignable": true, "roles": ["DAGL", {"role": "FFØR", "variant": "BRL"}]}
        }],
        "notices": [{
            "severity": "warning", "text": "Uavklart.", "area": "Fiske", "unresolvedRoles": ["REGN"]
        }]
    })
}

/// The changes from the small catalogue to one with this in place of something.
fn changed(at: &str, value: Value) -> Vec<String> {
    let mut later = small();
    *later.pointer_mut(at).unwrap() = value;
    changes(&catalogue(&small()), &catalogue(&later), Scope::All)
}

#[test]
fn every_flag_and_grant_that_changes_is_told() {
    let package = "/packages/0";
    for (at, value, expected) in [
        ("/isDelegable", json!(true), vec!["sild IsDelegable Some(false) Some(true)"]),
        ("/isDelegable", Value::Null, vec!["sild IsDelegable Some(false) None"]),
        (
            "/properties/isAssignable",
            json!(false),
            vec!["sild IsAssignable Some(true) Some(false)"],
        ),
        (
            "/properties",
            json!({"isAssignable": true, "isResourcePolicyAvailable": true}),
            vec![
                "sild IsResourcePolicyAvailable None Some(true)",
                "- sild DAGL",
                "- sild FFØR BRL",
            ],
        ),
        ("/properties/roles", json!(["daglig-leder", {"role": "FFØR", "variant": "BRL"}]), vec![]),
        (
            "/properties/roles",
            json!([{"role": "DAGL", "variant": "AS"}, {"role": "FFØR", "variant": "BRL"}, "OBS"]),
            vec!["- sild DAGL", "+ sild DAGL AS", "+ sild OBS"],
        ),
    ] {
        assert_eq!(changed(&format!("{package}{at}"), value), expected, "{at}");
    }
}

#[test]
fn a_notice_is_resolved_or_added_by_the_roles_that_it_leaves_open() {
    assert_eq!(changed("/notices", json!([])), ["resolved REGN"]);
    assert_eq!(changed("/notices/0/text", json!("Ikke avklart ennå.")), [""; 0]);
    assert_eq!(
        changed("/notices/0/unresolvedRoles", json!(["OBS"])),
        ["resolved REGN", "notice OBS"]
    );
    assert_eq!(changed("/notices/0/unresolvedRoles", json!(["regnskapsforer"])), [""; 0]);
}

#[test]
fn a_catalogue_that_does_not_speak_of_the_area_settles_nothing() {
    let other = json!({
        "version": "b", "language": "nb",
        "areas": [{"name": "Bær", "children": ["urn:altinn:accesspackage:multer"]}],
        "packages": [{"urn": "urn:altinn:accesspackage:multer", "name": "Multer"}]
    });
    let told = changes(&catalogue(&small()), &catalogue(&other), Scope::All);
    assert_eq!(told, ["removed sild", "added multer"]);
}

#[test]
fn renames_are_followed_in_either_catalogue_and_more_than_once() {
    let later = json!({
        "version": "b", "language": "nb",
        "areas": [{"name": "Fangst", "children": ["urn:altinn:accesspackage:silda"]}],
        "packages": [{
            "urn": "urn:altinn:accesspackage:silda", "name": "Sild", "isDelegable": false,
            "properties": {"isAssignable": true, "roles": ["DAGL", {"role": "FFØR", "variant": "BRL"}]}
        }],
        "notices": [{
            "severity": "warning", "text": "Uavklart.", "area": "Fangst", "unresolvedRoles": ["REGN"]
        }]
    });
    let renames = json!([
        {"urn": "urn:altinn:accesspackage:sild", "current": "urn:altinn:accesspackage:brisling"},
        {"urn": "urn:altinn:accesspackage:brisling", "current": "urn:altinn:accesspackage:silda", "since": "2025-01-31"},
    ]);
    for (in_before, in_after) in [(true, false), (false, true)] {
        let mut before = small();
        let mut after = later.clone();
        if in_before {
            before["renames"] = renames.clone();
        }
        if in_after {
            after["renames"] = renames.clone();
        }
        let told = changes(&catalogue(&before), &catalogue(&after), Scope::Shared);
        assert_eq!(told, ["renamed sild silda 2025-01-31"]);
    }
    let told = changes(&catalogue(&small()), &catalogue(&later), Scope::All);
    assert_eq!(told, ["removed sild", "added silda", "notice REGN"]);
}

#[test]
fn renames_that_go_in_a_circle_come_to_an_end() {
    let mut json = small();
    json["renames"] = json!([
        {"urn": "urn:altinn:accesspackage:laks", "current": "urn:altinn:accesspackage:orret"},
        {"urn": "urn:altinn:accesspackage:orret", "current": "urn:altinn:accesspackage:laks"},
    ]);
    let resolution = catalogue(&json).resolve("urn:altinn:accesspackage:laks");
    assert_eq!(resolution.status, Status::Renamed);
}

#[test]
fn a_urn_is_current_renamed_removed_or_unknown() {
    let today = today();
    for (asked, status, current) in [
        (
            "urn:altinn:accesspackage:maskinporten-scopes",
            Status::Current,
            Some("maskinporten-scopes"),
        ),
        ("maskinporten-scopes", Status::Current, Some("maskinporten-scopes")),
        (
            "urn:altinn:accesspackage:programmeringsgrensesnitt",
            Status::Renamed,
            Some("maskinporten-scopes"),
        ),
        ("programmeringsgrensesnitt", Status::Renamed, Some("maskinporten-scopes")),
        ("urn:altinn:accesspackage:opptreforvirksomhetenskunder", Status::Removed, None),
        ("urn:altinn:accesspackage:finnes-ikke", Status::Unknown, None),
        ("", Status::Unknown, None),
    ] {
        let resolution = today.resolve(asked);
        assert_eq!(resolution.status, status, "{asked}");
        assert_eq!(resolution.current.as_ref().map(PackageUrn::slug), current, "{asked}");
    }
    let mistyped = today.resolve("urn:altinn:accesspackage:maskinporten-scope");
    assert_eq!(mistyped.suggestions[0].slug(), "maskinporten-scopes");
}

#[test]
fn a_package_answers_to_its_first_urn_in_whatever_order_its_renames_stand() {
    let renames = [
        json!({"urn": "urn:altinn:accesspackage:a", "current": "urn:altinn:accesspackage:b"}),
        json!({"urn": "urn:altinn:accesspackage:b", "current": "urn:altinn:accesspackage:sild"}),
    ];
    for renames in [vec![&renames[0], &renames[1]], vec![&renames[1], &renames[0]]] {
        let mut json = small();
        json["renames"] = json!(renames);
        let package = catalogue(&json);
        assert_eq!(package.package("a").unwrap().package.urn.slug(), "sild");
        assert_eq!(package.resolve("a").current.unwrap().slug(), "sild");
    }
}

#[test]
fn a_new_notice_about_another_area_is_not_shared() {
    let mut later = small();
    later["areas"].as_array_mut().unwrap().push(json!({"name": "Bær"}));
    let notice = json!({"severity": "info", "text": "Ny.", "area": "Bær"});
    later["notices"].as_array_mut().unwrap().push(notice);
    let (before, after) = (catalogue(&small()), catalogue(&later));
    assert_eq!(changes(&before, &after, Scope::Shared), [""; 0]);
    assert_eq!(changes(&before, &after, Scope::All), ["notice "]);
}
