//! What refers to what: looked up in one step when a question names it.

use std::collections::HashMap;

use super::Contents;
use crate::json::{Fault, Place};

/// A map from the texts that refer to the items of a list to their indices.
pub(super) type References = HashMap<String, usize>;

/// Names of areas and categories.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(HashMap<String, Named>);

#[derive(Clone, Copy, Debug)]
struct Named {
    branch: Branch,
    /// Whether several areas or several categories share the name, so that it refers to none of them.
    is_shared: bool,
}

/// An area, or a category in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Branch {
    pub(super) area: usize,
    /// Place among all that lies below the area.
    pub(super) category: Option<usize>,
}

/// Lets a text refer to an item of a list, unless it refers to another one already.
pub(super) fn refer(
    references: &mut References,
    text: &str,
    index: usize,
    place: &Place<'_>,
    problem: &str,
) -> Result<(), Fault> {
    match *references.entry(text.to_owned()).or_insert(index) {
        known if known == index => Ok(()),
        _ => Err(place.fault(format!("\"{text}\" {problem}"))),
    }
}

pub(super) fn roles(contents: &Contents, place: &Place<'_>) -> Result<References, Fault> {
    let mut roles = References::new();
    let mut typed = Vec::new();
    for (index, role) in contents.roles.iter().enumerate() {
        let place = &place.item(index);
        for given in role.references() {
            if given.trim().is_empty() {
                return Err(place.fault("a code or URN of the role is empty"));
            }
            let reference = given.to_lowercase();
            // FFØR is typed as FFOR where there is no ø on the keyboard.
            if !reference.is_ascii() {
                typed.push((reference.replace('ø', "o"), index));
            }
            refer(&mut roles, &reference, index, place, "refers to another role as well")?;
        }
    }
    for (reference, index) in typed {
        roles.entry(reference).or_insert(index);
    }
    Ok(roles)
}

/// Whole names of roles, in every language. A name that several roles have stands for none of them.
pub(super) fn role_names(contents: &Contents) -> HashMap<String, Option<usize>> {
    let mut names = HashMap::new();
    for (index, role) in contents.roles.iter().enumerate() {
        for name in role.name.all() {
            let known = names.entry(name.to_lowercase()).or_insert(Some(index));
            if *known != Some(index) {
                *known = None;
            }
        }
    }
    names
}

pub(super) fn packages(contents: &Contents, place: &Place<'_>) -> Result<References, Fault> {
    let mut packages = References::new();
    let mut add = |index: usize, field: &'static str, reference: &str| {
        let place = place.item(index);
        let place = place.field(field);
        if reference.trim().is_empty() {
            return Err(place.fault("a name is empty"));
        }
        refer(&mut packages, reference, index, &place, "refers to another package as well")
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

pub(super) fn groups(contents: &Contents, place: &Place<'_>) -> Result<References, Fault> {
    let mut known = References::new();
    for (index, group) in contents.groups.iter().enumerate() {
        let place = place.item(index);
        let place = place.field("name");
        refer(&mut known, contents.own(&group.name), index, &place, "is given twice")?;
    }
    Ok(known)
}

impl Names {
    /// What is called by this name.
    pub(super) fn get(&self, name: &str) -> Option<Branch> {
        self.0.get(name).filter(|named| !named.is_shared).map(|named| named.branch)
    }

    pub(super) fn add(&mut self, name: &str, branch: Branch) {
        let new = Named { branch, is_shared: false };
        let Some(known) = self.0.get_mut(name) else {
            self.0.insert(name.to_owned(), new);
            return;
        };
        if known.branch == branch {
            return;
        }
        match (known.branch.category, branch.category) {
            (None, None) | (Some(_), Some(_)) => known.is_shared = true,
            // An area has its name before any category.
            (Some(_), None) => *known = new,
            (None, Some(_)) => {}
        }
    }
}
