//! What the rules come to for one package, before anything is said of it.

use super::claims::Claims;
use super::giver::Giver;
use super::limits::Limits;
use crate::catalogue::{Catalogue, Node, PackageEntry};
use crate::rules::lists::GiverBy;
use crate::rules::question::Recipient;
use crate::rules::reason_code::ReasonCode;
use crate::rules::verdict::Decision;

/// The row that decides, and what stands behind it.
pub(in crate::rules) enum Outcome<'c> {
    /// D1.
    NotDelegable,
    /// D2.
    NotStated,
    /// D12 or D13, whatever the claims come to.
    Limited(Limits, Claims<'c>),
    /// D4, D5, D9, D10 or D14: the claims are not good.
    NotClaimed(Claims<'c>),
    /// D6, D7, D8 or D15: the claims are good, and the recipient decides.
    Claimed(Receiving, Claims<'c>),
}

/// What the source says of a kind of recipient.
#[derive(Clone, Copy)]
pub(in crate::rules) enum Receiving {
    /// D6 and D15, by the code of the reason.
    Stated(ReasonCode),
    /// D7.
    MadeForEnterpriseUsers,
    /// D8.
    NotStated,
}

impl<'c> Outcome<'c> {
    /// D1 to D15 of one package.
    pub(in crate::rules) fn of(
        catalogue: &'c Catalogue,
        package: PackageEntry<'c>,
        giver: &Giver<'c>,
        recipient: Recipient,
    ) -> Self {
        match Node::Package(package).is_assignable() {
            Some(false) => return Self::NotDelegable,
            None => return Self::NotStated,
            Some(true) => {}
        }
        let claims = Claims::of(catalogue, package, giver);
        if let Some(limits) = Limits::of(catalogue, package, giver, recipient) {
            return Self::Limited(limits, claims);
        }
        if claims.decision() == Decision::Permit {
            Self::Claimed(Receiving::of(catalogue, package, recipient), claims)
        } else {
            Self::NotClaimed(claims)
        }
    }

    /// By what the giver may pass the package on; nothing where it may not.
    pub(in crate::rules) fn giver_by(&self) -> Option<GiverBy> {
        match self {
            Self::Claimed(_, claims) if self.decision() == Decision::Permit => Some(claims.by()),
            _ => None,
        }
    }

    pub(in crate::rules) fn decision(&self) -> Decision {
        match self {
            Self::NotDelegable | Self::Limited(..) => Decision::Deny,
            Self::NotStated | Self::Claimed(Receiving::NotStated, _) => Decision::Indeterminate,
            Self::NotClaimed(claims) => claims.decision(),
            Self::Claimed(..) => Decision::Permit,
        }
    }
}

impl Receiving {
    fn of(catalogue: &Catalogue, package: PackageEntry<'_>, recipient: Recipient) -> Self {
        match recipient {
            Recipient::Employee => Self::Stated(ReasonCode::DelegableToEmployee),
            Recipient::EnterpriseUser if package.package.made_for_enterprise_users => {
                Self::MadeForEnterpriseUsers
            }
            // Documentation speaks of employees; the register's flag is about these too.
            Recipient::Organisation if catalogue.is_register() => {
                Self::Stated(ReasonCode::DelegableToOrganisation)
            }
            Recipient::SystemUser if catalogue.is_register() => {
                Self::Stated(ReasonCode::DelegableToSystemUser)
            }
            Recipient::EnterpriseUser | Recipient::Organisation | Recipient::SystemUser => {
                Self::NotStated
            }
        }
    }
}
