//! Does a role get this package without anybody delegating it? Rows H1 to H4 of docs/rules.md.

use super::{Case, Decision, QuestionError, ReasonCode, Section, Sentence, Verdict};
use crate::catalogue::{Catalogue, Grant, Node, PackageEntry, RoleEntry, UnknownReference};
use crate::text::labels;

pub(super) fn check(
    case: Case<'_>,
    package: &str,
    role: &str,
    variant: Option<&str>,
) -> Result<Verdict, QuestionError> {
    let node = case.catalogue.node(package)?;
    let role = case.catalogue.role(role)?;
    case.variant(variant)?;
    Ok(case.of_all_below(node, &|package| {
        hold(case, package, role, variant, decide(case.catalogue, package, role, variant), None)
    }))
}

/// Whether a role gets a package for every organisation form without anybody delegating it, by their
/// indices in the catalogue. True for [`Decision::Permit`] only; `None` when there is no such package or
/// role.
///
/// Nothing is looked up or allocated: this is for hot loops.
#[must_use]
pub fn holds_at(catalogue: &Catalogue, package: usize, role: usize) -> Option<bool> {
    catalogue.grants_always(package, role)
}

impl Catalogue {
    /// The packages that a role gets by default in a business of this organisation form, in the
    /// catalogue's order. What is unresolved is not among them.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when no role answers to the reference, or there is no such form.
    pub fn packages_for_role(
        &self,
        role: &str,
        variant: Option<&str>,
    ) -> Result<Vec<PackageEntry<'_>>, UnknownReference> {
        let role = self.role(role)?;
        if let Some(variant) = variant {
            self.variant(variant)?;
        }
        let mut held = Vec::new();
        for package in self.packages() {
            if let Holding::Granted(_) = decide(self, package, role, variant) {
                held.push(package);
            }
        }
        Ok(held)
    }
}

/// H1 to H4 of one package and one role, whose title comes to this. Where it is to be passed on,
/// `recipients` are to get it.
pub(super) fn hold(
    case: Case<'_>,
    package: PackageEntry<'_>,
    role: RoleEntry<'_>,
    variant: Option<&str>,
    holding: Holding<'_>,
    recipients: Option<&str>,
) -> Verdict {
    let node = Node::Package(package);
    let (role_name, name) = (&*case.role_name(role), case.node_name(node));
    let stated = case.stated();
    let granted;
    let mut notices = Vec::new();
    let (decision, code, sentence, section) = match holding {
        Holding::Granted(grant) => (
            Decision::Permit,
            ReasonCode::RoleGrantsPackage,
            match &grant.variant {
                None => Sentence::RoleGrantsPackage { role: role_name, package: name, stated },
                Some(variant) => {
                    let (role, package) = (role_name, name);
                    Sentence::RoleGrantsPackageToVariant { role, package, variant, stated }
                }
            },
            Section::Table,
        ),
        Holding::Unresolved => {
            for notice in case.catalogue.unresolved(package.index, role.index) {
                notices.push(notice.clone());
            }
            let area = case.node_name(Node::Area(package.area));
            let (role, package) = (role_name, name);
            let sentence = match recipients {
                None => Sentence::RoleUnresolved { role, package, area },
                Some(recipients) => {
                    Sentence::RoleUnresolvedToPassOn { role, package, area, recipients }
                }
            };
            (Decision::Indeterminate, ReasonCode::RoleUnresolved, sentence, Section::Notice)
        }
        Holding::OtherVariants => {
            let mut variants: Vec<&str> = Vec::new();
            for (grant, holder) in case.catalogue.grants(package.index) {
                if holder.index == role.index
                    && let Some(variant) = &grant.variant
                {
                    variants.push(variant);
                }
            }
            granted = variants.join(labels::or(case.language));
            let (role, package, granted) = (role_name, name, &*granted);
            let sentence = match variant {
                Some(asked) => Sentence::VariantNotCovered { role, package, granted, asked },
                None => Sentence::VariantNotStated { role, package, granted },
            };
            (Decision::Deny, ReasonCode::VariantNotCovered, sentence, Section::Table)
        }
        Holding::NotGranted => {
            let (role, package_name) = (role_name, name);
            let sentence = match package.package.properties {
                Some(_) => {
                    Sentence::RoleDoesNotGrantPackage { role, package: package_name, stated }
                }
                None => Sentence::PackageHasNoRow { role, package: package_name, stated },
            };
            (Decision::Deny, ReasonCode::RoleDoesNotGrantPackage, sentence, Section::Table)
        }
    };
    let verdict = case.verdict(decision, code, sentence, section, Some(node));
    verdict.about_role(role).with_notices(notices)
}

/// What a role's title to a package comes to.
#[derive(Clone, Copy)]
pub(super) enum Holding<'c> {
    /// H1.
    Granted(&'c Grant),
    /// H2.
    Unresolved,
    /// H3.
    OtherVariants,
    /// H4.
    NotGranted,
}

pub(super) fn decide<'c>(
    catalogue: &'c Catalogue,
    package: PackageEntry<'c>,
    role: RoleEntry<'_>,
    variant: Option<&str>,
) -> Holding<'c> {
    let mut covering: Option<&Grant> = None;
    let mut is_listed = false;
    for (grant, holder) in catalogue.grants(package.index) {
        if holder.index != role.index {
            continue;
        }
        is_listed = true;
        // Of several that cover, one that may be passed on counts first, in whatever order they stand.
        if grant.covers(variant)
            && covering.is_none_or(|known| grant.may_delegate && !known.may_delegate)
        {
            covering = Some(grant);
        }
    }
    match covering {
        Some(grant) => Holding::Granted(grant),
        None if catalogue.unresolved(package.index, role.index).next().is_some() => {
            Holding::Unresolved
        }
        None if is_listed => Holding::OtherVariants,
        None => Holding::NotGranted,
    }
}
