//! K1 to K13.

use tilgangspakker::Decision::{Deny, Indeterminate, Permit};
use tilgangspakker::{Claims, ClientRecipient, ClientRelation, ReasonCode};

use super::{Answer, answer, below, has, is_among, is_unresolved, of_all_below, refused};
use crate::world::{Package, World};

pub fn ask(
    world: &World,
    name: &str,
    client: &ClientRelation,
    (recipient, is_agent): (ClientRecipient, Option<bool>),
    by: Option<&Claims>,
) -> Answer {
    of_all_below(world, name, |package| {
        let Some(is_delegable) = package.delegable else {
            return answer(Indeterminate, ReasonCode::NotStated);
        };
        let administers = |it: &Claims| {
            has(world, "klientadministrator", it) || has(world, "hovedadministrator", it)
        };
        if by.is_some_and(|it| !administers(it)) {
            return answer(Deny, ReasonCode::NotClientAdministrator);
        }
        if !is_delegable {
            return refused(ReasonCode::NotClientDelegable, "AM.VLD-00033");
        }
        match recipient {
            ClientRecipient::Organisation | ClientRecipient::EnterpriseUser => {
                refused(ReasonCode::RecipientNotAllowed, "AM.VLD-00008")
            }
            ClientRecipient::OwnSystemUser => {
                refused(ReasonCode::SystemUserNotForClients, "AM.VLD-00008")
            }
            ClientRecipient::Agent if is_agent == Some(false) => {
                refused(ReasonCode::NotAnAgent, "AM.VLD-00032")
            }
            _ => by_relation(world, package, client),
        }
    })
}

/// K7 to K13.
pub fn by_relation(world: &World, package: &Package, client: &ClientRelation) -> Answer {
    let given_nothing = client.given.iter().all(|it| below(world, it).is_empty());
    if client.relations.is_empty() && given_nothing {
        return refused(ReasonCode::NotAClient, "AM.VLD-00032");
    }
    if is_among(world, package.slug, &client.given) {
        return answer(Permit, ReasonCode::DelegableForClient);
    }
    // One relation that is good is enough, and an undecided one is more than none.
    let relations: Vec<Answer> =
        client.relations.iter().map(|role| of_role(world, package, role, client)).collect();
    let first = |decision, code| {
        relations.iter().copied().find(|it| it.decision == decision && it.code == code)
    };
    first(Permit, ReasonCode::DelegableForClient)
        .or_else(|| first(Indeterminate, ReasonCode::RoleUnresolved))
        .or_else(|| first(Deny, ReasonCode::VariantNotCovered))
        .unwrap_or(refused(ReasonCode::NotHeldForClient, "AM.VLD-00026"))
}

/// K8, K10, K11 and K12 of one relation, in this order.
fn of_role(world: &World, package: &Package, role: &str, client: &ClientRelation) -> Answer {
    let form = client.variant.as_deref();
    let mut grants = package.grants.iter().filter(|it| it.role == role);
    if grants.clone().any(|it| it.form.is_none() || it.form == form) {
        return answer(Permit, ReasonCode::DelegableForClient);
    }
    if grants.next().is_some() {
        return refused(ReasonCode::VariantNotCovered, "AM.VLD-00026");
    }
    if is_unresolved(world, package, role) {
        return answer(Indeterminate, ReasonCode::RoleUnresolved);
    }
    refused(ReasonCode::NotHeldForClient, "AM.VLD-00026")
}
