//! Who would pass a package on: by which roles, with which packages, in a business of which form. The
//! claims of docs/rules.md (D3 to D14) are the giver's, and D13 asks for its kind.

use foldhash::{HashSet, HashSetExt};

use super::access_management::{self, MAIN_ADMINISTRATOR};
use crate::catalogue::{Catalogue, PackageEntry, PartyKind, RoleEntry, Variant, VariantKind};
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

pub(in crate::rules) struct Giver<'q> {
    pub(in crate::rules) roles: Vec<RoleEntry<'q>>,
    /// Indices of packages.
    pub(super) holds: HashSet<usize>,
    pub(in crate::rules) variant: Option<&'static Variant>,
    pub(super) kind: GiverKind,
    /// Whether the giver has the package of main administrators.
    pub(super) main_administrator: Option<Having>,
}

/// All of a giver that decides whether it may pass on a package that it has no title to, in a business of the
/// same form.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(in crate::rules) struct WithoutTitle {
    kind: GiverKind,
    main_administrator: Option<Having>,
}

/// How somebody has a package.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::rules) enum Having {
    /// By a role.
    ByRole,
    /// Because somebody gave it.
    Given,
}

/// On whose behalf the giver acts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::rules) enum GiverKind {
    /// Nothing tells.
    Unknown,
    Known(PartyKind),
    /// Some of what is said of the giver makes it a business, and some a person.
    Both,
    /// Neither a business nor a person, such as a system user.
    Neither,
}

impl<'q> Giver<'q> {
    /// The giver of a question, by what the question names: in fields of its own, or in those of one
    /// that `at` leads to (`approver/`).
    pub(in crate::rules) fn named(
        context: Context<'q>,
        at: &str,
        roles: &[String],
        holds: &[String],
        variant: Option<&str>,
    ) -> Result<Self, QuestionError> {
        let roles = roles_named(context, &format!("{at}roles"), roles)?;
        let holds = packages_held(context, &format!("{at}holds"), holds)?;
        let variant = context.variant(variant);
        let variant = variant.map_err(QuestionError::in_field(&format!("{at}variant")))?;
        Ok(Self::new(context.catalogue, roles, holds, variant))
    }

    /// A giver with this role alone.
    pub(in crate::rules) fn by_role(
        catalogue: &'q Catalogue,
        role: RoleEntry<'q>,
        variant: Option<&'static Variant>,
    ) -> Self {
        Self::new(catalogue, vec![role], HashSet::new(), variant)
    }

    /// A giver with these roles, each of them once, and these packages.
    fn new(
        catalogue: &'q Catalogue,
        roles: Vec<RoleEntry<'q>>,
        holds: HashSet<usize>,
        variant: Option<&'static Variant>,
    ) -> Self {
        let kind = GiverKind::of(catalogue, &roles, &holds, variant);
        let mut giver = Self { roles, holds, variant, kind, main_administrator: None };
        giver.main_administrator = access_management::named(catalogue, MAIN_ADMINISTRATOR)
            .and_then(|package| giver.having(catalogue, package));
        giver
    }

    pub(in crate::rules) const fn without_title(&self) -> WithoutTitle {
        WithoutTitle { kind: self.kind, main_administrator: self.main_administrator }
    }

    /// The code of the giver's organisation form.
    pub(super) fn form(&self) -> Option<&'static str> {
        self.variant.map(|variant| variant.code.as_str())
    }

    /// Whether the giver's organisation form is the one with this code.
    pub(super) fn is_of_form(&self, code: &str) -> bool {
        self.form() == Some(code)
    }

    /// Whether the giver has the package with this last part of its URN.
    pub(in crate::rules) fn has(&self, catalogue: &Catalogue, slug: &str) -> bool {
        let package = access_management::named(catalogue, slug);
        package.is_some_and(|package| self.having(catalogue, package).is_some())
    }

    /// How the giver has a package, if it has it.
    pub(super) fn having(
        &self,
        catalogue: &Catalogue,
        package: PackageEntry<'_>,
    ) -> Option<Having> {
        let is_by_role = self.roles.iter().any(|role| {
            let holding = hold::decide(catalogue, package, *role, self.form());
            matches!(holding, Holding::Granted(_))
        });
        if is_by_role {
            Some(Having::ByRole)
        } else {
            self.holds.contains(&package.index).then_some(Having::Given)
        }
    }
}

impl GiverKind {
    /// By the organisation form; else by the roles of registers and of citizens; else by the packages,
    /// together with those that any other role gets or may pass on.
    fn of(
        catalogue: &Catalogue,
        roles: &[RoleEntry<'_>],
        holds: &HashSet<usize>,
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
                let theirs = roles.iter().flat_map(|role| catalogue.packages_of_role(role.index));
                let packages = holds.iter().chain(theirs);
                let packages = packages.filter_map(|index| catalogue.package_at(*index));
                packages.map(Self::of_package).fold(Self::Unknown, Self::and)
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

/// The roles that a field of the question lists. Named twice, in one way or another, a role is no other
/// reason.
pub(in crate::rules) fn roles_named<'c>(
    context: Context<'c>,
    field: &str,
    roles: &[String],
) -> Result<Vec<RoleEntry<'c>>, QuestionError> {
    let mut named: Vec<RoleEntry<'c>> = Vec::new();
    for (index, role) in roles.iter().enumerate() {
        let entry = context.role(role).map_err(QuestionError::in_item(field, index))?;
        if !named.iter().any(|it| it.index == entry.index) {
            named.push(entry);
        }
    }
    Ok(named)
}

/// The indices of the packages that somebody has been given, as a field of the question lists them. An
/// area or a category is delegated as the packages below it, so naming one is naming them, and naming it again
/// nothing more.
pub(in crate::rules) fn packages_held(
    context: Context<'_>,
    field: &str,
    holds: &[String],
) -> Result<HashSet<usize>, QuestionError> {
    let mut held = HashSet::new();
    let mut named = HashSet::new();
    for (index, reference) in holds.iter().enumerate() {
        if !named.insert(reference) {
            continue;
        }
        let node = context.node(reference);
        let node = node.map_err(QuestionError::in_item(field, index))?;
        held.extend(context.catalogue.below(node).map(|entry| entry.index));
    }
    Ok(held)
}
