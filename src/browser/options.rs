//! The option objects of the API, as `package/input.ts` writes them: JSON text. Every option may be
//! left out.

use super::failure::Failure;
use crate::json::{self, Fields, FromJson, Json, Place, object};
use crate::text::Language;
use crate::text::matching::is_blank;
use crate::view::{HeadingLevel, ViewOptions};
use crate::{AltinnExportOptions, Catalogue, RolePackages, Scope};

/// So many packages are found at most, unless it is said otherwise.
const USUAL_LIMIT: u32 = 20;

/// `{ language }`.
pub(super) fn language(options: &str, own: Language) -> Result<Language, Failure> {
    read(options, |fields| fields.given("language").unwrap_or(own))
}

/// `{ language, limit }`.
pub(super) fn search(options: &str, own: Language) -> Result<(Language, usize), Failure> {
    read(options, |fields| {
        let language = fields.given("language").unwrap_or(own);
        let limit = fields.given("limit").unwrap_or(USUAL_LIMIT);
        (language, usize::try_from(limit).unwrap_or(usize::MAX))
    })
}

/// `{ variant }`.
pub(super) fn variant(options: &str) -> Result<Option<String>, Failure> {
    read(options, variant_of)
}

/// `{ scope }`.
pub(super) fn scope(options: &str) -> Result<Scope, Failure> {
    read(options, |fields| fields.given("scope").unwrap_or_default())
}

/// `{ version, language, rolePackages }`. The catalogue to take grants from crosses by itself.
pub(super) fn altinn_export<'c>(
    options: &str,
    grants_from: Option<&'c Catalogue>,
) -> Result<AltinnExportOptions<'c>, Failure> {
    read(options, |fields| AltinnExportOptions {
        version: fields.given("version").map_or_else(String::new, |Stated(version)| version),
        language: fields.given("language").unwrap_or_default(),
        grants_from,
        role_packages: fields.or_default("rolePackages"),
    })
}

impl FromJson for RolePackages {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            role: fields.required("role"),
            variant: variant_of(fields),
            json: fields.required("json"),
        })
    }
}

impl FromJson for Scope {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        match json.choice(&["all", "shared"], place) {
            1 => Self::Shared,
            _ => Self::All,
        }
    }
}

/// `{ language, idPrefix, headingLevel }`.
pub(super) fn view(options: &str, own: Language) -> Result<ViewOptions, Failure> {
    let usual = ViewOptions::new(own);
    read(options, |fields| ViewOptions {
        language: fields.given("language").unwrap_or(usual.language),
        id_prefix: fields.given("idPrefix").map_or(usual.id_prefix, |IdPrefix(prefix)| prefix),
        heading_level: fields.given("headingLevel").unwrap_or(usual.heading_level),
    })
}

fn read<T>(options: &str, make: impl FnOnce(&mut Fields<'_, '_>) -> T) -> Result<T, Failure> {
    json::read_as(options, |json, place| object(json, place, make))
        .map_err(|fault| Failure::invalid_question("options", &fault))
}

/// The organisation form of a question or of options.
pub(super) fn variant_of(fields: &mut Fields<'_, '_>) -> Option<String> {
    fields.given("variant").map(|Stated(variant)| variant)
}

/// Text that may be left out, but not be empty.
struct Stated(String);

impl FromJson for Stated {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        let text = String::from_json(json, place);
        if is_blank(&text) {
            place.report("the text is empty; leave it out instead");
        }
        Self(text)
    }
}

/// It stands in thousands of ids.
const LONGEST_PREFIX: usize = 100;

/// What an id may begin with.
struct IdPrefix(String);

impl FromJson for IdPrefix {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        let Stated(prefix) = Stated::from_json(json, place);
        if prefix.contains(char::is_whitespace) {
            place.report("there must be no blanks in it: an id may have none");
        }
        if prefix.chars().count() > LONGEST_PREFIX {
            place.report("there must be at most 100 letters");
        }
        Self(prefix)
    }
}

impl FromJson for HeadingLevel {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        match json {
            Json::Integer(2) => Self::Two,
            Json::Integer(3) => Self::Three,
            Json::Integer(4) => Self::Four,
            _ => {
                place.report("2, 3 or 4 is needed");
                Self::default()
            }
        }
    }
}
