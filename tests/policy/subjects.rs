//! Whom a rule lets in: rows W1 to W7 and W13.

use tilgangspakker::policy::{Access, AllOf, AnyOf, Effect, Obligation, Policy, Through};
use tilgangspakker::{Catalogue, Language};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    AFTER, BEFORE, all_of, any_of, ask, by, holders, in_short, on, package, policy, policy_for,
    role, rule, sole, to, today,
};

#[test]
fn w1_without_a_condition_on_who_asks_anybody_gets_in() {
    let catalogue = today();
    let on_anything = rule(&[any_of(&[on("fangst")]), any_of(&[to("read")])]);
    let empty_any_of = rule(&[AnyOf::default(), any_of(&[on("fangst")]), any_of(&[to("read")])]);
    let empty_all_of = rule(&[
        AnyOf { all_ofs: vec![all_of(&[package("lonn")]), AllOf::default()] },
        any_of(&[on("fangst")]),
        any_of(&[to("read")]),
    ]);
    for (rule, place) in [(rule(&[]), "*"), (on_anything, "fangst"), (empty_any_of, "fangst")] {
        let access = sole(&catalogue, &policy(&[rule]), AFTER);
        assert_eq!((access.decision, access.resource.as_str()), (Access::Open, place));
        let opening = &access.openings[0];
        assert_eq!(opening.requires[0].through, Through::Anybody);
        assert_eq!((opening.line, opening.by_delegation, opening.roles.len()), (3, false, 0));
    }
    let access = sole(&catalogue, &policy(&[empty_all_of]), AFTER);
    // Altinn lets nobody in by an alternative that asks nothing.
    let through: Vec<_> = access.openings.iter().map(|it| it.requires[0].through).collect();
    assert_eq!(through, [Through::Package]);
}

#[test]
fn w2_a_package_lets_in_its_roles_with_their_form_and_whoever_is_given_it() {
    let catalogue = today();
    for slug in ["lonn", "skatt-naering", "forretningsforer-eiendom", "regnskapsforer-lonn"] {
        let access = sole(&catalogue, &policy_for(&[all_of(&[package(slug)])]), AFTER);
        let opening = &access.openings[0];
        assert_eq!(access.decision, Access::Open);
        assert_eq!(in_short(&opening.roles), holders(&catalogue, slug));
        assert_eq!((opening.by_delegation, opening.last_day, opening.line), (true, None, 7));
        assert_eq!(opening.requires[0].through, Through::Package);
        assert!(opening.requires[0].reference.ends_with(slug));
    }
    assert!(holders(&catalogue, "skatt-naering").contains(&"FFØR in NUF".to_owned()));
}

#[test]
fn w3_a_role_of_the_register_by_its_code_lets_in_that_role() {
    let catalogue = today();
    for written in ["dagl", "DAGL"] {
        let access = sole(&catalogue, &policy_for(&[all_of(&[role(written)])]), AFTER);
        let opening = &access.openings[0];
        assert_eq!(in_short(&opening.roles), ["DAGL"]);
        assert_eq!((opening.by_delegation, opening.last_day), (false, None));
        assert_eq!(opening.requires[0].through, Through::Role);
        assert_eq!(opening.requires[0].reference, "urn:altinn:external-role:ccr:daglig-leder");
    }
}

#[test]
fn w4_a_role_of_altinn_2_lets_in_who_brings_it_until_it_ends_and_nobody_after_that() {
    let catalogue = today();
    let policy = policy_for(&[all_of(&[role("utinn")])]);
    let access = sole(&catalogue, &policy, BEFORE);
    let opening = &access.openings[0];
    let brought_by = catalogue.altinn2_role("UTINN", Language::En).unwrap().unwrap().brought_by;
    let codes: Vec<&str> = brought_by.iter().map(|it| it.role.known_as()).collect();
    assert!(codes.contains(&"DAGL"));
    assert_eq!(in_short(&opening.roles), codes);
    assert_eq!((opening.by_delegation, opening.last_day), (true, Some(BEFORE)));
    assert_eq!(opening.requires[0].through, Through::Altinn2Role);
    assert_eq!(in_short(&access.lost), codes);

    let access = sole(&catalogue, &policy, AFTER);
    assert_eq!((access.decision, access.openings.len()), (Access::Closed, 0));
    assert_eq!(access.lost.len(), 0);
}

#[test]
fn w5_a_role_by_its_urn_lets_in_that_role() {
    let catalogue = today();
    let roles = [
        ("urn:altinn:external-role:ccr", "daglig-leder", "DAGL"),
        ("urn:altinn:external-role:ccr", "forretningsforer", "FFØR"),
        ("urn:altinn:role", "rettighetshaver", "rettighetshaver"),
    ];
    for (attribute, value, code) in roles {
        let access = sole(&catalogue, &policy_for(&[all_of(&[by(attribute, value)])]), AFTER);
        assert_eq!(in_short(&access.openings[0].roles), [code]);
    }
}

#[test]
fn w6_what_is_neither_a_package_nor_a_role_opens_and_is_of_no_role() {
    let catalogue = today();
    for attribute in ["urn:altinn:org", "urn:scope", "urn:altinn:systemuser:uuid", "urn:altinn:x"] {
        let access = sole(&catalogue, &policy_for(&[all_of(&[by(attribute, "skd")])]), AFTER);
        assert_eq!(access.decision, Access::Open);
        let opening = &access.openings[0];
        assert_eq!((opening.requires[0].through, opening.by_delegation), (Through::Other, false));
        assert_eq!(opening.requires[0].reference, format!("{attribute}:skd"));
        assert_eq!(opening.roles.len(), 0);
    }
}

#[test]
fn w7_matches_of_an_all_of_are_and() {
    let catalogue = today();
    let alternatives: [(&[_], &[&str], bool); 6] = [
        (&[package("lonn"), role("dagl")], &["DAGL"], false),
        (&[package("lonn"), role("regn")], &[], false),
        (&[package("skatt-naering"), role("ffør")], &["FFØR in NUF"], false),
        (&[role("dagl"), role("lede")], &[], false),
        (&[package("lonn"), by("urn:altinn:org", "skd")], &[], false),
        (&[package("lonn"), package("lonn")], &[], true),
    ];
    for (matches, roles, is_given) in alternatives {
        let access = sole(&catalogue, &policy_for(&[all_of(matches)]), AFTER);
        let opening = &access.openings[0];
        assert_eq!((access.decision, opening.by_delegation), (Access::Open, is_given));
        if !is_given {
            assert_eq!(in_short(&opening.roles), roles);
            assert_eq!(opening.requires.len(), 2);
        }
    }
    let both = [package("lonn"), package("regnskapsforer-lonn")];
    let access = sole(&catalogue, &policy_for(&[all_of(&both)]), AFTER);
    let (lonn, regn) = (holders(&catalogue, "lonn"), holders(&catalogue, "regnskapsforer-lonn"));
    let common: Vec<&String> = lonn.iter().filter(|it| regn.contains(it)).collect();
    assert_eq!(in_short(&access.openings[0].roles).iter().collect::<Vec<_>>(), common);
    assert!(access.openings[0].by_delegation);
}

#[test]
fn w7_any_ofs_are_and_and_what_stands_in_one_is_or() {
    let catalogue = today();
    let target = [
        any_of(&[package("lonn"), role("regn")]),
        any_of(&[role("dagl"), role("regn")]),
        any_of(&[on("fangst")]),
        any_of(&[to("read")]),
    ];
    let access = sole(&catalogue, &policy(&[rule(&target)]), AFTER);
    let roles: Vec<_> = access.openings.iter().map(|it| in_short(&it.roles)).collect();
    assert_eq!(roles, [vec!["DAGL".to_owned()], vec![], vec![], vec!["REGN".to_owned()]]);
}

#[test]
fn w8_the_policys_own_target_is_and() {
    let catalogue = today();
    let own = Policy {
        target: vec![any_of(&[package("lonn")]), any_of(&[on("fangst")])],
        ..policy(&[rule(&[any_of(&[role("dagl"), role("regn")]), any_of(&[to("read")])])])
    };
    let access = sole(&catalogue, &own, AFTER);
    assert_eq!((access.resource.as_str(), access.action.as_str()), ("fangst", "read"));
    let roles: Vec<_> = access.openings.iter().map(|it| in_short(&it.roles)).collect();
    assert_eq!(roles, [vec!["DAGL".to_owned()], vec![]]);
    assert_eq!(access.openings[0].requires.len(), 2);
}

#[test]
fn w13_the_level_of_authentication_stands_with_each_answer() {
    let catalogue = today();
    let obligation = |fulfill_on, category: &str, value: &str| Obligation {
        fulfill_on,
        category: category.to_owned(),
        value: value.to_owned(),
    };
    let level = "urn:altinn:minimum-authenticationlevel";
    let two = [letting("read"), letting("write")];
    let mut obliging = policy(&two);
    assert!(
        ask(&catalogue, &obliging, AFTER)
            .iter()
            .all(|it| it.minimum_authentication_level.is_none())
    );
    obliging.obligations = vec![
        obligation(Effect::Permit, level, " 2 "),
        obligation(Effect::Permit, level, "3"),
        obligation(Effect::Permit, level, "much"),
        obligation(Effect::Permit, level, "+4"),
        obligation(Effect::Permit, level, "04"),
        obligation(Effect::Permit, level, "5"),
        obligation(Effect::Deny, level, "4"),
        obligation(Effect::Permit, "urn:altinn:minimum-authenticationlevel-org", "4"),
    ];
    let answers = ask(&catalogue, &obliging, AFTER);
    assert_eq!(answers.len(), 2);
    assert!(answers.iter().all(|it| it.minimum_authentication_level == Some(3)));
}

fn letting(action: &str) -> tilgangspakker::policy::Rule {
    rule(&[any_of(&[package("lonn")]), any_of(&[on("fangst")]), any_of(&[to(action)])])
}

#[test]
fn w7_what_many_conditions_come_to_alike_is_one_way_in() {
    let catalogue = today();
    let many = vec![any_of(&[package("lonn"), package("fiske")]); 10];
    let openings = sole(&catalogue, &policy(&[rule(&many)]), BEFORE).openings;
    let asked = openings.iter().map(|it| it.requires.len()).collect::<Vec<_>>();
    assert_eq!(asked, [1, 2, 1]);
}

#[test]
fn w2_a_catalogue_may_write_its_urns_in_capitals() {
    let urn = "urn:altinn:accesspackage:Lonn";
    let json = r#"{"version": "t", "language": "nb", "areas": [{"name": "A", "children": ["URN"]}],
        "packages": [{"urn": "URN", "name": "Lønn", "properties": {"roles": ["DAGL"]}}]}"#;
    let catalogue = Catalogue::from_json(&json.replace("URN", urn)).unwrap();
    let access = sole(&catalogue, &policy_for(&[all_of(&[package("lonn")])]), AFTER);
    assert_eq!(access.decision, Access::Open);
    assert_eq!(in_short(&access.openings[0].roles), ["DAGL"]);
}

#[test]
fn w3_a_role_that_a_catalogue_does_not_know_is_no_role_where_it_knows_all() {
    let asked = by("urn:altinn:external-role:ccr", "finnes-ikke");
    let decision = |catalogue: &Catalogue| {
        sole(catalogue, &policy_for(&[all_of(std::slice::from_ref(&asked))]), AFTER).decision
    };
    assert_eq!(decision(&today()), Access::Closed);
    // Documentation lists the roles that it speaks of.
    assert_eq!(decision(&Catalogue::embedded()), Access::Indeterminate);
}
