//! What refers to what: looked up in one step when a question names it.

use std::collections::hash_map::Entry;

use foldhash::{HashMap, HashMapExt};

use super::{Contents, Text};
use crate::json::{Fault, Place};
use crate::text::{Language, lowercase};

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

/// Names in several languages, in lowercase, and what they stand for.
#[derive(Clone, Debug, Default)]
pub(super) struct Translations(HashMap<String, Vec<(Language, usize)>>);

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
    text: String,
    index: usize,
    place: &Place<'_>,
    problem: &str,
) -> Result<(), Fault> {
    match references.entry(text) {
        Entry::Occupied(known) if *known.get() != index => {
            Err(place.fault(format!("\"{}\" {problem}", known.key())))
        }
        entry => {
            entry.or_insert(index);
            Ok(())
        }
    }
}

pub(super) fn roles(contents: &Contents, place: &Place<'_>) -> Result<References, Fault> {
    let mut roles = References::with_capacity(4 * contents.roles.len());
    let mut typed = Vec::new();
    for (index, role) in contents.roles.iter().enumerate() {
        let place = &place.item(index);
        for given in role.references() {
            if given.trim().is_empty() {
                return Err(place.fault("a code or URN of the role is empty"));
            }
            let reference = lowercase(given).into_owned();
            // FFØR is typed as FFOR where there is no ø on the keyboard.
            if !reference.is_ascii() {
                typed.push((reference.replace('ø', "o"), index));
            }
            refer(&mut roles, reference, index, place, "refers to another role as well")?;
        }
    }
    for (reference, index) in typed {
        roles.entry(reference).or_insert(index);
    }
    Ok(roles)
}

pub(super) fn packages(contents: &Contents, place: &Place<'_>) -> Result<References, Fault> {
    let mut packages = References::with_capacity(4 * contents.packages.len());
    let mut add = |index: usize, field: &'static str, reference: &str| {
        let place = place.item(index);
        let place = place.field(field);
        if reference.trim().is_empty() {
            return Err(place.fault("a name is empty"));
        }
        refer(
            &mut packages,
            reference.to_owned(),
            index,
            &place,
            "refers to another package as well",
        )
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
        refer(&mut known, contents.own(&group.name).to_owned(), index, &place, "is given twice")?;
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

impl Translations {
    /// The names of the items of a list, by their places.
    pub(super) fn of<'c>(names: impl Iterator<Item = &'c Text>, own: Language) -> Self {
        let mut translations = Self::default();
        for (index, name) in names.enumerate() {
            translations.add(name, own, index);
        }
        translations
    }

    /// Adds a name in each language that it is given in; `own` is that of text that does not name its own.
    pub(super) fn add(&mut self, name: &Text, own: Language, target: usize) {
        let mut add = |text: &str, language| {
            self.0.entry(text.to_lowercase()).or_default().push((language, target));
        };
        match name {
            Text::Own(text) => add(text, own),
            Text::In(texts) => texts.iter().for_each(|(language, text)| add(text, *language)),
        }
    }

    /// What the name stands for in a language.
    pub(super) fn in_language(&self, name: &str, language: Language) -> Vec<usize> {
        self.matching(name, |known| known == language)
    }

    /// What the name stands for: in the first of these languages in which it is the name of one thing, or
    /// else in any. Several, where no language tells which of them is meant.
    pub(super) fn get(&self, name: &str, languages: [Language; 2]) -> Vec<usize> {
        let in_languages = languages.map(|language| self.in_language(name, language));
        let in_any = self.matching(name, |_| true);
        let is_sole = |found: &&Vec<usize>| found.len() == 1;
        let all = || in_languages.iter().chain([&in_any]);
        let found = all().find(is_sole).or_else(|| all().find(|found| !found.is_empty()));
        found.cloned().unwrap_or_default()
    }

    fn matching(&self, name: &str, is_meant: impl Fn(Language) -> bool) -> Vec<usize> {
        let mut targets = Vec::new();
        for (language, target) in self.0.get(&name.to_lowercase()).into_iter().flatten() {
            // They come in order.
            if is_meant(*language) && targets.last() != Some(target) {
                targets.push(*target);
            }
        }
        targets
    }
}
