use tilgangspakker::{Catalogue, Decision, Language, ReasonCode, Section, SourceKind, check};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{AREA, PACKAGES, ask, attach, expect, sample, seed};

#[test]
fn a1_services_may_be_attached_where_the_row_says_yes() {
    for package in PACKAGES {
        let codes = [ReasonCode::ServicesAttachable];
        expect(seed(), &attach(package), Decision::Permit, &codes);
        let verdict = ask(seed(), &attach(package));
        assert_eq!(verdict.reasons()[0].source.section, Section::Table);
        assert!(verdict.notices().is_empty(), "an unresolved role has no bearing here");
    }
}

#[test]
fn a1_holds_for_an_area_whose_row_says_yes() {
    expect(sample(), &attach("Open"), Decision::Permit, &[ReasonCode::ServicesAttachable]);
}

#[test]
fn a2_services_do_not_go_on_areas_and_categories() {
    expect(seed(), &attach(AREA), Decision::Deny, &[ReasonCode::NotLowestLevel]);
    for name in ["Buildings", "Energy", "Nothing yet"] {
        expect(sample(), &attach(name), Decision::Deny, &[ReasonCode::NotLowestLevel]);
    }
    for (name, level) in [("Buildings", "is an area."), ("Energy", "is a category.")] {
        let verdict = check(sample(), &attach(name), Language::En).unwrap();
        let message = &verdict.reasons()[0].message;
        assert!(message.contains(level), "{message}");
    }
}

#[test]
fn services_do_not_go_on_an_item_without_urn_even_where_its_row_says_yes() {
    let verdict = ask(sample(), &attach("Stairs"));
    assert_eq!(verdict.decision(), Decision::Deny);
    assert_eq!(verdict.reasons()[0].code, ReasonCode::NoPackageBelow);
}

#[test]
fn a3_services_may_not_be_attached_where_the_row_says_no() {
    let codes = [ReasonCode::ServicesNotAttachable];
    expect(sample(), &attach("lifts"), Decision::Deny, &codes);
}

#[test]
fn a4_where_no_row_says_it_is_not_decided() {
    for package in ["power", "roofs"] {
        expect(sample(), &attach(package), Decision::Indeterminate, &[ReasonCode::NotStated]);
    }
}

#[test]
fn a4_says_whether_the_page_or_the_register_is_silent() {
    let mut contents = sample().contents().clone();
    contents.source_kind = SourceKind::Register;
    let register = Catalogue::new(contents).unwrap();
    for (catalogue, start) in
        [(sample(), "The page does not"), (&register, "The register does not")]
    {
        let verdict = check(catalogue, &attach("power"), Language::En).unwrap();
        let message = &verdict.reasons()[0].message;
        assert!(message.starts_with(start), "{message}");
    }
}

#[test]
fn a2_nothing_is_attached_where_there_is_no_package_whatever_the_row_says() {
    let json = r#"{"version": "a", "language": "en", "packages": [], "areas": [
        {"name": "Empty", "properties": {"isResourcePolicyAvailable": true}},
        {"name": "Fish", "children": [{"name": "Sea",
            "properties": {"isResourcePolicyAvailable": true},
            "children": [{"name": "Herring", "children": []}]}]}
    ]}"#;
    let catalogue = Catalogue::from_json(json).unwrap();
    for name in ["Empty", "Sea", "Herring"] {
        expect(&catalogue, &attach(name), Decision::Deny, &[ReasonCode::NoPackageBelow]);
    }
}
