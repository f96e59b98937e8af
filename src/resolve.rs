//! What a URN is called today.

use crate::catalogue::{Catalogue, PackageUrn, Rename};
use crate::text::words;

/// What became of a package.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Deserialize),
    serde(rename_all = "camelCase", deny_unknown_fields)
)]
#[non_exhaustive]
pub struct Resolution {
    /// The URN that was asked about; in full, where it was known by a shorter name.
    pub urn: String,
    /// What became of it.
    pub status: Status,
    /// The URN in use today, if there is one.
    pub current: Option<PackageUrn>,
    /// Since when it is so, as an ISO date, where that is known.
    pub since: Option<String>,
    /// The URNs that the package had before, when the URN is in use.
    #[cfg_attr(feature = "serde", serde(default))]
    pub former: Vec<Rename>,
    /// At most three URNs that may have been meant, when the URN is unknown.
    pub suggestions: Vec<PackageUrn>,
}

words! {
    /// Whether a URN is in use.
    #[non_exhaustive]
    pub enum Status {
        /// It is in use.
        Current = "current",
        /// Another has taken its place.
        Renamed = "renamed",
        /// The package is gone.
        Removed = "removed",
        /// The catalogue does not know it.
        Unknown = "unknown",
    }
}

impl Catalogue {
    /// Says what a package is called today: by the renames that the catalogue knows of, or else by
    /// its being in the catalogue. What is in use says what it was called before.
    ///
    /// ```
    /// use tilgangspakker::{Catalogue, Status};
    ///
    /// let resolution = Catalogue::embedded().resolve("urn:altinn:accesspackage:maskinlesbarehendelser");
    /// assert_eq!(resolution.status, Status::Renamed);
    /// assert_eq!(resolution.since.as_deref(), Some("2025-03-14"));
    ///
    /// let resolution = Catalogue::embedded().resolve("maskinlesbare-hendelser");
    /// assert_eq!(resolution.status, Status::Current);
    /// assert_eq!(resolution.former[0].urn.slug(), "maskinlesbarehendelser");
    /// ```
    #[must_use]
    pub fn resolve(&self, reference: &str) -> Resolution {
        let full = PackageUrn::in_full(reference);
        // What has been renamed comes before what answers to it today.
        if let Some(latest) = self.latest_rename(&full) {
            return renamed(full, latest);
        }
        let former = self.renamed_to(&full);
        if let Some(current) = former.first().and_then(|rename| rename.current.clone()) {
            return in_use(current, former);
        }
        let Some(entry) = self.find_package(reference) else {
            let mut suggestions = Vec::new();
            for urn in self.similar_packages(reference) {
                suggestions.extend(urn.try_into());
            }
            let (urn, status) = (reference.to_owned(), Status::Unknown);
            return Resolution {
                urn,
                status,
                current: None,
                since: None,
                former: Vec::new(),
                suggestions,
            };
        };
        // A name or a record id may lead to a URN that is no longer in use.
        let urn = &entry.package.urn;
        match self.latest_rename(urn.as_str()) {
            Some(latest) => renamed(urn.to_string(), latest),
            None => in_use(urn.clone(), self.renamed_to(urn.as_str())),
        }
    }
}

fn renamed(urn: String, Rename { current, since, .. }: &Rename) -> Resolution {
    Resolution {
        urn,
        status: if current.is_some() { Status::Renamed } else { Status::Removed },
        current: current.clone(),
        since: since.clone(),
        former: Vec::new(),
        suggestions: Vec::new(),
    }
}

fn in_use(current: PackageUrn, former: Vec<Rename>) -> Resolution {
    Resolution {
        urn: current.to_string(),
        status: Status::Current,
        current: Some(current),
        since: None,
        former,
        suggestions: Vec::new(),
    }
}

/// `former` is there only where the URN is in use, even if there are none.
#[cfg(feature = "serde")]
impl serde::Serialize for Resolution {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        let is_current = self.status == Status::Current;
        let mut fields =
            serializer.serialize_struct("Resolution", if is_current { 6 } else { 5 })?;
        fields.serialize_field("urn", &self.urn)?;
        fields.serialize_field("status", &self.status)?;
        fields.serialize_field("current", &self.current)?;
        fields.serialize_field("since", &self.since)?;
        if is_current {
            fields.serialize_field("former", &self.former)?;
        } else {
            fields.skip_field("former")?;
        }
        fields.serialize_field("suggestions", &self.suggestions)?;
        fields.end()
    }
}
