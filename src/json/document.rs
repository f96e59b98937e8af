//! JSON text that has been parsed: where each value in it stands, in one list. Nothing is copied out of the
//! text, and nothing is allocated for a value.

use std::borrow::Cow;

use super::escapes::unescaped;
use super::value::Value;

/// Parsed JSON text.
#[derive(Debug)]
pub(crate) struct Document<'t> {
    pub(super) text: &'t str,
    /// Every value and every name of a field, in the order of the text; whatever is in a list or an object
    /// follows it.
    pub(super) nodes: Vec<Node>,
}

/// Where a value or a name stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    /// Of a number or text the first byte.
    pub(super) start: usize,
    /// Of a number or text the end; of a list or an object how many items or fields it has.
    pub(super) end: usize,
    /// The place of what follows it and all that is in it.
    pub(super) next: usize,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    Null,
    True,
    False,
    Number,
    /// Text that stands for itself.
    Text,
    /// Text with escapes.
    Escaped,
    List,
    Object,
}

impl<'t> Document<'t> {
    /// The whole.
    pub(crate) const fn value(&self) -> Value<'_> {
        Value::new(self, 0)
    }

    pub(super) fn node(&self, at: usize) -> Option<Node> {
        self.nodes.get(at).copied()
    }

    /// Whether a node is this text.
    pub(super) fn is_text(&self, node: &Node, text: &str) -> bool {
        match node.kind {
            Kind::Text => {
                node.end - node.start == text.len()
                    && self.text.as_bytes().get(node.start..node.end) == Some(text.as_bytes())
            }
            _ => self.text(*node) == text,
        }
    }

    /// What a number is in the text, and what text is without its quotation marks.
    pub(super) fn source(&self, node: Node) -> &'t str {
        self.text.get(node.start..node.end).unwrap_or_default()
    }

    /// The text that a node is.
    pub(super) fn text(&self, node: Node) -> Cow<'t, str> {
        match node.kind {
            Kind::Escaped => Cow::Owned(unescaped(self.source(node))),
            _ => Cow::Borrowed(self.source(node)),
        }
    }
}
