//! What has changed from one catalogue to another.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use tilgangspakker::{AltinnExportOptions, Catalogue, Change, RolePackages, Scope, compare};

fn today() -> Catalogue {
    Catalogue::from_json(include_str!("../../data/altinn-2026-08/catalogue.json")).unwrap()
}

/// A change in few words.
fn told(change: &Change) -> String {
    let form = |variant: &Option<String>| {
        variant.as_ref().map(|form| format!(" {form}")).unwrap_or_default()
    };
    match change {
        Change::PackageAdded { urn } => format!("added {}", urn.slug()),
        Change::PackageRemoved { urn } => format!("removed {}", urn.slug()),
        Change::PackageStillServed { urn } => format!("still served {}", urn.slug()),
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
        other => format!("{other:?}"),
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
fn a_notice_that_leaves_no_role_open_is_known_by_its_text() {
    let said = |text: &str| {
        let mut json = small();
        json["notices"] =
            json!([{ "severity": "info", "text": text, "area": json["areas"][0]["name"] }]);
        catalogue(&json)
    };
    let of = |before: &Catalogue, after: &Catalogue| changes(before, after, Scope::All);
    assert_eq!(of(&said("Under arbeid."), &said("Under arbeid.")), [""; 0]);
    assert_eq!(of(&said("Under arbeid."), &said("Ferdig.")), ["resolved ", "notice "]);
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
fn backwards_a_renamed_package_is_renamed_too() {
    let told = changes(&today(), &Catalogue::embedded(), Scope::All);
    for expected in [
        "renamed maskinporten-scopes programmeringsgrensesnitt 2025-03-14",
        "renamed maskinlesbare-hendelser maskinlesbarehendelser 2025-03-14",
        "removed maskinporten-scopes-nuf",
        "still served opptreforvirksomhetenskunder",
        "+ programmeringsgrensesnitt REPR",
        "notice FFØR",
    ] {
        assert!(told.iter().any(|it| it == expected), "{expected}: {told:#?}");
    }
    assert!(told.iter().all(|it| !it.starts_with("added ")), "{told:#?}");
    assert_eq!(told.iter().filter(|it| it.starts_with("removed ")).count(), 223 - 2);
}

/// A catalogue of packages with these slugs and no more.
fn of(slugs: &[&str], renames: &Value) -> Catalogue {
    let urns: Vec<String> =
        slugs.iter().map(|slug| format!("urn:altinn:accesspackage:{slug}")).collect();
    let packages: Vec<Value> = urns.iter().map(|urn| json!({"urn": urn, "name": urn})).collect();
    catalogue(&json!({
        "version": "x", "language": "nb", "areas": [{"name": "Fiske", "children": urns}],
        "packages": packages, "renames": renames,
    }))
}

/// Renames from one slug to another; of what has been removed, to none.
fn renames(of: &[(&str, &str)]) -> Value {
    let urn = |slug: &str| format!("urn:altinn:accesspackage:{slug}");
    of.iter()
        .map(|(old, new)| match *new {
            "" => json!({"urn": urn(old)}),
            new => json!({"urn": urn(old), "current": urn(new)}),
        })
        .collect()
}

#[test]
fn a_package_is_followed_to_any_name_of_its_where_there_is_one_that_it_can_be() {
    let known = renames(&[("a", "b"), ("b", "c"), ("d", "c")]);
    for (before, after, expected) in [
        (&["a"][..], &["c"][..], &["renamed a c ?"][..]),
        (&["c"], &["a"], &["renamed c a ?"]),
        (&["b"], &["a"], &["renamed b a ?"]),
        (&["a"], &["d"], &["renamed a d ?"]),
        // What two have become, or one of two may have been, is no one's other name.
        (&["c"], &["a", "d"], &["removed c", "added a", "added d"]),
        (&["b", "d"], &["a"], &["removed b", "removed d", "added a"]),
        // A package that is in both is itself.
        (&["a", "c"], &["a"], &["removed c"]),
        (&["a", "c"], &["a", "c"], &[]),
        (&["a", "d"], &["c"], &["renamed a c ?", "renamed d c ?"]),
    ] {
        for (in_before, in_after) in [(&known, &json!([])), (&json!([]), &known)] {
            let (then, now) = (of(before, in_before), of(after, in_after));
            assert_eq!(changes(&then, &now, Scope::All), expected, "{before:?} {after:?}");
        }
    }
}

#[test]
fn what_the_source_has_dropped_is_not_new_where_it_is_still_served() {
    let dropped = renames(&[("torsk", "skrei"), ("skrei", "")]);
    for (in_source, in_live) in [(&dropped, &json!([])), (&json!([]), &dropped)] {
        let source = of(&["sild"], in_source);
        for served in ["torsk", "skrei"] {
            let live = of(&["sild", served, "hval"], in_live);
            let (still, gone) = (format!("still served {served}"), format!("removed {served}"));
            assert_eq!(changes(&source, &live, Scope::All), [&still, "added hval"]);
            assert_eq!(changes(&live, &source, Scope::All), [&gone, "removed hval"]);
        }
    }
}

#[test]
fn a_former_urn_beside_the_present_one_is_still_served_and_not_new() {
    let renamed = renames(&[("torsk", "skrei"), ("skrei", "hval")]);
    for (in_source, in_live) in [(&renamed, &json!([])), (&json!([]), &renamed)] {
        let source = of(&["sild", "hval"], in_source);
        let live = of(&["sild", "skrei", "hval", "sei"], in_live);
        assert_eq!(changes(&source, &live, Scope::All), ["still served skrei", "added sei"]);
        // By itself it is the package, under another name; and where that is new as well, both are.
        assert_eq!(
            changes(&source, &of(&["sild", "torsk"], in_live), Scope::All),
            ["renamed hval torsk ?"]
        );
        let other = of(&["sild"], in_source);
        assert_eq!(
            changes(&other, &of(&["sild", "torsk", "hval"], in_live), Scope::All),
            ["added torsk", "added hval"]
        );
    }
}

#[test]
fn a_live_export_tells_what_is_still_served_from_what_is_new_in_packages_and_in_grants() {
    let source = today();
    let areas = source.areas().iter().map(|area| {
        let below = source.packages().filter(|it| source.name(&it.area.name) == source.name(&area.name));
        let mut packages: Vec<Value> = below
            .map(|entry| {
                let flags = entry.package.properties.as_ref();
                json!({
                    "name": source.name(&entry.package.name), "urn": entry.package.urn.as_str(),
                    "isDelegable": entry.package.is_delegable,
                    "isAssignable": flags.and_then(|it| it.is_assignable),
                    "isResourcePolicyAvailable": flags.and_then(|it| it.is_resource_policy_available),
                })
            })
            .collect();
        if source.name(&area.name) == "Integrasjoner" {
            for slug in ["vergemal-skatteetaten-innkreving", "skattnaering", "helt-ny"] {
                packages.push(json!({"name": slug, "urn": format!("urn:altinn:accesspackage:{slug}")}));
            }
        }
        json!({"name": source.name(&area.name), "packages": packages})
    });
    let export = json!([{"name": "Alt", "areas": areas.collect::<Vec<Value>>()}]).to_string();
    let answer = json!([
        {"urn": "urn:altinn:accesspackage:ansvarlig-revisor"}, {"urn": "urn:altinn:accesspackage:lonn"},
        {"urn": "urn:altinn:accesspackage:vergemal-skatteetaten-innkreving"}, {"urn": "urn:altinn:accesspackage:helt-ny"},
    ]);
    let asked = |role: &str| RolePackages {
        role: role.to_owned(),
        variant: None,
        json: answer.to_string(),
    };
    let mut options =
        AltinnExportOptions { grants_from: Some(&source), ..AltinnExportOptions::default() };
    let told = |options: &AltinnExportOptions<'_>| {
        let live = Catalogue::from_altinn_export(&export, options).unwrap();
        changes(&source, &live, Scope::All)
    };
    let packages = [
        "still served vergemal-skatteetaten-innkreving",
        "still served skattnaering",
        "added helt-ny",
    ];
    assert_eq!(told(&options), packages);
    // A role that the source has dropped is no role here: it is told by a diagnostic, and grants nothing.
    options.role_packages = vec![asked("REVI"), asked("eckeyrole")];
    let grants = ["- revisormedarbeider REVI", "+ lonn REVI"];
    let mut found = told(&options);
    assert_eq!(found.split_off(2), packages);
    found.sort_by_key(|it| it.starts_with('+'));
    assert_eq!(found, grants);
    let live = Catalogue::from_altinn_export(&export, &options).unwrap();
    let unknown = live.contents().diagnostics.iter().filter(|it| it.code == "UNKNOWN_ROLE");
    let unknown: Vec<&str> = unknown.map(|it| &*it.message).collect();
    let expected =
        "At /rolePackages/1: grantsFrom has no role \"eckeyrole\"; its packages are left out.";
    assert_eq!(unknown, [expected]);
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
