//! The fields of the options that the API takes.

use std::num::NonZeroUsize;

use crate::json::{Content, Fault, Fields, FromJson, Place, Value, object, word_form};
use crate::rules::{Stated, variant};
use crate::text::Language;
use crate::view::{AreaState, AreaView, HeadingLevel, InvalidLinkBase, LinkBase, ViewOptions};
use crate::{
    AltinnExportOptions, Catalogue, Recipient, RoleAction, RoleOptions, RolePackages, Scope,
};

/// The most packages that a search finds by default.
const USUAL_LIMIT: u32 = 20;

/// `{ language, limit }`.
pub(super) fn search(
    fields: &mut Fields<'_, '_>,
    own: Language,
) -> Result<(Language, usize), Fault> {
    let language = fields.or("language", own)?;
    let limit = fields.or("limit", USUAL_LIMIT)?;
    Ok((language, usize::try_from(limit).unwrap_or(usize::MAX)))
}

/// `{ action, variant, recipient }`: what is asked of roles.
pub(super) struct OfRoles {
    action: RoleAction,
    variant: Option<String>,
    recipient: Recipient,
}

impl OfRoles {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Result<Self, Fault> {
        Ok(Self {
            action: fields.or_default("action")?,
            variant: variant(fields)?,
            recipient: fields.or_default("recipient")?,
        })
    }

    pub(super) fn options(&self) -> RoleOptions<'_> {
        RoleOptions {
            action: self.action,
            variant: self.variant.as_deref(),
            recipient: self.recipient,
        }
    }
}

/// `{ language, action, variant, recipient }`: the same, and the language of what is listed.
pub(super) fn role_list(
    fields: &mut Fields<'_, '_>,
    own: Language,
) -> Result<(Language, OfRoles), Fault> {
    Ok((fields.or("language", own)?, OfRoles::read(fields)?))
}

/// `{ language, variant }`.
pub(super) fn giver_list(
    fields: &mut Fields<'_, '_>,
    own: Language,
) -> Result<(Language, Option<String>), Fault> {
    Ok((fields.or("language", own)?, variant(fields)?))
}

/// `{ language, on, variant }`: on which day, and in which form.
pub(super) struct OfPolicy {
    pub(super) language: Language,
    pub(super) on: String,
    pub(super) variant: Option<String>,
}

pub(super) fn policy(fields: &mut Fields<'_, '_>, own: Language) -> Result<OfPolicy, Fault> {
    Ok(OfPolicy {
        language: fields.or("language", own)?,
        on: fields.required("on")?,
        variant: variant(fields)?,
    })
}

/// `{ scope }`.
pub(super) fn scope(fields: &mut Fields<'_, '_>) -> Result<Scope, Fault> {
    fields.or_default("scope")
}

/// `{ version, language, grantsFrom, rolePackages }`. The catalogue to take grants from crosses by itself.
pub(super) fn altinn_export<'c>(
    fields: &mut Fields<'_, '_>,
    grants_from: Option<&'c Catalogue>,
) -> Result<AltinnExportOptions<'c>, Fault> {
    let version: Option<Stated> = fields.given("version")?;
    Ok(AltinnExportOptions {
        version: version.map(|Stated(version)| version).unwrap_or_default(),
        language: fields.or_default("language")?,
        grants_from: {
            fields.besides("grantsFrom");
            grants_from
        },
        role_packages: fields.or_default("rolePackages")?,
    })
}

impl FromJson for RolePackages {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                role: fields.required("role")?,
                variant: variant(fields)?,
                json: fields.required("json")?,
            })
        })
    }
}

word_form! { AreaState, AreaView, RoleAction, Scope }

/// How to show a catalogue, and what of it, which is looked up in the catalogue.
pub(super) struct View {
    pub(super) options: ViewOptions,
    pub(super) named: Named,
}

/// What options name: packages, a role, an organisation form.
pub(super) struct Named {
    pub(super) packages: Option<Vec<String>>,
    pub(super) current: Option<String>,
    pub(super) role: Option<String>,
    pub(super) variant: Option<String>,
    pub(super) only: Option<RoleAction>,
}

/// The fields of `ViewOptions`.
pub(super) fn view(fields: &mut Fields<'_, '_>, own: Language) -> Result<View, Fault> {
    let usual = ViewOptions::new(own);
    let id_prefix: Option<IdPrefix> = fields.given("idPrefix")?;
    let most_reasons: Option<AtLeastOne> = fields.given("mostReasons")?;
    let options = ViewOptions {
        language: fields.or("language", usual.language)?,
        id_prefix: id_prefix.map_or(usual.id_prefix, |IdPrefix(prefix)| prefix),
        heading_level: fields.or("headingLevel", usual.heading_level)?,
        link_base: fields.given("linkBase")?,
        searchable: fields.given("searchable")?,
        choosable: fields.or_default("choosable")?,
        parts: fields.or_default("parts")?,
        areas: fields.or_default("areas")?,
        most_reasons: most_reasons.map(|AtLeastOne(most)| most),
        ..usual
    };
    let named = Named {
        packages: fields.given("packages")?,
        current: fields.given("current")?,
        role: fields.given("forRole")?,
        variant: variant(fields)?,
        only: fields.given("only")?,
    };
    // Without a role they would change nothing, and whoever wrote them believe that they did.
    for (name, is_given) in [("variant", named.variant.is_some()), ("only", named.only.is_some())] {
        if is_given && named.role.is_none() {
            return Err(Place::Top.field(name).fault("it needs forRole"));
        }
    }
    Ok(View { options, named })
}

/// The same, and `view`: which view an area is opened in.
pub(super) fn area_view(
    fields: &mut Fields<'_, '_>,
    own: Language,
) -> Result<(AreaView, View), Fault> {
    Ok((fields.or_default("view")?, view(fields, own)?))
}

impl FromJson for LinkBase {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        let base = String::from_json(json, place)?;
        base.parse().map_err(|error: InvalidLinkBase| place.fault(error.to_string()))
    }
}

/// How many at most.
struct AtLeastOne(NonZeroUsize);

impl FromJson for AtLeastOne {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        let most = u32::from_json(json, place)?;
        let most = usize::try_from(most).ok().and_then(NonZeroUsize::new);
        most.map(Self).ok_or_else(|| place.fault("at least 1 is needed"))
    }
}

/// It stands in thousands of ids.
const LONGEST_PREFIX: usize = 100;

/// What an id may begin with.
struct IdPrefix(String);

impl FromJson for IdPrefix {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
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
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json.content() {
            Content::Integer(2) => Ok(Self::Two),
            Content::Integer(3) => Ok(Self::Three),
            Content::Integer(4) => Ok(Self::Four),
            _ => Err(place.fault("2, 3 or 4 is needed")),
        }
    }
}
