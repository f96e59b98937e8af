//! What a giver's roles and packages come to: rows D3, D4, D5, D9, D10, D11 and D14 of docs/rules.md.

use super::access_management::{self, MAIN_ADMINISTRATOR};
use super::giver::Giver;
use crate::catalogue::{Node, PackageEntry, RoleEntry};
use crate::rules::context::Context;
use crate::rules::hold::{self, Holding, Title};
use crate::rules::question::Recipient;
use crate::rules::verdict::{Decision, ReasonCode, Section, Verdict};
use crate::text::sentences::Sentence;

/// D3, D4, D5, D9, D10, D11 and D14: what the giver's roles and packages come to for one package. Claims
/// combine by permit-overrides: a good one is enough, an unresolved one is worth more than none.
pub(super) fn of(
    context: Context<'_>,
    package: PackageEntry<'_>,
    giver: &Giver<'_>,
    recipient: Recipient,
) -> Verdict {
    let claim = Claim { context, package, giver, recipients: recipient.in_words(context.language) };
    let mut claims: Option<Verdict> = None;
    for role in &giver.roles {
        if let Some(verdict) = claim.by_role(*role) {
            claims = Some(verdict.permit_overrides(claims));
        }
    }
    if giver.holds.contains(&package.index) {
        claims = Some(claim.as_given().permit_overrides(claims));
    }
    match claims {
        Some(claims) if claims.permitted() => claims,
        claims => claim.as_main_administrator().or(claims).unwrap_or_else(|| claim.none()),
    }
}

/// One package that the giver would pass on.
struct Claim<'a, 'c> {
    context: Context<'c>,
    package: PackageEntry<'c>,
    giver: &'a Giver<'c>,
    recipients: &'static str,
}

impl<'c> Claim<'_, 'c> {
    /// D3, D4 and D9; nothing where the role does not get the package.
    fn by_role(&self, role: RoleEntry<'c>) -> Option<Verdict> {
        let (context, form) = (self.context, self.giver.form());
        match hold::decide(context.catalogue, self.package, role, form) {
            // Where documentation should say so, too: a limit that is stated is never passed over.
            Holding::Granted(grant) if !grant.may_delegate => {
                let sentence = Sentence::RoleMayNotDelegate {
                    role: &context.role_name(role),
                    package: self.name(),
                    recipients: self.recipients,
                };
                let code = ReasonCode::RoleMayNotDelegate;
                Some(self.because(Decision::Deny, code, sentence).about_role(role))
            }
            holding @ (Holding::Granted(_) | Holding::Unresolved) => {
                let recipients = Some(self.recipients);
                let package = self.package;
                let title = Title { context, package, role, variant: form, recipients };
                Some(title.verdict(holding))
            }
            Holding::OtherVariants | Holding::NotGranted => None,
        }
    }

    /// D3, D10 and D14, of a giver that has been given the package.
    fn as_given(&self) -> Verdict {
        let (package, recipients) = (self.name(), self.recipients);
        if self.context.is_register() {
            if is_main_administrator(self.package) {
                let sentence = Sentence::MainAdministratorNotByRole { package, recipients };
                let code = ReasonCode::MainAdministratorNotByRole;
                return self.because(Decision::Deny, code, sentence);
            }
            if !access_management::is_held_for(self.context, self.package, self.giver) {
                let needed = &access_management::names(self.context, self.package, self.giver);
                let sentence = Sentence::NotAccessManager { package, recipients, needed };
                return self.because(Decision::Deny, ReasonCode::NotAccessManager, sentence);
            }
        }
        let sentence = Sentence::HeldByDelegation { package, recipients };
        self.because(Decision::Permit, ReasonCode::HeldByDelegation, sentence)
    }

    /// D11: a main administrator may pass on what its role may, though holding none of it.
    fn as_main_administrator(&self) -> Option<Verdict> {
        let (context, giver) = (self.context, self.giver);
        let administrator = access_management::named(context, MAIN_ADMINISTRATOR)?;
        let may_be_passed_on = self.package.package.delegators().iter().any(|grant| {
            let role = context.catalogue.find_role(&grant.role);
            role.is_some_and(|entry| entry.role.code == MAIN_ADMINISTRATOR)
                && grant.covers(giver.form())
        });
        if !context.is_register()
            || !may_be_passed_on
            || is_main_administrator(self.package)
            || !giver.has(context, administrator)
        {
            return None;
        }
        let altinn_code = if giver.has_by_role(context, administrator) {
            "Direct-RolePackage-HovedAdmin"
        } else {
            "Direct-AssignmentPackage-HovedAdmin"
        };
        let sentence =
            Sentence::MainAdministrator { package: self.name(), recipients: self.recipients };
        let verdict = self.because(Decision::Permit, ReasonCode::MainAdministrator, sentence);
        Some(verdict.known_to_altinn_as(altinn_code))
    }

    /// D5.
    fn none(&self) -> Verdict {
        let sentence =
            Sentence::NotHeldByGiver { package: self.name(), recipients: self.recipients };
        self.because(Decision::Deny, ReasonCode::NotHeld, sentence)
    }

    fn name(&self) -> &'c str {
        self.context.node_name(Node::Package(self.package))
    }

    fn because(&self, decision: Decision, code: ReasonCode, sentence: Sentence<'_>) -> Verdict {
        self.context.verdict(
            decision,
            code,
            sentence,
            Section::Table,
            Some(Node::Package(self.package)),
        )
    }
}

pub(super) fn is_main_administrator(package: PackageEntry<'_>) -> bool {
    package.package.urn.slug() == MAIN_ADMINISTRATOR
}
