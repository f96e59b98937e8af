//! The YAML, or simple TOML, that a page begins with.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_saphyr::{Location, Spanned};

use super::findings::Findings;

/// What the front matter says of the page.
#[derive(Default)]
pub(super) struct FrontMatter {
    /// The page's heading, and where it stands.
    pub(super) title: Option<(String, usize)>,
    /// The name in menus.
    pub(super) link_title: Option<String>,
    /// What the page is about.
    pub(super) description: Option<String>,
    /// Place among the pages beside it.
    pub(super) weight: Option<i32>,
}

/// Simple TOML as YAML of the same length: what front matter has is `key = value`, line by line.
pub(super) fn yaml(toml: &str) -> String {
    toml.split_inclusive('\n').map(|line| line.replacen('=', ":", 1)).collect()
}

/// Reads the YAML that begins at this offset of the page.
pub(super) fn read(yaml: &str, offset: usize, findings: &mut Findings<'_>) -> FrontMatter {
    let mut front_matter = FrontMatter::default();
    if yaml.trim().is_empty() {
        return front_matter;
    }
    let fields: Fields = match serde_saphyr::from_str(yaml) {
        Ok(fields) => fields,
        Err(error) => {
            let at = error.location().map_or(offset, |location| place(offset, location));
            let problem = error.without_snippet().to_string();
            findings.error(
                at,
                "INVALID_FRONT_MATTER",
                format!("the front matter cannot be read and is left out: {problem}"),
            );
            return front_matter;
        }
    };
    for (key, value) in fields.0 {
        let at = place(offset, value.referenced);
        // Hugo's keys are case-insensitive.
        match key.value.to_lowercase().as_str() {
            "title" => {
                front_matter.title = text(&key.value, value, at, findings).map(|text| (text, at));
            }
            "linktitle" => front_matter.link_title = text(&key.value, value, at, findings),
            "description" => front_matter.description = text(&key.value, value, at, findings),
            "weight" => front_matter.weight = weight(&value.value, at, findings),
            _ => findings.warning(
                place(offset, key.referenced),
                "UNKNOWN_FIELD",
                format!(
                    "the catalogue has no place for \"{}\"; title, linktitle, description and \
                     weight are read",
                    key.value
                ),
            ),
        }
    }
    front_matter
}

fn place(offset: usize, location: Location) -> usize {
    let within = location.span().byte_offset().and_then(|at| usize::try_from(at).ok());
    offset + within.unwrap_or(0)
}

fn text(
    key: &str,
    value: Spanned<Value>,
    at: usize,
    findings: &mut Findings<'_>,
) -> Option<String> {
    match value.value {
        Value::String(text) if !text.trim().is_empty() => return Some(text.trim().to_owned()),
        Value::String(_) | Value::Null => {
            findings.warning(at, "EMPTY_FIELD", format!("\"{key}\" says nothing; fill it in"));
        }
        _ => findings.error(
            at,
            "INVALID_FIELD",
            format!("\"{key}\" must be text and is left out; put it in quotation marks"),
        ),
    }
    None
}

fn weight(value: &Value, at: usize, findings: &mut Findings<'_>) -> Option<i32> {
    let weight = value.as_i64().and_then(|weight| i32::try_from(weight).ok());
    if weight.is_none() {
        findings.error(
            at,
            "INVALID_FIELD",
            format!("\"weight\" must be a whole number, not {value}; it is left out"),
        );
    }
    weight
}

/// Every key and value with its place.
struct Fields(Vec<(Spanned<String>, Spanned<Value>)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldsVisitor;

        impl<'de> Visitor<'de> for FieldsVisitor {
            type Value = Fields;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("fields such as title and weight")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(FieldsVisitor)
    }
}
