//! May somebody give this package on?

mod claims;
mod limits;

pub(super) use claims::packages_held;

use super::{Case, Decision, QuestionError, ReasonCode, Recipient, Section, Sentence, Verdict};
use crate::catalogue::{Node, PackageEntry, SourceKind};
use crate::text::{Language, labels};
use claims::Giver;

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
    if let Node::Area(_) | Node::Category(..) = node
        && let Some(verdict) = not_delegable(case, node)
    {
        return Ok(verdict);
    }
    let verdict = case.of_all_below(node, &|package| delegate(case, package, &giver, recipient));
    Ok(verdict.with_altinn_codes())
}

/// D1 to D13 of one package.
fn delegate(
    case: Case<'_>,
    package: PackageEntry<'_>,
    giver: &Giver<'_>,
    recipient: Recipient,
) -> Verdict {
    let node = Node::Package(package);
    if let Some(verdict) = not_delegable(case, node) {
        return verdict;
    }
    if node.is_assignable().is_none() {
        let sentence = Sentence::DelegationNotStated { package: case.node_name(node) };
        let code = ReasonCode::NotStated;
        return case.verdict(Decision::Indeterminate, code, sentence, Section::Table, Some(node));
    }
    let claims = claims::of(case, package, giver);
    let limits = limits::of(case, package, giver, recipient);
    if limits.is_none() && claims.permitted() {
        return to_recipient(case, package, recipient, claims);
    }
    claims.deny_overrides(limits)
}

/// D6 to D8, of a giver whose claims are good.
fn to_recipient(
    case: Case<'_>,
    package: PackageEntry<'_>,
    recipient: Recipient,
    claims: Verdict,
) -> Verdict {
    let node = Node::Package(package);
    let name = case.node_name(node);
    let (decision, code, sentence, section) = match recipient {
        Recipient::Employee => (
            Decision::Permit,
            ReasonCode::DelegableToEmployee,
            Sentence::DelegableToEmployee { package: name },
            Section::Table,
        ),
        Recipient::EnterpriseUser if package.package.made_for_enterprise_users => (
            Decision::Permit,
            ReasonCode::DelegableToEnterpriseUser,
            Sentence::DelegableToEnterpriseUser { package: name },
            Section::Tree,
        ),
        // The register's flag is about them too: the giver's claim is all there is to say.
        Recipient::Organisation | Recipient::SystemUser
            if case.catalogue.contents().source_kind == SourceKind::Register =>
        {
            return claims;
        }
        Recipient::EnterpriseUser | Recipient::Organisation | Recipient::SystemUser => (
            Decision::Indeterminate,
            ReasonCode::NotStated,
            Sentence::RecipientNotStated {
                package: name,
                recipient: recipient.in_words(case.language),
            },
            Section::Table,
        ),
    };
    let verdict = case.verdict(decision, code, sentence, section, Some(node));
    // What lets somebody give on what they do not hold is more decisive.
    if verdict.permitted() && claims.rests_on(ReasonCode::MainAdministrator) {
        claims.and(verdict)
    } else {
        verdict.and(claims)
    }
}

/// D1.
fn not_delegable(case: Case<'_>, node: Node<'_>) -> Option<Verdict> {
    if node.is_assignable() != Some(false) {
        return None;
    }
    let sentence =
        Sentence::NotDelegable { level: level(node, case.language), name: case.node_name(node) };
    let code = ReasonCode::NotDelegable;
    Some(case.verdict(Decision::Deny, code, sentence, Section::Table, Some(node)))
}

/// "The area".
fn level(node: Node<'_>, language: Language) -> &'static str {
    match node {
        Node::Area(_) => labels::the_area(language),
        Node::Category(..) => labels::the_category(language),
        Node::Package(_) => labels::the_package(language),
    }
}
