use super::lookup::{self, Names, References};
use super::{Child, Contents, Grant, InvalidCatalogue, Link, Package};
use crate::json::{Place, checked};
use crate::text::matching::{is_blank, small_letters};

/// More pairs of package and role than this are refused, lest a short text should fill the memory. Today
/// there are 33 004.
const MOST_CELLS: usize = 1 << 26;

/// What makes questions of a catalogue cheap: every reference resolved once, when it is built.
#[derive(Clone, Debug)]
pub(super) struct Index {
    /// Every reference to a role, in small letters.
    pub(super) roles: References,
    /// Every reference to a package, to the letter.
    pub(super) packages: References,
    /// Every URN that is no longer in use, by its place among the renames.
    pub(super) renames: References,
    /// Names of areas and categories.
    pub(super) names: Names,
    /// For each area the group that it belongs to, if any.
    pub(super) groups: Vec<Option<usize>>,
    /// For each package the area that it stands in.
    pub(super) areas: Vec<usize>,
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
        let groups = groups_of_areas(contents, &groups, &Place::Field(top, "areas"));
        let grants = grants(contents, &roles, &Place::Field(top, "packages"));
        let granted = granted(contents, &grants, top);
        let notices = notices(contents, &roles, &packages, &names, &Place::Field(top, "notices"));
        links(contents, top);
        let renames = lookup::renames(contents, &Place::Field(top, "renames"));
        Self { roles, packages, renames, names, groups, areas, grants, granted, notices }
    }
}

fn areas(contents: &Contents, packages: &References, top: &Place<'_>) -> Vec<usize> {
    let mut found: Vec<Option<usize>> = vec![None; contents.packages.len()];
    let place = Place::Field(top, "areas");
    for (area, entry) in contents.areas.iter().enumerate() {
        let place = Place::Item(&place, area);
        let place = Place::Field(&place, "children");
        for (child, level, below) in entry.below() {
            let place = Place::Item(&place, child);
            let urn = match below {
                Child::Package(urn) => urn,
                Child::Category(category) => {
                    if level == 3 && !category.children.is_empty() {
                        place.report("something in it stands on level 4, and there are three");
                    }
                    continue;
                }
            };
            // A former name in the shape of a URN refers to a package, but does not stand for it.
            let known = packages.get(urn.as_str()).filter(|index| {
                contents.packages.get(**index).is_some_and(|package| package.urn == *urn)
            });
            match known.and_then(|index| found.get_mut(*index)) {
                None => place.report(format!("no package has the URN \"{urn}\"")),
                Some(Some(_)) => place.report(format!("\"{urn}\" stands in the tree already")),
                Some(slot) => *slot = Some(area),
            }
        }
    }
    let mut areas = Vec::with_capacity(found.len());
    for (index, area) in found.into_iter().enumerate() {
        if area.is_none() {
            Place::Item(&Place::Field(top, "packages"), index)
                .report("the package stands below no area, so nothing can be said of it");
        }
        areas.extend(area);
    }
    areas
}

fn groups_of_areas(
    contents: &Contents,
    groups: &References,
    place: &Place<'_>,
) -> Vec<Option<usize>> {
    let mut places = Vec::with_capacity(contents.areas.len());
    for (index, area) in contents.areas.iter().enumerate() {
        let group = area.group.as_ref().and_then(|group| {
            let found = groups.get(group).copied();
            if found.is_none() {
                let place = Place::Item(place, index);
                Place::Field(&place, "group").report(format!("no group is called \"{group}\""));
            }
            found
        });
        places.push(group);
    }
    places
}

fn grants(contents: &Contents, roles: &References, place: &Place<'_>) -> Vec<Vec<usize>> {
    let mut grants = Vec::with_capacity(contents.packages.len());
    for (package, entry) in contents.packages.iter().enumerate() {
        let place = Place::Item(place, package);
        let place = Place::Field(&place, "properties");
        grants.push(holders(entry.grants(), roles, &Place::Field(&place, "roles")));
        holders(entry.delegators(), roles, &Place::Field(&place, "delegators"));
    }
    grants
}

/// The places of the roles that grants are to.
fn holders(grants: &[Grant], roles: &References, place: &Place<'_>) -> Vec<usize> {
    let mut holders = Vec::with_capacity(grants.len());
    for (index, grant) in grants.iter().enumerate() {
        let place = Place::Item(place, index);
        if grant.variant.as_ref().is_some_and(|variant| is_blank(variant)) {
            place.report("the variant is empty; leave it out to mean all");
        }
        let role = roles.get(&small_letters(&grant.role));
        if role.is_none() {
            place.report(format!("\"{}\" is no role; list it in unknownRoles", grant.role));
        }
        holders.extend(role);
    }
    holders
}

fn granted(contents: &Contents, grants: &[Vec<usize>], top: &Place<'_>) -> Vec<bool> {
    let count = contents.roles.len();
    let cells = contents.packages.len().saturating_mul(count);
    if cells > MOST_CELLS {
        top.report(format!("{cells} pairs of package and role are more than {MOST_CELLS}"));
        return Vec::new();
    }
    let mut granted = vec![false; cells];
    for (package, roles) in grants.iter().enumerate() {
        let listed = contents.packages.get(package).map_or(&[][..], Package::grants);
        for (grant, role) in listed.iter().zip(roles) {
            if grant.covers(None)
                && let Some(cell) = granted.get_mut(package * count + role)
            {
                *cell = true;
            }
        }
    }
    granted
}

fn notices(
    contents: &Contents,
    roles: &References,
    packages: &References,
    names: &Names,
    place: &Place<'_>,
) -> Vec<Bearing> {
    let mut bearings = Vec::with_capacity(contents.notices.len());
    for (index, notice) in contents.notices.iter().enumerate() {
        let place = Place::Item(place, index);
        let known = |field: &'static str, name: &str, found: Option<usize>| {
            if found.is_none() {
                let problem = format!("\"{name}\" is not in this catalogue");
                Place::Field(&place, field).report(problem);
            }
            found
        };
        let area = names.get(&notice.area).filter(|branch| branch.category.is_none());
        let mut unresolved = Vec::new();
        for code in &notice.unresolved_roles {
            let role = roles.get(&small_letters(code)).copied();
            unresolved.extend(known("unresolvedRoles", code, role));
        }
        bearings.push(Bearing {
            area: known("area", &notice.area, area.map(|branch| branch.area)),
            package: notice.package.as_ref().and_then(|urn| {
                known("package", urn.as_str(), packages.get(urn.as_str()).copied())
            }),
            unresolved,
        });
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
