//! The JSON form of a catalogue, which `data/catalogue.schema.json` describes: how it is read. How it
//! is written stands at each type.

use std::borrow::Cow;

use super::{
    Area, Category, Child, Contents, Diagnostic, Grant, Level, Link, Notice, Package, PackageUrn,
    Picture, Properties, Rename, Role, Severity, Text,
};
use crate::json::{Fault, FromJson, Json, Place, object};
use crate::text::Language;

type Read<T> = Result<T, Fault>;

impl FromJson for Contents {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        object(json, place, |fields| {
            Ok(Self {
                version: fields.required("version")?,
                language: fields.required("language")?,
                roles: fields.or("roles", Vec::new())?,
                areas: fields.required("areas")?,
                packages: fields.required("packages")?,
                notices: fields.or("notices", Vec::new())?,
                renames: fields.or("renames", Vec::new())?,
                diagnostics: fields.or("diagnostics", Vec::new())?,
            })
        })
    }
}

impl FromJson for Role {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        object(json, place, |fields| {
            Ok(Self {
                code: fields.required("code")?,
                legacy_code: fields.optional("legacyCode")?,
                urn: fields.required("urn")?,
                legacy_urn: fields.optional("legacyUrn")?,
                name: fields.required("name")?,
                is_key_role: fields.or("isKeyRole", false)?,
            })
        })
    }
}

impl FromJson for Area {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        object(json, place, |fields| {
            Ok(Self {
                name: fields.required("name")?,
                short_name: fields.optional("shortName")?,
                summary: fields.optional("summary")?,
                description: fields.optional("description")?,
                urn: fields.optional("urn")?,
                weight: fields.optional("weight")?,
                picture: fields.optional("picture")?,
                links: fields.or("links", Vec::new())?,
                document: fields.optional("document")?,
                properties: fields.optional("properties")?,
                children: fields.or("children", Vec::new())?,
            })
        })
    }
}

impl FromJson for Child {
    /// A package stands as its URN, a category as an object.
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        match json {
            Json::Text(_) => PackageUrn::from_json(json, place).map(Self::Package),
            Json::Object(_) => Category::from_json(json, place).map(Self::Category),
            other => Err(other.is_not("the URN of a package, or a category", place)),
        }
    }
}

impl FromJson for Category {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        object(json, place, |fields| {
            Ok(Self {
                name: fields.required("name")?,
                description: fields.optional("description")?,
                properties: fields.optional("properties")?,
                children: fields.required("children")?,
            })
        })
    }
}

impl FromJson for Picture {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        object(json, place, |fields| {
            Ok(Self { src: fields.required("src")?, alt: fields.required("alt")? })
        })
    }
}

impl FromJson for Link {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        object(json, place, |fields| {
            Ok(Self { text: fields.required("text")?, href: fields.required("href")? })
        })
    }
}

impl FromJson for Package {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        object(json, place, |fields| {
            Ok(Self {
                urn: fields.required("urn")?,
                name: fields.required("name")?,
                description: fields.optional("description")?,
                subject_to_change: fields.or("subjectToChange", false)?,
                former_names: fields.or("formerNames", Vec::new())?,
                links: fields.or("links", Vec::new())?,
                made_for_enterprise_users: fields.or("madeForEnterpriseUsers", false)?,
                acts_for_customers: fields.or("actsForCustomers", false)?,
                under_review: fields.optional("underReview")?,
                is_delegable: fields.optional("isDelegable")?,
                properties: fields.optional("properties")?,
            })
        })
    }
}

impl FromJson for Properties {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        object(json, place, |fields| {
            Ok(Self {
                is_assignable: fields.optional("isAssignable")?,
                is_resource_policy_available: fields.optional("isResourcePolicyAvailable")?,
                roles: fields.or("roles", Vec::new())?,
                unknown_roles: fields.or("unknownRoles", Vec::new())?,
            })
        })
    }
}

impl FromJson for Grant {
    /// A plain code is a grant without limits.
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        match json {
            Json::Text(role) => {
                Ok(Self { role: role.into_owned(), variant: None, may_delegate: true })
            }
            Json::Object(_) => object(json, place, |fields| {
                Ok(Self {
                    role: fields.required("role")?,
                    variant: fields.optional("variant")?,
                    may_delegate: fields.or("mayDelegate", true)?,
                })
            }),
            other => Err(other.is_not("the code of a role, or an object with the role", place)),
        }
    }
}

impl FromJson for Notice {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        object(json, place, |fields| {
            Ok(Self {
                severity: fields.required("severity")?,
                text: fields.required("text")?,
                area: fields.required("area")?,
                package: fields.optional("package")?,
                unresolved_roles: fields.or("unresolvedRoles", Vec::new())?,
            })
        })
    }
}

impl FromJson for Rename {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        object(json, place, |fields| {
            Ok(Self {
                urn: fields.required("urn")?,
                current: fields.optional("current")?,
                since: fields.optional("since")?,
            })
        })
    }
}

impl FromJson for Diagnostic {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        object(json, place, |fields| {
            Ok(Self {
                severity: fields.required("severity")?,
                code: fields.required("code")?,
                message: fields.required("message")?,
                document: fields.optional("document")?,
                line: fields.optional("line")?,
                column: fields.optional("column")?,
            })
        })
    }
}

impl FromJson for Text {
    /// Plain text is in the catalogue's own language; an object has a text for each language.
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        match json {
            Json::Text(text) => stated(text.into_owned(), place).map(Self::Own),
            Json::Object(texts) => texts_by_language(texts, place).map(Self::In),
            other => Err(other.is_not("text, or an object with text in nb, nn or en", place)),
        }
    }
}

fn texts_by_language(
    fields: Vec<(Cow<'_, str>, Json<'_>)>,
    place: &Place<'_>,
) -> Read<Vec<(Language, String)>> {
    let mut texts: Vec<(Language, String)> = Vec::with_capacity(fields.len());
    for (tag, text) in fields {
        let Some(language) = Language::from_tag(&tag) else {
            return Err(place.unknown_field(&tag));
        };
        let place = Place::Field(place, language.tag());
        if texts.iter().any(|(earlier, _)| *earlier == language) {
            return Err(place.given_twice());
        }
        texts.push((language, stated(String::from_json(text, &place)?, &place)?));
    }
    if texts.is_empty() { Err(place.fault("text is given in no language")) } else { Ok(texts) }
}

/// Text that says nothing is a mistake in the source: it would leave a reader with a blank name.
fn stated(text: String, place: &Place<'_>) -> Read<String> {
    if text.trim().is_empty() { Err(place.fault("the text is empty")) } else { Ok(text) }
}

impl FromJson for PackageUrn {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        let urn = String::from_json(json, place)?;
        Self::try_from(urn).map_err(|error| place.fault(error.to_string()))
    }
}

impl FromJson for Language {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        json.choice(&Self::ALL.map(|language| (language.tag(), language)), place)
    }
}

impl FromJson for Severity {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        json.choice(&[("info", Self::Info), ("warning", Self::Warning)], place)
    }
}

impl FromJson for Level {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Read<Self> {
        json.choice(&[("error", Self::Error), ("warning", Self::Warning)], place)
    }
}
