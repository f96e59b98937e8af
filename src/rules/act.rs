//! May an enterprise user of a supplier act for this business? Rows C0 to C5 of docs/rules.md, in the
//! order given there.

use super::delegate::packages_held;
use super::{
    Case, Decision, EnterpriseUser, OrganisationNumber, QuestionError, ReasonCode, Section,
    Sentence, Verdict,
};
use crate::catalogue::{Node, Notice, PackageEntry, Severity};

/// C0 to C5, in the order of the table. What is asked with is checked whole before C1, so that a
/// mistyped number is never hidden behind a refusal that depends on numbers.
pub(super) fn check(
    case: Case<'_>,
    supplier: &str,
    user: &EnterpriseUser,
    on_behalf_of: &str,
    customers: &[String],
) -> Result<Verdict, QuestionError> {
    if let Some(verdict) = discontinued(case) {
        return Ok(verdict);
    }
    let supplier: OrganisationNumber = supplier.parse()?;
    let tied_to: OrganisationNumber = user.organisation.parse()?;
    let business: OrganisationNumber = on_behalf_of.parse()?;
    let mut is_customer = false;
    for customer in customers {
        is_customer |= customer.parse::<OrganisationNumber>()? == business;
    }
    let holds = packages_held(case, &user.holds)?;

    let authorisation = Authorisation::in_catalogue(case, &holds);
    let name = authorisation.package.map_or("", |entry| case.node_name(Node::Package(entry)));
    let tied_to_shown = &tied_to.to_string();
    let supplier_shown = &supplier.to_string();
    let business_shown = &business.to_string();
    let (code, sentence) = if tied_to != supplier {
        let sentence =
            Sentence::NotLinkedToSupplier { supplier: supplier_shown, tied_to: tied_to_shown };
        (ReasonCode::NotLinkedToSupplier, sentence)
    } else if authorisation.package.is_none() {
        (ReasonCode::NotHeld, Sentence::NoPackageActsForCustomers {})
    } else if !authorisation.is_held {
        (ReasonCode::NotHeld, Sentence::NotHeldByUser { package: name })
    } else if business == supplier {
        (ReasonCode::SupplierItself, Sentence::SupplierItself { supplier: supplier_shown })
    } else if !is_customer {
        let sentence =
            Sentence::NotACustomer { supplier: supplier_shown, business: business_shown };
        (ReasonCode::NotACustomer, sentence)
    } else {
        let sentence = Sentence::ActsForCustomer {
            supplier: supplier_shown,
            business: business_shown,
            package: name,
        };
        (ReasonCode::ActsForCustomer, sentence)
    };
    if code != ReasonCode::ActsForCustomer {
        return Ok(authorisation.verdict(case, Decision::Deny, code, sentence));
    }
    let limit =
        Sentence::LimitedToSuppliersAccess { supplier: supplier_shown, business: business_shown };
    let limit =
        authorisation.verdict(case, Decision::Permit, ReasonCode::LimitedToSuppliersAccess, limit);
    let acts = authorisation.verdict(case, Decision::Permit, code, sentence);
    Ok(acts.and(limit).with_notices(authorisation.under_review(case)))
}

/// C0: enterprise users can no longer log in, and Altinn's register has no package for them. Whoever
/// asks learns it before having looked up a single number.
fn discontinued(case: Case<'_>) -> Option<Verdict> {
    let has_package = case.catalogue.packages().any(|entry| entry.package.acts_for_customers);
    if !case.is_register() || has_package {
        return None;
    }
    let code = ReasonCode::EnterpriseUserDiscontinued;
    let sentence = Sentence::EnterpriseUserDiscontinued {};
    Some(case.verdict(Decision::Deny, code, sentence, Section::Register, None))
}

/// The package that lets its holder act for customers: the one that the user holds, or else the
/// first that the user would have to hold.
struct Authorisation<'c> {
    package: Option<PackageEntry<'c>>,
    is_held: bool,
}

impl<'c> Authorisation<'c> {
    fn in_catalogue(case: Case<'c>, holds: &[usize]) -> Self {
        let mut first = None;
        for entry in case.catalogue.packages() {
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
        case: Case<'_>,
        decision: Decision,
        code: ReasonCode,
        sentence: Sentence<'_>,
    ) -> Verdict {
        case.verdict(decision, code, sentence, Section::Tree, self.package.map(Node::Package))
    }

    fn under_review(&self, case: Case<'_>) -> Vec<Notice> {
        let mut notices = Vec::new();
        if let Some(PackageEntry { package, area, .. }) = self.package
            && let Some(text) = &package.under_review
        {
            notices.push(Notice {
                severity: Severity::Info,
                text: text.clone(),
                area: case.catalogue.name(&area.name).to_owned(),
                package: Some(package.urn.clone()),
                unresolved_roles: Vec::new(),
            });
        }
        notices
    }
}
