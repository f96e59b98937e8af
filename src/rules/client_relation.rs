//! What a client's relation to its provider gives: rows K7 to K13 of docs/rules.md, which S7 asks too, and
//! what is said beside every yes.

use foldhash::HashSet;

use super::context::Context;
use super::delegate::{packages_held, roles_named};
use super::error::QuestionError;
use super::form;
use super::hold::{self, Holding, Title};
use super::question::ClientRelation;
use super::reason_code::ReasonCode;
use super::verdict::{Decision, Section, Verdict};
use crate::catalogue::{Node, PackageEntry, PartyKind, RoleEntry, Variant};
use crate::text::sentences::Sentence;

/// A client, by what ties it to the provider.
pub(super) struct Client<'c> {
    relations: Vec<RoleEntry<'c>>,
    /// Indices of packages.
    given: HashSet<usize>,
    variant: Option<&'static Variant>,
}

impl<'c> Client<'c> {
    /// The client of a question, by what the question names: in fields of its own, or in those of one
    /// that `at` leads to (`client/`).
    pub(super) fn named(
        context: Context<'c>,
        at: &str,
        ClientRelation { relations, given, variant }: &ClientRelation,
    ) -> Result<Self, QuestionError> {
        let relations = roles_named(context, &format!("{at}relations"), relations)?;
        let given = packages_held(context, &format!("{at}given"), given)?;
        let variant = context.variant(variant.as_deref());
        let variant = variant.map_err(QuestionError::in_field(&format!("{at}variant")))?;
        Ok(Self { relations, given, variant })
    }

    /// K7 to K13 of one package, to be passed on to this recipient.
    pub(super) fn verdict(
        &self,
        context: Context<'c>,
        package: PackageEntry<'c>,
        recipient: &str,
    ) -> Verdict<'c> {
        let node = Some(Node::Package(package));
        let name = context.node_name(Node::Package(package));
        let because = |decision, code, sentence| {
            context.verdict(decision, code, sentence, Section::Table, node)
        };
        // K7.
        if self.relations.is_empty() && self.given.is_empty() {
            let sentence = Sentence::NotAClient { package: name };
            let verdict = because(Decision::Deny, ReasonCode::NotAClient, sentence);
            return verdict.refused_by_altinn_with("AM.VLD-00032");
        }
        // K8, K10 and K11.
        let mut grounds: Vec<Verdict<'c>> = self
            .relations
            .iter()
            .filter_map(|role| self.by_role(context, package, *role))
            .collect();
        // K9.
        if self.given.contains(&package.index) {
            let sentence = Sentence::GivenByClient { package: name };
            grounds.push(because(Decision::Permit, ReasonCode::GivenByClient, sentence));
        }
        // One that is good is enough, and an undecided one is worth more than none.
        let best = grounds.iter().map(Verdict::decision).min();
        let grounds = grounds.into_iter().filter(|it| Some(it.decision()) == best);
        match grounds.reduce(Verdict::and) {
            // K13.
            Some(grounds) if grounds.permitted() => {
                let sentence = Sentence::DelegableForClient { package: name, recipient };
                because(Decision::Permit, ReasonCode::DelegableForClient, sentence).and(grounds)
            }
            Some(undecided) if undecided.decision() == Decision::Indeterminate => undecided,
            Some(other_forms) => other_forms.refused_by_altinn_with("AM.VLD-00026"),
            // K12.
            None => {
                let sentence = Sentence::NotHeldForClient { package: name };
                let verdict = because(Decision::Deny, ReasonCode::NotHeldForClient, sentence);
                verdict.refused_by_altinn_with("AM.VLD-00026")
            }
        }
    }

    /// K8, K10 and K11 of one relation; nothing where its role does not get the package at all.
    fn by_role(
        &self,
        context: Context<'c>,
        package: PackageEntry<'c>,
        role: RoleEntry<'c>,
    ) -> Option<Verdict<'c>> {
        let variant = self.variant.map(|variant| variant.code.as_str());
        let holding = match hold::decide(context.catalogue, package, role, variant) {
            Holding::NotGranted => return None,
            // Where a role gets the package in other forms, K10 decides before K11.
            Holding::Unresolved if is_granted_to(context, package, role) => Holding::OtherVariants,
            holding => holding,
        };
        let title = Title { context, package, role, variant, recipients: None, of_client: true };
        Some(title.verdict(holding))
    }

    /// Adds an info for each of the relations that the client's form cannot have.
    pub(super) fn with_roles_not_in_form(
        &self,
        context: Context<'c>,
        verdict: Verdict<'c>,
    ) -> Verdict<'c> {
        form::with_roles_not_in_form(context, verdict, &self.relations, self.variant)
    }
}

/// Whether the role gets the package in some organisation form.
fn is_granted_to(context: Context<'_>, package: PackageEntry<'_>, role: RoleEntry<'_>) -> bool {
    context.catalogue.grants_of(package.index).any(|(_, holder)| holder.index == role.index)
}

/// What else is said where a package may be passed on for a client.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    /// It is not known who does it.
    pub(super) needs_administrator: bool,
    /// It goes to an employee of whom it is not known whether it is an agent.
    pub(super) must_be_agent: bool,
}

impl Terms {
    /// Adds to a yes how far it reaches and what else to know, once for everything that was asked about.
    pub(super) fn beside<'c>(
        self,
        context: Context<'c>,
        verdict: Verdict<'c>,
        asked: &[Node<'c>],
    ) -> Verdict<'c> {
        if !verdict.permitted() {
            return verdict;
        }
        let about = if let [one] = asked { Some(*one) } else { None };
        let besides = |code, sentence| {
            context.verdict(Decision::Permit, code, sentence, Section::Table, about)
        };
        let limit = Sentence::LimitedToProvidersAccess {};
        let mut verdict = verdict.and(besides(ReasonCode::LimitedToProvidersAccess, limit));
        if self.needs_administrator {
            let sentence = Sentence::NeedsClientAdministrator {};
            verdict = verdict.and(besides(ReasonCode::NeedsClientAdministrator, sentence));
        }
        if self.must_be_agent {
            verdict = verdict.and(besides(ReasonCode::MustBeAgent, Sentence::MustBeAgent {}));
        }
        verdict = verdict.and(besides(ReasonCode::EndsWithRelation, Sentence::EndsWithRelation {}));
        for node in asked {
            let mut below = context.catalogue.below(*node);
            if below.any(|entry| entry.package.party_kind == Some(PartyKind::Person)) {
                let sentence = Sentence::PrivateClientUncertain { name: context.node_name(*node) };
                verdict = verdict.and(besides(ReasonCode::PrivateClientUncertain, sentence));
            }
        }
        verdict
    }
}
