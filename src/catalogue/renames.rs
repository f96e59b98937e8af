//! What URNs have become, one after another.

use foldhash::{HashMap, HashMapExt};

use super::{PackageUrn, Rename};

/// Nothing is renamed more often than this.
const MOST_RENAMES: usize = 32;

/// Renames in a row: a package that has been renamed may be renamed again, or removed.
#[derive(Debug)]
pub(crate) struct RenameChains<'c> {
    by_urn: HashMap<&'c str, &'c Rename>,
}

impl<'c> RenameChains<'c> {
    /// Where two of them speak of the same URN the first has the say.
    pub(crate) fn new(renames: impl IntoIterator<Item = &'c Rename>) -> Self {
        let mut by_urn = HashMap::new();
        for rename in renames {
            by_urn.entry(rename.urn.as_str()).or_insert(rename);
        }
        Self { by_urn }
    }

    /// What has become of a URN, step by step. Nothing where it has not been renamed. Renames that lead
    /// back to where they have been end there.
    pub(crate) fn after(&self, urn: &str) -> Vec<&'c Rename> {
        let mut steps: Vec<&'c Rename> = Vec::new();
        let mut next = self.by_urn.get(urn).copied();
        while let Some(rename) = next {
            let leads_back = rename.current.as_ref().is_some_and(|current| {
                *current == rename.urn || steps.iter().any(|step| step.urn == *current)
            });
            if leads_back || steps.len() == MOST_RENAMES {
                break;
            }
            steps.push(rename);
            next = rename.current.as_ref().and_then(|urn| self.by_urn.get(urn.as_str()).copied());
        }
        steps
    }

    /// The last URN that a package has had. Two URNs with the same one are names of the same package.
    pub(crate) fn last_urn<'u>(&self, urn: &'u PackageUrn) -> &'u PackageUrn
    where
        'c: 'u,
    {
        match self.after(urn.as_str()).last() {
            Some(Rename { current: Some(current), .. }) => current,
            Some(removed) => &removed.urn,
            None => urn,
        }
    }

    /// Whether the source has dropped the package, under whatever name.
    pub(crate) fn is_removed(&self, urn: &PackageUrn) -> bool {
        self.after(urn.as_str()).last().is_some_and(|rename| rename.current.is_none())
    }
}
