//! The fields of the form that ask about clients and system users.

use maud::{Markup, html};

use super::context::Context;
use super::form::{Choice, field, label_by_case, select, variant_field};
use super::form_fields::{ClientFields, FormFields, PersonFields, WorksFor};
use super::picked::{Named, Picked};
use super::question::client_recipient_name;
use crate::rules::ClientRecipient;
use crate::text::labels;

/// When somebody who passes on for a client is asked about, and when somebody who approves.
const PASSES_ON: &str = "by";
const APPROVES: &str = "own provider";

pub(super) fn view(context: Context<'_>, fields: &FormFields) -> Markup {
    html! {
        (packages(context, fields))
        (works_for(context, fields))
        (client(context, fields))
        (recipient(context, fields))
        (is_agent(context, fields))
        (is_named(context, fields))
        (person(context, fields))
    }
}

fn packages(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    let picked = Picked {
        name: "packages",
        label: html! { (labels::access_packages(language)) },
        hint: labels::packages_hint(language),
        missing: labels::choose_package(language),
        references: &fields.packages,
        named: Named::Packages,
    };
    field(context, fields, "systemUser", &picked.show(context))
}

fn works_for(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    let options = WorksFor::ALL.map(|it| Choice {
        value: it.as_str(),
        label: match it {
            WorksFor::Own => labels::for_own_business(language),
            WorksFor::Clients => labels::for_clients_in_general(language),
            WorksFor::OneClient => labels::for_one_client(language),
            WorksFor::Provider => labels::for_provider_itself(language),
        },
        is_chosen: it == fields.works_for,
    });
    let body = select(context, "works-for", labels::whom_system_user_is_for(language), &options);
    field(context, fields, "systemUser", &body)
}

fn client(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    let ClientFields { relations, given, variant, .. } = &fields.client;
    let relations = Picked {
        name: "relations",
        label: html! { (labels::which_relations(language)) },
        hint: labels::relations_hint(language),
        missing: labels::choose_relation(language),
        references: relations,
        named: Named::Roles,
    };
    let given = Picked {
        name: "given",
        label: html! { (labels::which_given(language)) },
        hint: labels::optional_packages_hint(language),
        missing: "",
        references: given,
        named: Named::Packages,
    };
    let form = html! { (labels::variant_of_client(language)) };
    let legend = html! { (labels::the_client(language)) };
    group(
        context,
        fields,
        "client oneClient",
        &legend,
        &html! {
            (part(context, &relations.show(context)))
            (part(context, &given.show(context)))
            (part(context, &variant_field(context, "client-variant", &form, variant)))
        },
    )
}

fn recipient(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    let options = ClientRecipient::ALL.map(|it| Choice {
        value: it.as_str(),
        label: client_recipient_name(it, language),
        is_chosen: it == fields.client.recipient,
    });
    let body = select(context, "client-recipient", labels::recipient_of_client(language), &options);
    field(context, fields, "client", &body)
}

fn is_agent(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    let choice =
        |value, label, is| Choice { value, label, is_chosen: fields.client.is_agent == is };
    let options = [
        choice("", labels::not_known(language), None),
        choice("true", labels::yes(language), Some(true)),
        choice("false", labels::no(language), Some(false)),
    ];
    let body = select(context, "is-agent", labels::whether_agent(language), &options);
    field(context, fields, "agent", &body)
}

/// Nobody has to be named, but whoever is may lack what it takes.
fn is_named(context: Context<'_>, fields: &FormFields) -> Markup {
    let id = context.options.id("by");
    let body = html! {
        div.tp-choice part=[context.part("choice")] {
            input.ds-input type="checkbox" name="by" value="true" id=(id)
                checked[fields.person.is_named]
                part=[context.part("input")];
            label.ds-label for=(id) part=[context.part("label")] {
                (labels::person_is_known(context.language))
            }
        }
    };
    field(context, fields, "client", &body)
}

fn person(context: Context<'_>, fields: &FormFields) -> Markup {
    let language = context.language;
    let PersonFields { roles, holds, variant, .. } = &fields.person;
    let label = |passes_on, approves| {
        label_by_case(fields, &[(PASSES_ON, passes_on), (APPROVES, approves)])
    };
    let roles = Picked {
        name: "by-roles",
        label: label(
            labels::which_roles_of_person(language),
            labels::which_roles_of_approver(language),
        ),
        hint: labels::roles_hint(language),
        missing: labels::choose_role_or_package(language),
        references: roles,
        named: Named::Roles,
    };
    let holds = Picked {
        name: "by-holds",
        label: label(
            labels::which_packages_of_person(language),
            labels::which_packages_of_approver(language),
        ),
        hint: labels::optional_packages_hint(language),
        missing: "",
        references: holds,
        named: Named::Packages,
    };
    let form = label(labels::variant_of_provider(language), labels::variant_of_approver(language));
    let legend = label(labels::the_person(language), labels::the_approver(language));
    group(
        context,
        fields,
        "by own provider",
        &legend,
        &html! {
            (part(context, &roles.show(context)))
            (part(context, &holds.show(context)))
            (part(context, &variant_field(context, "by-variant", &form, variant)))
        },
    )
}

/// Fields that are about one business or person.
fn group(
    context: Context<'_>,
    fields: &FormFields,
    cases: &str,
    legend: &Markup,
    body: &Markup,
) -> Markup {
    html! {
        fieldset.ds-fieldset.tp-subject data-for=(cases) hidden[!fields.shows(cases)]
            part=[context.part("fieldset subject")] {
            legend.ds-label part=[context.part("label")] { (legend) }
            (body)
        }
    }
}

/// A field of a group.
fn part(context: Context<'_>, body: &Markup) -> Markup {
    html! { div.ds-field part=[context.part("field")] { (body) } }
}
