//! What becomes of the roles of Altinn 2, and which register each role is of.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may fail")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use pretty_assertions::assert_eq;
use tilgangspakker::{
    Altinn2Role, AltinnExportOptions, Catalogue, CatalogueError, Conversion, ConversionRelation,
    Language, PartyKind, RoleEntry, RoleRegister, Severity, er_roles,
};

type Row = BTreeMap<String, String>;

fn today_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/altinn-2026-08")
}

fn today() -> Catalogue {
    Catalogue::from_json(&fs::read_to_string(today_folder().join("catalogue.json")).unwrap())
        .unwrap()
}

/// What becomes of a role of Altinn 2.
fn altinn2<'c>(catalogue: &'c Catalogue, role: &str) -> Altinn2Role<'c> {
    catalogue.altinn2_role(role, Language::Nb).unwrap().unwrap()
}

fn rows(file: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(today_folder().join(file)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn is_of_altinn2(role: &Row) -> bool {
    role["provider"] == "sys-altinn2"
}

/// As the file of conversions has it.
fn as_a_row(conversion: &Conversion) -> [&str; 3] {
    let giver = match conversion.giver {
        PartyKind::Organisation => "organisation",
        PartyKind::Person => "person",
    };
    let relation = match conversion.relation {
        ConversionRelation::Direct => "direct",
        ConversionRelation::Client => "client",
    };
    [conversion.urn.as_str(), giver, relation]
}

#[test]
fn every_role_of_altinn_2_became_what_the_facts_say_or_nothing() {
    let catalogue = today();
    let conversions = rows("altinn2_conversion.csv");
    let mut converted = 0;
    for row in rows("roles.csv").iter().filter(|row| is_of_altinn2(row)) {
        let altinn2 = altinn2(&catalogue, &row["code"]);
        let expected: Vec<[&str; 3]> = conversions
            .iter()
            .filter(|it| it["altinn2_role"] == row["code"])
            .map(|it| [&*it["package_urn"], &*it["giver_kind"], &*it["relation"]])
            .collect();
        let found: Vec<[&str; 3]> = altinn2.packages.iter().map(as_a_row).collect();
        assert_eq!(found, expected, "{}", row["code"]);
        converted += usize::from(!found.is_empty());
    }
    assert_eq!((converted, conversions.len()), (14, 17));
}

#[test]
fn every_role_of_altinn_2_is_brought_by_the_roles_that_the_facts_name() {
    let catalogue = today();
    let brought = rows("role_map.csv");
    let mut found_in_all = 0;
    for row in rows("roles.csv").iter().filter(|row| is_of_altinn2(row)) {
        let expected: Vec<&str> = brought
            .iter()
            .filter(|it| it["get_role"] == row["code"])
            .map(|it| &*it["has_role"])
            .collect();
        let altinn2 = altinn2(&catalogue, &row["code"]);
        let found: Vec<&str> = altinn2.brought_by.iter().map(|it| &*it.role.code).collect();
        assert_eq!(found, expected, "{}", row["code"]);
        found_in_all += found.len();
    }
    // One row is of another kind: who is main administrator is as the general manager.
    assert_eq!(found_in_all, brought.len() - 1);
}

#[test]
fn a_role_of_altinn_2_answers_to_its_code_and_its_urn_in_any_case() {
    let catalogue = today();
    let mut count = 0;
    for (index, row) in rows("roles.csv").iter().enumerate().filter(|(_, row)| is_of_altinn2(row)) {
        let (code, urn) = (&row["code"], &row["urn"]);
        assert_eq!(*urn, format!("urn:altinn:rolecode:{code}"));
        for reference in [code, urn, &code.to_uppercase(), &urn.to_uppercase()] {
            assert_eq!(catalogue.role(reference).unwrap().index, index, "{reference}");
            assert_eq!(altinn2(&catalogue, reference).role.index, index, "{reference}");
        }
        count += 1;
    }
    assert_eq!(count, 38);
}

#[test]
fn a_role_of_another_register_is_not_of_altinn_2() {
    let catalogue = today();
    for row in rows("roles.csv").iter().filter(|row| !is_of_altinn2(row)) {
        let found = catalogue.altinn2_role(&row["code"], Language::Nb).unwrap();
        assert!(found.is_none(), "{}", row["code"]);
    }
}

#[test]
fn what_is_no_role_of_the_catalogue_is_unknown_and_not_a_role_that_goes_on() {
    let catalogue = today();
    for reference in ["", " ", "utin", "urn:altinn:rolecode:", "urn:altinn:accesspackage:lonn"] {
        let error = catalogue.altinn2_role(reference, Language::Nb).unwrap_err();
        assert_eq!(error.code(), "UNKNOWN_ROLE", "{reference}");
    }
    let error = catalogue.altinn2_role("UTIN", Language::Nn).unwrap_err();
    assert_eq!(error.suggestions(), ["utinn"]);
    assert!(error.message(Language::Nn).contains("Meinte du utinn?"), "{error:?}");
    let documentation = Catalogue::embedded();
    assert!(documentation.altinn2_role("UTINN", Language::Nb).is_err());
}

#[test]
fn roles_of_altinn_2_work_until_2026_ends() {
    assert_eq!(Altinn2Role::ENDS_ON, "2026-12-31");
}

#[test]
fn every_role_is_of_the_register_that_the_facts_name() {
    let catalogue = today();
    for row in rows("roles.csv") {
        let expected = match &*row["provider"] {
            "sys-ccr" => RoleRegister::Ccr,
            "sys-altinn3" => RoleRegister::Altinn3,
            "sys-altinn2" => RoleRegister::Altinn2,
            "sys-cra" => RoleRegister::Guardianship,
            _ => RoleRegister::Other,
        };
        let role = catalogue.role(&row["code"]).unwrap().role;
        assert_eq!(role.register, expected, "{}", row["code"]);
    }
    assert_eq!(er_roles().len(), 27);
    assert!(er_roles().iter().all(|role| role.register == RoleRegister::Ccr));
    assert!(Catalogue::embedded().roles().all(|it| it.role.register == RoleRegister::Ccr));
}

/// A catalogue with a package, a role that goes on, and one with these fields.
fn with_role(fields: &str) -> Result<Catalogue, CatalogueError> {
    Catalogue::from_json(&format!(
        r#"{{"version":"prøve","language":"nb",
"roles":[{{"code":"skipper","urn":"urn:rolle:skipper","name":"Skipper"}},
{{"code":"utfyller","urn":"urn:rolle:utfyller","name":"Utfyller"{fields}}}],
"areas":[{{"name":"Fiske","children":["urn:altinn:accesspackage:sild"]}}],
"packages":[{{"urn":"urn:altinn:accesspackage:sild","name":"Sild",
"formerNames":["urn:altinn:accesspackage:sil"]}}],
"renames":[{{"urn":"urn:altinn:accesspackage:silda","current":"urn:altinn:accesspackage:sild"}}]}}"#
    ))
}

#[test]
fn a_role_whose_register_is_not_told_is_of_another_one() {
    let catalogue = with_role("").unwrap();
    assert_eq!(catalogue.role("utfyller").unwrap().role.register, RoleRegister::Other);
    assert!(!catalogue.to_json().contains(r#""register":"other""#));
}

#[test]
fn what_refers_to_nothing_or_says_too_little_is_refused_with_its_place() {
    let sild =
        r#"{"urn":"urn:altinn:accesspackage:sild","giver":"organisation","relation":"direct"}"#;
    let silda = sild.replace("sild", "silda");
    let sil = sild.replace("sild", "sil");
    let laks = sild.replace("sild", "laks");
    let packages =
        |list: &str| format!(r#","register":"altinn2","altinn2":{{"packages":[{list}]}}"#);
    let brought =
        |list: &str| format!(r#","register":"altinn2","altinn2":{{"broughtBy":[{list}]}}"#);
    let none = "no package has the URN";
    for (fields, place, problem) in [
        (
            r#","register":"altinn2""#.to_owned(),
            "/roles/1",
            "a role of Altinn 2 needs the field altinn2, if only an empty object",
        ),
        (
            r#","altinn2":{}"#.to_owned(),
            "/roles/1/altinn2",
            "only a role whose register is altinn2 has this field",
        ),
        (
            r#","register":"ccr","altinn2":{}"#.to_owned(),
            "/roles/1/altinn2",
            "only a role whose register is altinn2 has this field",
        ),
        (
            r#","register":"altinn4""#.to_owned(),
            "/roles/1/register",
            r#""altinn4" is none of other, ccr, altinn3, altinn2, guardianship"#,
        ),
        (
            packages(&laks),
            "/roles/1/altinn2/packages/0/urn",
            &format!(r#"{none} "urn:altinn:accesspackage:laks""#),
        ),
        (
            packages(&sil),
            "/roles/1/altinn2/packages/0/urn",
            &format!(r#"{none} "urn:altinn:accesspackage:sil""#),
        ),
        (
            packages(&silda),
            "/roles/1/altinn2/packages/0/urn",
            &format!(r#"{none} "urn:altinn:accesspackage:silda""#),
        ),
        (
            packages(&format!("{sild},{sild}")),
            "/roles/1/altinn2/packages/1/urn",
            r#""urn:altinn:accesspackage:sild" is given twice"#,
        ),
        (
            packages(&sild.replace("direct", "sideways")),
            "/roles/1/altinn2/packages/0/relation",
            r#""sideways" is none of direct, client"#,
        ),
        (brought(r#""styrmann""#), "/roles/1/altinn2/broughtBy/0", r#""styrmann" is no role"#),
        (
            brought(r#""UTFYLLER""#),
            "/roles/1/altinn2/broughtBy/0",
            r#""UTFYLLER" is the role itself"#,
        ),
        (
            brought(r#""DAGL","skipper","daglig-leder""#),
            "/roles/1/altinn2/broughtBy/2",
            r#""daglig-leder" is given twice"#,
        ),
    ] {
        match with_role(&fields) {
            Err(CatalogueError::Invalid(error)) => {
                assert_eq!(error.place(), place, "{error}");
                let expected = format!("This is not a catalogue. At {place}: {problem}.");
                assert_eq!(error.to_string(), expected);
            }
            other => panic!("{fields}: {other:?}"),
        }
    }
    let both = format!("{sild},{}", sild.replace("direct", "client"));
    assert!(with_role(&packages(&both)).is_ok());
}

/// An export that has these packages alone.
fn export(slugs: &[&str]) -> String {
    let packages: Vec<String> = slugs
        .iter()
        .map(|slug| format!(r#"{{"name":"{slug}","urn":"urn:altinn:accesspackage:{slug}"}}"#))
        .collect();
    let packages = packages.join(",");
    format!(
        r#"[{{"name":"G","type":"Organisasjon","areas":[{{"name":"A","packages":[{packages}]}}]}}]"#
    )
}

#[test]
fn an_export_gets_what_became_of_them_along_with_the_grants() {
    let from = today();
    let options =
        AltinnExportOptions { grants_from: Some(&from), ..AltinnExportOptions::default() };
    let all: Vec<&str> = from.packages().map(|entry| entry.package.urn.slug()).collect();
    let live = Catalogue::from_altinn_export(&export(&all), &options).unwrap();
    assert_eq!(live.contents().roles, from.contents().roles);
    assert_eq!(live.contents().diagnostics, []);
    let code = |it: &RoleEntry<'_>| it.role.known_as().to_owned();
    let apiadm = altinn2(&live, "APIADM");
    assert_eq!(apiadm.packages, altinn2(&from, "APIADM").packages);
    assert_eq!(code(&apiadm.brought_by[0]), "BEST");
    let plain = Catalogue::from_altinn_export(&export(&all), &AltinnExportOptions::default());
    assert!(plain.unwrap().altinn2_role("APIADM", Language::Nb).is_err());
}

#[test]
fn a_conversion_to_a_package_that_an_export_lacks_is_left_out_and_told_as_an_error() {
    let from = today();
    let options =
        AltinnExportOptions { grants_from: Some(&from), ..AltinnExportOptions::default() };
    let live = Catalogue::from_altinn_export(&export(&["maskinporten-scopes"]), &options).unwrap();
    let left = |role: &str| altinn2(&live, role).packages.len();
    assert_eq!((left("APIADM"), left("KLADM")), (1, 0));
    let told: Vec<&str> = live
        .contents()
        .diagnostics
        .iter()
        .filter(|it| it.code == "CONVERSION_WITHOUT_PACKAGE" && it.severity == Severity::Error)
        .map(|it| &*it.message)
        .collect();
    assert_eq!(told.len(), 16);
    assert!(told.contains(
        &"At /grantsFrom: \"urn:altinn:accesspackage:klientadministrator\" is not in the export, so it \
          is left out of what kladm became."
    ));
}
