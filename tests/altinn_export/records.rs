//! Record ids in Altinn's export: what is found by them, what they say of renames, and what may be odd.

use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use tilgangspakker::{AltinnExportOptions, Catalogue, Status};

use crate::fixture::{COD, HERRING, export, findings, plain, properties, read};

#[test]
fn packages_are_found_by_the_ids_of_the_export() {
    let catalogue = plain(&export());
    for (id, urn) in [("p1", HERRING), ("P1", HERRING), ("p2", COD)] {
        assert_eq!(catalogue.package(id).unwrap().package.urn.as_str(), urn);
    }
    assert!(catalogue.package("a1").is_err(), "the id of an area names no package");
}

#[test]
fn an_id_that_does_not_name_one_package_alone_names_none() {
    let packages = "/0/areas/0/packages";
    let haddock =
        |id: &str| json!({"id": id, "name": "Hyse", "urn": "urn:altinn:accesspackage:hyse"});
    let without_urn = json!({"id": "P1", "name": "Hyse", "urn": "hyse"});
    let twice = json!({"id": "p9", "name": "Sild", "urn": HERRING});
    for (odd, code, lost, kept) in [
        (haddock("p1"), "DUPLICATE_ID", "p1", "p2"),
        (haddock("P1"), "DUPLICATE_ID", "p1", "p2"),
        (without_urn, "DUPLICATE_ID", "p1", "p2"),
        (twice.clone(), "DUPLICATE_URN", "p1", "p2"),
        (twice, "DUPLICATE_URN", "p9", "p2"),
        // It is the name of another package.
        (haddock("SILD"), "DUPLICATE_ID", "SILD", "p1"),
    ] {
        let mut export = export();
        export.pointer_mut(packages).unwrap().as_array_mut().unwrap().push(odd.clone());
        let catalogue = plain(&export);
        assert!(catalogue.package(lost).is_err(), "{odd}");
        assert!(catalogue.package(kept).is_ok(), "{odd}");
        let found = findings(&catalogue);
        assert!(found.iter().any(|it| it.0 == code), "{found:?}");
        assert_eq!(catalogue.package("sild").unwrap().package.urn.as_str(), HERRING);
    }
}

/// A catalogue of one package, with its record id and what it has been renamed from.
fn known(id: &str, urn: &str, renames: &Value) -> Catalogue {
    let json = json!({
        "version": "kjent", "language": "nb", "sourceKind": "register",
        "areas": [{"name": "Fiske", "children": [urn]}],
        "packages": [{"urn": urn, "id": id, "name": "Sild", "properties": {"roles": ["DAGL"]}}],
        "renames": renames,
    });
    Catalogue::from_json(&json.to_string()).unwrap()
}

#[test]
fn a_record_that_has_another_urn_in_the_catalogue_of_grants_has_been_renamed() {
    let (brisling, later) =
        ("urn:altinn:accesspackage:brisling", "urn:altinn:accesspackage:a:sild");
    let with = |from: &Catalogue| {
        read(
            &export(),
            &AltinnExportOptions { grants_from: Some(from), ..AltinnExportOptions::default() },
        )
    };
    // The export is the younger.
    let catalogue = with(&known("P1", brisling, &json!([])));
    let resolution = catalogue.resolve(brisling);
    assert_eq!(
        (resolution.status(), resolution.current().unwrap().as_str()),
        (Status::Renamed, HERRING)
    );
    assert_eq!(catalogue.package("brisling").unwrap().package.urn.as_str(), HERRING);
    // Grants are given by URN alone.
    assert_eq!(properties(&catalogue, HERRING).roles, []);
    // The export is the older.
    let catalogue = with(&known("p1", later, &json!([{"urn": HERRING, "current": later}])));
    let resolution = catalogue.resolve(HERRING);
    assert_eq!(
        (resolution.status(), resolution.current().unwrap().as_str()),
        (Status::Renamed, later)
    );
    assert_eq!(catalogue.package(later).unwrap().package.urn.as_str(), HERRING);
    // Another record, or none that is known: nothing follows.
    for (id, urn) in [("p7", brisling), ("p1", COD)] {
        assert_eq!(with(&known(id, urn, &json!([]))).contents().renames, [], "{id} {urn}");
    }
}
