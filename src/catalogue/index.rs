use std::collections::BTreeMap;

use super::{Area, Child, Contents, InvalidCatalogue, Link, PackageUrn};

/// What makes questions of a catalogue cheap: every reference resolved once, when it is built.
#[derive(Clone, Debug)]
pub(super) struct Index {
    /// Every reference to a role, in small letters.
    pub(super) roles: BTreeMap<String, usize>,
    /// Every reference to a package, to the letter.
    pub(super) packages: BTreeMap<String, usize>,
    /// Names of areas and categories. A name that several categories share refers to none of them.
    pub(super) names: BTreeMap<String, Option<Place>>,
    /// Where each package stands.
    pub(super) places: Vec<Place>,
    /// For each package the roles of its grants, in the order of the grants.
    pub(super) grants: Vec<Vec<usize>>,
    /// `package * roles + role`: whether the role gets the package for every organisation form.
    pub(super) granted: Vec<bool>,
    /// For each notice what it is about.
    pub(super) notices: Vec<Bearing>,
}

/// An area, or a category in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Place {
    pub(super) area: usize,
    /// Place among the area's children.
    pub(super) category: Option<usize>,
}

/// What a notice is about.
#[derive(Clone, Debug)]
pub(super) struct Bearing {
    pub(super) area: usize,
    pub(super) package: Option<usize>,
    pub(super) unresolved: Vec<usize>,
}

type Checked<T> = Result<T, InvalidCatalogue>;

fn fault<T>(place: String, problem: String) -> Checked<T> {
    Err(InvalidCatalogue::new(place, problem))
}

impl Index {
    pub(super) fn new(contents: &Contents) -> Checked<Self> {
        if contents.version.trim().is_empty() {
            return fault("/version".into(), "the version is empty".into());
        }
        let roles = roles(contents)?;
        let packages = packages(contents)?;
        let names = names(contents)?;
        let places = places(contents, &packages)?;
        let (grants, granted) = grants(contents, &roles)?;
        let notices = notices(contents, &roles, &packages)?;
        links(contents)?;
        Ok(Self { roles, packages, names, places, grants, granted, notices })
    }
}

fn roles(contents: &Contents) -> Checked<BTreeMap<String, usize>> {
    let mut roles = BTreeMap::new();
    for (index, role) in contents.roles.iter().enumerate() {
        for reference in role.references() {
            let place = || format!("/roles/{index}");
            if reference.trim().is_empty() {
                return fault(place(), "a code or URN of the role is empty".into());
            }
            let reference = reference.to_lowercase();
            if roles.insert(reference.clone(), index).is_some_and(|earlier| earlier != index) {
                return fault(place(), format!("\"{reference}\" refers to another role as well"));
            }
        }
    }
    // FFØR is typed as FFOR where there is no ø on the keyboard.
    let plain: Vec<(String, usize)> = roles
        .iter()
        .filter(|(reference, _)| reference.contains('ø'))
        .map(|(reference, index)| (reference.replace('ø', "o"), *index))
        .collect();
    for (reference, index) in plain {
        roles.entry(reference).or_insert(index);
    }
    Ok(roles)
}

fn packages(contents: &Contents) -> Checked<BTreeMap<String, usize>> {
    let mut packages = BTreeMap::new();
    let urns = contents.packages.iter().enumerate().flat_map(|(index, package)| {
        [package.urn.as_str(), package.urn.slug()].map(|reference| (index, "urn", reference))
    });
    let former = contents.packages.iter().enumerate().flat_map(|(index, package)| {
        package.former_names.iter().map(move |name| (index, "formerNames", name.as_str()))
    });
    for (index, field, reference) in urns.chain(former) {
        let place = format!("/packages/{index}/{field}");
        if reference.trim().is_empty() {
            return fault(place, "a name is empty".into());
        }
        if packages.insert(reference.to_owned(), index).is_some_and(|earlier| earlier != index) {
            return fault(place, format!("\"{reference}\" refers to another package as well"));
        }
    }
    Ok(packages)
}

fn names(contents: &Contents) -> Checked<BTreeMap<String, Option<Place>>> {
    let own = |text: &super::Text| text.show(contents.language, contents.language).value.to_owned();
    let mut names = BTreeMap::new();
    for (area, entry) in contents.areas.iter().enumerate() {
        let name = own(&entry.name);
        if names.insert(name.clone(), Some(Place { area, category: None })).is_some() {
            return fault(
                format!("/areas/{area}/name"),
                format!("two areas are called \"{name}\""),
            );
        }
    }
    for (area, entry) in contents.areas.iter().enumerate() {
        for (category, child) in entry.children.iter().enumerate() {
            if let Child::Category(child) = child {
                names
                    .entry(own(&child.name))
                    // An area keeps its name; a name that categories share is no reference.
                    .and_modify(|place| {
                        if place.is_some_and(|place| place.category.is_some()) {
                            *place = None;
                        }
                    })
                    .or_insert(Some(Place { area, category: Some(category) }));
            }
        }
    }
    Ok(names)
}

fn places(contents: &Contents, packages: &BTreeMap<String, usize>) -> Checked<Vec<Place>> {
    let mut places: Vec<Option<Place>> = vec![None; contents.packages.len()];
    for (area, entry) in contents.areas.iter().enumerate() {
        for (category, urn) in packages_of(entry) {
            let at = || match category {
                Some(category) => format!("/areas/{area}/children/{category}"),
                None => format!("/areas/{area}/children"),
            };
            let slot = packages
                .get(urn.as_str())
                .filter(|index| contents.packages.get(**index).is_some_and(|p| p.urn == *urn))
                .and_then(|index| places.get_mut(*index));
            match slot {
                None => return fault(at(), format!("no package has the URN \"{urn}\"")),
                Some(Some(_)) => {
                    return fault(at(), format!("\"{urn}\" stands in the tree already"));
                }
                Some(slot) => *slot = Some(Place { area, category }),
            }
        }
    }
    places
        .into_iter()
        .enumerate()
        .map(|(index, place)| {
            place.ok_or_else(|| {
                InvalidCatalogue::new(
                    format!("/packages/{index}"),
                    "the package stands below no area, so nothing can be said of it",
                )
            })
        })
        .collect()
}

/// The packages below an area in the order of the tree, each with the place of its category.
pub(super) fn packages_of(area: &Area) -> impl Iterator<Item = (Option<usize>, &PackageUrn)> {
    area.children.iter().enumerate().flat_map(|(place, child)| {
        let (category, urns) = match child {
            Child::Package(urn) => (None, std::slice::from_ref(urn)),
            Child::Category(category) => (Some(place), category.children.as_slice()),
        };
        urns.iter().map(move |urn| (category, urn))
    })
}

fn grants(
    contents: &Contents,
    roles: &BTreeMap<String, usize>,
) -> Checked<(Vec<Vec<usize>>, Vec<bool>)> {
    let count = contents.roles.len();
    let mut granted = vec![false; contents.packages.len() * count];
    let mut grants = Vec::with_capacity(contents.packages.len());
    for (package, entry) in contents.packages.iter().enumerate() {
        let listed = entry.properties.iter().flat_map(|properties| &properties.roles);
        let mut of_package = Vec::new();
        for (place, grant) in listed.enumerate() {
            let at = || format!("/packages/{package}/properties/roles/{place}");
            let Some(&role) = roles.get(&grant.role.to_lowercase()) else {
                let problem = format!("\"{}\" is no role; list it in unknownRoles", grant.role);
                return fault(at(), problem);
            };
            if grant.variant.as_ref().is_some_and(|variant| variant.trim().is_empty()) {
                return fault(at(), "the variant is empty; leave it out to mean all".into());
            }
            if grant.covers(None)
                && let Some(cell) = granted.get_mut(package * count + role)
            {
                *cell = true;
            }
            of_package.push(role);
        }
        grants.push(of_package);
    }
    Ok((grants, granted))
}

fn notices(
    contents: &Contents,
    roles: &BTreeMap<String, usize>,
    packages: &BTreeMap<String, usize>,
) -> Checked<Vec<Bearing>> {
    let is_named = |area: &Area, name: &str| {
        area.name.show(contents.language, contents.language).value == name
    };
    contents
        .notices
        .iter()
        .enumerate()
        .map(|(index, notice)| {
            let unknown = |field: &str, name: &str| {
                InvalidCatalogue::new(
                    format!("/notices/{index}/{field}"),
                    format!("\"{name}\" is not in this catalogue"),
                )
            };
            let area = contents
                .areas
                .iter()
                .position(|area| is_named(area, &notice.area))
                .ok_or_else(|| unknown("area", &notice.area))?;
            let package = notice
                .package
                .as_ref()
                .map(|urn| {
                    packages
                        .get(urn.as_str())
                        .copied()
                        .ok_or_else(|| unknown("package", urn.as_str()))
                })
                .transpose()?;
            let unresolved = notice
                .unresolved_roles
                .iter()
                .map(|code| {
                    roles
                        .get(&code.to_lowercase())
                        .copied()
                        .ok_or_else(|| unknown("unresolvedRoles", code))
                })
                .collect::<Checked<_>>()?;
            Ok(Bearing { area, package, unresolved })
        })
        .collect()
}

fn links(contents: &Contents) -> Checked<()> {
    let of_areas = contents.areas.iter().enumerate().map(|(n, area)| ("areas", n, &area.links));
    let of_packages =
        contents.packages.iter().enumerate().map(|(n, package)| ("packages", n, &package.links));
    for (kind, index, links) in of_areas.chain(of_packages) {
        if let Some(place) = links.iter().position(|link| !Link::is_http(link)) {
            return fault(
                format!("/{kind}/{index}/links/{place}/href"),
                "a link must be an absolute http or https address".into(),
            );
        }
    }
    Ok(())
}
