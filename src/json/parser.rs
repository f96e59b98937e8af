//! JSON text, by RFC 8259 to the letter. The tests hold it against `serde_json`.

use std::borrow::Cow;

use super::{Fault, Json};

/// How deep lists and objects may be nested, so that no text exhausts the stack.
const DEEPEST: usize = 128;

/// Reads JSON text.
pub(crate) fn parse(text: &str) -> Result<Json<'_>, Fault> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    let json = parser.value()?;
    match parser.next_after_whitespace() {
        Some(_) => Err(parser.fault("trailing characters after the end")),
        None => Ok(json),
    }
}

struct Parser<'t> {
    text: &'t str,
    /// Up to which byte it has been read.
    at: usize,
    depth: usize,
}

impl<'t> Parser<'t> {
    fn value(&mut self) -> Result<Json<'t>, Fault> {
        match self.next_after_whitespace() {
            Some(b'{') => self.object(),
            Some(b'[') => self.list(),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Flag(true)),
            Some(b'f') => self.word("false", Json::Flag(false)),
            _ => Err(self.fault("a value is needed")),
        }
    }

    fn object(&mut self) -> Result<Json<'t>, Fault> {
        let mut fields = Vec::new();
        self.open()?;
        while self.has_another(b'}', fields.is_empty())? {
            if self.next_after_whitespace() != Some(b'"') {
                return Err(self.fault("the name of a field is needed, in double quotes"));
            }
            let name = self.string()?;
            self.next_after_whitespace();
            if !self.take(b':') {
                return Err(self.fault("a colon is needed"));
            }
            fields.push((name, self.value()?));
        }
        Ok(Json::Object(fields))
    }

    fn list(&mut self) -> Result<Json<'t>, Fault> {
        let mut items = Vec::new();
        self.open()?;
        while self.has_another(b']', items.is_empty())? {
            items.push(self.value()?);
        }
        Ok(Json::List(items))
    }

    fn open(&mut self) -> Result<(), Fault> {
        if self.depth == DEEPEST {
            return Err(self.fault("the nesting is too deep"));
        }
        self.at += 1;
        self.depth += 1;
        Ok(())
    }

    /// Whether another item follows, before which there is a comma unless it is the first.
    fn has_another(&mut self, closing: u8, is_first: bool) -> Result<bool, Fault> {
        let next = self.next_after_whitespace();
        if self.take(closing) {
            self.depth -= 1;
            return Ok(false);
        }
        if next.is_none() || !is_first && !self.take(b',') {
            return Err(self.fault("a comma or the closing bracket is needed"));
        }
        Ok(true)
    }

    fn word(&mut self, word: &str, meaning: Json<'t>) -> Result<Json<'t>, Fault> {
        if !self.rest().starts_with(word.as_bytes()) {
            return Err(self.fault("a value is needed"));
        }
        self.at += word.len();
        Ok(meaning)
    }

    fn number(&mut self) -> Result<Json<'t>, Fault> {
        let start = self.at;
        self.take(b'-');
        let first = self.at;
        self.digits()?;
        if self.text.as_bytes().get(first) == Some(&b'0') && self.at > first + 1 {
            return Err(self.fault("a number may not begin with a zero"));
        }
        let mut is_integer = true;
        if self.take(b'.') {
            is_integer = false;
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            is_integer = false;
            let _ = self.take(b'-') || self.take(b'+');
            self.digits()?;
        }
        let number = self.text.get(start..self.at).and_then(|number| number.parse().ok());
        Ok(number.filter(|_| is_integer).map_or(Json::OtherNumber, Json::Integer))
    }

    /// One digit at least.
    fn digits(&mut self) -> Result<(), Fault> {
        let digits = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 0 {
            return Err(self.fault("a digit is needed"));
        }
        self.at += digits;
        Ok(())
    }

    fn string(&mut self) -> Result<Cow<'t, str>, Fault> {
        self.at += 1;
        let plain = self.plain();
        if self.take(b'"') {
            return Ok(Cow::Borrowed(plain));
        }
        let mut text = plain.to_owned();
        while !self.take(b'"') {
            if !self.take(b'\\') {
                return Err(self.fault("a control character in text must be escaped"));
            }
            text.push(self.escaped()?);
            text.push_str(self.plain());
        }
        Ok(Cow::Owned(text))
    }

    /// Text up to its end or to what cannot stand for itself.
    fn plain(&mut self) -> &'t str {
        let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | ..b' ');
        let rest = self.rest();
        let start = self.at;
        self.at += rest.iter().position(is_special).unwrap_or(rest.len());
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn escaped(&mut self) -> Result<char, Fault> {
        let escaped = match self.next() {
            Some(it @ (b'"' | b'\\' | b'/')) => char::from(it),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.escaped_by_number(),
            _ => return Err(self.fault("there is no such escape")),
        };
        self.at += 1;
        Ok(escaped)
    }

    /// `\u00f8`, or for letters beyond the first 65 536 a pair: `\ud83d\ude00`.
    fn escaped_by_number(&mut self) -> Result<char, Fault> {
        let first = self.four_hex_digits()?;
        let mut number = first;
        if (0xd800..0xdc00).contains(&first) && self.take(b'\\') && self.next() == Some(b'u') {
            let second = self.four_hex_digits()?;
            if (0xdc00..0xe000).contains(&second) {
                number = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            }
        }
        char::from_u32(number).ok_or_else(|| self.fault("half of a pair of escapes is missing"))
    }

    /// The four after the `u` that the parser stands at.
    fn four_hex_digits(&mut self) -> Result<u32, Fault> {
        self.at += 1;
        let mut number = 0;
        for _ in 0..4 {
            let Some(digit) = self.next().and_then(|digit| char::from(digit).to_digit(16)) else {
                return Err(self.fault("four hexadecimal digits are needed"));
            };
            number = number * 16 + digit;
            self.at += 1;
        }
        Ok(number)
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
        self.rest().first().copied()
    }

    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// What is wrong with what comes next, or that nothing does.
    fn fault(&self, problem: &str) -> Fault {
        let problem = if self.next().is_none() { "the text ends too early" } else { problem };
        Fault::new(self.place(), problem.to_owned())
    }

    /// The line and the character in it, from 1.
    fn place(&self) -> String {
        let before = self.text.char_indices().take_while(|(at, _)| *at < self.at);
        let (mut line, mut column) = (1, 1);
        for (_, letter) in before {
            (line, column) = if letter == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        format!("line {line} column {column}")
    }
}
