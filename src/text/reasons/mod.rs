//! The sentence of each reason, for people who give power away and have to know why not.

mod en;
mod nb;
mod nn;

use super::Language;

/// A reason to say, with what it speaks of. Roles come as `DAGL (Daglig leder)`, packages and
/// areas as their names, organisation numbers as `974 760 673`.
#[derive(Clone, Copy)]
pub(crate) enum Sentence<'a> {
    RoleGrantsPackage {
        role: &'a str,
        package: &'a str,
        variant: Option<&'a str>,
    },
    RoleUnresolved {
        role: &'a str,
        package: &'a str,
        area: &'a str,
    },
    VariantNotCovered {
        role: &'a str,
        package: &'a str,
        granted: &'a [&'a str],
        asked: Option<&'a str>,
    },
    RoleDoesNotGrantPackage {
        role: &'a str,
        package: &'a str,
        has_row: bool,
    },
    NoPackageBelow {
        name: &'a str,
    },
    NotDelegable {
        level: Level,
        name: &'a str,
    },
    DelegationNotStated {
        package: &'a str,
    },
    HeldByDelegation {
        package: &'a str,
    },
    RoleMayNotDelegate {
        role: &'a str,
        package: &'a str,
    },
    NotHeldByGiver {
        package: &'a str,
    },
    MainAdministratorNotByRole {
        package: &'a str,
    },
    MainAdministrator {
        package: &'a str,
    },
    RecipientNotAllowed {
        package: &'a str,
        recipient: RecipientKind,
    },
    WrongPartyKind {
        package: &'a str,
        for_persons: bool,
    },
    DelegableToEmployee {
        package: &'a str,
    },
    DelegableToEnterpriseUser {
        package: &'a str,
    },
    RecipientNotStated {
        package: &'a str,
        recipient: RecipientKind,
    },
    ServicesAttachable {
        name: &'a str,
    },
    NotLowestLevel {
        level: Level,
        name: &'a str,
    },
    ServicesNotAttachable {
        name: &'a str,
    },
    AttachmentNotStated {
        name: &'a str,
    },
    NotLinkedToSupplier {
        supplier: &'a str,
        tied_to: &'a str,
    },
    NotHeldByUser {
        package: &'a str,
    },
    NoPackageActsForCustomers,
    SupplierItself {
        supplier: &'a str,
    },
    NotACustomer {
        supplier: &'a str,
        business: &'a str,
    },
    ActsForCustomer {
        supplier: &'a str,
        business: &'a str,
        package: &'a str,
    },
    LimitedToSuppliersAccess {
        supplier: &'a str,
        business: &'a str,
    },
}

/// A level of the package tree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Level {
    Area,
    Category,
    Package,
}

/// Whom a package is given to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum RecipientKind {
    Employee,
    EnterpriseUser,
    Organisation,
    SystemUser,
}

impl Sentence<'_> {
    pub(crate) fn in_language(self, language: Language) -> String {
        match language {
            Language::Nb => self.nb(),
            Language::Nn => self.nn(),
            Language::En => self.en(),
        }
    }
}
