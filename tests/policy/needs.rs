//! What rules need requests to have (`MustBePresent`): docs/decisions/altinn-evaluator.md.

use tilgangspakker::policy::{Access, ActionAccess, AnyOf, Match, Rule};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    AFTER, RESOURCE, all_of, any_of, ask, by, denying, letting_in, matching, on, package, policy,
    role, rule, sole, to, today,
};

fn needing(asked: Match) -> Match {
    Match { must_be_present: true, ..asked }
}

/// Each answer, with the rule that leaves it open so.
fn decisions(rules: &[Rule]) -> Vec<(String, Access, Option<usize>)> {
    let catalogue = today();
    let answers = ask(&catalogue, &policy(rules), AFTER).into_iter();
    let short = |it: ActionAccess<'_>| {
        let about = format!("{} {}", it.resource, it.action);
        (about, it.decision, it.needing.map(|it| it.rule))
    };
    answers.map(short).collect()
}

fn on_app() -> AnyOf {
    let part = |id: &str, value| matching(RESOURCE, &format!("urn:altinn:{id}"), value);
    AnyOf { all_ofs: vec![all_of(&[part("org", "ttd"), part("app", "fangst")])] }
}

#[test]
fn a_rule_that_needs_an_attribute_of_the_resource_leaves_all_open_that_do_not_name_it() {
    let of_app = rule(&[any_of(&[role("dagl")]), on_app(), any_of(&[to("read")])]);
    for effect in [rule, denying] {
        let sild = any_of(&[needing(on("sild"))]);
        let of_sild = effect(&[any_of(&[role("lede")]), sild, any_of(&[to("read")])]);
        let found = decisions(&[of_app.clone(), of_sild]);
        assert_eq!(found[0], ("ttd/fangst read".to_owned(), Access::Indeterminate, Some(1)));
        assert_eq!((found[1].0.as_str(), found[1].2), ("sild read", None));
        assert_ne!(found[1].1, Access::Indeterminate);
    }
}

#[test]
fn of_what_an_answer_lacks_the_first_alone_is_told() {
    let catalogue = today();
    let part = |id: &str| needing(matching(RESOURCE, &format!("urn:altinn:{id}"), "x"));
    let of =
        |id: &str| rule(&[any_of(&[role("dagl")]), any_of(&[part(id)]), any_of(&[to("read")])]);
    let answers = ask(&catalogue, &policy(&[of("task"), of("org"), of("app")]), AFTER);
    let needs =
        answers.iter().map(|it| it.needing.as_ref().map(|it| (it.rule, it.attribute.as_str())));
    assert_eq!(
        needs.collect::<Vec<_>>(),
        [Some((1, "urn:altinn:org")), Some((0, "urn:altinn:task")), Some((0, "urn:altinn:task"))]
    );
}

#[test]
fn a_rule_that_needs_the_action_leaves_open_what_is_about_every_action() {
    let every = rule(&[any_of(&[role("dagl")]), any_of(&[on("fangst")])]);
    let reading =
        [any_of(&[role("lede")]), any_of(&[on("fangst")]), any_of(&[needing(to("read"))])];
    let found = decisions(&[every, rule(&reading)]);
    assert_eq!(found[0], ("fangst *".to_owned(), Access::Indeterminate, Some(1)));
    assert_eq!((found[1].0.as_str(), found[1].1), ("fangst read", Access::Open));
}

#[test]
fn who_lacks_what_a_rule_that_permits_needs_may_not_get_in_by_another_alternative() {
    let catalogue = today();
    let either = |owner: Match| {
        let rule = letting_in(&[all_of(&[role("dagl")]), all_of(&[owner])]);
        let access = sole(&catalogue, &policy(&[rule]), AFTER);
        let required = access.openings.iter().map(|it| it.requires[0].reference.clone());
        (access.decision, required.collect::<Vec<_>>())
    };
    let owner = by("urn:altinn:org", "skd");
    assert_eq!(either(owner.clone()).1.len(), 2);
    assert_eq!(either(needing(owner)), (Access::Open, vec!["urn:altinn:org:skd".to_owned()]));
    let all =
        letting_in(&[all_of(&[needing(package("lonn"))]), all_of(&[needing(package("toll"))])]);
    assert_eq!(sole(&catalogue, &policy(&[all]), AFTER).openings.len(), 2);
}
