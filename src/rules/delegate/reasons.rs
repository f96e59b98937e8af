//! What is said of an outcome: a verdict, with a reason for each row that decided.

use super::access_management;
use super::claims::{Claim, Claims};
use super::giver::{Giver, Having};
use super::limits::{Limits, NotAllowed, WrongKind};
use super::outcome::{Outcome, Receiving};
use crate::catalogue::{Node, PackageEntry, PartyKind, RoleEntry};
use crate::rules::context::Context;
use crate::rules::hold::{Holding, Title};
use crate::rules::question::Recipient;
use crate::rules::reason_code::ReasonCode;
use crate::rules::verdict::{Decision, Section, Verdict};
use crate::text::labels;
use crate::text::sentences::Sentence;

/// What every reason of a question answers: who passes on, and to whom.
#[derive(Clone, Copy)]
pub(super) struct Reasons<'a, 'c> {
    pub(super) context: Context<'c>,
    pub(super) giver: &'a Giver<'c>,
    pub(super) recipient: Recipient,
}

impl<'c> Reasons<'_, 'c> {
    pub(super) fn verdict(self, package: PackageEntry<'c>, outcome: Outcome<'c>) -> Verdict<'c> {
        match outcome {
            Outcome::NotDelegable => self.not_delegable(Node::Package(package)),
            Outcome::NotStated => self.not_stated(package),
            Outcome::Limited(limits, claims) => {
                let claims = self.claims(package, &claims);
                claims.deny_overrides(self.limits(package, limits))
            }
            Outcome::NotClaimed(claims) => self.claims(package, &claims),
            // The good claims stand behind what the recipient decides.
            Outcome::Claimed(receiving, claims) => {
                self.receiving(package, receiving).and(self.claims(package, &claims))
            }
        }
    }

    /// D1, with what else can be done with a package that is not given directly.
    pub(super) fn not_delegable(self, node: Node<'c>) -> Verdict<'c> {
        let name = self.context.node_name(node);
        let recipients = match self.recipient {
            Recipient::Employee => labels::own_employees(self.context.language),
            other => other.in_words(self.context.language),
        };
        let stated = self.context.stated();
        let sentence = Sentence::NotDelegable { name, recipients, stated };
        let verdict = self.because(node, Decision::Deny, ReasonCode::NotDelegable, sentence);
        match node {
            Node::Package(entry) if entry.package.is_delegable == Some(true) => {
                let sentence = Sentence::PassedOnForClients { package: name, recipients };
                let code = ReasonCode::PassedOnForClients;
                verdict.and(self.because(node, Decision::Deny, code, sentence))
            }
            _ => verdict,
        }
    }

    /// D2 and D8.
    fn not_stated(self, package: PackageEntry<'c>) -> Verdict<'c> {
        let node = Node::Package(package);
        let sentence = Sentence::DelegationNotStated {
            package: self.context.node_name(node),
            recipients: self.recipients(),
            source: self.context.stating(),
        };
        self.because(node, Decision::Indeterminate, ReasonCode::NotStated, sentence)
    }

    /// D6, D7, D8 and D15.
    fn receiving(self, package: PackageEntry<'c>, receiving: Receiving) -> Verdict<'c> {
        let node = Node::Package(package);
        let name = self.context.node_name(node);
        match receiving {
            Receiving::Stated(code) => {
                let (recipients, stated) = (self.recipients(), self.context.stated());
                let sentence = Sentence::Delegable { package: name, recipients, stated };
                self.because(node, Decision::Permit, code, sentence)
            }
            Receiving::MadeForEnterpriseUsers => {
                let sentence = Sentence::DelegableToEnterpriseUser { package: name };
                let code = ReasonCode::DelegableToEnterpriseUser;
                self.context.verdict(Decision::Permit, code, sentence, Section::Tree, Some(node))
            }
            Receiving::NotStated => self.not_stated(package),
        }
    }

    /// D13 and D12.
    fn limits(self, package: PackageEntry<'c>, limits: Limits) -> Option<Verdict<'c>> {
        let kind = limits.of_kind.map(|kind| self.wrong_kind(package, kind));
        let recipient = limits.of_recipient.map(|it| self.recipient_not_allowed(package, it));
        match (kind, recipient) {
            (Some(kind), Some(recipient)) => Some(kind.and(recipient)),
            (kind, recipient) => kind.or(recipient),
        }
    }

    fn wrong_kind(self, package: PackageEntry<'c>, kind: WrongKind) -> Verdict<'c> {
        let node = Node::Package(package);
        let (package, recipients) = (self.context.node_name(node), self.recipients());
        let sentence = match kind {
            WrongKind::GiverOfBothKinds => Sentence::GiverOfBothKinds { package, recipients },
            WrongKind::GiverOfNeitherKind => Sentence::GiverOfNeitherKind { package, recipients },
            WrongKind::PackageFor(PartyKind::Person) => {
                Sentence::PackageForPersons { package, recipients }
            }
            WrongKind::PackageFor(PartyKind::Organisation) => {
                Sentence::PackageForBusinesses { package, recipients }
            }
        };
        self.because(node, Decision::Deny, ReasonCode::WrongPartyKind, sentence)
    }

    fn recipient_not_allowed(self, package: PackageEntry<'c>, why: NotAllowed) -> Verdict<'c> {
        let node = Node::Package(package);
        let (package, recipients) = (self.context.node_name(node), self.recipients());
        let (sentence, number) = match why {
            NotAllowed::EnterpriseUser => {
                (Sentence::EnterpriseUsersGetNothing { package }, "AM.VLD-00008")
            }
            NotAllowed::ThisPackage => {
                (Sentence::RecipientNotAllowed { package, recipients }, "AM.VLD-00028")
            }
        };
        let verdict = self.because(node, Decision::Deny, ReasonCode::RecipientNotAllowed, sentence);
        verdict.refused_by_altinn_with(number)
    }

    /// A reason for each of the claims; of none, D5.
    fn claims(self, package: PackageEntry<'c>, claims: &Claims<'c>) -> Verdict<'c> {
        let verdicts = claims.iter().map(|claim| self.claim(package, claim));
        verdicts.reduce(Verdict::and).unwrap_or_else(|| {
            let node = Node::Package(package);
            let (package, recipients) = (self.context.node_name(node), self.recipients());
            let sentence = Sentence::NotHeldByGiver { package, recipients };
            self.because(node, Decision::Deny, ReasonCode::NotHeld, sentence)
        })
    }

    fn claim(self, package: PackageEntry<'c>, claim: Claim<'c>) -> Verdict<'c> {
        let node = Node::Package(package);
        let (name, recipients) = (self.context.node_name(node), self.recipients());
        match claim {
            Claim::ByRole(role, grant) => {
                self.title(package, role).verdict(Holding::Granted(grant))
            }
            Claim::Unresolved(role) => self.title(package, role).verdict(Holding::Unresolved),
            Claim::MayNotDelegate(role) => {
                let role_name = &self.context.role_name(role);
                let sentence =
                    Sentence::RoleMayNotDelegate { role: role_name, package: name, recipients };
                let code = ReasonCode::RoleMayNotDelegate;
                self.because(node, Decision::Deny, code, sentence).about_role(role)
            }
            Claim::Given => {
                let sentence = Sentence::HeldByDelegation { package: name, recipients };
                self.because(node, Decision::Permit, ReasonCode::HeldByDelegation, sentence)
            }
            Claim::MainAdministratorNotByRole => {
                let sentence = Sentence::MainAdministratorNotByRole { package: name, recipients };
                let code = ReasonCode::MainAdministratorNotByRole;
                self.because(node, Decision::Deny, code, sentence)
            }
            Claim::NotAccessManager => {
                let needed = &access_management::names(self.context, package, self.giver);
                let sentence = Sentence::NotAccessManager { package: name, recipients, needed };
                self.because(node, Decision::Deny, ReasonCode::NotAccessManager, sentence)
            }
            Claim::MainAdministrator(having) => {
                let sentence = Sentence::MainAdministrator { package: name, recipients };
                let code = ReasonCode::MainAdministrator;
                self.because(node, Decision::Permit, code, sentence).known_to_altinn_as(
                    match having {
                        Having::ByRole => "Direct-RolePackage-HovedAdmin",
                        Having::Given => "Direct-AssignmentPackage-HovedAdmin",
                    },
                )
            }
        }
    }

    fn title(self, package: PackageEntry<'c>, role: RoleEntry<'c>) -> Title<'static, 'c> {
        let (context, variant) = (self.context, self.giver.form());
        Title {
            context,
            package,
            role,
            variant,
            recipients: Some(self.recipients()),
            of_client: false,
        }
    }

    fn recipients(self) -> &'static str {
        self.recipient.in_words(self.context.language)
    }

    fn because(
        self,
        node: Node<'c>,
        decision: Decision,
        code: ReasonCode,
        sentence: Sentence<'_>,
    ) -> Verdict<'c> {
        self.context.verdict(decision, code, sentence, Section::Table, Some(node))
    }
}
