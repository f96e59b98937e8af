//! What a reference stands for today.

use crate::catalogue::{Area, Catalogue, Node, PackageUrn, Rename};
use crate::text::words;

/// What a reference stands for, and what became of the package.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(tag = "status", rename_all = "camelCase")
)]
#[non_exhaustive]
pub enum Resolution<'c> {
    /// The package's URN is in use.
    #[non_exhaustive]
    Current {
        /// What was asked about.
        reference: String,
        /// The package's URN.
        current: PackageUrn,
        /// The URNs that the package had before.
        former: Vec<Rename>,
    },
    /// The package has another URN today.
    #[non_exhaustive]
    Renamed {
        /// What was asked about.
        reference: String,
        /// The URN in use today.
        current: PackageUrn,
        /// Since when, as an ISO date, where that is known.
        since: Option<String>,
    },
    /// The package is gone.
    #[non_exhaustive]
    Removed {
        /// What was asked about.
        reference: String,
        /// Since when, as an ISO date, where that is known.
        since: Option<String>,
    },
    /// It is no package, but an area, or a category in it.
    #[non_exhaustive]
    Area {
        /// What was asked about.
        reference: String,
        /// The area.
        area: &'c Area,
        /// The URNs of the packages below what was asked about, in the order of the tree.
        below: Vec<PackageUrn>,
    },
    /// The catalogue does not know it.
    #[non_exhaustive]
    Unknown {
        /// What was asked about.
        reference: String,
        /// At most three URNs that may have been meant.
        suggestions: Vec<PackageUrn>,
    },
}

words! {
    /// What kind of [`Resolution`] it is.
    #[non_exhaustive]
    pub enum Status {
        /// The URN is in use.
        Current = "current",
        /// Another has taken its place.
        Renamed = "renamed",
        /// The package is gone.
        Removed = "removed",
        /// It is an area or a category.
        Area = "area",
        /// The catalogue does not know it.
        Unknown = "unknown",
    }
}

impl Resolution<'_> {
    /// What kind of resolution it is.
    #[must_use]
    pub const fn status(&self) -> Status {
        match self {
            Self::Current { .. } => Status::Current,
            Self::Renamed { .. } => Status::Renamed,
            Self::Removed { .. } => Status::Removed,
            Self::Area { .. } => Status::Area,
            Self::Unknown { .. } => Status::Unknown,
        }
    }

    /// What was asked about.
    #[must_use]
    pub fn reference(&self) -> &str {
        match self {
            Self::Current { reference, .. }
            | Self::Renamed { reference, .. }
            | Self::Removed { reference, .. }
            | Self::Area { reference, .. }
            | Self::Unknown { reference, .. } => reference,
        }
    }

    /// The URN that the package has today, if it is one and has one.
    #[must_use]
    pub const fn current(&self) -> Option<&PackageUrn> {
        match self {
            Self::Current { current, .. } | Self::Renamed { current, .. } => Some(current),
            Self::Removed { .. } | Self::Area { .. } | Self::Unknown { .. } => None,
        }
    }

    /// Since when the package has another URN, or is gone.
    #[must_use]
    pub fn since(&self) -> Option<&str> {
        match self {
            Self::Renamed { since, .. } | Self::Removed { since, .. } => since.as_deref(),
            Self::Current { .. } | Self::Area { .. } | Self::Unknown { .. } => None,
        }
    }
}

impl Catalogue {
    /// Says what a reference stands for today: of a package by the renames that the catalogue knows of, or
    /// else by its being in the catalogue. What is in use says what it was called before. It takes what
    /// [`Catalogue::node`] takes: areas and categories too.
    ///
    /// ```
    /// use tilgangspakker::{Catalogue, Resolution};
    ///
    /// let catalogue = Catalogue::embedded();
    /// let resolution = catalogue.resolve("urn:altinn:accesspackage:maskinlesbarehendelser");
    /// assert!(matches!(resolution, Resolution::Renamed { .. }));
    /// assert_eq!(resolution.since(), Some("2025-03-14"));
    ///
    /// let Resolution::Current { former, .. } = catalogue.resolve("maskinlesbare-hendelser") else {
    ///     panic!("the URN is in use");
    /// };
    /// assert_eq!(former[0].urn.slug(), "maskinlesbarehendelser");
    ///
    /// let Resolution::Area { below, .. } = catalogue.resolve("Integrasjoner og API-er") else {
    ///     panic!("it is an area");
    /// };
    /// assert_eq!(below.len(), 3);
    /// ```
    #[must_use]
    pub fn resolve(&self, reference: &str) -> Resolution<'_> {
        let urn = self.urn_meant(reference);
        let reference = reference.to_owned();
        // What has been renamed comes before what answers to it today.
        if let Some(latest) = self.latest_rename(&urn) {
            return renamed(reference, latest);
        }
        let former = self.renamed_to(&urn);
        if let Some(current) = former.first().and_then(|rename| rename.current.clone()) {
            return Resolution::Current { reference, current, former };
        }
        match self.node(&reference) {
            // A name or a record id may lead to a URN that is no longer in use.
            Ok(Node::Package(entry)) => {
                let urn = &entry.package.urn;
                match self.latest_rename(urn.as_str()) {
                    Some(latest) => renamed(reference, latest),
                    None => Resolution::Current {
                        reference,
                        current: urn.clone(),
                        former: self.renamed_to(urn.as_str()),
                    },
                }
            }
            Ok(node) => {
                let below = self.below(node).map(|entry| entry.package.urn.clone()).collect();
                Resolution::Area { reference, area: node.area(), below }
            }
            Err(error) => {
                let mut suggestions = Vec::new();
                for urn in error.suggestions() {
                    suggestions.extend(PackageUrn::try_from(urn.as_str()));
                }
                Resolution::Unknown { reference, suggestions }
            }
        }
    }
}

fn renamed(reference: String, Rename { current, since, .. }: &Rename) -> Resolution<'static> {
    let since = since.clone();
    match current.clone() {
        Some(current) => Resolution::Renamed { reference, current, since },
        None => Resolution::Removed { reference, since },
    }
}
