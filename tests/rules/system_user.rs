//! What a system user may have: rows S1 to S7.

use tilgangspakker::{
    Catalogue, Claims, Decision, Question, ReasonCode, SystemUserFor, Verdict, Weight, check,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    API, ask, claims, client_system_user, delegate, expect, own_system_user, refuse, relation,
    sample, seed, system_user, today,
};

const ACCOUNTANT: &str = "regnskapsforer-lonn";
const SCOPES: &str = "maskinporten-scopes";
const REPRESENTATIVE: &str = "virksomhetens-representant-skjemaoppgaver";

/// A system user for clients, asked about for the provider itself.
fn for_provider(packages: &[&str], approver: Claims) -> Question {
    system_user(packages, SystemUserFor::Provider { approver })
}

fn director() -> Claims {
    claims(&["DAGL"], &[])
}

/// The codes and numbers of what decides.
fn deciding(verdict: &Verdict) -> Vec<(ReasonCode, Option<&'static str>)> {
    let deciding = verdict.reasons().iter().filter(|it| it.weight == Weight::Decides);
    deciding.map(|it| (it.code, it.altinn_error)).collect()
}

#[track_caller]
fn expect_refused(question: &Question, expected: &[(ReasonCode, &'static str)]) {
    let verdict = ask(today(), question);
    let expected: Vec<_> = expected.iter().map(|(code, number)| (*code, Some(*number))).collect();
    assert_eq!(
        (verdict.decision(), deciding(&verdict)),
        (Decision::Deny, expected),
        "{question:?}"
    );
}

#[test]
fn s1_a_system_user_without_packages_is_refused_by_a_number_of_its_kind() {
    let code = ReasonCode::NoPackageNamed;
    expect_refused(&own_system_user(&[], director()), &[(code, "AUTH-00059")]);
    expect_refused(&client_system_user(&[], None), &[(code, "AUTH-00058")]);
    let client = Some(relation(&["REGN"], &[], None));
    expect_refused(&client_system_user(&[], client), &[(code, "AUTH-00058")]);
    expect_refused(&for_provider(&[], director()), &[(code, "AUTH-00058")]);
    expect(seed(), &client_system_user(&[], None), Decision::Deny, &[code]);
}

#[test]
fn s2_a_package_with_neither_flag_is_for_no_system_user() {
    let expected = [(ReasonCode::NotForSystemUsers, "AUTH.VLD-00008")];
    let given = Some(relation(&[], &["eksplisitt"], None));
    for question in [
        own_system_user(&["eksplisitt"], director()),
        for_provider(&["eksplisitt"], director()),
        client_system_user(&["eksplisitt"], None),
        client_system_user(&["eksplisitt"], given),
    ] {
        expect_refused(&question, &expected);
    }
}

#[test]
fn s3_what_is_only_passed_on_for_clients_is_not_for_the_business_itself() {
    let expected = [(ReasonCode::OnlyForClients, "AUTH-00064")];
    for approver in
        [claims(&["REGN"], &[]), director(), claims(&[], &[ACCOUNTANT, "tilgangsstyrer"])]
    {
        expect_refused(&own_system_user(&[ACCOUNTANT], approver.clone()), &expected);
        expect_refused(&for_provider(&[ACCOUNTANT], approver), &expected);
    }
    assert!(ask(today(), &client_system_user(&[ACCOUNTANT], None)).permitted());
    let verdict = ask(today(), &own_system_user(&[ACCOUNTANT], director()));
    let message = &verdict.reasons()[0].message;
    assert!(message.contains("gis bare videre for klienter"), "{message}");
}

#[test]
fn s3_the_row_of_a_category_decides_for_all_below_it() {
    let question = own_system_user(&["Energy"], director());
    expect(sample(), &question, Decision::Deny, &[ReasonCode::OnlyForClients]);
    assert_eq!(ask(sample(), &question).reasons()[0].source.row.as_deref(), Some("Energy"));
}

#[test]
fn s4_what_is_not_client_delegable_is_not_for_clients() {
    let expected = [(ReasonCode::NotClientDelegable, "AUTH-00065")];
    expect_refused(&client_system_user(&[SCOPES], None), &expected);
    let given = Some(relation(&[], &[SCOPES], None));
    expect_refused(&client_system_user(&[SCOPES], given), &expected);
    // For the provider itself it does not matter.
    assert!(ask(today(), &for_provider(&[SCOPES], director())).permitted());
}

#[test]
fn s5_the_business_itself_gives_a_system_user_what_it_may_delegate_to_one() {
    for package in ["skattegrunnlag", "klientadministrator", SCOPES] {
        let codes = [ReasonCode::DelegableToSystemUser, ReasonCode::RoleGrantsPackage];
        expect(today(), &own_system_user(&[package], director()), Decision::Permit, &codes);
        expect(today(), &for_provider(&[package], director()), Decision::Permit, &codes);
    }
}

#[test]
fn s5_a_refusal_bears_altinns_number_for_the_system_user_in_place_of_that_of_the_delegation() {
    let number = "AUTH-00053";
    for (package, approver, codes) in [
        ("skattegrunnlag", claims(&[], &[]), vec![ReasonCode::NotHeld]),
        ("skattegrunnlag", claims(&["REGN"], &[]), vec![ReasonCode::NotHeld]),
        ("skatt-naering", claims(&[], &["skatt-naering"]), vec![ReasonCode::NotAccessManager]),
        (
            "skatt-naering",
            claims(&["PRIV"], &[]),
            vec![ReasonCode::WrongPartyKind, ReasonCode::NotHeld],
        ),
        (REPRESENTATIVE, director(), vec![ReasonCode::RecipientNotAllowed]),
        (
            "hovedadministrator",
            claims(&[], &["hovedadministrator"]),
            vec![ReasonCode::MainAdministratorNotByRole],
        ),
    ] {
        let expected: Vec<_> = codes.into_iter().map(|code| (code, number)).collect();
        expect_refused(&own_system_user(&[package], approver.clone()), &expected);
        expect_refused(&for_provider(&[package], approver), &expected);
    }
}

#[test]
fn s5_answers_as_delegate_does_for_every_package() {
    let catalogue = today();
    for entry in catalogue.packages() {
        let package = entry.package.urn.as_str();
        let assignable = entry.package.properties.as_ref().unwrap().is_assignable;
        if assignable != Some(true) {
            continue;
        }
        for (roles, holds) in
            [(&["DAGL"][..], &[][..]), (&["FFØR"], &[]), (&[], &[package, "tilgangsstyrer"])]
        {
            let of_user = ask(catalogue, &own_system_user(&[package], claims(roles, holds)));
            let recipient = tilgangspakker::Recipient::SystemUser;
            let directly = ask(catalogue, &delegate(package, roles, holds, recipient));
            let told = |verdict: &Verdict| -> Vec<_> {
                verdict
                    .reasons()
                    .iter()
                    .map(|it| (it.code, it.message.clone(), it.altinn_code))
                    .collect()
            };
            assert_eq!(of_user.decision(), directly.decision(), "{package}");
            assert_eq!(told(&of_user), told(&directly), "{package}");
        }
    }
}

#[test]
fn s6_for_clients_packages_are_a_requirement_until_one_is_named() {
    let codes = [ReasonCode::SystemUserForClients; 2];
    let question = client_system_user(&["jordbruk", ACCOUNTANT], None);
    expect(today(), &question, Decision::Permit, &codes);
    let verdict = ask(today(), &question);
    let message = &verdict.reasons()[1].message;
    assert!(
        message.contains("Regnskapsfører lønn") && message.contains("ingenting før"),
        "{message}"
    );
}

#[test]
fn s7_the_provider_must_have_every_package_for_the_client() {
    let packages = &["jordbruk", ACCOUNTANT];
    let number = "AUTH-00080";
    let accountant = Some(relation(&["REGN"], &[], None));
    let question = client_system_user(packages, accountant);
    let codes = [ReasonCode::NotHeldForClient, ReasonCode::ClientLacksAPackage];
    expect_refused(&question, &codes.map(|code| (code, number)));
    let jordbruk = "urn:altinn:accesspackage:jordbruk";
    for reason in ask(today(), &question).reasons() {
        assert_eq!(reason.package.as_ref().unwrap().as_str(), jordbruk);
    }
    let given = Some(relation(&["REGN"], &["jordbruk"], None));
    let codes = [
        ReasonCode::DelegableForClient,
        ReasonCode::GivenByClient,
        ReasonCode::DelegableForClient,
        ReasonCode::RoleGrantsPackage,
        ReasonCode::LimitedToProvidersAccess,
        ReasonCode::NeedsClientAdministrator,
        ReasonCode::EndsWithRelation,
    ];
    expect(today(), &client_system_user(packages, given), Decision::Permit, &codes);
}

#[test]
fn s7_refuses_by_the_rows_of_clients_with_the_number_of_the_system_user() {
    for (client, code) in [
        (relation(&[], &[], None), ReasonCode::NotAClient),
        (relation(&["FFØR"], &[], Some("AS")), ReasonCode::VariantNotCovered),
        (relation(&["FFØR"], &[], None), ReasonCode::VariantNotCovered),
        (relation(&["REVI"], &[], None), ReasonCode::NotHeldForClient),
    ] {
        let question = client_system_user(&["forretningsforer-eiendom"], Some(client));
        let codes = [code, ReasonCode::ClientLacksAPackage];
        expect_refused(&question, &codes.map(|code| (code, "AUTH-00080")));
    }
}

#[test]
fn s7_is_uncertain_of_private_persons_as_clients() {
    let persons = "innbygger-skatteforhold-privatpersoner";
    let question = client_system_user(&[persons], Some(relation(&[], &[persons], None)));
    let verdict = ask(today(), &question);
    assert!(verdict.permitted());
    assert_eq!(verdict.reasons().last().unwrap().code, ReasonCode::PrivateClientUncertain);
}

#[test]
fn a_flag_that_the_source_does_not_state_is_not_decided() {
    let codes = [ReasonCode::NotStated];
    for client in [None, Some(relation(&["DAGL"], &[API], None))] {
        expect(seed(), &client_system_user(&[API], client), Decision::Indeterminate, &codes);
    }
    // A row that is silent, and no row at all.
    for package in ["roofs", "power"] {
        let question = own_system_user(&[package], director());
        expect(sample(), &question, Decision::Indeterminate, &codes);
    }
    // The page of version 3 speaks of employees alone.
    let codes = [ReasonCode::NotStated, ReasonCode::RoleGrantsPackage];
    expect(seed(), &own_system_user(&[API], director()), Decision::Indeterminate, &codes);
}

#[test]
fn one_flag_that_says_no_decides_though_the_other_is_not_stated() {
    let question = own_system_user(&["heating"], director());
    expect(sample(), &question, Decision::Deny, &[ReasonCode::OnlyForClients]);
    // It is not known that it is passed on for clients, and so it is not said.
    let verdict = ask(sample(), &question);
    let message = &verdict.reasons()[0].message;
    assert!(!message.contains("klienter"), "{message}");

    let mut contents = sample().contents().clone();
    for package in &mut contents.packages {
        package.is_delegable = Some(false);
    }
    let catalogue = Catalogue::new(contents).unwrap();
    let codes = [ReasonCode::NotClientDelegable];
    expect(&catalogue, &client_system_user(&["roofs"], None), Decision::Deny, &codes);
    let codes = [ReasonCode::NotStated];
    expect(&catalogue, &own_system_user(&["roofs"], director()), Decision::Indeterminate, &codes);
}

#[test]
fn several_packages_combine_by_deny_overrides() {
    let not_held = [(ReasonCode::NotHeld, "AUTH-00053")];
    let approver = claims(&["FFØR"], &[]);
    let approver = Claims { variant: Some("NUF".to_owned()), ..approver };
    let question = own_system_user(&["skatt-naering", "jordbruk"], approver.clone());
    expect_refused(&question, &not_held);
    assert!(ask(today(), &own_system_user(&["skatt-naering"], approver)).permitted());

    // One that is refused outweighs one that is undecided.
    let question = own_system_user(&["roofs", "heating"], director());
    expect(sample(), &question, Decision::Deny, &[ReasonCode::OnlyForClients]);
    let question = own_system_user(&["doors", "roofs"], director());
    assert_eq!(ask(sample(), &question).decision(), Decision::Indeterminate);
}

#[test]
fn rows_are_tried_in_order_whatever_the_order_of_the_packages() {
    let all = &["skattegrunnlag", ACCOUNTANT, "eksplisitt"];
    expect_refused(
        &own_system_user(all, claims(&[], &[])),
        &[
            (ReasonCode::NotForSystemUsers, "AUTH.VLD-00008"),
            (ReasonCode::OnlyForClients, "AUTH-00064"),
            (ReasonCode::NotHeld, "AUTH-00053"),
        ],
    );
    let client = Some(relation(&["REVI"], &[], None));
    expect_refused(
        &client_system_user(&[ACCOUNTANT, SCOPES, "eksplisitt"], client),
        &[
            (ReasonCode::NotForSystemUsers, "AUTH.VLD-00008"),
            (ReasonCode::NotClientDelegable, "AUTH-00065"),
            (ReasonCode::NotHeldForClient, "AUTH-00080"),
            (ReasonCode::ClientLacksAPackage, "AUTH-00080"),
        ],
    );
}

#[test]
fn a_package_that_is_named_twice_or_in_its_area_is_no_other_reason() {
    let area = "Fullmakter for regnskapsfører";
    let once = ask(today(), &own_system_user(&[area], director()));
    let again =
        ask(today(), &own_system_user(&[ACCOUNTANT, area, ":regnskapsforer-lonn"], director()));
    assert_eq!(once.reasons().len(), 3);
    assert_eq!(again.reasons().len(), 3);
    let twice = own_system_user(&["skattegrunnlag", "skattegrunnlag"], director());
    assert_eq!(ask(today(), &twice).reasons().len(), 2);
}

#[test]
fn an_area_without_packages_gives_nothing() {
    for question in
        [own_system_user(&["Nothing yet"], director()), client_system_user(&["Nothing yet"], None)]
    {
        expect(sample(), &question, Decision::Deny, &[ReasonCode::NoPackageBelow]);
    }
}

#[test]
fn a_role_that_a_named_form_cannot_have_is_told_and_is_no_refusal() {
    let variant = Some("ESEK".to_owned());
    let approver = Claims { variant, ..director() };
    let client = relation(&["REGN", "DAGL"], &[], Some("ESEK"));
    for question in [
        own_system_user(&["eksplisitt"], approver),
        client_system_user(&["eksplisitt"], Some(client)),
    ] {
        let verdict = ask(today(), &question);
        let last = verdict.reasons().last().unwrap();
        assert_eq!((last.code, last.altinn_error), (ReasonCode::RoleNotInForm, None));
    }
}

#[test]
fn what_is_refused_says_which_field_is_to_blame() {
    let approver =
        |roles: &[&str], holds: &[&str]| own_system_user(&["lonn"], claims(roles, holds));
    let client = |client| client_system_user(&["lonn"], Some(client));
    for (pointer, question) in [
        ("/packages/1", own_system_user(&["lonn", "nei"], director())),
        ("/approver/roles/0", approver(&["NEI"], &[])),
        ("/approver/holds/0", approver(&[], &["nei"])),
        ("/client/relations/0", client(relation(&["NEI"], &[], None))),
        ("/client/given/0", client(relation(&[], &["nei"], None))),
        ("/client/variant", client(relation(&[], &[], Some("NEI")))),
        // Before S1, which would hide it.
        ("/approver/roles/0", own_system_user(&[], claims(&["NEI"], &[]))),
    ] {
        assert_eq!(refuse(today(), &question).pointer(), pointer, "{question:?}");
    }
}

#[test]
fn every_answer_is_the_same_in_every_language_but_for_its_words() {
    let question =
        client_system_user(&["jordbruk", ACCOUNTANT], Some(relation(&["REGN"], &[], None)));
    let codes = tilgangspakker::Language::ALL.map(|language| {
        let verdict = check(today(), &question, language).unwrap();
        verdict.reasons().iter().map(|it| it.code).collect::<Vec<_>>()
    });
    assert!(codes.windows(2).all(|pair| pair[0] == pair[1]));
}
