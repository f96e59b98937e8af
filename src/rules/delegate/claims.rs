//! What a giver's roles and packages come to.

use super::super::hold::{self, Holding};
use super::{Case, Decision, QuestionError, Reason, ReasonCode, Section, Sentence, Verdict};
use crate::catalogue::{Node, Notice, PackageEntry, RoleEntry};

/// The package whose holder may give on what it does not hold, and the role that stands for that.
pub(super) const MAIN_ADMINISTRATOR: &str = "hovedadministrator";

/// Who would give a package on.
pub(super) struct Giver<'q> {
    pub(super) roles: Vec<RoleEntry<'q>>,
    /// Places of packages.
    pub(super) holds: Vec<usize>,
    pub(super) variant: Option<&'q str>,
}

impl<'q> Giver<'q> {
    pub(super) fn of(
        case: Case<'q>,
        roles: &[String],
        holds: &[String],
        variant: Option<&'q str>,
    ) -> Result<Self, QuestionError> {
        let mut giver = Self { roles: Vec::new(), holds: Vec::new(), variant };
        for role in roles {
            giver.roles.push(case.catalogue.role(role)?);
        }
        giver.holds = packages_held(case, holds)?;
        Ok(giver)
    }

    /// Whether the giver has a package, by role or because somebody gave it.
    fn has(&self, case: Case<'_>, package: PackageEntry<'_>) -> bool {
        let by_role = |role: &RoleEntry<'_>| {
            let holding = hold::decide(case.catalogue, package, *role, self.variant);
            matches!(holding, Holding::Granted(_))
        };
        self.holds.contains(&package.index) || self.roles.iter().any(by_role)
    }

    /// D11: whether the package is among those that a main administrator may give on, and the giver
    /// is one.
    fn is_main_administrator_of(&self, case: Case<'_>, package: PackageEntry<'_>) -> bool {
        let mut delegators = package.package.delegators().iter();
        let is_theirs = delegators.any(|grant| {
            let role = case.catalogue.role(&grant.role);
            role.is_ok_and(|entry| entry.role.code == MAIN_ADMINISTRATOR)
                && grant.covers(self.variant)
        });
        let administrator = || case.catalogue.package(MAIN_ADMINISTRATOR);
        is_theirs
            && !is_main_administrator(package)
            && administrator().is_ok_and(|administrator| {
                is_main_administrator(administrator) && self.has(case, administrator)
            })
    }
}

pub(super) fn is_main_administrator(package: PackageEntry<'_>) -> bool {
    package.package.urn.slug() == MAIN_ADMINISTRATOR
}

/// The places of the packages that somebody has been given. An area or a category is delegated as
/// the packages below it, so naming one is naming them.
pub(in crate::rules) fn packages_held(
    case: Case<'_>,
    holds: &[String],
) -> Result<Vec<usize>, QuestionError> {
    let mut held = Vec::new();
    for reference in holds {
        let node = case.catalogue.node(reference)?;
        held.extend(case.catalogue.below(node).map(|entry| entry.index));
    }
    Ok(held)
}

/// What the giver's roles and packages come to for one package. Claims combine by
/// permit-overrides: a good one is enough, an unresolved one is worth more than none.
#[derive(Default)]
pub(super) struct Claims {
    pub(super) good: Vec<Reason>,
    /// Whether the good one is that the giver is main administrator.
    pub(super) as_main_administrator: bool,
    unresolved: Vec<Reason>,
    /// Those that leave roles unresolved.
    notices: Vec<Notice>,
    /// Of packages that the giver has and may not give on.
    refused: Vec<Reason>,
}

impl Claims {
    /// D3, D9, D10 and D11.
    pub(super) fn of(case: Case<'_>, package: PackageEntry<'_>, giver: &Giver<'_>) -> Self {
        let mut claims = Self::default();
        let node = Node::Package(package);
        let name = case.node_name(node);
        let reason =
            |code, sentence: Sentence<'_>| case.reason(code, sentence, Section::Table, node);
        for &role in &giver.roles {
            match hold::decide(case.catalogue, package, role, giver.variant) {
                Holding::Granted(grant) if grant.may_delegate => {
                    claims.good.push(hold::granted(case, package, role, grant));
                }
                Holding::Granted(_) => {
                    let role_name = &case.role_name(role);
                    let sentence = Sentence::RoleMayNotDelegate { role: role_name, package: name };
                    let reason = reason(ReasonCode::RoleMayNotDelegate, sentence);
                    claims.refused.push(reason.about_role(role));
                }
                Holding::Unresolved => {
                    claims.unresolved.push(hold::unresolved(case, package, role));
                    claims.notices.extend(hold::notices(case, package, role));
                }
                Holding::OtherVariants | Holding::NotGranted => {}
            }
        }
        if giver.holds.contains(&package.index) {
            if is_main_administrator(package) {
                let sentence = Sentence::MainAdministratorNotByRole { package: name };
                let code = ReasonCode::MainAdministratorNotByRole;
                claims.refused.push(reason(code, sentence));
            } else {
                let sentence = Sentence::HeldByDelegation { package: name };
                claims.good.push(reason(ReasonCode::HeldByDelegation, sentence));
            }
        }
        if claims.good.is_empty() && giver.is_main_administrator_of(case, package) {
            let sentence = Sentence::MainAdministrator { package: name };
            claims.good.push(reason(ReasonCode::MainAdministrator, sentence));
            claims.as_main_administrator = true;
        }
        claims
    }

    /// D4, D9, D10 and D5, where no claim is good.
    pub(super) fn without_good(self, case: Case<'_>, package: PackageEntry<'_>) -> Verdict {
        if let Some(verdict) = Verdict::because(Decision::Indeterminate, self.unresolved) {
            return verdict.with_notices(self.notices);
        }
        let refused = Verdict::because(Decision::Deny, self.refused);
        refused.unwrap_or_else(|| not_held(case, package))
    }
}

/// D5.
pub(super) fn not_held(case: Case<'_>, package: PackageEntry<'_>) -> Verdict {
    let node = Node::Package(package);
    let sentence = Sentence::NotHeldByGiver { package: case.node_name(node) };
    let reason = case.reason(ReasonCode::NotHeld, sentence, Section::Table, node);
    Verdict::new(Decision::Deny, reason)
}
