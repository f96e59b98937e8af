//! What URNs have become, one after another.

use foldhash::{HashMap, HashMapExt};

use super::{PackageUrn, Rename};

/// Nothing is renamed more often than this.
pub(super) const MOST_RENAMES: usize = 32;

/// Renames in a row: a package that has been renamed may be renamed again, or removed.
#[derive(Debug)]
pub(crate) struct RenameChains<'c> {
    renames: Vec<&'c Rename>,
    /// The place of the rename of each URN, by its last part.
    by_slug: HashMap<&'c str, usize>,
    /// For each rename the place of that of the URN that it leads to.
    next: Vec<Option<usize>>,
}

impl<'c> RenameChains<'c> {
    /// Where two of them speak of the same URN the first has the say.
    pub(crate) fn new(renames: impl IntoIterator<Item = &'c Rename>) -> Self {
        let renames: Vec<_> = renames.into_iter().collect();
        let mut by_slug = HashMap::with_capacity(renames.len());
        for (place, rename) in renames.iter().enumerate() {
            by_slug.entry(rename.urn.slug()).or_insert(place);
        }
        let next = |rename: &&Rename| by_slug.get(rename.current.as_ref()?.slug()).copied();
        let next = renames.iter().map(next).collect();
        Self { renames, by_slug, next }
    }

    /// The rename at this place.
    pub(crate) fn get(&self, place: usize) -> Option<&'c Rename> {
        self.renames.get(place).copied()
    }

    /// What has become of a URN, step by step. Nothing where it has not been renamed.
    pub(crate) fn after(&self, urn: &PackageUrn) -> Vec<&'c Rename> {
        let steps = self.steps(self.by_slug.get(urn.slug()).copied());
        steps.into_iter().filter_map(|place| self.get(place)).collect()
    }

    /// The places of a rename and of those that follow it. Renames that lead back to where they have been end
    /// there.
    pub(crate) fn steps(&self, first: Option<usize>) -> Vec<usize> {
        let mut steps: Vec<usize> = Vec::new();
        let mut following = first;
        while let Some(place) = following {
            let next = self.next.get(place).copied().flatten();
            let leads_back = next.is_some_and(|next| next == place || steps.contains(&next));
            if leads_back || steps.len() == MOST_RENAMES {
                break;
            }
            steps.push(place);
            following = next;
        }
        steps
    }

    /// Whether the renames that follow one are all followed, be it that they lead back.
    pub(super) fn comes_to_an_end(&self, place: usize) -> bool {
        let steps = self.steps(Some(place));
        let goes_on = || steps.last().and_then(|last| *self.next.get(*last)?).is_some();
        steps.len() < MOST_RENAMES || !goes_on()
    }

    /// The URN that a rename is about and the one that it leads to, each with the place of the rename of it.
    pub(crate) fn names_of(
        &self,
        place: usize,
    ) -> impl Iterator<Item = (&'c PackageUrn, Option<usize>)> {
        let rename = self.get(place);
        let current = rename.and_then(|rename| rename.current.as_ref());
        let next = self.next.get(place).copied().flatten();
        let names = [(rename.map(|rename| &rename.urn), Some(place)), (current, next)];
        names.into_iter().filter_map(|(urn, place)| Some((urn?, place)))
    }

    /// The last URN of the package that this rename is about.
    pub(crate) fn last_at(&self, place: Option<usize>) -> Option<&'c PackageUrn> {
        let last = self.get(*self.steps(place).last()?)?;
        Some(last.current.as_ref().unwrap_or(&last.urn))
    }

    /// The last URN that a package has had. Two URNs with the same one are names of the same package.
    pub(crate) fn last_urn<'u>(&self, urn: &'u PackageUrn) -> &'u PackageUrn
    where
        'c: 'u,
    {
        self.last_at(self.by_slug.get(urn.slug()).copied()).unwrap_or(urn)
    }

    /// Whether the source has dropped the package, under whatever name.
    pub(crate) fn is_removed(&self, urn: &PackageUrn) -> bool {
        self.after(urn).last().is_some_and(|rename| rename.current.is_none())
    }
}
