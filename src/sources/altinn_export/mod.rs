//! What Altinn's metadata export answers:
//! `GET /accessmanagement/api/v1/meta/info/accesspackages/export`; or its package search, `…/search`.
//!
//! Whatever can be understood is read, and everything odd becomes a diagnostic. What is another answer
//! is refused in words, and so is an export of which no package can be read: a catalogue of nothing
//! would deny everything and say nothing.

mod altinn2;
mod grants;
mod records;
mod tree;

use super::entry::Entry;
use super::findings::Findings;
use super::given::{self, Given};
use super::json::{CatalogueError, within_limit};
use crate::catalogue::{Catalogue, Contents, SourceKind};
use crate::json::{self, Document, Fault, Place, Value};
use crate::text::Language;
use grants::{Grants, Told};
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
    /// The organisation form that was asked for. With one that there is not the answer grants nothing, and a diagnostic tells.
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
        let place = Place::Top;
        let place = place.field("rolePackages");
        for (index, answer) in options.role_packages.iter().enumerate() {
            answers.push(answered(&answer.json, &place.item(index).field("json"))?);
        }
        let contents = contents(export.value(), &answers, options)?;
        Self::new(contents).map_err(CatalogueError::Invalid)
    }
}

fn contents(
    export: Value<'_>,
    answers: &[Document<'_>],
    options: &AltinnExportOptions<'_>,
) -> Result<Contents, Fault> {
    // Its roles are those of the register, which every catalogue knows.
    let embedded;
    let known = if let Some(from) = options.grants_from {
        from
    } else {
        embedded = Catalogue::embedded();
        &embedded
    };
    let findings = Findings::default();
    let Tree { groups, areas, packages, indices, claims, .. } = tree(export, &findings)?;

    let version = if options.version.is_empty() { "altinn-export" } else { &options.version };
    let mut contents = Contents::new(version, options.language);
    contents.source_kind = SourceKind::Register;
    contents.groups = groups;
    contents.areas = areas;
    contents.packages = packages;
    if let Some(from) = options.grants_from {
        contents.roles.clone_from(&from.contents().roles);
    }
    let grants_from = Place::Top;
    let grants_from = grants_from.field("grantsFrom");
    altinn2::keep_conversions(&mut contents.roles, &indices, &findings, &grants_from);
    claims.settle(&mut contents.packages, &findings);
    if let Some(from) = options.grants_from {
        contents.renames = records::renames(from, &contents.packages, &indices);
        claims.settle_renamed(&mut contents, &findings);
    }
    let packages = &mut contents.packages;
    let told = Told::default();
    Grants { packages, indices, findings: &findings, told }.add(options, answers, known)?;
    contents.diagnostics = findings.into_diagnostics();
    Ok(contents)
}

fn tree<'t>(export: Value<'t>, findings: &Findings) -> Result<Tree<'t>, Fault> {
    let top = &Place::Top;
    let mut tree = Tree::default();
    match Given::of(export) {
        Given::Export => Entry::each_of(export, top, findings, &mut |group| tree.group(group))?,
        Given::SearchAnswer => {
            Entry::each_of(export, top, findings, &mut |found| tree.found(found))?;
        }
        Given::Catalogue => {
            let given = "a catalogue in the form of catalogue.schema.json: read it as that";
            return Err(top.fault(needed(given)));
        }
        Given::Answer(given) | Given::Unknown(given) => return Err(top.fault(needed(&given))),
    }
    if tree.packages.is_empty() { Err(top.fault(no_package(findings))) } else { Ok(tree) }
}

/// What the export is, as JSON. Servers that do not answer often send a page, or nothing.
fn exported(text: &str) -> Result<Document<'_>, CatalogueError> {
    within_limit(text)?;
    if let Some(given) = given::without_json(text) {
        return Err(Place::Top.fault(needed(given)).into());
    }
    parsed(text)
}

/// Says what was to be given, and where to get it.
fn needed(given: &str) -> String {
    let export = given::EXPORT;
    format!(
        "what Altinn answers at {export} is needed, groups with areas and packages, not {given}"
    )
}

/// What Altinn answered of a role, as JSON: its faults are told as those of the text there.
fn answered<'t>(text: &'t str, place: &Place<'_>) -> Result<Document<'t>, CatalogueError> {
    within_limit(text)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let not = |given: &str| {
        place.fault(format!("what Altinn answered of the role is needed, not {given}"))
    };
    if let Some(given) = given::without_json(text) {
        return Err(not(given).into());
    }
    let no_json = |fault: Fault| {
        place.fault(format!("the text is no JSON: at {}, {}", fault.place(), fault.problem()))
    };
    let answer = json::parse(text).map_err(no_json)?;
    match given::error_told(answer.value()) {
        Some(error) => Err(not(&error).into()),
        None => Ok(answer),
    }
}

fn no_package(findings: &Findings) -> String {
    let export = needed("one without any package");
    match findings.first() {
        Some(first) => format!("{export}; what was found first: {first}"),
        None => export,
    }
}

/// JSON text that has been parsed.
fn parsed(text: &str) -> Result<Document<'_>, CatalogueError> {
    within_limit(text)?;
    Ok(json::parse(text)?)
}
