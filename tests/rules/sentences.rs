//! What verdicts and refusals say.

use std::collections::BTreeSet;

use tilgangspakker::{
    Catalogue, ClientRecipient, Language, Question, ReasonCode, Recipient, check,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    AREA, CUSTOMER, CUSTOMERS, EVENTS, OTHER, SUPPLIER, act, attach, by, claims,
    client_system_user, delegate, for_client, hold, of_agent, own_system_user, passed_on, relation,
    sample, seed, today,
};

fn questions() -> Vec<Question> {
    let mut questions = Vec::new();
    for package in ["lifts", "heating", "power", "roofs", "doors", "Nothing yet", "Buildings"] {
        questions.push(attach(package));
        for role in ["DAGL", "FFØR", "OBS", "REGN"] {
            for variant in [None, Some("BRL"), Some("AS")] {
                questions.push(hold(package, role, variant));
            }
            for recipient in RECIPIENTS {
                questions.push(delegate(package, &[role], &[], recipient));
                questions.push(delegate(package, &[], &["Buildings"], recipient));
            }
        }
    }
    questions
}

const RECIPIENTS: [Recipient; 4] = [
    Recipient::Employee,
    Recipient::EnterpriseUser,
    Recipient::Organisation,
    Recipient::SystemUser,
];

/// Questions of the seed, among them those about customers, which no other catalogue answers.
fn questions_of_the_seed() -> Vec<Question> {
    let given = delegate(CUSTOMERS, &["DAGL"], &[], Recipient::EnterpriseUser);
    let mut questions = vec![given, attach(EVENTS)];
    for (tied_to, holds, business, customers) in [
        (OTHER, CUSTOMERS, CUSTOMER, CUSTOMER),
        (SUPPLIER, EVENTS, CUSTOMER, CUSTOMER),
        (SUPPLIER, CUSTOMERS, SUPPLIER, CUSTOMER),
        (SUPPLIER, CUSTOMERS, CUSTOMER, OTHER),
        (SUPPLIER, CUSTOMERS, CUSTOMER, CUSTOMER),
    ] {
        questions.push(act(tied_to, &[holds], business, &[customers]));
    }
    questions
}

/// Questions of today's register, by which main administrators and kinds of parties are told apart.
fn questions_of_today() -> Vec<Question> {
    let administrator = &["hovedadministrator"];
    let mut questions = vec![
        delegate("hovedadministrator", &[], administrator, Recipient::Employee),
        delegate("maskinporten-scopes", &[], administrator, Recipient::Employee),
        delegate("maskinporten-scopes", &["PRIV"], &[], Recipient::Employee),
        delegate("innbygger-toll-avgift", &["DAGL"], &[], Recipient::Employee),
        delegate("regnskapsforer-lonn", &["REGN"], &[], Recipient::Employee),
        delegate("maskinporten-scopes", &["DAGL", "PRIV"], &[], Recipient::Employee),
        act("", &[], "", &[]),
    ];
    for form in [None, Some("AS"), Some("BRL")] {
        questions.push(hold("forretningsforer-eiendom", "FFØR", form));
    }
    questions.push(hold("jordbruk", "DAGL", Some("ESEK")));
    for recipient in RECIPIENTS {
        let package = "virksomhetens-representant-skjemaoppgaver";
        questions.push(delegate(package, &["DAGL"], &[], recipient));
        questions.push(delegate("jordbruk", &["DAGL"], &["jordbruk"], recipient));
        questions.push(delegate("jordbruk", &[], &["jordbruk"], recipient));
    }
    questions
}

/// Questions of today's register about clients and system users.
fn questions_of_clients() -> Vec<Question> {
    let accountant = "regnskapsforer-lonn";
    let persons = "innbygger-toll-avgift";
    let client = |relations: &[&str], given: &[&str]| relation(relations, given, None);
    let mut questions = vec![
        for_client("maskinporten-scopes", client(&["DAGL"], &[])),
        for_client(accountant, client(&[], &[])),
        for_client(accountant, client(&["REVI"], &[])),
        for_client(persons, client(&["PRIV"], &[persons])),
        of_agent(for_client(accountant, client(&["REGN"], &[])), false),
        by(for_client(accountant, client(&["REGN"], &[])), claims(&["REGN"], &[])),
        own_system_user(&[], claims(&[], &[])),
        own_system_user(&["eksplisitt"], claims(&[], &[])),
        own_system_user(&[accountant], claims(&[], &[])),
        client_system_user(&[accountant], None),
        client_system_user(&["jordbruk"], Some(client(&["REGN"], &[]))),
    ];
    for recipient in ClientRecipient::ALL {
        questions.push(passed_on(accountant, client(&["REGN"], &[]), recipient));
    }
    questions
}

/// Questions that bring about every reason there is, with the catalogues to ask.
fn all_questions() -> [(&'static Catalogue, Vec<Question>); 5] {
    [
        (sample(), questions()),
        (seed(), questions_of_the_seed()),
        (seed(), vec![for_client(EVENTS, relation(&["REGN"], &[], None))]),
        (today(), questions_of_today()),
        (today(), questions_of_clients()),
    ]
}

#[test]
fn every_reason_is_a_sentence_of_its_own_in_each_language() {
    let mut said = Vec::new();
    for (catalogue, questions) in all_questions() {
        for question in questions {
            let [nb, nn, en] = Language::ALL
                .map(|language| check(catalogue, &question, language).unwrap().reasons().to_vec());
            for ((nb, nn), en) in nb.iter().zip(&nn).zip(&en) {
                let sentences = [&nb.message, &nn.message, &en.message];
                let different: BTreeSet<&String> = sentences.into();
                assert_eq!(different.len(), 3, "{sentences:#?}");
                for sentence in sentences {
                    assert!(sentence.ends_with('.') && !sentence.contains("  "), "{sentence}");
                }
                said.push(nb.code);
            }
        }
    }
    for code in ReasonCode::ALL {
        assert!(said.contains(&code), "nothing here is answered by {}", code.as_str());
    }
}

/// Of these the client or the provider decides, or how the two stand to each other.
const OF_NO_PACKAGE: [ReasonCode; 8] = [
    ReasonCode::NotLinkedToSupplier,
    ReasonCode::SupplierItself,
    ReasonCode::NotACustomer,
    ReasonCode::LimitedToSuppliersAccess,
    ReasonCode::LimitedToProvidersAccess,
    ReasonCode::NeedsClientAdministrator,
    ReasonCode::MustBeAgent,
    ReasonCode::EndsWithRelation,
];

#[test]
fn a_reason_that_is_about_a_package_names_it() {
    for (catalogue, questions) in all_questions() {
        for question in questions {
            for reason in check(catalogue, &question, Language::Nb).unwrap().reasons() {
                if let Some(urn) = &reason.package
                    && !OF_NO_PACKAGE.contains(&reason.code)
                {
                    let name = &catalogue.package(urn.as_str()).unwrap().package.name;
                    let name = catalogue.show(name, Language::Nb).value;
                    assert!(reason.message.contains(name), "{name}: {}", reason.message);
                }
            }
        }
    }
}

#[test]
fn a_reason_names_the_package_and_the_role_by_code_and_name() {
    let question = hold(EVENTS, "obs", None);
    for (language, role) in [
        (Language::Nb, "Observatør (OBS)"),
        (Language::Nn, "Observatør (OBS)"),
        (Language::En, "Observer (OBS)"),
    ] {
        let verdict = check(seed(), &question, language).unwrap();
        let message = &verdict.reasons()[0].message;
        assert!(message.contains(role), "{message}");
        assert!(message.contains("Maskinlesbare hendelser"), "{message}");
    }
}

#[test]
fn an_unresolved_role_is_explained_with_the_area_whose_notice_says_so() {
    for language in Language::ALL {
        let verdict = check(seed(), &hold(EVENTS, "FFØR", None), language).unwrap();
        let message = &verdict.reasons()[0].message;
        assert!(message.contains(AREA), "{message}");
        assert!(message.contains("(FFØR)"), "{message}");
    }
}

/// Whom it is passed on to, as sentences name them.
fn named(recipient: Recipient) -> [&'static str; 3] {
    match recipient {
        Recipient::Employee => ["ansatte", "tilsette", "employees"],
        Recipient::EnterpriseUser => ["virksomhetsbruker", "verksemdsbrukar", "enterprise user"],
        Recipient::Organisation => ["andre virksomheter", "andre verksemder", "other businesses"],
        Recipient::SystemUser => ["systembrukere", "systembrukarar", "system users"],
        other => panic!("{other} has no name here"),
    }
}

#[test]
fn every_reason_of_delegation_but_what_a_role_gets_names_the_recipient_asked_about() {
    let given = ["skatt-naering", "tilgangsstyrer", "hovedadministrator"];
    for recipient in RECIPIENTS {
        let questions = [
            (seed(), delegate(EVENTS, &["FFØR"], &[EVENTS], recipient)),
            (seed(), delegate(EVENTS, &["FFØR"], &[], recipient)),
            (sample(), delegate("lifts", &["REGN"], &[], recipient)),
            (sample(), delegate("roofs", &["DAGL"], &[], recipient)),
            (today(), delegate("skatt-naering", &["DAGL"], &[], recipient)),
            (today(), delegate("skatt-naering", &["REGN"], &[], recipient)),
            (today(), delegate("skatt-naering", &["PRIV"], &[], recipient)),
            (today(), delegate("skatt-naering", &["DAGL", "PRIV"], &[], recipient)),
            (today(), delegate("skatt-naering", &[], &given[..1], recipient)),
            (today(), delegate("skatt-naering", &[], &given, recipient)),
            (today(), delegate("jordbruk", &[], &given, recipient)),
            (today(), delegate("regnskapsforer-lonn", &["REGN"], &[], recipient)),
            (today(), delegate("hovedadministrator", &["DAGL"], &given, recipient)),
        ];
        for (catalogue, question) in questions {
            for (language, words) in Language::ALL.into_iter().zip(named(recipient)) {
                let verdict = check(catalogue, &question, language).unwrap();
                for reason in verdict.reasons() {
                    let message = &reason.message;
                    let is_of_role = reason.code == ReasonCode::RoleGrantsPackage;
                    assert!(is_of_role || message.contains(words), "{message}");
                }
            }
        }
    }
}

#[test]
fn what_took_the_place_of_enterprise_users_is_told_with_what_is_the_same_and_what_is_new() {
    for (language, words) in [
        (
            Language::Nb,
            ["Som før", "selv kan gjøre for klienten", "én klient om gangen", "hver pakke"],
        ),
        (
            Language::Nn,
            ["Som før", "sjølv kan gjere for klienten", "éin klient om gongen", "kvar pakke"],
        ),
        (
            Language::En,
            ["As before", "itself may do for the client", "one client at a time", "each package"],
        ),
    ] {
        let verdict = check(today(), &act("", &[], "", &[]), language).unwrap();
        let message = &verdict.reasons()[0].message;
        assert!(words.iter().all(|word| message.contains(word)), "{message}");
    }
}

#[test]
fn a_refusal_says_what_was_wrong_and_what_may_have_been_meant() {
    for (language, words) in [
        (Language::Nb, "Mente du DAGL?"),
        (Language::Nn, "Meinte du DAGL?"),
        (Language::En, "Did you mean DAGL?"),
    ] {
        let error = check(seed(), &hold(EVENTS, "DAGGL", None), language).unwrap_err();
        let message = error.message(language);
        assert!(message.contains("DAGGL") && message.ends_with(words), "{message}");
    }
}
