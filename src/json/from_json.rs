use super::fault::quoted;
use super::{Fault, Json, Place};

/// Data that can be made of a JSON value. Whatever does not fit is refused, with its place.
pub(crate) trait FromJson: Sized {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault>;
}

/// Reads JSON text.
pub(crate) fn read<T: FromJson>(text: &str) -> Result<T, Fault> {
    let json = serde_json::from_str(text).map_err(|error| {
        // serde_json's message ends with the place, which has a field of its own here.
        let place = format!("line {} column {}", error.line(), error.column());
        let message = error.to_string();
        let problem = message.strip_suffix(&format!(" at {place}")).unwrap_or(&message);
        Fault { problem: problem.to_owned(), place }
    })?;
    T::from_json(json, &Place::Top)
}

impl Json<'_> {
    pub(crate) fn is_not(&self, wanted: &str, place: &Place<'_>) -> Fault {
        place.fault(format!("{wanted} is needed, not {}", self.kind()))
    }

    /// The one of several words that stands here, by what it means.
    pub(crate) fn choice<T: Copy>(
        &self,
        choices: &[(&str, T)],
        place: &Place<'_>,
    ) -> Result<T, Fault> {
        let Self::Text(given) = self else { return Err(self.is_not("text", place)) };
        let words = || choices.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
        choices
            .iter()
            .find(|(word, _)| word == given)
            .map(|(_, meaning)| *meaning)
            .ok_or_else(|| place.fault(format!("{} is none of {}", quoted(given), words())))
    }
}

impl FromJson for String {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json {
            Json::Text(text) => Ok(text.into_owned()),
            other => Err(other.is_not("text", place)),
        }
    }
}

impl FromJson for bool {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json {
            Json::Flag(flag) => Ok(flag),
            other => Err(other.is_not("true or false", place)),
        }
    }
}

impl FromJson for i32 {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        integer(&json, place)
    }
}

impl FromJson for u32 {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        integer(&json, place)
    }
}

fn integer<N: TryFrom<i64>>(json: &Json<'_>, place: &Place<'_>) -> Result<N, Fault> {
    match json {
        Json::Integer(number) => {
            N::try_from(*number).map_err(|_| place.fault("the number is out of range"))
        }
        Json::OtherNumber => Err(place.fault("a whole number is needed")),
        other => Err(other.is_not("a whole number", place)),
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        match json {
            Json::List(list) => {
                let mut items = Self::with_capacity(list.len());
                for (index, item) in list.into_iter().enumerate() {
                    items.push(T::from_json(item, &Place::Item(place, index))?);
                }
                Ok(items)
            }
            other => Err(other.is_not("a list", place)),
        }
    }
}
