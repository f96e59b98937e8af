//! The form that asks of a catalogue: what `<access-package-check>` shows and keeps alive.

use maud::{Markup, html};

use super::ViewOptions;
use super::combobox::{Chosen, Combobox};
use super::context::Context;
use super::form_clients;
use super::form_fields::{FormAction, FormFields};
use super::question::kept;
use super::verdict;
use crate::catalogue::{Catalogue, VariantKind, variants};
use crate::rules::{Recipient, Verdict};
use crate::text::{Language, labels};

/// The answer that stands beside the form.
#[derive(Clone, Debug)]
pub struct Answer<'c> {
    /// The answer.
    pub verdict: Verdict<'c>,
    /// What tells what it answers, for the script that takes the form over: it leaves an answer to the
    /// same question where it stands.
    pub key: String,
}

/// The form with these fields filled in, and the answer to them, if there is any. A script enables it.
#[must_use]
pub fn render_form(
    catalogue: &Catalogue,
    fields: &FormFields,
    answer: Option<&Answer<'_>>,
    options: &ViewOptions,
) -> String {
    view(Context::new(catalogue, options), fields, answer).into_string()
}

pub(super) fn view(
    context: Context<'_>,
    fields: &FormFields,
    answer: Option<&Answer<'_>>,
) -> Markup {
    context.view(html! {
        div.tp-check part=[context.part("check")] {
            (form(context, fields))
            div.tp-question hidden part=[context.part("question")] {}
            div.tp-answer role="status" data-made=[answer.map(|answer| &answer.key)]
                part=[context.part("answer")] {
                @if let Some(answer) = answer { (verdict::view(context, &answer.verdict)) }
            }
        }
    })
}

fn form(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    html! {
        form.tp-form method="dialog" novalidate part=[context.part("form")] {
            fieldset.ds-fieldset part=[context.part("fieldset")] {
                legend.ds-label part=[context.part("label")] { (labels::what_is_asked(language)) }
                @for action in FormAction::ALL { (choice(context, action, fields.action)) }
            }
            (package(context, fields))
            (role(context, fields))
            (variant(context, fields))
            (recipient(context, fields))
            (form_clients::view(context, fields))
            (variants_to_choose(context))
            button.ds-button.tp-submit #(context.options.id("submit")) type="submit" disabled part=[context.part("button submit")] {
                (labels::get_answer(language))
            }
        }
    }
}

fn choice(context: Context<'_>, action: FormAction, chosen: FormAction) -> Markup {
    let id = context.options.id(action.as_str());
    let label = match action {
        FormAction::Hold => labels::asks_hold(context.language),
        FormAction::Delegate => labels::asks_delegate(context.language),
        FormAction::Attach => labels::asks_attach(context.language),
        FormAction::Client => labels::asks_client(context.language),
        FormAction::SystemUser => labels::asks_system_user(context.language),
    };
    html! {
        div.tp-choice part=[context.part("choice")] {
            input.ds-input type="radio" name="action" id=(id) value=(action)
                checked[action == chosen] part=[context.part("input")];
            label.ds-label for=(id) part=[context.part("label")] { (label) }
        }
    }
}

fn package(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    let found = context.catalogue.find_package(&fields.package);
    let combobox = Combobox {
        name: "package",
        label: html! { (labels::package_name(language)) },
        hint: labels::package_hint(language),
        missing: labels::choose_package(language),
        written: &fields.package,
        chosen: found.map(|entry| Chosen {
            name: context.show(&entry.package.name),
            reference: entry.package.urn.as_str(),
        }),
        above: html! {},
    };
    field(context, fields, "hold delegate attach client", &combobox.show(context))
}

/// The role has another label where it is that of whoever passes the package on.
fn role(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    let found = context.catalogue.role_in(&fields.role, language).ok();
    let labels = [("hold", labels::role(language)), ("delegate", labels::role_of_giver(language))];
    let combobox = Combobox {
        name: "role",
        label: label_by_case(fields, &labels),
        hint: labels::role_hint(language),
        missing: labels::choose_role(language),
        written: &fields.role,
        chosen: found.map(|entry| Chosen {
            name: context.show(&entry.role.name),
            reference: entry.role.known_as(),
        }),
        above: html! {},
    };
    let body = html! {
        (combobox.show(context))
        div.tp-kept data-for="delegate" hidden[!fields.shows("delegate")]
            part=[context.part("kept")] {
            (kept(context, &fields.kept))
        }
    };
    field(context, fields, "hold delegate", &body)
}

/// The label of a field that is called otherwise in some cases.
pub(super) fn label_by_case(fields: &FormFields, labels: &[(&str, &str)]) -> Markup {
    html! {
        @for (cases, label) in labels {
            span data-for=(cases) hidden[!fields.shows(cases)] { (label) }
        }
    }
}

fn variant(context: Context<'_>, fields: &FormFields) -> Markup {
    let label = html! { (labels::variant(context.language)) };
    let body = variant_field(context, "variant", &label, &fields.variant);
    field(context, fields, "hold delegate", &body)
}

/// A field for an organisation form.
pub(super) fn variant_field(
    context: Context<'_>,
    name: &str,
    label: &Markup,
    value: &str,
) -> Markup {
    let [id, list] = [name, "variants"].map(|name| context.options.id(name));
    let hint = context.options.id(&format!("{name}-hint"));
    html! {
        label.ds-label for=(id) part=[context.part("label")] { (label) }
        div.tp-hint id=(hint) part=[context.part("hint")] {
            (labels::variant_hint(context.language))
        }
        input.ds-input id=(id) name=(name) type="text" list=(list) aria-describedby=(hint)
            autocomplete="off" spellcheck="false" value=(value)
            part=[context.part("input")];
    }
}

/// What every field for an organisation form suggests.
/// A person, or a system user, is of no organisation form that anybody would type.
fn variants_to_choose(context: Context<'_>) -> Markup {
    let mut organisations: Vec<_> =
        variants().iter().filter(|form| form.kind == VariantKind::Organisation).collect();
    organisations.sort_by(|one, other| one.code.cmp(&other.code));
    html! {
        datalist id=(context.options.id("variants")) {
            @for form in organisations {
                @let name = context.show(&form.name);
                option value=(form.code) lang=[context.lang(name)] {
                    (form.code) " – " (name.value)
                }
            }
        }
    }
}

fn recipient(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    let options = Recipient::ALL.map(|it| Choice {
        value: it.as_str(),
        label: recipient_name(it, language),
        is_chosen: it == fields.recipient,
    });
    let body = select(context, "recipient", labels::recipient(language), &options);
    field(context, fields, "delegate", &body)
}

/// One of the values of a field that has few.
pub(super) struct Choice {
    pub(super) value: &'static str,
    pub(super) label: &'static str,
    pub(super) is_chosen: bool,
}

/// A field with few values.
pub(super) fn select(context: Context<'_>, name: &str, label: &str, choices: &[Choice]) -> Markup {
    let id = context.options.id(name);
    html! {
        label.ds-label for=(id) part=[context.part("label")] { (label) }
        select.ds-input id=(id) name=(name) part=[context.part("input")] {
            @for Choice { value, label, is_chosen } in choices {
                option value=(value) selected[*is_chosen] { (label) }
            }
        }
    }
}

/// A field of the form, seen in these cases.
pub(super) fn field(
    context: Context<'_>,
    fields: &FormFields,
    cases: &str,
    body: &Markup,
) -> Markup {
    html! {
        div.ds-field data-for=(cases) hidden[!fields.shows(cases)] part=[context.part("field")] {
            (body)
        }
    }
}

/// "An employee".
pub(super) const fn recipient_name(recipient: Recipient, language: Language) -> &'static str {
    match recipient {
        Recipient::Employee => labels::an_employee(language),
        Recipient::EnterpriseUser => labels::an_enterprise_user(language),
        Recipient::Organisation => labels::another_organisation(language),
        Recipient::SystemUser => labels::a_system_user(language),
    }
}
