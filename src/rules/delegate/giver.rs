//! Who would pass a package on: by which roles, with which packages, in a business of which form. The
//! claims of docs/rules.md (D3 to D14) are the giver's, and D13 asks for its kind.

use crate::catalogue::{PackageEntry, PartyKind, RoleEntry, Variant, VariantKind};
use crate::rules::context::Context;
use crate::rules::error::QuestionError;
use crate::rules::hold::{self, Holding};

/// What the URNs of the business register's roles begin with.
const BUSINESS_REGISTER: &str = "urn:altinn:external-role:ccr:";
/// What the URNs of guardianship's roles begin with.
const GUARDIANSHIP: &str = "urn:altinn:external-role:cra:";
/// The roles of citizens that are of no register of roles: a private person, and one who registered by
/// e-mail.
const CITIZENS: [&str; 2] = ["privatperson", "selvregistrert"];

pub(super) struct Giver<'q> {
    pub(super) roles: Vec<RoleEntry<'q>>,
    /// Indices of packages.
    pub(super) holds: Vec<usize>,
    pub(super) variant: Option<&'static Variant>,
    pub(super) kind: GiverKind,
}

/// On whose behalf the giver acts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum GiverKind {
    /// Nothing tells.
    Unknown,
    Known(PartyKind),
    /// Some of what is said of the giver makes it a business, and some a person.
    Both,
    /// Neither a business nor a person, such as a system user.
    Neither,
}

impl<'q> Giver<'q> {
    pub(super) fn of(
        context: Context<'q>,
        roles: &[String],
        holds: &[String],
        variant: Option<&str>,
    ) -> Result<Self, QuestionError> {
        let mut known: Vec<RoleEntry<'q>> = Vec::new();
        for role in roles {
            let entry = context.catalogue.role(role)?;
            // Named twice, in one way or another, a role is no other reason.
            if !known.iter().any(|it| it.index == entry.index) {
                known.push(entry);
            }
        }
        let holds = packages_held(context, holds)?;
        let variant = context.variant(variant)?;
        let kind = GiverKind::of(context, &known, &holds, variant);
        Ok(Self { roles: known, holds, variant, kind })
    }

    /// The code of the giver's organisation form.
    pub(super) fn form(&self) -> Option<&'static str> {
        self.variant.map(|variant| variant.code.as_str())
    }

    /// Whether the giver's organisation form is the one with this code.
    pub(super) fn is_of_form(&self, code: &str) -> bool {
        self.form() == Some(code)
    }

    /// Whether the giver has a package, by role or because somebody gave it.
    pub(super) fn has(&self, context: Context<'_>, package: PackageEntry<'_>) -> bool {
        self.holds.contains(&package.index) || self.has_by_role(context, package)
    }

    pub(super) fn has_by_role(&self, context: Context<'_>, package: PackageEntry<'_>) -> bool {
        self.roles.iter().any(|role| {
            let holding = hold::decide(context.catalogue, package, *role, self.form());
            matches!(holding, Holding::Granted(_))
        })
    }
}

impl GiverKind {
    /// By the organisation form; else by the roles of registers and of citizens; else by the packages,
    /// together with those that any other role gets or may pass on.
    fn of(
        context: Context<'_>,
        roles: &[RoleEntry<'_>],
        holds: &[usize],
        variant: Option<&Variant>,
    ) -> Self {
        if let Some(variant) = variant {
            return match variant.kind {
                VariantKind::Organisation => Self::Known(PartyKind::Organisation),
                VariantKind::Person => Self::Known(PartyKind::Person),
                VariantKind::Other => Self::Neither,
            };
        }
        match roles.iter().map(|role| Self::of_role(*role)).fold(Self::Unknown, Self::and) {
            Self::Unknown => {
                let held = holds.iter().filter_map(|index| context.catalogue.package_at(*index));
                let theirs = context.catalogue.packages().filter(|entry| {
                    roles.iter().any(|role| gets_or_passes_on(context, *entry, *role))
                });
                held.chain(theirs).map(Self::of_package).fold(Self::Unknown, Self::and)
            }
            known => known,
        }
    }

    fn of_role(RoleEntry { role, .. }: RoleEntry<'_>) -> Self {
        if role.urn.starts_with(BUSINESS_REGISTER) {
            Self::Known(PartyKind::Organisation)
        } else if role.urn.starts_with(GUARDIANSHIP) || CITIZENS.contains(&role.code.as_str()) {
            Self::Known(PartyKind::Person)
        } else {
            Self::Unknown
        }
    }

    fn of_package(entry: PackageEntry<'_>) -> Self {
        entry.package.party_kind.map_or(Self::Unknown, Self::Known)
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unknown, known) | (known, Self::Unknown) => known,
            (one, other) if one == other => one,
            _ => Self::Both,
        }
    }
}

fn gets_or_passes_on(context: Context<'_>, package: PackageEntry<'_>, role: RoleEntry<'_>) -> bool {
    let mut granted = context.catalogue.grants(package.index);
    let mut delegators = package.package.delegators().iter();
    granted.any(|(_, holder)| holder.index == role.index)
        || delegators.any(|grant| {
            context.catalogue.find_role(&grant.role).is_some_and(|entry| entry.index == role.index)
        })
}

/// The indices of the packages that somebody has been given. An area or a category is delegated as
/// the packages below it, so naming one is naming them.
pub(in crate::rules) fn packages_held(
    context: Context<'_>,
    holds: &[String],
) -> Result<Vec<usize>, QuestionError> {
    let mut held = Vec::new();
    for reference in holds {
        let node = context.catalogue.node(reference)?;
        held.extend(context.catalogue.below(node).map(|entry| entry.index));
    }
    Ok(held)
}
