//! Two catalogues side by side.

use foldhash::{HashMap, HashMapExt};

use crate::catalogue::{Catalogue, Node, Notice, Package, PackageEntry, PackageUrn, RenameChains};
use crate::text::words;

/// What has changed from one catalogue to another. Packages that live on go by today's URN.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
#[non_exhaustive]
pub enum Change<'c> {
    /// There is a new package.
    PackageAdded {
        /// Its URN.
        urn: &'c PackageUrn,
    },
    /// A package is gone, and with it all its grants.
    PackageRemoved {
        /// Its URN.
        urn: &'c PackageUrn,
    },
    /// A package that the source has dropped is there, and was not: it is still served, not new. It was
    /// removed, or renamed and is there under both URNs.
    PackageStillServed {
        /// Its URN.
        urn: &'c PackageUrn,
    },
    /// A package goes by another URN.
    PackageRenamed {
        /// The URN that it had.
        before: &'c PackageUrn,
        /// The URN that it has.
        after: &'c PackageUrn,
        /// Since when, as an ISO date, where that is known.
        since: Option<&'c str>,
    },
    /// A role gets a package that it did not get, in businesses of this form or of all forms.
    GrantAdded {
        /// The package.
        urn: &'c PackageUrn,
        /// The role's code.
        role: &'c str,
        /// The only organisation form that it is for; none: all.
        variant: &'c Option<String>,
    },
    /// A role no longer gets a package.
    GrantRemoved {
        /// The package.
        urn: &'c PackageUrn,
        /// The role's code.
        role: &'c str,
        /// The only organisation form that it was for; none: all.
        variant: &'c Option<String>,
    },
    /// A package may be used otherwise.
    PropertyChanged {
        /// The package.
        urn: &'c PackageUrn,
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
        notice: &'c Notice,
    },
    /// There is a new notice.
    NoticeAdded {
        /// The notice.
        notice: &'c Notice,
    },
}

words! {
    /// A flag of a package.
    #[non_exhaustive]
    pub enum Property {
        /// Whether it may be passed on.
        IsAssignable = "isAssignable",
        /// Whether it may be passed on by client delegation.
        IsDelegable = "isDelegable",
        /// Whether services may be attached to it.
        IsResourcePolicyAvailable = "isResourcePolicyAvailable",
    }
}

impl Property {
    fn of(self, package: &Package) -> Option<bool> {
        let properties = package.properties.as_ref();
        match self {
            Self::IsAssignable => properties?.is_assignable,
            Self::IsDelegable => package.is_delegable,
            Self::IsResourcePolicyAvailable => properties?.is_resource_policy_available,
        }
    }
}

words! {
    /// How much of the later catalogue to look at.
    #[derive(Default)]
    pub enum Scope {
        /// All of it.
        #[default]
        All = "all",
        /// The areas in which a package of the earlier one lives on, under whatever name.
        Shared = "shared",
    }
}

/// Lists every change from one catalogue to another, with renames followed, whichever of the two is the
/// older: first what became of each package, in the order of the earlier catalogue, then what is new, then
/// the notices.
///
/// A grant that may be passed on and one that may not are the same grant here. Nothing is said of the
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
pub fn compare<'c>(before: &'c Catalogue, after: &'c Catalogue, scope: Scope) -> Vec<Change<'c>> {
    let mut comparison = Comparison {
        before,
        after,
        // The later catalogue knows better.
        renames: RenameChains::new(
            after.contents().renames.iter().chain(&before.contents().renames),
        ),
        lives_on: vec![false; after.contents().packages.len()],
        areas: Vec::new(),
        changes: Vec::new(),
    };
    comparison.packages();
    comparison.additions(scope);
    comparison.notices(scope);
    comparison.changes
}

struct Comparison<'c> {
    before: &'c Catalogue,
    after: &'c Catalogue,
    /// Those that either catalogue knows of.
    renames: RenameChains<'c>,
    /// For each package of the later catalogue, whether it was in the earlier one.
    lives_on: Vec<bool>,
    /// The areas of each package that lives on, by name: then and now.
    areas: Vec<(&'c str, &'c str)>,
    changes: Vec<Change<'c>>,
}

impl<'c> Comparison<'c> {
    fn packages(&mut self) {
        let namesakes = self.namesakes();
        for was in self.before.packages() {
            let urn = &was.package.urn;
            let namesake = || namesakes.get(urn.as_str()).copied();
            let Some(is) = self.known(urn).or_else(namesake) else {
                self.changes.push(Change::PackageRemoved { urn });
                continue;
            };
            if let Some(lives_on) = self.lives_on.get_mut(is.index) {
                *lives_on = true;
            }
            let area = self.before.name(&was.area.name);
            self.areas.push((area, self.after.name(&is.area.name)));
            let after = &is.package.urn;
            if after != urn {
                let since = self.since(urn, after);
                self.changes.push(Change::PackageRenamed { before: urn, after, since });
            }
            self.properties(was, is);
            self.grants(was, is);
        }
    }

    /// The package of the later catalogue with this very URN, or the one that it has become.
    fn known(&self, urn: &PackageUrn) -> Option<PackageEntry<'c>> {
        let steps = self.renames.after(urn);
        let renamed =
            || steps.iter().rev().find_map(|step| named(self.after, step.current.as_ref()?));
        named(self.after, urn).or_else(renamed)
    }

    /// Packages of the earlier catalogue that are in the later one under a URN that they had before: so
    /// it is where the later is in truth the older. Only where one of each have come to the same URN.
    fn namesakes(&self) -> HashMap<&'c str, PackageEntry<'c>> {
        let mut by_last_urn: HashMap<&str, (Vec<_>, Vec<_>)> = HashMap::new();
        for was in self.before.packages().filter(|was| self.known(&was.package.urn).is_none()) {
            let last = self.renames.last_urn(&was.package.urn).as_str();
            by_last_urn.entry(last).or_default().0.push(was);
        }
        for is in self.after.packages().filter(|is| named(self.before, &is.package.urn).is_none()) {
            let last = self.renames.last_urn(&is.package.urn).as_str();
            by_last_urn.entry(last).or_default().1.push(is);
        }
        let mut namesakes = HashMap::new();
        for (was, is) in by_last_urn.values() {
            if let ([was], [is]) = (was.as_slice(), is.as_slice()) {
                namesakes.insert(was.package.urn.as_str(), *is);
            }
        }
        namesakes
    }

    /// Since when a package goes by another URN. Backwards it is the day on which the later of the two
    /// took the place of the earlier.
    fn since(&self, before: &PackageUrn, after: &PackageUrn) -> Option<&'c str> {
        let step = |from: &PackageUrn, to: &PackageUrn| {
            let steps = self.renames.after(from);
            steps.into_iter().rev().find(|step| step.current.as_ref() == Some(to))
        };
        step(before, after).or_else(|| step(after, before))?.since.as_deref()
    }

    fn properties(&mut self, was: PackageEntry<'c>, is: PackageEntry<'c>) {
        for property in Property::ALL {
            let (before, after) = (property.of(was.package), property.of(is.package));
            if before != after {
                let urn = &is.package.urn;
                self.changes.push(Change::PropertyChanged { urn, property, before, after });
            }
        }
    }

    fn grants(&mut self, was: PackageEntry<'c>, is: PackageEntry<'c>) {
        let urn = &is.package.urn;
        let (then, now) = ((self.before, was.index), (self.after, is.index));
        for ((catalogue, package), (other, others), is_new) in
            [(then, now, false), (now, then, true)]
        {
            for (grant, role) in catalogue.grants_of(package) {
                let has_like = other.grants_of(others).any(|(like, holder)| {
                    holder.role.code == role.role.code && like.variant == grant.variant
                });
                if !has_like {
                    let (role, variant) = (role.role.known_as(), &grant.variant);
                    self.changes.push(if is_new {
                        Change::GrantAdded { urn, role, variant }
                    } else {
                        Change::GrantRemoved { urn, role, variant }
                    });
                }
            }
        }
    }

    fn additions(&mut self, scope: Scope) {
        for area in self.after.areas() {
            let known = self.changes.len();
            let mut is_of_interest = scope == Scope::All;
            for entry in self.after.below(Node::Area(area)) {
                if self.lives_on.get(entry.index) == Some(&true) {
                    is_of_interest = true;
                    continue;
                }
                let urn = &entry.package.urn;
                self.changes.push(if self.is_dropped(urn) {
                    Change::PackageStillServed { urn }
                } else {
                    Change::PackageAdded { urn }
                });
            }
            if !is_of_interest {
                self.changes.truncate(known);
            }
        }
    }

    /// Whether the source has dropped a URN: it was removed, or the package that it became lives on beside it.
    fn is_dropped(&self, urn: &PackageUrn) -> bool {
        let became = self.renames.after(urn);
        let mut became = became.iter().filter_map(|step| named(self.after, step.current.as_ref()?));
        self.renames.is_removed(urn)
            || became.any(|entry| self.lives_on.get(entry.index) == Some(&true))
    }

    fn notices(&mut self, scope: Scope) {
        let (then, now) = (self.before.notices(), self.after.notices());
        for notice in then {
            if self.speaks_of(&notice.area) && !now.iter().any(|is| self.is_same(notice, is)) {
                self.changes.push(Change::NoticeResolved { notice });
            }
        }
        for notice in now {
            let is_shared = || self.areas.iter().any(|(_, now)| *now == notice.area);
            if scope == Scope::Shared && !is_shared() {
                continue;
            }
            if !then.iter().any(|was| self.is_same(was, notice)) {
                self.changes.push(Change::NoticeAdded { notice });
            }
        }
    }

    /// Whether the later catalogue knows the area at all. One that does not settles nothing.
    fn speaks_of(&self, area: &str) -> bool {
        let mut later = self.after.areas().iter();
        later.any(|it| self.after.name(&it.name) == area)
            || self.areas.iter().any(|(then, _)| *then == area)
    }

    /// Whether a later notice says what an earlier one did, of the same area.
    fn is_same(&self, was: &Notice, is: &Notice) -> bool {
        let is_there =
            was.area == is.area || self.areas.contains(&(was.area.as_str(), is.area.as_str()));
        let (open_then, open_now) = (open(self.before, was), open(self.after, is));
        // A notice that leaves roles open may be worded differently.
        let says_the_same = !open_then.is_empty()
            || was.text.all().any(|then| is.text.all().any(|now| then == now));
        is_there && open_then == open_now && says_the_same
    }
}

/// The package of a catalogue with this very URN.
fn named<'c>(catalogue: &'c Catalogue, urn: &PackageUrn) -> Option<PackageEntry<'c>> {
    catalogue.find_package(urn.as_str()).filter(|entry| entry.package.urn == *urn)
}

/// The codes of the roles that a notice leaves open.
fn open<'c>(catalogue: &'c Catalogue, notice: &Notice) -> Vec<&'c str> {
    let mut roles = Vec::new();
    for code in &notice.unresolved_roles {
        roles.extend(catalogue.find_role(code).map(|entry| entry.role.code.as_str()));
    }
    roles
}
