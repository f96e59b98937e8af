//! Lists of what checks answer: the packages of a role, and the roles of a package.

use super::delegate::{self, Outcome};
use super::question::Recipient;
use super::role_options::{RoleAction, RoleOptions, RoleQuestion};
use super::verdict::Decision;
use crate::catalogue::{Catalogue, PackageEntry, RoleEntry, RoleGrant, UnknownReference, Variant};
use crate::text::words;

/// A role that may pass a package on.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Giver<'c> {
    /// The role.
    pub role: RoleEntry<'c>,
    /// The organisation form that this is limited to, if it is limited to one.
    pub variant: Option<&'c str>,
    /// By what it may.
    pub by: GiverBy,
}

words! {
    /// By what a role may pass a package on.
    #[non_exhaustive]
    pub enum GiverBy {
        /// It gets the package itself.
        Role = "role",
        /// It is main administrator, and may pass the package on without having it.
        MainAdministrator = "mainAdministrator",
    }
}

impl Catalogue {
    /// The packages that a role gets by default or, where that is asked, may pass on to a recipient of
    /// some kind, in the catalogue's order: those of which [`check`](crate::check) says yes. What is
    /// undecided is not among them. What a role may pass on is no part of what it gets: a main
    /// administrator may pass on what it does not have.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when no role answers to the reference, or there is no such form.
    pub fn packages_for_role(
        &self,
        role: &str,
        options: &RoleOptions<'_>,
    ) -> Result<Vec<PackageEntry<'_>>, UnknownReference> {
        let role = self.role(role)?;
        let variant = options.variant.map(|code| self.variant(code)).transpose()?;
        let question = RoleQuestion::new(self, role, variant, options);
        let is_permitted =
            |package: &PackageEntry<'_>| question.decision(*package) == Decision::Permit;
        Ok(self.packages().filter(is_permitted).collect())
    }

    /// The roles that get a package by default or, where that is asked, may pass it on to a recipient of
    /// some kind. Where a form is named, only those of which it is true in that form; where none is, each
    /// with the form that it is limited to, if any.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when no package answers to the reference, or there is no such form.
    pub fn roles_for_package(
        &self,
        reference: &str,
        options: &RoleOptions<'_>,
    ) -> Result<Vec<RoleGrant<'_>>, UnknownReference> {
        let package = self.package(reference)?;
        let variant = options.variant.map(|code| self.variant(code)).transpose()?;
        Ok(match options.action {
            RoleAction::Hold => {
                self.holders(package.index, variant.map(|it| it.code.as_str())).collect()
            }
            RoleAction::Delegate => {
                let givers = self.givers(package, variant, options.recipient).into_iter();
                let grants = givers.map(|Giver { role, variant, .. }| RoleGrant {
                    role,
                    variant,
                    may_delegate: true,
                });
                grants.collect()
            }
        })
    }

    /// The roles that may pass a package on to an employee, and by what: those of which
    /// [`check`](crate::check) says yes. Where no form is named, each with the form that this is limited
    /// to, if any.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when no package answers to the reference, or there is no such form.
    ///
    /// ```
    /// # use tilgangspakker::{Catalogue, GiverBy};
    /// # let json = std::fs::read_to_string("data/altinn-2026-08/catalogue.json")?;
    /// # let catalogue = Catalogue::from_json(&json)?;
    /// let givers = catalogue.who_can_give("skatt-naering", None)?;
    /// let of = |code| givers.iter().find(|it| it.role.role.known_as() == code);
    /// assert_eq!(of("DAGL").map(|it| (it.variant, it.by)), Some((None, GiverBy::Role)));
    /// assert_eq!(of("FFØR").map(|it| (it.variant, it.by)), Some((Some("NUF"), GiverBy::Role)));
    /// # Ok::<_, Box<dyn std::error::Error>>(())
    /// ```
    pub fn who_can_give(
        &self,
        reference: &str,
        variant: Option<&str>,
    ) -> Result<Vec<Giver<'_>>, UnknownReference> {
        let package = self.package(reference)?;
        let variant = variant.map(|code| self.variant(code)).transpose()?;
        Ok(self.givers(package, variant, Recipient::Employee))
    }

    fn givers<'c>(
        &'c self,
        package: PackageEntry<'c>,
        variant: Option<&'static Variant>,
        recipient: Recipient,
    ) -> Vec<Giver<'c>> {
        let may_give = |role: RoleEntry<'c>, variant: Option<&'static Variant>| {
            let giver = delegate::Giver::by_role(self, role, variant);
            Outcome::of(self, package, &giver, recipient).giver_by()
        };
        let forms = match variant {
            Some(variant) => vec![variant],
            None => delegate::limiting_forms(self, package),
        };
        let mut givers = Vec::new();
        for role in self.roles() {
            // What is so in every form is not limited to the one that is asked about.
            let always = may_give(role, None);
            if variant.is_none()
                && let Some(by) = always
            {
                givers.push(Giver { role, variant: None, by });
                continue;
            }
            for form in &forms {
                if let Some(by) = may_give(role, Some(*form)) {
                    let variant = always.is_none().then_some(form.code.as_str());
                    givers.push(Giver { role, variant, by });
                }
            }
        }
        givers
    }
}
