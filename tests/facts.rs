//! The native command makes `catalogue.json` from the facts of a folder, and checks what they refer to.
#![cfg(all(feature = "tool", not(target_arch = "wasm32")))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use pretty_assertions::assert_eq;
use tilgangspakker::{Catalogue, CatalogueFolder, Grant, Language, PartyKind, Status, matrix};

const SITE: &str = "https://docs.altinn.studio";

fn today_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/altinn-2026-08")
}

fn today() -> Catalogue {
    Catalogue::from_json(&fs::read_to_string(today_folder().join("catalogue.json")).unwrap())
        .unwrap()
}

fn rows(file: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(today_folder().join(file)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn every_months_catalogue_is_what_the_command_makes() {
    let months: Vec<PathBuf> = fs::read_dir(today_folder().parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("packages.csv").exists())
        .collect();
    assert!(months.contains(&today_folder()));
    for month in months {
        let folder = CatalogueFolder::read(&month, SITE).unwrap();
        let json = fs::read_to_string(folder.file()).unwrap();
        let written = Catalogue::from_json(&json).unwrap();
        let advice = format!("run: tilgangspakker catalogue {}", month.display());
        assert!(folder.is_up_to_date().unwrap(), "{advice}");
        assert_eq!(written.contents(), folder.catalogue().contents());
    }
}

#[test]
fn two_names_of_today_have_a_letter_of_another_alphabet_which_is_kept_and_told() {
    let found = CatalogueFolder::read(&today_folder(), SITE).unwrap();
    let told: Vec<String> = found.diagnostics().iter().map(ToString::to_string).collect();
    let expected = |line: u32, urn: &str, word: &str, letters: &str| {
        format!(
            "packages.csv:{line}:1: warning[MIXED_ALPHABETS]: urn:altinn:accesspackage:{urn} has the \
             word \"{word}\" with letters that look Latin and are not: {letters}; the text is kept to the \
             letter, and search sees through it."
        )
    };
    let a = "\"\u{430}\" (U+0430, Cyrillic)";
    let r = "\"\u{440}\" (U+0440, Cyrillic)";
    assert_eq!(
        told,
        [
            expected(100, "barnehageeier", "Barnehageeig\u{430}\u{440}", &format!("{a} and {r}")),
            expected(105, "skoleeier", "Skuleeig\u{430}r", a),
        ]
    );
    let catalogue = found.catalogue();
    for (slug, name) in
        [("barnehageeier", "Barnehageeig\u{430}\u{440}"), ("skoleeier", "Skuleeig\u{430}r")]
    {
        let entry = catalogue.package(slug).unwrap();
        assert_eq!(catalogue.show(&entry.package.name, Language::Nn).value, name);
        // As it is meant, as it looks, and as it is written.
        let by_looks = name.replace('\u{430}', "a").replace('\u{440}', "p");
        for typed in [&name.replace('\u{430}', "a").replace('\u{440}', "r"), &by_looks, name] {
            let hits = catalogue.search(typed, 1, Language::Nn);
            assert_eq!(hits[0].package.index, entry.index, "{typed}");
            assert!((hits[0].score() - 1.0).abs() < f64::EPSILON, "{typed}");
        }
    }
}

#[test]
fn every_role_holds_today_what_the_grants_say_for_every_organisation_form() {
    let catalogue = today();
    let grants = rows("grants.csv");
    let variants = rows("variants.csv");
    let asked: Vec<Option<&str>> = std::iter::once(None)
        .chain(variants.iter().map(|row| Some(row["code"].as_str())))
        .collect();
    let roles = rows("roles.csv");
    assert_eq!((catalogue.roles().len(), roles.len()), (148, 148));
    let mut found = 0;
    for role in &roles {
        for variant in &asked {
            let expected: BTreeSet<&str> = grants
                .iter()
                .filter(|row| row["role_code"] == role["code"] && row["has_access"] == "true")
                .filter(|row| {
                    row["variant"].is_empty() || Some(row["variant"].as_str()) == *variant
                })
                .map(|row| row["package_urn"].as_str())
                .collect();
            let held = catalogue.packages_for_role(&role["code"], *variant).unwrap();
            let held: BTreeSet<&str> = held.iter().map(|it| it.package.urn.as_str()).collect();
            assert_eq!(held, expected, "{} {variant:?}", role["code"]);
            found += held.len();
        }
    }
    assert!(found > 60_000, "{found}");
}

#[test]
fn the_matrix_of_today_permits_as_often_as_the_grants_say() {
    let catalogue = today();
    let grants = rows("grants.csv");
    for variant in [None, Some("NUF"), Some("BRL"), Some("AS")] {
        let expected = grants
            .iter()
            .filter(|row| row["has_access"] == "true")
            .filter(|row| row["variant"].is_empty() || Some(row["variant"].as_str()) == variant)
            .map(|row| (&row["package_urn"], &row["role_code"]))
            .collect::<BTreeSet<_>>()
            .len();
        let permitted =
            matrix(&catalogue, variant).decisions.into_iter().filter(|it| *it == 1).count();
        assert_eq!(permitted, expected, "{variant:?}");
    }
}

#[test]
fn every_flag_name_area_and_group_of_today_is_that_of_the_facts() {
    let catalogue = today();
    let flag = |text: &str| Some(text == "true");
    for row in rows("packages.csv") {
        let entry = catalogue.package(&row["urn"]).unwrap();
        let properties = entry.package.properties.as_ref().unwrap();
        assert_eq!(properties.is_assignable, flag(&row["is_assignable"]), "{}", row["urn"]);
        assert_eq!(entry.package.is_delegable, flag(&row["is_delegable"]));
        assert_eq!(
            properties.is_resource_policy_available,
            flag(&row["is_resource_policy_available"])
        );
        assert_eq!(entry.area.urn.as_ref(), Some(&row["area_urn"]));
        assert_eq!(
            entry.package.name.all().collect::<Vec<_>>(),
            [&row["name_nb"], &row["name_nn"], &row["name_en"]]
        );
        assert_eq!(entry.package.party_kind == Some(PartyKind::Person), row["type"] == "Person");
    }
    let groups: BTreeMap<_, _> =
        rows("groups.csv").into_iter().map(|row| (row["id"].clone(), row)).collect();
    for row in rows("areas.csv") {
        let area =
            catalogue.areas().iter().find(|it| it.urn.as_ref() == Some(&row["urn"])).unwrap();
        assert_eq!(area.group.as_ref(), Some(&groups[&row["group_id"]]["name_nb"]));
    }
}

#[test]
fn roles_of_today_answer_to_their_codes_and_urns() {
    let catalogue = today();
    for row in rows("roles.csv") {
        let expected = catalogue.role(&row["code"]).unwrap().index;
        for reference in [&row["legacy_code"], &row["urn"], &row["legacy_urn"]] {
            if !reference.is_empty() {
                assert_eq!(catalogue.role(reference).unwrap().index, expected, "{reference}");
            }
        }
    }
    assert_eq!(catalogue.role("forretningsforer").unwrap().role.known_as(), "FFØR");
}

#[test]
fn every_urn_resolves_today_as_the_facts_say() {
    let catalogue = today();
    for row in rows("renames.csv") {
        let resolution = catalogue.resolve(&row["old_urn"]);
        let expected = match row["kind"].as_str() {
            "renamed" => Status::Renamed,
            "removed" => Status::Removed,
            _ => Status::Current,
        };
        assert_eq!(resolution.status, expected, "{}", row["old_urn"]);
        assert_eq!(resolution.urn, row["old_urn"]);
        assert_eq!(
            resolution.current.map(String::from).unwrap_or_default(),
            row["current_urn"],
            "{}",
            row["old_urn"]
        );
        assert_eq!(resolution.since.unwrap_or_default(), row["since"]);
    }
}

const FILES: [(&str, &str); 7] = [
    (
        "groups.csv",
        "id,urn,type,name_nb,name_nn,name_en\n1,,Organisasjon,Bransje,Bransje,Industry\n",
    ),
    ("areas.csv", "id,urn,group_id,name_nb,name_nn,name_en\n2,area:fiske,1,Fiske,Fiske,Fishing\n"),
    (
        "packages.csv",
        "id,urn,area_urn,type,name_nb,name_nn,name_en,is_assignable,is_delegable,is_resource_policy_available\n\
         3,urn:altinn:accesspackage:sild,area:fiske,Organisasjon,Sild,Sild,Herring,true,false,true\n",
    ),
    (
        "roles.csv",
        "code,legacy_code,urn,legacy_urn,name_nb,name_nn,name_en,is_key_role,is_resource_policy_available,provider\n\
         skipper,skip,urn:rolle:skipper,urn:altinn:rolecode:skip,Skipper,Skippar,Skipper,true,false,x\n\
         reder,,urn:rolle:reder,,Reder,Reiar,Shipowner,false,false,x\n",
    ),
    (
        "variants.csv",
        "code,type,name_nb,name_en\nPRE,Organization,Partrederi,Shipping partnership\n",
    ),
    (
        "grants.csv",
        "role_code,package_urn,variant,has_access,can_delegate,can_assign\n\
         skipper,urn:altinn:accesspackage:sild,PRE,true,false,false\n\
         reder,urn:altinn:accesspackage:sild,,false,true,false\n",
    ),
    (
        "renames.csv",
        "old_urn,current_urn,kind,since,evidence\n\
         urn:altinn:accesspackage:silda,urn:altinn:accesspackage:sild,renamed,2025-01-31,same name\n",
    ),
];

/// A folder of these facts, with one thing in one file changed.
fn folder(test: &str, file: &str, from: &str, to: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("facts").join(test);
    fs::create_dir_all(&folder).unwrap();
    for (name, sound) in FILES {
        let written = if name == file {
            assert!(sound.contains(from), "{from}");
            sound.replacen(from, to, 1)
        } else {
            sound.to_owned()
        };
        fs::write(folder.join(name), written).unwrap();
    }
    folder
}

#[test]
fn access_and_delegation_are_told_apart() {
    let folder = CatalogueFolder::read(&folder("whole", "", "", ""), SITE).unwrap();
    let package = folder.catalogue().package("sild").unwrap().package;
    let properties = package.properties.as_ref().unwrap();
    let skipper = Grant { role: "SKIP".into(), variant: Some("PRE".into()), may_delegate: false };
    assert_eq!(properties.roles, [skipper]);
    assert_eq!(properties.delegators, [Grant::to("reder")]);
}

#[test]
fn a_fault_is_told_with_its_file_and_line() {
    for (number, (file, from, to, expected)) in [
        ("areas.csv", "fiske,1", "fiske,9", "areas.csv:2: \"9\" is not in groups.csv"),
        (
            "packages.csv",
            "sild,area:fiske",
            "sild,area:kvist",
            "packages.csv:2: \"area:kvist\" is not in areas.csv",
        ),
        (
            "packages.csv",
            "urn:altinn:accesspackage:sild",
            "sild",
            "packages.csv:2: \"sild\" is no access package URN",
        ),
        (
            "packages.csv",
            "true,false,true",
            "ja,false,true",
            "packages.csv:2: \"ja\" is neither true nor false",
        ),
        ("packages.csv", "Organisasjon", "Hund", "packages.csv:2: unknown variant `Hund`"),
        ("packages.csv", ",true,false,true", "", "packages.csv:2: "),
        ("grants.csv", "skipper,", "skippar,", "grants.csv:2: \"skippar\" is not in roles.csv"),
        (
            "grants.csv",
            "accesspackage:sild,PRE",
            "accesspackage:laks,PRE",
            "grants.csv:2: \"urn:altinn:accesspackage:laks\" is not in packages.csv",
        ),
        ("grants.csv", "PRE", "PRF", "grants.csv:2: \"PRF\" is not in variants.csv"),
        (
            "grants.csv",
            "false,true,false",
            "false,false,false",
            "grants.csv:3: the grant gives nothing",
        ),
        (
            "roles.csv",
            "reder,,",
            "skipper,,",
            "roles.csv:3: \"skipper\" is empty or stands on another line too",
        ),
        (
            "renames.csv",
            "accesspackage:sild,",
            "accesspackage:laks,",
            "renames.csv:2: \"urn:altinn:accesspackage:laks\" is not in packages.csv",
        ),
        (
            "grants.csv",
            "package_urn,variant",
            "package_urn,form",
            "grants.csv:2: missing field `variant`",
        ),
        ("renames.csv", "renamed", "removed", "renames.csv:2: renamed goes with another URN"),
        ("renames.csv", "renamed", "forgotten", "renames.csv:2: unknown variant `forgotten`"),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = folder(&number.to_string(), file, from, to);
        let error = CatalogueFolder::read(&folder, SITE).unwrap_err().to_string();
        assert!(error.contains(expected), "{expected}: {error}");
    }
}
