//! Two catalogues side by side.

use crate::catalogue::{
    Catalogue, Grant, Node, Notice, PackageEntry, PackageUrn, Properties, RoleEntry,
};

/// What has changed from one catalogue to another. Packages that live on go by today's URN.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// There is a new package.
    PackageAdded {
        /// Its URN.
        urn: PackageUrn,
    },
    /// A package is gone, and with it all its grants.
    PackageRemoved {
        /// Its URN.
        urn: PackageUrn,
    },
    /// A package goes by another URN.
    PackageRenamed {
        /// The URN that it had.
        before: PackageUrn,
        /// The URN that it has.
        after: PackageUrn,
        /// Since when, as an ISO date, where that is known.
        since: Option<String>,
    },
    /// A role gets a package that it did not get, in businesses of this form or of all forms.
    GrantAdded {
        /// The package.
        urn: PackageUrn,
        /// The role's code.
        role: String,
        /// The only organisation form that it is for; none: all.
        variant: Option<String>,
    },
    /// A role no longer gets a package.
    GrantRemoved {
        /// The package.
        urn: PackageUrn,
        /// The role's code.
        role: String,
        /// The only organisation form that it was for; none: all.
        variant: Option<String>,
    },
    /// A package may be used otherwise.
    PropertyChanged {
        /// The package.
        urn: PackageUrn,
        /// Which of its flags.
        property: Property,
        /// What the flag was; none: the source did not say.
        before: Option<bool>,
        /// What the flag is; none: the source does not say.
        after: Option<bool>,
    },
    /// What a notice left open or warned of is so no longer.
    NoticeResolved {
        /// The notice.
        notice: Notice,
    },
    /// There is a new notice.
    NoticeAdded {
        /// The notice.
        notice: Notice,
    },
}

/// A flag of a package.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Property {
    /// Whether it may be given on.
    IsAssignable,
    /// Whether it may be passed on by client delegation.
    IsDelegable,
    /// Whether services may be attached to it.
    IsResourcePolicyAvailable,
}

/// How much of the later catalogue to look at.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Scope {
    /// All of it.
    #[default]
    All,
    /// The areas in which a package of the earlier one lives on, under whatever name.
    Shared,
}

/// Lists every change from one catalogue to another, with renames followed: first what became of each
/// package, in the order of the earlier catalogue, then what is new, then the notices.
///
/// A grant that may be given on and one that may not are the same grant here. Nothing is said of the
/// grants of a package that is new or gone.
///
/// ```
/// use tilgangspakker::{Catalogue, Change, Scope, compare};
///
/// let before = Catalogue::embedded();
/// let mut contents = before.contents().clone();
/// contents.notices.clear();
/// let after = Catalogue::new(contents).expect("notices may be left out");
/// let changes = compare(&before, &after, Scope::All);
/// assert!(matches!(changes.as_slice(), [Change::NoticeResolved { .. }]));
/// ```
#[must_use]
pub fn compare(before: &Catalogue, after: &Catalogue, scope: Scope) -> Vec<Change> {
    let mut comparison = Comparison { before, after, lives_on: Vec::new(), changes: Vec::new() };
    comparison.packages();
    comparison.additions(scope);
    comparison.notices();
    comparison.changes
}

struct Comparison<'c> {
    before: &'c Catalogue,
    after: &'c Catalogue,
    /// For each package of the earlier catalogue, its place in the later one, if it lives on.
    lives_on: Vec<Option<usize>>,
    changes: Vec<Change>,
}

impl<'c> Comparison<'c> {
    fn packages(&mut self) {
        for was in self.before.packages() {
            let urn = was.package.urn.clone();
            let found = self.today(&urn);
            self.lives_on.push(found.as_ref().map(|(is, _)| is.index));
            let Some((is, since)) = found else {
                self.changes.push(Change::PackageRemoved { urn });
                continue;
            };
            let after = is.package.urn.clone();
            if after != urn {
                self.changes.push(Change::PackageRenamed { before: urn, after, since });
            }
            self.properties(was, is);
            self.grants(was, is);
        }
    }

    /// The package that goes by the URN in the later catalogue, or by what the URN has become.
    fn today(&self, urn: &PackageUrn) -> Option<(PackageEntry<'c>, Option<String>)> {
        let exactly = |urn: &PackageUrn| {
            let entry = self.after.find_package(urn.as_str())?;
            (entry.package.urn == *urn).then_some(entry)
        };
        if let Some(entry) = exactly(urn) {
            return Some((entry, None));
        }
        let renames = [self.after, self.before].map(|it| it.latest_rename(urn.as_str()));
        renames
            .into_iter()
            .flatten()
            .find_map(|rename| Some((exactly(rename.current.as_ref()?)?, rename.since.clone())))
    }

    fn properties(&mut self, was: PackageEntry<'_>, is: PackageEntry<'_>) {
        let stated = |entry: PackageEntry<'_>, flag: fn(&Properties) -> Option<bool>| {
            entry.package.properties.as_ref().and_then(flag)
        };
        let assignable = |entry| stated(entry, |properties| properties.is_assignable);
        let attachable =
            |entry| stated(entry, |properties| properties.is_resource_policy_available);
        for (property, before, after) in [
            (Property::IsAssignable, assignable(was), assignable(is)),
            (Property::IsDelegable, was.package.is_delegable, is.package.is_delegable),
            (Property::IsResourcePolicyAvailable, attachable(was), attachable(is)),
        ] {
            if before != after {
                let urn = is.package.urn.clone();
                self.changes.push(Change::PropertyChanged { urn, property, before, after });
            }
        }
    }

    fn grants(&mut self, was: PackageEntry<'_>, is: PackageEntry<'_>) {
        let urn = &is.package.urn;
        let had: Vec<_> = self.before.grants(was.index).collect();
        let has: Vec<_> = self.after.grants(is.index).collect();
        for (role, variant) in without(&had, &has) {
            self.changes.push(Change::GrantRemoved { urn: urn.clone(), role, variant });
        }
        for (role, variant) in without(&has, &had) {
            self.changes.push(Change::GrantAdded { urn: urn.clone(), role, variant });
        }
    }

    fn additions(&mut self, scope: Scope) {
        let mut known = vec![false; self.after.packages().count()];
        for index in self.lives_on.iter().flatten() {
            if let Some(slot) = known.get_mut(*index) {
                *slot = true;
            }
        }
        let is_known = |index: usize| known.get(index) == Some(&true);
        for area in self.after.areas() {
            let packages: Vec<_> = self.after.below(Node::Area(area)).collect();
            let is_shared = packages.iter().any(|entry| is_known(entry.index));
            if scope == Scope::Shared && !is_shared {
                continue;
            }
            for entry in packages {
                if !is_known(entry.index) {
                    let urn = entry.package.urn.clone();
                    self.changes.push(Change::PackageAdded { urn });
                }
            }
        }
    }

    fn notices(&mut self) {
        for was in self.before.notices() {
            let mut later = self.after.notices().iter();
            if self.area_lives_on(was) && !later.any(|is| self.is_same(was, is)) {
                self.changes.push(Change::NoticeResolved { notice: was.clone() });
            }
        }
        for is in self.after.notices() {
            if !self.before.notices().iter().any(|was| self.is_same(was, is)) {
                self.changes.push(Change::NoticeAdded { notice: is.clone() });
            }
        }
    }

    /// Whether the later catalogue speaks of the area at all. One that does not settles nothing.
    fn area_lives_on(&self, notice: &Notice) -> bool {
        self.after.node(&notice.area).is_ok() || !self.later_areas(notice).is_empty()
    }

    /// The names of the areas in which packages of the notice's area live on.
    fn later_areas(&self, notice: &Notice) -> Vec<&'c str> {
        let Ok(area) = self.before.node(&notice.area) else { return Vec::new() };
        let mut names = Vec::new();
        for entry in self.before.below(area) {
            let later = self.lives_on.get(entry.index).copied().flatten();
            let later = later.and_then(|index| self.after.package_at(index));
            names.extend(later.map(|entry| self.after.name(&entry.area.name)));
        }
        names
    }

    /// Whether a later notice says what an earlier one did, of the same area.
    fn is_same(&self, was: &Notice, is: &Notice) -> bool {
        let is_there = was.area == is.area || self.later_areas(was).contains(&is.area.as_str());
        let leaves_open = |catalogue: &'c Catalogue, notice: &Notice| {
            let mut roles = Vec::new();
            for code in &notice.unresolved_roles {
                roles.extend(catalogue.role(code).map(|entry| entry.role.code.as_str()));
            }
            roles
        };
        let (open_then, open_now) = (leaves_open(self.before, was), leaves_open(self.after, is));
        let says_the_same = if open_then.is_empty() && open_now.is_empty() {
            was.text.all().any(|then| is.text.all().any(|now| then == now))
        } else {
            open_then == open_now
        };
        is_there && says_the_same
    }
}

/// The grants that have no like among the others: role, as people know it, and organisation form.
fn without(
    grants: &[(&Grant, RoleEntry<'_>)],
    others: &[(&Grant, RoleEntry<'_>)],
) -> Vec<(String, Option<String>)> {
    let mut missing = Vec::new();
    for (grant, role) in grants {
        let is_like = |(other, holder): &(&Grant, RoleEntry<'_>)| {
            holder.role.code == role.role.code && other.variant == grant.variant
        };
        if !others.iter().any(is_like) {
            missing.push((role.role.known_as().to_owned(), grant.variant.clone()));
        }
    }
    missing
}
