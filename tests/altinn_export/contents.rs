//! What an export says of groups, areas and packages, and what it leaves out.

use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use tilgangspakker::{
    AltinnExportOptions, Catalogue, Decision, Language, PartyKind, Properties, Question,
    SourceKind, check,
};

use crate::fixture::{HERRING, export, findings, plain, properties, read, urns};

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
fn unknown_fields_are_left_alone() {
    let mut export = export();
    export[0]["areas"][0]["packages"][0]["isNew"] = json!({"a": [1.5]});
    assert_eq!(findings(&plain(&export)), []);
}
