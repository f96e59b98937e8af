//! What must be true of everything that is read and answered, whatever the text was.

use tilgangspakker::{
    Catalogue, Decision, Language, Question, Recipient, RoleAction, RoleOptions, Verdict, Weight,
    check, holds_at, matrix,
};

/// Of more packages and roles than these, answers are not asked for: a run has thousands of texts a second.
const MOST_PACKAGES: usize = 6;
const MOST_ROLES: usize = 40;

/// Altinn's register, as the npm package carries it.
pub fn today() -> Catalogue {
    let json = include_str!("../../data/altinn-2026-08/catalogue.json");
    Catalogue::from_json(json).unwrap_or_else(|error| panic!("{error}"))
}

/// What was read is written, and read again as the same.
pub fn survives_a_round_trip(catalogue: &Catalogue) {
    let json = catalogue.to_json();
    let again = Catalogue::from_json(&json).unwrap_or_else(|error| panic!("{error}\n{json}"));
    assert_eq!(again.contents(), catalogue.contents());
    assert_eq!(again.to_json(), json);
}

/// Only a Permit is permitted, and there is a reason for each verdict, what decides before what is good to know.
pub fn is_sound(verdict: &Verdict<'_>) {
    assert_eq!(verdict.permitted(), verdict.decision() == Decision::Permit);
    assert!(!verdict.reasons().is_empty(), "a verdict without a reason");
    assert!(verdict.reasons().is_sorted_by_key(|it| it.weight == Weight::Info));
    assert!(verdict.reasons().iter().all(|it| !it.message.is_empty()));
    let is_refused = verdict.reasons().iter().any(|it| it.altinn_error.is_some());
    assert!(!(verdict.permitted() && is_refused), "a yes that Altinn refuses");
}

/// The quick answers are those of `check`: whether a role holds a package, and each cell of a matrix.
pub fn answers_agree(catalogue: &Catalogue) {
    if catalogue.roles().len() > MOST_ROLES {
        return;
    }
    let of_holding = matrix(catalogue, &RoleOptions::default());
    let passing_on = RoleOptions { action: RoleAction::Delegate, ..RoleOptions::default() };
    let of_passing_on = matrix(catalogue, &passing_on);
    let (Ok(of_holding), Ok(of_passing_on)) = (of_holding, of_passing_on) else {
        panic!("no form is named, so that none is unknown")
    };
    for package in catalogue.packages().take(MOST_PACKAGES) {
        for role in catalogue.roles() {
            let urn = package.package.urn.as_str().to_owned();
            let reference = role.role.urn.clone();
            let hold =
                Question::Hold { package: urn.clone(), role: reference.clone(), variant: None };
            let held = decision(catalogue, &hold);
            assert_eq!(of_holding.get(package.index, role.index), Some(held));
            let holds = holds_at(catalogue, package.index, role.index);
            assert_eq!(holds, Some(held == Decision::Permit));
            let delegate = Question::Delegate {
                package: urn,
                roles: vec![reference],
                holds: Vec::new(),
                variant: None,
                recipient: Recipient::Employee,
            };
            let passed_on = decision(catalogue, &delegate);
            assert_eq!(of_passing_on.get(package.index, role.index), Some(passed_on));
        }
    }
}

fn decision(catalogue: &Catalogue, question: &Question) -> Decision {
    let verdict = check(catalogue, question, Language::Nb);
    let verdict = verdict.unwrap_or_else(|error| panic!("{error}: {question:?}"));
    is_sound(&verdict);
    verdict.decision()
}
