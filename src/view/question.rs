//! Questions in words: what the form has no fields for.

use maud::{Markup, Render, html};

use super::ViewOptions;
use super::context::Context;
use super::facts::fact;
use super::form::{Kept, recipient_name};
use crate::catalogue::Catalogue;
use crate::rules::{EnterpriseUser, Question};
use crate::text::labels;

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
        Question::Act { .. } => labels::asks_act(language),
    };
    html! {
        p.ds-label part=[context.part("label")] { (asked) }
        (facts(context, &fields(context, question)))
    }
}

/// Each field of a question that is given, with its name.
fn fields(context: Context<'_>, question: &Question) -> Vec<Markup> {
    let language = context.language;
    let about =
        |reference| fact(context, labels::package_name(language), package(context, reference));
    let form =
        |form: &Option<String>| Some(fact(context, labels::variant(language), form.as_ref()?));
    match question {
        Question::Hold { package, role: who, variant } => {
            let who = fact(context, labels::role(language), role(context, who));
            [Some(about(package)), Some(who), form(variant)].into_iter().flatten().collect()
        }
        Question::Delegate { package, roles: who, holds, variant, recipient } => {
            let who = fact(context, labels::giver_roles(language), roles(context, who));
            let whom = recipient_name(*recipient, language);
            let whom = fact(context, labels::recipient(language), whom);
            let facts =
                [Some(about(package)), Some(who), given(context, holds), form(variant), Some(whom)];
            facts.into_iter().flatten().collect()
        }
        Question::Attach { package } => vec![about(package)],
        Question::Act { supplier, user, on_behalf_of, customers } => {
            let EnterpriseUser { organisation, holds } = user;
            let facts = [
                Some(fact(context, labels::supplier(language), supplier)),
                Some(fact(context, labels::enterprise_user_of(language), organisation)),
                given(context, holds),
                Some(fact(context, labels::acts_for(language), on_behalf_of)),
                Some(fact(context, labels::clients(language), customers.join(", "))),
            ];
            facts.into_iter().flatten().collect()
        }
    }
}

/// Further roles of the giver, and the packages that it has been given. Nothing where there are none.
pub(super) fn kept(context: Context<'_>, kept: &Kept) -> Markup {
    let language = context.language;
    let name = match kept.roles.as_slice() {
        [_] => labels::also_has_role(language),
        _ => labels::also_has_roles(language),
    };
    let also = (!kept.roles.is_empty()).then(|| fact(context, name, roles(context, &kept.roles)));
    let told: Vec<_> = also.into_iter().chain(given(context, &kept.holds)).collect();
    html! {
        @if !told.is_empty() { (facts(context, &told)) }
    }
}

fn given(context: Context<'_>, holds: &[String]) -> Option<Markup> {
    let language = context.language;
    let name = match holds {
        [] => return None,
        [_] => labels::has_been_given_package(language),
        _ => labels::has_been_given_packages(language),
    };
    Some(fact(context, name, listed(holds, |reference| package(context, reference))))
}

fn facts(context: Context<'_>, facts: &[Markup]) -> Markup {
    html! {
        dl.tp-facts part=[context.part("facts")] { @for fact in facts { (fact) } }
    }
}

fn roles(context: Context<'_>, references: &[String]) -> Markup {
    listed(references, |reference| role(context, reference))
}

fn listed<M: Render>(references: &[String], show: impl Fn(&str) -> M) -> Markup {
    html! {
        @for (place, reference) in references.iter().enumerate() {
            @if place > 0 { ", " }
            (show(reference))
        }
    }
}

/// "Daglig leder (DAGL)", or what was written where it names no role.
fn role(context: Context<'_>, reference: &str) -> String {
    let Context { catalogue, language, .. } = context;
    match catalogue.role_in(reference, language) {
        Ok(entry) => catalogue.role_and_code(entry.role, language),
        Err(_) => reference.to_owned(),
    }
}

/// The name of a package, with the reference by which it is asked about: names are shared.
fn package(context: Context<'_>, reference: &str) -> Markup {
    html! {
        @if let Some(entry) = context.catalogue.find_package(reference) {
            (context.text(&entry.package.name)) " "
        }
        code part=[context.part("code")] { (reference) }
    }
}
