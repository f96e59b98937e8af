//! What is asked of a role by itself, wherever it is asked of many packages or of many roles at once.

use super::delegate;
use super::hold;
use super::question::Recipient;
use super::verdict::Decision;
use crate::catalogue::{Catalogue, PackageEntry, RoleEntry, Variant};
use crate::text::words;

words! {
    /// What a role does with a package.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum RoleAction {
        /// It gets the package, without anybody delegating it.
        #[default]
        Hold = "hold",
        /// It passes the package on.
        Delegate = "delegate",
    }
}

/// What is asked of a role: whether it gets packages, or may pass them on.
///
/// ```
/// use tilgangspakker::{Catalogue, Recipient, RoleAction, RoleOptions};
///
/// let catalogue = Catalogue::embedded();
/// let options = RoleOptions { action: RoleAction::Delegate, ..RoleOptions::default() };
/// assert_eq!(catalogue.packages_for_role("DAGL", &options)?.len(), 3);
///
/// // The page does not speak of system users.
/// let options = RoleOptions { recipient: Recipient::SystemUser, ..options };
/// assert!(catalogue.packages_for_role("DAGL", &options)?.is_empty());
/// # Ok::<_, tilgangspakker::UnknownReference>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct RoleOptions<'a> {
    /// Whether the role is to get a package, or to pass it on.
    pub action: RoleAction,
    /// The organisation form (AS, NUF, BRL …) of the business. Where none is named, only what is true of every
    /// form is a yes.
    pub variant: Option<&'a str>,
    /// Whom a package is to be passed on to. Of what a role gets nothing depends on it.
    pub recipient: Recipient,
}

/// A question asked of one role, for as many packages as there are: what depends on the role alone is
/// found out once.
pub(super) struct RoleQuestion<'c> {
    catalogue: &'c Catalogue,
    role: RoleEntry<'c>,
    form: Option<&'static str>,
    /// Where it is asked what the role may pass on: as what it does so, and to whom.
    passing_on: Option<(delegate::Giver<'c>, Recipient)>,
}

impl<'c> RoleQuestion<'c> {
    pub(super) fn new(
        catalogue: &'c Catalogue,
        role: RoleEntry<'c>,
        variant: Option<&'static Variant>,
        options: &RoleOptions<'_>,
    ) -> Self {
        let passing_on = match options.action {
            RoleAction::Hold => None,
            RoleAction::Delegate => {
                let giver = delegate::Giver::by_role(catalogue, role, variant);
                Some((giver, options.recipient))
            }
        };
        let form = variant.map(|variant| variant.code.as_str());
        Self { catalogue, role, form, passing_on }
    }

    /// On what it depends whether the role may pass on a package that it has no title to.
    pub(super) fn giver_without_title(&self) -> Option<delegate::WithoutTitle> {
        self.passing_on.as_ref().map(|(giver, _)| giver.without_title())
    }

    /// What [`check`](super::check) decides of this package.
    pub(super) fn decision(&self, package: PackageEntry<'c>) -> Decision {
        match &self.passing_on {
            None => hold::decide(self.catalogue, package, self.role, self.form).decision(),
            Some((giver, recipient)) => {
                delegate::Outcome::of(self.catalogue, package, giver, *recipient).decision()
            }
        }
    }
}
