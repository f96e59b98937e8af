use std::collections::BTreeMap;

use super::lookup::{self, Branch, Names, refer, report};
use super::renames::RenameChains;
use super::{Child, Contents, Grant, InvalidCatalogue, Link, PackageUrn};
use crate::json::{Place, checked};
use crate::places::Places;
use crate::text::matching::{is_blank, small_letters};

/// More pairs of package and role than this are refused, lest a short text should fill the memory. Today
/// there are 33 004.
const MOST_CELLS: usize = 1 << 26;

/// What makes questions of a catalogue cheap: every reference resolved once, when it is built.
#[derive(Clone, Debug)]
pub(super) struct Index {
    /// Every reference to a role, in small letters.
    pub(super) roles: Places,
    /// Every reference to a package, to the letter.
    pub(super) packages: Places,
    /// Record ids of packages, in small letters.
    pub(super) ids: BTreeMap<String, usize>,
    /// Every URN that is no longer in use, by its place among the renames.
    pub(super) renames: Places,
    /// Names of areas and categories.
    pub(super) names: Names,
    /// Groups of areas by name.
    pub(super) groups: Places,
    /// For each package the area that it stands in; none has none.
    pub(super) areas: Vec<Option<usize>>,
    /// For each rename the package that it has led to, if any.
    pub(super) led_to: Vec<Option<usize>>,
    /// For each package the renames that have led to it.
    pub(super) formers: Vec<Vec<usize>>,
    /// For each rename the one that it has come to in the end, where its package has been renamed again.
    /// None where it leads nowhere.
    pub(super) latest: Vec<Option<usize>>,
    /// The renames that have come to each URN in the end.
    pub(super) former: BTreeMap<String, Vec<usize>>,
    /// For each package the roles of its grants, in the order of the grants.
    pub(super) grants: Vec<Vec<usize>>,
    /// `package * roles + role`: whether the role gets the package for every organisation form.
    pub(super) granted: Vec<bool>,
    /// For each notice what it is about.
    pub(super) notices: Vec<Bearing>,
}

/// What a notice is about.
#[derive(Clone, Debug)]
pub(super) struct Bearing {
    pub(super) area: Option<usize>,
    pub(super) package: Option<usize>,
    pub(super) unresolved: Vec<usize>,
}

impl Index {
    /// Checks the contents while it goes through them.
    pub(super) fn new(contents: &Contents) -> Result<Self, InvalidCatalogue> {
        Ok(checked(|top| Self::of(contents, top))?)
    }

    fn of(contents: &Contents, top: &Place<'_>) -> Self {
        if is_blank(&contents.version) {
            Place::Field(top, "version").report("the version is empty");
        }
        let packages = &Place::Field(top, "packages");
        let mut index = Self {
            roles: lookup::roles(contents, &Place::Field(top, "roles")),
            packages: lookup::packages(contents, packages),
            ids: BTreeMap::new(),
            groups: lookup::groups(contents, &Place::Field(top, "groups")),
            areas: vec![None; contents.packages.len()],
            renames: Places::default(),
            names: Names::default(),
            led_to: Vec::new(),
            formers: vec![Vec::new(); contents.packages.len()],
            latest: Vec::new(),
            former: BTreeMap::new(),
            grants: Vec::new(),
            granted: Vec::new(),
            notices: Vec::new(),
        };
        index.add_areas(contents, &Place::Field(top, "areas"));
        let cells = contents.packages.len().saturating_mul(contents.roles.len());
        if cells > MOST_CELLS {
            top.report(format!("{cells} pairs of package and role are more than {MOST_CELLS}"));
        } else {
            index.granted = vec![false; cells];
            index.add_packages(contents, packages);
        }
        index.check_altinn2(contents, &Place::Field(top, "roles"));
        index.add_notices(contents, &Place::Field(top, "notices"));
        index.add_renames(contents, &Place::Field(top, "renames"));
        index.add_ids(contents, packages);
        index
    }

    fn add_areas(&mut self, contents: &Contents, place: &Place<'_>) {
        for (area, entry) in contents.areas.iter().enumerate() {
            let place = &Place::Item(place, area);
            self.names.add(contents.own(&entry.name), Branch { area, category: None });
            if let Some(group) = &entry.group
                && self.groups.get(group).is_none()
            {
                report(&Place::Field(place, "group"), "no group is called ", group, "");
            }
            check_links(&entry.links, place);
            let place = &Place::Field(place, "children");
            for (position, (child, level, below)) in entry.below().into_iter().enumerate() {
                let place = &Place::Item(place, child);
                match below {
                    Child::Package(urn) => self.add_below(area, urn, contents, place),
                    Child::Category(category) => {
                        if level == 3 && !category.children.is_empty() {
                            place.report("something in it stands on level 4, and there are three");
                        }
                        let branch = Branch { area, category: Some(position) };
                        self.names.add(contents.own(&category.name), branch);
                    }
                }
            }
        }
    }

    fn add_below(&mut self, area: usize, urn: &PackageUrn, contents: &Contents, place: &Place<'_>) {
        // A former name in the shape of a URN refers to a package, but does not stand for it.
        let known = self.packages.get(urn.as_str()).filter(|index| {
            contents.packages.get(*index).is_some_and(|package| package.urn == *urn)
        });
        match known.and_then(|index| self.areas.get_mut(index)) {
            None => report(place, "no package has the URN ", urn.as_str(), ""),
            Some(Some(_)) => report(place, "", urn.as_str(), " stands in the tree already"),
            Some(slot) => *slot = Some(area),
        }
    }

    fn add_packages(&mut self, contents: &Contents, place: &Place<'_>) {
        let roles = contents.roles.len();
        for (package, (entry, area)) in contents.packages.iter().zip(&self.areas).enumerate() {
            let place = &Place::Item(place, package);
            if area.is_none() {
                place.report("the package stands below no area, so nothing can be said of it");
            }
            check_links(&entry.links, place);
            let place = &Place::Field(place, "properties");
            let holders = self.holders(entry.grants(), &Place::Field(place, "roles"));
            for (grant, role) in entry.grants().iter().zip(&holders) {
                if grant.variant.is_none()
                    && let Some(cell) = self.granted.get_mut(package * roles + role)
                {
                    *cell = true;
                }
            }
            self.grants.push(holders);
            self.holders(entry.delegators(), &Place::Field(place, "delegators"));
        }
    }

    /// The places of the roles that grants are to.
    fn holders(&self, grants: &[Grant], place: &Place<'_>) -> Vec<usize> {
        let mut holders = Vec::with_capacity(grants.len());
        for (index, grant) in grants.iter().enumerate() {
            let place = &Place::Item(place, index);
            if grant.variant.as_ref().is_some_and(|variant| is_blank(variant)) {
                place.report("the variant is empty; leave it out to mean all");
            }
            match self.roles.get(&small_letters(&grant.role)) {
                Some(role) => holders.push(role),
                None => report(place, "", &grant.role, " is no role; list it in unknownRoles"),
            }
        }
        holders
    }

    fn add_notices(&mut self, contents: &Contents, place: &Place<'_>) {
        for (index, notice) in contents.notices.iter().enumerate() {
            let place = &Place::Item(place, index);
            let known = |field: &'static str, name: &str, found: Option<usize>| {
                if found.is_none() {
                    report(&Place::Field(place, field), "", name, " is not in this catalogue");
                }
                found
            };
            let mut unresolved = Vec::new();
            for code in &notice.unresolved_roles {
                let role = self.roles.get(&small_letters(code));
                if let Some(role) = known("unresolvedRoles", code, role) {
                    unresolved.push(role);
                }
            }
            let area = self.names.get(&notice.area).filter(|branch| branch.category.is_none());
            let area = known("area", &notice.area, area.map(|branch| branch.area));
            let package = notice.package.as_ref().map(PackageUrn::as_str);
            let package = package.and_then(|urn| known("package", urn, self.packages.get(urn)));
            if let Some(package) = package
                && self.areas.get(package) != Some(&area)
            {
                let place = Place::Field(place, "package");
                report(&place, "", &notice.area, " is not the area of the package");
            }
            self.notices.push(Bearing { area, package, unresolved });
        }
    }

    fn add_renames(&mut self, contents: &Contents, place: &Place<'_>) {
        for (index, rename) in contents.renames.iter().enumerate() {
            let place = &Place::Item(place, index);
            let place = &Place::Field(place, "urn");
            refer(&mut self.renames, rename.urn.as_str(), index, place, " is given twice");
        }
        let chains = RenameChains::new(&contents.renames);
        let mut places = BTreeMap::new();
        for (index, package) in contents.packages.iter().enumerate() {
            places.insert(package.urn.as_str(), index);
        }
        for (index, rename) in contents.renames.iter().enumerate() {
            let steps = chains.after(rename.urn.as_str());
            // Where the last URN is not in this catalogue an earlier one may be.
            let led_to = steps
                .iter()
                .rev()
                .find_map(|step| places.get(step.current.as_ref()?.as_str()).copied());
            let latest = steps.last().and_then(|step| self.renames.get(step.urn.as_str()));
            if let Some(package) = led_to {
                self.add_reference(&rename.urn, package);
                if let Some(formers) = self.formers.get_mut(package) {
                    formers.push(index);
                }
            }
            if let Some(current) = steps.last().and_then(|step| step.current.as_ref()) {
                self.former.entry(current.to_string()).or_default().push(index);
            }
            self.led_to.push(led_to);
            self.latest.push(latest);
        }
        self.add_later_names(contents, &chains);
    }

    /// In a catalogue that is older than a rename the package answers to the later URN as well, if no
    /// other package there has come to have it too.
    fn add_later_names(&mut self, contents: &Contents, chains: &RenameChains<'_>) {
        let mut renamed: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, package) in contents.packages.iter().enumerate() {
            let last = chains.last_urn(&package.urn);
            renamed.entry(last.as_str()).or_default().push(index);
        }
        let sole = |urn: &PackageUrn| match renamed.get(chains.last_urn(urn).as_str())?.as_slice() {
            [package] => Some(*package),
            _ => None,
        };
        let mut later = Vec::new();
        for rename in &contents.renames {
            for urn in [Some(&rename.urn), rename.current.as_ref()].into_iter().flatten() {
                later.extend(sole(urn).map(|package| (urn, package)));
            }
        }
        for (urn, package) in later {
            self.add_reference(urn, package);
        }
    }

    /// Lets a URN refer to a package, unless it refers to one already.
    fn add_reference(&mut self, urn: &PackageUrn, package: usize) {
        self.packages.add(urn.to_string(), package);
        self.packages.add(urn.slug().to_owned(), package);
    }

    /// Record ids, once all else that packages answer to is known: an id may refer to no other package,
    /// in whatever letter case it is written.
    fn add_ids(&mut self, contents: &Contents, place: &Place<'_>) {
        for (index, package) in contents.packages.iter().enumerate() {
            let Some(id) = &package.id else { continue };
            let place = Place::Item(place, index);
            let place = &Place::Field(&place, "id");
            if is_blank(id) {
                place.report("the id is empty; leave it out instead");
                continue;
            }
            let key = id.to_ascii_lowercase();
            let is_taken = [id, &key]
                .into_iter()
                .any(|text| self.packages.get(text).is_some_and(|other| other != index));
            if is_taken || self.ids.insert(key, index).is_some() {
                report(place, "", id, " refers to another package as well");
            }
        }
    }
}

fn check_links(links: &[Link], place: &Place<'_>) {
    let place = Place::Field(place, "links");
    for (index, link) in links.iter().enumerate() {
        if !link.is_http() {
            Place::Field(&Place::Item(&place, index), "href")
                .report("a link must be an absolute http or https address");
        }
    }
}
