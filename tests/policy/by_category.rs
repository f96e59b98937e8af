//! Where Altinn's decision point, which looks at one category after the other, reads a target otherwise
//! than rows W7 and W8: docs/decisions/altinn-evaluator.md.

use tilgangspakker::policy::{Access, AnyOf, Match, Policy, Rule};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    AFTER, all_of, any_of, ask, by, denying, in_short, letting_in, matching, on, package, policy,
    role, rule, to, today,
};

const ENVIRONMENT: &str = "urn:oasis:names:tc:xacml:3.0:attribute-category:environment";

fn to_read() -> [AnyOf; 2] {
    [any_of(&[on("fangst")]), any_of(&[to("read")])]
}

fn permitting(code: &str) -> Rule {
    letting_in(&[all_of(&[role(code)])])
}

/// Of the first answer: the decision, and the roles of the first way in.
fn first(policy: &Policy) -> (Access, Vec<String>) {
    let catalogue = today();
    let answers = ask(&catalogue, policy, AFTER);
    let roles = answers[0].openings.first().map(|it| in_short(&it.roles));
    (answers[0].decision, roles.unwrap_or_default())
}

fn open_to(code: &str) -> (Access, Vec<String>) {
    (Access::Open, vec![code.to_owned()])
}

const UNDECIDED: (Access, Vec<String>) = (Access::Indeterminate, Vec::new());

#[test]
fn a_deny_of_several_any_ofs_on_one_category_may_shut_out_by_one_of_them() {
    let both = |one: &str, other: &str| {
        let [resource, action] = to_read();
        denying(&[any_of(&[role(one)]), any_of(&[role(other)]), resource, action])
    };
    assert_eq!(first(&policy(&[permitting("dagl"), both("dagl", "lede")])), UNDECIDED);
    assert_eq!(first(&policy(&[permitting("dagl"), both("innh", "lede")])), open_to("DAGL"));
    // Whom it shuts out for certain it shuts out.
    let all = denying(&to_read());
    let closed = (Access::Closed, Vec::new());
    assert_eq!(first(&policy(&[permitting("dagl"), both("dagl", "lede"), all])), closed);
    // A way that takes both is shut out in either reading.
    let takes_both = letting_in(&[all_of(&[role("dagl"), role("lede")])]);
    assert_eq!(first(&policy(&[takes_both, both("dagl", "dagl")])), closed);
}

#[test]
fn a_deny_of_several_any_ofs_on_the_resource_or_the_action_may_shut_out_of_either() {
    let actions = [any_of(&[to("read")]), any_of(&[to("write")])];
    let mut target = vec![any_of(&[role("dagl")]), any_of(&[on("fangst")])];
    target.extend(actions);
    assert_eq!(first(&policy(&[permitting("dagl"), denying(&target)])), UNDECIDED);
    assert_eq!(first(&policy(&[permitting("lede"), denying(&target)])), open_to("LEDE"));
}

#[test]
fn a_deny_of_alternatives_on_several_things_may_shut_out_by_parts_of_them() {
    let mixed = AnyOf {
        all_ofs: vec![
            all_of(&[role("dagl"), on("sild"), to("read")]),
            all_of(&[role("lede"), on("fangst"), to("read")]),
        ],
    };
    let mixed = denying(&[mixed]);
    assert_eq!(first(&policy(&[permitting("dagl"), mixed.clone()])), UNDECIDED);
    assert_eq!(first(&policy(&[permitting("innh"), mixed])), open_to("INNH"));
    let alike = AnyOf {
        all_ofs: vec![
            all_of(&[role("dagl"), on("fangst"), to("read")]),
            all_of(&[role("lede"), on("fangst"), to("read")]),
        ],
    };
    assert_eq!(first(&policy(&[permitting("innh"), denying(&[alike])])), open_to("INNH"));
}

#[test]
fn a_deny_in_a_policy_with_a_target_shuts_out_whom_it_names() {
    let denying_read = |code: &str| {
        let [resource, action] = to_read();
        denying(&[any_of(&[role(code)]), resource, action])
    };
    let asking = |target: AnyOf, rules: &[Rule]| Policy { target: vec![target], ..policy(rules) };
    let of_lede = |code| {
        let rules = [permitting("dagl"), denying_read(code)];
        first(&asking(any_of(&[role("dagl"), role("lede")]), &rules)).0
    };
    // Whom the rule shuts out and the policy is for, that rule shuts out in either reading.
    assert_eq!(of_lede("innh"), Access::Open);
    assert_eq!(of_lede("dagl"), Access::Closed);
    // What the policy asks of the resource and the rule asks too changes nothing.
    let on_fangst = |code| {
        let rules = [permitting("dagl"), denying_read(code)];
        first(&asking(any_of(&[on("fangst")]), &rules))
    };
    assert_eq!(on_fangst("lede"), open_to("DAGL"));
    assert_eq!(on_fangst("dagl"), (Access::Closed, Vec::new()));
}

#[test]
fn a_deny_that_asks_something_else_besides_may_shut_out_without_it() {
    let elsewhere = any_of(&[matching(ENVIRONMENT, "urn:altinn:accesspackage", "lonn")]);
    let [resource, action] = to_read();
    let never = denying(&[any_of(&[role("dagl")]), elsewhere, resource, action]);
    assert_eq!(first(&policy(&[permitting("dagl"), never.clone()])), UNDECIDED);
    assert_eq!(first(&policy(&[permitting("lede"), never])), open_to("LEDE"));
}

#[test]
fn a_permit_by_an_alternative_on_another_thing_lets_in_nobody_for_certain() {
    let mixed = AnyOf { all_ofs: vec![all_of(&[package("lonn")]), all_of(&[to("read")])] };
    let catalogue = today();
    let answers = ask(&catalogue, &policy(&[rule(&[mixed, any_of(&[on("fangst")])])]), AFTER);
    assert_eq!(answers.len(), 2);
    assert!(answers.iter().all(|it| it.decision == Access::Indeterminate), "{answers:?}");
    // Where each alternative asks of all of it, each is a way in.
    let whole = AnyOf {
        all_ofs: vec![
            all_of(&[package("lonn"), on("fangst"), to("read")]),
            all_of(&[role("dagl"), on("sild"), to("read")]),
        ],
    };
    let answers = ask(&catalogue, &policy(&[rule(&[whole])]), AFTER);
    assert_eq!(answers.len(), 2);
    assert!(answers.iter().all(|it| it.decision == Access::Open), "{answers:?}");
}

#[test]
fn an_alternative_that_asks_nothing_lets_in_nobody_for_certain() {
    let beside = |effect: fn(&[AnyOf]) -> Rule| {
        let either = AnyOf { all_ofs: vec![all_of(&[]), all_of(&[role("lede")])] };
        let [resource, action] = to_read();
        effect(&[either, resource, action])
    };
    let catalogue = today();
    let answers = ask(&catalogue, &policy(&[beside(rule)]), AFTER);
    let references: Vec<_> =
        answers[0].openings.iter().map(|it| &it.requires[0].reference).collect();
    assert_eq!(references, ["urn:altinn:external-role:ccr:styreleder"]);
    assert_eq!(first(&policy(&[permitting("dagl"), beside(denying)])), UNDECIDED);
}

#[test]
fn a_path_in_the_target_of_any_rule_leaves_all_open() {
    let path = Match { attribute: String::new(), ..role("dagl") };
    let elsewhere = rule(&[any_of(&[path]), any_of(&[on("sild")]), any_of(&[to("read")])]);
    assert_eq!(first(&policy(&[permitting("dagl"), elsewhere])), UNDECIDED);
}

#[test]
fn a_deny_of_two_data_types_may_shut_out_by_the_type_of_the_value() {
    let other = "http://www.w3.org/2001/XMLSchema#anyURI";
    let designated = |asked: Match| Match { designator_data_type: other.to_owned(), ..asked };
    let denied = |who: Match, what: Match| {
        let deny = denying(&[any_of(&[who]), any_of(&[what]), any_of(&[to("read")])]);
        first(&policy(&[permitting("dagl"), deny]))
    };
    assert_eq!(denied(designated(role("dagl")), on("fangst")), UNDECIDED);
    assert_eq!(denied(designated(by("urn:altinn:org", "skd")), on("fangst")), UNDECIDED);
    assert_eq!(denied(role("dagl"), designated(on("fangst"))), UNDECIDED);
    assert_eq!(denied(role("dagl"), designated(on("sild"))), open_to("DAGL"));
    // Roles are texts.
    let address = Match { data_type: other.to_owned(), ..role("dagl") };
    assert_eq!(denied(address, on("fangst")), open_to("DAGL"));
}

#[test]
fn w7_a_permit_of_several_any_ofs_is_open_to_who_has_both_alone() {
    let [resource, action] = to_read();
    let target = [any_of(&[package("lonn")]), any_of(&[role("dagl")]), resource, action];
    assert_eq!(first(&policy(&[rule(&target)])), open_to("DAGL"));
    let owner =
        policy(&[permitting("dagl"), letting_in(&[all_of(&[by("urn:altinn:org", "skd")])])]);
    assert_eq!(first(&owner), open_to("DAGL"));
}

#[test]
fn what_a_deny_shuts_out_for_certain_is_not_asked_again_with_more() {
    // Altinn's reading of it has a way for the owner alone, who is shut out by the first alternative.
    let eiendom = || package("forretningsforer-eiendom");
    let either = AnyOf {
        all_ofs: vec![
            all_of(&[eiendom(), to("read")]),
            all_of(&[eiendom(), by("urn:altinn:org", "skd"), to("write")]),
        ],
    };
    let denied = denying(&[either, any_of(&[on("fangst")])]);
    assert_eq!(first(&policy(&[permitting("innh"), denied])), open_to("INNH"));
}
