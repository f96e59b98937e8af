//! May an enterprise user of a supplier act for this business? Rows C0 to C5 of docs/rules.md, in the
//! order given there.

use std::borrow::Cow;

use foldhash::HashSet;

use super::context::Context;
use super::delegate::packages_held;
use super::error::QuestionError;
use super::organisation_number::OrganisationNumber;
use super::question::EnterpriseUser;
use super::reason_code::ReasonCode;
use super::verdict::{Decision, Section, Verdict};
use crate::catalogue::{Node, Notice, PackageEntry, Severity};
use crate::text::sentences::Sentence;

/// C0 to C5, in the order of the table. What is asked with is checked whole before C1, so that a
/// mistyped number is never hidden behind a refusal that depends on numbers.
pub(super) fn check<'c>(
    context: Context<'c>,
    supplier: &str,
    user: &EnterpriseUser,
    on_behalf_of: &str,
    customers: &[String],
) -> Result<Verdict<'c>, QuestionError> {
    if let Some(verdict) = discontinued(context) {
        return Ok(verdict);
    }
    let asked = Asked::read(supplier, user, on_behalf_of, customers)?;
    let holds = packages_held(context, "user/holds", &user.holds)?;
    Ok(asked.verdict(context, &Authorisation::in_catalogue(context, &holds)))
}

/// The numbers of a question.
struct Asked {
    supplier: OrganisationNumber,
    /// Whom the enterprise user is tied to.
    tied_to: OrganisationNumber,
    business: OrganisationNumber,
    is_customer: bool,
}

impl Asked {
    fn read(
        supplier: &str,
        user: &EnterpriseUser,
        on_behalf_of: &str,
        customers: &[String],
    ) -> Result<Self, QuestionError> {
        let supplier = supplier.parse().map_err(QuestionError::in_field("supplier"))?;
        let tied_to = user.organisation.parse();
        let tied_to = tied_to.map_err(QuestionError::in_field("user/organisation"))?;
        let business = on_behalf_of.parse().map_err(QuestionError::in_field("onBehalfOf"))?;
        let mut is_customer = false;
        for (index, customer) in customers.iter().enumerate() {
            let customer: OrganisationNumber =
                customer.parse().map_err(QuestionError::in_item("customers", index))?;
            is_customer |= customer == business;
        }
        Ok(Self { supplier, tied_to, business, is_customer })
    }

    /// C1 to C5.
    fn verdict<'c>(&self, context: Context<'c>, authorisation: &Authorisation<'c>) -> Verdict<'c> {
        let supplier = &self.supplier.unbroken();
        let business = &self.business.unbroken();
        let tied_to = &self.tied_to.unbroken();
        let deny = |code, sentence| authorisation.verdict(context, Decision::Deny, code, sentence);
        if self.tied_to != self.supplier {
            let sentence = Sentence::NotLinkedToSupplier { supplier, tied_to };
            return deny(ReasonCode::NotLinkedToSupplier, sentence);
        }
        let Some(package) = authorisation.package else {
            return deny(ReasonCode::NotHeld, Sentence::NoPackageActsForCustomers {});
        };
        let package = context.node_name(Node::Package(package));
        if !authorisation.is_held {
            return deny(ReasonCode::NotHeld, Sentence::NotHeldByUser { package });
        }
        if self.business == self.supplier {
            return deny(ReasonCode::SupplierItself, Sentence::SupplierItself { supplier });
        }
        if !self.is_customer {
            let sentence = Sentence::NotACustomer { supplier, business };
            return deny(ReasonCode::NotACustomer, sentence);
        }
        let permit =
            |code, sentence| authorisation.verdict(context, Decision::Permit, code, sentence);
        let acts = Sentence::ActsForCustomer { supplier, business, package };
        let limit = if authorisation.is_removed_since(context) {
            Sentence::LimitedToSuppliersAccessThen { supplier, business }
        } else {
            Sentence::LimitedToSuppliersAccess { supplier, business }
        };
        permit(ReasonCode::ActsForCustomer, acts)
            .and(permit(ReasonCode::LimitedToSuppliersAccess, limit))
            .with_notices(authorisation.under_review(context))
    }
}

/// C0: enterprise users can no longer log in, and Altinn's register has no package for them. Whoever
/// asks learns it before having looked up a single number.
fn discontinued(context: Context<'_>) -> Option<Verdict<'_>> {
    let has_package = context.catalogue.packages().any(|entry| entry.package.acts_for_customers);
    if !context.catalogue.is_register() || has_package {
        return None;
    }
    let code = ReasonCode::EnterpriseUserDiscontinued;
    let sentence = Sentence::EnterpriseUserDiscontinued {};
    Some(context.verdict(Decision::Deny, code, sentence, Section::Register, None))
}

/// The package that lets its holder act for customers: the one that the user holds, or else the
/// first that the user would have to hold.
struct Authorisation<'c> {
    package: Option<PackageEntry<'c>>,
    is_held: bool,
}

impl<'c> Authorisation<'c> {
    fn in_catalogue(context: Context<'c>, holds: &HashSet<usize>) -> Self {
        let mut first = None;
        for entry in context.catalogue.packages() {
            if entry.package.acts_for_customers {
                if holds.contains(&entry.index) {
                    return Self { package: Some(entry), is_held: true };
                }
                first = first.or(Some(entry));
            }
        }
        Self { package: first, is_held: false }
    }

    fn verdict(
        &self,
        context: Context<'c>,
        decision: Decision,
        code: ReasonCode,
        sentence: Sentence<'_>,
    ) -> Verdict<'c> {
        context.verdict(decision, code, sentence, Section::Tree, self.package.map(Node::Package))
    }

    /// Whether the source knows that the package did not last: then there is something else by now.
    fn is_removed_since(&self, context: Context<'_>) -> bool {
        self.package.is_some_and(|PackageEntry { package, .. }| {
            let mut renames = context.catalogue.renames();
            renames.any(|it| it.urn == package.urn && it.current.is_none())
        })
    }

    fn under_review(&self, context: Context<'_>) -> Option<Cow<'c, Notice>> {
        let PackageEntry { package, area, .. } = self.package?;
        Some(Cow::Owned(Notice {
            severity: Severity::Info,
            text: package.under_review.clone()?,
            area: context.catalogue.name(&area.name).to_owned(),
            package: Some(package.urn.clone()),
            unresolved_roles: Vec::new(),
        }))
    }
}
