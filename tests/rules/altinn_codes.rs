//! What Altinn calls a reason: the codes of its delegation check, the numbers of its refusals.

use tilgangspakker::{Question, Recipient};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{ask, delegate, hold, seed, today};
use Recipient::{Employee, EnterpriseUser, Organisation, SystemUser};

const ADMINISTRATOR: &str = "hovedadministrator";
const REPRESENTATIVE: &str = "virksomhetens-representant-skjemaoppgaver";
const SCOPES: &str = "maskinporten-scopes";
const NO_ACCESS: (Option<&str>, Option<&str>) = (Some("NoAccess"), Some("AM.VLD-00026"));

fn altinn(question: &Question) -> Vec<(Option<&'static str>, Option<&'static str>)> {
    let verdict = ask(today(), question);
    verdict.reasons().iter().map(|reason| (reason.altinn_code, reason.altinn_error)).collect()
}

#[test]
fn a_claim_bears_the_code_of_altinns_delegation_check() {
    let recipient_has_none = (None, None);
    for (roles, holds, code) in [
        (&["DAGL"][..], &[][..], "Direct-RolePackage"),
        (&[], &[SCOPES, "tilgangsstyrer"], "Direct-AssignmentPackage"),
        (&[], &[ADMINISTRATOR], "Direct-AssignmentPackage-HovedAdmin"),
    ] {
        for recipient in [Employee, Organisation, SystemUser] {
            let question = delegate(SCOPES, roles, holds, recipient);
            assert_eq!(altinn(&question), [recipient_has_none, (Some(code), None)]);
        }
    }
}

#[test]
fn a_main_administrator_by_role_has_a_code_of_its_own() {
    let confidential = "post-til-virksomheten-med-taushetsbelagt-innhold";
    let by_role = delegate(confidential, &["DAGL"], &[], Employee);
    assert_eq!(altinn(&by_role)[1].0, Some("Direct-RolePackage-HovedAdmin"));
    let both = delegate(confidential, &["DAGL"], &[ADMINISTRATOR], Employee);
    assert_eq!(altinn(&both)[1].0, Some("Direct-RolePackage-HovedAdmin"));
}

#[test]
fn no_claim_is_no_access_whatever_it_fails_by() {
    for question in [
        delegate(SCOPES, &["REGN"], &[], SystemUser),
        delegate("eksplisitt", &["DAGL"], &[], SystemUser),
        delegate("skatt-naering", &[], &["skatt-naering"], SystemUser),
        delegate(ADMINISTRATOR, &[], &[ADMINISTRATOR], Employee),
    ] {
        assert_eq!(altinn(&question), [NO_ACCESS], "{question:?}");
    }
    // What is only good to know is no refusal.
    let for_clients = delegate("regnskapsforer-lonn", &["REGN"], &[], Employee);
    assert_eq!(altinn(&for_clients), [NO_ACCESS, (None, None)]);
}

#[test]
fn what_no_claim_overrides_has_numbers_of_its_own() {
    for (question, number) in [
        (delegate(ADMINISTRATOR, &["DAGL"], &[], Organisation), "AM.VLD-00028"),
        (delegate(REPRESENTATIVE, &["DAGL"], &[], SystemUser), "AM.VLD-00028"),
        (delegate(SCOPES, &["DAGL"], &[], EnterpriseUser), "AM.VLD-00008"),
        (delegate(REPRESENTATIVE, &["DAGL"], &[], EnterpriseUser), "AM.VLD-00008"),
        (delegate(SCOPES, &["PRIV"], &[], Employee), "AM.VLD-00048"),
    ] {
        assert_eq!(altinn(&question)[0], (None, Some(number)), "{question:?}");
    }
}

#[test]
fn only_delegation_has_them_and_no_yes_is_refused() {
    assert_eq!(altinn(&hold(SCOPES, "DAGL", None)), [(None, None)]);
    assert_eq!(altinn(&hold(SCOPES, "REGN", None)), [(None, None)]);
    let undecided = ask(seed(), &delegate("ECKEYROLE", &["FFØR"], &[], Employee));
    assert_eq!(undecided.reasons()[0].altinn_error, None);
}
