//! What can never match, and what is not understood: rows W10 and W12.

use tilgangspakker::policy::{Access, Match, Policy, Rule, who_gets_in};
use tilgangspakker::{Catalogue, Language};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    ACTION, AFTER, BEFORE, EQUAL, LACKING, PACKAGE, RESOURCE, all_of, any_of, ask, by, denying,
    letting_in, matching, on, package, policy, policy_for, role, rule, sole, to, today,
};

fn decision(catalogue: &Catalogue, asked: &Match) -> Access {
    sole(catalogue, &policy_for(&[all_of(std::slice::from_ref(asked))]), BEFORE).decision
}

fn exactly(asked: Match) -> Match {
    Match { match_id: EQUAL.to_owned(), ..asked }
}

#[test]
fn w10_another_match_id_leaves_it_open_whether_the_rule_lets_anybody_in() {
    let catalogue = today();
    let compared = |match_id: &str| Match { match_id: match_id.to_owned(), ..package("lonn") };
    assert_eq!(decision(&catalogue, &compared(EQUAL)), Access::Open);
    let others = [
        "urn:oasis:names:tc:xacml:1.0:function:anyURI-equal",
        "urn:oasis:names:tc:xacml:1.0:function:string-regexp-match",
        "urn:oasis:names:tc:xacml:1.0:function:string-equal-ignore-case",
        " urn:oasis:names:tc:xacml:1.0:function:string-equal",
        "",
    ];
    for function in others {
        assert_eq!(decision(&catalogue, &compared(function)), Access::Indeterminate, "{function}");
    }
}

#[test]
fn w10_addresses_are_compared_but_names_of_roles_and_packages_are_none() {
    let catalogue = today();
    let as_address = |asked: Match| Match {
        match_id: "urn:oasis:names:tc:xacml:1.0:function:anyURI-equal".to_owned(),
        ..asked
    };
    let system = Match { attribute: "urn:altinn:systemuser".to_owned(), ..package("urn:a") };
    assert_eq!(decision(&catalogue, &as_address(system)), Access::Open);
    assert_eq!(decision(&catalogue, &as_address(role("dagl"))), Access::Indeterminate);
}

#[test]
fn w10_nor_are_what_resources_and_actions_are_called_by() {
    let catalogue = today();
    let as_address = |asked: Match| Match {
        match_id: "urn:oasis:names:tc:xacml:1.0:function:anyURI-equal".to_owned(),
        ..asked
    };
    for (resource, action) in [
        (as_address(on("skattemelding")), to("read")),
        (on("skattemelding"), as_address(to("read"))),
    ] {
        let targets = [any_of(&[package("lonn")]), any_of(&[resource]), any_of(&[action])];
        let access = sole(&catalogue, &policy(&[rule(&targets)]), BEFORE);
        assert_eq!(access.decision, Access::Indeterminate);
    }
}

#[test]
fn w10_what_is_not_read_leaves_it_open_unless_something_else_lets_somebody_in() {
    let catalogue = today();
    let unread = Rule { is_unread: true, ..letting_in(&[all_of(&[package("lonn")])]) };
    let access = sole(&catalogue, &policy(std::slice::from_ref(&unread)), AFTER);
    assert_eq!((access.decision, access.openings.len()), (Access::Indeterminate, 0));
    let beside = policy(&[unread, letting_in(&[all_of(&[role("dagl")])])]);
    let access = sole(&catalogue, &beside, AFTER);
    assert_eq!((access.decision, access.openings.len()), (Access::Open, 1));
    assert_eq!(access.rules, [0, 1]);
}

#[test]
fn w10_a_match_that_lacks_something_leaves_it_open() {
    let catalogue = today();
    for take in LACKING {
        let mut asked = package("lonn");
        take(&mut asked);
        assert_eq!(decision(&catalogue, &asked), Access::Indeterminate, "{asked:?}");
    }
}

#[test]
fn w10_a_match_on_the_hour_leaves_it_open() {
    let environment = "urn:oasis:names:tc:xacml:3.0:attribute-category:environment";
    let hour = matching(environment, "urn:oasis:names:tc:xacml:1.0:environment:current-time", "8");
    let target = [any_of(&[package("lonn")]), any_of(&[on("fangst")]), any_of(&[hour])];
    let access = sole(&today(), &policy(&[rule(&target)]), AFTER).decision;
    assert_eq!(access, Access::Indeterminate);
}

#[test]
fn w10_another_way_to_combine_rules_is_not_read() {
    let catalogue = today();
    let combined = |name: &str| Policy {
        combining: format!("urn:oasis:names:tc:xacml:{name}"),
        ..policy_for(&[all_of(&[package("lonn")])])
    };
    for name in [
        "3.0:rule-combining-algorithm:deny-overrides",
        "3.0:rule-combining-algorithm:permit-overrides",
        "3.0:rule-combining-algorithm:deny-unless-permit",
        "1.0:rule-combining-algorithm:first-applicable",
        // What combines policies is taken for what combines rules.
        "3.0:policy-combining-algorithm:deny-overrides",
        "3.0:policy-combining-algorithm:permit-overrides",
        "1.0:policy-combining-algorithm:first-applicable",
        // They are compared as addresses.
        "3.0:rule-combining-algorithm:deny-overrides ",
        "3.0:rule-combining-algorithm:deny-overrides#a",
    ] {
        assert_eq!(sole(&catalogue, &combined(name), AFTER).decision, Access::Open, "{name}");
    }
    for name in [
        "3.0:rule-combining-algorithm:permit-unless-deny",
        "3.0:rule-combining-algorithm:permit-unless-deny ",
        "3.0:rule-combining-algorithm:deny-overrides/",
        "3.0:rule-combining-algorithm:own",
        "",
        // Altinn knows these of one version alone.
        "1.0:rule-combining-algorithm:deny-overrides",
        "1.1:rule-combining-algorithm:permit-overrides",
        "1.0:rule-combining-algorithm:deny-unless-permit",
        "3.0:rule-combining-algorithm:first-applicable",
        "3.0:other-combining-algorithm:deny-overrides",
        "1.0:policy-combining-algorithm:only-one-applicable",
    ] {
        let access = sole(&catalogue, &combined(name), AFTER);
        assert_eq!(access.decision, Access::Indeterminate, "{name}");
        assert_eq!(access.openings.len(), 0);
    }
}

#[test]
fn w9_the_first_rule_that_applies_may_be_one_of_which_nothing_is_known() {
    let catalogue = today();
    let first_applicable = |rules: &[Rule]| {
        let combining = "urn:oasis:names:tc:xacml:1.0:rule-combining-algorithm:first-applicable";
        let policy = Policy { combining: combining.to_owned(), ..policy(rules) };
        sole(&catalogue, &policy, AFTER).decision
    };
    let dagl = letting_in(&[all_of(&[role("dagl")])]);
    let unread = Rule { is_unread: true, ..letting_in(&[all_of(&[package("lonn")])]) };
    let unclear = letting_in(&[all_of(&[role("a9999")])]);
    let needed = Match { must_be_present: true, ..role("lede") };
    let needing = letting_in(&[all_of(&[needed])]);
    for before in [unread, unclear.clone(), needing.clone()] {
        assert_eq!(first_applicable(&[before.clone(), dagl.clone()]), Access::Indeterminate);
        assert_eq!(first_applicable(&[dagl.clone(), before]), Access::Open);
    }
    assert_eq!(first_applicable(&[needing]), Access::Open);
    // What lets nobody in stands behind nothing.
    let nobody = letting_in(&[all_of(&[role("utinn")])]);
    assert_eq!(first_applicable(&[dagl, unclear, nobody]), Access::Open);
}

#[test]
fn w6_what_is_no_text_and_no_address_is_not_compared() {
    let catalogue = today();
    let any_uri = "http://www.w3.org/2001/XMLSchema#anyURI".to_owned();
    let asked = by("urn:altinn:org", "skd");
    assert_eq!(decision(&catalogue, &asked), Access::Open);
    let (data_type, designator_data_type) = (any_uri.clone(), any_uri);
    let typed = Match { data_type, designator_data_type, ..asked.clone() };
    assert_eq!(decision(&catalogue, &typed), Access::Indeterminate);
    let match_id = "urn:oasis:names:tc:xacml:1.0:function:anyURI-equal".to_owned();
    let compared = |value: &str| {
        let asked = Match { match_id: match_id.clone(), value: value.to_owned(), ..asked.clone() };
        decision(&catalogue, &asked)
    };
    for value in ["skd", "", "urn:", "a b:c", "urn:a b", "/skd", "1a:b", "a:b", "https://"] {
        assert_eq!(compared(value), Access::Indeterminate, "{value}");
    }
    assert_eq!(compared("https://skatteetaten.no"), Access::Open);
}

#[test]
fn case_is_ignored_letter_by_letter_and_what_is_no_letter_of_ascii_is_never_one() {
    let catalogue = today();
    assert_eq!(decision(&catalogue, &package("SKATT-NAERING")), Access::Open);
    assert_eq!(decision(&catalogue, &role("FFØR")), Access::Open);
    for value in ["s\u{212a}att-naering", "\u{17f}katt-naering", "skatt-naer\u{131}ng"] {
        assert_eq!(decision(&catalogue, &package(value)), Access::Closed, "{value}");
    }
    // What a resource is called by, in letters of its own.
    let on_each = [on("Ærfugl"), on("ærfugl"), on("bi\u{212a}"), on("bik")];
    let target = [any_of(&[role("dagl")]), any_of(&on_each), any_of(&[to("read")])];
    let everybody = denying(&[any_of(&[on("ÆRFUGL"), on("BIK")])]);
    let answers = ask(&catalogue, &policy(&[rule(&target), everybody]), AFTER);
    let decisions: Vec<_> = answers.iter().map(|it| (it.resource.as_str(), it.decision)).collect();
    let (open, closed) = (Access::Open, Access::Closed);
    assert_eq!(
        decisions[..4],
        [("Ærfugl", closed), ("ærfugl", closed), ("bi\u{212a}", open), ("bik", closed)]
    );
}

#[test]
fn w12_what_can_never_match_closes() {
    let catalogue = today();
    let never = [
        package("urn:altinn:accesspackage:lonn"),
        package(" lonn"),
        package("lonn\n"),
        package(""),
        package("lonn, toll"),
        package("lonnn"),
        package("dagl"),
        exactly(package("Lonn")),
        Match { is_misspelt: true, ..by("urn:altinn:accessPackage", "lonn") },
        Match {
            data_type: "http://www.w3.org/2001/XMLSchema#anyURI".to_owned(),
            ..package("lonn")
        },
        Match {
            data_type: "http://www.w3.org/2001/XMLSchema#anyURI".to_owned(),
            designator_data_type: "http://www.w3.org/2001/XMLSchema#anyURI".to_owned(),
            ..package("lonn")
        },
        matching(RESOURCE, PACKAGE, "lonn"),
        matching(ACTION, PACKAGE, "lonn"),
        by("urn:altinn:resource", "fangst"),
        by("urn:altinn:app", "fangst"),
        by("urn:oasis:names:tc:xacml:1.0:action:action-id", "read"),
        matching(
            "urn:oasis:names:tc:xacml:1.0:subject-category:intermediary-subject",
            PACKAGE,
            "lonn",
        ),
        role("urn:altinn:rolecode:dagl"),
        role("dagl "),
        role("lonn"),
        role("daglig-leder"),
        by("urn:altinn:role", "dagl"),
        by("urn:altinn:external-role:ccr", "dagligleder"),
        exactly(by("urn:altinn:external-role:ccr", "Daglig-Leder")),
    ];
    for asked in never {
        assert_eq!(decision(&catalogue, &asked), Access::Closed, "{asked:?}");
    }
}

#[test]
fn w12_what_can_never_match_closes_only_its_own_alternative() {
    let catalogue = today();
    let either = policy_for(&[all_of(&[package("Lonn ")]), all_of(&[role("dagl")])]);
    assert_eq!(sole(&catalogue, &either, AFTER).openings.len(), 1);
    let both = policy_for(&[all_of(&[package("Lonn "), role("dagl")])]);
    assert_eq!(sole(&catalogue, &both, AFTER).decision, Access::Closed);
}

#[test]
fn w12_a_former_name_of_a_package_may_match_and_a_removed_package_does_not() {
    let catalogue = today();
    assert_eq!(decision(&catalogue, &package("maskinlesbarehendelser")), Access::Indeterminate);
    let removed = catalogue.renames().find(|it| it.current.is_none()).unwrap();
    assert_eq!(decision(&catalogue, &package(removed.urn.slug())), Access::Closed);
}

#[test]
fn a_role_that_may_be_one_of_a_service_owners_own_is_not_known() {
    let catalogue = today();
    assert_eq!(decision(&catalogue, &role("a9999")), Access::Indeterminate);
    // The register writes codes in small letters, and who asks for them may have them in capitals.
    assert_eq!(decision(&catalogue, &exactly(role("DAGL"))), Access::Indeterminate);
    assert_eq!(decision(&catalogue, &exactly(role("dagl"))), Access::Open);
    assert_eq!(decision(&catalogue, &role("ffor")), Access::Indeterminate);
}

#[test]
fn documentation_does_not_know_every_package_and_role() {
    let seed = Catalogue::embedded();
    assert_eq!(decision(&seed, &package("lonn")), Access::Indeterminate);
    assert_eq!(decision(&seed, &role("utinn")), Access::Indeterminate);
    assert_eq!(decision(&seed, &role("dagl")), Access::Open);
}

#[test]
fn w12_a_package_that_has_become_another_is_not_open_by_a_catalogue_that_has_both() {
    let seed = Catalogue::embedded();
    assert_eq!(decision(&seed, &package("maskinlesbarehendelser")), Access::Indeterminate);
    assert_eq!(decision(&seed, &package("opptreforvirksomhetenskunder")), Access::Closed);
}

#[test]
fn a_day_that_is_no_iso_date_is_refused_with_how_it_is_written() {
    let catalogue = today();
    let fine = policy_for(&[all_of(&[package("lonn")])]);
    for day in ["", "2026-1-1", "31.12.2026", "2026-12-31T00"] {
        let error = who_gets_in(&catalogue, &fine, day, None).unwrap_err();
        let expected = format!("\"{day}\" is no day: write it as an ISO date, 2026-12-31.");
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn an_organisation_form_that_is_none_is_refused_in_the_readers_language() {
    let catalogue = today();
    let fine = policy_for(&[all_of(&[package("lonn")])]);
    let error = who_gets_in(&catalogue, &fine, AFTER, Some("XX")).unwrap_err();
    let [norwegian, english] = [Language::Nb, Language::En].map(|it| error.message(it));
    assert!(norwegian.contains("XX") && english.contains("XX"), "{norwegian} {english}");
    assert_ne!(norwegian, english);
}

#[test]
fn a_policy_without_rules_is_about_nothing() {
    assert!(ask(&today(), &policy(&[]), AFTER).is_empty());
}
