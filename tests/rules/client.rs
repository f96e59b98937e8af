//! What a provider passes on for a client: rows K1 to K13.

use tilgangspakker::{
    Catalogue, Claims, ClientRecipient, Decision, Language, Question, ReasonCode, Section, Weight,
    check,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    PACKAGES, ask, by, claims, expect, for_client, of_agent, passed_on, refuse, relation, sample,
    seed, today,
};
use ClientRecipient::{Agent, ClientSystemUser, EnterpriseUser, Organisation, OwnSystemUser};

const ACCOUNTANT: &str = "regnskapsforer-lonn";
const ESTATE: &str = "forretningsforer-eiendom";
const PERSONS: &str = "innbygger-skatteforhold-privatpersoner";

/// What is said beside a yes where nothing is known of who gets it and who does it.
const BESIDES: [ReasonCode; 4] = [
    ReasonCode::LimitedToProvidersAccess,
    ReasonCode::NeedsClientAdministrator,
    ReasonCode::MustBeAgent,
    ReasonCode::EndsWithRelation,
];

/// The sample, where every package may be passed on for clients.
fn delegable_sample() -> Catalogue {
    let mut contents = sample().contents().clone();
    for package in &mut contents.packages {
        package.is_delegable = Some(true);
    }
    Catalogue::new(contents).unwrap()
}

#[track_caller]
fn expect_first(
    catalogue: &Catalogue,
    question: &Question,
    decision: Decision,
    code: ReasonCode,
    number: Option<&str>,
) {
    let verdict = ask(catalogue, question);
    let reason = &verdict.reasons()[0];
    let given = (verdict.decision(), reason.code, reason.altinn_error, reason.weight);
    assert_eq!(given, (decision, code, number, Weight::Decides), "{question:?}");
    assert_eq!(reason.altinn_code, None, "Altinn's delegation check is not asked");
}

#[test]
fn k1_where_the_source_does_not_say_it_is_not_decided() {
    for package in PACKAGES {
        for relations in [&["REGN"][..], &[][..]] {
            for recipient in ClientRecipient::ALL {
                let client = relation(relations, &[package], None);
                let question = passed_on(package, client, recipient);
                let codes = [ReasonCode::NotStated];
                expect(seed(), &question, Decision::Indeterminate, &codes);
                // It is asked before who does it.
                let question = by(question, claims(&[], &[]));
                expect(seed(), &question, Decision::Indeterminate, &codes);
            }
        }
    }
}

#[test]
fn k2_who_administers_no_clients_passes_nothing_on() {
    let question = for_client(ACCOUNTANT, relation(&["REGN"], &[], None));
    for claims in [
        claims(&[], &[]),
        claims(&[], &["tilgangsstyrer", ACCOUNTANT]),
        claims(&["REGN"], &[]),
        // The role by itself gets nothing.
        claims(&["hovedadministrator"], &[]),
    ] {
        let question = by(question.clone(), claims);
        expect_first(today(), &question, Decision::Deny, ReasonCode::NotClientAdministrator, None);
    }
}

#[test]
fn k2_a_client_administrator_or_main_administrator_by_role_or_as_given_may() {
    let question = of_agent(for_client(ACCOUNTANT, relation(&["REGN"], &[], None)), true);
    for claims in [
        claims(&[], &["klientadministrator"]),
        claims(&[], &["hovedadministrator"]),
        claims(&["DAGL"], &[]),
        claims(&["KOMP"], &[]),
    ] {
        let codes = [
            ReasonCode::DelegableForClient,
            ReasonCode::RoleGrantsPackage,
            ReasonCode::LimitedToProvidersAccess,
            ReasonCode::EndsWithRelation,
        ];
        expect(today(), &by(question.clone(), claims), Decision::Permit, &codes);
    }
}

#[test]
fn k2_is_tried_before_k3_and_a_catalogue_without_administrators_knows_none() {
    let question = for_client("maskinporten-scopes", relation(&["REGN"], &[], None));
    let question = by(question, claims(&["REGN"], &[]));
    let code = ReasonCode::NotClientAdministrator;
    expect_first(today(), &question, Decision::Deny, code, None);

    let question = by(for_client("lifts", relation(&["DAGL"], &[], None)), claims(&["DAGL"], &[]));
    expect_first(&delegable_sample(), &question, Decision::Deny, code, None);
}

#[test]
fn k3_what_is_not_client_delegable_is_never_passed_on_for_clients() {
    let nuf = Some("NUF");
    for (package, client) in [
        ("maskinporten-scopes", relation(&["DAGL"], &["maskinporten-scopes"], None)),
        ("tilgangsstyrer", relation(&[], &["tilgangsstyrer"], None)),
        ("ffor-tilgangsstyrer-nuf", relation(&["FFØR"], &[], nuf)),
        ("eksplisitt", relation(&[], &[], None)),
    ] {
        for recipient in ClientRecipient::ALL {
            let question = passed_on(package, client.clone(), recipient);
            let code = ReasonCode::NotClientDelegable;
            expect_first(today(), &question, Decision::Deny, code, Some("AM.VLD-00033"));
        }
    }
}

#[test]
fn k4_neither_another_business_nor_an_enterprise_user_gets_anything() {
    for recipient in [Organisation, EnterpriseUser] {
        for relations in [&["REGN"][..], &[]] {
            let question = passed_on(ACCOUNTANT, relation(relations, &[], None), recipient);
            let code = ReasonCode::RecipientNotAllowed;
            expect_first(today(), &question, Decision::Deny, code, Some("AM.VLD-00008"));
        }
    }
}

#[test]
fn k5_nor_does_a_system_user_for_own_use() {
    for relations in [&["REGN"][..], &[]] {
        let question = passed_on(ACCOUNTANT, relation(relations, &[], None), OwnSystemUser);
        let code = ReasonCode::SystemUserNotForClients;
        expect_first(today(), &question, Decision::Deny, code, Some("AM.VLD-00008"));
    }
}

#[test]
fn k6_nor_does_an_employee_who_is_no_agent() {
    for relations in [&["REGN"][..], &[]] {
        let question = of_agent(for_client(ACCOUNTANT, relation(relations, &[], None)), false);
        let code = ReasonCode::NotAnAgent;
        expect_first(today(), &question, Decision::Deny, code, Some("AM.VLD-00032"));
    }
    // Only a person is one or is not.
    let client = relation(&["REGN"], &[], None);
    let question = of_agent(passed_on(ACCOUNTANT, client, ClientSystemUser), false);
    assert!(ask(today(), &question).permitted());
}

#[test]
fn k7_a_business_that_has_given_nothing_is_no_client() {
    for recipient in [Agent, ClientSystemUser] {
        let question = passed_on(ACCOUNTANT, relation(&[], &[], Some("AS")), recipient);
        let code = ReasonCode::NotAClient;
        expect_first(today(), &question, Decision::Deny, code, Some("AM.VLD-00032"));
    }
}

#[test]
fn k8_and_k13_the_grants_of_any_role_at_the_client_may_be_passed_on() {
    for (package, role, form) in [
        (ACCOUNTANT, "REGN", None),
        (ESTATE, "FFØR", Some("BRL")),
        ("skatt-naering", "FFØR", Some("NUF")),
        ("skatt-naering", "DTSO", None),
    ] {
        let question = for_client(package, relation(&[role], &[], form));
        let codes =
            [&[ReasonCode::DelegableForClient, ReasonCode::RoleGrantsPackage], &BESIDES[..]]
                .concat();
        expect(today(), &question, Decision::Permit, &codes);
        assert_eq!(ask(today(), &question).reasons()[1].role.as_deref(), Some(role));
    }
}

#[test]
fn k8_does_not_ask_whether_the_package_may_be_given_directly_or_the_role_may_delegate() {
    let catalogue = today();
    let entry = catalogue.package(ACCOUNTANT).unwrap();
    let properties = entry.package.properties.as_ref().unwrap();
    assert_eq!(properties.is_assignable, Some(false));
    assert!(properties.roles.iter().all(|grant| !grant.may_delegate));
    assert!(ask(catalogue, &for_client(ACCOUNTANT, relation(&["REGN"], &[], None))).permitted());
}

#[test]
fn k9_and_k13_what_the_client_gave_itself_may_be_passed_on_by_name_or_by_area() {
    for given in ["skattegrunnlag", "Skatt, avgift, regnskap og toll"] {
        let question = for_client("skattegrunnlag", relation(&[], &[given], None));
        let codes = [&[ReasonCode::DelegableForClient, ReasonCode::GivenByClient], &BESIDES[..]];
        expect(today(), &question, Decision::Permit, &codes.concat());
    }
}

#[test]
fn k8_and_k9_are_both_reasons_where_both_hold_each_role_once() {
    let client = relation(&["DAGL", "LEDE", "daglig-leder"], &["skatt-naering"], None);
    let codes: Vec<ReasonCode> = [
        ReasonCode::DelegableForClient,
        ReasonCode::RoleGrantsPackage,
        ReasonCode::RoleGrantsPackage,
        ReasonCode::GivenByClient,
    ]
    .into_iter()
    .chain(BESIDES)
    .collect();
    expect(today(), &for_client("skatt-naering", client), Decision::Permit, &codes);
}

#[test]
fn k10_a_grant_for_other_forms_or_for_no_form_that_is_named_is_none() {
    for form in [None, Some("AS"), Some("NUF")] {
        // Beside a role that gets it in no form at all.
        let question = for_client(ESTATE, relation(&["REGN", "FFØR"], &[], form));
        let code = ReasonCode::VariantNotCovered;
        expect_first(today(), &question, Decision::Deny, code, Some("AM.VLD-00026"));
        assert_eq!(ask(today(), &question).reasons()[0].role.as_deref(), Some("FFØR"));
    }
}

#[test]
fn k10_is_tried_before_k11_of_one_role_and_gives_way_to_an_undecided_other_one() {
    let catalogue = delegable_sample();
    let in_other_forms = for_client("lifts", relation(&["FFØR"], &[], Some("AS")));
    let codes = [ReasonCode::VariantNotCovered];
    expect(&catalogue, &in_other_forms, Decision::Deny, &codes);
    let beside_undecided = for_client("lifts", relation(&["FFØR", "OBS"], &[], Some("AS")));
    let codes = [ReasonCode::RoleUnresolved];
    expect(&catalogue, &beside_undecided, Decision::Indeterminate, &codes);
}

#[test]
fn k11_an_undecided_role_as_the_only_relation_that_could_is_not_decided() {
    let catalogue = delegable_sample();
    for relations in [&["KONT"][..], &["REGN", "KONT"]] {
        let question = for_client("doors", relation(relations, &[], None));
        expect(&catalogue, &question, Decision::Indeterminate, &[ReasonCode::RoleUnresolved]);
        let verdict = ask(&catalogue, &question);
        assert_eq!((verdict.notices().len(), verdict.reasons()[0].altinn_error), (1, None));
    }
    let question = for_client("doors", relation(&["KONT", "DAGL"], &[], None));
    assert!(ask(&catalogue, &question).permitted());
}

#[test]
fn k12_what_neither_a_role_nor_the_client_gives_the_provider_does_not_have() {
    for (package, client) in [
        ("ansvarlig-revisor", relation(&["REGN"], &[], None)),
        ("skattegrunnlag", relation(&["REGN"], &[], None)),
        ("skattegrunnlag", relation(&[], &["skatt-naering"], None)),
        // What was given is not told by the role of whom something is given to.
        ("skattegrunnlag", relation(&["rettighetshaver"], &[], None)),
    ] {
        let code = ReasonCode::NotHeldForClient;
        let question = for_client(package, client);
        expect_first(today(), &question, Decision::Deny, code, Some("AM.VLD-00026"));
        assert_eq!(ask(today(), &question).reasons().len(), 1);
    }
}

#[test]
fn k13_says_besides_how_far_it_reaches_and_what_is_not_known_yet() {
    let client = || relation(&["REGN"], &[], None);
    let infos = |question: Question| {
        let verdict = ask(today(), &question);
        let infos = verdict.reasons().iter().filter(|it| it.weight == Weight::Info);
        infos.map(|it| it.code).collect::<Vec<_>>()
    };
    let ends = ReasonCode::EndsWithRelation;
    let administrator = ReasonCode::NeedsClientAdministrator;
    let agent = ReasonCode::MustBeAgent;
    assert_eq!(infos(for_client(ACCOUNTANT, client())), [administrator, agent, ends]);
    let known = of_agent(for_client(ACCOUNTANT, client()), true);
    assert_eq!(infos(known.clone()), [administrator, ends]);
    assert_eq!(infos(by(known, claims(&["DAGL"], &[]))), [ends]);
    let system = passed_on(ACCOUNTANT, client(), ClientSystemUser);
    assert_eq!(infos(system), [administrator, ends]);
}

#[test]
fn k13_is_uncertain_of_private_persons_as_clients() {
    let question = for_client(PERSONS, relation(&[], &[PERSONS], None));
    let verdict = ask(today(), &question);
    assert!(verdict.permitted());
    let last = verdict.reasons().last().unwrap();
    assert_eq!((last.code, last.weight), (ReasonCode::PrivateClientUncertain, Weight::Info));
    // Of a business it is not said, and beside a no neither.
    let business = ask(today(), &for_client(ACCOUNTANT, relation(&["REGN"], &[], None)));
    let refused = ask(today(), &for_client(PERSONS, relation(&["REGN"], &[], None)));
    for verdict in [business, refused] {
        let uncertain = ReasonCode::PrivateClientUncertain;
        assert!(verdict.reasons().iter().all(|it| it.code != uncertain));
    }
}

#[test]
fn an_area_is_passed_on_if_every_package_below_is_and_what_goes_for_all_is_said_once() {
    let area = "Fullmakter for regnskapsfører";
    let verdict = ask(today(), &for_client(area, relation(&["REGN"], &[], None)));
    assert!(verdict.permitted());
    let times = |code| verdict.reasons().iter().filter(|it| it.code == code).count();
    assert_eq!(times(ReasonCode::DelegableForClient), 3);
    assert_eq!(times(ReasonCode::RoleGrantsPackage), 3);
    assert!(BESIDES.into_iter().all(|code| times(code) == 1));

    let verdict = ask(today(), &for_client(area, relation(&["REVI"], &[], None)));
    let codes: Vec<ReasonCode> = verdict.reasons().iter().map(|it| it.code).collect();
    assert_eq!(
        (verdict.decision(), codes),
        (Decision::Deny, vec![ReasonCode::NotHeldForClient; 3])
    );
}

#[test]
fn an_area_with_a_package_that_is_not_client_delegable_is_not_passed_on() {
    let everything = relation(&[], &["Administrere tilganger"], None);
    let question = for_client("Administrere tilganger", everything);
    let code = ReasonCode::NotClientDelegable;
    expect_first(today(), &question, Decision::Deny, code, Some("AM.VLD-00033"));
    let codes = [ReasonCode::NoPackageBelow];
    let empty = for_client("Nothing yet", relation(&["REGN"], &[], None));
    expect(sample(), &empty, Decision::Deny, &codes);
}

#[test]
fn a_role_that_a_named_form_cannot_have_is_told_of_the_client_and_of_who_does_it() {
    let question = for_client(ACCOUNTANT, relation(&["REGN", "DAGL"], &[], Some("ESEK")));
    let dagl = claims(&["DAGL"], &["klientadministrator"]);
    let administrator = Claims { variant: Some("ESEK".to_owned()), ..dagl };
    for (question, times) in [(question.clone(), 1), (by(question, administrator), 2)] {
        let verdict = ask(today(), &question);
        let outside = verdict.reasons().iter().filter(|it| it.code == ReasonCode::RoleNotInForm);
        assert_eq!(
            outside.map(|it| it.role.as_deref()).collect::<Vec<_>>(),
            vec![Some("DAGL"); times]
        );
        assert!(verdict.permitted(), "it decides nothing");
    }
}

#[test]
fn a_reason_rests_on_the_packages_row_of_the_register() {
    let verdict = ask(today(), &for_client(ACCOUNTANT, relation(&["REGN"], &[], None)));
    for reason in verdict.reasons() {
        assert_eq!(reason.source.section, Section::Register);
        assert_eq!(reason.source.row.as_deref(), Some("Regnskapsfører lønn"));
    }
}

#[test]
fn what_is_refused_says_which_field_is_to_blame() {
    let named =
        |relations, given, variant| for_client(ACCOUNTANT, relation(relations, given, variant));
    let person = |roles: &[&str], holds: &[&str], variant: Option<&str>| {
        let claims = Claims { variant: variant.map(str::to_owned), ..claims(roles, holds) };
        by(named(&[], &[], None), claims)
    };
    for (pointer, question) in [
        ("/package", for_client("nei", relation(&[], &[], None))),
        ("/relations/1", named(&["REGN", "NEI"], &[], None)),
        ("/given/0", named(&["REGN"], &["nei"], None)),
        ("/variant", named(&["REGN"], &[], Some("NEI"))),
        ("/by/roles/0", person(&["NEI"], &[], None)),
        ("/by/holds/1", person(&[], &["lonn", "nei"], None)),
        ("/by/variant", person(&[], &[], Some("NEI"))),
    ] {
        assert_eq!(refuse(today(), &question).pointer(), pointer, "{question:?}");
    }
}

#[test]
fn the_clients_form_is_asked_for_where_the_role_gets_the_package_in_some_forms_only() {
    let question = for_client("skatt-naering", relation(&["FFØR"], &[], None));
    let verdict = check(today(), &question, Language::En).unwrap();
    let message = &verdict.reasons()[0].message;
    assert_eq!(verdict.reasons()[0].code, ReasonCode::VariantNotCovered, "{message}");
    assert!(message.contains("choose the client's organisation form"), "{message}");
}
