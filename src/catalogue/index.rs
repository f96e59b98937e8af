use std::collections::BTreeMap;

use super::{Area, Child, Contents, InvalidCatalogue, Link, PackageUrn};
use crate::text::matching::small_letters;

/// Places in a list by what refers to them. There is no other map in the library: each type of map
/// takes 4 KB of the wasm module.
pub(super) type Places = BTreeMap<String, usize>;

/// What makes questions of a catalogue cheap: every reference resolved once, when it is built.
#[derive(Clone, Debug)]
pub(super) struct Index {
    /// Every reference to a role, in small letters.
    pub(super) roles: Places,
    /// Every reference to a package, to the letter.
    pub(super) packages: Places,
    /// Names of areas and categories.
    pub(super) names: Names,
    /// Where each package stands.
    pub(super) places: Vec<Place>,
    /// For each package the roles of its grants, in the order of the grants.
    pub(super) grants: Vec<Vec<usize>>,
    /// `package * roles + role`: whether the role gets the package for every organisation form.
    pub(super) granted: Vec<bool>,
    /// For each notice what it is about.
    pub(super) notices: Vec<Bearing>,
}

/// Names of areas and categories.
#[derive(Clone, Debug)]
pub(super) struct Names {
    by_name: Places,
    /// Nothing where several categories share the name: it refers to none of them.
    named: Vec<Option<Place>>,
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

fn roles(contents: &Contents) -> Checked<Places> {
    let mut roles = Places::new();
    let mut without_keyboard = Vec::new();
    for (index, role) in contents.roles.iter().enumerate() {
        for reference in role.references() {
            let place = || format!("/roles/{index}");
            if reference.trim().is_empty() {
                return fault(place(), "a code or URN of the role is empty".into());
            }
            let reference = small_letters(reference);
            // FFØR is typed as FFOR where there is no ø on the keyboard.
            let typed: String = reference.chars().map(|c| if c == 'ø' { 'o' } else { c }).collect();
            if typed != reference {
                without_keyboard.push((typed, index));
            }
            if roles.get(&reference).is_some_and(|earlier| *earlier != index) {
                return fault(place(), format!("\"{reference}\" refers to another role as well"));
            }
            roles.insert(reference, index);
        }
    }
    for (reference, index) in without_keyboard {
        roles.entry(reference).or_insert(index);
    }
    Ok(roles)
}

fn packages(contents: &Contents) -> Checked<Places> {
    let mut packages = Places::new();
    let mut add = |index: usize, field: &str, reference: &str| {
        let place = || format!("/packages/{index}/{field}");
        if reference.trim().is_empty() {
            return fault(place(), "a name is empty".into());
        }
        if packages.get(reference).is_some_and(|earlier| *earlier != index) {
            return fault(place(), format!("\"{reference}\" refers to another package as well"));
        }
        packages.insert(reference.to_owned(), index);
        Ok(())
    };
    for (index, package) in contents.packages.iter().enumerate() {
        add(index, "urn", package.urn.as_str())?;
        add(index, "urn", package.urn.slug())?;
    }
    for (index, package) in contents.packages.iter().enumerate() {
        for name in &package.former_names {
            add(index, "formerNames", name)?;
        }
    }
    Ok(packages)
}

fn names(contents: &Contents) -> Checked<Names> {
    let own = |text: &super::Text| text.show(contents.language, contents.language).value.to_owned();
    let mut names = Names { by_name: Places::new(), named: Vec::new() };
    for (area, entry) in contents.areas.iter().enumerate() {
        let name = own(&entry.name);
        if names.by_name.contains_key(&name) {
            let problem = format!("two areas are called \"{name}\"");
            return fault(format!("/areas/{area}/name"), problem);
        }
        names.add(name, Place { area, category: None });
    }
    for (area, entry) in contents.areas.iter().enumerate() {
        for (category, child) in entry.children.iter().enumerate() {
            if let Child::Category(child) = child {
                names.add(own(&child.name), Place { area, category: Some(category) });
            }
        }
    }
    Ok(names)
}

impl Names {
    /// What is called by this name.
    pub(super) fn get(&self, name: &str) -> Option<Place> {
        *self.named.get(*self.by_name.get(name)?)?
    }

    fn add(&mut self, name: String, place: Place) {
        let known = self.by_name.get(&name).and_then(|at| self.named.get_mut(*at));
        match known {
            // An area keeps its name.
            Some(Some(Place { category: None, .. })) => {}
            Some(shared) => *shared = None,
            None => {
                self.by_name.insert(name, self.named.len());
                self.named.push(Some(place));
            }
        }
    }
}

fn places(contents: &Contents, packages: &Places) -> Checked<Vec<Place>> {
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

fn grants(contents: &Contents, roles: &Places) -> Checked<(Vec<Vec<usize>>, Vec<bool>)> {
    let count = contents.roles.len();
    let mut granted = vec![false; contents.packages.len() * count];
    let mut grants = Vec::with_capacity(contents.packages.len());
    for (package, entry) in contents.packages.iter().enumerate() {
        let listed = entry.properties.iter().flat_map(|properties| &properties.roles);
        let mut of_package = Vec::new();
        for (place, grant) in listed.enumerate() {
            let at = || format!("/packages/{package}/properties/roles/{place}");
            let Some(&role) = roles.get(&small_letters(&grant.role)) else {
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

fn notices(contents: &Contents, roles: &Places, packages: &Places) -> Checked<Vec<Bearing>> {
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
                        .get(&small_letters(code))
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
