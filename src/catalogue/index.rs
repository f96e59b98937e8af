use foldhash::{HashMap, HashMapExt};

use std::sync::OnceLock;

use super::lookup::{self, Branch, Names, References, Translations};
use super::{Child, Contents, Grant, InvalidCatalogue, Link, PackageUrn, severity};
use crate::json::{Fault, Place};
use crate::text::lowercase;

/// More pairs of package and role than this are refused: a short text could fill the memory. It is
/// far more than Altinn's register has.
const MOST_CELLS: usize = 1 << 26;

/// What makes questions of a catalogue cheap: every reference resolved once, when it is built.
#[derive(Clone, Debug)]
pub(super) struct Index {
    /// Every reference to a role, in lowercase.
    pub(super) roles: References,
    /// Every reference to a package, to the letter.
    pub(super) packages: References,
    /// Record ids of packages, in lowercase.
    pub(super) ids: References,
    /// Every URN that is no longer in use, by its place among the renames.
    pub(super) renames: References,
    /// Names of areas and categories.
    pub(super) names: Names,
    /// Names of areas in every language: where nothing answers to the letter. Made when it is asked for, as few
    /// ask by such a name.
    pub(super) translated: OnceLock<Translations>,
    /// Names of roles in every language, made in the same way.
    pub(super) role_names: OnceLock<Translations>,
    /// Groups of areas by name.
    pub(super) groups: References,
    /// For each package the area that it stands in; none has none.
    pub(super) areas: Vec<Option<usize>>,
    /// For each rename the package that it has led to, if any.
    pub(super) led_to: Vec<Option<usize>>,
    /// For each package the renames that have led to it.
    pub(super) renames_of: Vec<Vec<usize>>,
    /// For each rename the one that it has come to in the end, where its package has been renamed again.
    /// None where it leads nowhere.
    pub(super) latest: Vec<Option<usize>>,
    /// The renames that have come to each URN in the end, made when they are asked for.
    pub(super) former: OnceLock<HashMap<String, Vec<usize>>>,
    /// For each package the roles of its grants, in the order of the grants.
    pub(super) grants: Vec<Vec<usize>>,
    /// The same of the roles that may pass a package on without getting it.
    pub(super) delegators: Vec<Vec<usize>>,
    /// For each role the packages that it gets or may pass on, made when it is asked for.
    pub(super) packages_of_roles: OnceLock<Vec<Vec<usize>>>,
    /// `package * roles + role`: whether the role gets the package for every organisation form.
    pub(super) granted: Vec<bool>,
    /// For each notice that leaves roles undecided which those are.
    pub(super) unresolved: Vec<Vec<usize>>,
    /// For each area the notices about all of it that leave roles undecided.
    pub(super) about_areas: Vec<Vec<usize>>,
    /// For each package those about it alone.
    pub(super) about_packages: HashMap<usize, Vec<usize>>,
}

impl Index {
    /// Checks the contents while it goes through them. The error is the first fault.
    pub(super) fn new(contents: &Contents) -> Result<Self, InvalidCatalogue> {
        Ok(Self::of(contents, &Place::Top)?)
    }

    fn of(contents: &Contents, top: &Place<'_>) -> Result<Self, Fault> {
        if contents.version.trim().is_empty() {
            return Err(top.field("version").fault("the version is empty"));
        }
        let cells = contents.packages.len().saturating_mul(contents.roles.len());
        if cells > MOST_CELLS {
            let problem = format!("{cells} pairs of package and role are more than {MOST_CELLS}");
            return Err(top.fault(problem));
        }
        let packages = &top.field("packages");
        let mut index = Self {
            roles: lookup::roles(contents, &top.field("roles"))?,
            packages: lookup::packages(contents, packages)?,
            ids: HashMap::new(),
            groups: lookup::groups(contents, &top.field("groups"))?,
            areas: vec![None; contents.packages.len()],
            renames: HashMap::new(),
            names: Names::default(),
            translated: OnceLock::new(),
            role_names: OnceLock::new(),
            led_to: Vec::new(),
            renames_of: vec![Vec::new(); contents.packages.len()],
            latest: Vec::new(),
            former: OnceLock::new(),
            grants: Vec::new(),
            delegators: Vec::new(),
            packages_of_roles: OnceLock::new(),
            granted: vec![false; cells],
            unresolved: Vec::new(),
            about_areas: vec![Vec::new(); contents.areas.len()],
            about_packages: HashMap::new(),
        };
        index.add_areas(contents, &top.field("areas"))?;
        index.add_packages(contents, packages)?;
        index.check_altinn2(contents, &top.field("roles"))?;
        severity::check(contents, top)?;
        index.add_notices(contents, &top.field("notices"))?;
        index.add_renames(contents, &top.field("renames"))?;
        index.add_ids(contents, packages)?;
        Ok(index)
    }

    fn add_areas(&mut self, contents: &Contents, place: &Place<'_>) -> Result<(), Fault> {
        for (area, entry) in contents.areas.iter().enumerate() {
            let place = &place.item(area);
            let branch = Branch { area, category: None };
            self.names.add(contents.own(&entry.name), branch);
            if let Some(urn) = &entry.urn {
                self.names.add(urn, branch);
            }
            if let Some(group) = &entry.group
                && !self.groups.contains_key(group)
            {
                let problem = format!("no group is called \"{group}\"");
                return Err(place.field("group").fault(problem));
            }
            check_links(&entry.links, place)?;
            let place = &place.field("children");
            for (position, (child, level, below)) in entry.below().into_iter().enumerate() {
                let place = &place.item(child);
                match below {
                    Child::Package(urn) => self.add_below(area, urn, contents, place)?,
                    Child::Category(category) => {
                        if level == 3 && !category.children.is_empty() {
                            let problem = "something in it stands on level 4, and there are three";
                            return Err(place.fault(problem));
                        }
                        let branch = Branch { area, category: Some(position) };
                        self.names.add(contents.own(&category.name), branch);
                    }
                }
            }
        }
        Ok(())
    }

    /// The package that has this URN. A former name in the shape of one refers to a package, but does not stand
    /// for it.
    pub(super) fn package_with(&self, urn: &PackageUrn, contents: &Contents) -> Option<usize> {
        let index = *self.packages.get(urn.as_str())?;
        contents.packages.get(index).is_some_and(|package| package.urn == *urn).then_some(index)
    }

    fn add_below(
        &mut self,
        area: usize,
        urn: &PackageUrn,
        contents: &Contents,
        place: &Place<'_>,
    ) -> Result<(), Fault> {
        let known = self.package_with(urn, contents);
        match known.and_then(|index| self.areas.get_mut(index)) {
            None => Err(place.fault(format!("no package has the URN \"{urn}\""))),
            Some(Some(_)) => Err(place.fault(format!("\"{urn}\" stands in the tree already"))),
            Some(slot) => {
                *slot = Some(area);
                Ok(())
            }
        }
    }

    fn add_packages(&mut self, contents: &Contents, place: &Place<'_>) -> Result<(), Fault> {
        let roles = contents.roles.len();
        let known = &mut HashMap::new();
        for (package, (entry, area)) in contents.packages.iter().zip(&self.areas).enumerate() {
            let place = &place.item(package);
            if area.is_none() {
                let problem = "the package stands below no area, so nothing can be said of it";
                return Err(place.fault(problem));
            }
            check_links(&entry.links, place)?;
            let place = &place.field("properties");
            let holders = self.holders(entry.grants(), known, &place.field("roles"))?;
            for (grant, role) in entry.grants().iter().zip(&holders) {
                if grant.variant.is_none()
                    && let Some(cell) = self.granted.get_mut(package * roles + role)
                {
                    *cell = true;
                }
            }
            self.grants.push(holders);
            self.delegators.push(self.holders(
                entry.delegators(),
                known,
                &place.field("delegators"),
            )?);
        }
        Ok(())
    }

    /// The indices of the roles that grants are to. `known` holds those that have been looked up, as they are
    /// written.
    fn holders<'c>(
        &self,
        grants: &'c [Grant],
        known: &mut HashMap<&'c str, usize>,
        place: &Place<'_>,
    ) -> Result<Vec<usize>, Fault> {
        let holder = |(index, grant): (usize, &'c Grant)| {
            let place = place.item(index);
            if grant.variant.as_ref().is_some_and(|variant| variant.trim().is_empty()) {
                return Err(place.fault("the variant is empty; leave it out to mean all"));
            }
            if let Some(role) = known.get(grant.role.as_str()) {
                return Ok(*role);
            }
            let role =
                self.roles.get(lowercase(&grant.role).as_ref()).copied().ok_or_else(|| {
                    place.fault(format!("\"{}\" is no role; list it in unknownRoles", grant.role))
                })?;
            known.insert(&grant.role, role);
            Ok(role)
        };
        grants.iter().enumerate().map(holder).collect()
    }

    fn add_notices(&mut self, contents: &Contents, place: &Place<'_>) -> Result<(), Fault> {
        for (index, notice) in contents.notices.iter().enumerate() {
            let place = &place.item(index);
            let known = |field: &'static str, name: &str, found: Option<usize>| {
                let problem = || format!("\"{name}\" is not in this catalogue");
                found.ok_or_else(|| place.field(field).fault(problem()))
            };
            let mut unresolved = Vec::new();
            for code in &notice.unresolved_roles {
                let role = self.roles.get(lowercase(code).as_ref()).copied();
                unresolved.push(known("unresolvedRoles", code, role)?);
            }
            let area = self.names.get(&notice.area).filter(|branch| branch.category.is_none());
            let area = known("area", &notice.area, area.map(|branch| branch.area))?;
            let package = notice.package.as_ref().map(|urn| {
                known("package", urn.as_str(), self.packages.get(urn.as_str()).copied())
            });
            let package = package.transpose()?;
            if let Some(package) = package
                && self.areas.get(package) != Some(&Some(area))
            {
                let problem = format!("\"{}\" is not the area of the package", notice.area);
                return Err(place.field("package").fault(problem));
            }
            if !unresolved.is_empty() {
                match package {
                    Some(package) => self.about_packages.entry(package).or_default().push(index),
                    None => {
                        if let Some(notices) = self.about_areas.get_mut(area) {
                            notices.push(index);
                        }
                    }
                }
            }
            self.unresolved.push(unresolved);
        }
        Ok(())
    }

    /// Record ids, once all else that packages answer to is known: an id may refer to no other package,
    /// in whatever letter case it is written.
    fn add_ids(&mut self, contents: &Contents, place: &Place<'_>) -> Result<(), Fault> {
        for (index, package) in contents.packages.iter().enumerate() {
            let Some(id) = &package.id else { continue };
            let place = place.item(index);
            let place = &place.field("id");
            if id.trim().is_empty() {
                return Err(place.fault("the id is empty; leave it out instead"));
            }
            let key = id.to_ascii_lowercase();
            let is_anothers =
                |text: &str| self.packages.get(text).is_some_and(|other| *other != index);
            let is_taken = is_anothers(id) || *id != key && is_anothers(&key);
            if is_taken || self.ids.insert(key, index).is_some() {
                return Err(place.fault(format!("\"{id}\" refers to another package as well")));
            }
        }
        Ok(())
    }
}

fn check_links(links: &[Link], place: &Place<'_>) -> Result<(), Fault> {
    let place = place.field("links");
    for (index, link) in links.iter().enumerate() {
        if !link.is_http() {
            let problem = "a link must be an absolute http or https address";
            return Err(place.item(index).field("href").fault(problem));
        }
    }
    Ok(())
}
