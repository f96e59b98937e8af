//! What no claim overrides, in Altinn's register: on whose behalf a package may be passed on, and who may
//! never get it. Rows D13 and D12 of docs/rules.md.

use super::claims::is_main_administrator;
use super::giver::{Giver, GiverKind};
use crate::catalogue::{Catalogue, PackageEntry, PartyKind};
use crate::rules::question::Recipient;

/// The package that lets its holder fill in forms as the business's representative.
const REPRESENTATIVE: &str = "virksomhetens-representant-skjemaoppgaver";

/// At least one of the two; where both hold, both are reasons.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Limits {
    /// D13.
    pub(super) of_kind: Option<WrongKind>,
    /// D12.
    pub(super) of_recipient: Option<NotAllowed>,
}

/// Why a giver may pass on no package of this kind.
#[derive(Clone, Copy)]
pub(super) enum WrongKind {
    /// What is said of the giver makes it a business as well as a person.
    GiverOfBothKinds,
    /// The giver is neither a business nor a person, whomever the package is for.
    GiverOfNeitherKind,
    /// The package is for givers of this kind, and the giver is not.
    PackageFor(PartyKind),
}

/// Why a recipient may not get a package.
#[derive(Clone, Copy)]
pub(super) enum NotAllowed {
    /// No recipient of this kind gets anything.
    EnterpriseUser,
    /// None of this kind ever gets this package.
    ThisPackage,
}

impl Limits {
    pub(super) fn of(
        catalogue: &Catalogue,
        package: PackageEntry<'_>,
        giver: &Giver<'_>,
        recipient: Recipient,
    ) -> Option<Self> {
        if !catalogue.is_register() {
            return None;
        }
        let of_kind = of_kind(package, giver.kind);
        let of_recipient = of_recipient(package, recipient);
        (of_kind.is_some() || of_recipient.is_some()).then_some(Self { of_kind, of_recipient })
    }
}

/// D13.
fn of_kind(package: PackageEntry<'_>, giver: GiverKind) -> Option<WrongKind> {
    match (giver, package.package.party_kind) {
        (GiverKind::Both, _) => Some(WrongKind::GiverOfBothKinds),
        (GiverKind::Neither, None) => Some(WrongKind::GiverOfNeitherKind),
        (GiverKind::Unknown, _) | (_, None) => None,
        (GiverKind::Known(known), Some(kind)) if known == kind => None,
        (_, Some(kind)) => Some(WrongKind::PackageFor(kind)),
    }
}

/// D12.
fn of_recipient(package: PackageEntry<'_>, recipient: Recipient) -> Option<NotAllowed> {
    let is_representative = || package.package.urn.slug() == REPRESENTATIVE;
    match recipient {
        Recipient::EnterpriseUser => Some(NotAllowed::EnterpriseUser),
        Recipient::Organisation if is_representative() || is_main_administrator(package) => {
            Some(NotAllowed::ThisPackage)
        }
        Recipient::SystemUser if is_representative() => Some(NotAllowed::ThisPackage),
        Recipient::Employee | Recipient::Organisation | Recipient::SystemUser => None,
    }
}
