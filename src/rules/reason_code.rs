//! The codes of reasons, what Altinn answers in their place, and which of them decide.

use super::verdict::Weight;
use crate::text::words;

words! {
    /// What kind of reason it is. Written as in JavaScript: `ROLE_GRANTS_PACKAGE`.
    #[non_exhaustive]
    pub enum ReasonCode {
        /// The package's row lists the role.
        RoleGrantsPackage = "ROLE_GRANTS_PACKAGE",
        /// A notice leaves the role undecided.
        RoleUnresolved = "ROLE_UNRESOLVED",
        /// The role gets the package for other organisation forms only.
        VariantNotCovered = "VARIANT_NOT_COVERED",
        /// The package's row does not list the role.
        RoleDoesNotGrantPackage = "ROLE_DOES_NOT_GRANT_PACKAGE",
        /// The organisation form that is named cannot have the role.
        RoleNotInForm = "ROLE_NOT_IN_FORM",
        /// The area or category is empty.
        NoPackageBelow = "NO_PACKAGE_BELOW",
        /// The row says no to delegation.
        NotDelegable = "NOT_DELEGABLE",
        /// The source does not say.
        NotStated = "NOT_STATED",
        /// The giver has been given the package.
        HeldByDelegation = "HELD_BY_DELEGATION",
        /// Whoever would pass the package on, or use it, does not have it.
        NotHeld = "NOT_HELD",
        /// The role holds the package but may not pass it on.
        RoleMayNotDelegate = "ROLE_MAY_NOT_DELEGATE",
        /// The giver has been given the main administrator's package, which is passed on by role alone.
        MainAdministratorNotByRole = "MAIN_ADMINISTRATOR_NOT_BY_ROLE",
        /// The giver is main administrator, and may pass on what it does not hold.
        MainAdministrator = "MAIN_ADMINISTRATOR",
        /// The giver has only been given the package, and lacks access management for such packages.
        NotAccessManager = "NOT_ACCESS_MANAGER",
        /// The package is not given directly, and is passed on by client administration.
        PassedOnForClients = "PASSED_ON_FOR_CLIENTS",
        /// The package is never given to a recipient of this kind.
        RecipientNotAllowed = "RECIPIENT_NOT_ALLOWED",
        /// The package is for persons and the giver is none, or the other way round.
        WrongPartyKind = "WRONG_PARTY_KIND",
        /// The row says yes to delegation, and it goes to an employee.
        DelegableToEmployee = "DELEGABLE_TO_EMPLOYEE",
        /// The package is made for enterprise users.
        DelegableToEnterpriseUser = "DELEGABLE_TO_ENTERPRISE_USER",
        /// The register says yes to delegation, and it goes to another organisation.
        DelegableToOrganisation = "DELEGABLE_TO_ORGANISATION",
        /// The register says yes to delegation, and it goes to a system user.
        DelegableToSystemUser = "DELEGABLE_TO_SYSTEM_USER",
        /// The row says yes to attached services.
        ServicesAttachable = "SERVICES_ATTACHABLE",
        /// Services go on packages, not on what lies above them.
        NotLowestLevel = "NOT_LOWEST_LEVEL",
        /// The row says no to attached services.
        ServicesNotAttachable = "SERVICES_NOT_ATTACHABLE",
        /// Enterprise users can no longer log in, and no package lets them act for customers.
        EnterpriseUserDiscontinued = "ENTERPRISE_USER_DISCONTINUED",
        /// The enterprise user is tied to another organisation number than the supplier's.
        NotLinkedToSupplier = "NOT_LINKED_TO_SUPPLIER",
        /// The business is the supplier itself.
        SupplierItself = "SUPPLIER_ITSELF",
        /// The business is no customer of the supplier.
        NotACustomer = "NOT_A_CUSTOMER",
        /// The enterprise user acts for a customer.
        ActsForCustomer = "ACTS_FOR_CUSTOMER",
        /// The authorisation reaches no further than the supplier's own.
        LimitedToSuppliersAccess = "LIMITED_TO_SUPPLIERS_ACCESS",
        /// Who would pass the package on for a client is neither client administrator nor main
        /// administrator.
        NotClientAdministrator = "NOT_CLIENT_ADMINISTRATOR",
        /// The package is not passed on for clients.
        NotClientDelegable = "NOT_CLIENT_DELEGABLE",
        /// A system user for own use gets nothing for clients.
        SystemUserNotForClients = "SYSTEM_USER_NOT_FOR_CLIENTS",
        /// The employee has not been made an agent.
        NotAnAgent = "NOT_AN_AGENT",
        /// The business has given the provider neither a role nor a package.
        NotAClient = "NOT_A_CLIENT",
        /// The client itself has given the provider the package.
        GivenByClient = "GIVEN_BY_CLIENT",
        /// The provider does not have the package for this client.
        NotHeldForClient = "NOT_HELD_FOR_CLIENT",
        /// The provider has the package for this client, and may pass it on.
        DelegableForClient = "DELEGABLE_FOR_CLIENT",
        /// It reaches no further than the provider's own access to this client.
        LimitedToProvidersAccess = "LIMITED_TO_PROVIDERS_ACCESS",
        /// Only a client administrator or a main administrator may do it.
        NeedsClientAdministrator = "NEEDS_CLIENT_ADMINISTRATOR",
        /// The employee must have been made an agent.
        MustBeAgent = "MUST_BE_AGENT",
        /// It ends when the client's relation to the provider does.
        EndsWithRelation = "ENDS_WITH_RELATION",
        /// It is uncertain whether a private person may be a client.
        PrivateClientUncertain = "PRIVATE_CLIENT_UNCERTAIN",
        /// No package is asked about.
        NoPackageNamed = "NO_PACKAGE_NAMED",
        /// No system user of either kind gets the package.
        NotForSystemUsers = "NOT_FOR_SYSTEM_USERS",
        /// A system user for own use does not get the package.
        OnlyForClients = "ONLY_FOR_CLIENTS",
        /// A system user for clients may require the package.
        SystemUserForClients = "SYSTEM_USER_FOR_CLIENTS",
        /// The client cannot be added to the system user: the provider lacks this package there.
        ClientLacksAPackage = "CLIENT_LACKS_A_PACKAGE",
    }
}

impl ReasonCode {
    /// What Altinn's own delegation check answers in its place, where it has one answer for it.
    pub(super) const fn altinn_code(self) -> Option<&'static str> {
        match self {
            Self::RoleGrantsPackage => Some("Direct-RolePackage"),
            Self::HeldByDelegation => Some("Direct-AssignmentPackage"),
            Self::NotHeld
            | Self::NotDelegable
            | Self::RoleMayNotDelegate
            | Self::MainAdministratorNotByRole
            | Self::NotAccessManager => Some("NoAccess"),
            _ => None,
        }
    }

    /// The number that Altinn's API refuses a delegation with, where it has one number for it.
    pub(super) const fn altinn_error(self) -> Option<&'static str> {
        match self {
            Self::NotHeld
            | Self::NotDelegable
            | Self::RoleMayNotDelegate
            | Self::MainAdministratorNotByRole
            | Self::NotAccessManager => Some("AM.VLD-00026"),
            Self::WrongPartyKind => Some("AM.VLD-00048"),
            _ => None,
        }
    }

    pub(super) const fn weight(self) -> Weight {
        match self {
            Self::PassedOnForClients
            | Self::RoleNotInForm
            | Self::NeedsClientAdministrator
            | Self::MustBeAgent
            | Self::EndsWithRelation
            | Self::PrivateClientUncertain => Weight::Info,
            _ => Weight::Decides,
        }
    }
}
