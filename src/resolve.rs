//! What a URN is called today.

use crate::catalogue::{Catalogue, PackageUrn};

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
        let known = self.package(urn).ok().map(|entry| &entry.package.urn);
        let asked = known.map_or(urn, PackageUrn::as_str);
        let renames = &self.contents().renames;
        let of = |status, current, since| Resolution {
            urn: asked.to_owned(),
            status,
            current,
            since,
            suggestions: Vec::new(),
        };
        if let Some(rename) = renames.iter().find(|rename| rename.urn.as_str() == asked) {
            let current = rename.current.clone();
            let status = if current.is_some() { Status::Renamed } else { Status::Removed };
            return of(status, current, rename.since.clone());
        }
        let renamed_to = || {
            let targets = renames.iter().filter_map(|rename| rename.current.as_ref());
            targets.into_iter().find(|target| target.as_str() == asked || target.slug() == asked)
        };
        match known.or_else(renamed_to) {
            Some(current) => {
                let mut resolution = of(Status::Current, Some(current.clone()), None);
                resolution.urn = current.to_string();
                resolution
            }
            None => Resolution {
                suggestions: self
                    .similar_packages(asked)
                    .into_iter()
                    .filter_map(|urn| urn.try_into().ok())
                    .collect(),
                ..of(Status::Unknown, None, None)
            },
        }
    }
}
