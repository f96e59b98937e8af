//! May somebody pass this package on? Rows D1 to D15 of docs/rules.md, in the order given there. What
//! decides is in `outcome.rs`, with the claims in `claims.rs` and what no claim overrides in `limits.rs`;
//! what is said of it is in `reasons.rs`. A decision can be had without the sentences.

mod access_management;
mod claims;
mod giver;
mod limits;
mod outcome;
mod reasons;

pub(super) use access_management::MAIN_ADMINISTRATOR;
pub(super) use giver::{Giver, WithoutTitle, packages_held, roles_named};
pub(super) use outcome::Outcome;

use super::context::Context;
use super::error::QuestionError;
use super::form::with_roles_not_in_form;
use super::question::Recipient;
use super::verdict::Verdict;
use crate::catalogue::{Catalogue, Node, PackageEntry, Variant};
use reasons::Reasons;

/// The organisation forms that grants name on which it may depend who passes a package on: those of the
/// package, and those of main administrators.
pub(super) fn limiting_forms(
    catalogue: &Catalogue,
    package: PackageEntry<'_>,
) -> Vec<&'static Variant> {
    let administrators = access_management::named(catalogue, MAIN_ADMINISTRATOR);
    let grants = catalogue
        .grants_of(package.index)
        .chain(catalogue.delegators_of(package.index))
        .chain(administrators.into_iter().flat_map(|it| catalogue.grants_of(it.index)));
    let mut forms: Vec<&Variant> = Vec::new();
    for (grant, _) in grants {
        if let Some(code) = &grant.variant
            && let Ok(form) = catalogue.variant(code)
            && forms.iter().all(|known| known.code != form.code)
        {
            forms.push(form);
        }
    }
    forms
}

pub(super) fn check<'c>(
    context: Context<'c>,
    package: &str,
    roles: &[String],
    holds: &[String],
    variant: Option<&str>,
    recipient: Recipient,
) -> Result<Verdict<'c>, QuestionError> {
    let node = context.node(package).map_err(QuestionError::in_field("package"))?;
    let giver = Giver::named(context, "", roles, holds, variant)?;
    let reasons = Reasons { context, giver: &giver, recipient };

    // The row of an area or a category has the first word on all that lies below it.
    let above = match node {
        Node::Area(_) | Node::Category(..) if node.is_assignable() == Some(false) => {
            Some(reasons.not_delegable(node))
        }
        _ => None,
    };
    let verdict = above.unwrap_or_else(|| {
        context.of_all_below(node, &|package| of_package(context, package, &giver, recipient))
    });
    let verdict = verdict.with_altinn_codes().with_infos_last();
    Ok(with_roles_not_in_form(context, verdict, &giver.roles, giver.variant))
}

/// D1 to D15 of one package.
pub(super) fn of_package<'c>(
    context: Context<'c>,
    package: PackageEntry<'c>,
    giver: &Giver<'c>,
    recipient: Recipient,
) -> Verdict<'c> {
    let outcome = Outcome::of(context.catalogue, package, giver, recipient);
    Reasons { context, giver, recipient }.verdict(package, outcome)
}
