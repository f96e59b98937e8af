//! May a system user have these packages? Rows S1 to S7 of docs/rules.md, in the order given there. S5 asks
//! what `delegate` asks, S7 what `client` does.

use super::client::{not_delegable, not_stated};
use super::client_relation::{Client, Terms};
use super::context::Context;
use super::delegate::{self, Giver};
use super::error::QuestionError;
use super::form::with_roles_not_in_form;
use super::question::{Claims, Recipient, SystemUserFor};
use super::reason_code::ReasonCode;
use super::verdict::{Decision, Section, Verdict};
use crate::catalogue::{Node, PackageEntry};
use crate::text::labels;
use crate::text::sentences::Sentence;

pub(super) fn check<'c>(
    context: Context<'c>,
    packages: &[String],
    works_for: &SystemUserFor,
) -> Result<Verdict<'c>, QuestionError> {
    let mut nodes = Vec::new();
    for (index, package) in packages.iter().enumerate() {
        let node = context.node(package);
        nodes.push(node.map_err(QuestionError::in_item("packages", index))?);
    }
    let asked = Asked { context, works_for: WorksFor::read(context, works_for)? };
    let verdicts = nodes.iter().map(|node| asked.of_node(*node));
    let verdict = verdicts.reduce(|earlier, verdict| verdict.deny_overrides(Some(earlier)));
    let verdict = verdict.unwrap_or_else(|| no_package_named(context, works_for));
    Ok(asked.with_what_else(verdict.ranked_by(row).each_reason_once(), &nodes))
}

/// S1.
fn no_package_named<'c>(context: Context<'c>, works_for: &SystemUserFor) -> Verdict<'c> {
    let (code, sentence) = (ReasonCode::NoPackageNamed, Sentence::NoPackageNamed {});
    let number = match works_for {
        SystemUserFor::Own { .. } => "AUTH-00059",
        SystemUserFor::Clients { .. } | SystemUserFor::Provider { .. } => "AUTH-00058",
    };
    let verdict = context.verdict(Decision::Deny, code, sentence, Section::Table, None);
    verdict.refused_by_altinn_with(number)
}

/// The place among the rows of what refuses a package by its flags: what an earlier row says of one package
/// stands before what a later one says of another.
const fn row(code: ReasonCode) -> u8 {
    match code {
        ReasonCode::NotForSystemUsers => 2,
        ReasonCode::OnlyForClients => 3,
        ReasonCode::NotClientDelegable => 4,
        _ => 5,
    }
}

/// What a question asks of every package.
struct Asked<'c> {
    context: Context<'c>,
    works_for: WorksFor<'c>,
}

/// Whom the system user would work for.
enum WorksFor<'c> {
    /// The business that has it, where this is who approves it.
    Itself(Giver<'c>),
    /// Clients; of one of them, where one is named.
    Clients(Option<Client<'c>>),
}

impl<'c> WorksFor<'c> {
    fn read(context: Context<'c>, asked: &SystemUserFor) -> Result<Self, QuestionError> {
        Ok(match asked {
            SystemUserFor::Own { approver } | SystemUserFor::Provider { approver } => {
                let Claims { roles, holds, variant } = approver;
                let variant = variant.as_deref();
                Self::Itself(Giver::named(context, "approver/", roles, holds, variant)?)
            }
            SystemUserFor::Clients { client } => {
                let client = client.as_ref();
                let client = client.map(|client| Client::named(context, "client/", client));
                Self::Clients(client.transpose()?)
            }
        })
    }
}

impl<'c> Asked<'c> {
    fn of_node(&self, node: Node<'c>) -> Verdict<'c> {
        match (&self.works_for, node) {
            // As with `delegate`, the row of an area or a category has the first word on all below it.
            (WorksFor::Itself(_), Node::Area(_) | Node::Category(..))
                if node.is_assignable() == Some(false) =>
            {
                self.only_for_clients(node)
            }
            _ => self.context.of_all_below(node, &|package| self.of_package(package)),
        }
    }

    /// S2 to S7 of one package. A flag that is not stated decides nothing, whatever the other one is.
    fn of_package(&self, package: PackageEntry<'c>) -> Verdict<'c> {
        let node = Node::Package(package);
        match (&self.works_for, node.is_assignable(), package.package.is_delegable) {
            // S2.
            (_, Some(false), Some(false)) => self.not_for_system_users(node),
            // S3.
            (WorksFor::Itself(_), Some(false), _) => self.only_for_clients(node),
            // S4.
            (WorksFor::Clients(_), _, Some(false)) => {
                not_delegable(self.context, package).refused_by_altinn_with("AUTH-00065")
            }
            (WorksFor::Clients(_), _, None) => not_stated(self.context, package),
            // S5, where D2 is what is not stated.
            (WorksFor::Itself(approver), ..) => self.approved_by(approver, package),
            // S6.
            (WorksFor::Clients(None), _, Some(true)) => self.for_clients(node),
            // S7.
            (WorksFor::Clients(Some(client)), _, Some(true)) => self.for_client(client, package),
        }
    }

    /// S2.
    fn not_for_system_users(&self, node: Node<'c>) -> Verdict<'c> {
        let (package, stated) = (self.context.node_name(node), self.context.stated());
        let sentence = Sentence::NotForSystemUsers { package, stated };
        let verdict = self.because(node, Decision::Deny, ReasonCode::NotForSystemUsers, sentence);
        verdict.refused_by_altinn_with("AUTH.VLD-00008")
    }

    /// S3. Only of what is passed on for clients it is said that it is.
    fn only_for_clients(&self, node: Node<'c>) -> Verdict<'c> {
        let (name, stated) = (self.context.node_name(node), self.context.stated());
        let sentence = match node {
            Node::Package(entry) if entry.package.is_delegable == Some(true) => {
                Sentence::OnlyForClients { package: name, stated }
            }
            _ => {
                let recipients = labels::system_users(self.context.language);
                Sentence::NotDelegable { name, recipients, stated }
            }
        };
        let verdict = self.because(node, Decision::Deny, ReasonCode::OnlyForClients, sentence);
        verdict.refused_by_altinn_with("AUTH-00064")
    }

    /// S5. Altinn's number for the system user stands in place of that for the delegation.
    fn approved_by(&self, approver: &Giver<'c>, package: PackageEntry<'c>) -> Verdict<'c> {
        let recipient = Recipient::SystemUser;
        let verdict = delegate::of_package(self.context, package, approver, recipient);
        let verdict = verdict.with_altinn_codes();
        if verdict.decision() == Decision::Deny {
            verdict.refused_by_altinn_with("AUTH-00053")
        } else {
            verdict
        }
    }

    /// S6.
    fn for_clients(&self, node: Node<'c>) -> Verdict<'c> {
        let sentence = Sentence::SystemUserForClients { package: self.context.node_name(node) };
        self.because(node, Decision::Permit, ReasonCode::SystemUserForClients, sentence)
    }

    /// S7, with Altinn's number for the system user in place of that for one package.
    fn for_client(&self, client: &Client<'c>, package: PackageEntry<'c>) -> Verdict<'c> {
        let recipient = labels::a_system_user_for_clients(self.context.language);
        let verdict = client.verdict(self.context, package, recipient);
        if verdict.decision() != Decision::Deny {
            return verdict;
        }
        let node = Node::Package(package);
        let sentence = Sentence::ClientLacksAPackage { package: self.context.node_name(node) };
        let code = ReasonCode::ClientLacksAPackage;
        let lacking = self.because(node, Decision::Deny, code, sentence);
        verdict.and(lacking).refused_by_altinn_with("AUTH-00080")
    }

    /// Adds what else is to be known of the whole.
    fn with_what_else(&self, verdict: Verdict<'c>, nodes: &[Node<'c>]) -> Verdict<'c> {
        match &self.works_for {
            WorksFor::Itself(approver) => {
                let (roles, variant) = (&approver.roles, approver.variant);
                with_roles_not_in_form(self.context, verdict, roles, variant)
            }
            WorksFor::Clients(None) => verdict,
            WorksFor::Clients(Some(client)) => {
                let terms = Terms { needs_administrator: true, must_be_agent: false };
                let verdict = terms.beside(self.context, verdict, nodes);
                client.with_roles_not_in_form(self.context, verdict)
            }
        }
    }

    fn because(
        &self,
        node: Node<'c>,
        decision: Decision,
        code: ReasonCode,
        sentence: Sentence<'_>,
    ) -> Verdict<'c> {
        self.context.verdict(decision, code, sentence, Section::Table, Some(node))
    }
}
