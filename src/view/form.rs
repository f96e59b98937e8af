//! The form that asks of a catalogue: what `<access-package-check>` shows and keeps alive.

use maud::{Markup, html};

use super::ViewOptions;
use super::combobox::{Chosen, Combobox};
use super::context::Context;
use super::question::kept;
use super::verdict;
use crate::catalogue::{Catalogue, variants};
use crate::rules::{Recipient, Verdict};
use crate::text::{Language, labels, words};

words! {
    /// What the form can ask.
    #[derive(Default)]
    pub enum FormAction {
        /// Who gets a package?
        #[default]
        Hold = "hold",
        /// May it be passed on?
        Delegate = "delegate",
        /// May services be attached to it?
        Attach = "attach",
    }
}

/// What is filled into the form. Blank: nothing is.
#[derive(Clone, Debug, Default)]
pub struct FormFields {
    /// What is asked.
    pub action: FormAction,
    /// The package, by any reference.
    pub package: String,
    /// The role, or the first of those that the giver has.
    pub role: String,
    /// The organisation form.
    pub variant: String,
    /// Whom the package is passed on to.
    pub recipient: Recipient,
    /// What is asked besides, and has no field.
    pub kept: Kept,
}

/// What a question about passing on holds beside the fields of the form.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// Further roles of the giver.
    pub roles: Vec<String>,
    /// The packages that the giver has been given.
    pub holds: Vec<String>,
}

/// The answer that stands beside the form.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The answer.
    pub verdict: Verdict,
    /// What tells what it answers, for the script that takes the form over: it leaves an answer to the
    /// same question where it stands.
    pub key: String,
}

/// The form with these fields filled in, and the answer to them, if there is any. A script enables it.
#[must_use]
pub fn render_form(
    catalogue: &Catalogue,
    fields: &FormFields,
    answer: Option<&Answer>,
    options: &ViewOptions,
) -> String {
    view(Context::new(catalogue, options), fields, answer).into_string()
}

pub(super) fn view(context: Context<'_>, fields: &FormFields, answer: Option<&Answer>) -> Markup {
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
    };
    field(context, None, false, &combobox.show(context))
}

/// The role has another label where it is that of whoever passes the package on.
fn role(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    let found = context.catalogue.role_in(&fields.role, language).ok();
    let is_giver = fields.action == FormAction::Delegate;
    let label = html! {
        span data-for="hold" hidden[is_giver] { (labels::role(language)) }
        span data-for="delegate" hidden[!is_giver] { (labels::role_of_giver(language)) }
    };
    let combobox = Combobox {
        name: "role",
        label,
        hint: labels::role_hint(language),
        missing: labels::choose_role(language),
        written: &fields.role,
        chosen: found.map(|entry| Chosen {
            name: context.show(&entry.role.name),
            reference: entry.role.known_as(),
        }),
    };
    let body = html! {
        (combobox.show(context))
        div.tp-kept data-for="delegate" hidden[!is_giver] part=[context.part("kept")] {
            (kept(context, &fields.kept))
        }
    };
    field(context, Some("hold delegate"), fields.action == FormAction::Attach, &body)
}

fn variant(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    let [id, hint, list] =
        ["variant", "variant-hint", "variants"].map(|name| context.options.id(name));
    let body = html! {
        label.ds-label for=(id) part=[context.part("label")] { (labels::variant(language)) }
        div.tp-hint id=(hint) part=[context.part("hint")] { (labels::variant_hint(language)) }
        input.ds-input id=(id) name="variant" type="text" list=(list) aria-describedby=(hint)
            autocomplete="off" spellcheck="false" value=(fields.variant)
            part=[context.part("input")];
        datalist id=(list) {
            @for form in variants() {
                @let name = context.show(&form.name);
                option value=(form.code) lang=[context.lang(name)] {
                    (form.code) " – " (name.value)
                }
            }
        }
    };
    field(context, Some("hold delegate"), fields.action == FormAction::Attach, &body)
}

fn recipient(context: Context<'_>, fields: &FormFields) -> Markup {
    let id = context.options.id("recipient");
    let body = html! {
        label.ds-label for=(id) part=[context.part("label")] {
            (labels::recipient(context.language))
        }
        select.ds-input id=(id) name="recipient" part=[context.part("input")] {
            @for recipient in Recipient::ALL {
                option value=(recipient) selected[recipient == fields.recipient] {
                    (recipient_name(recipient, context.language))
                }
            }
        }
    };
    field(context, Some("delegate"), fields.action != FormAction::Delegate, &body)
}

/// A field of the form. `actions` are those that have it, in words; without any, all have.
fn field(context: Context<'_>, actions: Option<&str>, hidden: bool, body: &Markup) -> Markup {
    html! {
        div.ds-field data-for=[actions] hidden[hidden] part=[context.part("field")] { (body) }
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
