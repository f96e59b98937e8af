//! Rules that deny: row W9.

use tilgangspakker::policy::{Access, AllOf, AnyOf, Match, Policy, Rule, who_gets_in};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    ACTION, AFTER, BEFORE, RESOURCE, SUBJECT, all_of, any_of, ask, by, denying, holders, in_short,
    letting_in, matching, on, package, policy, role, rule, sole, to, today,
};

const ENVIRONMENT: &str = "urn:oasis:names:tc:xacml:3.0:attribute-category:environment";

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
fn w9_who_has_a_role_is_shut_out_by_all_that_it_gets_whatever_else_is_asked_for() {
    let decision = |permitted: &[Match], denied: &[Match]| left(&with_deny(permitted, denied)).0;
    let given = || package("regnskapsforer-lonn");
    // Whoever is managing director has `lonn`, be it that no role has the other package as well.
    assert_eq!(decision(&[role("dagl"), given()], &[package("lonn")]), Access::Closed);
    assert_eq!(decision(&[given(), role("dagl")], &[package("lonn"), given()]), Access::Closed);
    assert_eq!(decision(&[role("dagl"), role("regn")], &[package("lonn")]), Access::Closed);
    let owner = by("urn:altinn:org", "skd");
    assert_eq!(decision(&[role("dagl"), owner], &[package("lonn")]), Access::Closed);
    // In one form only: nobody says in which it is asked.
    let foreign = [package("skatt-naering")];
    assert_eq!(decision(&[role("ffør"), given()], &foreign), Access::Indeterminate);
    assert_eq!(decision(&[role("regn"), package("toll")], &[package("lonn")]), Access::Open);
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
        combining: format!("urn:oasis:names:tc:xacml:{name}"),
        ..with_deny(&[package("lonn")], &[role("dagl")])
    };
    for name in [
        "3.0:rule-combining-algorithm:ordered-deny-overrides",
        "3.0:policy-combining-algorithm:deny-overrides",
    ] {
        assert_eq!(left(&combined(name)).0, Access::Open, "{name}");
    }
    for name in [
        "3.0:rule-combining-algorithm:permit-overrides",
        "1.0:rule-combining-algorithm:first-applicable",
        "3.0:policy-combining-algorithm:permit-overrides",
        "3.0:rule-combining-algorithm:deny-unless-permit",
        "3.0:rule-combining-algorithm:permit-unless-deny",
        "1.0:rule-combining-algorithm:ordered-deny-overrides",
        "1.1:rule-combining-algorithm:ordered-deny-overrides",
    ] {
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

fn first_of(any_of: AnyOf) -> AllOf {
    any_of.all_ofs.into_iter().next().unwrap()
}

/// Who reads an app, or a task of it: `ttd/fangst read open`.
fn decisions(policy: &Policy) -> Vec<String> {
    let catalogue = today();
    let answers = ask(&catalogue, policy, AFTER);
    let short = answers.iter().map(|it| format!("{} {} {}", it.resource, it.action, it.decision));
    short.collect()
}

fn place(parts: &[(&str, &str)]) -> AnyOf {
    let part = |(id, value): &(&str, &str)| matching(RESOURCE, &format!("urn:altinn:{id}"), value);
    AnyOf { all_ofs: vec![all_of(&parts.iter().map(part).collect::<Vec<_>>())] }
}

const APP: [(&str, &str); 2] = [("org", "ttd"), ("app", "fangst")];
const TASK: (&str, &str) = ("task", "Task_1");

#[test]
fn w9_a_deny_on_what_an_answer_does_not_name_leaves_that_open() {
    let permit = rule(&[any_of(&[role("dagl")]), place(&APP), any_of(&[to("read")])]);
    let on_task = denying(&[any_of(&[role("dagl")]), place(&[TASK]), any_of(&[to("read")])]);
    let task = "urn:altinn:task=Task_1 read closed";
    assert_eq!(
        decisions(&policy(&[permit.clone(), on_task.clone()])),
        ["ttd/fangst read Indeterminate", task]
    );
    let nobody = denying(&[place(&[TASK])]);
    assert_eq!(
        decisions(&policy(&[permit.clone(), nobody])),
        ["ttd/fangst read Indeterminate", "urn:altinn:task=Task_1 * closed"]
    );
    // What it is about besides is another value.
    let elsewhere =
        denying(&[any_of(&[role("dagl")]), place(&[("app", "sild"), TASK]), any_of(&[to("read")])]);
    assert_eq!(decisions(&policy(&[permit.clone(), elsewhere]))[0], "ttd/fangst read open");
    // An action that requests may have besides the one that is named.
    let verb = matching(ACTION, "urn:example:verb", "sign");
    let on_verb = denying(&[any_of(&[role("dagl")]), place(&APP), any_of(&[verb])]);
    assert_eq!(decisions(&policy(&[permit, on_verb]))[0], "ttd/fangst read Indeterminate");
}

#[test]
fn w9_a_deny_on_what_another_answer_names_is_told_there() {
    let permit = rule(&[any_of(&[role("dagl")]), place(&APP), any_of(&[to("read")])]);
    let on_task = [APP[0], APP[1], TASK];
    let denied = denying(&[any_of(&[role("dagl")]), place(&on_task), any_of(&[to("read")])]);
    let (open, closed) = ("ttd/fangst read open", "ttd/fangst urn:altinn:task=Task_1 read closed");
    assert_eq!(decisions(&policy(&[permit.clone(), denied])), [open, closed]);
    // The answer may be another rule's.
    let denied = denying(&[any_of(&[role("dagl")]), place(&[TASK]), any_of(&[to("read")])]);
    let signing =
        rule(&[any_of(&[role("lede")]), place(&on_task), any_of(&[to("read"), to("sign")])]);
    let found = decisions(&policy(&[permit.clone(), signing, denied]));
    assert_eq!(found[..2], [open, "ttd/fangst urn:altinn:task=Task_1 read open"]);
    // Of a comparison that is not read no answer stands for all that it may be about.
    let pattern = Match {
        match_id: "urn:example:regexp".to_owned(),
        ..matching(RESOURCE, "urn:altinn:task", "Task_.*")
    };
    let mut on_pattern = place(&APP);
    on_pattern.all_ofs[0].matches.push(pattern);
    let denied = denying(&[any_of(&[role("dagl")]), on_pattern, any_of(&[to("read")])]);
    assert_eq!(decisions(&policy(&[permit, denied]))[0], "ttd/fangst read Indeterminate");
}

#[test]
fn w9_a_rule_of_a_deny_that_bears_on_an_answer_only_perhaps_is_among_its_rules() {
    let catalogue = today();
    let permit = rule(&[any_of(&[role("dagl")]), place(&APP), any_of(&[to("read")])]);
    let denied = denying(&[any_of(&[role("dagl")]), place(&[TASK]), any_of(&[to("read")])]);
    let answers = ask(&catalogue, &policy(&[permit, denied]), AFTER);
    assert_eq!(
        answers.iter().map(|it| it.rules.clone()).collect::<Vec<_>>(),
        [vec![0, 1], vec![1]]
    );
}

#[test]
fn w9_a_deny_that_needs_an_attribute_is_not_known_without_it() {
    let permit = rule(&[any_of(&[role("dagl")]), place(&APP), any_of(&[to("read")])]);
    let needing = |parts: &[(&str, &str)], who: &str| {
        let mut place = place(parts);
        place.all_ofs[0].matches.iter_mut().for_each(|it| it.must_be_present = true);
        denying(&[any_of(&[role(who)]), place, any_of(&[to("read")])])
    };
    let on_task = [APP[0], APP[1], TASK];
    // Even where another answer is about it.
    let found = decisions(&policy(&[permit.clone(), needing(&on_task, "lede")]));
    // Where it is named, it is known.
    assert_eq!(
        found,
        ["ttd/fangst read Indeterminate", "ttd/fangst urn:altinn:task=Task_1 read open"]
    );
    // There it is present, whatever it is.
    assert_eq!(
        decisions(&policy(&[permit.clone(), needing(&APP, "lede")])),
        ["ttd/fangst read open"]
    );
    let sild = needing(&[("org", "ttd"), ("app", "sild")], "lede");
    assert_eq!(decisions(&policy(&[permit.clone(), sild]))[0], "ttd/fangst read open");
    // What never matches is never present either.
    for (parts, without_it) in [
        // To Altinn one of two conditions on the resource is enough.
        ((RESOURCE, "urn:altinn:resourceid"), "Indeterminate"),
        ((SUBJECT, "urn:altinn:accessPackage"), "open"),
        // And this it does not look at.
        ((ENVIRONMENT, "urn:altinn:rolecode"), "Indeterminate"),
    ] {
        let (is_misspelt, must_be_present) = (true, true);
        let never = Match { is_misspelt, must_be_present, ..matching(parts.0, parts.1, "x") };
        let denied =
            denying(&[any_of(std::slice::from_ref(&never)), place(&APP), any_of(&[to("read")])]);
        assert_eq!(
            decisions(&policy(&[permit.clone(), denied])),
            ["ttd/fangst read Indeterminate"]
        );
        let optional = Match { must_be_present: false, ..never };
        let denied = denying(&[any_of(&[optional]), place(&APP), any_of(&[to("read")])]);
        let found = decisions(&policy(&[permit.clone(), denied]));
        assert_eq!(found, [format!("ttd/fangst read {without_it}")]);
    }
}

#[test]
fn w9_a_deny_in_one_form_leaves_it_open_who_gets_in_until_the_form_is_known() {
    // A contact person gets the one package in whatever form, and the other in NUF.
    let policy = with_deny(&[package("tjenester-nuf")], &[package("maskinporten-scopes-nuf")]);
    assert_eq!(left(&policy).0, Access::Indeterminate);
    let catalogue = today();
    let roles = |form| {
        let answers = who_gets_in(&catalogue, &policy, AFTER, Some(form)).unwrap();
        in_short(&answers[0].openings[0].roles)
    };
    assert!(roles("AS").contains(&"KNUF".to_owned()));
    assert!(!roles("NUF").contains(&"KNUF".to_owned()), "{:?}", roles("NUF"));
}

#[test]
fn w9_an_alternative_that_shuts_out_for_certain_counts_behind_one_that_may() {
    let permit = rule(&[any_of(&[role("dagl")]), place(&APP), any_of(&[to("read")])]);
    let both =
        AnyOf { all_ofs: [place(&[APP[0], APP[1], TASK]), place(&APP)].map(first_of).to_vec() };
    let denied = denying(&[both, any_of(&[to("read")])]);
    assert_eq!(decisions(&policy(&[permit, denied]))[0], "ttd/fangst read closed");
}

#[test]
fn w9_a_deny_by_what_may_be_named_by_nobody_is_not_taken_for_another_answer() {
    let reading = |parts: &[(&str, &str)]| {
        rule(&[any_of(&[role("dagl")]), place(parts), any_of(&[to("read")])])
    };
    let on_task = [APP[0], APP[1], TASK];
    let permits = [reading(&APP), reading(&on_task)];
    let of_app = |by: &Match| {
        let mut place = first_of(place(&APP));
        place.matches.push(by.clone());
        let denied = denying(&[AnyOf { all_ofs: vec![place] }, any_of(&[to("read")])]);
        let rules = [&permits[..], &[denied]].concat();
        decisions(&policy(&rules)).remove(0)
    };
    let task = matching(RESOURCE, "urn:altinn:task", TASK.1);
    assert_eq!(of_app(&task), "ttd/fangst read open", "the answer about the task is shut");
    // A pattern may be met by other tasks.
    let pattern = Match { match_id: "urn:example:regexp".to_owned(), ..task.clone() };
    assert_eq!(of_app(&pattern), "ttd/fangst read Indeterminate");
    let needed = Match { must_be_present: true, ..task.clone() };
    assert_eq!(of_app(&needed), "ttd/fangst read Indeterminate");
    let mut never = task.clone();
    (never.is_misspelt, never.must_be_present) = (true, true);
    assert_eq!(of_app(&never), "ttd/fangst read Indeterminate");
    assert_eq!(of_app(&Match { must_be_present: false, ..never }), "ttd/fangst read open");
}
