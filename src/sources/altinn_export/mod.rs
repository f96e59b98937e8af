//! What Altinn's metadata export answers:
//! `GET /accessmanagement/api/v1/meta/info/accesspackages/export`; or its package search, `…/search`.
//!
//! Whatever can be understood is read, and everything odd becomes a diagnostic. What is another answer
//! is refused in words, and so is an export of which no package can be read: a catalogue of nothing
//! would deny everything and say nothing.

mod altinn2;
mod entry;
mod findings;
mod grants;
mod records;
mod tree;

use super::given::{self, Given};
use super::json::{CatalogueError, within_limit};
use crate::catalogue::{Catalogue, Contents, SourceKind};
use crate::json::{self, FromJson, Json, Place, ToJson};
use crate::text::matching::is_blank;
use crate::text::{Language, filled};
use entry::Entry;
use findings::Findings;
use grants::Grants;
use tree::Tree;

/// What the export does not say of itself.
#[derive(Clone, Debug, Default)]
pub struct AltinnExportOptions<'c> {
    /// What to call the catalogue: `altinn-2026-08`. Empty: `altinn-export`.
    pub version: String,
    /// The language that the export was asked for in.
    pub language: Language,
    /// A catalogue to take grants, renames and roles from, with what became of those of Altinn 2: they are not part of the export.
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
    /// Reads what Altinn's metadata export answers, or what its package search does: packages, each with
    /// its area, and without groups.
    ///
    /// Without `grants_from` and `role_packages` no role holds anything.
    ///
    /// # Errors
    ///
    /// Fails when a text is over 16 MiB or is not JSON, and when it is another answer or holds no package
    /// that can be read; the error says what was given, or where the fault is. Whatever else is odd is found among the [`diagnostics`](Contents::diagnostics) of the catalogue.
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
        let export = exported(json)?;
        let mut answers = Vec::new();
        for answer in &options.role_packages {
            answers.push(parsed(&answer.json)?);
        }
        let contents = json::checked(|top| contents(export, &mut answers, options, top))?;
        Self::new(contents).map_err(CatalogueError::Invalid)
    }
}

fn contents(
    export: Json<'_>,
    answers: &mut [Json<'_>],
    options: &AltinnExportOptions<'_>,
    top: &Place<'_>,
) -> Contents {
    // Its roles are those of the register, which every catalogue knows.
    let embedded = Catalogue::embedded();
    let known = options.grants_from.unwrap_or(&embedded);
    let findings = Findings::default();
    let mut tree = Tree::default();
    match Given::of(&export) {
        Given::Export => {
            Entry::each_of(export, top, &findings, &mut |group| tree.group(group));
        }
        Given::SearchAnswer => {
            Entry::each_of(export, top, &findings, &mut |found| tree.found(found));
            tree.close_found();
        }
        Given::Catalogue => {
            top.report(needed("a catalogue in the form of catalogue.schema.json: read it as that"));
        }
        Given::Answer(given) | Given::Unknown(given) => top.report(needed(&given)),
    }
    if tree.packages.is_empty() {
        // Where another fault was told, it stays.
        top.report(no_package(&findings));
    }
    let Tree { groups, areas, packages, places, claims, .. } = tree;

    let version = if options.version.is_empty() { "altinn-export" } else { &options.version };
    let json = Json::object(|contents| {
        contents.put("version", version);
        contents.put("language", options.language.tag());
        contents.put("sourceKind", SourceKind::Register.word());
        contents.put("groups", Json::List(groups));
        contents.put("areas", Json::List(areas));
        contents.put("packages", Json::List(packages));
        if let Some(from) = options.grants_from {
            contents.put("roles", from.contents().roles.to_json());
        }
    });
    let mut contents = Contents::from_json(json, top);
    let grants_from = Place::Field(top, "grantsFrom");
    altinn2::keep_conversions(&mut contents.roles, &places, &findings, &grants_from);
    claims.settle(&mut contents, &findings, top);
    if let Some(from) = options.grants_from {
        contents.renames = records::renames(from, &contents.packages, &places);
        claims.settle(&mut contents, &findings, top);
    }
    let packages = &mut contents.packages;
    Grants { packages, places, findings: &findings }.add(options, answers, known, top);
    contents.diagnostics = findings.into_diagnostics();
    contents
}

/// What the export is, as JSON. Servers that do not answer often send a page, or nothing.
fn exported(text: &str) -> Result<Json<'_>, CatalogueError> {
    within_limit(text)?;
    if given::is_markup(text) || is_blank(text) {
        let given = if is_blank(text) { "an empty text" } else { given::MARKUP };
        json::checked(|top| top.report(needed(given)))?;
    }
    parsed(text)
}

/// Says what was to be given, and where to get it.
fn needed(given: &str) -> String {
    filled(
        "what Altinn answers at {0} is needed, groups with areas and packages, not {1}",
        &[given::EXPORT, given],
    )
}

fn no_package(findings: &Findings) -> String {
    let export = needed("one without any package");
    match findings.first() {
        Some(first) => filled("{0}; what was found first: {1}", &[&export, &first]),
        None => export,
    }
}

/// A value read from JSON text.
fn parsed(text: &str) -> Result<Json<'_>, CatalogueError> {
    within_limit(text)?;
    Ok(json::checked(|top| json::parse(text, top))?)
}
