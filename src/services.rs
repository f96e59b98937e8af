//! Which services are in which package: read from what somebody brings, since no catalogue has them.

use foldhash::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use crate::catalogue::{Diagnostic, PackageUrn};
use crate::text::Language;
use crate::word_index::WordIndex;

/// A digital service that its owner has attached to packages.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Service {
    /// The id that it has in Altinn's register of resources.
    pub id: String,
    /// What it is called, in the language of the source.
    pub name: String,
    /// The language of the name.
    pub language: Language,
    /// The code of the service owner (`skd`); its name, where the source has no code; else empty.
    pub owner: String,
}

/// Services and the packages that they are attached to. How they are read:
/// [`Services::from_csv`], [`Services::from_search_answer`].
#[derive(Clone, Debug, Default)]
pub struct Services {
    all: Vec<Service>,
    /// Indices of services, in the order of the source.
    of_package: HashMap<PackageUrn, Vec<usize>>,
    /// By the id of a service: its index, and the packages that it is attached to.
    by_id: HashMap<String, (usize, Vec<PackageUrn>)>,
    /// What is attached to what: a service may be in any number of packages.
    attached: HashSet<(usize, PackageUrn)>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The words of names and ids, from when something is first sought among them.
    words: OnceLock<Arc<WordIndex>>,
}

/// What came of adding a service to a package.
pub(crate) enum Added {
    New,
    /// The package had it already.
    Again,
    /// It is known by another name or owner, which it keeps.
    Differs,
}

impl Services {
    /// The services of the package with this URN, or this last part of one. A package that the source does not name has none.
    ///
    /// ```
    /// # use tilgangspakker::Services;
    /// let csv = "pakkeurn,ressursid,ressurs_org,ressursnavn_nb\n\
    ///            urn:altinn:accesspackage:fiske,fangstdagbok,fiskedir,\"Fangstdagbok, elektronisk\"\n";
    /// let services = Services::from_csv(csv)?;
    /// let names: Vec<&str> = services.services_of("fiske").map(|it| &*it.name).collect();
    /// assert_eq!(names, ["Fangstdagbok, elektronisk"]);
    /// # Ok::<_, tilgangspakker::ServicesError>(())
    /// ```
    pub fn services_of(&self, reference: &str) -> impl Iterator<Item = &Service> {
        let urn = PackageUrn::try_from(PackageUrn::in_full(reference)).ok();
        let indices = urn.and_then(|urn| self.of_package.get(&urn)).into_iter().flatten();
        indices.filter_map(|index| self.all.get(*index))
    }

    /// The packages that a service is attached to, by the service's id.
    ///
    /// ```
    /// # use tilgangspakker::Services;
    /// let csv = "pakkeurn,ressursid,ressurs_org,ressursnavn_nb\n\
    ///            urn:altinn:accesspackage:fiske,fangstdagbok,fiskedir,Fangstdagbok\n";
    /// let services = Services::from_csv(csv)?;
    /// assert_eq!(services.packages_for("fangstdagbok")[0].slug(), "fiske");
    /// assert!(services.packages_for("jaktdagbok").is_empty());
    /// # Ok::<_, tilgangspakker::ServicesError>(())
    /// ```
    #[must_use]
    pub fn packages_for(&self, service_id: &str) -> &[PackageUrn] {
        self.by_id.get(service_id).map(|(_, packages)| packages.as_slice()).unwrap_or_default()
    }

    /// Every service, each once, in the order of the source.
    #[must_use]
    pub fn services(&self) -> &[Service] {
        &self.all
    }

    /// What the source had wrong or left out. An error leaves something out.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The index of what the services are called, which is made once.
    pub(crate) fn word_index(&self, made: impl FnOnce() -> WordIndex) -> &WordIndex {
        self.words.get_or_init(|| Arc::new(made()))
    }

    pub(crate) fn add(&mut self, urn: PackageUrn, service: Service) -> Added {
        self.words.take();
        let next = self.all.len();
        let (index, packages) =
            self.by_id.entry(service.id.clone()).or_insert_with(|| (next, Vec::new()));
        let index = *index;
        let differs = self.all.get(index).is_some_and(|known| *known != service);
        if index == next {
            self.all.push(service);
        }
        if !self.attached.insert((index, urn.clone())) {
            return if differs { Added::Differs } else { Added::Again };
        }
        packages.push(urn.clone());
        self.of_package.entry(urn).or_default().push(index);
        if differs { Added::Differs } else { Added::New }
    }
}
