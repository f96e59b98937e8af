//! May somebody pass this package on? Rows D1 to D15 of docs/rules.md, in the order given there: D1, D2,
//! D6, D7, D8 and D15 here, the claims in `claims.rs`, D12 and D13 in `limits.rs`.

mod access_management;
mod claims;
mod giver;
mod limits;

pub(super) use giver::packages_held;

use crate::catalogue::{Node, PackageEntry};
use crate::rules::context::Context;
use crate::rules::error::QuestionError;
use crate::rules::question::Recipient;
use crate::rules::verdict::{Decision, ReasonCode, Section, Verdict};
use crate::text::labels;
use crate::text::sentences::Sentence;
use giver::Giver;

pub(super) fn check(
    context: Context<'_>,
    package: &str,
    roles: &[String],
    holds: &[String],
    variant: Option<&str>,
    recipient: Recipient,
) -> Result<Verdict, QuestionError> {
    let node = context.catalogue.node(package)?;
    let giver = Giver::of(context, roles, holds, variant)?;

    // The row of an area or a category has the first word on all that lies below it.
    let above = match node {
        Node::Area(_) | Node::Category(..) => not_delegable(context, node, recipient),
        Node::Package(_) => None,
    };
    let verdict = above.unwrap_or_else(|| {
        context.of_all_below(node, &|package| delegate(context, package, &giver, recipient))
    });
    Ok(verdict.with_altinn_codes().with_infos_last())
}

/// D1 to D15 of one package.
fn delegate(
    context: Context<'_>,
    package: PackageEntry<'_>,
    giver: &Giver<'_>,
    recipient: Recipient,
) -> Verdict {
    let node = Node::Package(package);
    if let Some(verdict) = not_delegable(context, node, recipient) {
        return verdict;
    }
    if node.is_assignable().is_none() {
        return not_stated(context, package, recipient);
    }
    let claims = claims::of(context, package, giver, recipient);
    // Whatever the claims come to, these override them.
    if let Some(limits) = limits::of(context, package, giver, recipient) {
        return claims.deny_overrides(Some(limits));
    }
    if claims.permitted() { to_recipient(context, package, recipient, claims) } else { claims }
}

/// D6, D7, D8 and D15, of a giver whose claims are good. They stand behind what the recipient decides.
fn to_recipient(
    context: Context<'_>,
    package: PackageEntry<'_>,
    recipient: Recipient,
    claims: Verdict,
) -> Verdict {
    let code = match recipient {
        Recipient::Employee => ReasonCode::DelegableToEmployee,
        Recipient::EnterpriseUser if package.package.made_for_enterprise_users => {
            return made_for_enterprise_users(context, package).and(claims);
        }
        // Documentation speaks of employees; the register's flag is about these too.
        Recipient::Organisation if context.is_register() => ReasonCode::DelegableToOrganisation,
        Recipient::SystemUser if context.is_register() => ReasonCode::DelegableToSystemUser,
        Recipient::EnterpriseUser | Recipient::Organisation | Recipient::SystemUser => {
            return not_stated(context, package, recipient).and(claims);
        }
    };
    let node = Node::Package(package);
    let sentence = Sentence::Delegable {
        package: context.node_name(node),
        recipients: recipient.in_words(context.language),
        stated: context.stated(),
    };
    context.verdict(Decision::Permit, code, sentence, Section::Table, Some(node)).and(claims)
}

/// D7.
fn made_for_enterprise_users(context: Context<'_>, package: PackageEntry<'_>) -> Verdict {
    let node = Node::Package(package);
    let sentence = Sentence::DelegableToEnterpriseUser { package: context.node_name(node) };
    let code = ReasonCode::DelegableToEnterpriseUser;
    context.verdict(Decision::Permit, code, sentence, Section::Tree, Some(node))
}

/// D2 and D8.
fn not_stated(context: Context<'_>, package: PackageEntry<'_>, recipient: Recipient) -> Verdict {
    let node = Node::Package(package);
    let sentence = Sentence::DelegationNotStated {
        package: context.node_name(node),
        recipients: recipient.in_words(context.language),
        source: context.stating(),
    };
    let code = ReasonCode::NotStated;
    context.verdict(Decision::Indeterminate, code, sentence, Section::Table, Some(node))
}

/// D1, with what else can be done with a package that is not given directly.
fn not_delegable(context: Context<'_>, node: Node<'_>, recipient: Recipient) -> Option<Verdict> {
    if node.is_assignable() != Some(false) {
        return None;
    }
    let because = |code, sentence| {
        context.verdict(Decision::Deny, code, sentence, Section::Table, Some(node))
    };
    let name = context.node_name(node);
    let recipients = match recipient {
        Recipient::Employee => labels::own_employees(context.language),
        other => other.in_words(context.language),
    };
    let sentence = Sentence::NotDelegable { name, recipients, stated: context.stated() };
    let verdict = because(ReasonCode::NotDelegable, sentence);
    Some(match node {
        Node::Package(entry) if entry.package.is_delegable == Some(true) => {
            let sentence = Sentence::PassedOnForClients { package: name, recipients };
            verdict.and(because(ReasonCode::PassedOnForClients, sentence))
        }
        _ => verdict,
    })
}
