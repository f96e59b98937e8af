//! Roles that the organisation form of a question cannot have: row `form` of docs/rules.md. It decides
//! nothing, since registers have exceptions; who asks may have named the wrong form, or the wrong role.

use super::context::Context;
use super::reason_code::ReasonCode;
use super::verdict::{Reason, Section, Source, Verdict};
use crate::catalogue::{RoleEntry, Variant, source_of_variants};
use crate::text::labels;
use crate::text::sentences::Sentence;

/// Adds an info for each of the roles that the form cannot have.
pub(super) fn with_roles_not_in_form<'c>(
    context: Context<'c>,
    verdict: Verdict<'c>,
    roles: &[RoleEntry<'c>],
    form: Option<&'static Variant>,
) -> Verdict<'c> {
    let Some(form) = form else { return verdict };
    let outside = roles.iter().filter(|entry| form.can_have(entry.role) == Some(false));
    outside.fold(verdict, |verdict, entry| verdict.with_info(not_in_form(context, *entry, form)))
}

fn not_in_form<'c>(
    context: Context<'c>,
    entry: RoleEntry<'c>,
    form: &'static Variant,
) -> Reason<'c> {
    let role = &context.role_name(entry);
    let stated = labels::in_the_register(context.language);
    let sentence = Sentence::RoleNotInForm { role, variant: &form.code, stated };
    let code = ReasonCode::RoleNotInForm;
    Reason {
        code,
        message: sentence.in_language(context.language),
        package: None,
        role: Some(entry.role.known_as().into()),
        // Whatever the catalogue was read from, this is known from the register.
        source: Source {
            document: source_of_variants().into(),
            section: Section::Register,
            row: Some(form.code.as_str().into()),
        },
        altinn_code: None,
        altinn_error: None,
        weight: code.weight(),
    }
}
