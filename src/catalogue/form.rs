//! The JSON form of a catalogue, which `data/catalogue.schema.json` describes: how it is read. How it
//! is written stands at each type.

use std::borrow::Cow;

use super::{
    Area, Category, Child, Contents, Diagnostic, Grant, Group, Level, Link, Notice, Package,
    PackageUrn, PartyKind, Picture, Properties, Rename, Role, Severity, SourceKind, Text,
};
use crate::json::{FromJson, Json, Place, object};
use crate::text::Language;
use crate::text::matching::is_blank;

impl FromJson for Contents {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            version: fields.required("version"),
            language: fields.required("language"),
            source_kind: fields.or_default("sourceKind"),
            roles: fields.or_default("roles"),
            groups: fields.or_default("groups"),
            areas: fields.required("areas"),
            packages: fields.required("packages"),
            notices: fields.or_default("notices"),
            renames: fields.or_default("renames"),
            diagnostics: fields.or_default("diagnostics"),
        })
    }
}

impl FromJson for Role {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            code: fields.required("code"),
            legacy_code: fields.optional("legacyCode"),
            urn: fields.required("urn"),
            legacy_urn: fields.optional("legacyUrn"),
            name: fields.required("name"),
            is_key_role: fields.or_default("isKeyRole"),
        })
    }
}

impl FromJson for Area {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            name: fields.required("name"),
            short_name: fields.optional("shortName"),
            summary: fields.optional("summary"),
            description: fields.optional("description"),
            urn: fields.optional("urn"),
            group: fields.optional("group"),
            weight: fields.optional("weight"),
            picture: fields.optional("picture"),
            links: fields.or_default("links"),
            document: fields.optional("document"),
            properties: fields.optional("properties"),
            children: fields.or_default("children"),
        })
    }
}

impl FromJson for Group {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            name: fields.required("name"),
            description: fields.optional("description"),
        })
    }
}

impl FromJson for Child {
    /// A package stands as its URN, a category as an object.
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        match json {
            Json::Text(_) => return Self::Package(PackageUrn::from_json(json, place)),
            Json::Object(_) => {}
            _ => place.needs("the URN of a package, or a category", &json),
        }
        Self::Category(Category::from_json(json, place))
    }
}

impl FromJson for Category {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            name: fields.required("name"),
            description: fields.optional("description"),
            properties: fields.optional("properties"),
            children: fields.required("children"),
        })
    }
}

impl FromJson for Picture {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            src: fields.required("src"),
            alt: fields.required("alt"),
        })
    }
}

impl FromJson for Link {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            text: fields.required("text"),
            href: fields.required("href"),
        })
    }
}

impl FromJson for Package {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            urn: fields.required("urn"),
            name: fields.required("name"),
            description: fields.optional("description"),
            subject_to_change: fields.or_default("subjectToChange"),
            former_names: fields.or_default("formerNames"),
            links: fields.or_default("links"),
            made_for_enterprise_users: fields.or_default("madeForEnterpriseUsers"),
            acts_for_customers: fields.or_default("actsForCustomers"),
            under_review: fields.optional("underReview"),
            is_delegable: fields.optional("isDelegable"),
            party_kind: fields.optional("partyKind"),
            properties: fields.optional("properties"),
        })
    }
}

impl FromJson for Properties {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            is_assignable: fields.optional("isAssignable"),
            is_resource_policy_available: fields.optional("isResourcePolicyAvailable"),
            roles: fields.or_default("roles"),
            delegators: fields.or_default("delegators"),
            unknown_roles: fields.or_default("unknownRoles"),
        })
    }
}

impl FromJson for Grant {
    /// A plain code is a grant without limits.
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        match json {
            Json::Text(code) => {
                return Self { role: code.into_owned(), variant: None, may_delegate: true };
            }
            Json::Object(_) => {}
            _ => place.needs("the code of a role, or an object with the role", &json),
        }
        object(json, place, |fields| Self {
            role: fields.required("role"),
            variant: fields.optional("variant"),
            may_delegate: fields.or("mayDelegate", true),
        })
    }
}

impl FromJson for Notice {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            severity: fields.required("severity"),
            text: fields.required("text"),
            area: fields.required("area"),
            package: fields.optional("package"),
            unresolved_roles: fields.or_default("unresolvedRoles"),
        })
    }
}

impl FromJson for Rename {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            urn: fields.required("urn"),
            current: fields.optional("current"),
            since: fields.optional("since"),
        })
    }
}

impl FromJson for Diagnostic {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        object(json, place, |fields| Self {
            severity: fields.required("severity"),
            code: fields.required("code"),
            message: fields.required("message"),
            document: fields.optional("document"),
            line: fields.optional("line"),
            column: fields.optional("column"),
        })
    }
}

impl FromJson for Text {
    /// Plain text is in the catalogue's own language; an object has a text for each language.
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        match json {
            Json::Text(_) => Self::Own(stated(json, place)),
            Json::Object(texts) => Self::In(texts_by_language(texts, place)),
            other => {
                place.needs("text, or an object with text in nb, nn or en", &other);
                Self::In(Vec::new())
            }
        }
    }
}

fn texts_by_language(
    fields: Vec<(Cow<'_, str>, Json<'_>)>,
    place: &Place<'_>,
) -> Vec<(Language, String)> {
    if fields.is_empty() {
        place.report("text is given in no language");
    }
    let mut texts: Vec<(Language, String)> = Vec::with_capacity(fields.len());
    for (tag, text) in fields {
        let Some(language) = Language::from_tag(&tag) else {
            place.report_unknown_field(&tag);
            break;
        };
        let place = Place::Field(place, language.tag());
        if texts.iter().any(|(earlier, _)| *earlier == language) {
            place.report_given_twice();
        }
        texts.push((language, stated(text, &place)));
    }
    texts
}

/// Text that says nothing is a mistake in the source: it would leave a reader with a blank name.
fn stated(json: Json<'_>, place: &Place<'_>) -> String {
    let text = String::from_json(json, place);
    if is_blank(&text) {
        place.report("the text is empty");
    }
    text
}

impl FromJson for PackageUrn {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        Self::try_from(String::from_json(json, place)).unwrap_or_else(|error| {
            place.report(error.to_string());
            Self::blank()
        })
    }
}

impl FromJson for Language {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        json.choice(&Self::ALL.map(|language| (language.tag(), language)), place)
            .unwrap_or_default()
    }
}

impl FromJson for SourceKind {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        let choices = [("documentation", Self::Documentation), ("register", Self::Register)];
        json.choice(&choices, place).unwrap_or_default()
    }
}

impl FromJson for PartyKind {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        let choices = [("organisation", Self::Organisation), ("person", Self::Person)];
        json.choice(&choices, place).unwrap_or(Self::Organisation)
    }
}

impl FromJson for Severity {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        let choices = [("info", Self::Info), ("warning", Self::Warning)];
        json.choice(&choices, place).unwrap_or(Self::Info)
    }
}

impl FromJson for Level {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Self {
        let choices = [("error", Self::Error), ("warning", Self::Warning)];
        json.choice(&choices, place).unwrap_or(Self::Error)
    }
}
