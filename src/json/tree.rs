use std::borrow::Cow;

/// A value of JSON that is to be written. Text is borrowed where it can be.
#[derive(Debug, PartialEq)]
pub(crate) enum Json<'t> {
    Null,
    Flag(bool),
    Integer(i64),
    /// A number from 0 to 1, by its thousandths. It is written, and nothing is read as one.
    #[cfg_attr(
        not(any(test, all(feature = "js", target_arch = "wasm32"))),
        expect(dead_code, reason = "scores are told to JavaScript alone")
    )]
    Thousandths(u16),
    Text(Cow<'t, str>),
    List(Vec<Self>),
    Object(Vec<(Cow<'t, str>, Self)>),
}

impl<'t> Json<'t> {
    /// An object with the fields that this puts into it.
    pub(crate) fn object(put: impl FnOnce(&mut Object<'t>)) -> Self {
        let mut object = Object(Vec::new());
        put(&mut object);
        Self::Object(object.0)
    }
}

/// The fields of an object that is being made.
pub(crate) struct Object<'t>(Vec<(Cow<'t, str>, Json<'t>)>);

impl<'t> Object<'t> {
    pub(crate) fn put(&mut self, name: &'static str, value: impl Into<Json<'t>>) {
        self.push(name, value.into());
    }

    fn push(&mut self, name: &'static str, value: Json<'t>) {
        self.0.push((Cow::Borrowed(name), value));
    }
}

impl From<bool> for Json<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i32> for Json<'_> {
    fn from(number: i32) -> Self {
        Self::Integer(number.into())
    }
}

impl From<u32> for Json<'_> {
    fn from(number: u32) -> Self {
        Self::Integer(number.into())
    }
}

impl From<usize> for Json<'_> {
    /// Of a place in a list, which always fits.
    fn from(place: usize) -> Self {
        Self::Integer(i64::try_from(place).unwrap_or(i64::MAX))
    }
}

impl<'t> From<&'t str> for Json<'t> {
    fn from(text: &'t str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'t> From<Cow<'t, str>> for Json<'t> {
    fn from(text: Cow<'t, str>) -> Self {
        Self::Text(text)
    }
}

impl<'t> From<&'t String> for Json<'t> {
    fn from(text: &'t String) -> Self {
        text.as_str().into()
    }
}

impl<T: Into<Self>> From<Option<T>> for Json<'_> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<'t, T: Into<Json<'t>>> FromIterator<T> for Json<'t> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}
