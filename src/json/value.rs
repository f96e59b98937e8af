use std::borrow::Cow;

/// A value of JSON text. Text without escapes is borrowed from it.
#[derive(Debug, PartialEq)]
pub(crate) enum Json<'t> {
    Null,
    Flag(bool),
    Integer(i64),
    /// A number with a fraction, or too large. Nothing that is read takes one, so it is not kept.
    OtherNumber,
    Text(Cow<'t, str>),
    List(Vec<Json<'t>>),
    /// The fields in the order of the text. A name may still stand twice here.
    Object(Vec<(Cow<'t, str>, Json<'t>)>),
}

impl Json<'_> {
    /// What it is, for people who wrote something else than was to be there.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag(_) => "a boolean",
            Self::Integer(_) | Self::OtherNumber => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}
