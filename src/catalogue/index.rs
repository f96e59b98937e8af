use super::lookup::{self, Names, report};
use super::{Area, Child, Contents, Grant, InvalidCatalogue, Link, PackageUrn};
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
    /// Every URN that is no longer in use, by its place among the renames.
    pub(super) renames: Places,
    /// Names of areas and categories.
    pub(super) names: Names,
    /// Groups of areas by name.
    pub(super) groups: Places,
    /// For each package the area that it stands in; none has none.
    pub(super) areas: Vec<Option<usize>>,
    /// For each package the renames that have led to it.
    pub(super) led_here: Vec<Vec<usize>>,
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
        let roles = lookup::roles(contents, &Place::Field(top, "roles"));
        let packages = lookup::packages(contents, &Place::Field(top, "packages"));
        let names = lookup::names(contents);
        let areas = areas(contents, &packages, top);
        let groups = lookup::groups(contents, &Place::Field(top, "groups"));
        groups_of_areas(contents, &groups, &Place::Field(top, "areas"));
        let led_here = led_here(contents, &packages);
        let (grants, granted) = grants(contents, &roles, top);
        let notices = notices(contents, &roles, &packages, &names, &Place::Field(top, "notices"));
        links(contents, top);
        let renames = lookup::renames(contents, &Place::Field(top, "renames"));
        Self { roles, packages, renames, names, groups, areas, led_here, grants, granted, notices }
    }
}

fn areas(contents: &Contents, packages: &Places, top: &Place<'_>) -> Vec<Option<usize>> {
    let mut areas: Vec<Option<usize>> = vec![None; contents.packages.len()];
    let place = Place::Field(top, "areas");
    for (area, entry) in contents.areas.iter().enumerate() {
        let place = Place::Item(&place, area);
        let place = Place::Field(&place, "children");
        for (child, urn) in packages_of(entry) {
            let place = Place::Item(&place, child);
            // A former name in the shape of a URN refers to a package, but does not stand for it.
            let known = packages.get(urn.as_str()).filter(|index| {
                contents.packages.get(*index).is_some_and(|package| package.urn == *urn)
            });
            match known.and_then(|index| areas.get_mut(index)) {
                None => report(&place, "no package has the URN ", urn.as_str(), ""),
                Some(Some(_)) => report(&place, "", urn.as_str(), " stands in the tree already"),
                Some(slot) => *slot = Some(area),
            }
        }
    }
    for (index, area) in areas.iter().enumerate() {
        if area.is_none() {
            Place::Item(&Place::Field(top, "packages"), index)
                .report("the package stands below no area, so nothing can be said of it");
        }
    }
    areas
}

fn groups_of_areas(contents: &Contents, groups: &Places, place: &Place<'_>) {
    for (index, area) in contents.areas.iter().enumerate() {
        if let Some(group) = &area.group
            && groups.get(group).is_none()
        {
            let place = Place::Item(place, index);
            report(&Place::Field(&place, "group"), "no group is called ", group, "");
        }
    }
}

/// The packages below an area in the order of the tree, each with the place of the area's child that
/// it is or belongs to.
fn packages_of(area: &Area) -> Vec<(usize, &PackageUrn)> {
    let mut packages = Vec::new();
    for (place, child) in area.children.iter().enumerate() {
        match child {
            Child::Package(urn) => packages.push((place, urn)),
            Child::Category(category) => {
                for urn in &category.children {
                    packages.push((place, urn));
                }
            }
        }
    }
    packages
}

fn led_here(contents: &Contents, packages: &Places) -> Vec<Vec<usize>> {
    let mut led_here = vec![Vec::new(); contents.packages.len()];
    for (place, rename) in contents.renames.iter().enumerate() {
        let current = rename.current.as_ref().and_then(|urn| packages.get(urn.as_str()));
        if let Some(of_package) = current.and_then(|index| led_here.get_mut(index)) {
            of_package.push(place);
        }
    }
    led_here
}

/// For each package the roles of its grants, and for each package and role whether there is a grant for
/// every organisation form.
fn grants(contents: &Contents, roles: &Places, top: &Place<'_>) -> (Vec<Vec<usize>>, Vec<bool>) {
    let count = contents.roles.len();
    let cells = contents.packages.len().saturating_mul(count);
    if cells > MOST_CELLS {
        top.report(format!("{cells} pairs of package and role are more than {MOST_CELLS}"));
        return (Vec::new(), Vec::new());
    }
    let mut grants = Vec::with_capacity(contents.packages.len());
    let mut granted = vec![false; cells];
    let place = Place::Field(top, "packages");
    for (package, entry) in contents.packages.iter().enumerate() {
        let place = Place::Item(&place, package);
        let place = Place::Field(&place, "properties");
        let holders = holders(entry.grants(), roles, &Place::Field(&place, "roles"));
        for (grant, role) in entry.grants().iter().zip(&holders) {
            if grant.variant.is_none()
                && let Some(cell) = granted.get_mut(package * count + role)
            {
                *cell = true;
            }
        }
        grants.push(holders);
        self::holders(entry.delegators(), roles, &Place::Field(&place, "delegators"));
    }
    (grants, granted)
}

/// The places of the roles that grants are to.
fn holders(grants: &[Grant], roles: &Places, place: &Place<'_>) -> Vec<usize> {
    let mut holders = Vec::with_capacity(grants.len());
    for (index, grant) in grants.iter().enumerate() {
        let place = Place::Item(place, index);
        if grant.variant.as_ref().is_some_and(|variant| is_blank(variant)) {
            place.report("the variant is empty; leave it out to mean all");
        }
        match roles.get(&small_letters(&grant.role)) {
            Some(role) => holders.push(role),
            None => report(&place, "", &grant.role, " is no role; list it in unknownRoles"),
        }
    }
    holders
}

fn notices(
    contents: &Contents,
    roles: &Places,
    packages: &Places,
    names: &Names,
    place: &Place<'_>,
) -> Vec<Bearing> {
    let mut bearings = Vec::with_capacity(contents.notices.len());
    for (index, notice) in contents.notices.iter().enumerate() {
        let place = Place::Item(place, index);
        let known = |field: &'static str, name: &str, found: Option<usize>| {
            if found.is_none() {
                report(&Place::Field(&place, field), "", name, " is not in this catalogue");
            }
            found
        };
        let mut unresolved = Vec::new();
        for code in &notice.unresolved_roles {
            let role = roles.get(&small_letters(code));
            unresolved.extend(known("unresolvedRoles", code, role));
        }
        let area = names.get(&notice.area).filter(|branch| branch.category.is_none());
        let area = known("area", &notice.area, area.map(|branch| branch.area));
        let package = notice.package.as_ref().map(PackageUrn::as_str);
        let package = package.and_then(|urn| known("package", urn, packages.get(urn)));
        bearings.push(Bearing { area, package, unresolved });
    }
    bearings
}

fn links(contents: &Contents, top: &Place<'_>) {
    let areas = Place::Field(top, "areas");
    for (index, area) in contents.areas.iter().enumerate() {
        links_of(&area.links, &Place::Item(&areas, index));
    }
    let packages = Place::Field(top, "packages");
    for (index, package) in contents.packages.iter().enumerate() {
        links_of(&package.links, &Place::Item(&packages, index));
    }
}

fn links_of(links: &[Link], place: &Place<'_>) {
    let place = Place::Field(place, "links");
    for (index, link) in links.iter().enumerate() {
        if !link.is_http() {
            Place::Field(&Place::Item(&place, index), "href")
                .report("a link must be an absolute http or https address");
        }
    }
}
