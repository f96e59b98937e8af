//! Record ids of packages: which of them can be relied on, and what they say of renames.

use foldhash::{HashMap, HashSet};

use crate::catalogue::{Catalogue, Contents, Package, PackageUrn, Rename, Severity};
use crate::json::Place;
use crate::sources::findings::Findings;

/// What entries of an export say of ids, in lowercase.
#[derive(Default)]
pub(super) struct Claims {
    /// The URN that claims an id. Of an entry that is left out, no text.
    urns: HashMap<String, Sole>,
    /// The id that is claimed for a URN.
    ids: HashMap<String, Sole>,
}

/// The one text that there is of a kind. None where there are several.
type Sole = Option<String>;

fn add(claims: &mut HashMap<String, Sole>, of: &str, claim: &str) {
    match claims.get_mut(of) {
        None => {
            claims.insert(of.to_owned(), Some(claim.to_owned()));
        }
        Some(sole) if sole.as_deref() != Some(claim) => *sole = None,
        Some(_) => {}
    }
}

impl Claims {
    pub(super) fn add(&mut self, id: &str, urn: &str) {
        let id = id.to_ascii_lowercase();
        add(&mut self.urns, &id, urn);
        add(&mut self.ids, urn, &id);
    }

    /// Takes away the ids that do not name one package and no other: better that a package is not found
    /// by its id than that another one is.
    pub(super) fn settle(&self, packages: &mut [Package], findings: &Findings) {
        let names = names(packages.iter().map(|package| &package.urn));
        self.keep_ids_beside(&names, packages, findings);
    }

    /// The same, once it is known what packages have been called.
    pub(super) fn settle_renamed(&self, contents: &mut Contents, findings: &Findings) {
        let renames = contents.renames.iter();
        let names = names(renames.flat_map(|it| [Some(&it.urn), it.current.as_ref()]).flatten());
        self.keep_ids_beside(&names, &mut contents.packages, findings);
    }

    /// `names` are what else packages are referred to by, in lowercase.
    fn keep_ids_beside(
        &self,
        names: &HashSet<String>,
        packages: &mut [Package],
        findings: &Findings,
    ) {
        let is_one = |known: Option<&Sole>| known.is_some_and(Option::is_some);
        for package in packages {
            let Some(id) = &package.id else { continue };
            let key = id.to_ascii_lowercase();
            let is_name = names.contains(&key);
            if is_name {
                let problem = format!("\"{id}\" is the id of a package and the name of one");
                findings.add(Severity::Warning, &Place::Top, "DUPLICATE_ID", &problem);
            }
            if is_name
                || !is_one(self.urns.get(&key))
                || !is_one(self.ids.get(package.urn.as_str()))
            {
                package.id = None;
            }
        }
    }
}

/// What refers to packages with these URNs, in lowercase.
fn names<'c>(urns: impl Iterator<Item = &'c PackageUrn>) -> HashSet<String> {
    let texts = urns.flat_map(|urn| [urn.as_str(), urn.slug()]);
    texts.map(str::to_ascii_lowercase).collect()
}

/// The renames of another catalogue that say something of packages of the export, and those that the two
/// together show: a record that has another URN there and here. `indices` are those of the packages by URN.
pub(super) fn renames(
    from: &Catalogue,
    packages: &[Package],
    indices: &HashMap<String, usize>,
) -> Vec<Rename> {
    let is_here = |urn: &PackageUrn| indices.contains_key(urn.as_str());
    let own_id = |urn: &PackageUrn| packages.get(*indices.get(urn.as_str())?)?.id.as_deref();
    let their_id = |urn: &PackageUrn| from.find_package(urn.as_str())?.package.id.as_deref();
    let is_same = |urn: &PackageUrn, other: &PackageUrn| {
        let (here, there) = (own_id(urn), their_id(other));
        here.zip(there).is_some_and(|(here, there)| here.eq_ignore_ascii_case(there))
    };
    let mut renames = Vec::new();
    for rename in &from.contents().renames {
        // An export that is older than the rename has the package under its former URN.
        let is_older = |current| !is_here(current) && is_same(&rename.urn, current);
        if !is_here(&rename.urn) || rename.current.as_ref().is_some_and(is_older) {
            renames.push(rename.clone());
        }
    }
    for package in packages {
        let there = package.id.as_deref().and_then(|id| from.find_package(id));
        let Some(urn) = there.map(|entry| &entry.package.urn) else { continue };
        let is_known = |urn: &PackageUrn| {
            from.rename(urn.as_str()).is_some() || from.find_package(urn.as_str()).is_some()
        };
        if *urn != package.urn
            && is_same(&package.urn, urn)
            && !is_here(urn)
            && !is_known(&package.urn)
            && from.rename(urn.as_str()).is_none()
        {
            let current = Some(package.urn.clone());
            renames.push(Rename { urn: urn.clone(), current, since: None });
        }
    }
    renames
}
