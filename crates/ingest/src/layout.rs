//! How the JSON of a catalogue's file is laid out.

use std::io::{Result, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};
use tilgangspakker::Contents;

/// For people to read.
pub(super) fn pretty(contents: &Contents) -> String {
    written(contents, PrettyFormatter::new())
}

/// A line for each item of each list of the catalogue: small, and with changes that can be read.
pub(super) fn lines(contents: &Contents) -> String {
    written(contents, Lines { depth: 0 })
}

fn written(contents: &Contents, formatter: impl Formatter) -> String {
    let mut json = Vec::new();
    // Contents are plain data with text keys: writing them to memory cannot fail.
    let _ = contents.serialize(&mut Serializer::with_formatter(&mut json, formatter));
    json.push(b'\n');
    String::from_utf8(json).unwrap_or_default()
}

struct Lines {
    depth: usize,
}

impl Lines {
    /// Begins a line where lists and objects do not lie deeper than this.
    fn line<W: ?Sized + Write>(&self, deepest: usize, writer: &mut W) -> Result<()> {
        if self.depth <= deepest { writer.write_all(b"\n") } else { Ok(()) }
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth += 1;
        CompactFormatter.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.line(2, writer)?;
        self.depth -= 1;
        CompactFormatter.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        CompactFormatter.begin_array_value(writer, first)?;
        self.line(2, writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth += 1;
        CompactFormatter.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.line(1, writer)?;
        self.depth -= 1;
        CompactFormatter.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        CompactFormatter.begin_object_key(writer, first)?;
        self.line(1, writer)
    }
}
