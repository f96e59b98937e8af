//! What a URN has become, what it was before, and how packages answer to all their names.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use tilgangspakker::{Catalogue, PackageUrn, Rename, Resolution, Status};

const PREFIX: &str = PackageUrn::PREFIX;

fn today() -> Catalogue {
    Catalogue::from_json(include_str!("../../data/altinn-2026-08/catalogue.json")).unwrap()
}

/// A catalogue of packages with these slugs, with renames from one slug to another, and to none of what
/// has been removed.
fn of(slugs: &[&str], renames: &[(&str, &str)]) -> Catalogue {
    let urn = |slug: &&str| format!("{PREFIX}{slug}");
    let packages: Vec<Value> =
        slugs.iter().map(|slug| json!({"urn": urn(slug), "name": slug})).collect();
    let renames: Vec<Value> = renames
        .iter()
        .map(|(old, new)| match *new {
            "" => json!({"urn": urn(old), "since": "2025-01-31"}),
            new => json!({"urn": urn(old), "current": urn(&new)}),
        })
        .collect();
    let json = json!({
        "version": "x", "language": "nb", "packages": packages, "renames": renames,
        "areas": [{"name": "Fiske", "children": slugs.iter().map(urn).collect::<Vec<_>>()}],
    });
    Catalogue::from_json(&json.to_string()).unwrap()
}

/// The slug of the package that answers to a slug and to its URN: the same one.
fn answering(catalogue: &Catalogue, slug: &str) -> Option<String> {
    let found = |reference: &str| {
        let entry = catalogue.package(reference).ok()?;
        Some(entry.package.urn.slug().to_owned())
    };
    let answering = found(slug);
    for reference in [format!("{PREFIX}{slug}"), format!(":{slug}")] {
        assert_eq!(found(&reference), answering, "{reference}");
    }
    answering
}

fn current<'r>(resolution: &'r Resolution<'_>) -> Option<&'r str> {
    resolution.current().map(PackageUrn::slug)
}

/// The URNs that a package in use had before; none of what is not in use.
fn renames(resolution: &Resolution<'_>) -> Vec<Rename> {
    match resolution {
        Resolution::Current { former, .. } => former.clone(),
        _ => Vec::new(),
    }
}

fn former(resolution: &Resolution<'_>) -> Vec<String> {
    renames(resolution).iter().map(|rename| rename.urn.slug().to_owned()).collect()
}

fn suggestions(resolution: &Resolution<'_>) -> Vec<String> {
    match resolution {
        Resolution::Unknown { suggestions, .. } => {
            suggestions.iter().map(|urn| urn.slug().to_owned()).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn a_urn_is_current_renamed_removed_or_unknown() {
    let today = today();
    let scopes = Some("maskinporten-scopes");
    for (asked, status, now) in [
        ("urn:altinn:accesspackage:maskinporten-scopes", Status::Current, scopes),
        ("maskinporten-scopes", Status::Current, scopes),
        (":maskinporten-scopes", Status::Current, scopes),
        ("urn:altinn:accesspackage:programmeringsgrensesnitt", Status::Renamed, scopes),
        ("programmeringsgrensesnitt", Status::Renamed, scopes),
        (":programmeringsgrensesnitt", Status::Renamed, scopes),
        ("urn:altinn:accesspackage:opptreforvirksomhetenskunder", Status::Removed, None),
        (":opptreforvirksomhetenskunder", Status::Removed, None),
        ("urn:altinn:accesspackage:finnes-ikke", Status::Unknown, None),
        ("", Status::Unknown, None),
        (":", Status::Unknown, None),
    ] {
        let resolution = today.resolve(asked);
        assert_eq!(resolution.status(), status, "{asked}");
        assert_eq!(current(&resolution), now, "{asked}");
    }
    let mistyped = today.resolve("urn:altinn:accesspackage:maskinporten-scope");
    assert_eq!(suggestions(&mistyped)[0], "maskinporten-scopes");
}

#[test]
fn what_stands_behind_the_last_colon_is_not_what_a_urn_is_known_by() {
    let today = today();
    for former in ["innbygger:pensjon", "urn:altinn:accesspackage:innbygger:pensjon"] {
        let resolution = today.resolve(former);
        assert_eq!(resolution.status(), Status::Renamed);
        assert_eq!(current(&resolution), Some("innbygger-pensjon"));
        assert_eq!(resolution.since(), Some("2026-01-28"));
        let package = today.package(former).unwrap().package;
        assert_eq!(package.urn.slug(), "innbygger-pensjon");
    }
    let businesses = today.resolve("pensjon");
    assert_eq!((businesses.status(), current(&businesses)), (Status::Current, Some("pensjon")));
    for wrong in ["borger:pensjon", "innbygger:innbygger:pensjon", "innbygger:", "x:lonn"] {
        assert!(today.package(wrong).is_err(), "{wrong}");
        assert_eq!(today.resolve(wrong).status(), Status::Unknown, "{wrong}");
    }
}

#[test]
fn what_is_in_use_tells_what_it_was_called_before() {
    let today = today();
    let resolution = today.resolve("maskinlesbare-hendelser");
    let urn = |slug: &str| PackageUrn::try_from(format!("{PREFIX}{slug}")).unwrap();
    let expected = Rename {
        urn: urn("maskinlesbarehendelser"),
        current: Some(urn("maskinlesbare-hendelser")),
        since: Some("2025-03-14".into()),
    };
    assert_eq!(renames(&resolution), std::slice::from_ref(&expected));
    // So does a catalogue from before it was called that.
    let seed = Catalogue::embedded();
    let resolution = seed.resolve("maskinlesbare-hendelser");
    assert_eq!((resolution.status(), renames(&resolution)), (Status::Current, vec![expected]));
    for other in ["lonn", "maskinlesbarehendelser", "opptreforvirksomhetenskunder", "finnes-ikke"] {
        assert_eq!(renames(&today.resolve(other)), [], "{other}");
    }
}

#[test]
fn a_package_names_all_that_it_was_called_under_urns_that_it_had() {
    let today = today();
    let names = |slug: &str| -> Vec<&str> {
        today.former_names(today.package(slug).unwrap().index).collect()
    };
    let scopes = [
        "Programmeringsgrensesnitt (API)",
        "delegerbare-maskinporten-scope",
        "delegerbare-maskinporten-scopes",
        "programmeringsgrensesnitt",
    ];
    assert_eq!(names("maskinporten-scopes"), scopes);
    assert_eq!(names("maskinlesbare-hendelser"), ["maskinlesbarehendelser"]);
    assert_eq!(today.former_names(usize::MAX).count(), 0);
}

#[test]
fn what_a_urn_became_first_is_told_by_it_alone() {
    let catalogue = of(&["c"], &[("a", "b"), ("b", "c"), ("d", "")]);
    let next = |slug: &str| {
        let rename = catalogue.rename(&format!("{PREFIX}{slug}"))?;
        Some(rename.current.as_ref().map(|urn| urn.slug().to_owned()))
    };
    assert_eq!(next("a"), Some(Some("b".to_owned())));
    assert_eq!(next("b"), Some(Some("c".to_owned())));
    assert_eq!((next("c"), next("d")), (None, Some(None)));
    assert_eq!(catalogue.rename("a"), None);
}

#[test]
fn what_each_of_the_renames_has_come_to_is_what_resolve_says() {
    for catalogue in [today(), Catalogue::embedded(), of(&["c"], &[("a", "b"), ("b", "c")])] {
        assert!(catalogue.renames().count() > 1);
        for Rename { urn, current, since } in catalogue.renames() {
            let resolution = catalogue.resolve(urn.as_str());
            assert_eq!(
                (resolution.current(), resolution.since()),
                (current.as_ref(), since.as_deref())
            );
            let Some(current) = current else { continue };
            let former = renames(&catalogue.resolve(current.as_str()));
            assert!(former.iter().any(|rename| rename.urn == urn), "{urn}");
        }
    }
}

#[test]
fn a_package_answers_to_its_first_urn_in_whatever_order_its_renames_stand() {
    for renames in [[("a", "b"), ("b", "sild")], [("b", "sild"), ("a", "b")]] {
        let catalogue = of(&["sild"], &renames);
        for name in ["a", "b", "sild"] {
            assert_eq!(answering(&catalogue, name).as_deref(), Some("sild"), "{name}");
        }
        assert_eq!(current(&catalogue.resolve("a")), Some("sild"));
        let mut before: Vec<&PackageUrn> = catalogue.former_urns(0).collect();
        before.sort();
        assert_eq!(before.iter().map(|urn| urn.slug()).collect::<Vec<_>>(), ["a", "b"]);
    }
}

#[test]
fn a_catalogue_that_is_older_than_a_rename_answers_to_the_later_urn() {
    let chain = [("a", "b"), ("b", "c"), ("d", "c")];
    for there in ["a", "b", "c", "d"] {
        let catalogue = of(&[there], &chain);
        for asked in ["a", "b", "c", "d"] {
            assert_eq!(answering(&catalogue, asked).as_deref(), Some(there), "{asked} of {there}");
        }
        // What it says of the URNs themselves is the same, whichever of them it has.
        assert_eq!(current(&catalogue.resolve("a")), Some("c"));
        let now = catalogue.resolve("c");
        assert_eq!(now.status(), Status::Current);
        assert_eq!(former(&now), ["a", "b", "d"]);
    }
}

#[test]
fn a_later_urn_that_several_packages_have_come_to_names_none_of_them() {
    let catalogue = of(&["a", "d"], &[("a", "c"), ("b", "c"), ("d", "c")]);
    for asked in ["c", "b"] {
        assert_eq!(answering(&catalogue, asked), None, "{asked}");
    }
    let suggested = catalogue.package("c").unwrap_err();
    assert_eq!(suggested.suggestions(), [format!("{PREFIX}a"), format!("{PREFIX}d")]);
    for there in ["a", "d"] {
        assert_eq!(answering(&catalogue, there).as_deref(), Some(there));
    }
}

#[test]
fn the_seed_answers_to_what_its_packages_are_called_today() {
    let seed = Catalogue::embedded();
    for (asked, there) in [
        ("maskinporten-scopes", Some("programmeringsgrensesnitt")),
        ("maskinlesbare-hendelser", Some("maskinlesbarehendelser")),
        // Split off from it, and so another package.
        ("maskinporten-scopes-nuf", None),
    ] {
        assert_eq!(answering(&seed, asked).as_deref(), there, "{asked}");
    }
    // A later URN is no former one.
    assert!((0..3).all(|package| seed.former_urns(package).next().is_none()));
}

#[test]
fn renames_that_go_in_a_circle_come_to_an_end() {
    let circle = [("laks", "orret"), ("orret", "laks")];
    let catalogue = of(&["sild"], &circle);
    for (asked, other) in [("laks", "orret"), ("orret", "laks")] {
        let resolution = catalogue.resolve(asked);
        assert_eq!((resolution.status(), current(&resolution)), (Status::Renamed, Some(other)));
        assert_eq!(answering(&catalogue, asked), None);
    }
    let catalogue = of(&["laks"], &circle);
    assert_eq!(answering(&catalogue, "orret").as_deref(), Some("laks"));
    // What is called by its own name has not been renamed.
    let catalogue = of(&["sild"], &[("sild", "sild"), ("hval", "hval")]);
    assert_eq!(catalogue.resolve("sild").status(), Status::Current);
    assert_eq!(catalogue.resolve("hval").status(), Status::Unknown);
    assert_eq!(catalogue.renames().count(), 0);
}

#[test]
fn a_package_that_was_renamed_before_it_was_removed_is_removed_under_all_its_names() {
    let catalogue = of(&["sild"], &[("torsk", "skrei"), ("skrei", "")]);
    for gone in ["torsk", "skrei", ":skrei", "urn:altinn:accesspackage:torsk"] {
        let resolution = catalogue.resolve(gone);
        assert_eq!(resolution.status(), Status::Removed, "{gone}");
        assert_eq!(resolution.since(), Some("2025-01-31"));
        let error = catalogue.package(gone).unwrap_err();
        assert!(error.is_removed() && !error.is_role(), "{gone}");
        assert!(error.to_string().contains("31 January 2025"), "{error}");
    }
    // One that the catalogue has is answered about, whatever became of it since.
    let catalogue = of(&["torsk"], &[("torsk", "skrei"), ("skrei", "")]);
    for name in ["torsk", "skrei"] {
        assert_eq!(answering(&catalogue, name).as_deref(), Some("torsk"));
        assert_eq!(catalogue.resolve(name).status(), Status::Removed);
    }
}

#[test]
fn an_id_that_could_mean_two_packages_is_refused() {
    let with_ids = |first: &str, second: &str| {
        let json = json!({
            "version": "x", "language": "nb",
            "areas": [{"name": "Fiske", "children": [format!("{PREFIX}sild"), format!("{PREFIX}hval")]}],
            "packages": [
                {"urn": format!("{PREFIX}sild"), "id": first, "name": "Sild", "formerNames": ["silda"]},
                {"urn": format!("{PREFIX}hval"), "id": second, "name": "Hval"},
            ],
            "renames": [{"urn": format!("{PREFIX}brisling"), "current": format!("{PREFIX}sild")}],
        });
        Catalogue::from_json(&json.to_string())
    };
    assert_eq!(with_ids("A-1", "A-2").unwrap().package("a-2").unwrap().package.urn.slug(), "hval");
    for (second, what) in [
        ("A-1", "the same"),
        ("a-1", "the same in other letters"),
        ("sild", "the name of the other"),
        ("SILD", "that in other letters"),
        ("silda", "what the other was called"),
        ("brisling", "what the other had as its URN"),
    ] {
        let error = with_ids("A-1", second).unwrap_err().to_string();
        let expected = format!("/packages/1/id: \"{second}\" refers to another package as well");
        assert!(error.contains(&expected), "{what}: {error}");
    }
}

#[test]
fn renames_are_followed_to_their_end_and_refused_where_that_is_too_far() {
    let with = |renames: usize| {
        let urn = |place: usize| format!("urn:altinn:accesspackage:navn{place}");
        let renames: Vec<String> = (0..renames)
            .map(|it| format!(r#"{{"urn": "{}", "current": "{}"}}"#, urn(it), urn(it + 1)))
            .collect();
        let package = urn(renames.len());
        Catalogue::from_json(&format!(
            r#"{{"version": "x", "language": "nb", "areas": [{{"name": "A", "children": ["{package}"]}}],
            "packages": [{{"urn": "{package}", "name": "P"}}], "renames": [{}]}}"#,
            renames.join(", ")
        ))
    };
    let catalogue = with(32).unwrap();
    assert_eq!(catalogue.package("navn0").unwrap().package.urn.slug(), "navn32");
    let error = with(33).unwrap_err().to_string();
    assert!(error.contains("/renames/0/current"), "{error}");
    assert!(error.contains("more than 32 renames in a row"), "{error}");
}
