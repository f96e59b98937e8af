//! What a giver's roles and packages come to.

use super::super::hold::{self, Holding};
use super::{Case, Decision, QuestionError, ReasonCode, Section, Sentence, Verdict};
use crate::catalogue::{Node, PackageEntry, RoleEntry};

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
            let entry = case.catalogue.role(role)?;
            // Named twice, in one way or another, a role is no other reason.
            if !giver.roles.iter().any(|it| it.index == entry.index) {
                giver.roles.push(entry);
            }
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
            let role = case.catalogue.find_role(&grant.role);
            role.is_some_and(|entry| entry.role.code == MAIN_ADMINISTRATOR)
                && grant.covers(self.variant)
        });
        let administrator = || case.catalogue.find_package(MAIN_ADMINISTRATOR);
        is_theirs
            && !is_main_administrator(package)
            && administrator().is_some_and(|administrator| {
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
        for entry in case.catalogue.below(node) {
            held.push(entry.index);
        }
    }
    Ok(held)
}

/// D3, D4, D5, D9, D10 and D11: what the giver's roles and packages come to for one package. Claims
/// combine by permit-overrides: a good one is enough, an unresolved one is worth more than none.
pub(super) fn of(case: Case<'_>, package: PackageEntry<'_>, giver: &Giver<'_>) -> Verdict {
    let node = Node::Package(package);
    let name = case.node_name(node);
    let because = |decision, code, sentence: Sentence<'_>| {
        case.verdict(decision, code, sentence, Section::Table, Some(node))
    };
    let mut claims: Option<Verdict> = None;
    for &role in &giver.roles {
        let verdict = match hold::decide(case.catalogue, package, role, giver.variant) {
            Holding::Granted(grant) if !grant.may_delegate => {
                let role_name = &case.role_name(role);
                let sentence = Sentence::RoleMayNotDelegate { role: role_name, package: name };
                because(Decision::Deny, ReasonCode::RoleMayNotDelegate, sentence).about_role(role)
            }
            holding @ (Holding::Granted(_) | Holding::Unresolved) => {
                hold::hold(case, package, role, giver.variant, holding)
            }
            Holding::OtherVariants | Holding::NotGranted => continue,
        };
        claims = Some(verdict.permit_overrides(claims));
    }
    if giver.holds.contains(&package.index) {
        let (decision, code, sentence) = if is_main_administrator(package) {
            let sentence = Sentence::MainAdministratorNotByRole { package: name };
            (Decision::Deny, ReasonCode::MainAdministratorNotByRole, sentence)
        } else {
            let sentence = Sentence::HeldByDelegation { package: name };
            (Decision::Permit, ReasonCode::HeldByDelegation, sentence)
        };
        claims = Some(because(decision, code, sentence).permit_overrides(claims));
    }
    match claims {
        Some(claims) if claims.permitted() => claims,
        _ if giver.is_main_administrator_of(case, package) => {
            let sentence = Sentence::MainAdministrator { package: name };
            because(Decision::Permit, ReasonCode::MainAdministrator, sentence)
        }
        Some(claims) => claims,
        None => {
            let sentence = Sentence::NotHeldByGiver { package: name };
            because(Decision::Deny, ReasonCode::NotHeld, sentence)
        }
    }
}
