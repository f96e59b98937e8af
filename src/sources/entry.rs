use std::borrow::Cow;

use super::findings::Findings;
use crate::catalogue::Severity;
use crate::json::{Content, Fault, Items, Members, Place, Value};
use crate::text::MixedWord;
use crate::text::direction::is_blank;

// What a field may be asked for as, by the code of what is found where something else stands.
const TEXT: &str = "NOT_TEXT";
const FLAG: &str = "NOT_A_FLAG";
const LIST: &str = "NOT_A_LIST";
const OBJECT: &str = "NOT_AN_OBJECT";

/// An object of what Altinn answers, read field by field. Fields that nobody asks for are left alone: Altinn adds
/// new ones now and then.
pub(super) struct Entry<'t, 'p> {
    fields: Members<'t>,
    pub(super) place: &'p Place<'p>,
    findings: &'p Findings,
}

impl<'t> Entry<'t, '_> {
    /// Goes through a list of objects. Anything but a list is refused.
    pub(super) fn each_of(
        list: Value<'t>,
        place: &Place<'_>,
        findings: &Findings,
        read: &mut dyn FnMut(&Entry<'t, '_>),
    ) -> Result<(), Fault> {
        let Content::List(items) = list.content() else {
            return Err(place.mismatch("a list", list));
        };
        Self::each_in(items, place, findings, read);
        Ok(())
    }

    fn each_in(
        items: Items<'t>,
        place: &Place<'_>,
        findings: &Findings,
        read: &mut dyn FnMut(&Entry<'t, '_>),
    ) {
        for (index, item) in items.enumerate() {
            let place = &place.item(index);
            match item.content() {
                Content::Object(fields) => read(&Entry { fields, place, findings }),
                _ => left_out(place, OBJECT, findings),
            }
        }
    }

    /// Goes through the objects of a list. One that is missing is empty.
    pub(super) fn each(&self, name: &'static str, read: &mut dyn FnMut(&Entry<'t, '_>)) {
        if let Content::List(items) = self.take(name, LIST) {
            Self::each_in(items, &self.place.field(name), self.findings, read);
        }
    }

    /// Text that says something.
    pub(super) fn text(&self, name: &'static str) -> Option<Cow<'t, str>> {
        match self.take(name, TEXT) {
            Content::Text(text) if !is_blank(&text) => Some(text),
            _ => None,
        }
    }

    /// Reads an object in a field, and whether it was there.
    pub(super) fn within(&self, name: &'static str, read: &mut dyn FnMut(&Entry<'t, '_>)) -> bool {
        let Content::Object(fields) = self.take(name, OBJECT) else { return false };
        let place = &Place::Field(self.place, name);
        read(&Entry { fields, place, findings: self.findings });
        true
    }

    /// The text of a field of an object that may be missing.
    pub(super) fn inner(&self, object: &'static str, name: &'static str) -> Option<Cow<'t, str>> {
        let Content::Object(fields) = self.take(object, OBJECT) else { return None };
        let place = &Place::Field(self.place, object);
        Entry { fields, place, findings: self.findings }.text(name)
    }

    /// A flag. One that is missing or null is not known, not no.
    pub(super) fn flag(&self, name: &'static str) -> Option<bool> {
        match self.take(name, FLAG) {
            Content::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    /// Whether something is allowed that a flag may forbid. One that is there and says nothing forbids.
    pub(super) fn allows(&self, name: &'static str) -> bool {
        let is_there = self.fields.clone().named(name).is_some();
        match self.take(name, FLAG) {
            Content::Flag(flag) => flag,
            _ => !is_there,
        }
    }

    /// Whether a field says anything at all.
    pub(super) fn has(&self, name: &str) -> bool {
        self.fields.clone().any(|(given, json)| given == name && !json.is_null())
    }

    /// Without a URN nothing is known of a package.
    pub(super) fn no_urn(&self) {
        self.error("NO_URN", "the package has no URN and is left out");
    }

    /// Words of a text with letters that only look Latin. `of` says whose text it is.
    pub(super) fn report_mixed_alphabets(&self, of: &str, text: Option<&str>) {
        for mixed in text.into_iter().flat_map(MixedWord::all_of) {
            self.warning(MixedWord::CODE, &mixed.problem(of));
        }
    }

    pub(super) fn error(&self, code: &str, problem: &str) {
        self.findings.add(Severity::Error, self.place, code, problem);
    }

    /// Something whose meaning was clear all the same.
    pub(super) fn warning(&self, code: &str, problem: &str) {
        self.findings.add(Severity::Warning, self.place, code, problem);
    }

    /// The value of a field; null and what is missing are the same.
    fn take(&self, name: &'static str, wanted: &str) -> Content<'t> {
        let mut fields = self.fields.clone();
        let Some(json) = fields.skip_to(name) else { return Content::Null };
        if fields.skip_to(name).is_some() {
            left_out(&Place::Field(self.place, name), "GIVEN_TWICE", self.findings);
            return Content::Null;
        }
        let content = json.content();
        let kind = match content {
            Content::Null => return Content::Null,
            Content::Text(_) => TEXT,
            Content::Flag(_) => FLAG,
            Content::List(_) => LIST,
            Content::Object(_) => OBJECT,
            Content::Integer(_) | Content::OtherNumber => "",
        };
        if kind != wanted {
            left_out(&Place::Field(self.place, name), wanted, self.findings);
            return Content::Null;
        }
        content
    }
}

fn left_out(place: &Place<'_>, code: &str, findings: &Findings) {
    findings.add(Severity::Error, place, code, "the value is left out");
}
