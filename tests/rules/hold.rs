use tilgangspakker::{
    Catalogue, Decision, Language, PackageUrn, ReasonCode, Section, Severity, check,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{AREA, EVENTS, HOLDERS, OTHERS, PACKAGES, ask, expect, hold, sample, seed};

#[test]
fn h1_a_role_that_the_packages_row_lists_gets_it() {
    for package in PACKAGES {
        for role in HOLDERS {
            let codes = [ReasonCode::RoleGrantsPackage];
            expect(seed(), &hold(package, role, None), Decision::Permit, &codes);
        }
    }
}

#[test]
fn h1_a_grant_for_a_variant_holds_for_that_variant() {
    for variant in ["BRL", "ESEK", "brl"] {
        let question = hold("lifts", "FFØR", Some(variant));
        expect(sample(), &question, Decision::Permit, &[ReasonCode::RoleGrantsPackage]);
    }
}

#[test]
fn h1_a_grant_for_all_variants_holds_for_any() {
    for variant in [None, Some("AS"), Some("NUF")] {
        let question = hold("lifts", "DAGL", variant);
        expect(sample(), &question, Decision::Permit, &[ReasonCode::RoleGrantsPackage]);
    }
}

#[test]
fn h1_rests_on_the_packages_row_of_the_table() {
    let verdict = ask(seed(), &hold(EVENTS, "DAGL", None));
    let reason = &verdict.reasons()[0];
    assert_eq!(reason.package.as_deref().map(PackageUrn::as_str), Some(EVENTS));
    assert_eq!(reason.role.as_deref(), Some("DAGL"));
    assert_eq!(reason.source.document, "integrasjoner-og-api-er.md");
    assert_eq!(reason.source.section, Section::Table);
    assert_eq!(reason.source.row.as_deref(), Some("Maskinlesbare hendelser"));
    assert!(verdict.notices().is_empty());
}

#[test]
fn h2_a_role_that_a_notice_leaves_unresolved_is_neither_granted_nor_refused() {
    for package in PACKAGES {
        let codes = [ReasonCode::RoleUnresolved];
        expect(seed(), &hold(package, "FFØR", None), Decision::Indeterminate, &codes);
    }
}

#[test]
fn h2_shows_the_notice() {
    let verdict = ask(seed(), &hold(EVENTS, "FFØR", None));
    let [notice] = verdict.notices() else {
        panic!("one notice is expected, not {:?}", verdict.notices());
    };
    assert_eq!(notice.severity, Severity::Warning);
    assert!(notice.text.all().next().unwrap().starts_with("Det er fortsatt uavklart"));
    assert_eq!(notice.area, AREA);
    assert_eq!(notice.package, None);
    assert_eq!(notice.unresolved_roles, ["FFØR"]);
    assert_eq!(verdict.reasons()[0].source.section, Section::Notice);
}

#[test]
fn h2_a_notice_about_one_package_says_nothing_of_the_others() {
    let unresolved = [ReasonCode::RoleUnresolved];
    expect(sample(), &hold("lifts", "OBS", None), Decision::Indeterminate, &unresolved);
    let refused = [ReasonCode::RoleDoesNotGrantPackage];
    expect(sample(), &hold("roofs", "OBS", None), Decision::Deny, &refused);
}

#[test]
fn h2_comes_before_h3_and_after_h1() {
    let unresolved = [ReasonCode::RoleUnresolved];
    expect(sample(), &hold("lifts", "FFØR", Some("AS")), Decision::Indeterminate, &unresolved);
    expect(sample(), &hold("lifts", "FFØR", None), Decision::Indeterminate, &unresolved);
    let granted = [ReasonCode::RoleGrantsPackage];
    expect(sample(), &hold("lifts", "FFØR", Some("BRL")), Decision::Permit, &granted);
}

#[test]
fn h3_a_grant_for_other_variants_only_is_no_grant() {
    let json = sample().to_json().replace(r#""OBS","FFØR""#, r#""OBS""#);
    let catalogue = tilgangspakker::Catalogue::from_json(&json).unwrap();
    for variant in [None, Some("AS")] {
        let question = hold("lifts", "FFØR", variant);
        expect(&catalogue, &question, Decision::Deny, &[ReasonCode::VariantNotCovered]);
        let verdict = check(&catalogue, &question, Language::En).unwrap();
        let message = &verdict.reasons()[0].message;
        assert!(message.contains("BRL or ESEK"), "{message}");
    }
}

#[test]
fn h4_any_other_role_does_not_get_it() {
    for package in PACKAGES {
        for role in OTHERS {
            let codes = [ReasonCode::RoleDoesNotGrantPackage];
            expect(seed(), &hold(package, role, None), Decision::Deny, &codes);
        }
    }
}

#[test]
fn h4_a_package_without_a_row_is_granted_to_nobody() {
    let codes = [ReasonCode::RoleDoesNotGrantPackage];
    expect(sample(), &hold("power", "DAGL", None), Decision::Deny, &codes);
    let verdict = ask(sample(), &hold("power", "DAGL", None));
    assert_eq!(verdict.reasons()[0].source.row, None);
}

#[test]
fn an_area_is_permitted_when_every_package_below_is() {
    for role in HOLDERS {
        let codes = [ReasonCode::RoleGrantsPackage; 3];
        expect(seed(), &hold(AREA, role, None), Decision::Permit, &codes);
    }
}

#[test]
fn an_area_is_permitted_when_every_package_in_its_categories_is() {
    let json = r#"{"version": "a", "language": "en",
        "areas": [{"name": "Fish", "children": [
            {"name": "Sea", "children": ["urn:altinn:accesspackage:herring"]}]}],
        "packages": [{"urn": "urn:altinn:accesspackage:herring", "name": "Herring",
            "properties": {"roles": ["DAGL"]}}]}"#;
    let catalogue = Catalogue::from_json(json).unwrap();
    let codes = [ReasonCode::RoleGrantsPackage];
    expect(&catalogue, &hold("Fish", "DAGL", None), Decision::Permit, &codes);
}

#[test]
fn an_area_is_denied_when_any_package_below_is_and_the_reasons_say_which() {
    for role in OTHERS {
        let codes = [ReasonCode::RoleDoesNotGrantPackage; 3];
        expect(seed(), &hold(AREA, role, None), Decision::Deny, &codes);
    }
    let verdict = ask(sample(), &hold("Buildings", "DAGL", None));
    assert_eq!(verdict.decision(), Decision::Deny);
    let decided: Vec<_> =
        verdict.reasons().iter().filter_map(|reason| reason.package.as_ref()).collect();
    assert_eq!(decided.len(), 1);
    assert_eq!(decided[0].slug(), "power");
}

#[test]
fn an_area_is_unresolved_when_none_below_is_denied_and_shows_the_notice_once() {
    let verdict = ask(seed(), &hold(AREA, "FFØR", None));
    assert_eq!(verdict.decision(), Decision::Indeterminate);
    assert_eq!(verdict.reasons().len(), 3);
    assert_eq!(verdict.notices().len(), 1);
}

#[test]
fn in_an_area_a_denial_outweighs_what_is_unresolved() {
    let verdict = ask(sample(), &hold("Buildings", "FFØR", None));
    assert_eq!(verdict.decision(), Decision::Deny);
    let denials = [ReasonCode::RoleDoesNotGrantPackage, ReasonCode::NoPackageBelow];
    assert!(verdict.reasons().iter().all(|reason| denials.contains(&reason.code)));
    assert!(verdict.notices().is_empty());
}

#[test]
fn an_area_is_not_permitted_over_an_item_that_has_no_urn() {
    let json = r#"{"version": "a", "language": "en",
        "areas": [{"name": "Fish", "children": ["urn:altinn:accesspackage:cod", {"name": "Herring", "children": []}]}],
        "packages": [{"urn": "urn:altinn:accesspackage:cod", "name": "Cod", "properties": {"roles": ["DAGL"]}}]}"#;
    let catalogue = Catalogue::from_json(json).unwrap();
    expect(&catalogue, &hold("Fish", "DAGL", None), Decision::Deny, &[ReasonCode::NoPackageBelow]);
}

#[test]
fn a_category_is_asked_as_the_packages_below_it() {
    let verdict = ask(sample(), &hold("Energy", "DAGL", None));
    assert_eq!(verdict.decision(), Decision::Deny);
    assert_eq!(verdict.reasons()[0].package.as_ref().unwrap().slug(), "power");
}

#[test]
fn an_area_with_nothing_below_is_denied() {
    let codes = [ReasonCode::NoPackageBelow];
    expect(sample(), &hold("Nothing yet", "DAGL", None), Decision::Deny, &codes);
}

#[test]
fn a_verdict_of_ones_own_says_what_the_catalogue_said() {
    let verdict = ask(seed(), &hold(EVENTS, "FFØR", None));
    assert_eq!(verdict.notices().len(), 1);
    assert_eq!(verdict.clone().into_owned(), verdict);
}

#[test]
fn h1_tells_of_the_first_grant_that_covers_where_several_do() {
    let json = |roles: &str| {
        format!(
            r#"{{"version": "a", "language": "en",
                "areas": [{{"name": "Fish", "children": ["urn:altinn:accesspackage:herring"]}}],
                "packages": [{{"urn": "urn:altinn:accesspackage:herring", "name": "Herring",
                    "properties": {{"roles": [{roles}]}}}}]}}"#
        )
    };
    let in_form = r#"{"role": "DAGL", "variant": "AS"}"#;
    for (roles, names_form) in
        [(format!(r#"{in_form}, "DAGL""#), true), (format!(r#""DAGL", {in_form}"#), false)]
    {
        let catalogue = Catalogue::from_json(&json(&roles)).unwrap();
        let verdict = ask(&catalogue, &hold("herring", "DAGL", Some("AS")));
        let message = &verdict.reasons()[0].message;
        assert_eq!(message.contains("organisasjonsformen"), names_form, "{message}");
    }
}
