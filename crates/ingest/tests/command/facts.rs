//! The native command makes `catalogue.json` from the facts of a folder.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use pretty_assertions::assert_eq;
use tilgangspakker::{
    Catalogue, Decision, Language, PackageUrn, PartyKind, Resolution, RoleOptions, Status,
    VariantKind, matrix, variants,
};
use tilgangspakker_ingest::CatalogueFolder;

const SITE: &str = "https://docs.altinn.studio";

fn today_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/altinn-2026-08")
}

fn today() -> Catalogue {
    Catalogue::from_json(&fs::read_to_string(today_folder().join("catalogue.json")).unwrap())
        .unwrap()
}

/// What a role gets in a business of this organisation form.
fn in_form(variant: Option<&str>) -> RoleOptions<'_> {
    RoleOptions { variant, ..RoleOptions::default() }
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
        let advice = format!("run: tilgangspakker-ingest catalogue {}", month.display());
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
            assert!((hits[0].score - 1.0).abs() < f64::EPSILON, "{typed}");
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
            let held = catalogue.packages_for_role(&role["code"], &in_form(*variant)).unwrap();
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
        let matrix = matrix(&catalogue, &in_form(variant)).unwrap();
        let permitted =
            matrix.rows().flatten().filter(|decision| **decision == Decision::Permit).count();
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
    assert_eq!(rows("renames.csv").len(), 161);
    for row in rows("renames.csv") {
        let resolution = catalogue.resolve(&row["old_urn"]);
        let expected = match row["kind"].as_str() {
            "renamed" => Status::Renamed,
            "removed" => Status::Removed,
            _ => Status::Current,
        };
        assert_eq!(resolution.status(), expected, "{}", row["old_urn"]);
        assert_eq!(resolution.reference(), row["old_urn"]);
        let current = resolution.current().map(PackageUrn::as_str).unwrap_or_default();
        assert_eq!(current, row["current_urn"], "{}", row["old_urn"]);
        assert_eq!(resolution.since().unwrap_or_default(), row["since"]);
    }
}

#[test]
fn a_package_answers_to_every_urn_that_the_facts_say_it_had_and_tells_them() {
    let catalogue = today();
    let mut told = BTreeSet::new();
    for entry in catalogue.packages() {
        for former in catalogue.former_urns(entry.index) {
            told.insert((former.to_string(), entry.package.urn.to_string()));
        }
    }
    let mut expected = BTreeSet::new();
    for row in rows("renames.csv") {
        let (old, current) = (&row["old_urn"], &row["current_urn"]);
        let slug = old.strip_prefix("urn:altinn:accesspackage:").unwrap();
        for reference in [old, slug, &format!(":{slug}")] {
            match catalogue.package(reference) {
                Ok(entry) => assert_eq!(entry.package.urn.as_str(), current, "{reference}"),
                Err(error) => {
                    assert!(error.is_removed() && row["kind"] == "removed", "{reference}: {error}");
                    let year = row["since"].get(..4).unwrap_or_default();
                    assert!(error.to_string().contains(year), "{error}");
                }
            }
        }
        if row["kind"] == "renamed" {
            expected.insert((old.clone(), current.clone()));
            let Resolution::Current { former, .. } = catalogue.resolve(current) else {
                panic!("{current} is in use");
            };
            let rename = former.iter().find(|rename| rename.urn.as_str() == old).unwrap();
            assert_eq!(rename.since.as_deref().unwrap_or_default(), row["since"], "{old}");
        }
    }
    assert_eq!(told, expected);
    let changed = rows("renames.csv").iter().filter(|row| row["kind"] != "unchanged").count();
    assert_eq!(catalogue.renames().count(), changed);
}

#[test]
fn a_package_is_found_by_the_id_of_its_record_in_any_letter_case() {
    let catalogue = today();
    let packages = rows("packages.csv");
    assert_eq!(packages.len(), 223);
    for row in packages {
        for id in [row["id"].clone(), row["id"].to_uppercase()] {
            let package = catalogue.package(&id).unwrap().package;
            assert_eq!(package.urn.as_str(), row["urn"], "{id}");
            assert_eq!(package.id.as_deref(), Some(row["id"].as_str()));
            let resolution = catalogue.resolve(&id);
            assert_eq!(resolution.status(), Status::Current);
            assert_eq!(resolution.current().unwrap().as_str(), row["urn"]);
        }
        assert!(catalogue.package(&row["id"][1..]).is_err());
    }
}

#[test]
fn the_organisation_forms_that_every_catalogue_knows_are_those_of_the_newest_month() {
    let rows = rows("variants.csv");
    assert_eq!(rows.len(), variants().len());
    for (row, variant) in rows.iter().zip(variants()) {
        let kind = match row["type"].as_str() {
            "Organization" => VariantKind::Organisation,
            "Person" => VariantKind::Person,
            _ => VariantKind::Other,
        };
        assert_eq!((&row["code"], kind), (&variant.code, variant.kind));
        let names: Vec<&str> = variant.name.all().collect();
        assert_eq!(names, [row["name_nb"].as_str(), row["name_en"].as_str()]);
    }
}

#[test]
fn the_roles_that_a_form_can_have_are_those_of_the_newest_month() {
    let roles = rows("roles.csv");
    let known_as = |code: &str| {
        let row = roles.iter().find(|row| row["code"] == code).unwrap();
        let legacy = row["legacy_code"].to_uppercase();
        if legacy.is_empty() { code.to_owned() } else { legacy }
    };
    let mut of_forms: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows("variant_roles.csv") {
        of_forms.entry(row["variant"].clone()).or_default().push(known_as(&row["role_code"]));
    }
    assert!(of_forms.len() > 40);
    for variant in variants() {
        assert_eq!(variant.roles.as_ref(), of_forms.get(&variant.code), "{}", variant.code);
    }
}

#[test]
fn every_role_is_of_the_kind_of_party_that_the_facts_say() {
    let (today, seed) = (today(), Catalogue::embedded());
    let mut persons = 0;
    for row in rows("roles_extra.csv") {
        let kind = match row["entity_type"].as_str() {
            "Person" => PartyKind::Person,
            _ => PartyKind::Organisation,
        };
        persons += usize::from(kind == PartyKind::Person);
        assert_eq!(today.role(&row["code"]).unwrap().role.party_kind, Some(kind), "{row:?}");
        // What every catalogue knows of the register's roles is the same.
        if let Ok(known) = seed.role(&row["code"]) {
            assert_eq!(known.role.party_kind, Some(kind), "{row:?}");
        }
    }
    assert!(persons > 0);
}
