//! What no claim overrides, in Altinn's register: on whose behalf a package may be passed on, and who may
//! never get it. Rows D13 and D12 of docs/rules.md.

use super::claims::is_main_administrator;
use super::giver::{Giver, GiverKind};
use crate::catalogue::{Node, PackageEntry, PartyKind};
use crate::rules::context::Context;
use crate::rules::question::Recipient;
use crate::rules::verdict::{Decision, ReasonCode, Section, Verdict};
use crate::text::sentences::Sentence;

/// The package that lets its holder fill in forms as the business's representative.
const REPRESENTATIVE: &str = "virksomhetens-representant-skjemaoppgaver";

/// D13 and D12. Where both hold, both are reasons.
pub(super) fn of(
    context: Context<'_>,
    package: PackageEntry<'_>,
    giver: &Giver<'_>,
    recipient: Recipient,
) -> Option<Verdict> {
    if !context.is_register() {
        return None;
    }
    let limit = Limit { context, package, recipients: recipient.in_words(context.language) };
    let recipient = limit.of_recipient(recipient);
    let kind = limit.of_party_kind(giver.kind);
    recipient.map(|verdict| verdict.deny_overrides(kind.clone())).or(kind)
}

struct Limit<'c> {
    context: Context<'c>,
    package: PackageEntry<'c>,
    recipients: &'static str,
}

impl<'c> Limit<'c> {
    /// D13.
    fn of_party_kind(&self, giver: GiverKind) -> Option<Verdict> {
        let (package, recipients) = (self.name(), self.recipients);
        let sentence = match (giver, self.package.package.party_kind) {
            (GiverKind::Both, _) => Sentence::GiverOfBothKinds { package, recipients },
            (GiverKind::Unknown, _) | (_, None) => return None,
            (GiverKind::Known(known), Some(kind)) if known == kind => return None,
            (_, Some(PartyKind::Person)) => Sentence::PackageForPersons { package, recipients },
            (_, Some(PartyKind::Organisation)) => {
                Sentence::PackageForBusinesses { package, recipients }
            }
        };
        Some(self.because(ReasonCode::WrongPartyKind, sentence))
    }

    /// D12.
    fn of_recipient(&self, recipient: Recipient) -> Option<Verdict> {
        let is_representative = self.package.package.urn.slug() == REPRESENTATIVE;
        let (sentence, number) = match recipient {
            Recipient::EnterpriseUser => {
                let sentence = Sentence::EnterpriseUsersGetNothing { package: self.name() };
                (sentence, "AM.VLD-00008")
            }
            Recipient::Organisation if is_representative || is_main_administrator(self.package) => {
                (self.never_given(), "AM.VLD-00028")
            }
            Recipient::SystemUser if is_representative => (self.never_given(), "AM.VLD-00028"),
            Recipient::Employee | Recipient::Organisation | Recipient::SystemUser => return None,
        };
        let verdict = self.because(ReasonCode::RecipientNotAllowed, sentence);
        Some(verdict.refused_by_altinn_with(number))
    }

    fn never_given(&self) -> Sentence<'c> {
        Sentence::RecipientNotAllowed { package: self.name(), recipients: self.recipients }
    }

    fn name(&self) -> &'c str {
        self.context.node_name(Node::Package(self.package))
    }

    fn because(&self, code: ReasonCode, sentence: Sentence<'_>) -> Verdict {
        let node = Some(Node::Package(self.package));
        self.context.verdict(Decision::Deny, code, sentence, Section::Table, node)
    }
}
