//! May a provider pass this package on for a client? Rows K1 to K13 of docs/rules.md, in the order given
//! there. Those about the client, K7 to K13, are in `client_relation.rs`: a system user asks them too.

use super::client_relation::{Client, Terms};
use super::context::Context;
use super::delegate::{Giver, MAIN_ADMINISTRATOR};
use super::error::QuestionError;
use super::form::with_roles_not_in_form;
use super::question::{Claims, ClientRecipient, ClientRelation};
use super::reason_code::ReasonCode;
use super::verdict::{Decision, Section, Verdict};
use crate::catalogue::{Node, PackageEntry};
use crate::text::labels;
use crate::text::sentences::Sentence;

/// The package that makes somebody the provider's client administrator.
const CLIENT_ADMINISTRATOR: &str = "klientadministrator";

/// To whom a question passes a package on, and who does it.
#[derive(Clone, Copy)]
pub(super) struct Passing<'q> {
    pub(super) recipient: ClientRecipient,
    pub(super) is_agent: Option<bool>,
    pub(super) by: Option<&'q Claims>,
}

pub(super) fn check<'c>(
    context: Context<'c>,
    package: &str,
    relation: &ClientRelation,
    Passing { recipient, is_agent, by }: Passing<'_>,
) -> Result<Verdict<'c>, QuestionError> {
    let node = context.node(package).map_err(QuestionError::in_field("package"))?;
    let client = Client::named(context, "", relation)?;
    let by = by.map(|Claims { roles, holds, variant }| {
        Giver::named(context, "by/", roles, holds, variant.as_deref())
    });
    let asked = Asked { context, client, recipient, is_agent, by: by.transpose()? };

    let verdict = context.of_all_below(node, &|package| asked.verdict(package));
    let verdict = asked.terms().beside(context, verdict, &[node]);
    let verdict = asked.client.with_roles_not_in_form(context, verdict);
    Ok(match &asked.by {
        Some(by) => with_roles_not_in_form(context, verdict, &by.roles, by.variant),
        None => verdict,
    })
}

/// What a question asks of every package.
struct Asked<'c> {
    context: Context<'c>,
    client: Client<'c>,
    recipient: ClientRecipient,
    is_agent: Option<bool>,
    by: Option<Giver<'c>>,
}

impl<'c> Asked<'c> {
    /// K1 to K13 of one package.
    fn verdict(&self, package: PackageEntry<'c>) -> Verdict<'c> {
        let (context, name) = (self.context, self.name(package));
        // K1.
        let Some(is_delegable) = package.package.is_delegable else {
            return not_stated(context, package);
        };
        // K2.
        if self.by.as_ref().is_some_and(|by| !administers_clients(context, by)) {
            return self.not_administrator(package);
        }
        // K3.
        if !is_delegable {
            return not_delegable(context, package).refused_by_altinn_with("AM.VLD-00033");
        }
        match self.recipient {
            // K4.
            ClientRecipient::Organisation => {
                let sentence = Sentence::OrganisationsGetNothingForClients { package: name };
                self.not_allowed(package, ReasonCode::RecipientNotAllowed, sentence)
            }
            ClientRecipient::EnterpriseUser => {
                let sentence = Sentence::EnterpriseUsersGetNothing { package: name };
                self.not_allowed(package, ReasonCode::RecipientNotAllowed, sentence)
            }
            // K5.
            ClientRecipient::OwnSystemUser => {
                let sentence = Sentence::SystemUserNotForClients { package: name };
                self.not_allowed(package, ReasonCode::SystemUserNotForClients, sentence)
            }
            // K6.
            ClientRecipient::Agent if self.is_agent == Some(false) => self.not_an_agent(package),
            // K7 to K13.
            ClientRecipient::Agent => {
                self.client.verdict(context, package, labels::an_agent(context.language))
            }
            ClientRecipient::ClientSystemUser => {
                let recipient = labels::a_system_user_for_clients(context.language);
                self.client.verdict(context, package, recipient)
            }
        }
    }

    /// What K13 says besides.
    fn terms(&self) -> Terms {
        Terms {
            needs_administrator: self.by.is_none(),
            must_be_agent: self.recipient == ClientRecipient::Agent && self.is_agent.is_none(),
        }
    }

    /// K2.
    fn not_administrator(&self, package: PackageEntry<'c>) -> Verdict<'c> {
        let sentence = Sentence::NotClientAdministrator { package: self.name(package) };
        self.deny(package, ReasonCode::NotClientAdministrator, sentence)
    }

    /// K4 and K5.
    fn not_allowed(
        &self,
        package: PackageEntry<'c>,
        code: ReasonCode,
        sentence: Sentence<'_>,
    ) -> Verdict<'c> {
        self.deny(package, code, sentence).refused_by_altinn_with("AM.VLD-00008")
    }

    /// K6.
    fn not_an_agent(&self, package: PackageEntry<'c>) -> Verdict<'c> {
        let sentence = Sentence::NotAnAgent { package: self.name(package) };
        let verdict = self.deny(package, ReasonCode::NotAnAgent, sentence);
        verdict.refused_by_altinn_with("AM.VLD-00032")
    }

    fn name(&self, package: PackageEntry<'c>) -> &'c str {
        self.context.node_name(Node::Package(package))
    }

    fn deny(
        &self,
        package: PackageEntry<'c>,
        code: ReasonCode,
        sentence: Sentence<'_>,
    ) -> Verdict<'c> {
        let node = Some(Node::Package(package));
        self.context.verdict(Decision::Deny, code, sentence, Section::Table, node)
    }
}

/// Whether somebody may pass anything on for clients: as client administrator or main administrator, by
/// a role or because it was given.
fn administers_clients(context: Context<'_>, by: &Giver<'_>) -> bool {
    let packages = [CLIENT_ADMINISTRATOR, MAIN_ADMINISTRATOR];
    packages.into_iter().any(|slug| by.has(context.catalogue, slug))
}

/// K1: the source does not say whether a package is passed on for clients.
pub(super) fn not_stated<'c>(context: Context<'c>, package: PackageEntry<'c>) -> Verdict<'c> {
    let node = Node::Package(package);
    let sentence = Sentence::ForClientsNotStated {
        package: context.node_name(node),
        source: context.stating(),
    };
    let code = ReasonCode::NotStated;
    context.verdict(Decision::Indeterminate, code, sentence, Section::Table, Some(node))
}

/// K3, without the number: Altinn has one for each door.
pub(super) fn not_delegable<'c>(context: Context<'c>, package: PackageEntry<'c>) -> Verdict<'c> {
    let node = Node::Package(package);
    let sentence =
        Sentence::NotClientDelegable { package: context.node_name(node), stated: context.stated() };
    let code = ReasonCode::NotClientDelegable;
    context.verdict(Decision::Deny, code, sentence, Section::Table, Some(node))
}
