//! JSON text, by RFC 8259 to the letter.
//!
//! `serde_json` reads the same texts, as the tests see to. But it works out every number with a
//! fraction, by a table, and drags in what it takes to tell of faults in files: a ninth of the whole
//! module.

use std::borrow::Cow;

use super::{Fault, Json};

/// How deep lists and objects may lie in each other, lest a text exhaust the stack.
const DEEPEST: usize = 128;

pub(crate) fn parse(text: &str) -> Result<Json<'_>, Fault> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    let json = parser.whole();
    json.map_err(|problem| Fault { place: parser.place(), problem: problem.to_owned() })
}

struct Parser<'t> {
    text: &'t str,
    /// Up to which byte it has been read.
    at: usize,
    depth: usize,
}

/// What is wrong where the parser stands.
type Parsed<T> = Result<T, &'static str>;

const ENDS_EARLY: &str = "the text ends too early";

impl<'t> Parser<'t> {
    fn whole(&mut self) -> Parsed<Json<'t>> {
        let json = self.value()?;
        match self.next_after_blanks() {
            None => Ok(json),
            Some(_) => Err("something stands after the end"),
        }
    }

    fn value(&mut self) -> Parsed<Json<'t>> {
        match self.next_after_blanks() {
            Some(b'{') => self.nested(Self::object).map(Json::Object),
            Some(b'[') => self.nested(Self::list).map(Json::List),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Flag(true)),
            Some(b'f') => self.word("false", Json::Flag(false)),
            Some(_) => Err("a value is needed"),
            None => Err(ENDS_EARLY),
        }
    }

    /// Reads what a bracket has opened.
    fn nested<T>(&mut self, read: fn(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth == DEEPEST {
            return Err("too much lies in one another");
        }
        self.at += 1;
        self.depth += 1;
        let inner = read(self);
        self.depth -= 1;
        inner
    }

    fn object(&mut self) -> Parsed<Vec<(Cow<'t, str>, Json<'t>)>> {
        let mut fields = Vec::new();
        while self.goes_on(b'}', fields.is_empty())? {
            let name = match self.next_after_blanks() {
                Some(b'"') => self.string()?,
                Some(_) => return Err("the name of a field is needed, in double quotes"),
                None => return Err(ENDS_EARLY),
            };
            match self.next_after_blanks() {
                Some(b':') => self.at += 1,
                Some(_) => return Err("a colon is needed"),
                None => return Err(ENDS_EARLY),
            }
            fields.push((name, self.value()?));
        }
        Ok(fields)
    }

    fn list(&mut self) -> Parsed<Vec<Json<'t>>> {
        let mut items = Vec::new();
        while self.goes_on(b']', items.is_empty())? {
            items.push(self.value()?);
        }
        Ok(items)
    }

    /// Whether another item follows, before which there is a comma unless it is the first.
    fn goes_on(&mut self, closing: u8, is_first: bool) -> Parsed<bool> {
        match self.next_after_blanks() {
            Some(next) if next == closing => {
                self.at += 1;
                Ok(false)
            }
            Some(_) if is_first => Ok(true),
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(_) => Err("a comma or the closing bracket is needed"),
            None => Err(ENDS_EARLY),
        }
    }

    fn word(&mut self, word: &str, meaning: Json<'t>) -> Parsed<Json<'t>> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if !rest.starts_with(word.as_bytes()) {
            return Err("a value is needed");
        }
        self.at += word.len();
        Ok(meaning)
    }

    fn number(&mut self) -> Parsed<Json<'t>> {
        let is_negative = self.take(b'-');
        let start = self.at;
        let mut integer = Some(0_i64);
        while let Some(digit @ b'0'..=b'9') = self.next() {
            let digit = i64::from(digit - b'0');
            let digit = if is_negative { -digit } else { digit };
            integer = integer.and_then(|known| known.checked_mul(10)?.checked_add(digit));
            self.at += 1;
        }
        let leading_zero = self.text.as_bytes().get(start) == Some(&b'0');
        if self.at == start || leading_zero && self.at > start + 1 {
            return Err("a number is needed, without a zero before it");
        }
        if self.take(b'.') {
            integer = None;
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            integer = None;
            let _ = self.take(b'-') || self.take(b'+');
            self.digits()?;
        }
        Ok(integer.map_or(Json::OtherNumber, Json::Integer))
    }

    /// One digit at least.
    fn digits(&mut self) -> Parsed<()> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.next() {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err("a digit is needed") }
    }

    fn string(&mut self) -> Parsed<Cow<'t, str>> {
        self.at += 1;
        let mut unescaped: Option<String> = None;
        loop {
            let plain = self.plain();
            match self.next() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(match unescaped {
                        None => Cow::Borrowed(plain),
                        Some(text) => Cow::Owned(text + plain),
                    });
                }
                Some(b'\\') => {
                    let text = unescaped.get_or_insert_default();
                    text.push_str(plain);
                    text.push(self.escaped()?);
                }
                Some(_) => return Err("a control character stands in text; it must be escaped"),
                None => return Err(ENDS_EARLY),
            }
        }
    }

    /// Text up to its end or to what cannot stand for itself.
    fn plain(&mut self) -> &'t str {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | ..b' ');
        let length = rest.iter().position(is_special).unwrap_or(rest.len());
        let start = self.at;
        self.at += length;
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn escaped(&mut self) -> Parsed<char> {
        self.at += 1;
        let escaped = match self.next() {
            Some(it @ (b'"' | b'\\' | b'/')) => char::from(it),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.escaped_by_number(),
            Some(_) => return Err("there is no such escape"),
            None => return Err(ENDS_EARLY),
        };
        self.at += 1;
        Ok(escaped)
    }

    /// `\u00f8`, or for letters beyond the first 65 536 a pair: `\ud83d\ude00`.
    fn escaped_by_number(&mut self) -> Parsed<char> {
        let first = self.four_hex_digits()?;
        let number =
            if (0xd800..0xdc00).contains(&first) && self.take(b'\\') && self.next() == Some(b'u') {
                let second = self.four_hex_digits()?.wrapping_sub(0xdc00);
                if second < 0x400 { 0x10000 + ((first - 0xd800) << 10) + second } else { first }
            } else {
                first
            };
        char::from_u32(number).ok_or("half of a pair of escapes is missing")
    }

    /// The four after the `u` that the parser stands at.
    fn four_hex_digits(&mut self) -> Parsed<u32> {
        let mut number = 0;
        for _ in 0..4 {
            self.at += 1;
            let digit = self.next().and_then(|digit| char::from(digit).to_digit(16));
            number = number * 16 + digit.ok_or("four hexadecimal digits are needed")?;
        }
        self.at += 1;
        Ok(number)
    }

    fn take(&mut self, wanted: u8) -> bool {
        let is_next = self.next() == Some(wanted);
        self.at += usize::from(is_next);
        is_next
    }

    fn next_after_blanks(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.next() {
            self.at += 1;
        }
        self.next()
    }

    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The line and the character in it, from 1.
    fn place(&self) -> String {
        let mut line = 1;
        let mut column = 1;
        for (at, letter) in self.text.char_indices() {
            if at >= self.at {
                break;
            }
            column += 1;
            if letter == '\n' {
                line += 1;
                column = 1;
            }
        }
        format!("line {line} column {column}")
    }
}
