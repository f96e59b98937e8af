//! May somebody give this package on?

use super::hold::{self, Holding};
use super::{
    Case, Decision, QuestionError, Reason, ReasonCode, Recipient, Section, Sentence, Verdict, level,
};
use crate::catalogue::{Node, Notice, PackageEntry, RoleEntry};

pub(super) fn check(
    case: Case<'_>,
    package: &str,
    roles: &[String],
    holds: &[String],
    variant: Option<&str>,
    recipient: Recipient,
) -> Result<Verdict, QuestionError> {
    let node = case.catalogue.node(package)?;
    let mut giver = Giver { roles: Vec::new(), holds: Vec::new(), variant };
    for role in roles {
        giver.roles.push(case.catalogue.role(role)?);
    }
    giver.holds = packages_held(case, holds)?;

    // The row of an area or a category has the first word on all that lies below it.
    if let Node::Area(_) | Node::Category(..) = node
        && let Some(verdict) = not_delegable(case, node)
    {
        return Ok(verdict);
    }
    Ok(case.of_all_below(node, &|package| delegate(case, package, &giver, recipient)))
}

/// The places of the packages that somebody has been given. An area or a category is delegated as
/// the packages below it, so naming one is naming them.
pub(super) fn packages_held(case: Case<'_>, holds: &[String]) -> Result<Vec<usize>, QuestionError> {
    let mut held = Vec::new();
    for reference in holds {
        let node = case.catalogue.node(reference)?;
        held.extend(case.catalogue.below(node).map(|entry| entry.index));
    }
    Ok(held)
}

/// Who would give the package on.
struct Giver<'q> {
    roles: Vec<RoleEntry<'q>>,
    /// Places of packages.
    holds: Vec<usize>,
    variant: Option<&'q str>,
}

/// D1 to D9 of one package.
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
    if claims.good.is_empty() {
        return without_claim(case, package, claims);
    }
    to_recipient(case, package, recipient).with_reasons(claims.good)
}

/// What the giver's roles and packages come to for one package. Claims combine by
/// permit-overrides: a good one is enough, an unresolved one is worth more than none.
#[derive(Default)]
struct Claims {
    good: Vec<Reason>,
    unresolved: Vec<Reason>,
    /// Those that leave roles unresolved.
    notices: Vec<Notice>,
    may_not_delegate: Vec<Reason>,
}

impl Claims {
    fn of(case: Case<'_>, package: PackageEntry<'_>, giver: &Giver<'_>) -> Self {
        let mut claims = Self::default();
        let node = Node::Package(package);
        let name = case.node_name(node);
        for &role in &giver.roles {
            match hold::decide(case.catalogue, package, role, giver.variant) {
                Holding::Granted(grant) if grant.may_delegate => {
                    claims.good.push(hold::granted(case, package, role, grant));
                }
                Holding::Granted(_) => {
                    let code = ReasonCode::RoleMayNotDelegate;
                    let role_name = &case.role_name(role);
                    let sentence = Sentence::RoleMayNotDelegate { role: role_name, package: name };
                    let reason = case.reason(code, sentence, Section::Table, node);
                    claims.may_not_delegate.push(reason.about_role(role));
                }
                Holding::Unresolved => {
                    claims.unresolved.push(hold::unresolved(case, package, role));
                    claims.notices.extend(hold::notices(case, package, role));
                }
                Holding::OtherVariants | Holding::NotGranted => {}
            }
        }
        if giver.holds.contains(&package.index) {
            let code = ReasonCode::HeldByDelegation;
            let sentence = Sentence::HeldByDelegation { package: name };
            claims.good.push(case.reason(code, sentence, Section::Table, node));
        }
        claims
    }
}

/// D4, D9 and D5.
fn without_claim(case: Case<'_>, package: PackageEntry<'_>, claims: Claims) -> Verdict {
    if let Some(verdict) = Verdict::because(Decision::Indeterminate, claims.unresolved) {
        return verdict.with_notices(claims.notices);
    }
    if let Some(verdict) = Verdict::because(Decision::Deny, claims.may_not_delegate) {
        return verdict;
    }
    let node = Node::Package(package);
    let sentence = Sentence::NotHeldByGiver { package: case.node_name(node) };
    let reason = case.reason(ReasonCode::NotHeld, sentence, Section::Table, node);
    Verdict::new(Decision::Deny, reason)
}

/// D6 to D8.
fn to_recipient(case: Case<'_>, package: PackageEntry<'_>, recipient: Recipient) -> Verdict {
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
        Recipient::EnterpriseUser | Recipient::Organisation | Recipient::SystemUser => (
            Decision::Indeterminate,
            ReasonCode::NotStated,
            Sentence::RecipientNotStated { package: name, recipient: recipient.kind() },
            Section::Table,
        ),
    };
    Verdict::new(decision, case.reason(code, sentence, section, node))
}

/// D1.
fn not_delegable(case: Case<'_>, node: Node<'_>) -> Option<Verdict> {
    if is_assignable(node) != Some(false) {
        return None;
    }
    let sentence = Sentence::NotDelegable { level: level(node), name: case.node_name(node) };
    let reason = case.reason(ReasonCode::NotDelegable, sentence, Section::Table, node);
    Some(Verdict::new(Decision::Deny, reason))
}

fn is_assignable(node: Node<'_>) -> Option<bool> {
    node.properties().and_then(|properties| properties.is_assignable)
}
