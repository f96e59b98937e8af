//! The option objects of the API, as `js/package/input.ts` writes them: JSON text. Every option may be
//! left out.

use super::failure::Failure;
use crate::json::{self, Fault, Fields, FromJson, Json, Place, object, word_form};
use crate::text::Language;
use crate::view::{HeadingLevel, ViewOptions};
use crate::{AltinnExportOptions, Catalogue, RolePackages, Scope};

/// The most packages that a search finds by default.
const USUAL_LIMIT: u32 = 20;

/// `{ language }`.
pub(super) fn language(options: &str, own: Language) -> Result<Language, Failure> {
    read(options, |fields| fields.or("language", own))
}

/// `{ language, limit }`.
pub(super) fn search(options: &str, own: Language) -> Result<(Language, usize), Failure> {
    read(options, |fields| {
        let language = fields.or("language", own)?;
        let limit = fields.or("limit", USUAL_LIMIT)?;
        Ok((language, usize::try_from(limit).unwrap_or(usize::MAX)))
    })
}

/// `{ variant }`.
pub(super) fn variant(options: &str) -> Result<Option<String>, Failure> {
    read(options, variant_of)
}

/// `{ scope }`.
pub(super) fn scope(options: &str) -> Result<Scope, Failure> {
    read(options, |fields| fields.or_default("scope"))
}

/// `{ version, language, rolePackages }`. The catalogue to take grants from crosses by itself.
pub(super) fn altinn_export<'c>(
    options: &str,
    grants_from: Option<&'c Catalogue>,
) -> Result<AltinnExportOptions<'c>, Failure> {
    read(options, |fields| {
        let version: Option<Stated> = fields.given("version")?;
        Ok(AltinnExportOptions {
            version: version.map(|Stated(version)| version).unwrap_or_default(),
            language: fields.or_default("language")?,
            grants_from,
            role_packages: fields.or_default("rolePackages")?,
        })
    })
}

impl FromJson for RolePackages {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                role: fields.required("role")?,
                variant: variant_of(fields)?,
                json: fields.required("json")?,
            })
        })
    }
}

word_form! { Scope }

/// `{ language, idPrefix, headingLevel }`.
pub(super) fn view(options: &str, own: Language) -> Result<ViewOptions, Failure> {
    let usual = ViewOptions::new(own);
    read(options, |fields| {
        let id_prefix: Option<IdPrefix> = fields.given("idPrefix")?;
        Ok(ViewOptions {
            language: fields.or("language", usual.language)?,
            id_prefix: id_prefix.map_or(usual.id_prefix, |IdPrefix(prefix)| prefix),
            heading_level: fields.or("headingLevel", usual.heading_level)?,
        })
    })
}

fn read<T>(
    options: &str,
    make: impl FnOnce(&mut Fields<'_, '_>) -> Result<T, Fault>,
) -> Result<T, Failure> {
    json::parse(options)
        .and_then(|json| object(json, &Place::Top, make))
        .map_err(|fault| Failure::invalid_question("options", &fault))
}

/// The organisation form of a question or of options.
pub(super) fn variant_of(fields: &mut Fields<'_, '_>) -> Result<Option<String>, Fault> {
    Ok(fields.given("variant")?.map(|Stated(variant)| variant))
}

/// Text that may be left out, but not be empty.
struct Stated(String);

impl FromJson for Stated {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        let text = String::from_json(json, place)?;
        if text.trim().is_empty() {
            return Err(place.fault("the text is empty; leave it out instead"));
        }
        Ok(Self(text))
    }
}

/// It stands in thousands of ids.
const LONGEST_PREFIX: usize = 100;

/// What an id may begin with.
struct IdPrefix(String);

impl FromJson for IdPrefix {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        let Stated(prefix) = Stated::from_json(json, place)?;
        if prefix.contains(char::is_whitespace) {
            return Err(place.fault("there must be no spaces in it: an id may have none"));
        }
        if prefix.chars().count() > LONGEST_PREFIX {
            return Err(place.fault("there must be at most 100 letters"));
        }
        Ok(Self(prefix))
    }
}

impl FromJson for HeadingLevel {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json {
            Json::Integer(2) => Ok(Self::Two),
            Json::Integer(3) => Ok(Self::Three),
            Json::Integer(4) => Ok(Self::Four),
            _ => Err(place.fault("2, 3 or 4 is needed")),
        }
    }
}
