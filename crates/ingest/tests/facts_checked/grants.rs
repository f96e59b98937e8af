//! What a sound folder says of its package and its roles.

use pretty_assertions::assert_eq;
use tilgangspakker::{Conversion, ConversionRelation, Grant, PackageUrn, PartyKind};
use tilgangspakker_ingest::CatalogueFolder;

use super::fixture::{SITE, folder};

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
fn a_role_of_altinn_2_gets_what_it_was_converted_to_and_who_brings_it() {
    let folder = CatalogueFolder::read(&folder("altinn2", "", "", ""), SITE).unwrap();
    let catalogue = folder.catalogue();
    let facts = catalogue.role("utfyl").unwrap().role.altinn2.clone().unwrap();
    let sild = Conversion {
        urn: PackageUrn::try_from("urn:altinn:accesspackage:sild".to_owned()).unwrap(),
        giver: PartyKind::Organisation,
        relation: ConversionRelation::Client,
    };
    assert_eq!(facts.packages, [sild]);
    assert_eq!(facts.brought_by, ["SKIP", "reder"]);
    assert_eq!(catalogue.role("SKIP").unwrap().role.altinn2, None);
}
