//! Rules that deny: row W9.

use tilgangspakker::policy::{Access, AllOf, Match, Policy, Rule, who_gets_in};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    AFTER, BEFORE, all_of, any_of, by, denying, holders, in_short, letting_in, on, package, policy,
    role, sole, to, today,
};

fn shutting_out(alternatives: &[AllOf]) -> Rule {
    denying(&letting_in(alternatives).target)
}

fn with_deny(permitted: &[Match], denied: &[Match]) -> Policy {
    policy(&[letting_in(&[all_of(permitted)]), shutting_out(&[all_of(denied)])])
}

/// The decision, and the roles of the first way in.
fn left(policy: &Policy) -> (Access, Vec<String>) {
    let catalogue = today();
    let access = sole(&catalogue, policy, AFTER);
    (access.decision, access.openings.first().map(|it| in_short(&it.roles)).unwrap_or_default())
}

#[test]
fn w9_who_is_denied_does_not_get_in() {
    let catalogue = today();
    let without_dagl: Vec<String> =
        holders(&catalogue, "lonn").into_iter().filter(|it| it != "DAGL").collect();
    assert_eq!(left(&with_deny(&[package("lonn")], &[role("dagl")])), (Access::Open, without_dagl));
    assert_eq!(left(&with_deny(&[role("dagl")], &[package("lonn")])), (Access::Closed, vec![]));
    assert_eq!(left(&with_deny(&[role("dagl")], &[role("dagl")])), (Access::Closed, vec![]));
    assert_eq!(left(&with_deny(&[package("lonn")], &[package("lonn")])), (Access::Closed, vec![]));
    let dagl = vec!["DAGL".to_owned()];
    assert_eq!(left(&with_deny(&[role("dagl")], &[role("lede")])), (Access::Open, dagl.clone()));
    assert_eq!(
        left(&with_deny(&[role("dagl")], &[package("regnskapsforer-lonn")])),
        (Access::Open, dagl)
    );
}

#[test]
fn w9_a_deny_for_everybody_closes_whatever_else_is_not_read() {
    let everybody = denying(&[any_of(&[on("fangst")]), any_of(&[to("read")])]);
    let unread = Rule { is_unread: true, ..letting_in(&[all_of(&[package("lonn")])]) };
    let rules = [letting_in(&[all_of(&[role("dagl")])]), unread, everybody];
    assert_eq!(left(&policy(&rules)), (Access::Closed, vec![]));
}

#[test]
fn w9_a_deny_on_another_resource_or_action_takes_nothing_away() {
    let elsewhere =
        denying(&[any_of(&[role("dagl")]), any_of(&[on("sild")]), any_of(&[to("read")])]);
    let access = tilgangspakker::policy::who_gets_in;
    let catalogue = today();
    let policy = policy(&[letting_in(&[all_of(&[role("dagl")])]), elsewhere]);
    let answers = access(&catalogue, &policy, AFTER, None).unwrap();
    let decisions: Vec<_> = answers.iter().map(|it| it.decision).collect();
    assert_eq!(decisions, [Access::Open, Access::Closed]);
}

#[test]
fn w9_what_cannot_be_compared_is_not_decided() {
    let owner = by("urn:altinn:org", "skd");
    let unread = |permitted: &[Match], denied: &[Match]| left(&with_deny(permitted, denied)).0;
    // Whether a role is with that owner nobody knows, and the other way round.
    assert_eq!(unread(&[role("dagl")], std::slice::from_ref(&owner)), Access::Indeterminate);
    assert_eq!(unread(std::slice::from_ref(&owner), &[role("dagl")]), Access::Indeterminate);
    // Who has the form is not named.
    assert_eq!(unread(&[role("ffør")], &[package("skatt-naering")]), Access::Indeterminate);
    assert_eq!(
        unread(&[role("dagl")], &[package("maskinlesbarehendelser")]),
        Access::Indeterminate
    );
}

#[test]
fn w9_in_a_form_what_holds_in_that_form_is_compared() {
    let catalogue = today();
    let policy = with_deny(&[role("ffør")], &[package("skatt-naering")]);
    let decision = |form| who_gets_in(&catalogue, &policy, AFTER, Some(form)).unwrap()[0].decision;
    assert_eq!((decision("AS"), decision("nuf")), (Access::Open, Access::Closed));
}

#[test]
fn w9_a_deny_that_is_not_read_leaves_it_open_who_gets_in() {
    let denied = Rule { is_unread: true, ..shutting_out(&[all_of(&[role("lede")])]) };
    let rules = [letting_in(&[all_of(&[role("dagl")])]), denied.clone()];
    assert_eq!(left(&policy(&rules)).0, Access::Indeterminate);
    assert_eq!(left(&policy(&[denied])).0, Access::Closed);
    // Of whom the attribute is not known, those are shut out too.
    let needed = Match { must_be_present: true, ..role("lede") };
    assert_eq!(left(&with_deny(&[role("dagl")], &[needed])).0, Access::Indeterminate);
}

#[test]
fn w9_under_another_combining_algorithm_a_deny_is_not_decided() {
    let combined = |name: &str| Policy {
        combining: format!("urn:oasis:names:tc:xacml:1.0:rule-combining-algorithm:{name}"),
        ..with_deny(&[package("lonn")], &[role("dagl")])
    };
    assert_eq!(left(&combined("ordered-deny-overrides")).0, Access::Open);
    for name in ["permit-overrides", "first-applicable", "deny-unless-permit", "permit-unless-deny"]
    {
        assert_eq!(left(&combined(name)).0, Access::Indeterminate, "{name}");
    }
}

#[test]
fn w9_a_deny_by_a_role_of_altinn_2_ends_with_it() {
    let catalogue = today();
    let policy = with_deny(&[role("dagl")], &[role("utinn")]);
    assert_eq!(sole(&catalogue, &policy, BEFORE).decision, Access::Closed);
    assert_eq!(sole(&catalogue, &policy, AFTER).decision, Access::Open);
}
