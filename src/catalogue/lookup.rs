//! What refers to what: looked up in one step when a question names it.

use std::collections::BTreeMap;

use super::{Child, Contents, Text};
use crate::json::Place;
use crate::text::matching::{is_blank, small_letters};

/// Places in a list by what refers to them. There is no other map in the library: each type of map
/// takes 4 KB of the wasm module.
pub(super) type References = BTreeMap<String, usize>;

/// Names of areas and categories.
#[derive(Clone, Debug)]
pub(super) struct Names {
    by_name: References,
    /// Nothing where several areas or several categories share the name: it refers to none of them.
    named: Vec<Option<Branch>>,
}

/// An area, or a category in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Branch {
    pub(super) area: usize,
    /// Place among all that lies below the area.
    pub(super) category: Option<usize>,
}

pub(super) fn roles(contents: &Contents, place: &Place<'_>) -> References {
    let mut roles = References::new();
    let mut typed = Vec::new();
    for (index, role) in contents.roles.iter().enumerate() {
        let place = Place::Item(place, index);
        for given in role.references() {
            if is_blank(given) {
                place.report("a code or URN of the role is empty");
            }
            let reference = small_letters(given);
            // FFØR is typed as FFOR where there is no ø on the keyboard.
            if !reference.is_ascii() {
                let plain = reference.chars().map(|c| if c == 'ø' { 'o' } else { c });
                typed.push((plain.collect(), index));
            }
            if roles.insert(reference, index).is_some_and(|earlier| earlier != index) {
                place.report(format!("\"{given}\" refers to another role as well"));
            }
        }
    }
    for (reference, index) in typed {
        roles.entry(reference).or_insert(index);
    }
    roles
}

pub(super) fn packages(contents: &Contents, place: &Place<'_>) -> References {
    let mut packages = References::new();
    let mut add = |index: usize, field: &'static str, reference: &str| {
        let place = Place::Item(place, index);
        let place = Place::Field(&place, field);
        if is_blank(reference) {
            place.report("a name is empty");
        }
        if packages.insert(reference.to_owned(), index).is_some_and(|earlier| earlier != index) {
            place.report(format!("\"{reference}\" refers to another package as well"));
        }
    };
    for (index, package) in contents.packages.iter().enumerate() {
        add(index, "urn", package.urn.as_str());
        add(index, "urn", package.urn.slug());
    }
    for (index, package) in contents.packages.iter().enumerate() {
        for name in &package.former_names {
            add(index, "formerNames", name);
        }
    }
    for rename in &contents.renames {
        let current = rename.current.as_ref().and_then(|urn| packages.get(urn.as_str()).copied());
        if let Some(index) = current {
            for former in [rename.urn.as_str(), rename.urn.slug()] {
                packages.entry(former.to_owned()).or_insert(index);
            }
        }
    }
    packages
}

pub(super) fn renames(contents: &Contents, place: &Place<'_>) -> References {
    let urns = contents.renames.iter().map(|rename| rename.urn.as_str());
    unique(urns, place, "urn")
}

pub(super) fn groups(contents: &Contents, place: &Place<'_>) -> References {
    unique(contents.groups.iter().map(|group| contents.own(&group.name)), place, "name")
}

/// Items by a text that no two of them may share.
fn unique<'c>(
    texts: impl Iterator<Item = &'c str>,
    place: &Place<'_>,
    field: &'static str,
) -> References {
    let mut known = References::new();
    for (index, text) in texts.enumerate() {
        if known.insert(text.to_owned(), index).is_some() {
            let place = Place::Item(place, index);
            Place::Field(&place, field).report(format!("\"{text}\" is given twice"));
        }
    }
    known
}

pub(super) fn names(contents: &Contents) -> Names {
    let own = |text: &Text| contents.own(text).to_owned();
    let mut names = Names { by_name: References::new(), named: Vec::new() };
    for (area, entry) in contents.areas.iter().enumerate() {
        names.add(own(&entry.name), Branch { area, category: None });
    }
    for (area, entry) in contents.areas.iter().enumerate() {
        for (category, (_, _, child)) in entry.below().into_iter().enumerate() {
            if let Child::Category(child) = child {
                names.add(own(&child.name), Branch { area, category: Some(category) });
            }
        }
    }
    names
}

impl Names {
    /// What is called by this name.
    pub(super) fn get(&self, name: &str) -> Option<Branch> {
        *self.named.get(*self.by_name.get(name)?)?
    }

    fn add(&mut self, name: String, branch: Branch) {
        let known = self.by_name.get(&name).and_then(|at| self.named.get_mut(*at));
        match known {
            // An area keeps its name from categories.
            Some(Some(Branch { category: None, .. })) if branch.category.is_some() => {}
            Some(shared) => *shared = None,
            None => {
                self.by_name.insert(name, self.named.len());
                self.named.push(Some(branch));
            }
        }
    }
}
