//! Catalogues to ask: the embedded one, and a small one in our own words with what it lacks.

use std::sync::LazyLock;

use tilgangspakker::{
    Catalogue, Claims, ClientRecipient, ClientRelation, Decision, EnterpriseUser, Language,
    Question, QuestionError, ReasonCode, Recipient, RoleOptions, SystemUserFor, Verdict, Weight,
    check,
};

pub const API: &str = "urn:altinn:accesspackage:programmeringsgrensesnitt";
pub const CUSTOMERS: &str = "urn:altinn:accesspackage:opptreforvirksomhetenskunder";
pub const EVENTS: &str = "urn:altinn:accesspackage:maskinlesbarehendelser";
pub const PACKAGES: [&str; 3] = [API, CUSTOMERS, EVENTS];
pub const AREA: &str = "Integrasjoner og API-er";

/// The roles that the seed's table lists for each of its packages, in its order.
pub const HOLDERS: [&str; 9] =
    ["DAGL", "LEDE", "INNH", "DTPR", "DTSO", "KOMP", "BEST", "REPR", "BOBE"];

/// The register's other roles, but for FFØR.
pub const OTHERS: [&str; 17] = [
    "ADOS", "EIKM", "HFOR", "HLSE", "KDEB", "KENK", "KIRK", "KONT", "KTRF", "MEDL", "NEST", "OBS",
    "OPMV", "ORGL", "REGN", "REVI", "VARA",
];

pub const SUPPLIER: &str = "991825827";
pub const OTHER: &str = "974760673";
pub const CUSTOMER: &str = "889640782";

pub fn seed() -> &'static Catalogue {
    static SEED: LazyLock<Catalogue> = LazyLock::new(Catalogue::embedded);
    &SEED
}

/// Altinn's register, as the npm package carries it.
pub fn today() -> &'static Catalogue {
    static TODAY: LazyLock<Catalogue> =
        LazyLock::new(|| read(include_str!("../../data/altinn-2026-08/catalogue.json")));
    &TODAY
}

/// Has what the embedded catalogue does not: variants, categories, rows that say no or nothing,
/// grants that may not be passed on, an area with nothing in it.
pub fn sample() -> &'static Catalogue {
    static SAMPLE: LazyLock<Catalogue> = LazyLock::new(|| read(SAMPLE_JSON));
    &SAMPLE
}

fn read(json: &str) -> Catalogue {
    Catalogue::from_json(json).unwrap_or_else(|error| panic!("{error}"))
}

const SAMPLE_JSON: &str = r#"{
  "version": "sample",
  "language": "en",
  "areas": [
    {
      "name": "Buildings",
      "document": "buildings.md",
      "properties": { "isAssignable": true, "isResourcePolicyAvailable": false },
      "children": [
        "urn:altinn:accesspackage:lifts",
        {
          "name": "Energy",
          "properties": { "isAssignable": false },
          "children": ["urn:altinn:accesspackage:heating", "urn:altinn:accesspackage:power"]
        },
        "urn:altinn:accesspackage:roofs",
        {
          "name": "Stairs",
          "properties": { "isAssignable": true, "isResourcePolicyAvailable": true },
          "children": []
        }
      ]
    },
    { "name": "Nothing yet" },
    {
      "name": "Open",
      "properties": { "isResourcePolicyAvailable": true },
      "children": ["urn:altinn:accesspackage:doors"]
    }
  ],
  "packages": [
    {
      "urn": "urn:altinn:accesspackage:lifts",
      "name": "Lifts",
      "properties": {
        "isAssignable": true,
        "isResourcePolicyAvailable": false,
        "roles": [
          { "role": "FFØR", "variant": "BRL" },
          { "role": "FFØR", "variant": "ESEK" },
          "DAGL",
          { "role": "REGN", "mayDelegate": false }
        ]
      }
    },
    {
      "urn": "urn:altinn:accesspackage:heating",
      "name": "Heating",
      "properties": { "isAssignable": false, "roles": ["DAGL"] }
    },
    { "urn": "urn:altinn:accesspackage:power", "name": "Power" },
    {
      "urn": "urn:altinn:accesspackage:roofs",
      "name": "Roofs",
      "properties": { "roles": ["DAGL"] }
    },
    {
      "urn": "urn:altinn:accesspackage:doors",
      "name": "Doors",
      "properties": { "isAssignable": true, "roles": ["DAGL"] }
    }
  ],
  "notices": [
    {
      "severity": "warning",
      "text": "Undecided for accountants and estate managers.",
      "area": "Open",
      "unresolvedRoles": ["REVI", "KONT"]
    },
    {
      "severity": "warning",
      "text": "Undecided for observers.",
      "area": "Buildings",
      "package": "urn:altinn:accesspackage:lifts",
      "unresolvedRoles": ["OBS", "FFØR"]
    }
  ]
}"#;

pub fn hold(package: &str, role: &str, variant: Option<&str>) -> Question {
    Question::Hold {
        package: package.to_owned(),
        role: role.to_owned(),
        variant: variant.map(str::to_owned),
    }
}

pub fn delegate(package: &str, roles: &[&str], holds: &[&str], recipient: Recipient) -> Question {
    Question::Delegate {
        package: package.to_owned(),
        roles: owned(roles),
        holds: owned(holds),
        variant: None,
        recipient,
    }
}

/// The same question of a giver of this organisation form.
pub fn in_form(question: Question, form: &str) -> Question {
    match question {
        Question::Delegate { package, roles, holds, recipient, .. } => {
            Question::Delegate { package, roles, holds, recipient, variant: Some(form.to_owned()) }
        }
        other => other,
    }
}

/// What a role gets in a business of this organisation form.
pub fn held_in(variant: Option<&str>) -> RoleOptions<'_> {
    RoleOptions { variant, ..RoleOptions::default() }
}

pub fn relation(relations: &[&str], given: &[&str], variant: Option<&str>) -> ClientRelation {
    let variant = variant.map(str::to_owned);
    ClientRelation { relations: owned(relations), given: owned(given), variant }
}

/// May the provider pass it on to an employee, of whom and by whom nothing is known?
pub fn for_client(package: &str, client: ClientRelation) -> Question {
    passed_on(package, client, ClientRecipient::Agent)
}

pub fn passed_on(package: &str, client: ClientRelation, recipient: ClientRecipient) -> Question {
    Question::Client { package: package.to_owned(), client, recipient, is_agent: None, by: None }
}

/// The same question of a person of whom this is known.
pub fn of_agent(question: Question, known: bool) -> Question {
    match question {
        Question::Client { package, client, recipient, by, .. } => {
            Question::Client { package, client, recipient, is_agent: Some(known), by }
        }
        other => other,
    }
}

/// The same question, where this is who does it.
pub fn by(question: Question, claims: Claims) -> Question {
    match question {
        Question::Client { package, client, recipient, is_agent, .. } => {
            Question::Client { package, client, recipient, is_agent, by: Some(claims) }
        }
        other => other,
    }
}

pub fn claims(roles: &[&str], holds: &[&str]) -> Claims {
    Claims { roles: owned(roles), holds: owned(holds), variant: None }
}

/// May a system user for the business's own use have these packages?
pub fn own_system_user(packages: &[&str], approver: Claims) -> Question {
    system_user(packages, SystemUserFor::Own { approver })
}

/// May a system user for clients have them, for this one if one is named?
pub fn client_system_user(packages: &[&str], client: Option<ClientRelation>) -> Question {
    system_user(packages, SystemUserFor::Clients { client })
}

pub fn system_user(packages: &[&str], works_for: SystemUserFor) -> Question {
    Question::SystemUser { packages: owned(packages), works_for }
}

pub fn attach(package: &str) -> Question {
    Question::Attach { package: package.to_owned() }
}

pub fn act(tied_to: &str, holds: &[&str], on_behalf_of: &str, customers: &[&str]) -> Question {
    Question::Act {
        supplier: SUPPLIER.to_owned(),
        user: EnterpriseUser { organisation: tied_to.to_owned(), holds: owned(holds) },
        on_behalf_of: on_behalf_of.to_owned(),
        customers: owned(customers),
    }
}

pub fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// The verdict, with every promise that holds for all verdicts checked.
pub fn ask<'c>(catalogue: &'c Catalogue, question: &Question) -> Verdict<'c> {
    let verdict =
        check(catalogue, question, Language::Nb).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(verdict.permitted(), verdict.decision() == Decision::Permit);
    assert!(!verdict.reasons().is_empty(), "a verdict without a reason");
    assert_eq!(verdict.catalogue(), catalogue.version(), "what every log should have");
    let is_ordered = verdict.reasons().is_sorted_by_key(|reason| reason.weight == Weight::Info);
    assert!(is_ordered, "what decides stands first");
    for reason in verdict.reasons() {
        assert!(!verdict.permitted() || reason.altinn_error.is_none(), "no yes is refused");
        // A value that a sentence calls for and does not get would leave two spaces or empty quotes.
        let message = &reason.message;
        let is_whole = !["{", "}", "  ", "«»", "( )", " ."].iter().any(|gap| message.contains(gap));
        assert!(is_whole && !message.is_empty(), "{message:?}");
    }
    assert!(verdict.reasons().iter().all(|reason| !reason.source.document.is_empty()));
    verdict
}

pub fn refuse(catalogue: &Catalogue, question: &Question) -> QuestionError {
    check(catalogue, question, Language::Nb).unwrap_err()
}

/// The decision and the codes of the reasons, to compare with a row of a rule table.
#[track_caller]
pub fn expect(
    catalogue: &Catalogue,
    question: &Question,
    decision: Decision,
    codes: &[ReasonCode],
) {
    let verdict = ask(catalogue, question);
    let given: Vec<ReasonCode> = verdict.reasons().iter().map(|reason| reason.code).collect();
    assert_eq!((verdict.decision(), given.as_slice()), (decision, codes), "{question:?}");
}
