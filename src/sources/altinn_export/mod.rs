//! What Altinn's metadata export answers:
//! `GET /accessmanagement/api/v1/meta/info/accesspackages/export`.
//!
//! Whatever can be understood is read, and everything odd becomes a diagnostic. Only text that is no
//! JSON, or no list, is refused.

mod entry;
mod findings;
mod grants;
mod tree;

use super::json::{CatalogueError, within_limit};
use crate::catalogue::{Catalogue, Contents, SourceKind};
use crate::json::{self, Json};
use crate::places::Places;
use crate::text::Language;
use findings::Findings;
use tree::Tree;

/// What the export does not say of itself.
#[derive(Clone, Debug, Default)]
pub struct AltinnExportOptions<'c> {
    /// What to call the catalogue: `altinn-2026-08`. Empty: `altinn-export`.
    pub version: String,
    /// The language that the export was asked for in.
    pub language: Language,
    /// A catalogue to take grants, roles and renames from: they are not part of the export.
    pub grants_from: Option<&'c Catalogue>,
    /// What Altinn answered of single roles. They replace what `grants_from` says of the same roles.
    pub role_packages: Vec<RolePackages>,
}

/// What `GET /accessmanagement/api/v1/meta/info/roles/packages` answered.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct RolePackages {
    /// The role that was asked for, by any of its references.
    pub role: String,
    /// The organisation form that was asked for.
    pub variant: Option<String>,
    /// The answer, as JSON text.
    pub json: String,
}

impl Catalogue {
    /// Reads what Altinn's metadata export answers.
    ///
    /// Without `grants_from` and `role_packages` no role holds anything.
    ///
    /// # Errors
    ///
    /// Fails when a text is over 16 MiB, is not JSON, or is not a list; the error says where. Whatever
    /// else is odd is found among the [`diagnostics`](Contents::diagnostics) of the catalogue.
    ///
    /// ```
    /// # use tilgangspakker::{AltinnExportOptions, Catalogue};
    /// let export = r#"[{"name": "Bransje", "type": "Organisasjon", "areas": [{
    ///     "name": "Fiske", "packages": [
    ///         {"name": "Sild", "urn": "urn:altinn:accesspackage:sild", "isAssignable": true}
    ///     ]
    /// }]}]"#;
    /// let catalogue = Catalogue::from_altinn_export(export, &AltinnExportOptions::default())?;
    /// assert_eq!(catalogue.package("sild").map(|entry| entry.package.is_delegable), Ok(None));
    /// # Ok::<_, tilgangspakker::CatalogueError>(())
    /// ```
    pub fn from_altinn_export(
        json: &str,
        options: &AltinnExportOptions<'_>,
    ) -> Result<Self, CatalogueError> {
        let groups = list(json)?;
        let mut answers = Vec::new();
        for answer in &options.role_packages {
            answers.push((answer, list(&answer.json)?));
        }
        let version = match options.version.as_str() {
            "" => "altinn-export",
            version => version,
        };
        let mut contents = Contents {
            source_kind: SourceKind::Register,
            ..Contents::new(version, options.language)
        };
        let mut findings = Findings::default();
        let checked = json::checked(|top| {
            let seen = Places::default();
            Tree { contents: &mut contents, findings: &mut findings, seen }.read(groups, top);
            grants::add(&mut contents, options.grants_from, answers, &mut findings, top);
        });
        checked.map_err(|fault| CatalogueError::Invalid(fault.into()))?;
        contents.diagnostics = findings.into_diagnostics();
        Self::new(contents).map_err(CatalogueError::Invalid)
    }
}

/// The items of a list, read from JSON text.
fn list(text: &str) -> Result<Vec<Json<'_>>, CatalogueError> {
    within_limit(text)?;
    json::list(text).map_err(|fault| CatalogueError::Invalid(fault.into()))
}
