//! Who holds the packages of an export: by a catalogue, and by what Altinn answers of each role.

use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use tilgangspakker::{AltinnExportOptions, Catalogue, Grant, RoleOptions, RolePackages};

use crate::fixture::{COD, HERRING, export, findings, plain, properties, read};

/// A catalogue that grants what the export has, and more.
fn granting() -> Catalogue {
    let json = json!({
        "version": "før", "language": "nb", "sourceKind": "register",
        "roles": [{"code": "skipper", "urn": "urn:rolle:skipper", "name": "Skipper"}],
        "areas": [{"name": "Fiske", "children": [HERRING, "urn:altinn:accesspackage:hval"]}],
        "packages": [
            {"urn": HERRING, "name": "Sild", "properties": {
                "roles": ["DAGL", {"role": "skipper", "variant": "PRE", "mayDelegate": false}],
                "delegators": ["LEDE"]
            }},
            {"urn": "urn:altinn:accesspackage:hval", "name": "Hval", "properties": {"roles": ["DAGL"]}},
        ],
        "renames": [
            {"urn": "urn:altinn:accesspackage:silda", "current": HERRING},
            {"urn": COD},
        ]
    });
    Catalogue::from_json(&json.to_string()).unwrap()
}

fn in_form(variant: Option<&str>) -> RoleOptions<'_> {
    RoleOptions { variant, ..RoleOptions::default() }
}

fn answer(role: &str, variant: Option<&str>, json: &Value) -> RolePackages {
    RolePackages {
        role: role.to_owned(),
        variant: variant.map(str::to_owned),
        json: json.to_string(),
    }
}

#[test]
fn without_grants_nobody_holds_anything() {
    let catalogue = plain(&export());
    assert_eq!(catalogue.packages_for_role("DAGL", &in_form(None)).unwrap().len(), 0);
}

#[test]
fn grants_roles_and_renames_are_taken_from_a_catalogue() {
    let from = granting();
    let options =
        AltinnExportOptions { grants_from: Some(&from), ..AltinnExportOptions::default() };
    let catalogue = read(&export(), &options);
    assert_eq!(properties(&catalogue, HERRING).roles, properties(&from, HERRING).roles);
    assert_eq!(properties(&catalogue, HERRING).delegators, [Grant::to("LEDE")]);
    assert_eq!(properties(&catalogue, COD).roles, []);
    assert!(catalogue.role("skipper").is_ok());
    // Torsk lives on, whatever the other catalogue says.
    assert_eq!(catalogue.contents().renames.len(), 1);
    assert_eq!(catalogue.package("silda").unwrap().package.urn.as_str(), HERRING);
    assert_eq!(
        findings(&catalogue),
        [(
            "GRANT_WITHOUT_PACKAGE",
            "At /grantsFrom: \"urn:altinn:accesspackage:hval\" is not in the export, so nobody is \
             granted it."
        )]
    );
}

#[test]
fn answers_about_roles_grant_what_they_list() {
    let options = AltinnExportOptions {
        role_packages: vec![
            answer("daglig-leder", Some("NUF"), &json!([{"urn": HERRING}, {"urn": COD}])),
            answer("DAGL", None, &json!([{"urn": HERRING, "name": "Sild"}])),
        ],
        ..AltinnExportOptions::default()
    };
    let catalogue = read(&export(), &options);
    assert_eq!(findings(&catalogue), []);
    let held = |variant| catalogue.packages_for_role("DAGL", &in_form(variant)).unwrap().len();
    assert_eq!((held(None), held(Some("AS")), held(Some("NUF"))), (1, 1, 2));
    // What holds for every form is not said again for one.
    assert_eq!(properties(&catalogue, HERRING).roles, [Grant::to("DAGL")]);
}

#[test]
fn an_answer_may_name_its_role_in_any_way() {
    for role in ["DAGL", "urn:altinn:external-role:ccr:daglig-leder", "Daglig leder"] {
        let options = AltinnExportOptions {
            role_packages: vec![answer(role, None, &json!([{"urn": HERRING}]))],
            ..AltinnExportOptions::default()
        };
        let catalogue = read(&export(), &options);
        assert_eq!(findings(&catalogue), [], "{role}");
        assert_eq!(catalogue.packages_for_role("DAGL", &in_form(None)).unwrap().len(), 1, "{role}");
    }
}

#[test]
fn answers_that_say_more_of_a_title_are_understood() {
    let items = json!([
        {"package": {"urn": HERRING}, "hasAccess": true, "canDelegate": false},
        {"package": {"urn": COD}, "hasAccess": false, "canDelegate": true},
        {"package": {"urn": "urn:altinn:accesspackage:fritidsfiske"}, "entityVariant": {"name": "NUF"}},
    ]);
    let options = AltinnExportOptions {
        role_packages: vec![answer("LEDE", None, &items)],
        ..AltinnExportOptions::default()
    };
    let catalogue = read(&export(), &options);
    assert_eq!(findings(&catalogue), []);
    assert!(!properties(&catalogue, HERRING).roles[0].may_delegate);
    assert_eq!(properties(&catalogue, COD).roles, []);
    assert_eq!(properties(&catalogue, COD).delegators, [Grant::to("LEDE")]);
    let held = |variant| catalogue.packages_for_role("LEDE", &in_form(variant)).unwrap().len();
    assert_eq!((held(None), held(Some("NUF"))), (1, 2));
}

#[test]
fn what_an_answer_says_unclearly_never_widens_a_grant() {
    for unclear in [json!("false"), json!(0), Value::Null, json!([])] {
        let items = json!([{"urn": HERRING, "hasAccess": unclear, "canDelegate": unclear}]);
        let options = AltinnExportOptions {
            role_packages: vec![answer("DAGL", None, &items)],
            ..AltinnExportOptions::default()
        };
        let catalogue = read(&export(), &options);
        assert_eq!(properties(&catalogue, HERRING).roles, [], "{unclear}");
        assert_eq!(properties(&catalogue, HERRING).delegators, [], "{unclear}");
    }
    for variant in [json!("BRL"), json!({"name": 7}), json!({"code": "BRL"}), json!({"name": " "})]
    {
        let items = json!([{"urn": HERRING, "entityVariant": variant}]);
        let options = AltinnExportOptions {
            role_packages: vec![answer("DAGL", None, &items)],
            ..AltinnExportOptions::default()
        };
        let catalogue = read(&export(), &options);
        assert_eq!(properties(&catalogue, HERRING).roles, [], "{variant}");
        assert!(findings(&catalogue).iter().any(|it| it.0 == "NO_VARIANT"), "{variant}");
    }
}

#[test]
fn an_answer_replaces_what_the_catalogue_says_of_its_role_alone() {
    let from = granting();
    let options = AltinnExportOptions {
        grants_from: Some(&from),
        role_packages: vec![answer("dagl", None, &json!([{"urn": COD}]))],
        ..AltinnExportOptions::default()
    };
    let catalogue = read(&export(), &options);
    assert_eq!(
        catalogue.packages_for_role("DAGL", &in_form(None)).unwrap()[0].package.urn.as_str(),
        COD
    );
    assert_eq!(catalogue.packages_for_role("skipper", &in_form(Some("PRE"))).unwrap().len(), 1);
}

#[test]
fn what_is_odd_about_an_answer_is_told_and_grants_nothing() {
    for (role, items, code, place) in [
        ("STYR", json!([{"urn": HERRING}]), "UNKNOWN_ROLE", "/rolePackages/0"),
        (
            "DAGL",
            json!([{"urn": "urn:altinn:accesspackage:hval"}]),
            "GRANT_WITHOUT_PACKAGE",
            "/rolePackages/0/json/0",
        ),
        ("DAGL", json!([{"name": "Sild"}]), "NO_URN", "/rolePackages/0/json/0"),
        ("DAGL", json!([3]), "NOT_AN_OBJECT", "/rolePackages/0/json/0"),
    ] {
        let options = AltinnExportOptions {
            role_packages: vec![answer(role, None, &items)],
            ..AltinnExportOptions::default()
        };
        let catalogue = read(&export(), &options);
        let found = findings(&catalogue);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, code);
        assert!(found[0].1.starts_with(&format!("At {place}: ")), "{found:?}");
        assert!(
            catalogue
                .packages()
                .all(|it| properties(&catalogue, it.package.urn.as_str()).roles.is_empty())
        );
    }
}

#[test]
fn an_answer_for_an_organisation_form_that_there_is_not_is_told_and_grants_nothing() {
    let of = |form| AltinnExportOptions {
        role_packages: vec![answer("DAGL", Some(form), &json!([{"urn": HERRING}]))],
        ..AltinnExportOptions::default()
    };
    let said = |and: &str| {
        format!(
            "At /rolePackages/0: No organisation form has the code \"BLR\". Use a code of the Central Coordinating \
             Register (AS, NUF, BRL). Did you mean BRL? Its packages are left out{and}."
        )
    };
    let catalogue = read(&export(), &of("BLR"));
    assert_eq!(properties(&catalogue, HERRING).roles, []);
    assert_eq!(findings(&catalogue), [("UNKNOWN_VARIANT", said("").as_str())]);

    // What another catalogue says of the role is not put in the place of an answer that was meant to replace it.
    let from = granting();
    let catalogue = read(&export(), &AltinnExportOptions { grants_from: Some(&from), ..of("BLR") });
    let also = said(", and so are those of the role in grantsFrom");
    assert!(findings(&catalogue).contains(&("UNKNOWN_VARIANT", also.as_str())));
    assert!(catalogue.packages_for_role("DAGL", &in_form(Some("BRL"))).unwrap().is_empty());
}

#[test]
fn organisation_forms_are_written_as_the_register_writes_them() {
    let items = json!([{"urn": HERRING}, {"urn": COD, "entityVariant": {"name": "nuf"}}]);
    let options = AltinnExportOptions {
        role_packages: vec![answer("DAGL", Some("brl"), &items)],
        ..AltinnExportOptions::default()
    };
    let catalogue = read(&export(), &options);
    assert_eq!(findings(&catalogue), []);
    let form = |urn| properties(&catalogue, urn).roles[0].variant.as_deref();
    assert_eq!((form(HERRING), form(COD)), (Some("BRL"), Some("NUF")));
}

#[test]
fn an_organisation_form_that_altinn_names_and_nobody_knows_is_kept_and_told() {
    let items = json!([{"urn": HERRING, "entityVariant": {"name": "NYTT"}}]);
    let options = AltinnExportOptions {
        role_packages: vec![answer("DAGL", None, &items)],
        ..AltinnExportOptions::default()
    };
    let catalogue = read(&export(), &options);
    assert_eq!(properties(&catalogue, HERRING).roles[0].variant.as_deref(), Some("NYTT"));
    assert_eq!(
        findings(&catalogue),
        [(
            "UNKNOWN_VARIANT",
            "At /rolePackages/0/json/0: \"NYTT\" is no organisation form that is known, so that nobody can ask about it."
        )]
    );
}

#[test]
fn a_package_may_be_granted_in_very_many_organisation_forms() {
    let forms = (0..60_000).map(|form| {
        json!({"package": {"urn": HERRING}, "entityVariant": {"name": format!("F{}", form % 50_000)}})
    });
    let asked = vec![answer("DAGL", None, &forms.collect())];
    let catalogue = read(
        &export(),
        &AltinnExportOptions { role_packages: asked, ..AltinnExportOptions::default() },
    );
    let grants = &properties(&catalogue, HERRING).roles;
    assert_eq!(grants.len(), 50_000, "each once");
    assert_eq!(grants[49_999].variant.as_deref(), Some("F49999"));
}
