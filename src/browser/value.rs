use serde::ser::{Serialize, SerializeMap, Serializer};

/// What JavaScript gets: plain data, made up when it is asked for.
///
/// One type for every shape, so that there is one way over for all of them. A type for each, with its
/// own code to carry it over, takes twice the room in the wasm module.
pub(super) enum Value<'c> {
    Null,
    Flag(bool),
    Number(f64),
    Text(&'c str),
    List(Vec<Value<'c>>),
    Object(Vec<(&'static str, Value<'c>)>),
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => {
                // As a map, not a struct: for those serde-wasm-bindgen keeps the names of fields in
                // a hash table, which takes 1.3 KB of the module after brotli.
                let mut object = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    object.serialize_entry(name, value)?;
                }
                object.end()
            }
        }
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value<'_> {
    /// Of a place in a list, which always fits: a wasm module has no more than 4 GiB.
    fn from(place: usize) -> Self {
        u32::try_from(place).unwrap_or(u32::MAX).into()
    }
}

impl<'c> From<&'c str> for Value<'c> {
    fn from(text: &'c str) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value<'_> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<'c> FromIterator<Value<'c>> for Value<'c> {
    fn from_iter<I: IntoIterator<Item = Value<'c>>>(items: I) -> Self {
        let mut list = Vec::new();
        for item in items {
            list.push(item);
        }
        Self::List(list)
    }
}
