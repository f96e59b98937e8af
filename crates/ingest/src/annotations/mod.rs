//! What only the prose of a source states: read by people, written down in `annotations.json`, and
//! held against the source word for word.

mod error;

pub use error::AnnotationError;

use serde::Deserialize;
use serde_json::Value;
use tilgangspakker::{Contents, Notice, Package, PackageUrn, Rename, Text};

/// Statements about packages, each with the words that it rests on, and what packages are called
/// today.
///
/// ```json
/// {
///   "packages": [{
///     "urn": "urn:altinn:accesspackage:sild",
///     "formerNames": [{ "name": "SILD1", "quote": "har tidligere hatt navnet \"SILD1\"" }],
///     "madeForEnterpriseUsers": { "quote": "kan gis til virksomhetsbruker" },
///     "actsForCustomers": { "quote": "bare kunder av leverandøren" },
///     "underReview": { "quote": "behovet må vurderes" }
///   }],
///   "renames": [{
///     "urn": "urn:altinn:accesspackage:sild",
///     "current": "urn:altinn:accesspackage:sildefiske",
///     "since": "2025-01-31",
///     "evidence": "How this is known, in our own words."
///   }]
/// }
/// ```
///
/// A quotation must be found, to the letter, in the package's description or in a notice about it. A
/// rename without `current` says that the package was removed.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Annotations {
    #[serde(default)]
    packages: Vec<Statements>,
    #[serde(default)]
    renames: Vec<StatedRename>,
}

/// What is stated of one package.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Statements {
    urn: PackageUrn,
    #[serde(default)]
    former_names: Vec<FormerName>,
    made_for_enterprise_users: Option<Statement>,
    acts_for_customers: Option<Statement>,
    under_review: Option<Statement>,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FormerName {
    name: String,
    quote: String,
}

/// That something is so, by the words that say it.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Statement {
    quote: String,
}

/// What became of a package.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StatedRename {
    urn: PackageUrn,
    current: Option<PackageUrn>,
    since: Option<String>,
    /// For people only: the source does not say it, so there is nothing to hold it against.
    #[serde(rename = "evidence")]
    _evidence: Option<String>,
}

impl Annotations {
    /// Reads annotations from JSON text, which may begin with a byte order mark.
    ///
    /// # Errors
    ///
    /// Fails, naming the place, when the text is not JSON or not annotations.
    pub fn from_json(text: &str) -> Result<Self, AnnotationError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        only_objects(&serde_json::from_str(text)?, "")?;
        let mut json = serde_json::Deserializer::from_str(text);
        let annotations = serde_path_to_error::deserialize(&mut json)?;
        json.end()?;
        Ok(annotations)
    }

    /// Adds to the contents what the annotations state.
    ///
    /// # Errors
    ///
    /// Fails, naming the place, when the source does not say what a statement rests on, when a
    /// statement is about a package that the source does not have, or when a rename leads back to
    /// itself, is given twice or has no ISO date.
    pub fn apply(&self, contents: &mut Contents) -> Result<(), AnnotationError> {
        for (index, statements) in self.packages.iter().enumerate() {
            statements.apply(&format!("/packages/{index}"), contents)?;
        }
        for (index, rename) in self.renames.iter().enumerate() {
            check(rename, &format!("/renames/{index}"), contents)?;
            let StatedRename { urn, current, since, .. } = rename.clone();
            contents.renames.push(Rename { urn, current, since });
        }
        Ok(())
    }
}

/// serde takes a list for an object whose fields it holds in order, and an empty one for an object of which
/// all may be left out. Nobody writes annotations so, and what is meant otherwise would be lost.
fn only_objects(json: &Value, pointer: &str) -> Result<(), AnnotationError> {
    let refuse = || {
        let place = if pointer.is_empty() { "the top" } else { pointer };
        Err(AnnotationError::new(place, "an object is needed"))
    };
    let Value::Object(fields) = json else { return refuse() };
    for (name, value) in fields {
        let pointer = format!("{pointer}/{name}");
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    only_objects(item, &format!("{pointer}/{index}"))?;
                }
            }
            Value::Object(_) => only_objects(value, &pointer)?,
            _ => {}
        }
    }
    Ok(())
}

impl Statements {
    fn apply(&self, place: &str, contents: &mut Contents) -> Result<(), AnnotationError> {
        let urn = &self.urn;
        let Some(index) = contents.packages.iter().position(|package| package.urn == *urn) else {
            return Err(not_in_source(format!("{place}/urn"), urn));
        };
        let notices = notices_about(urn, contents);
        let Some(package) = contents.packages.get_mut(index) else { return Ok(()) };
        let source = Source { description: package.description.clone(), notices };
        for (index, former) in self.former_names.iter().enumerate() {
            let place = format!("{place}/formerNames/{index}");
            source.find(&former.quote, &place, package)?;
            if former.name.trim().is_empty() || !former.quote.contains(&former.name) {
                let problem = format!("the quotation does not have the name \"{}\"", former.name);
                return Err(AnnotationError::new(format!("{place}/name"), problem));
            }
            package.former_names.push(former.name.clone());
        }
        if let Some(statement) = &self.made_for_enterprise_users {
            source.find(&statement.quote, &format!("{place}/madeForEnterpriseUsers"), package)?;
            package.made_for_enterprise_users = true;
        }
        if let Some(statement) = &self.acts_for_customers {
            source.find(&statement.quote, &format!("{place}/actsForCustomers"), package)?;
            package.acts_for_customers = true;
        }
        if let Some(statement) = &self.under_review {
            source.find(&statement.quote, &format!("{place}/underReview"), package)?;
            package.under_review = Some(Text::Own(statement.quote.clone()));
        }
        Ok(())
    }
}

/// The prose about one package.
struct Source {
    description: Option<Text>,
    notices: Vec<Text>,
}

impl Source {
    fn find(&self, quote: &str, place: &str, package: &Package) -> Result<(), AnnotationError> {
        let mut texts = self.description.iter().chain(&self.notices).flat_map(Text::all);
        if !quote.trim().is_empty() && texts.any(|text| text.contains(quote)) {
            return Ok(());
        }
        Err(AnnotationError::new(
            format!("{place}/quote"),
            format!(
                "\"{quote}\" is not found word for word in the description of \"{}\" or in a \
                 notice about it; copy the words from the source, or remove the statement",
                package.urn
            ),
        ))
    }
}

/// The notices about a package, or about the area that it belongs to.
fn notices_about(urn: &PackageUrn, contents: &Contents) -> Vec<Text> {
    let area = contents.areas.iter().find(|area| area.holds(urn));
    let is_about = |notice: &&Notice| match &notice.package {
        Some(package) => package == urn,
        None => area.is_some_and(|area| area.name.all().any(|name| name == notice.area)),
    };
    contents.notices.iter().filter(is_about).map(|notice| notice.text.clone()).collect()
}

/// Whether a rename can be taken up among those that there are.
fn check(rename: &StatedRename, place: &str, contents: &Contents) -> Result<(), AnnotationError> {
    let StatedRename { urn, current, since, .. } = rename;
    let fault =
        |field: &str, problem| Err(AnnotationError::new(format!("{place}/{field}"), problem));
    if contents.packages.iter().all(|package| package.urn != *urn) {
        return Err(not_in_source(format!("{place}/urn"), urn));
    }
    if contents.renames.iter().any(|earlier| earlier.urn == *urn) {
        return fault("urn", format!("what became of \"{urn}\" is stated already"));
    }
    if current.as_ref() == Some(urn) {
        return fault("current", format!("\"{urn}\" is given as its own new URN"));
    }
    match since {
        Some(since) if !is_iso_date(since) => {
            fault("since", format!("\"{since}\" is no date; write it as 2025-03-14"))
        }
        _ => Ok(()),
    }
}

fn not_in_source(place: String, urn: &PackageUrn) -> AnnotationError {
    AnnotationError::new(place, format!("the source has no package with the URN \"{urn}\""))
}

fn is_iso_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |part: &str, digits: usize| {
        let is_number = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| part.parse::<u16>().ok()).flatten()
    };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}
