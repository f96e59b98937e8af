//! Does a role get this package without anybody delegating it? Rows H1 to H4 of docs/rules.md.

use std::borrow::Cow;

use super::context::Context;
use super::error::QuestionError;
use super::form::with_roles_not_in_form;
use super::reason_code::ReasonCode;
use super::verdict::{Decision, Section, Verdict};
use crate::catalogue::{Catalogue, Grant, Node, PackageEntry, RoleEntry};
use crate::text::labels;
use crate::text::sentences::Sentence;

pub(super) fn check<'c>(
    context: Context<'c>,
    package: &str,
    role: &str,
    variant: Option<&str>,
) -> Result<Verdict<'c>, QuestionError> {
    let node = context.node(package).map_err(QuestionError::in_field("package"))?;
    let role = context.role(role).map_err(QuestionError::in_field("role"))?;
    let form = context.variant(variant).map_err(QuestionError::in_field("variant"))?;
    let verdict = context.of_all_below(node, &|package| {
        let title = Title { context, package, role, variant, recipients: None, of_client: false };
        title.verdict(decide(context.catalogue, package, role, variant))
    });
    Ok(with_roles_not_in_form(context, verdict, &[role], form))
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

/// One package and one role, in a business of this organisation form.
#[derive(Clone, Copy)]
pub(super) struct Title<'a, 'c> {
    pub(super) context: Context<'c>,
    pub(super) package: PackageEntry<'c>,
    pub(super) role: RoleEntry<'c>,
    pub(super) variant: Option<&'a str>,
    /// Who would get the package, where it is to be passed on.
    pub(super) recipients: Option<&'a str>,
    /// The business is a client, and not that of whoever asks.
    pub(super) of_client: bool,
}

impl<'c> Title<'_, 'c> {
    /// H1 to H4, where the title comes to this.
    pub(super) fn verdict(self, holding: Holding<'_>) -> Verdict<'c> {
        let verdict = match holding {
            Holding::Granted(grant) => self.granted(grant),
            Holding::Unresolved => self.unresolved(),
            Holding::OtherVariants => self.other_variants(),
            Holding::NotGranted => self.not_granted(),
        };
        verdict.about_role(self.role)
    }

    fn granted(self, grant: &Grant) -> Verdict<'c> {
        let (role, package) = (&self.role_name(), self.package_name());
        let stated = self.context.stated();
        let sentence = match &grant.variant {
            None => Sentence::RoleGrantsPackage { role, package, stated },
            Some(variant) => {
                Sentence::RoleGrantsPackageToVariant { role, package, variant, stated }
            }
        };
        self.because(Decision::Permit, ReasonCode::RoleGrantsPackage, sentence, Section::Table)
    }

    fn unresolved(self) -> Verdict<'c> {
        let (role, package) = (&self.role_name(), self.package_name());
        let area = self.context.node_name(Node::Area(self.package.area));
        let sentence = match self.recipients {
            None => Sentence::RoleUnresolved { role, package, area },
            Some(recipients) => {
                Sentence::RoleUnresolvedToPassOn { role, package, area, recipients }
            }
        };
        let notices = self.context.catalogue.unresolved(self.package.index, self.role.index);
        let code = ReasonCode::RoleUnresolved;
        self.because(Decision::Indeterminate, code, sentence, Section::Notice)
            .with_notices(notices.map(Cow::Borrowed))
    }

    fn other_variants(self) -> Verdict<'c> {
        let grants = self.context.catalogue.grants_of(self.package.index);
        let of_role = grants.filter(|(_, holder)| holder.index == self.role.index);
        let variants: Vec<&str> = of_role.filter_map(|(it, _)| it.variant.as_deref()).collect();
        let granted = &variants.join(labels::or(self.context.language));
        let (role, package) = (&self.role_name(), self.package_name());
        let sentence = match self.variant {
            Some(asked) => Sentence::VariantNotCovered { role, package, granted, asked },
            None if self.of_client => Sentence::ClientsVariantNotStated { role, package, granted },
            None => Sentence::VariantNotStated { role, package, granted },
        };
        self.because(Decision::Deny, ReasonCode::VariantNotCovered, sentence, Section::Table)
    }

    fn not_granted(self) -> Verdict<'c> {
        let (role, package) = (&self.role_name(), self.package_name());
        let stated = self.context.stated();
        let sentence = match self.package.package.properties {
            Some(_) => Sentence::RoleDoesNotGrantPackage { role, package, stated },
            None => Sentence::PackageHasNoRow { role, package, stated },
        };
        self.because(Decision::Deny, ReasonCode::RoleDoesNotGrantPackage, sentence, Section::Table)
    }

    fn role_name(self) -> String {
        self.context.role_name(self.role)
    }

    fn package_name(&self) -> &str {
        self.context.node_name(Node::Package(self.package))
    }

    fn because(
        self,
        decision: Decision,
        code: ReasonCode,
        sentence: Sentence<'_>,
        section: Section,
    ) -> Verdict<'c> {
        let node = Some(Node::Package(self.package));
        self.context.verdict(decision, code, sentence, section, node)
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

impl Holding<'_> {
    pub(super) const fn decision(self) -> Decision {
        match self {
            Self::Granted(_) => Decision::Permit,
            Self::Unresolved => Decision::Indeterminate,
            Self::OtherVariants | Self::NotGranted => Decision::Deny,
        }
    }
}

/// H1 to H4 of one package and one role, before anything is said of it.
pub(super) fn decide<'c>(
    catalogue: &'c Catalogue,
    package: PackageEntry<'c>,
    role: RoleEntry<'_>,
    variant: Option<&str>,
) -> Holding<'c> {
    let mut covering: Option<&Grant> = None;
    let mut is_listed = false;
    for (grant, holder) in catalogue.grants_of(package.index) {
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
