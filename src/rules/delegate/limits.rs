//! What no claim overrides: whose powers a package is about, and who may never get it.

use super::claims::{Giver, is_main_administrator};
use super::{Case, Decision, ReasonCode, Recipient, Section, Sentence, Verdict};
use crate::catalogue::{Node, PackageEntry, PartyKind, RoleEntry};

/// The package that lets its holder fill in forms as the business's representative.
const REPRESENTATIVE: &str = "virksomhetens-representant-skjemaoppgaver";
/// What the URNs of the business register's roles have in them.
const BUSINESS_REGISTER: &str = "urn:altinn:external-role:ccr:";

/// D13 and D12.
pub(super) fn of(
    case: Case<'_>,
    package: PackageEntry<'_>,
    giver: &Giver<'_>,
    recipient: Recipient,
) -> Option<Verdict> {
    let node = Node::Package(package);
    let name = case.node_name(node);
    let mut limits: Option<Verdict> = None;
    let mut limit = |code, sentence| {
        let verdict = case.verdict(Decision::Deny, code, sentence, Section::Table, Some(node));
        limits = Some(verdict.deny_overrides(limits.take()));
    };
    if let Some(kind) = package.package.party_kind
        && !giver.may_be_a(kind, case)
    {
        let sentence = match kind {
            PartyKind::Person => Sentence::PackageForPersons { package: name },
            PartyKind::Organisation => Sentence::PackageForBusinesses { package: name },
        };
        limit(ReasonCode::WrongPartyKind, sentence);
    }
    let is_representative = package.package.urn.slug() == REPRESENTATIVE;
    let is_shut_out = match recipient {
        Recipient::Organisation => is_representative || is_main_administrator(package),
        Recipient::SystemUser => is_representative,
        Recipient::Employee | Recipient::EnterpriseUser => false,
    };
    if is_shut_out {
        let recipient = recipient.in_words(case.language);
        let sentence = Sentence::RecipientNotAllowed { package: name, recipient };
        limit(ReasonCode::RecipientNotAllowed, sentence);
    }
    limits
}

impl Giver<'_> {
    /// Whether the giver may be a party of this kind, by what is said of it: an organisation form
    /// makes it an organisation, and a role is one of the kind whose packages it gets.
    fn may_be_a(&self, kind: PartyKind, case: Case<'_>) -> bool {
        if self.variant.is_some() {
            return kind == PartyKind::Organisation;
        }
        let mut is_of_a_kind = false;
        for role in &self.roles {
            if role.role.urn.starts_with(BUSINESS_REGISTER) {
                if kind == PartyKind::Organisation {
                    return true;
                }
                is_of_a_kind = true;
            }
            for entry in case.catalogue.packages() {
                if let Some(known) = entry.package.party_kind
                    && (known == kind || !is_of_a_kind)
                    && gets_or_gives_on(case, entry, *role)
                {
                    if known == kind {
                        return true;
                    }
                    is_of_a_kind = true;
                }
            }
        }
        !is_of_a_kind
    }
}

fn gets_or_gives_on(case: Case<'_>, package: PackageEntry<'_>, role: RoleEntry<'_>) -> bool {
    let mut granted = case.catalogue.grants(package.index);
    let mut delegators = package.package.delegators().iter();
    granted.any(|(_, holder)| holder.index == role.index)
        || delegators.any(|grant| {
            case.catalogue.find_role(&grant.role).is_some_and(|entry| entry.index == role.index)
        })
}
