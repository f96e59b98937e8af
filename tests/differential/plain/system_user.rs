//! S1 to S7: each of every package that is named, and the earliest row of those that are refused.

use tilgangspakker::Decision::{Deny, Indeterminate, Permit};
use tilgangspakker::{Claims, ClientRelation, ReasonCode, Recipient, SystemUserFor};

use super::{Answer, Asked, answer, asked, below, client, delegate, has_empty_place, refused};
use crate::world::{Package, World};

/// An answer, and the row that gave it.
type OfRow = (u8, Answer);

/// What refuses a package by its flags has a row of its own, S2 to S4; all else is tried behind them.
const LATER: u8 = 5;

pub fn ask(world: &World, names: &[String], works_for: &SystemUserFor) -> Answer {
    if names.is_empty() {
        let is_own = matches!(works_for, SystemUserFor::Own { .. });
        let number = if is_own { "AUTH-00059" } else { "AUTH-00058" };
        return refused(ReasonCode::NoPackageNamed, number);
    }
    let answers: Vec<OfRow> = names.iter().flat_map(|it| of_name(world, it, works_for)).collect();
    let earliest = |decision| {
        answers.iter().filter(|(_, it)| it.decision == decision).min_by_key(|(row, _)| *row)
    };
    let combined = earliest(Deny).or_else(|| earliest(Indeterminate)).or_else(|| earliest(Permit));
    combined.unwrap().1
}

/// Of every package below.
fn of_name(world: &World, name: &str, works_for: &SystemUserFor) -> Vec<OfRow> {
    let is_for_itself = !matches!(works_for, SystemUserFor::Clients { .. });
    // As in D1, an area's own row speaks first, for all below it.
    if let Asked::Place(place) = asked(world, name)
        && place.assignable == Some(false)
        && is_for_itself
    {
        return vec![(3, refused(ReasonCode::OnlyForClients, "AUTH-00064"))];
    }
    let mut answers: Vec<OfRow> = below(world, name)
        .into_iter()
        .map(|package| match works_for {
            SystemUserFor::Own { approver } | SystemUserFor::Provider { approver } => {
                for_itself(world, package, approver)
            }
            SystemUserFor::Clients { client } => for_clients(world, package, client.as_ref()),
            other => panic!("no table for {other:?}"),
        })
        .collect();
    if has_empty_place(world, name) {
        answers.push((LATER, answer(Deny, ReasonCode::NoPackageBelow)));
    }
    answers
}

/// S2, S3 and S5.
fn for_itself(world: &World, package: &Package, approver: &Claims) -> OfRow {
    match (package.assignable, package.delegable) {
        (Some(false), Some(false)) => not_for_system_users(),
        (Some(false), _) => (3, refused(ReasonCode::OnlyForClients, "AUTH-00064")),
        (None, _) => (LATER, answer(Indeterminate, ReasonCode::NotStated)),
        (Some(true), _) => {
            let inner = delegate::of_package(world, package, approver, Recipient::SystemUser);
            let is_denied = inner.decision == Deny;
            (LATER, if is_denied { refused(inner.code, "AUTH-00053") } else { inner })
        }
    }
}

/// S2, S4, S6 and S7.
fn for_clients(world: &World, package: &Package, client: Option<&ClientRelation>) -> OfRow {
    match (package.delegable, package.assignable, client) {
        (Some(false), Some(false), _) => not_for_system_users(),
        (Some(false), ..) => (4, refused(ReasonCode::NotClientDelegable, "AUTH-00065")),
        (None, ..) => (LATER, answer(Indeterminate, ReasonCode::NotStated)),
        (Some(true), _, None) => (LATER, answer(Permit, ReasonCode::SystemUserForClients)),
        (Some(true), _, Some(client)) => {
            let inner = client::by_relation(world, package, client);
            let is_denied = inner.decision == Deny;
            (LATER, if is_denied { refused(inner.code, "AUTH-00080") } else { inner })
        }
    }
}

fn not_for_system_users() -> OfRow {
    (2, refused(ReasonCode::NotForSystemUsers, "AUTH.VLD-00008"))
}
