//! What a giver's roles and packages come to: rows D3, D4, D5, D9, D10, D11 and D14 of docs/rules.md.

use std::cmp::Ordering;

use super::access_management::{self, MAIN_ADMINISTRATOR};
use super::giver::{Giver, Having};
use crate::catalogue::{Catalogue, Grant, PackageEntry, RoleEntry};
use crate::rules::hold::{self, Holding};
use crate::rules::lists::GiverBy;
use crate::rules::verdict::Decision;

/// One way in which a giver may have a package to pass on, and what it is worth.
#[derive(Clone, Copy)]
pub(in crate::rules) enum Claim<'c> {
    /// D3, by a role.
    ByRole(RoleEntry<'c>, &'c Grant),
    /// D9.
    MayNotDelegate(RoleEntry<'c>),
    /// D4.
    Unresolved(RoleEntry<'c>),
    /// D3, of what others have given.
    Given,
    /// D10.
    MainAdministratorNotByRole,
    /// D14.
    NotAccessManager,
    /// D11: the giver is main administrator, by role or because it was given that.
    MainAdministrator(Having),
}

/// The best claims of a giver: all of them are worth the same. None: D5.
pub(in crate::rules) struct Claims<'c>(Vec<Claim<'c>>);

impl<'c> Claims<'c> {
    /// Claims combine by permit-overrides: a good one is enough, an unresolved one is worth more than
    /// none.
    pub(super) fn of(
        catalogue: &'c Catalogue,
        package: PackageEntry<'c>,
        giver: &Giver<'c>,
    ) -> Self {
        let mut claims = Self(Vec::new());
        for role in &giver.roles {
            if let Some(claim) = by_role(catalogue, package, *role, giver) {
                claims.add(claim);
            }
        }
        if giver.holds.contains(&package.index) {
            claims.add(as_given(catalogue, package, giver));
        }
        if claims.decision() != Decision::Permit
            && let Some(claim) = as_main_administrator(catalogue, package, giver)
        {
            claims.add(claim);
        }
        claims
    }

    pub(super) fn decision(&self) -> Decision {
        self.0.first().map_or(Decision::Deny, |claim| claim.decision())
    }

    pub(in crate::rules) fn iter(&self) -> impl Iterator<Item = Claim<'c>> {
        self.0.iter().copied()
    }

    /// What good claims rest on.
    pub(super) fn by(&self) -> GiverBy {
        match self.0.first() {
            Some(Claim::MainAdministrator(_)) => GiverBy::MainAdministrator,
            _ => GiverBy::Role,
        }
    }

    /// Adds a claim, unless a better one is known; it takes the place of worse ones.
    fn add(&mut self, claim: Claim<'c>) {
        match claim.decision().cmp(&self.decision()) {
            Ordering::Less => self.0 = vec![claim],
            Ordering::Equal => self.0.push(claim),
            Ordering::Greater => {}
        }
    }
}

impl Claim<'_> {
    const fn decision(self) -> Decision {
        match self {
            Self::ByRole(..) | Self::Given | Self::MainAdministrator(_) => Decision::Permit,
            Self::Unresolved(_) => Decision::Indeterminate,
            Self::MayNotDelegate(_) | Self::MainAdministratorNotByRole | Self::NotAccessManager => {
                Decision::Deny
            }
        }
    }
}

/// D3, D4 and D9; nothing where the role does not get the package.
fn by_role<'c>(
    catalogue: &'c Catalogue,
    package: PackageEntry<'c>,
    role: RoleEntry<'c>,
    giver: &Giver<'_>,
) -> Option<Claim<'c>> {
    match hold::decide(catalogue, package, role, giver.form()) {
        // Where documentation should say so, too: a limit that is stated is never passed over.
        Holding::Granted(grant) if !grant.may_delegate => Some(Claim::MayNotDelegate(role)),
        Holding::Granted(grant) => Some(Claim::ByRole(role, grant)),
        Holding::Unresolved => Some(Claim::Unresolved(role)),
        Holding::OtherVariants | Holding::NotGranted => None,
    }
}

/// D3, D10 and D14, of a giver that has been given the package.
fn as_given<'c>(catalogue: &Catalogue, package: PackageEntry<'_>, giver: &Giver<'_>) -> Claim<'c> {
    if !catalogue.is_register() {
        Claim::Given
    } else if is_main_administrator(package) {
        Claim::MainAdministratorNotByRole
    } else if access_management::is_held_for(catalogue, package, giver) {
        Claim::Given
    } else {
        Claim::NotAccessManager
    }
}

/// D11: a main administrator may pass on what its role may, though holding none of it.
fn as_main_administrator<'c>(
    catalogue: &Catalogue,
    package: PackageEntry<'_>,
    giver: &Giver<'_>,
) -> Option<Claim<'c>> {
    let having = giver.main_administrator?;
    let may_be_passed_on = catalogue
        .delegators_of(package.index)
        .any(|(grant, entry)| entry.role.code == MAIN_ADMINISTRATOR && grant.covers(giver.form()));
    let is_one = catalogue.is_register() && may_be_passed_on && !is_main_administrator(package);
    is_one.then_some(Claim::MainAdministrator(having))
}

pub(super) fn is_main_administrator(package: PackageEntry<'_>) -> bool {
    package.package.urn.slug() == MAIN_ADMINISTRATOR
}
