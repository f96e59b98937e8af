//! May somebody pass this package on? Rows D1 to D15 of docs/rules.md, in the order given there: D1, D2,
//! D6, D7, D8 and D15 here, the claims in `claims.rs`, D12 and D13 in `limits.rs`.

mod access_management;
mod claims;
mod giver;
mod limits;

pub(super) use giver::packages_held;

use super::{Case, Decision, QuestionError, ReasonCode, Recipient, Section, Sentence, Verdict};
use crate::catalogue::{Node, PackageEntry};
use crate::text::labels;
use giver::Giver;

pub(super) fn check(
    case: Case<'_>,
    package: &str,
    roles: &[String],
    holds: &[String],
    variant: Option<&str>,
    recipient: Recipient,
) -> Result<Verdict, QuestionError> {
    let node = case.catalogue.node(package)?;
    let giver = Giver::of(case, roles, holds, variant)?;

    // The row of an area or a category has the first word on all that lies below it.
    let above = match node {
        Node::Area(_) | Node::Category(..) => not_delegable(case, node, recipient),
        Node::Package(_) => None,
    };
    let verdict = above.unwrap_or_else(|| {
        case.of_all_below(node, &|package| delegate(case, package, &giver, recipient))
    });
    Ok(verdict.with_altinn_codes().with_infos_last())
}

/// D1 to D15 of one package.
fn delegate(
    case: Case<'_>,
    package: PackageEntry<'_>,
    giver: &Giver<'_>,
    recipient: Recipient,
) -> Verdict {
    let node = Node::Package(package);
    if let Some(verdict) = not_delegable(case, node, recipient) {
        return verdict;
    }
    if node.is_assignable().is_none() {
        return not_stated(case, package, recipient);
    }
    let claims = claims::of(case, package, giver, recipient);
    // Whatever the claims come to, these override them.
    if let Some(limits) = limits::of(case, package, giver, recipient) {
        return claims.deny_overrides(Some(limits));
    }
    if claims.permitted() { to_recipient(case, package, recipient, claims) } else { claims }
}

/// D6, D7, D8 and D15, of a giver whose claims are good. They stand behind what the recipient decides.
fn to_recipient(
    case: Case<'_>,
    package: PackageEntry<'_>,
    recipient: Recipient,
    claims: Verdict,
) -> Verdict {
    let code = match recipient {
        Recipient::Employee => ReasonCode::DelegableToEmployee,
        Recipient::EnterpriseUser if package.package.made_for_enterprise_users => {
            return made_for_enterprise_users(case, package).and(claims);
        }
        // Documentation speaks of employees; the register's flag is about these too.
        Recipient::Organisation if case.is_register() => ReasonCode::DelegableToOrganisation,
        Recipient::SystemUser if case.is_register() => ReasonCode::DelegableToSystemUser,
        Recipient::EnterpriseUser | Recipient::Organisation | Recipient::SystemUser => {
            return not_stated(case, package, recipient).and(claims);
        }
    };
    let node = Node::Package(package);
    let sentence = Sentence::Delegable {
        package: case.node_name(node),
        recipients: recipient.in_words(case.language),
        stated: case.stated(),
    };
    case.verdict(Decision::Permit, code, sentence, Section::Table, Some(node)).and(claims)
}

/// D7.
fn made_for_enterprise_users(case: Case<'_>, package: PackageEntry<'_>) -> Verdict {
    let node = Node::Package(package);
    let sentence = Sentence::DelegableToEnterpriseUser { package: case.node_name(node) };
    let code = ReasonCode::DelegableToEnterpriseUser;
    case.verdict(Decision::Permit, code, sentence, Section::Tree, Some(node))
}

/// D2 and D8.
fn not_stated(case: Case<'_>, package: PackageEntry<'_>, recipient: Recipient) -> Verdict {
    let node = Node::Package(package);
    let sentence = Sentence::DelegationNotStated {
        package: case.node_name(node),
        recipients: recipient.in_words(case.language),
        source: case.stating(),
    };
    let code = ReasonCode::NotStated;
    case.verdict(Decision::Indeterminate, code, sentence, Section::Table, Some(node))
}

/// D1, with what else can be done with a package that is not given directly.
fn not_delegable(case: Case<'_>, node: Node<'_>, recipient: Recipient) -> Option<Verdict> {
    if node.is_assignable() != Some(false) {
        return None;
    }
    let because =
        |code, sentence| case.verdict(Decision::Deny, code, sentence, Section::Table, Some(node));
    let name = case.node_name(node);
    let recipients = match recipient {
        Recipient::Employee => labels::own_employees(case.language),
        other => other.in_words(case.language),
    };
    let sentence = Sentence::NotDelegable { name, recipients, stated: case.stated() };
    let verdict = because(ReasonCode::NotDelegable, sentence);
    Some(match node {
        Node::Package(entry) if entry.package.is_delegable == Some(true) => {
            let sentence = Sentence::PassedOnForClients { package: name, recipients };
            verdict.and(because(ReasonCode::PassedOnForClients, sentence))
        }
        _ => verdict,
    })
}
