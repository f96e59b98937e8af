//! May an enterprise user of a supplier act for this business?

use super::delegate::packages_held;
use super::{
    Case, Decision, EnterpriseUser, OrganisationNumber, QuestionError, Reason, ReasonCode, Section,
    Sentence, Source, Verdict,
};
use crate::catalogue::{Node, Notice, PackageEntry, Severity};

/// C1 to C5, in the order of the table. What is asked with is checked whole before the first of
/// them, so that a mistyped number is never hidden behind a refusal.
pub(super) fn check(
    case: Case<'_>,
    supplier: &str,
    user: &EnterpriseUser,
    on_behalf_of: &str,
    customers: &[String],
) -> Result<Verdict, QuestionError> {
    let supplier: OrganisationNumber = supplier.parse()?;
    let tied_to: OrganisationNumber = user.organisation.parse()?;
    let business: OrganisationNumber = on_behalf_of.parse()?;
    let mut is_customer = false;
    for customer in customers {
        is_customer |= customer.parse::<OrganisationNumber>()? == business;
    }
    let holds = packages_held(case, &user.holds)?;

    let power = Power::in_catalogue(case, &holds);
    let supplier_shown = supplier.to_string();
    let business_shown = business.to_string();
    let verdict =
        |decision, code, sentence| Verdict::new(decision, power.reason(case, code, sentence));
    Ok(if tied_to != supplier {
        let tied_to = &tied_to.to_string();
        let sentence = Sentence::NotLinkedToSupplier { supplier: &supplier_shown, tied_to };
        verdict(Decision::Deny, ReasonCode::NotLinkedToSupplier, sentence)
    } else if !power.is_held {
        let sentence = power.package.map_or(Sentence::NoPackageActsForCustomers, |entry| {
            Sentence::NotHeldByUser { package: case.node_name(Node::Package(entry)) }
        });
        verdict(Decision::Deny, ReasonCode::NotHeld, sentence)
    } else if business == supplier {
        let sentence = Sentence::SupplierItself { supplier: &supplier_shown };
        verdict(Decision::Deny, ReasonCode::SupplierItself, sentence)
    } else if !is_customer {
        let sentence =
            Sentence::NotACustomer { supplier: &supplier_shown, business: &business_shown };
        verdict(Decision::Deny, ReasonCode::NotACustomer, sentence)
    } else {
        let (supplier, business) = (&supplier_shown, &business_shown);
        let package = power.package.map_or("", |entry| case.node_name(Node::Package(entry)));
        let acts = Sentence::ActsForCustomer { supplier, business, package };
        let limit = Sentence::LimitedToSuppliersAccess { supplier, business };
        let limit = power.reason(case, ReasonCode::LimitedToSuppliersAccess, limit);
        verdict(Decision::Permit, ReasonCode::ActsForCustomer, acts)
            .with_reasons(vec![limit])
            .with_notices(power.under_review(case).into_iter().collect())
    })
}

/// The package that lets its holder act for customers: the one that the user holds, or else the
/// first that the user would have to hold.
struct Power<'c> {
    package: Option<PackageEntry<'c>>,
    is_held: bool,
}

impl<'c> Power<'c> {
    fn in_catalogue(case: Case<'c>, holds: &[usize]) -> Self {
        let powers = || case.catalogue.packages().filter(|entry| entry.package.acts_for_customers);
        let held = powers().find(|entry| holds.contains(&entry.index));
        Self { package: held.or_else(|| powers().next()), is_held: held.is_some() }
    }

    fn reason(&self, case: Case<'_>, code: ReasonCode, sentence: Sentence<'_>) -> Reason {
        let Some(entry) = self.package else {
            let document = case.catalogue.version().to_owned();
            let source = Source { document, section: Section::Tree, row: None };
            return case.reason(code, sentence, source);
        };
        case.reason(code, sentence, case.source(Section::Tree, Node::Package(entry)))
            .about_package(&entry.package.urn)
    }

    fn under_review(&self, case: Case<'_>) -> Option<Notice> {
        let PackageEntry { package, area, .. } = self.package?;
        Some(Notice {
            severity: Severity::Info,
            text: package.under_review.clone()?,
            area: case.catalogue.name(&area.name).to_owned(),
            package: Some(package.urn.clone()),
            unresolved_roles: Vec::new(),
        })
    }
}
