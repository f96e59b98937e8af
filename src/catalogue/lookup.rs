//! What refers to what: looked up in one step when a question names it.

use super::Contents;
use crate::json::Place;
use crate::places::Places;
use crate::text::filled;
use crate::text::matching::{is_blank, small_letters};

/// Names of areas and categories.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    places: Places,
    /// Whether several areas or several categories share the name, so that it refers to none of them.
    named: Vec<(Branch, bool)>,
}

/// An area, or a category in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Branch {
    pub(super) area: usize,
    /// Place among all that lies below the area.
    pub(super) category: Option<usize>,
}

/// Reports what is wrong with a text. All such faults have one form: each of its own takes code.
pub(super) fn report(place: &Place<'_>, before: &str, text: &str, after: &str) {
    place.report(filled("{0}\"{1}\"{2}", &[before, text, after]));
}

/// Lets a text refer to an item, which stands in this place of the contents. It may refer to no other.
pub(super) fn refer(
    places: &mut Places,
    text: &str,
    index: usize,
    place: &Place<'_>,
    problem: &str,
) {
    if places.add(text.to_owned(), index).is_some_and(|earlier| earlier != index) {
        report(place, "", text, problem);
    }
}

pub(super) fn roles(contents: &Contents, place: &Place<'_>) -> Places {
    let mut roles = Places::default();
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
            refer(&mut roles, &reference, index, &place, " refers to another role as well");
        }
    }
    for (reference, index) in typed {
        roles.add(reference, index);
    }
    roles
}

pub(super) fn packages(contents: &Contents, place: &Place<'_>) -> Places {
    let mut packages = Places::default();
    let mut add = |index: usize, field: &'static str, reference: &str| {
        let place = Place::Item(place, index);
        let place = Place::Field(&place, field);
        if is_blank(reference) {
            place.report("a name is empty");
        }
        refer(&mut packages, reference, index, &place, " refers to another package as well");
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
    packages
}

pub(super) fn groups(contents: &Contents, place: &Place<'_>) -> Places {
    let mut known = Places::default();
    for (index, group) in contents.groups.iter().enumerate() {
        let place = Place::Item(place, index);
        let place = Place::Field(&place, "name");
        refer(&mut known, contents.own(&group.name), index, &place, " is given twice");
    }
    known
}

impl Names {
    /// What is called by this name.
    pub(super) fn get(&self, name: &str) -> Option<Branch> {
        let (branch, is_shared) = self.named.get(self.places.get(name)?)?;
        (!is_shared).then_some(*branch)
    }

    pub(super) fn add(&mut self, name: &str, branch: Branch) {
        let known = self.places.add(name.to_owned(), self.named.len());
        match known.and_then(|known| self.named.get_mut(known)) {
            None => self.named.push((branch, false)),
            Some((known, is_shared)) => match (known.category, branch.category) {
                (None, None) | (Some(_), Some(_)) => *is_shared = true,
                // An area has its name before any category.
                (Some(_), None) => (*known, *is_shared) = (branch, false),
                (None, Some(_)) => {}
            },
        }
    }
}
