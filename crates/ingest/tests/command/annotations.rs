//! What only the prose of a source states must be found in the source word for word.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use tilgangspakker::{Contents, Rename};
use tilgangspakker_ingest::{AnnotationError, Annotations, DocsPage};

const PAGE: &str = "---
title: Fiske
---
- **Fiske**
  - **Sild** Kan gis til båten. Het før \"SILD1\". Behovet må vurderes. \
**urn:altinn:accesspackage:sild**
- **Bær**
  - **Multer** **urn:altinn:accesspackage:multer**

{{% notice warning %}}Bare båter får pakken.{{% /notice %}}
";

fn page() -> Contents {
    let site = "https://docs.altinn.studio";
    DocsPage { version: "prøve", document: "fiske.md", site, text: PAGE }.read()
}

fn annotated(annotations: &Value) -> Result<Contents, AnnotationError> {
    let mut contents = page();
    Annotations::from_json(&annotations.to_string())?.apply(&mut contents)?;
    Ok(contents)
}

/// Annotations that state these things of "Sild".
fn of_sild(mut statements: Value) -> Value {
    statements["urn"] = json!("urn:altinn:accesspackage:sild");
    json!({ "packages": [statements] })
}

#[test]
fn what_the_prose_states_is_added_to_the_package() {
    let annotations = of_sild(json!({
        "formerNames": [{ "name": "SILD1", "quote": "Het før \"SILD1\"." }],
        "madeForEnterpriseUsers": { "quote": "gis til båten" },
        "actsForCustomers": { "quote": "Bare båter" },
        "underReview": { "quote": "Behovet må vurderes" },
    }));
    let mut expected = page().packages.swap_remove(0);
    expected.former_names = vec!["SILD1".into()];
    expected.made_for_enterprise_users = true;
    expected.acts_for_customers = true;
    expected.under_review = Some("Behovet må vurderes".into());
    assert_eq!(annotated(&annotations).unwrap().packages.first(), Some(&expected));
}

#[test]
fn nothing_is_added_that_is_not_stated() {
    assert_eq!(annotated(&of_sild(json!({}))), Ok(page()));
    assert_eq!(annotated(&json!({})), Ok(page()));
}

#[test]
fn renames_say_what_packages_are_called_today() {
    let renames = json!({ "renames": [
        { "urn": "urn:altinn:accesspackage:sild", "current": "urn:altinn:accesspackage:sildefiske",
          "since": "2025-01-31", "evidence": "Told by a herring." },
        { "urn": "urn:altinn:accesspackage:multer" },
    ]});
    let urn = |slug: &str| format!("urn:altinn:accesspackage:{slug}").try_into().unwrap();
    let expected = [
        Rename {
            urn: urn("sild"),
            current: Some(urn("sildefiske")),
            since: Some("2025-01-31".into()),
        },
        Rename { urn: urn("multer"), current: None, since: None },
    ];
    assert_eq!(annotated(&renames).unwrap().renames, expected);
}

#[test]
fn a_quotation_that_is_not_in_the_source_fails_with_its_place() {
    let quote = |quote: &str| json!({ "quote": quote });
    for (field, statement, place) in [
        ("madeForEnterpriseUsers", quote("gis til skuta"), "madeForEnterpriseUsers/quote"),
        ("madeForEnterpriseUsers", quote("kan gis til båten"), "madeForEnterpriseUsers/quote"),
        ("actsForCustomers", quote("Kan gis  til båten"), "actsForCustomers/quote"),
        ("actsForCustomers", quote(""), "actsForCustomers/quote"),
        ("underReview", quote("Behovet må vurderes!"), "underReview/quote"),
        (
            "formerNames",
            json!([{ "name": "SILD1", "quote": "Het en gang" }]),
            "formerNames/0/quote",
        ),
        ("formerNames", json!([{ "name": "SILD2", "quote": "Het før" }]), "formerNames/0/name"),
    ] {
        let error = annotated(&of_sild(json!({ field: statement.clone() }))).unwrap_err();
        assert_eq!(error.place(), format!("/packages/0/{place}"), "{statement}");
        assert!(error.to_string().contains(&format!("At /packages/0/{place}: ")), "{error}");
    }
}

#[test]
fn a_notice_about_another_area_is_no_source() {
    let statement = json!({ "packages": [{
        "urn": "urn:altinn:accesspackage:multer",
        "actsForCustomers": { "quote": "Bare båter" },
    }]});
    let error = annotated(&statement).unwrap_err().to_string();
    assert_eq!(
        error,
        "At /packages/0/actsForCustomers/quote: \"Bare båter\" is not found word for word in the \
         description of \"urn:altinn:accesspackage:multer\" or in a notice about it; copy the words \
         from the source, or remove the statement."
    );
}

#[test]
fn a_notice_about_the_package_itself_is_a_source() {
    let urns = page().packages.into_iter().map(|package| Some(package.urn));
    for (about, found) in urns.chain([None]).zip([true, false, true]) {
        let mut contents = page();
        for notice in &mut contents.notices {
            notice.package.clone_from(&about);
        }
        let annotations = of_sild(json!({ "actsForCustomers": { "quote": "Bare båter" } }));
        let annotations = Annotations::from_json(&annotations.to_string()).unwrap();
        assert_eq!(annotations.apply(&mut contents).is_ok(), found, "{about:?}");
    }
}

#[test]
fn annotations_that_do_not_fit_the_source_fail_with_their_place() {
    let sild = "urn:altinn:accesspackage:sild";
    for (annotations, place) in [
        (json!({ "packages": [{ "urn": "urn:altinn:accesspackage:hai" }] }), "/packages/0/urn"),
        (json!({ "renames": [{ "urn": "urn:altinn:accesspackage:hai" }] }), "/renames/0/urn"),
        (json!({ "renames": [{ "urn": sild }, { "urn": sild }] }), "/renames/1/urn"),
        (json!({ "renames": [{ "urn": sild, "current": sild }] }), "/renames/0/current"),
        (json!({ "renames": [{ "urn": sild, "since": "14.3.2025" }] }), "/renames/0/since"),
        (json!({ "renames": [{ "urn": sild, "since": "2025-13-01" }] }), "/renames/0/since"),
        (json!({ "renames": [{ "urn": sild, "since": "2025-1-01" }] }), "/renames/0/since"),
        (json!({ "renames": [{ "urn": sild, "since": "2025-01-32" }] }), "/renames/0/since"),
        (json!({ "renames": [{ "urn": "sild" }] }), "/renames/0/urn"),
        (json!({ "package": [] }), "/package"),
        (json!({ "pack/age": 1 }), "/pack~1age"),
        (json!([]), "the top"),
        (json!(3), "the top"),
        (json!({ "packages": [[sild]] }), "/packages/0"),
        (
            json!({ "packages": [{ "urn": sild, "actsForCustomers": ["ord"] }] }),
            "/packages/0/actsForCustomers/0",
        ),
    ] {
        let error = annotated(&annotations).unwrap_err();
        assert_eq!(error.place(), place, "{annotations}: {error}");
        assert!(!error.to_string().contains(" line "), "{error}");
    }
}

#[test]
fn what_is_wrong_with_a_urn_is_told_with_one_place() {
    let error = annotated(&json!({ "packages": [{ "urn": "sild" }] })).unwrap_err();
    assert!(
        error.to_string().starts_with("At /packages/0/urn: \"sild\" is no access package URN"),
        "{error}"
    );
}
