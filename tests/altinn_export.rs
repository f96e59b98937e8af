//! What Altinn's metadata export answers, and everything that may be odd about it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use tilgangspakker::{
    AltinnExportOptions, Catalogue, CatalogueError, Decision, Grant, Language, MAX_JSON_BYTES,
    PartyKind, Properties, Question, RolePackages, SourceKind, check,
};

const HERRING: &str = "urn:altinn:accesspackage:sild";
const COD: &str = "urn:altinn:accesspackage:torsk";

/// Two groups, three areas, three packages, with all that the export says of them.
fn export() -> Value {
    let package = |id: &str, urn: &str, name: &str, kind: &str| {
        json!({
            "id": id, "name": name, "urn": urn, "description": format!("Om {name}."),
            "isDelegable": false, "isAssignable": true, "isResourcePolicyAvailable": true,
            "area": {"id": "a1", "name": "Fiske", "urn": "accesspackage:area:fiske", "packages": [], "group": null},
            "type": {"id": "t1", "providerId": "x", "name": kind, "provider": null},
            "resources": null
        })
    };
    json!([
        {"id": "g1", "name": "Bransje", "urn": null, "description": "Etter næring", "type": "Organisasjon", "areas": [
            {"id": "a1", "name": "Fiske", "urn": "accesspackage:area:fiske", "description": "Fiske i sjø",
             "iconUrl": "https://example.org/fisk.svg", "group": null, "packages": [
                package("p1", HERRING, "Sild", "Organisasjon"),
                package("p2", COD, "Torsk", "Organisasjon"),
            ]},
            {"id": "a2", "name": "Fangst", "urn": "accesspackage:area:fangst", "packages": []},
        ]},
        {"id": "g2", "name": "Innbygger", "urn": null, "type": "Person", "areas": [
            {"id": "a3", "name": "Fritid", "urn": "accesspackage:area:fritid", "packages": [
                package("p3", "urn:altinn:accesspackage:fritidsfiske", "Fritidsfiske", "Person"),
            ]},
        ]},
    ])
}

fn read(export: &Value, options: &AltinnExportOptions<'_>) -> Catalogue {
    Catalogue::from_altinn_export(&export.to_string(), options).unwrap()
}

fn plain(export: &Value) -> Catalogue {
    read(export, &AltinnExportOptions::default())
}

/// Code and message of each diagnostic.
fn findings(catalogue: &Catalogue) -> Vec<(&str, &str)> {
    let diagnostics = catalogue.contents().diagnostics.iter();
    diagnostics.map(|it| (it.code.as_str(), it.message.as_str())).collect()
}

fn urns(catalogue: &Catalogue) -> Vec<&str> {
    catalogue.packages().map(|entry| entry.package.urn.slug()).collect()
}

fn properties<'c>(catalogue: &'c Catalogue, package: &str) -> &'c Properties {
    catalogue.package(package).unwrap().package.properties.as_ref().unwrap()
}

#[test]
fn a_whole_export_is_read_with_nothing_odd() {
    let options = AltinnExportOptions {
        version: "prøve".to_owned(),
        language: Language::Nn,
        ..AltinnExportOptions::default()
    };
    let catalogue = read(&export(), &options);
    assert_eq!(findings(&catalogue), []);
    assert_eq!((catalogue.version(), catalogue.language()), ("prøve", Language::Nn));
    assert_eq!(catalogue.contents().source_kind, SourceKind::Register);
    assert_eq!(urns(&catalogue), ["sild", "torsk", "fritidsfiske"]);
    let groups: Vec<_> =
        catalogue.areas().iter().map(|area| area.group.as_deref().unwrap()).collect();
    assert_eq!(groups, ["Bransje", "Bransje", "Innbygger"]);
    let area = &catalogue.areas()[0];
    assert_eq!(area.urn.as_deref(), Some("accesspackage:area:fiske"));
    assert_eq!(area.picture.as_ref().unwrap().src, "https://example.org/fisk.svg");
    assert!(catalogue.areas()[1].children.is_empty());
    let entry = catalogue.package(HERRING).unwrap();
    assert_eq!(entry.area.name, "Fiske".into());
    assert_eq!(entry.package.description, Some("Om Sild.".into()));
    assert_eq!(entry.package.is_delegable, Some(false));
    assert_eq!(entry.package.party_kind, Some(PartyKind::Organisation));
    assert_eq!(properties(&catalogue, HERRING).is_assignable, Some(true));
    assert_eq!(properties(&catalogue, HERRING).is_resource_policy_available, Some(true));
    let person = catalogue.package("fritidsfiske").unwrap().package;
    assert_eq!(person.party_kind, Some(PartyKind::Person));
}

#[test]
fn what_is_read_can_be_written_and_read_again() {
    let catalogue = plain(&export());
    let again = Catalogue::from_json(&catalogue.to_json()).unwrap();
    assert_eq!(again.contents(), catalogue.contents());
}

#[test]
fn what_the_export_leaves_out_is_not_known_rather_than_no() {
    let export = json!([{"name": "Bransje", "areas": [{"name": "Fiske", "packages": [
        {"name": "Sild", "urn": HERRING, "area": null, "type": null}
    ]}]}]);
    let catalogue = plain(&export);
    assert_eq!(findings(&catalogue), []);
    assert_eq!(catalogue.version(), "altinn-export");
    let package = catalogue.package(HERRING).unwrap().package;
    assert_eq!((package.is_delegable, package.party_kind), (None, None));
    assert_eq!(properties(&catalogue, HERRING), &Properties::default());
    let attach = Question::Attach { package: HERRING.to_owned() };
    let verdict = check(&catalogue, &attach, Language::Nb).unwrap();
    assert_eq!(verdict.decision(), Decision::Indeterminate);
}

#[test]
fn a_package_without_a_type_is_of_its_groups() {
    let mut export = export();
    export[0]["areas"][0]["packages"][0]["type"] = Value::Null;
    let catalogue = plain(&export);
    assert_eq!(findings(&catalogue), []);
    let package = catalogue.package(HERRING).unwrap().package;
    assert_eq!(package.party_kind, Some(PartyKind::Organisation));
}

#[test]
fn a_description_that_warns_of_changes_is_known_in_every_language() {
    for (text, expected) in [
        ("Ved regelverksendringer kan det bli endringer i tilganger.", true),
        ("Ved regelverksendringar eller nye tenester kan det bli endringar.", true),
        ("In case of regulatory changes the access may change.", true),
        ("Regler for sild.", false),
    ] {
        let mut export = export();
        export[0]["areas"][0]["packages"][0]["description"] = text.into();
        let catalogue = plain(&export);
        assert_eq!(
            catalogue.package(HERRING).unwrap().package.subject_to_change,
            expected,
            "{text}"
        );
    }
}

#[test]
fn what_two_entries_of_a_package_do_not_agree_on_is_not_known() {
    let flags = |catalogue: &Catalogue| {
        let herring = catalogue.package(HERRING).unwrap().package;
        let row = herring.properties.clone().unwrap();
        [herring.is_delegable, row.is_assignable, row.is_resource_policy_available]
    };
    let said = [Some(false), Some(true), Some(true)];
    for (at, flag) in
        ["isDelegable", "isAssignable", "isResourcePolicyAvailable"].iter().enumerate()
    {
        for (first, second) in [(true, false), (false, true)] {
            let mut export = export();
            let packages = export[0]["areas"][0]["packages"].as_array_mut().unwrap();
            packages[0][flag] = json!(first);
            packages.push(packages[0].clone());
            let agreed = flags(&plain(&export));
            assert_eq!(agreed[at], Some(first), "{flag}");
            export[0]["areas"][0]["packages"][2][flag] = json!(second);
            let mut expected = said;
            expected[at] = None;
            assert_eq!(flags(&plain(&export)), expected, "{flag}");
            export[0]["areas"][0]["packages"][2].as_object_mut().unwrap().remove(*flag);
            assert_eq!(flags(&plain(&export)), expected, "{flag}, left out");
        }
    }
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
fn unknown_fields_are_left_alone() {
    let mut export = export();
    export[0]["areas"][0]["packages"][0]["isNew"] = json!({"a": [1.5]});
    assert_eq!(findings(&plain(&export)), []);
}

#[test]
fn without_grants_nobody_holds_anything() {
    let catalogue = plain(&export());
    assert_eq!(catalogue.packages_for_role("DAGL", None).unwrap().len(), 0);
}

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

fn answer(role: &str, variant: Option<&str>, json: &Value) -> RolePackages {
    RolePackages {
        role: role.to_owned(),
        variant: variant.map(str::to_owned),
        json: json.to_string(),
    }
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
    let held = |variant| catalogue.packages_for_role("DAGL", variant).unwrap().len();
    assert_eq!((held(None), held(Some("AS")), held(Some("NUF"))), (1, 1, 2));
    // What holds for every form is not said again for one.
    assert_eq!(properties(&catalogue, HERRING).roles, [Grant::to("DAGL")]);
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
    let held = |variant| catalogue.packages_for_role("LEDE", variant).unwrap().len();
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
fn an_answer_replaces_what_the_catalogue_says_of_its_role_alone() {
    let from = granting();
    let options = AltinnExportOptions {
        grants_from: Some(&from),
        role_packages: vec![answer("dagl", None, &json!([{"urn": COD}]))],
        ..AltinnExportOptions::default()
    };
    let catalogue = read(&export(), &options);
    assert_eq!(catalogue.packages_for_role("DAGL", None).unwrap()[0].package.urn.as_str(), COD);
    assert_eq!(catalogue.packages_for_role("skipper", Some("PRE")).unwrap().len(), 1);
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
fn text_that_is_no_json_is_refused_with_its_place() {
    let refused = |text: &str| {
        Catalogue::from_altinn_export(text, &AltinnExportOptions::default()).unwrap_err()
    };
    let refusal = |text: &str| refused(text).to_string();
    assert!(refusal("[{]").contains("At line 1 column 3: "));
    assert!(refusal(&"[".repeat(100_000)).contains("the nesting is too deep"));
    let long = " ".repeat(MAX_JSON_BYTES + 1);
    assert_eq!(refused(&long), CatalogueError::TooLarge { bytes: long.len() });
    let broken = AltinnExportOptions {
        role_packages: vec![RolePackages { json: "{}".to_owned(), ..RolePackages::default() }],
        ..AltinnExportOptions::default()
    };
    let export = export().to_string();
    let error = Catalogue::from_altinn_export(&export, &broken).unwrap_err().to_string();
    assert!(error.contains("a list is needed"), "{error}");
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
