use std::fmt::Display;

use super::value::{Content, Members, Value};
use super::{Fault, FromJson, Place, text};
use crate::text::InvalidWord;

/// Reads an object by its fields. Those that nobody asked for are refused: a misspelt one would be
/// lost in silence.
pub(crate) fn object<'d, T>(
    json: Value<'d>,
    place: &Place<'_>,
    read: impl FnOnce(&mut Fields<'d, '_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let Content::Object(given) = json.content() else {
        return Err(place.mismatch("an object", json));
    };
    let mut fields = Fields::new(given, place);
    let made = read(&mut fields)?;
    fields.end()?;
    Ok(made)
}

/// Reads an object without fields.
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) fn empty_object<T>(
    read: impl FnOnce(&mut Fields<'_, '_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    read(&mut Fields::new(Members::default(), &Place::Top))
}

fn missing(place: &Place<'_>) -> Fault {
    place.fault("the field is missing")
}

/// The fields of an object, asked for one by one, each once.
pub(crate) struct Fields<'d, 'p> {
    given: Members<'d>,
    /// Those after the last that was found: fields mostly stand in the order in which they are asked for.
    following: Members<'d>,
    found: usize,
    /// The names that have been asked for. A field that nobody asked for is misspelt.
    known: Vec<&'static str>,
    place: &'p Place<'p>,
}

impl<'d, 'p> Fields<'d, 'p> {
    fn new(given: Members<'d>, place: &'p Place<'p>) -> Self {
        let following = given.clone();
        Self { given, following, found: 0, known: Vec::with_capacity(16), place }
    }

    /// A field that must be there.
    pub(crate) fn required<T: FromJson>(&mut self, name: &'static str) -> Result<T, Fault> {
        self.given(name)?.ok_or_else(|| missing(&self.place.field(name)))
    }

    /// A field that must be there, with the word for one of these values.
    pub(crate) fn among<T: Copy + Display + AsRef<str>>(
        &mut self,
        name: &'static str,
        values: &[T],
    ) -> Result<T, Fault> {
        let json = self.find(name);
        let place = self.place.field(name);
        let word = text(json.ok_or_else(|| missing(&place))?, &place)?;
        let value = values.iter().copied().find(|value| value.as_ref() == word);
        value.ok_or_else(|| place.fault(InvalidWord::new(&word, values).to_string()))
    }

    /// A field that may be missing or null.
    pub(crate) fn optional<T: FromJson>(&mut self, name: &'static str) -> Result<Option<T>, Fault> {
        match self.find(name) {
            Some(json) if !json.is_null() => T::from_json(json, &self.place.field(name)).map(Some),
            _ => Ok(None),
        }
    }

    /// A field that may be missing, but not null.
    pub(crate) fn given<T: FromJson>(&mut self, name: &'static str) -> Result<Option<T>, Fault> {
        let json = self.find(name);
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

    /// A field that does not cross as text, and is read elsewhere: it is told among those that there are.
    #[cfg(all(feature = "js", target_arch = "wasm32"))]
    pub(crate) fn besides(&mut self, name: &'static str) {
        self.known.push(name);
    }

    fn find(&mut self, name: &'static str) -> Option<Value<'d>> {
        debug_assert!(!self.known.contains(&name), "{name} is asked for twice");
        self.known.push(name);
        let value = self.later(name).or_else(|| {
            let passed = self.given.len() - self.following.len();
            (self.found < passed).then(|| self.given.clone().skip_to(name)).flatten()
        })?;
        self.found += 1;
        Some(value)
    }

    /// A field among those that have not been passed over.
    fn later(&mut self, name: &str) -> Option<Value<'d>> {
        let mut following = self.following.clone();
        let value = following.skip_to(name)?;
        self.following = following;
        Some(value)
    }

    fn end(self) -> Result<(), Fault> {
        if self.found == self.given.len() {
            return Ok(());
        }
        // Some field is not known, or stands there twice.
        let mut seen = Vec::new();
        for (name, _) in self.given {
            match self.known.iter().find(|known| **known == name) {
                None => return Err(self.place.unknown_field(&name, &self.known)),
                Some(known) if seen.contains(known) => {
                    return Err(self.place.field(known).given_twice());
                }
                Some(known) => seen.push(*known),
            }
        }
        Ok(())
    }
}
