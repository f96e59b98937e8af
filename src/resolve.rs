//! What a URN is called today.

use crate::catalogue::{Catalogue, PackageUrn, Rename};
use crate::text::filled;

/// What became of a package.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Resolution {
    /// The URN that was asked about; in full, where it was known by a shorter name.
    pub urn: String,
    /// What became of it.
    pub status: Status,
    /// The URN in use today, if there is one.
    pub current: Option<PackageUrn>,
    /// Since when it is so, as an ISO date, where that is known.
    pub since: Option<String>,
    /// At most three URNs that may have been meant, when the URN is unknown.
    pub suggestions: Vec<PackageUrn>,
}

/// Whether a URN is in use.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Status {
    /// It is in use.
    Current,
    /// Another has taken its place.
    Renamed,
    /// The package is gone.
    Removed,
    /// The catalogue does not know it.
    Unknown,
}

impl Catalogue {
    /// Says what a package is called today: by the renames that the catalogue knows of, or else by
    /// its being in the catalogue.
    ///
    /// ```
    /// use tilgangspakker::{Catalogue, Status};
    ///
    /// let resolution = Catalogue::embedded().resolve("urn:altinn:accesspackage:maskinlesbarehendelser");
    /// assert_eq!(resolution.status, Status::Renamed);
    /// assert_eq!(resolution.since.as_deref(), Some("2025-03-14"));
    /// ```
    #[must_use]
    pub fn resolve(&self, urn: &str) -> Resolution {
        let slug = urn.strip_prefix(PackageUrn::PREFIX).unwrap_or(urn);
        let full = filled("{0}{1}", &[PackageUrn::PREFIX, slug]);
        let known = self.find_package(urn).map(|entry| &entry.package.urn);
        // What has been renamed is told of before what answers to it today.
        let asked = match self.rename(&full) {
            Some(rename) => rename.urn.as_str(),
            None => known.map_or(urn, PackageUrn::as_str),
        };
        let mut renames = self.contents().renames.iter();
        let named = || renames.find_map(|it| it.current.as_ref().filter(|it| it.as_str() == full));
        let (urn, status, current, since) = match self.latest_rename(asked) {
            Some(Rename { current: None, since, .. }) => {
                (asked, Status::Removed, None, since.clone())
            }
            Some(Rename { current, since, .. }) => {
                (asked, Status::Renamed, current.as_ref(), since.clone())
            }
            None => match known.or_else(named) {
                Some(urn) => (urn.as_str(), Status::Current, Some(urn), None),
                None => (asked, Status::Unknown, None, None),
            },
        };
        let mut suggestions = Vec::new();
        if status == Status::Unknown {
            for urn in self.similar_packages(asked) {
                suggestions.extend(urn.try_into());
            }
        }
        Resolution { urn: urn.to_owned(), status, current: current.cloned(), since, suggestions }
    }
}
