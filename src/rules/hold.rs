//! Does a role get this package of itself?

use super::{Case, Decision, QuestionError, Reason, ReasonCode, Section, Sentence, Verdict};
use crate::catalogue::{Catalogue, Grant, Node, Notice, PackageEntry, RoleEntry, UnknownReference};
use crate::text::list;

pub(super) fn check(
    case: Case<'_>,
    package: &str,
    role: &str,
    variant: Option<&str>,
) -> Result<Verdict, QuestionError> {
    let node = case.catalogue.node(package)?;
    let role = case.catalogue.role(role)?;
    Ok(case.of_all_below(node, &|package| hold(case, package, role, variant)))
}

/// Whether a role gets a package of itself for every organisation form, by their places in the
/// catalogue. True for [`Decision::Permit`] only; `None` when there is no such package or role.
///
/// Nothing is looked up or allocated: this is for hot loops.
#[must_use]
pub fn holds_at(catalogue: &Catalogue, package: usize, role: usize) -> Option<bool> {
    catalogue.grants_always(package, role)
}

impl Catalogue {
    /// The packages that a role gets of itself in a business of this organisation form, in the
    /// catalogue's order. What is unresolved is not among them.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when no role answers to the reference.
    pub fn packages_for_role(
        &self,
        role: &str,
        variant: Option<&str>,
    ) -> Result<Vec<PackageEntry<'_>>, UnknownReference> {
        let role = self.role(role)?;
        let is_held = |package: &PackageEntry<'_>| {
            matches!(decide(self, *package, role, variant), Holding::Granted(_))
        };
        Ok(self.packages().filter(is_held).collect())
    }
}

/// H1 to H4 of one package and one role.
fn hold(
    case: Case<'_>,
    package: PackageEntry<'_>,
    role: RoleEntry<'_>,
    variant: Option<&str>,
) -> Verdict {
    let node = Node::Package(package);
    let deny = |code, sentence| {
        let reason = case.reason(code, sentence, Section::Table, node);
        Verdict::new(Decision::Deny, reason.about_role(role))
    };
    match decide(case.catalogue, package, role, variant) {
        Holding::Granted(grant) => {
            Verdict::new(Decision::Permit, granted(case, package, role, grant))
        }
        Holding::Unresolved => {
            Verdict::new(Decision::Indeterminate, unresolved(case, package, role))
                .with_notices(notices(case, package, role))
        }
        Holding::OtherVariants => {
            let mut granted: Vec<&str> = Vec::new();
            for (grant, holder) in case.catalogue.grants(package.index) {
                if holder.index == role.index {
                    granted.extend(grant.variant.as_deref());
                }
            }
            let granted = &list(case.language, &granted);
            let (role, package) = (&case.role_name(role), case.node_name(node));
            let sentence = match variant {
                Some(asked) => Sentence::VariantNotCovered { role, package, granted, asked },
                None => Sentence::VariantNotStated { role, package, granted },
            };
            deny(ReasonCode::VariantNotCovered, sentence)
        }
        Holding::NotGranted => {
            let (role, name) = (&case.role_name(role), case.node_name(node));
            let sentence = match package.package.properties {
                Some(_) => Sentence::RoleDoesNotGrantPackage { role, package: name },
                None => Sentence::PackageHasNoRow { role, package: name },
            };
            deny(ReasonCode::RoleDoesNotGrantPackage, sentence)
        }
    }
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
    let grants = || {
        let all = catalogue.grants(package.index);
        all.filter(|(_, holder)| holder.index == role.index).map(|(grant, _)| grant)
    };
    let covering = || grants().filter(|grant| grant.covers(variant));
    // Of several that cover, one that may be given on counts first, in whatever order they stand.
    if let Some(grant) = covering().find(|grant| grant.may_delegate).or_else(|| covering().next()) {
        Holding::Granted(grant)
    } else if catalogue.unresolved(package.index, role.index).next().is_some() {
        Holding::Unresolved
    } else if grants().next().is_some() {
        Holding::OtherVariants
    } else {
        Holding::NotGranted
    }
}

pub(super) fn granted(
    case: Case<'_>,
    package: PackageEntry<'_>,
    role: RoleEntry<'_>,
    grant: &Grant,
) -> Reason {
    let node = Node::Package(package);
    let (role_name, package) = (&case.role_name(role), case.node_name(node));
    let sentence = match &grant.variant {
        None => Sentence::RoleGrantsPackage { role: role_name, package },
        Some(variant) => Sentence::RoleGrantsPackageToVariant { role: role_name, package, variant },
    };
    case.reason(ReasonCode::RoleGrantsPackage, sentence, Section::Table, node).about_role(role)
}

pub(super) fn unresolved(case: Case<'_>, package: PackageEntry<'_>, role: RoleEntry<'_>) -> Reason {
    let node = Node::Package(package);
    let sentence = Sentence::RoleUnresolved {
        role: &case.role_name(role),
        package: case.node_name(node),
        area: case.node_name(Node::Area(package.area)),
    };
    case.reason(ReasonCode::RoleUnresolved, sentence, Section::Notice, node).about_role(role)
}

/// The notices that leave the role unresolved.
pub(super) fn notices(
    case: Case<'_>,
    package: PackageEntry<'_>,
    role: RoleEntry<'_>,
) -> Vec<Notice> {
    case.catalogue.unresolved(package.index, role.index).cloned().collect()
}
