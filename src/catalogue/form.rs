//! The JSON form of a catalogue, which `data/catalogue.schema.json` describes.

use super::{
    Altinn2Facts, Area, Category, Child, Contents, Conversion, ConversionRelation, Diagnostic,
    Grant, Group, Link, Notice, Package, PackageUrn, PartyKind, Picture, Properties, Rename, Role,
    RoleRegister, Severity, SourceKind, Text,
};
use crate::json::{
    Content, Fault, FromJson, Json, Members, Place, ToJson, Value, object, object_form, serde_form,
    word_form,
};
use crate::text::Language;
use crate::text::direction::is_blank;

object_form! {
    Contents:
    required version = "version",
    required language = "language",
    or_default source_kind = "sourceKind",
    or_default roles = "roles",
    or_default groups = "groups",
    required areas = "areas",
    required packages = "packages",
    or_default notices = "notices",
    or_default renames = "renames",
    or_default diagnostics = "diagnostics",
}

object_form! {
    Role:
    required code = "code",
    optional legacy_code = "legacyCode",
    required urn = "urn",
    optional legacy_urn = "legacyUrn",
    required name = "name",
    or_default is_key_role = "isKeyRole",
    or_default register = "register",
    optional party_kind = "partyKind",
    optional altinn2 = "altinn2",
}

object_form! {
    Altinn2Facts:
    or_default packages = "packages",
    or_default brought_by = "broughtBy",
}

object_form! {
    Conversion:
    required urn = "urn",
    required giver = "giver",
    required relation = "relation",
}

object_form! {
    Area:
    required name = "name",
    optional short_name = "shortName",
    optional summary = "summary",
    optional description = "description",
    optional urn = "urn",
    optional group = "group",
    optional weight = "weight",
    optional picture = "picture",
    or_default links = "links",
    optional document = "document",
    optional properties = "properties",
    or_default children = "children",
}

object_form! {
    Group:
    required name = "name",
    optional description = "description",
}

impl FromJson for Child {
    /// A package stands as its URN, a category or an item without URN as an object.
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json.content() {
            Content::Text(_) => PackageUrn::from_json(json, place).map(Self::Package),
            Content::Object(_) => Category::from_json(json, place).map(Self::Category),
            _ => Err(place.mismatch("the URN of a package, or a category", json)),
        }
    }
}

impl ToJson for Child {
    fn to_json(&self) -> Json<'_> {
        match self {
            Self::Package(urn) => urn.to_json(),
            Self::Category(category) => category.to_json(),
        }
    }
}

object_form! {
    Category:
    required name = "name",
    optional description = "description",
    optional properties = "properties",
    required children = "children",
}

object_form! {
    Picture:
    required src = "src",
    required alt = "alt",
}

object_form! {
    Link:
    required text = "text",
    required href = "href",
}

object_form! {
    Package:
    required urn = "urn",
    optional id = "id",
    required name = "name",
    optional description = "description",
    or_default subject_to_change = "subjectToChange",
    or_default former_names = "formerNames",
    or_default links = "links",
    or_default made_for_enterprise_users = "madeForEnterpriseUsers",
    or_default acts_for_customers = "actsForCustomers",
    optional under_review = "underReview",
    optional is_delegable = "isDelegable",
    optional party_kind = "partyKind",
    optional properties = "properties",
}

object_form! {
    Properties:
    optional is_assignable = "isAssignable",
    optional is_resource_policy_available = "isResourcePolicyAvailable",
    or_default roles = "roles",
    or_default delegators = "delegators",
    or_default unknown_roles = "unknownRoles",
}

impl FromJson for Grant {
    /// A plain code is a grant without limits.
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json.content() {
            Content::Text(code) => Ok(Self::to(&code)),
            Content::Object(_) => object(json, place, |fields| {
                Ok(Self {
                    role: fields.required("role")?,
                    variant: fields.optional("variant")?,
                    may_delegate: fields.or("mayDelegate", true)?,
                })
            }),
            _ => Err(place.mismatch("the code of a role, or an object with the role", json)),
        }
    }
}

impl ToJson for Grant {
    fn to_json(&self) -> Json<'_> {
        if self.variant.is_none() && self.may_delegate {
            return (&self.role).into();
        }
        Json::object(|object| {
            object.required("role", &self.role);
            object.optional("variant", &self.variant);
            if !self.may_delegate {
                object.put("mayDelegate", false);
            }
        })
    }
}

object_form! {
    Notice:
    among(&Severity::OF_NOTICES) severity = "severity",
    required text = "text",
    required area = "area",
    optional package = "package",
    or_default unresolved_roles = "unresolvedRoles",
}

object_form! {
    Rename:
    required urn = "urn",
    optional current = "current",
    optional since = "since",
}

object_form! {
    Diagnostic:
    among(&Severity::OF_DIAGNOSTICS) severity = "severity",
    required code = "code",
    required message = "message",
    optional document = "document",
    optional line = "line",
    optional column = "column",
}

impl FromJson for Text {
    /// Plain text is in the catalogue's own language; an object has a text for each language.
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json.content() {
            Content::Text(_) => stated(json, place).map(Self::Own),
            Content::Object(texts) => texts_by_language(texts, place).map(Self::In),
            _ => Err(place.mismatch("text, or an object with text in nb, nn or en", json)),
        }
    }
}

impl ToJson for Text {
    fn to_json(&self) -> Json<'_> {
        match self {
            Self::Own(text) => text.into(),
            Self::In(texts) => Json::object(|object| {
                for (language, text) in texts {
                    object.put(language.tag(), text);
                }
            }),
        }
    }
}

fn texts_by_language(
    fields: Members<'_>,
    place: &Place<'_>,
) -> Result<Vec<(Language, String)>, Fault> {
    if fields.len() == 0 {
        return Err(place.fault("text is given in no language"));
    }
    let mut texts: Vec<(Language, String)> =
        Vec::with_capacity(fields.len().min(Language::ALL.len()));
    for (tag, text) in fields {
        let Ok(language) = tag.parse::<Language>() else {
            return Err(place.unknown_field(&tag, &Language::ALL.map(Language::tag)));
        };
        let place = place.field(language.tag());
        if texts.iter().any(|(earlier, _)| *earlier == language) {
            return Err(place.given_twice());
        }
        texts.push((language, stated(text, &place)?));
    }
    Ok(texts)
}

/// Text that says nothing is a mistake in the source: it would leave a reader with a blank name.
fn stated(json: Value<'_>, place: &Place<'_>) -> Result<String, Fault> {
    let text = String::from_json(json, place)?;
    if is_blank(&text) { Err(place.fault("the text is empty")) } else { Ok(text) }
}

impl ToJson for PackageUrn {
    fn to_json(&self) -> Json<'_> {
        self.as_str().into()
    }
}

impl FromJson for PackageUrn {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        let urn = String::from_json(json, place)?;
        Self::try_from(urn).map_err(|error| place.fault(error.to_string()))
    }
}

word_form! {
    Language, SourceKind, PartyKind, RoleRegister, ConversionRelation, Severity,
}

serde_form! { Child, Grant, PackageUrn, Text }

/// As its contents.
#[cfg(feature = "serde")]
impl serde::Serialize for super::Catalogue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.contents().serialize(serializer)
    }
}

/// With all that is checked when a catalogue is made.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for super::Catalogue {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::new(Contents::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}
