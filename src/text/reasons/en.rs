//! The reasons in English.

use super::{Level, RecipientKind, Sentence};
use crate::text::{Language, list};

impl Sentence<'_> {
    #[expect(clippy::too_many_lines, reason = "a sentence for each reason, and nothing else")]
    pub(super) fn en(self) -> String {
        match self {
            Self::RoleGrantsPackage { role, package, variant: None } => format!(
                "The role {role} gets the access package \"{package}\": the package's row lists the role."
            ),
            Self::RoleGrantsPackage { role, package, variant: Some(variant) } => format!(
                "The role {role} gets the access package \"{package}\" where the organisation form is {variant}: the package's row says so."
            ),
            Self::RoleUnresolved { role, package, area } => format!(
                "Whether the role {role} is to get the access package \"{package}\" has not been decided. The source has a notice that this is unresolved in the area \"{area}\". Unresolved is neither yes nor no."
            ),
            Self::VariantNotCovered { role, package, granted, asked: Some(asked) } => format!(
                "The role {role} gets the access package \"{package}\" only for the organisation form {}, not for {asked}.",
                list(Language::En, granted)
            ),
            Self::VariantNotCovered { role, package, granted, asked: None } => format!(
                "The role {role} gets the access package \"{package}\" only for the organisation form {}, and the question does not say which form it is about.",
                list(Language::En, granted)
            ),
            Self::RoleDoesNotGrantPackage { role, package, has_row: true } => format!(
                "The role {role} does not get the access package \"{package}\": the package's row does not list the role."
            ),
            Self::RoleDoesNotGrantPackage { role, package, has_row: false } => format!(
                "The role {role} does not get the access package \"{package}\": the package has no row, so no role gets it."
            ),
            Self::NoPackageBelow { name } => {
                format!("There is no access package below \"{name}\".")
            }
            Self::NotDelegable { level, name } => format!(
                "The {} \"{name}\" may not be given on: the source says no.",
                match level {
                    Level::Area => "area",
                    Level::Category => "category",
                    Level::Package => "access package",
                }
            ),
            Self::DelegationNotStated { package } => format!(
                "The source does not say whether the access package \"{package}\" may be given on."
            ),
            Self::HeldByDelegation { package } => {
                format!("The giver has been given the access package \"{package}\".")
            }
            Self::RoleMayNotDelegate { role, package } => format!(
                "The role {role} has the access package \"{package}\" but may not give it on."
            ),
            Self::NotHeldByGiver { package } => format!(
                "The giver does not have the access package \"{package}\", neither by a role nor because somebody gave it, and so cannot give it on."
            ),
            Self::MainAdministratorNotByRole { package } => format!(
                "\"{package}\" may be given on only by somebody who has it by a role, not by somebody who was given it."
            ),
            Self::MainAdministrator { package } => format!(
                "The giver is main administrator, and so may give on \"{package}\" without holding it."
            ),
            Self::RecipientNotAllowed { package, recipient } => format!(
                "\"{package}\" may never be given to {}.",
                recipient_in_words(recipient)
            ),
            Self::WrongPartyKind { package, for_persons: true } => format!(
                "\"{package}\" is a package for private persons, and cannot be given on for a business."
            ),
            Self::WrongPartyKind { package, for_persons: false } => format!(
                "\"{package}\" is a package for businesses, and cannot be given on for a private person."
            ),
            Self::DelegableToEmployee { package } => format!(
                "The access package \"{package}\" may be given to employees: the source says yes."
            ),
            Self::DelegableToEnterpriseUser { package } => format!(
                "The access package \"{package}\" may be given to an enterprise user tied to the supplier's organisation number: the package's description says so."
            ),
            Self::RecipientNotStated { package, recipient } => format!(
                "The source does not say whether the access package \"{package}\" may be given to {}.",
                recipient_in_words(recipient)
            ),
            Self::ServicesAttachable { name } => format!(
                "Service owners may attach services to \"{name}\": the source says yes."
            ),
            Self::NotLowestLevel { level, name } => format!(
                "\"{name}\" is {}. Services are attached to the access packages below, which are the lowest level.",
                match level {
                    Level::Area => "an area",
                    Level::Category => "a category",
                    Level::Package => "an access package",
                }
            ),
            Self::ServicesNotAttachable { name } => format!(
                "Service owners may not attach services to \"{name}\": the source says no."
            ),
            Self::AttachmentNotStated { name } => {
                format!("The source does not say whether services may be attached to \"{name}\".")
            }
            Self::NotLinkedToSupplier { supplier, tied_to } => format!(
                "The enterprise user is tied to organisation number {tied_to}, not to the supplier's, which is {supplier}. The power is only for enterprise users tied to the supplier."
            ),
            Self::NotHeldByUser { package } => format!(
                "The enterprise user does not have the access package \"{package}\", which it takes to act for the supplier's customers."
            ),
            Self::NoPackageActsForCustomers => {
                "The catalogue has no access package that lets an enterprise user act for the supplier's customers.".to_owned()
            }
            Self::SupplierItself { supplier } => format!(
                "{supplier} is the supplier itself. The power is only for the supplier's customers, never for the supplier itself."
            ),
            Self::NotACustomer { supplier, business } => {
                format!("{business} is not among the customers of the supplier {supplier}.")
            }
            Self::ActsForCustomer { supplier, business, package } => format!(
                "The enterprise user may act for {business}, a customer of the supplier {supplier}, because it has the access package \"{package}\"."
            ),
            Self::LimitedToSuppliersAccess { supplier, business } => format!(
                "The power reaches no further than what the supplier {supplier} itself may do for {business}."
            ),
        }
    }
}

const fn recipient_in_words(recipient: RecipientKind) -> &'static str {
    match recipient {
        RecipientKind::Employee => "an employee",
        RecipientKind::EnterpriseUser => "an enterprise user",
        RecipientKind::Organisation => "another organisation",
        RecipientKind::SystemUser => "a system user",
    }
}
