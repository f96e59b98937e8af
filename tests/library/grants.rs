//! Whom a grant is for, and what a role's grants tell of who has the role.
#![expect(clippy::unwrap_used, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use tilgangspakker::{
    Catalogue, Decision, Grant, Language, Question, ReasonCode, Recipient, Role, check,
};

#[test]
fn a_grant_is_for_the_organisation_form_that_it_names_in_any_letter_case() {
    let for_form = |form: &str| Grant { variant: Some(form.to_owned()), ..Grant::to("DAGL") };
    for (granted, asked) in [("NUF", "NUF"), ("NUF", "nuf"), ("SÆR", "sær"), ("sær", "SÆR")] {
        assert!(for_form(granted).covers(Some(asked)), "{granted} {asked}");
    }
    for (granted, asked) in [("NUF", "AS"), ("SÆR", "AS"), ("SÆR", "SAR"), ("AS", "SÆR")] {
        assert!(!for_form(granted).covers(Some(asked)), "{granted} {asked}");
    }
    assert!(!for_form("NUF").covers(None));
    assert!(Grant::to("DAGL").covers(None) && Grant::to("DAGL").covers(Some("AS")));
}

/// Today's register with a role that no register knows, to which this package is granted.
fn with_role(granted: Option<&str>) -> Catalogue {
    let json = include_str!("../../data/altinn-2026-08/catalogue.json");
    let mut contents = Catalogue::from_json(json).unwrap().contents().clone();
    contents.roles.push(Role::new("vokter".into(), "urn:rolle:vokter".into(), "Vokter".into()));
    for package in &mut contents.packages {
        if Some(package.urn.slug()) == granted {
            package.properties.as_mut().unwrap().roles.push(Grant::to("vokter"));
        }
    }
    Catalogue::new(contents).unwrap()
}

/// Whether somebody with that role, who has been given these packages, may give the first of them on.
fn passes_on(catalogue: &Catalogue, holds: [&str; 2]) -> (Decision, ReasonCode) {
    let question = Question::Delegate {
        package: holds[0].to_owned(),
        roles: vec!["vokter".to_owned()],
        holds: holds.map(str::to_owned).to_vec(),
        variant: None,
        recipient: Recipient::Employee,
    };
    let verdict = check(catalogue, &question, Language::Nb).unwrap();
    (verdict.decision(), verdict.reasons().first().unwrap().code)
}

#[test]
fn what_a_role_gets_tells_whether_who_has_it_is_a_business_or_a_person() {
    let business = ["maskinporten-scopes", "tilgangsstyrer"];
    let person = ["innbygger-toll-avgift", "innbygger-tilgangsstyring-privatperson"];
    let permitted = (Decision::Permit, ReasonCode::DelegableToEmployee);
    let of_both_kinds = (Decision::Deny, ReasonCode::WrongPartyKind);
    for (granted, of_business, of_person) in [
        (None, permitted, permitted),
        (Some("toll"), permitted, of_both_kinds),
        (Some("innbygger-arbeidsliv"), of_both_kinds, permitted),
    ] {
        let catalogue = with_role(granted);
        assert_eq!(passes_on(&catalogue, business), of_business, "{granted:?}");
        assert_eq!(passes_on(&catalogue, person), of_person, "{granted:?}");
    }
}
