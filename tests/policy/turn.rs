//! What is lost at the turn of the year, and what holds in one organisation form.

use tilgangspakker::Language;
use tilgangspakker::policy::{Access, AllOf, Match, who_gets_in};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    AFTER, BEFORE, all_of, holders, in_short, package, policy, policy_for, role, rule, sole, today,
};

fn lost(alternatives: &[AllOf]) -> Vec<String> {
    let catalogue = today();
    in_short(&sole(&catalogue, &policy_for(alternatives), BEFORE).lost)
}

fn brought_by(code: &str) -> Vec<String> {
    let catalogue = today();
    let brought_by = catalogue.altinn2_role(code, Language::En).unwrap().unwrap().brought_by;
    brought_by.iter().map(|it| it.role.known_as().to_owned()).collect()
}

#[test]
fn who_gets_in_otherwise_loses_nothing() {
    let catalogue = today();
    let (utinn, dagl) = (all_of(&[role("utinn")]), all_of(&[role("dagl")]));
    let others = |kept: &[String]| -> Vec<String> {
        brought_by("utinn").into_iter().filter(|it| !kept.contains(it)).collect()
    };
    assert_eq!(lost(&[utinn.clone(), dagl]), others(&["DAGL".to_owned()]));
    let lonn = all_of(&[package("lonn")]);
    assert_eq!(lost(&[utinn.clone(), lonn]), others(&holders(&catalogue, "lonn")));
    assert_eq!(lost(&[utinn.clone(), AllOf::default()]), Vec::<String>::new());
    // In one form only it is lost in the others; asked of that form it is not lost.
    let either = policy_for(&[utinn, all_of(&[package("skatt-naering")])]);
    let lost_in = |form| in_short(&who_gets_in(&catalogue, &either, BEFORE, form).unwrap()[0].lost);
    let ffor = "FFØR".to_owned();
    assert!(brought_by("utinn").contains(&ffor) && lost_in(None).contains(&ffor));
    assert!(lost_in(Some("AS")).contains(&ffor) && !lost_in(Some("NUF")).contains(&ffor));
}

#[test]
fn what_requires_a_role_of_altinn_2_besides_ends_with_it() {
    let catalogue = today();
    let both = policy_for(&[all_of(&[package("lonn"), role("utinn")])]);
    let access = sole(&catalogue, &both, BEFORE);
    assert_eq!(access.openings[0].last_day, Some(BEFORE));
    assert!(access.openings[0].by_delegation);
    assert_eq!(in_short(&access.lost), in_short(&access.openings[0].roles));
    assert!(sole(&catalogue, &both, AFTER).openings.is_empty());
}

#[test]
fn in_a_form_only_the_roles_that_get_in_there_are_named() {
    let catalogue = today();
    let policy = policy_for(&[all_of(&[package("skatt-naering")])]);
    let roles = |form| {
        in_short(&who_gets_in(&catalogue, &policy, AFTER, form).unwrap()[0].openings[0].roles)
    };
    assert!(roles(None).contains(&"FFØR in NUF".to_owned()));
    assert!(roles(Some("NUF")).contains(&"FFØR in NUF".to_owned()));
    assert!(!roles(Some("AS")).iter().any(|it| it.starts_with("FFØR")));
}

#[test]
fn an_answer_says_which_rules_it_rests_on() {
    let catalogue = today();
    let rules = [rule(&[]), rule(&[]), rule(&[])];
    assert_eq!(sole(&catalogue, &policy(&rules), AFTER).rules, [0, 1, 2]);
}

#[test]
fn w4_a_role_of_altinn_2_in_capitals_is_undecided_until_its_last_day_and_closed_after() {
    let catalogue = today();
    let to_the_letter = "urn:oasis:names:tc:xacml:1.0:function:string-equal".to_owned();
    let capitals = Match { match_id: to_the_letter, ..role("UTINN") };
    let policy = policy_for(&[all_of(&[capitals])]);
    assert_eq!(sole(&catalogue, &policy, BEFORE).decision, Access::Indeterminate);
    assert_eq!(sole(&catalogue, &policy, AFTER).decision, Access::Closed);
}

#[test]
fn where_nobody_knows_who_gets_in_later_no_role_is_lost() {
    let catalogue = today();
    // By a former name of a package, of which it is not known whether it matches.
    let either = [all_of(&[role("utinn")]), all_of(&[package("maskinlesbarehendelser")])];
    let policy = policy_for(&either);
    let access = sole(&catalogue, &policy, BEFORE);
    assert_eq!((access.decision, access.openings.len()), (Access::Open, 1));
    assert_eq!(in_short(&access.lost), Vec::<String>::new());
    assert_eq!(sole(&catalogue, &policy, AFTER).decision, Access::Indeterminate);
}
