use std::borrow::Cow;

use super::findings::Findings;
use crate::catalogue::Text;
use crate::json::{Json, Place};
use crate::text::matching::is_blank;

/// An object of the export, read field by field. Fields that nobody asks for are left alone: Altinn adds
/// new ones now and then.
pub(super) struct Entry<'t> {
    fields: Vec<(Cow<'t, str>, Json<'t>)>,
}

impl<'t> Entry<'t> {
    /// Takes an object; what is none is reported.
    pub(super) fn of(json: Json<'t>, place: &Place<'_>, findings: &mut Findings) -> Option<Self> {
        if let Json::Object(fields) = json {
            return Some(Self { fields });
        }
        findings.error(place, "NOT_AN_OBJECT", "an object is needed here; it is left out");
        None
    }

    /// The value of a field; null and what is missing are the same.
    pub(super) fn take(&mut self, name: &str) -> Json<'t> {
        let position = self.fields.iter().position(|(given, _)| given == name);
        position.map_or(Json::Null, |position| self.fields.swap_remove(position).1)
    }

    pub(super) fn text(
        &mut self,
        name: &'static str,
        place: &Place<'_>,
        findings: &mut Findings,
    ) -> Option<String> {
        match self.take(name) {
            Json::Text(text) if !is_blank(&text) => Some(text.into_owned()),
            Json::Text(_) | Json::Null => None,
            _ => {
                let place = Place::Field(place, name);
                findings.error(&place, "NOT_TEXT", "text is needed; the value is left out");
                None
            }
        }
    }

    /// The text of a field of an object that may be missing.
    pub(super) fn inner(
        &mut self,
        object: &'static str,
        name: &'static str,
        place: &Place<'_>,
        findings: &mut Findings,
    ) -> Option<String> {
        let json = self.take(object);
        if json == Json::Null {
            return None;
        }
        let place = Place::Field(place, object);
        Self::of(json, &place, findings)?.text(name, &place, findings)
    }

    /// Text in the language of the export.
    pub(super) fn own(
        &mut self,
        name: &'static str,
        place: &Place<'_>,
        findings: &mut Findings,
    ) -> Option<Text> {
        self.text(name, place, findings).map(Text::Own)
    }

    /// A flag that is missing is not known, not no.
    pub(super) fn flag(
        &mut self,
        name: &'static str,
        place: &Place<'_>,
        findings: &mut Findings,
    ) -> Option<bool> {
        match self.take(name) {
            Json::Flag(flag) => Some(flag),
            Json::Null => None,
            _ => {
                let place = Place::Field(place, name);
                let problem = "true or false is needed; the flag counts as not stated";
                findings.error(&place, "NOT_A_FLAG", problem);
                None
            }
        }
    }

    /// The objects of a list; a list that is missing is empty.
    pub(super) fn list(
        &mut self,
        name: &'static str,
        place: &Place<'_>,
        findings: &mut Findings,
    ) -> Vec<Json<'t>> {
        match self.take(name) {
            Json::List(items) => items,
            Json::Null => Vec::new(),
            _ => {
                let place = Place::Field(place, name);
                findings.error(&place, "NOT_A_LIST", "a list is needed; the value is left out");
                Vec::new()
            }
        }
    }
}
