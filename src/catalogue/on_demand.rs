//! What of the index is made when it is first asked for, since many catalogues are read and never asked.

use foldhash::HashMap;

use super::Contents;
use super::index::Index;
use super::lookup::Translations;

impl Index {
    /// Names of areas, by their places.
    pub(super) fn area_names(&self, contents: &Contents) -> &Translations {
        let names = || contents.areas.iter().map(|area| &area.name);
        self.translated.get_or_init(|| Translations::of(names(), contents.language))
    }

    /// Names of roles, by their places.
    pub(super) fn role_names(&self, contents: &Contents) -> &Translations {
        let names = || contents.roles.iter().map(|role| &role.name);
        self.role_names.get_or_init(|| Translations::of(names(), contents.language))
    }

    /// The renames that have come to each URN in the end.
    pub(super) fn former(&self, contents: &Contents) -> &HashMap<String, Vec<usize>> {
        self.former.get_or_init(|| {
            let mut former: HashMap<String, Vec<usize>> = HashMap::default();
            for (index, latest) in self.latest.iter().enumerate() {
                let latest = latest.and_then(|latest| contents.renames.get(latest));
                if let Some(current) = latest.and_then(|rename| rename.current.as_ref()) {
                    former.entry(current.to_string()).or_default().push(index);
                }
            }
            former
        })
    }

    /// For each role the packages that it gets or may pass on, each once. Roles beyond the last that has any have
    /// no entry.
    pub(super) fn packages_of_roles(&self) -> &[Vec<usize>] {
        self.packages_of_roles.get_or_init(|| {
            let mut of_roles: Vec<Vec<usize>> = Vec::new();
            for (package, titles) in self.grants.iter().zip(&self.delegators).enumerate() {
                for role in titles.0.iter().chain(titles.1) {
                    if of_roles.len() <= *role {
                        of_roles.resize(role + 1, Vec::new());
                    }
                    if let Some(packages) = of_roles.get_mut(*role)
                        && packages.last() != Some(&package)
                    {
                        packages.push(package);
                    }
                }
            }
            of_roles
        })
    }
}
