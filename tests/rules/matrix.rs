use tilgangspakker::{Catalogue, Decision, holds_at, matrix};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{HOLDERS, ask, held_in, hold, sample, seed};

/// The matrix must say what the hold check says, cell by cell.
fn agrees_with_the_hold_check(catalogue: &Catalogue, variant: Option<&str>) {
    let matrix = matrix(catalogue, &held_in(variant)).unwrap();
    assert_eq!(matrix.rows().len(), catalogue.packages().count());
    assert!(matrix.rows().all(|row| row.len() == catalogue.roles().len()));
    assert_eq!(matrix.decisions(), matrix.rows().flatten().copied().collect::<Vec<_>>());
    for package in catalogue.packages() {
        for role in catalogue.roles() {
            let question = hold(package.package.urn.as_str(), &role.role.code, variant);
            let decision = matrix.get(package.index, role.index).unwrap();
            assert_eq!(decision, ask(catalogue, &question).decision(), "{question:?}");
            if variant.is_none() {
                let holds = holds_at(catalogue, package.index, role.index);
                assert_eq!(holds, Some(decision == Decision::Permit), "{question:?}");
            }
        }
    }
}

#[test]
fn the_matrix_and_the_fast_check_agree_with_the_hold_check() {
    agrees_with_the_hold_check(seed(), None);
    for variant in [None, Some("BRL"), Some("AS")] {
        agrees_with_the_hold_check(sample(), variant);
    }
}

#[test]
fn there_is_no_decision_outside_the_matrix() {
    let catalogue = seed();
    let matrix = matrix(catalogue, &held_in(None)).unwrap();
    let (packages, roles) = (catalogue.packages().count(), catalogue.roles().len());
    assert!(matrix.get(packages - 1, roles - 1).is_some());
    assert_eq!(matrix.get(packages, 0), None);
    assert_eq!(matrix.get(0, roles), None);
}

#[test]
fn the_stricter_of_two_decisions_is_the_greater() {
    assert!(Decision::Permit < Decision::Indeterminate);
    assert!(Decision::Indeterminate < Decision::Deny);
}

#[test]
fn packages_for_a_role_are_those_that_it_holds() {
    let catalogue = seed();
    for role in catalogue.roles() {
        let held = catalogue.packages_for_role(role.role.known_as(), &held_in(None)).unwrap();
        let expected = if HOLDERS.contains(&role.role.known_as()) { 3 } else { 0 };
        assert_eq!(held.len(), expected, "{}", role.role.known_as());
    }
    let slugs = |variant| {
        let catalogue = sample();
        let held = catalogue.packages_for_role("FFØR", &held_in(variant)).unwrap();
        held.iter().map(|entry| entry.package.urn.slug().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(slugs(Some("BRL")), ["lifts"]);
    assert!(slugs(None).is_empty());
    assert!(slugs(Some("AS")).is_empty());
}

#[test]
fn an_index_out_of_range_is_neither_yes_nor_no() {
    let catalogue = seed();
    let (packages, roles) = (catalogue.packages().count(), catalogue.roles().len());
    for (package, role) in
        [(packages, 0), (0, roles), (usize::MAX, 0), (0, usize::MAX), (usize::MAX, usize::MAX)]
    {
        assert_eq!(holds_at(catalogue, package, role), None);
    }
}
