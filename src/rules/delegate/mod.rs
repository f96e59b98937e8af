//! May somebody give this package on?

mod claims;
mod limits;

pub(super) use claims::packages_held;

use super::{
    Case, Decision, QuestionError, Reason, ReasonCode, Recipient, Section, Sentence, Verdict,
};
use crate::catalogue::{Node, PackageEntry, SourceKind};
use crate::text::{Language, labels};
use claims::{Claims, Giver};

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
    if is_assignable(node).is_none() {
        let sentence = Sentence::DelegationNotStated { package: case.node_name(node) };
        let reason = case.reason(ReasonCode::NotStated, sentence, Section::Table, node);
        return Verdict::new(Decision::Indeterminate, reason);
    }

    let claims = Claims::of(case, package, giver);
    let limits = limits::of(case, package, giver, recipient);
    match (Verdict::because(Decision::Deny, limits), claims.good.is_empty()) {
        (None, false) => to_recipient(case, package, recipient, claims),
        (None, true) => claims.without_good(case, package),
        (Some(limited), false) => limited,
        (Some(limited), true) => limited.deny_overrides(claims.without_good(case, package)),
    }
}

/// D6 to D8, of a giver who may give the package on.
fn to_recipient(
    case: Case<'_>,
    package: PackageEntry<'_>,
    recipient: Recipient,
    claims: Claims,
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
            let by_claims = Verdict::because(Decision::Permit, claims.good);
            return by_claims.unwrap_or_else(|| claims::not_held(case, package));
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
    let about_recipient = Verdict::new(decision, case.reason(code, sentence, section, node));
    match Verdict::because(decision, claims.good) {
        // What lets somebody give on what they do not hold is more decisive.
        Some(claimed) if claims.as_main_administrator && claimed.permitted() => {
            claimed.deny_overrides(about_recipient)
        }
        Some(claimed) => about_recipient.deny_overrides(claimed),
        None => claims::not_held(case, package),
    }
}

/// D1.
fn not_delegable(case: Case<'_>, node: Node<'_>) -> Option<Verdict> {
    if is_assignable(node) != Some(false) {
        return None;
    }
    let sentence =
        Sentence::NotDelegable { level: level(node, case.language), name: case.node_name(node) };
    let reason: Reason = case.reason(ReasonCode::NotDelegable, sentence, Section::Table, node);
    Some(Verdict::new(Decision::Deny, reason))
}

fn is_assignable(node: Node<'_>) -> Option<bool> {
    node.properties().and_then(|properties| properties.is_assignable)
}

/// "The area".
fn level(node: Node<'_>, language: Language) -> &'static str {
    match node {
        Node::Area(_) => labels::the_area(language),
        Node::Category(..) => labels::the_category(language),
        Node::Package(_) => labels::the_package(language),
    }
}
