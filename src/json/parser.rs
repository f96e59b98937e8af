//! JSON text, by RFC 8259 to the letter. The tests hold it against `serde_json`.

use super::Fault;
use super::document::{Document, Kind, Node};
use super::escapes::{NoEscape, escaped};

/// How deep lists and objects may be nested, so that no text exhausts the stack.
const DEEPEST: usize = 128;

/// For how many values and names room is made before any is read.
const MOST_AT_ONCE: usize = 1 << 15;

/// Parses JSON text.
pub(crate) fn parse(text: &str) -> Result<Document<'_>, Fault> {
    // Fewer than one in eight bytes begin a value or a name in the catalogues that are read.
    let nodes = Vec::with_capacity((text.len() / 8).min(MOST_AT_ONCE));
    let mut parser = Parser { document: Document { text, nodes }, at: 0, depth: 0 };
    parser.value()?;
    match parser.next_after_whitespace() {
        Some(_) => Err(parser.fault("trailing characters after the end")),
        None => Ok(parser.document),
    }
}

struct Parser<'t> {
    document: Document<'t>,
    /// Up to which byte it has been read.
    at: usize,
    depth: usize,
}

impl<'t> Parser<'t> {
    fn value(&mut self) -> Result<(), Fault> {
        match self.next_after_whitespace() {
            Some(b'"') => self.string(),
            Some(b'{') => self.object(),
            Some(b'[') => self.list(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') => self.word("null", Kind::Null),
            Some(b't') => self.word("true", Kind::True),
            Some(b'f') => self.word("false", Kind::False),
            _ => Err(self.fault("a value is needed")),
        }
    }

    fn object(&mut self) -> Result<(), Fault> {
        let object = self.open(Kind::Object)?;
        let mut fields = 0;
        while self.has_another(b'}', fields == 0)? {
            if self.next_after_whitespace() != Some(b'"') {
                return Err(self.fault("the name of a field is needed, in double quotes"));
            }
            self.string()?;
            self.next_after_whitespace();
            if !self.take(b':') {
                return Err(self.fault("a colon is needed"));
            }
            self.value()?;
            fields += 1;
        }
        self.close(object, fields);
        Ok(())
    }

    fn list(&mut self) -> Result<(), Fault> {
        let list = self.open(Kind::List)?;
        let mut items = 0;
        while self.has_another(b']', items == 0)? {
            self.value()?;
            items += 1;
        }
        self.close(list, items);
        Ok(())
    }

    /// Begins a list or an object, and answers its place.
    fn open(&mut self, kind: Kind) -> Result<usize, Fault> {
        if self.depth == DEEPEST {
            return Err(self.fault("the nesting is too deep"));
        }
        let place = self.document.nodes.len();
        self.push(kind, self.at);
        self.at += 1;
        self.depth += 1;
        Ok(place)
    }

    /// Ends the list or object at this place, which has so many items or fields.
    fn close(&mut self, place: usize, count: usize) {
        let next = self.document.nodes.len();
        if let Some(node) = self.document.nodes.get_mut(place) {
            node.end = count;
            node.next = next;
        }
        self.depth -= 1;
    }

    /// Adds what stands from this byte up to where the parser is.
    fn push(&mut self, kind: Kind, start: usize) {
        let next = self.document.nodes.len() + 1;
        self.document.nodes.push(Node { kind, start, end: self.at, next });
    }

    /// Whether another item follows, before which there is a comma unless it is the first.
    fn has_another(&mut self, closing: u8, is_first: bool) -> Result<bool, Fault> {
        let next = self.next_after_whitespace();
        if self.take(closing) {
            return Ok(false);
        }
        if next.is_none() || !is_first && !self.take(b',') {
            return Err(self.fault("a comma or the closing bracket is needed"));
        }
        Ok(true)
    }

    fn word(&mut self, word: &str, meaning: Kind) -> Result<(), Fault> {
        if !self.rest().starts_with(word.as_bytes()) {
            return Err(self.fault("a value is needed"));
        }
        let start = self.at;
        self.at += word.len();
        self.push(meaning, start);
        Ok(())
    }

    fn number(&mut self) -> Result<(), Fault> {
        let start = self.at;
        self.take(b'-');
        let first = self.next();
        let digits = self.digits()?;
        if first == Some(b'0') && digits > 1 {
            return Err(self.fault("a number may not begin with a zero"));
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'-') || self.take(b'+');
            self.digits()?;
        }
        self.push(Kind::Number, start);
        Ok(())
    }

    /// One digit at least; answers how many.
    fn digits(&mut self) -> Result<usize, Fault> {
        let digits = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 0 {
            return Err(self.fault("a digit is needed"));
        }
        self.at += digits;
        Ok(digits)
    }

    fn string(&mut self) -> Result<(), Fault> {
        self.at += 1;
        let start = self.at;
        let mut kind = Kind::Text;
        loop {
            self.at += plain_length(self.rest());
            match self.next() {
                Some(b'"') => break,
                Some(b'\\') => self.escape()?,
                _ => return Err(self.fault("a control character in text must be escaped")),
            }
            kind = Kind::Escaped;
        }
        self.push(kind, start);
        self.at += 1;
        Ok(())
    }

    fn escape(&mut self) -> Result<(), Fault> {
        self.at += 1;
        let (found, problem) = match escaped(self.rest()) {
            Ok((_, length)) => (length, None),
            Err(NoEscape { at, problem }) => (at, Some(problem)),
        };
        self.at += found;
        problem.map_or(Ok(()), |problem| Err(self.fault(problem)))
    }

    fn take(&mut self, wanted: u8) -> bool {
        let is_next = self.next() == Some(wanted);
        self.at += usize::from(is_next);
        is_next
    }

    fn next_after_whitespace(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.next() {
            self.at += 1;
        }
        self.next()
    }

    fn next(&self) -> Option<u8> {
        self.document.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'t [u8] {
        self.document.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// What is wrong with what comes next, or that nothing does.
    fn fault(&self, problem: &str) -> Fault {
        let problem = if self.next().is_none() { "the text ends too early" } else { problem };
        Fault::new(self.place(), problem.to_owned())
    }

    /// The line and the character in it, from 1.
    fn place(&self) -> String {
        let before = self.document.text.char_indices().take_while(|(at, _)| *at < self.at);
        let (mut line, mut column) = (1, 1);
        for (_, letter) in before {
            (line, column) = if letter == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        format!("line {line} column {column}")
    }
}

/// How many bytes stand for themselves in text: all before a quotation mark, a backslash or a control
/// character.
fn plain_length(text: &[u8]) -> usize {
    let mut length = 0;
    let mut rest = text;
    while let Some((bytes, after)) = rest.split_first_chunk() {
        let special = special_bytes(u64::from_le_bytes(*bytes));
        if special != 0 {
            return length + special.trailing_zeros() as usize / 8;
        }
        length += bytes.len();
        rest = after;
    }
    let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | ..b' ');
    length + rest.iter().position(is_special).unwrap_or(rest.len())
}

/// The highest bits of those of eight bytes that do not stand for themselves, all looked at in one go. The
/// first is always right: what is set wrongly comes after one that is set rightly.
const fn special_bytes(bytes: u64) -> u64 {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    let quotation_marks = bytes ^ (EACH * b'"' as u64);
    let backslashes = bytes ^ (EACH * b'\\' as u64);
    below(quotation_marks, EACH) | below(backslashes, EACH) | below(bytes, EACH * b' ' as u64)
}

/// The highest bits of the bytes that are below a limit, of which there is one, of at most 128, for each byte.
/// Where one is, the borrow may set those of the bytes after it too.
const fn below(bytes: u64, limits: u64) -> u64 {
    const HIGHEST: u64 = u64::from_ne_bytes([0x80; 8]);
    bytes.wrapping_sub(limits) & !bytes & HIGHEST
}
