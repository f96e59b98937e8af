//! D14: what it takes, in Altinn's register, to pass on what others have given.

use tilgangspakker::{Catalogue, Decision, PartyKind, ReasonCode, Recipient};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{ask, delegate, expect, held_in, in_form, today};
use Recipient::{Employee, Organisation, SystemUser};

const TAX: &str = "skatt-naering";
const NOT_ACCESS_MANAGER: [ReasonCode; 1] = [ReasonCode::NotAccessManager];
const GIVEN: [ReasonCode; 2] = [ReasonCode::DelegableToEmployee, ReasonCode::HeldByDelegation];

#[test]
fn d14_who_has_only_been_given_a_package_may_not_pass_it_on() {
    for recipient in [Employee, Organisation, SystemUser] {
        let question = delegate(TAX, &[], &[TAX], recipient);
        expect(today(), &question, Decision::Deny, &NOT_ACCESS_MANAGER);
    }
}

#[test]
fn d14_nothing_but_access_management_passes_itself_on() {
    let catalogue = today();
    let permitted: Vec<&str> = catalogue
        .packages()
        .map(|entry| entry.package.urn.slug())
        .filter(|slug| ask(catalogue, &delegate(slug, &[], &[slug], Employee)).permitted())
        .collect();
    assert_eq!(permitted, ["tilgangsstyrer", "innbygger-tilgangsstyring-privatperson"]);
}

#[test]
fn d14_an_access_manager_or_a_main_administrator_may_pass_on_what_it_was_given() {
    for administrator in ["tilgangsstyrer", "hovedadministrator"] {
        let question = delegate(TAX, &[], &[TAX, administrator], Employee);
        expect(today(), &question, Decision::Permit, &GIVEN);
    }
}

#[test]
fn d14_access_management_by_a_role_counts_as_well() {
    // KNUF gets access management by role, and not this package.
    let question = delegate("jordbruk", &["KNUF"], &["jordbruk"], Employee);
    expect(today(), &question, Decision::Permit, &GIVEN);
    let without = delegate("jordbruk", &["REGN"], &["jordbruk"], Employee);
    expect(today(), &without, Decision::Deny, &NOT_ACCESS_MANAGER);
}

#[test]
fn d14_a_branch_of_a_foreign_company_and_a_bankrupt_estate_have_their_own() {
    for (administrator, form) in
        [("ffor-tilgangsstyrer-nuf", "NUF"), ("konkursbo-tilgangsstyrer", "KBO")]
    {
        let question = delegate(TAX, &[], &[TAX, administrator], Employee);
        expect(today(), &in_form(question.clone(), form), Decision::Permit, &GIVEN);
        expect(today(), &in_form(question.clone(), "AS"), Decision::Deny, &NOT_ACCESS_MANAGER);
        expect(today(), &question, Decision::Deny, &NOT_ACCESS_MANAGER);
    }
    // The business manager of a branch is its access manager by role.
    let by_role = in_form(delegate("jordbruk", &["FFØR"], &["jordbruk"], Employee), "NUF");
    expect(today(), &by_role, Decision::Permit, &GIVEN);
}

#[test]
fn d14_a_persons_packages_have_their_own_and_no_other() {
    let (package, own) = ("innbygger-toll-avgift", "innbygger-tilgangsstyring-privatperson");
    let given = delegate(package, &[], &[package], Employee);
    expect(today(), &given, Decision::Deny, &NOT_ACCESS_MANAGER);
    let managed = delegate(package, &[], &[package, own], Employee);
    expect(today(), &managed, Decision::Permit, &GIVEN);
    for administrator in ["tilgangsstyrer", "hovedadministrator"] {
        let question = delegate(package, &["PRIV"], &["innbygger-toll-avgift"], Employee);
        assert!(ask(today(), &question).permitted(), "a person has it by role");
        let as_business = delegate(package, &[], &[package, administrator], Employee);
        assert_eq!(ask(today(), &as_business).decision(), Decision::Deny, "{administrator}");
    }
}

#[test]
fn d14_by_the_facts_every_role_that_may_pass_anything_on_has_access_management() {
    let catalogue = today();
    for role in catalogue.roles() {
        for entry in catalogue.packages() {
            for (grant, holder) in catalogue.grants_of(entry.index) {
                if holder.index != role.index || !grant.may_delegate {
                    continue;
                }
                let managers: &[&str] = match entry.package.party_kind {
                    Some(PartyKind::Person) => &["innbygger-tilgangsstyring-privatperson"],
                    _ if grant.variant.as_deref() == Some("NUF") => {
                        &["tilgangsstyrer", "hovedadministrator", "ffor-tilgangsstyrer-nuf"]
                    }
                    _ => &["tilgangsstyrer", "hovedadministrator"],
                };
                let held = catalogue
                    .packages_for_role(&role.role.code, &held_in(grant.variant.as_deref()))
                    .unwrap();
                let has_one = held.iter().any(|it| managers.contains(&it.package.urn.slug()));
                assert!(has_one, "{} passes on {}", role.role.code, entry.package.urn);
            }
        }
    }
}

#[test]
fn d14_is_said_with_what_is_lacking() {
    let verdict = ask(today(), &delegate(TAX, &[], &[TAX], SystemUser));
    let message = &verdict.reasons()[0].message;
    for words in ["Skatt næring", "systembrukere", "«Tilgangsstyrer» eller «Hovedadministrator»"]
    {
        assert!(message.contains(words), "{message}");
    }
}

#[test]
fn d14_where_a_source_does_not_state_whose_package_it_is_nothing_is_access_management() {
    let mut contents = today().contents().clone();
    for package in &mut contents.packages {
        package.party_kind = None;
    }
    let catalogue = Catalogue::new(contents).unwrap();
    let question = delegate(TAX, &[], &[TAX, "tilgangsstyrer"], Employee);
    expect(&catalogue, &question, Decision::Deny, &NOT_ACCESS_MANAGER);
}
