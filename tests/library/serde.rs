//! What serde reads and writes: the forms that files have and JavaScript gets.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use std::fmt::Debug;

use pretty_assertions::assert_eq;
use serde::de::value::{BytesDeserializer, Error};
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::{Deserialize, Serialize, forward_to_deserialize_any};
use serde_json::{Value, from_str, from_value, json, to_string, to_value};
use tilgangspakker::{
    Area, Catalogue, Change, Contents, Decision, Grant, Language, OrganisationNumber, Package,
    PackageUrn, Question, ReasonCode, Recipient, Scope, Section, Text, check, compare, er_roles,
    variants,
};

const TODAY: &str = include_str!("../../data/altinn-2026-08/catalogue.json");

fn today() -> Catalogue {
    Catalogue::from_json(TODAY).unwrap()
}

fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    assert_eq!(&from_str::<T>(&to_string(value).unwrap()).unwrap(), value);
}

#[test]
fn a_catalogue_and_each_of_its_parts_come_back_equal() {
    for catalogue in [Catalogue::embedded(), today()] {
        let again: Catalogue = from_str(&to_string(&catalogue).unwrap()).unwrap();
        assert_eq!(again.contents(), catalogue.contents());

        let contents = catalogue.contents();
        comes_back(contents);
        contents.roles.iter().for_each(comes_back);
        contents.groups.iter().for_each(comes_back);
        contents.areas.iter().for_each(comes_back);
        contents.areas.iter().flat_map(|area| &area.children).for_each(comes_back);
        contents.packages.iter().for_each(comes_back);
        contents.packages.iter().filter_map(|it| it.properties.as_ref()).for_each(comes_back);
        contents.notices.iter().for_each(comes_back);
        contents.renames.iter().for_each(comes_back);
        contents.diagnostics.iter().for_each(comes_back);
    }
    er_roles().iter().for_each(comes_back);
    variants().iter().for_each(comes_back);
}

#[test]
fn serde_writes_a_catalogue_as_the_library_does() {
    for catalogue in [Catalogue::embedded(), today()] {
        let written: Value = from_str(&to_string(&catalogue).unwrap()).unwrap();
        assert_eq!(written, from_str::<Value>(&catalogue.to_json()).unwrap());
    }
}

#[test]
fn small_parts_have_their_short_forms() {
    assert_eq!(to_value(Grant::to("DAGL")).unwrap(), json!("DAGL"));
    assert_eq!(to_value(Text::from("Lønn")).unwrap(), json!("Lønn"));
    assert_eq!(
        from_str::<Text>(r#"{"nb": "Lønn", "en": "Pay"}"#).unwrap(),
        Text::In(vec![(Language::Nb, "Lønn".to_owned()), (Language::En, "Pay".to_owned())])
    );
    let urn = format!("{}lonn", PackageUrn::PREFIX);
    assert_eq!(from_value::<PackageUrn>(json!(urn)).unwrap().as_str(), urn);
}

/// As formats have it that tell what may be missing from what is there.
struct Optional(Option<&'static str>);

impl<'de> Deserializer<'de> for Optional {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Some(text) => visitor.visit_some(text.into_deserializer()),
            None => visitor.visit_none(),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn formats_that_have_more_than_json_are_read_as_far_as_json_goes() {
    assert_eq!(Text::deserialize(Optional(Some("Lønn"))), Ok(Text::from("Lønn")));
    let nothing = Text::deserialize(Optional(None)).unwrap_err().to_string();
    assert!(nothing.ends_with(" is needed, not null"), "{nothing}");
    let bytes = Text::deserialize(BytesDeserializer::<Error>::new(b"x")).unwrap_err().to_string();
    assert_eq!(bytes, "invalid type: byte array, expected a value of JSON");
}

#[test]
fn whole_numbers_are_read_and_no_others() {
    let area = |weight: Value| from_value::<Area>(json!({"name": "Fiske", "weight": weight}));
    for weight in [i32::MIN, -3, 0, i32::MAX] {
        assert_eq!(area(json!(weight)).unwrap().weight, Some(weight));
    }
    let error = area(json!(1.0)).unwrap_err().to_string();
    assert_eq!(error, "/weight: a whole number is needed");
}

#[test]
fn words_are_those_of_javascript() {
    assert_eq!(to_value(Decision::Permit).unwrap(), json!("Permit"));
    assert_eq!(to_value(ReasonCode::RoleGrantsPackage).unwrap(), json!("ROLE_GRANTS_PACKAGE"));
    assert_eq!(to_value(Section::Table).unwrap(), json!("table"));
    assert_eq!(from_value::<Recipient>(json!("systemUser")).unwrap(), Recipient::SystemUser);
    ReasonCode::ALL.iter().for_each(comes_back);

    let error = from_value::<Recipient>(json!("robot")).unwrap_err().to_string();
    assert_eq!(error, "\"robot\" is none of employee, enterpriseUser, organisation, systemUser");
}

#[test]
fn an_organisation_number_is_nine_digits_and_is_checked() {
    let number: OrganisationNumber = from_value(json!("991 825 827")).unwrap();
    assert_eq!(to_value(number).unwrap(), json!("991825827"));
    assert!(from_value::<OrganisationNumber>(json!("991825828")).is_err());
}

#[test]
fn a_verdict_is_as_javascript_gets_it() {
    let question = Question::Delegate {
        package: "maskinlesbarehendelser".to_owned(),
        roles: vec!["DAGL".to_owned()],
        holds: Vec::new(),
        variant: None,
        recipient: Recipient::Employee,
    };
    let catalogue = Catalogue::embedded();
    let verdict = check(&catalogue, &question, Language::En).unwrap();
    let urn = "urn:altinn:accesspackage:maskinlesbarehendelser";
    let source = json!({
        "document": "integrasjoner-og-api-er.md",
        "section": "table",
        "row": "Maskinlesbare hendelser",
    });
    assert_eq!(
        to_value(&verdict).unwrap(),
        json!({
            "catalogue": "versjon-3",
            "decision": "Permit",
            "permitted": true,
            "reasons": [
                {
                    "code": "DELEGABLE_TO_EMPLOYEE",
                    "message": verdict.reasons()[0].message,
                    "package": urn,
                    "role": null,
                    "source": source,
                    "weight": "decides",
                },
                {
                    "code": "ROLE_GRANTS_PACKAGE",
                    "message": verdict.reasons()[1].message,
                    "package": urn,
                    "role": "DAGL",
                    "source": source,
                    "altinnCode": "Direct-RolePackage",
                    "weight": "decides",
                },
            ],
            "notices": [],
        })
    );
}

#[test]
fn a_change_is_as_javascript_gets_it() {
    let before = Catalogue::embedded();
    let mut contents = before.contents().clone();
    contents.packages[0].properties.as_mut().unwrap().roles.remove(0);
    let after = Catalogue::new(contents).unwrap();

    let changes = compare(&before, &after, Scope::All);
    assert!(matches!(changes[0], Change::GrantRemoved { .. }));
    assert_eq!(
        to_value(changes[0]).unwrap(),
        json!({
            "kind": "grantRemoved",
            "urn": "urn:altinn:accesspackage:programmeringsgrensesnitt",
            "role": "DAGL",
            "variant": null,
        })
    );
}

#[test]
fn a_hit_of_a_search_has_its_score_and_its_places() {
    let catalogue = Catalogue::embedded();
    let hits = catalogue.search("maskinlesbare hendelser", 1, Language::Nb);
    let hit = to_value(&hits[0]).unwrap();
    assert_eq!(hit["score"], json!(1.0));
    assert_eq!(hit["package"]["package"]["name"], json!("Maskinlesbare hendelser"));
    assert_eq!(
        hit["matches"][0],
        json!({"field": "name", "text": "Maskinlesbare hendelser", "start": 0, "end": 23})
    );
}

#[test]
fn a_resolution_has_the_fields_of_its_status() {
    let catalogue = Catalogue::embedded();
    let in_use = catalogue.resolve("maskinlesbare-hendelser");
    assert_eq!(to_value(&in_use).unwrap()["former"].as_array().unwrap().len(), 1);

    let renamed = catalogue.resolve("maskinlesbarehendelser");
    assert_eq!(
        to_value(&renamed).unwrap(),
        json!({
            "reference": "maskinlesbarehendelser",
            "status": "renamed",
            "current": "urn:altinn:accesspackage:maskinlesbare-hendelser",
            "since": "2025-03-14",
        })
    );
    for (reference, fields) in [
        ("maskinlesbare-hendelser", &["current", "former"][..]),
        ("ECKEYROLE", &["since"]),
        ("Integrasjoner og API-er", &["area", "below"]),
        ("nothing", &["suggestions"]),
    ] {
        let resolution = catalogue.resolve(reference);
        let written = to_value(&resolution).unwrap();
        assert_eq!(written["status"], json!(resolution.status().as_str()));
        let mut expected = vec!["reference", "status"];
        expected.extend(fields);
        expected.sort_unstable();
        let mut names: Vec<&String> = written.as_object().unwrap().keys().collect();
        names.sort_unstable();
        assert_eq!(names, expected);
    }
}

#[test]
fn a_fault_is_told_with_its_place() {
    let package =
        json!({"urn": "urn:altinn:accesspackage:lonn", "name": "Lønn", "links": [{"href": ""}]});
    let error = from_value::<Package>(package).unwrap_err().to_string();
    assert_eq!(error, "/links/0/text: the field is missing");

    let error = from_value::<Contents>(json!(3)).unwrap_err().to_string();
    assert_eq!(error, "an object is needed, not a number");

    let twice = r#"{"src": "a", "alt": "b", "alt": "c"}"#;
    let error = from_str::<tilgangspakker::Picture>(twice).unwrap_err().to_string();
    assert_eq!(error, "/alt: the field is given twice");

    let mut contents = to_value(Catalogue::embedded()).unwrap();
    contents["packages"][0]["properties"]["roles"] = json!(["NOBODY"]);
    let error = from_value::<Catalogue>(contents).unwrap_err().to_string();
    assert!(error.contains("/packages/0/properties/roles/0: \"NOBODY\" is no role"), "{error}");
}
