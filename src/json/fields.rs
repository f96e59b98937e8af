use std::borrow::Cow;
use std::fmt::Display;

use super::{Fault, FromJson, Json, Place};
use crate::text::InvalidWord;

/// Reads an object by its fields. Those that nobody asked for are refused: a misspelt one would be
/// lost in silence.
pub(crate) fn object<'t, T>(
    json: Json<'t>,
    place: &Place<'_>,
    read: impl FnOnce(&mut Fields<'t, '_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let Json::Object(given) = json else { return Err(place.mismatch("an object", &json)) };
    let mut fields = Fields { given, known: Vec::new(), place };
    let made = read(&mut fields)?;
    fields.end()?;
    Ok(made)
}

/// The fields of an object, taken out one by one.
pub(crate) struct Fields<'t, 'p> {
    /// Those that are left.
    given: Vec<(Cow<'t, str>, Json<'t>)>,
    /// The names that have been asked for. A field that nobody asked for is misspelt.
    known: Vec<&'static str>,
    place: &'p Place<'p>,
}

impl<'t> Fields<'t, '_> {
    /// A field that must be there.
    pub(crate) fn required<T: FromJson>(&mut self, name: &'static str) -> Result<T, Fault> {
        self.given(name)?.ok_or_else(|| self.place.field(name).fault("the field is missing"))
    }

    /// A field that must be there, with the word for one of these values.
    pub(crate) fn among<T: Copy + Display>(
        &mut self,
        name: &'static str,
        values: &[T],
    ) -> Result<T, Fault> {
        let word: String = self.required(name)?;
        values.iter().copied().find(|value| value.to_string() == word).ok_or_else(|| {
            self.place.field(name).fault(InvalidWord::new(&word, values).to_string())
        })
    }

    /// A field that may be missing or null.
    pub(crate) fn optional<T: FromJson>(&mut self, name: &'static str) -> Result<Option<T>, Fault> {
        match self.take(name)? {
            None | Some(Json::Null) => Ok(None),
            Some(json) => T::from_json(json, &self.place.field(name)).map(Some),
        }
    }

    /// A field that may be missing, but not null.
    pub(crate) fn given<T: FromJson>(&mut self, name: &'static str) -> Result<Option<T>, Fault> {
        let json = self.take(name)?;
        json.map(|json| T::from_json(json, &self.place.field(name))).transpose()
    }

    /// A field that is nothing, none or no when it is missing. It may not be null.
    pub(crate) fn or_default<T: FromJson + Default>(
        &mut self,
        name: &'static str,
    ) -> Result<T, Fault> {
        self.or(name, T::default())
    }

    /// A field that means this when it is missing. It may not be null.
    pub(crate) fn or<T: FromJson>(&mut self, name: &'static str, missing: T) -> Result<T, Fault> {
        Ok(self.given(name)?.unwrap_or(missing))
    }

    fn take(&mut self, name: &'static str) -> Result<Option<Json<'t>>, Fault> {
        self.known.push(name);
        let Some(at) = self.given.iter().position(|(given, _)| given == name) else {
            return Ok(None);
        };
        let (_, json) = self.given.remove(at);
        if self.given.iter().any(|(given, _)| given == name) {
            return Err(self.place.field(name).given_twice());
        }
        Ok(Some(json))
    }

    fn end(self) -> Result<(), Fault> {
        match self.given.first() {
            Some((name, _)) => Err(self.place.unknown_field(name, &self.known)),
            None => Ok(()),
        }
    }
}
