//! Questions in words: what the form has no fields for.

use maud::{Markup, Render, html};

use super::ViewOptions;
use super::context::Context;
use super::facts::fact;
use super::form::recipient_name;
use super::form_fields::Kept;
use crate::catalogue::Catalogue;
use crate::rules::{
    Claims, ClientRecipient, ClientRelation, EnterpriseUser, Question, SystemUserFor,
};
use crate::text::direction::isolated;
use crate::text::{Language, labels};

/// A question in words, whole.
#[must_use]
pub fn render_question(
    catalogue: &Catalogue,
    question: &Question,
    options: &ViewOptions,
) -> String {
    question_in_words(Context::new(catalogue, options), question).into_string()
}

/// What a question holds beside the fields of the form, in words.
#[must_use]
pub fn render_kept(catalogue: &Catalogue, kept: &Kept, options: &ViewOptions) -> String {
    self::kept(Context::new(catalogue, options), kept).into_string()
}

fn question_in_words(context: Context<'_>, question: &Question) -> Markup {
    let language = context.language;
    let asked = match question {
        Question::Hold { .. } => labels::asks_hold(language),
        Question::Delegate { .. } => labels::asks_delegate(language),
        Question::Attach { .. } => labels::asks_attach(language),
        Question::Client { .. } => labels::asks_client(language),
        Question::SystemUser { .. } => labels::asks_system_user(language),
        Question::Act { .. } => labels::asks_act(language),
    };
    let mut words = Words { context, facts: Vec::new() };
    words.question(question);
    html! {
        p.ds-label part=[context.part("label")] { (asked) }
        (words.shown())
    }
}

/// Further roles of the giver, and the packages that it has been given. Nothing where there are none.
pub(super) fn kept(context: Context<'_>, kept: &Kept) -> Markup {
    let language = context.language;
    let name = match kept.roles.as_slice() {
        [_] => labels::also_has_role(language),
        _ => labels::also_has_roles(language),
    };
    let mut words = Words { context, facts: Vec::new() };
    words.roles(name, &kept.roles);
    words.given(&kept.holds);
    html! {
        @if !words.facts.is_empty() { (words.shown()) }
    }
}

/// What is said of a question, one fact after the other. What is not given is not said.
struct Words<'c> {
    context: Context<'c>,
    facts: Vec<Markup>,
}

impl Words<'_> {
    fn question(&mut self, question: &Question) {
        let language = self.context.language;
        match question {
            Question::Hold { package, role, variant } => {
                self.package(package);
                self.say(labels::role(language), role_in_words(self.context, role));
                self.optional(labels::variant(language), variant.as_ref());
            }
            Question::Delegate { package, roles, holds, variant, recipient } => {
                self.package(package);
                self.roles(labels::giver_roles(language), roles);
                self.given(holds);
                self.optional(labels::variant(language), variant.as_ref());
                self.say(labels::recipient(language), recipient_name(*recipient, language));
            }
            Question::Attach { package } => self.package(package),
            Question::Client { package, client, recipient, is_agent, by } => {
                self.package(package);
                self.client(client);
                let name = client_recipient_name(*recipient, language);
                self.say(labels::recipient_for_client(language), name);
                self.optional(
                    labels::is_agent(language),
                    is_agent.map(|it| yes_or_no(it, language)),
                );
                if let Some(by) = by {
                    let packages = labels::packages_of_person(language);
                    self.claims(labels::roles_of_person(language), packages, by);
                }
            }
            Question::SystemUser { packages, works_for } => {
                self.packages(labels::access_packages(language), packages);
                self.works_for(works_for);
            }
            Question::Act { supplier, user, on_behalf_of, customers } => {
                let EnterpriseUser { organisation, holds } = user;
                self.say(labels::supplier(language), supplier);
                self.say(labels::enterprise_user_of(language), organisation);
                self.given(holds);
                self.say(labels::acts_for(language), on_behalf_of);
                self.say(labels::clients(language), customers.join(", "));
            }
        }
    }

    fn works_for(&mut self, works_for: &SystemUserFor) {
        let language = self.context.language;
        let (whom, approver) = match works_for {
            SystemUserFor::Own { approver } => (labels::own_business(language), Some(approver)),
            SystemUserFor::Clients { .. } => (labels::clients_of_business(language), None),
            SystemUserFor::Provider { approver } => {
                (labels::provider_itself(language), Some(approver))
            }
        };
        self.say(labels::works_for(language), whom);
        if let Some(approver) = approver {
            let packages = labels::packages_of_approver(language);
            self.claims(labels::roles_of_approver(language), packages, approver);
        }
        if let SystemUserFor::Clients { client: Some(client) } = works_for {
            self.client(client);
        }
    }

    fn client(&mut self, client: &ClientRelation) {
        let language = self.context.language;
        let ClientRelation { relations, given, variant } = client;
        self.roles(labels::relations_to_client(language), relations);
        self.packages(labels::given_by_client(language), given);
        self.optional(labels::variant_of_client(language), variant.as_ref());
    }

    fn claims(&mut self, roles: &str, packages: &str, claims: &Claims) {
        self.roles(roles, &claims.roles);
        self.packages(packages, &claims.holds);
        self.optional(labels::variant(self.context.language), claims.variant.as_ref());
    }

    fn package(&mut self, reference: &str) {
        let package = package_in_words(self.context, reference);
        self.say(labels::package_name(self.context.language), package);
    }

    fn given(&mut self, holds: &[String]) {
        let language = self.context.language;
        let name = match holds {
            [_] => labels::has_been_given_package(language),
            _ => labels::has_been_given_packages(language),
        };
        self.packages(name, holds);
    }

    fn packages(&mut self, name: &str, references: &[String]) {
        let context = self.context;
        self.list(name, references, |reference| package_in_words(context, reference));
    }

    fn roles(&mut self, name: &str, references: &[String]) {
        let context = self.context;
        self.list(name, references, |reference| role_in_words(context, reference));
    }

    fn list<M: Render>(&mut self, name: &str, references: &[String], show: impl Fn(&str) -> M) {
        let shown = (!references.is_empty()).then(|| {
            html! {
                @for (place, reference) in references.iter().enumerate() {
                    @if place > 0 { ", " }
                    (show(reference))
                }
            }
        });
        self.optional(name, shown);
    }

    fn optional(&mut self, name: &str, value: Option<impl Render>) {
        if let Some(value) = value {
            self.say(name, value);
        }
    }

    fn say(&mut self, name: &str, value: impl Render) {
        self.facts.push(fact(self.context, name, value));
    }

    fn shown(&self) -> Markup {
        html! {
            dl.tp-facts part=[self.context.part("facts")] {
                @for fact in &self.facts { (fact) }
            }
        }
    }
}

const fn yes_or_no(is: bool, language: Language) -> &'static str {
    if is { labels::yes(language) } else { labels::no(language) }
}

pub(super) const fn client_recipient_name(
    recipient: ClientRecipient,
    language: Language,
) -> &'static str {
    match recipient {
        ClientRecipient::Agent => labels::agent(language),
        ClientRecipient::ClientSystemUser => labels::client_system_user(language),
        ClientRecipient::OwnSystemUser => labels::own_system_user(language),
        ClientRecipient::Organisation => labels::another_organisation(language),
        ClientRecipient::EnterpriseUser => labels::an_enterprise_user(language),
    }
}

/// "Daglig leder (DAGL)", or what was written where it names no role.
fn role_in_words(context: Context<'_>, reference: &str) -> String {
    let Context { catalogue, language, .. } = context;
    match catalogue.role_in(reference, language) {
        Ok(entry) => catalogue.role_and_code(entry.role, language),
        Err(_) => isolated(reference).into_owned(),
    }
}

/// The name of a package, with the reference by which it is asked about: names are shared.
fn package_in_words(context: Context<'_>, reference: &str) -> Markup {
    html! {
        @if let Some(entry) = context.catalogue.find_package(reference) {
            (context.text(&entry.package.name)) " "
        }
        code part=[context.part("code")] { (isolated(reference)) }
    }
}
