//! Services as somebody brings them: a CSV file, or what Altinn's package search answers.
//!
//! Lines and entries that cannot be read are left out and told; what is another text altogether is refused: services of
//! nothing would look as if packages had none.

mod csv;

use std::borrow::Cow;
use std::fmt;

use super::entry::Entry;
use super::findings::Findings;
use super::given::{self, Given};
use super::json::{CatalogueError, MAX_JSON_BYTES};
use crate::catalogue::{PackageUrn, Severity};
use crate::json::{self, Fault, Place};
use crate::services::{Added, Service, Services};
use crate::text::{Language, start};
use csv::Records;

/// The columns that are read, by their names in the header.
const COLUMNS: [&str; 4] = ["pakkeurn", "ressursid", "ressurs_org", "ressursnavn_nb"];
/// Where the answer of the search is to be had.
const SEARCH: &str =
    "https://platform.altinn.no/accessmanagement/api/v1/meta/info/accesspackages/search";

/// Why a text says nothing of services.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum ServicesError {
    /// The text is longer than [`MAX_JSON_BYTES`].
    TooLarge {
        /// How many bytes it is.
        bytes: usize,
    },
    /// The text is something else; in words, with what was needed.
    Invalid(String),
}

impl Services {
    /// Reads CSV with the header `pakkeurn,ressursid,ressurs_org,ressursnavn_nb`, in any order and with any other columns besides;
    /// separated by commas or, as Norwegian spreadsheets write it, by semicolons.
    ///
    /// # Errors
    ///
    /// Fails when the text is over 16 MiB or does not begin with that header. Whatever else is odd is found
    /// among the [`diagnostics`](Services::diagnostics), with its line.
    ///
    /// ```
    /// # use tilgangspakker::Services;
    /// let csv = "pakkeurn,ressursid,ressurs_org,ressursnavn_nb\n\
    ///            urn:altinn:accesspackage:fiske,fangstdagbok,fiskedir,Fangstdagbok\n\
    ///            fiske,sluttseddel,fiskedir,Sluttseddel\n";
    /// let services = Services::from_csv(csv)?;
    /// assert_eq!(services.services_of("fiske").count(), 1);
    /// assert_eq!(services.diagnostics()[0].line, Some(3));
    /// # Ok::<_, tilgangspakker::ServicesError>(())
    /// ```
    pub fn from_csv(text: &str) -> Result<Self, ServicesError> {
        within_limit(text)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let separator = if line_of(text).contains(';') { ';' } else { ',' };
        let mut records = Records::new(text, separator);
        let header = records.next().and_then(|record| record.fields.ok()).unwrap_or_default();
        let columns = Columns::named_in(&header).ok_or_else(|| no_header(text))?;
        let mut reading = Reading::default();
        for record in records {
            let line = record.line;
            match record.fields {
                Ok(fields) if fields.len() == header.len() => {
                    reading.row(line, columns.of(&fields));
                }
                Ok(fields) => reading.wrong_count(line, fields.len(), header.len()),
                Err(broken) => reading.error(line, broken.code(), broken.problem()),
            }
        }
        Ok(reading.finish())
    }

    /// Reads what Altinn's package search answers: packages, each with the services (`resources`) that are
    /// attached to it. `language` is the one that the answer was asked for in.
    ///
    /// # Errors
    ///
    /// Fails when the text is over 16 MiB, is not JSON, or is another answer. Whatever else is odd is found
    /// among the [`diagnostics`](Services::diagnostics).
    ///
    /// ```
    /// # use tilgangspakker::{Language, Services};
    /// let answer = r#"[{"object": {"urn": "urn:altinn:accesspackage:fiske", "resources": [
    ///     {"refId": "fangstdagbok", "name": "Fangstdagbok", "provider": {"code": "fiskedir"}}
    /// ]}}]"#;
    /// let services = Services::from_search_answer(answer, Language::Nb)?;
    /// assert_eq!(services.packages_for("fangstdagbok")[0].slug(), "fiske");
    /// # Ok::<_, tilgangspakker::ServicesError>(())
    /// ```
    pub fn from_search_answer(text: &str, language: Language) -> Result<Self, ServicesError> {
        within_limit(text)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if let Some(given) = given::without_json(text) {
            return Err(no_answer(given));
        }
        let answer = json::parse(text)?;
        let answer = answer.value();
        match Given::of(answer) {
            Given::SearchAnswer => {}
            Given::Export => return Err(no_answer("the export: it has no services")),
            Given::Catalogue => return Err(no_answer("a catalogue")),
            Given::Answer(given) | Given::Unknown(given) => return Err(no_answer(&given)),
        }
        let findings = Findings::default();
        let mut services = Self::default();
        Entry::each_of(answer, &Place::Top, &findings, &mut |found| {
            let is_there = found.within("object", &mut |package| {
                of_package(package, language, &mut services);
            });
            if !is_there {
                found.error("NO_PACKAGE", "there is no package in \"object\"");
            }
        })?;
        services.diagnostics = findings.into_diagnostics();
        Ok(services)
    }
}

fn of_package(package: &Entry<'_, '_>, language: Language, services: &mut Services) {
    let Some(urn) = package.text("urn") else { return package.no_urn() };
    let urn = match PackageUrn::try_from(urn.into_owned()) {
        Ok(urn) => urn,
        Err(error) => return package.error("INVALID_URN", &error.to_string()),
    };
    package.each("resources", &mut |resource| {
        let Some(id) = resource.text("refId") else {
            return resource.error("NO_SERVICE_ID", "the service has no refId and is left out");
        };
        let name = resource.text("name").unwrap_or_else(|| {
            resource.warning("NO_NAME", "the service has no name: its refId stands in");
            id.clone()
        });
        let mut owner = None;
        resource.within("provider", &mut |provider| {
            owner = provider.text("code").or_else(|| provider.text("name"));
        });
        let service = Service {
            name: name.into_owned(),
            owner: owner.unwrap_or_default().into_owned(),
            id: id.into_owned(),
            language,
        };
        let told = told(&service.id, &urn);
        match services.add(urn.clone(), service) {
            Added::New => {}
            Added::Again => resource.warning("DUPLICATE_ROW", &told.again),
            Added::Differs => resource.warning("SERVICE_DIFFERS", &told.differs),
        }
    });
}

/// Which column holds what.
struct Columns([usize; 4]);

impl Columns {
    fn named_in(header: &[Cow<'_, str>]) -> Option<Self> {
        let place = |name: &str| header.iter().position(|it| it.trim().eq_ignore_ascii_case(name));
        let [urn, id, owner, name] = COLUMNS.map(place);
        Some(Self([urn?, id?, owner?, name?]))
    }

    fn of<'r>(&self, fields: &'r [Cow<'_, str>]) -> [&'r str; 4] {
        self.0.map(|column| fields.get(column).map(|it| it.trim()).unwrap_or_default())
    }
}

/// What has been read of a file so far.
#[derive(Default)]
struct Reading {
    services: Services,
    findings: Findings,
}

impl Reading {
    fn row(&mut self, line: u32, [urn, id, owner, name]: [&str; 4]) {
        let urn = match PackageUrn::try_from(urn) {
            Ok(urn) => urn,
            Err(error) => {
                let problem = format!("{error}; the line is left out");
                return self.error(line, "INVALID_URN", &problem);
            }
        };
        if id.is_empty() {
            return self.error(line, "NO_SERVICE_ID", "ressursid is empty; the line is left out");
        }
        let name = if name.is_empty() {
            self.warning(line, "NO_NAME", "ressursnavn_nb is empty: ressursid stands in");
            id
        } else {
            without_guard(name)
        };
        let told = told(id, &urn);
        let service = Service {
            id: id.to_owned(),
            name: name.to_owned(),
            language: Language::Nb,
            owner: owner.to_owned(),
        };
        match self.services.add(urn, service) {
            Added::New => {}
            Added::Again => self.warning(line, "DUPLICATE_ROW", &told.again),
            Added::Differs => self.warning(line, "SERVICE_DIFFERS", &told.differs),
        }
    }

    fn wrong_count(&self, line: u32, count: usize, columns: usize) {
        let problem = format!(
            "there are {count} fields where the header has {columns}: put what has the separator in it in quotation marks; the line \
             is left out"
        );
        self.error(line, "WRONG_FIELD_COUNT", &problem);
    }

    fn error(&self, line: u32, code: &str, problem: &str) {
        self.findings.add_on_line(Severity::Error, line, code, problem);
    }

    fn warning(&self, line: u32, code: &str, problem: &str) {
        self.findings.add_on_line(Severity::Warning, line, code, problem);
    }

    fn finish(mut self) -> Services {
        self.services.diagnostics = self.findings.into_diagnostics();
        self.services
    }
}

/// What is said where a service stands in a package twice.
struct Told {
    again: String,
    differs: String,
}

fn told(id: &str, urn: &PackageUrn) -> Told {
    let id = start(id);
    Told {
        again: format!("\"{id}\" is in {urn} already"),
        differs: format!("\"{id}\" has another name or owner further up, which it keeps"),
    }
}

/// Exports put an apostrophe before what a spreadsheet would take for a formula.
fn without_guard(name: &str) -> &str {
    match name.strip_prefix('\'') {
        Some(guarded) if guarded.trim_start().starts_with(['=', '+', '-', '@']) => guarded,
        _ => name,
    }
}

fn line_of(text: &str) -> &str {
    text.trim_start().lines().next().unwrap_or_default()
}

fn no_header(text: &str) -> ServicesError {
    let header = COLUMNS.join(",");
    let found = start(line_of(text));
    let found = if found.is_empty() { "nothing".to_owned() } else { format!("\"{found}\"") };
    ServicesError::Invalid(format!("the header {header} is needed, not {found}"))
}

fn no_answer(given: &str) -> ServicesError {
    ServicesError::Invalid(format!(
        "what Altinn answers at {SEARCH} is needed, a list of packages with their resources, not {given}"
    ))
}

fn within_limit(text: &str) -> Result<(), ServicesError> {
    match super::json::within_limit(text) {
        Err(CatalogueError::TooLarge { bytes }) => Err(ServicesError::TooLarge { bytes }),
        _ => Ok(()),
    }
}

impl From<Fault> for ServicesError {
    fn from(fault: Fault) -> Self {
        Self::Invalid(format!("at {}: {}", fault.place(), fault.problem()))
    }
}

impl fmt::Display for ServicesError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => write!(
                formatter,
                "The text is {bytes} bytes, and at most {MAX_JSON_BYTES} (16 MiB) are read."
            ),
            Self::Invalid(problem) => {
                write!(formatter, "This says nothing of services: {problem}.")
            }
        }
    }
}

impl std::error::Error for ServicesError {}
