use std::borrow::Cow;

use super::{Fault, FromJson, Json, Place};

/// Reads an object by its fields. Those that nobody asked for are refused: a misspelt one would be
/// lost in silence.
pub(crate) fn object<'t, T>(
    json: Json<'t>,
    place: &Place<'_>,
    read: impl FnOnce(&mut Fields<'t, '_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let Json::Object(rest) = json else { return Err(json.is_not("an object", place)) };
    let mut fields = Fields { rest, place };
    let made = read(&mut fields)?;
    match fields.rest.first() {
        None => Ok(made),
        Some((name, _)) => Err(place.unknown_field(name)),
    }
}

/// The fields of an object, taken out one by one until none is left.
pub(crate) struct Fields<'t, 'p> {
    rest: Vec<(Cow<'t, str>, Json<'t>)>,
    place: &'p Place<'p>,
}

impl<'t> Fields<'t, '_> {
    /// A field that must be there.
    pub(crate) fn required<T: FromJson>(&mut self, name: &'static str) -> Result<T, Fault> {
        match self.take(name)? {
            Some(json) => T::from_json(json, &Place::Field(self.place, name)),
            None => Err(self.place.fault(format!("the field \"{name}\" is missing"))),
        }
    }

    /// A field that may be missing or null.
    pub(crate) fn optional<T: FromJson>(&mut self, name: &'static str) -> Result<Option<T>, Fault> {
        match self.take(name)? {
            None | Some(Json::Null) => Ok(None),
            Some(json) => T::from_json(json, &Place::Field(self.place, name)).map(Some),
        }
    }

    /// A field that means something when it is missing. It may not be null.
    pub(crate) fn or<T: FromJson>(&mut self, name: &'static str, missing: T) -> Result<T, Fault> {
        match self.take(name)? {
            None => Ok(missing),
            Some(json) => T::from_json(json, &Place::Field(self.place, name)),
        }
    }

    fn take(&mut self, name: &'static str) -> Result<Option<Json<'t>>, Fault> {
        let Some(at) = self.position(name) else { return Ok(None) };
        let (_, json) = self.rest.swap_remove(at);
        match self.position(name) {
            None => Ok(Some(json)),
            Some(_) => Err(Place::Field(self.place, name).given_twice()),
        }
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.rest.iter().position(|(given, _)| given == name)
    }
}
