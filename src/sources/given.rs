//! What somebody gave who was asked for a catalogue. Altinn has many answers that look alike, and one
//! taken for another would make a catalogue of nothing.

use std::borrow::Cow;

use crate::catalogue::PackageUrn;
use crate::json::{Content, Items, Value};
use crate::text::start;

/// Where the export is to be had.
pub(super) const EXPORT: &str =
    "https://platform.altinn.no/accessmanagement/api/v1/meta/info/accesspackages/export";

const AREA_URN: &str = "accesspackage:area:";

/// What a text holds.
pub(super) enum Given {
    /// What Altinn's metadata export answers: groups with areas.
    Export,
    /// What Altinn's package search answers: packages, each with its area and how well it was found.
    SearchAnswer,
    /// The library's own form of a catalogue, well-formed or not.
    Catalogue,
    /// Another answer of Altinn's, in words.
    Answer(String),
    /// Something that is known from nowhere, in words.
    Unknown(String),
}

/// What a text is called that servers send when they do not answer: nothing, a page or another document with
/// markup.
pub(super) fn without_json(text: &str) -> Option<&'static str> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.is_empty() {
        Some("an empty text")
    } else {
        text.starts_with('<').then_some("a web page, or other markup")
    }
}

impl Given {
    pub(super) fn of(json: Value<'_>) -> Self {
        match json.content() {
            Content::List(items) => Self::of_list(items),
            Content::Object(_) => Self::of_object(json),
            _ => Self::Unknown(json.kind().to_owned()),
        }
    }

    fn of_list(mut items: Items<'_>) -> Self {
        if items.clone().any(|item| has(item, "areas")) {
            return Self::Export;
        }
        let is_found = |item| field(item, "object").is_some_and(is_object);
        if items.clone().any(is_found) {
            return Self::SearchAnswer;
        }
        let Some(first) = items.next() else { return Self::Unknown("an empty list".to_owned()) };
        let what = match kind_of(first) {
            Some(Kind::Package) => "packages alone, as Altinn answers of one role or one area",
            Some(Kind::Area) => "areas without the groups they belong to",
            Some(Kind::Role) => "roles",
            Some(Kind::Group) => "groups without areas",
            None => {
                return Self::Unknown(format!("a list of which the first is {}", first.kind()));
            }
        };
        Self::Answer(format!("a list of {what}"))
    }

    fn of_object(json: Value<'_>) -> Self {
        if has(json, "version") || has(json, "packages") && has(json, "areas") {
            return Self::Catalogue;
        }
        if let Some(error) = error_told(json) {
            return Self::Answer(error);
        }
        let what = match kind_of(json) {
            Some(Kind::Package) => "a single package",
            Some(Kind::Area) => "a single area",
            Some(Kind::Role) => "a single role",
            Some(Kind::Group) => "a single group",
            None if is_empty(json) => return Self::Unknown("an empty object".to_owned()),
            None => return Self::Unknown("an object".to_owned()),
        };
        Self::Answer(what.to_owned())
    }
}

/// What single things Altinn answers with.
enum Kind {
    Group,
    Area,
    Package,
    Role,
}

/// By the URN, or else by what only things of the kind have.
fn kind_of(item: Value<'_>) -> Option<Kind> {
    let urn = text(item, "urn");
    let urn = urn.as_deref().unwrap_or_default();
    if urn.starts_with(PackageUrn::PREFIX) || has(item, "package") {
        Some(Kind::Package)
    } else if has(item, "areas") {
        Some(Kind::Group)
    } else if urn.starts_with(AREA_URN) || has(item, "packages") && has(item, "name") {
        Some(Kind::Area)
    } else if has(item, "isKeyRole") || has(item, "legacyRoleCode") || has(item, "code") {
        Some(Kind::Role)
    } else if has(item, "id") && has(item, "name") {
        Some(Kind::Group)
    } else {
        None
    }
}

/// An answer that reports an error, with what it says of it: problem details (RFC 9457), or the
/// gateway's own form.
pub(super) fn error_told(json: Value<'_>) -> Option<String> {
    let status = field(json, "status").or_else(|| field(json, "statusCode"))?;
    let Content::Integer(status) = status.content() else { return None };
    let said = ["title", "message", "detail"].into_iter().find_map(|name| text(json, name));
    Some(match said {
        Some(said) => format!("an error that was answered, {status} \"{}\"", start(&said)),
        None => format!("an error that was answered, {status}"),
    })
}

fn field<'d>(json: Value<'d>, name: &str) -> Option<Value<'d>> {
    let Content::Object(fields) = json.content() else { return None };
    fields.named(name)
}

fn has(json: Value<'_>, name: &str) -> bool {
    field(json, name).is_some()
}

fn text<'d>(json: Value<'d>, name: &str) -> Option<Cow<'d, str>> {
    match field(json, name)?.content() {
        Content::Text(text) => Some(text),
        _ => None,
    }
}

fn is_object(json: Value<'_>) -> bool {
    matches!(json.content(), Content::Object(_))
}

fn is_empty(json: Value<'_>) -> bool {
    matches!(json.content(), Content::Object(fields) if fields.len() == 0)
}
