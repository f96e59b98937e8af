//! More ways in, and more to hold against one another, than are worked out: a short text could ask for it.

use std::slice::from_ref;

use tilgangspakker::policy::{AnyOf, Match, Policy, PolicyError, Rule, who_gets_in};

use crate::fixture::{
    AFTER, all_of, any_of, by, denying, matching, on, package, policy, role, rule, to, today,
};

/// How many answers there are, or that there are too many.
fn answered(policy: &Policy) -> Result<usize, PolicyError> {
    who_gets_in(&today(), policy, AFTER, None).map(|answers| answers.len())
}

const TOO_MANY: Result<usize, PolicyError> = Err(PolicyError::TooManyWays);

/// `from..from + many`, each made a match.
fn alternatives(from: usize, many: usize, of: impl Fn(&str) -> Match) -> AnyOf {
    any_of(&(from..from + many).map(|place| of(&format!("nr{place}"))).collect::<Vec<_>>())
}

/// All of so many at once.
fn all(from: usize, many: usize, of: impl Fn(&str) -> Match) -> AnyOf {
    let matches = alternatives(from, many, of).all_ofs.into_iter().flat_map(|it| it.matches);
    AnyOf { all_ofs: vec![all_of(&matches.collect::<Vec<_>>())] }
}

/// Organisations that ask, which are told apart by nothing else.
fn owner(name: &str) -> Match {
    by("urn:altinn:org", name)
}

/// Of whom nobody knows whether they get in.
fn unread(name: &str) -> Match {
    Match { match_id: "urn:example:function".to_owned(), ..owner(name) }
}

/// What is neither of who asks nor of a resource or an action.
fn hour(name: &str) -> Match {
    let environment = "urn:oasis:names:tc:xacml:3.0:attribute-category:environment";
    matching(environment, "urn:example:hour", name)
}

#[test]
fn at_most_100_000_ways_in_are_told_of_all_that_is_answered_about() {
    let of_100_ways = |place: usize, actions: usize| {
        let owners = alternatives(0, 100, owner);
        rule(&[owners, any_of(&[on("fangst")]), alternatives(place * 100, actions, to)])
    };
    let mut rules: Vec<Rule> = (0..11).map(|place| of_100_ways(place, 90)).collect();
    rules.push(of_100_ways(11, 10));
    assert_eq!(answered(&policy(&rules)), Ok(1_000));
    rules.push(rule(&[any_of(&[role("dagl")]), any_of(&[on("sild")]), any_of(&[to("read")])]));
    assert_eq!(answered(&policy(&rules)), TOO_MANY);
}

#[test]
fn answers_are_no_longer_than_what_is_read() {
    // One long name, in as many answers as there are actions.
    let long = |letters: usize, actions: usize| {
        let resource = any_of(&[on(&"a".repeat(letters))]);
        policy(&[rule(&[any_of(&[role("dagl")]), resource, alternatives(0, actions, to)])])
    };
    assert_eq!(answered(&long(100_000, 10)), Ok(10));
    assert_eq!(answered(&long(100_000, 170)), TOO_MANY);
    // One that gets in, by a long name, everywhere.
    let by_long = |actions: usize| {
        let owner = any_of(&[owner(&"a".repeat(100_000))]);
        policy(&[rule(&[owner, any_of(&[on("fangst")]), alternatives(0, actions, to)])])
    };
    assert_eq!(answered(&by_long(10)), Ok(10));
    assert_eq!(answered(&by_long(170)), TOO_MANY);
    // And packages that ten roles get.
    let slugs: Vec<Match> =
        today().packages().take(100).map(|it| package(it.package.urn.slug())).collect();
    let of_packages = |actions: usize| {
        policy(&[rule(&[any_of(&slugs), any_of(&[on("fangst")]), alternatives(0, actions, to)])])
    };
    assert_eq!(answered(&of_packages(9)), Ok(9));
    let wide: Vec<Rule> = (0..10)
        .map(|place| {
            rule(&[any_of(&slugs), any_of(&[on("fangst")]), alternatives(place * 100, 90, to)])
        })
        .collect();
    assert_eq!(answered(&policy(&wide)), TOO_MANY);
}

#[test]
fn at_most_100_000_ways_are_read() {
    let of_2_500_ways = |place: usize| rule(&[alternatives(place * 2_500, 2_500, unread)]);
    let mut rules: Vec<Rule> = (0..40).map(of_2_500_ways).collect();
    assert_eq!(answered(&policy(&rules)), Ok(1));
    rules.push(rule(&[any_of(&[unread("en til")])]));
    assert_eq!(answered(&policy(&rules)), TOO_MANY);
}

#[test]
fn at_most_10_000_resources_with_actions_are_answered_about() {
    let of_10_actions = |place: usize| {
        let resource = any_of(&[on(&format!("sted{place}"))]);
        rule(&[any_of(&[role("dagl")]), resource, alternatives(0, 10, to)])
    };
    let mut rules: Vec<Rule> = (0..1_000).map(of_10_actions).collect();
    assert_eq!(answered(&policy(&rules)), Ok(10_000));
    rules.push(rule(&[any_of(&[role("dagl")]), any_of(&[on("sild")]), any_of(&[to("read")])]));
    assert_eq!(answered(&policy(&rules)), TOO_MANY);
}

#[test]
fn ways_in_are_held_against_those_that_deny_ten_million_times_at_most() {
    let permits = (0..2).map(|place| rule(&[alternatives(place * 2_000, 2_000, unread)]));
    let mut rules: Vec<Rule> = permits.collect();
    rules.push(denying(&[alternatives(0, 2_500, owner)]));
    assert_eq!(answered(&policy(&rules)), Ok(1));
    rules.push(denying(&[any_of(&[owner("en til")])]));
    assert_eq!(answered(&policy(&rules)), TOO_MANY);
}

#[test]
fn very_many_that_are_denied_are_held_against_few_that_get_in() {
    let denying = |place: usize| denying(&[alternatives(place * 2_500, 2_500, owner)]);
    let rules = [rule(&[any_of(&[role("dagl")])]), denying(0), denying(1)];
    assert_eq!(answered(&policy(&rules)), Ok(1));
}

#[test]
fn ways_that_ask_for_much_count_for_what_they_ask() {
    let of_10 = rule(&[alternatives(0, 10, owner), all(100, 99, owner)]);
    let of_100 = |asked| denying(&[alternatives(1_000, 100, owner), all(2_000, asked, owner)]);
    assert_eq!(answered(&policy(&[of_10.clone(), of_100(9)])), Ok(1));
    assert_eq!(answered(&policy(&[of_10, of_100(100)])), TOO_MANY);
}

#[test]
fn places_are_held_against_what_is_answered_about_ten_million_times_at_most() {
    let on_all = |resources: usize, actions: usize| {
        let places = [alternatives(0, resources, on), alternatives(0, actions, to)];
        policy(&[rule(&[&[any_of(&[role("dagl")])], &places[..]].concat())])
    };
    // Each of them is held against each: 3,162 are the last whose square is below.
    assert_eq!(answered(&on_all(51, 62)), Ok(3_162));
    assert_eq!(answered(&on_all(53, 60)), TOO_MANY);
}

#[test]
fn a_rule_that_denies_is_held_against_itself_as_altinn_reads_it_ten_million_times_at_most() {
    let shutting_out = |actions: usize| {
        let read = alternatives(0, actions, to);
        let owners = [alternatives(0, 90, owner), alternatives(90, 90, owner)];
        let of_both = denying(&[from_ref(&read), &owners[..]].concat());
        policy(&[rule(&[any_of(&[role("dagl")]), read]), of_both])
    };
    // 8,100 ways that ask for two each, against 180.
    assert_eq!(answered(&shutting_out(1)), Ok(1));
    assert_eq!(answered(&shutting_out(4)), TOO_MANY);
}

#[test]
fn places_that_ask_for_much_count_for_what_they_ask() {
    let on_100 = |asked| policy(&[rule(&[alternatives(0, 100, on), all(1_000, asked, on)])]);
    assert_eq!(answered(&on_100(9)), Ok(100));
    assert_eq!(answered(&on_100(100)), TOO_MANY);
}

#[test]
fn a_target_asks_for_100_000_things_at_most_in_all_of_its_ways() {
    // What is not of who asks, a resource or an action is asked beside each of these: four times.
    let of = |asked| policy(&[rule(&[all(0, asked, hour)])]);
    assert_eq!(answered(&of(25_000)), Ok(1));
    assert_eq!(answered(&of(25_001)), TOO_MANY);
    let of_100 = |asked| policy(&[rule(&[alternatives(0, 100, hour), all(1_000, asked, hour)])]);
    assert_eq!(answered(&of_100(100)), Ok(1));
    assert_eq!(answered(&of_100(1_000)), TOO_MANY);
}

#[test]
fn all_targets_ask_for_100_000_things_at_most_of_who_asks() {
    let of_1_000 = rule(&[alternatives(0, 1_000, unread), all(1_000, 98, unread)]);
    assert_eq!(answered(&policy(from_ref(&of_1_000))), Ok(1));
    let rest = rule(&[alternatives(0, 1_001, unread)]);
    assert_eq!(answered(&policy(&[of_1_000, rest])), TOO_MANY);
}

#[test]
fn ways_through_one_target_are_not_multiplied_into_more_than_memory_holds() {
    let bomb = vec![alternatives(0, 200, package); 5];
    assert_eq!(answered(&policy(&[rule(&bomb)])), TOO_MANY);
    let three = [0, 100, 200].map(|from| alternatives(from, 100, package));
    assert_eq!(answered(&policy(&[rule(&three)])), TOO_MANY);
    assert_eq!(
        answered(&policy(&[rule(&[alternatives(0, 200, on), alternatives(0, 200, to)])])),
        TOO_MANY
    );
}
