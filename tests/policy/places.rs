//! An answer for each resource and action: row W11.

use std::slice::from_ref;

use tilgangspakker::policy::{Access, AnyOf, Match, Policy, Rule};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    ACTION, AFTER, EQUAL, LACKING, RESOURCE, all_of, any_of, ask, denying, in_short, matching, on,
    package, policy, role, rule, sole, to, today,
};

/// `fangst read DAGL+LEDE`: resource, action, the roles of each way in.
fn answers(policy: &Policy) -> Vec<String> {
    let catalogue = today();
    let answers = ask(&catalogue, policy, AFTER);
    let short = answers.iter().map(|it| {
        let ways: Vec<String> =
            it.openings.iter().map(|it| in_short(&it.roles).join("+")).collect();
        format!("{} {} {}", it.resource, it.action, ways.join(" | ")).trim_end().to_owned()
    });
    short.collect()
}

fn app(matches: &[(&str, &str)]) -> AnyOf {
    let part = |(id, value): &(&str, &str)| matching(RESOURCE, &format!("urn:altinn:{id}"), value);
    AnyOf { all_ofs: vec![all_of(&matches.iter().map(part).collect::<Vec<_>>())] }
}

#[test]
fn w11_every_resource_with_every_action_is_answered_about() {
    let resources = any_of(&[on("fangst"), on("sild")]);
    let actions = any_of(&[to("read"), to("write")]);
    let rule = rule(&[any_of(&[role("dagl")]), resources, actions]);
    let expected = ["fangst read DAGL", "fangst write DAGL", "sild read DAGL", "sild write DAGL"];
    assert_eq!(answers(&policy(&[rule])), expected);
}

#[test]
fn w11_an_app_is_its_owner_and_its_name() {
    let of_app = app(&[("org", "ttd"), ("app", "fangst")]);
    let of_task = app(&[("app", "fangst"), ("org", "ttd"), ("task", "Task_1")]);
    let rules = [
        rule(&[any_of(&[role("dagl")]), of_app, any_of(&[to("read")])]),
        rule(&[any_of(&[role("lede")]), of_task, any_of(&[to("read")])]),
    ];
    // What is allowed in the whole app is allowed in a step of it.
    let expected = ["ttd/fangst read DAGL", "ttd/fangst urn:altinn:task=Task_1 read DAGL | LEDE"];
    assert_eq!(answers(&policy(&rules)), expected);
}

#[test]
fn w11_rules_without_resource_or_action_are_on_all() {
    let rules = [
        rule(&[any_of(&[role("dagl")])]),
        rule(&[any_of(&[role("lede")]), any_of(&[on("fangst")]), any_of(&[to("read")])]),
    ];
    assert_eq!(answers(&policy(&rules)), ["* * DAGL", "fangst read DAGL | LEDE"]);
}

#[test]
fn w11_resources_are_compared_as_their_match_says() {
    let exact = |value: &str| Match { match_id: EQUAL.to_owned(), ..on(value) };
    let to_read = |who: &str, where_: Match| {
        rule(&[any_of(&[role(who)]), any_of(&[where_]), any_of(&[to("read")])])
    };
    let rules = [to_read("dagl", on("FANGST")), to_read("lede", exact("fangst"))];
    assert_eq!(answers(&policy(&rules)), ["FANGST read DAGL", "fangst read DAGL | LEDE"]);
}

#[test]
fn w11_alternatives_on_different_things_are_taken_one_by_one() {
    let alternatives = AnyOf {
        all_ofs: vec![
            all_of(&[role("dagl"), on("fangst"), to("read")]),
            all_of(&[role("lede"), on("sild"), to("write")]),
        ],
    };
    assert_eq!(answers(&policy(&[rule(&[alternatives])])), ["fangst read DAGL", "sild write LEDE"]);
}

#[test]
fn w11_a_resource_that_is_not_read_may_be_any_with_that_attribute() {
    let pattern = Match { match_id: "urn:example:regexp".to_owned(), ..on("fang.*") };
    let denying = Rule {
        effect: tilgangspakker::policy::Effect::Deny,
        ..rule(&[any_of(&[role("dagl")]), any_of(&[pattern]), any_of(&[to("read")])])
    };
    let permitting =
        rule(&[any_of(&[package("lonn")]), any_of(&[on("fangst")]), any_of(&[to("read")])]);
    let catalogue = today();
    let found = ask(&catalogue, &policy(&[denying, permitting]), AFTER);
    let decisions: Vec<_> = found.iter().map(|it| (it.resource.as_str(), it.decision)).collect();
    assert_eq!(decisions, [("fangst", Access::Indeterminate)], "a pattern is no resource's name");
}

#[test]
fn w11_an_attribute_that_requests_may_lack_is_not_decided() {
    let catalogue = today();
    let to_read = |place: Match| {
        policy(&[rule(&[any_of(&[role("dagl")]), any_of(&[place]), any_of(&[to("read")])])])
    };
    let of = |id: &str| matching(RESOURCE, id, "x");
    for id in ["org", "app", "appresource", "task", "end-event", "resource"] {
        let access = sole(&catalogue, &to_read(of(&format!("urn:altinn:{id}"))), AFTER);
        assert_eq!(access.decision, Access::Open, "{id}");
    }
    let access = sole(&catalogue, &to_read(of("urn:example:resource")), AFTER);
    assert_eq!((access.decision, access.openings.len()), (Access::Indeterminate, 0));
    let verb = matching(ACTION, "urn:example:verb", "read");
    let rule = rule(&[any_of(&[role("dagl")]), any_of(&[on("fangst")]), any_of(&[verb])]);
    assert_eq!(sole(&catalogue, &policy(&[rule]), AFTER).decision, Access::Indeterminate);
}

#[test]
fn w12_an_attribute_that_is_misspelt_or_elsewhere_is_on_nothing() {
    let catalogue = today();
    let misspelt =
        Match { is_misspelt: true, ..matching(RESOURCE, "urn:altinn:resourceid", "fangst") };
    let of_another = matching(RESOURCE, "urn:oasis:names:tc:xacml:1.0:action:action-id", "read");
    for place in [misspelt, of_another, matching(ACTION, "urn:altinn:resource", "fangst")] {
        let rule = rule(&[any_of(&[role("dagl")]), any_of(&[place])]);
        assert_eq!(sole(&catalogue, &policy(&[rule]), AFTER).decision, Access::Closed);
    }
}

#[test]
fn each_of_very_many_rules_may_be_about_a_resource_or_an_action_of_its_own() {
    let catalogue = today();
    let resources = |place: usize| [any_of(&[on(&format!("sted{place}"))]), any_of(&[to("read")])];
    let actions = |place: usize| [any_of(&[on("fangst")]), any_of(&[to(&format!("a{place}"))])];
    for about in [&resources as &dyn Fn(usize) -> [AnyOf; 2], &actions] {
        let target = |place| {
            let [resource, action] = about(place);
            [any_of(&[package("lonn")]), resource, action]
        };
        let mut rules: Vec<Rule> = (0..5_000).map(|place| rule(&target(place))).collect();
        rules.push(denying(&target(7)));
        let answers = ask(&catalogue, &policy(&rules), AFTER);
        assert_eq!(answers.len(), 5_000);
        assert_eq!((answers[7].decision, &answers[7].rules[..]), (Access::Closed, &[7, 5_000][..]));
        assert_eq!((answers[8].decision, &answers[8].rules[..]), (Access::Open, &[8][..]));
    }
}

#[test]
fn w11_a_place_of_another_type_than_text_is_not_known() {
    let address = "http://www.w3.org/2001/XMLSchema#anyURI".to_owned();
    let place = Match { data_type: address.clone(), designator_data_type: address, ..on("fangst") };
    let catalogue = today();
    let rule = rule(&[any_of(&[role("dagl")]), any_of(&[place]), any_of(&[to("read")])]);
    assert_eq!(ask(&catalogue, &policy(&[rule]), AFTER)[0].decision, Access::Indeterminate);
}

/// The decision on reading this resource, of all that the policy is about.
fn on_reading(policy: &Policy, resource: &str) -> Access {
    let catalogue = today();
    let answers = ask(&catalogue, policy, AFTER);
    answers.iter().find(|it| it.resource == resource).unwrap().decision
}

/// Nobody gets in by a role of Altinn 2 that has ended.
fn nobody_reads(resource: &str) -> Rule {
    rule(&[any_of(&[role("utinn")]), any_of(&[on(resource)]), any_of(&[to("read")])])
}

#[test]
fn w11_an_owner_or_an_app_alone_is_told_by_its_attribute() {
    for (id, value) in [("org", "ttd"), ("app", "fangst")] {
        let of_one = rule(&[any_of(&[role("dagl")]), app(&[(id, value)]), any_of(&[to("read")])]);
        assert_eq!(answers(&policy(&[of_one])), [format!("urn:altinn:{id}={value} read DAGL")]);
    }
}

#[test]
fn w10_a_path_may_be_about_any_resource_whatever_it_is_called() {
    let path = Match { attribute: String::new(), ..on("/fangst") };
    let by_path = rule(&[any_of(&[role("dagl")]), any_of(&[path]), any_of(&[to("read")])]);
    assert_eq!(answers(&policy(from_ref(&by_path))), ["* read"]);
    let both = policy(&[by_path, nobody_reads("fangst")]);
    assert_eq!(on_reading(&both, "fangst"), Access::Indeterminate);
    let catalogue = today();
    let rules: Vec<_> = ask(&catalogue, &both, AFTER).into_iter().map(|it| it.rules).collect();
    assert_eq!(rules, [vec![0], vec![0, 1]]);
}

#[test]
fn w11_a_pattern_of_one_attribute_is_not_about_what_is_called_by_another() {
    let pattern = Match {
        match_id: "urn:example:regexp".to_owned(),
        ..matching(RESOURCE, "urn:altinn:org", "t.*")
    };
    let by_owner = rule(&[any_of(&[role("dagl")]), any_of(&[pattern]), any_of(&[to("read")])]);
    assert_eq!(on_reading(&policy(&[by_owner, nobody_reads("fangst")]), "fangst"), Access::Closed);
}

#[test]
fn w10_a_place_that_lacks_something_leaves_it_open() {
    let catalogue = today();
    for take in LACKING {
        let mut place = on("fangst");
        take(&mut place);
        let rule =
            rule(&[any_of(&[role("dagl")]), any_of(&[place.clone()]), any_of(&[to("read")])]);
        let access = sole(&catalogue, &policy(&[rule]), AFTER);
        assert_eq!(access.decision, Access::Indeterminate, "{place:?}");
    }
}

#[test]
fn w12_a_place_of_two_types_lets_nobody_in_and_may_shut_out() {
    let any_uri = "http://www.w3.org/2001/XMLSchema#anyURI";
    let value_is = Match { data_type: any_uri.to_owned(), ..on("fangst") };
    let asked_for = Match { designator_data_type: any_uri.to_owned(), ..on("fangst") };
    for place in [value_is, asked_for] {
        let target =
            |who: &str| [any_of(&[role(who)]), any_of(from_ref(&place)), any_of(&[to("read")])];
        let permitted = policy(&[rule(&target("dagl"))]);
        assert_eq!(sole(&today(), &permitted, AFTER).decision, Access::Closed, "{place:?}");
        let dagl = rule(&[any_of(&[role("dagl")]), any_of(&[on("fangst")]), any_of(&[to("read")])]);
        let denied = policy(&[dagl, denying(&target("dagl"))]);
        assert_eq!(on_reading(&denied, "fangst"), Access::Indeterminate, "{place:?}");
    }
}

#[test]
fn w8_what_the_policys_own_target_asks_of_a_place_is_not_what_the_rule_asks() {
    // Altinn does not look at that target, and lets nobody in by an alternative without a resource here.
    let either =
        AnyOf { all_ofs: vec![all_of(&[package("lonn"), on("fangst")]), all_of(&[role("dagl")])] };
    let target = vec![any_of(&[on("fangst")])];
    let policy = Policy { target, ..policy(&[rule(&[either, any_of(&[to("read")])])]) };
    let catalogue = today();
    let access = sole(&catalogue, &policy, AFTER);
    assert_eq!((access.decision, access.openings.len()), (Access::Open, 1));
    assert!(access.openings[0].requires[0].reference.ends_with(":lonn"));
}
