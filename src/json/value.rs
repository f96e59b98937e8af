//! Values of JSON that have been read from text.

use std::borrow::Cow;

use super::document::{Document, Kind};

/// A value in a [`Document`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value<'d> {
    document: &'d Document<'d>,
    at: usize,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(crate) enum Content<'d> {
    Null,
    Flag(bool),
    Integer(i64),
    /// A number with a fraction, or too large. Nothing takes one, so it is not kept.
    OtherNumber,
    Text(Cow<'d, str>),
    List(Items<'d>),
    Object(Members<'d>),
}

impl<'d> Value<'d> {
    pub(super) const fn new(document: &'d Document<'d>, at: usize) -> Self {
        Self { document, at }
    }

    pub(crate) fn content(self) -> Content<'d> {
        let Some(node) = self.document.node(self.at) else { return Content::Null };
        match node.kind {
            Kind::Null => Content::Null,
            Kind::True => Content::Flag(true),
            Kind::False => Content::Flag(false),
            Kind::Number => {
                let number = self.document.source(node).parse();
                number.map_or(Content::OtherNumber, Content::Integer)
            }
            Kind::Text | Kind::Escaped => Content::Text(self.document.text(node)),
            Kind::List => Content::List(Items(self.inner(node.end))),
            Kind::Object => Content::Object(Members(self.inner(node.end))),
        }
    }

    /// What it is, for people who wrote something else than was to be there.
    pub(crate) fn kind(self) -> &'static str {
        match self.content() {
            Content::Null => "null",
            Content::Flag(_) => "a boolean",
            Content::Integer(_) | Content::OtherNumber => "a number",
            Content::Text(_) => "text",
            Content::List(_) => "a list",
            Content::Object(_) => "an object",
        }
    }

    pub(crate) fn is_null(self) -> bool {
        self.document.node(self.at).is_none_or(|node| node.kind == Kind::Null)
    }

    const fn inner(self, left: usize) -> Inner<'d> {
        Inner { document: self.document, at: self.at + 1, left }
    }
}

/// What is left of a list or an object.
#[derive(Clone, Copy, Debug)]
struct Inner<'d> {
    document: &'d Document<'d>,
    at: usize,
    left: usize,
}

impl<'d> Inner<'d> {
    fn take(&mut self) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        Some(())
    }

    fn value(&mut self) -> Option<Value<'d>> {
        let value = Value::new(self.document, self.at);
        self.at = self.document.node(self.at)?.next;
        Some(value)
    }
}

/// The items of a list.
#[derive(Clone, Debug)]
pub(crate) struct Items<'d>(Inner<'d>);

impl<'d> Iterator for Items<'d> {
    type Item = Value<'d>;

    fn next(&mut self) -> Option<Value<'d>> {
        self.0.take()?;
        self.0.value()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.0.left, Some(self.0.left))
    }
}

impl ExactSizeIterator for Items<'_> {}

/// The fields of an object in the order of the text. A name may still stand twice here.
#[derive(Clone, Debug)]
pub(crate) struct Members<'d>(Inner<'d>);

/// Of an object without fields.
impl Default for Members<'_> {
    fn default() -> Self {
        const NOTHING: &Document<'static> = &Document { text: "", nodes: Vec::new() };
        Self(Inner { document: NOTHING, at: 0, left: 0 })
    }
}

impl<'d> Members<'d> {
    /// The first field of this name.
    pub(crate) fn named(mut self, name: &str) -> Option<Value<'d>> {
        self.skip_to(name)
    }

    /// Passes over all fields up to one of this name, and takes that. Where there is none, nothing is left.
    pub(crate) fn skip_to(&mut self, name: &str) -> Option<Value<'d>> {
        let Inner { document, at, left } = &mut self.0;
        while let Some(others) = left.checked_sub(1) {
            let place = *at;
            let [given, value] = document.nodes.get(place..)?.first_chunk()?;
            *left = others;
            *at = value.next;
            if document.is_text(given, name) {
                return Some(Value::new(document, place + 1));
            }
        }
        None
    }
}

impl<'d> Iterator for Members<'d> {
    type Item = (Cow<'d, str>, Value<'d>);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.take()?;
        let name = self.0.document.node(self.0.at)?;
        self.0.at += 1;
        Some((self.0.document.text(name), self.0.value()?))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.0.left, Some(self.0.left))
    }
}

impl ExactSizeIterator for Members<'_> {}
