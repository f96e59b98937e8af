//! JSON text, by RFC 8259 to the letter.
//!
//! `serde_json` reads the same texts, as the tests see to. But it works out every number with a
//! fraction, by a table, and drags in what it takes to tell of faults in files: a ninth of the whole
//! module.

use std::borrow::Cow;

use super::{Fault, Json, Place};
use crate::text::{decimal, filled};

/// How deep lists and objects may lie in each other, lest a text exhaust the stack.
const DEEPEST: usize = 128;

/// What stands in for a letter that could not be read.
const BLANK: char = ' ';

/// Reads JSON text. If it is none, that is reported and what is returned means nothing.
pub(crate) fn parse<'t>(text: &'t str, top: &Place<'_>) -> Json<'t> {
    let mut parser = Parser { text, at: 0, depth: 0, fault: None };
    let json = parser.value();
    if parser.next_after_blanks().is_some() {
        parser.fail("something stands after the end");
    }
    if let Some(fault) = parser.fault {
        top.keep(fault);
    }
    json
}

/// After a fault it stands at the end of the text, so that everything ends by itself: code without
/// branches for faults takes less room.
struct Parser<'t> {
    text: &'t str,
    /// Up to which byte it has been read.
    at: usize,
    depth: usize,
    /// The first fault.
    fault: Option<Fault>,
}

impl<'t> Parser<'t> {
    /// Tells what is wrong with what comes next, or that nothing does.
    fn fail(&mut self, problem: &str) {
        let is_end = self.next().is_none();
        self.refuse(if is_end { "the text ends too early" } else { problem });
    }

    /// Tells what is wrong where the parser stands.
    fn refuse(&mut self, problem: &str) {
        if self.fault.is_none() {
            self.fault = Some(Fault { place: self.place(), problem: problem.to_owned() });
        }
        self.at = self.text.len();
    }

    fn value(&mut self) -> Json<'t> {
        match self.next_after_blanks() {
            Some(b'{') => self.object(),
            Some(b'[') => self.list(),
            Some(b'"') => Json::Text(self.string()),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Flag(true)),
            Some(b'f') => self.word("false", Json::Flag(false)),
            _ => {
                self.fail("a value is needed");
                Json::Null
            }
        }
    }

    fn object(&mut self) -> Json<'t> {
        let mut fields = Vec::new();
        self.open();
        while self.goes_on(b'}', fields.is_empty()) {
            if self.next_after_blanks() != Some(b'"') {
                self.fail("the name of a field is needed, in double quotes");
            }
            let name = self.string();
            if self.next_after_blanks() != Some(b':') {
                self.fail("a colon is needed");
            }
            self.at += 1;
            fields.push((name, self.value()));
        }
        Json::Object(fields)
    }

    fn list(&mut self) -> Json<'t> {
        let mut items = Vec::new();
        self.open();
        while self.goes_on(b']', items.is_empty()) {
            items.push(self.value());
        }
        Json::List(items)
    }

    fn open(&mut self) {
        if self.depth == DEEPEST {
            self.fail("too much lies in one another");
        }
        self.at += 1;
        self.depth += 1;
    }

    /// Whether another item follows, before which there is a comma unless it is the first.
    fn goes_on(&mut self, closing: u8, is_first: bool) -> bool {
        let next = self.next_after_blanks();
        if next == Some(closing) {
            self.at += 1;
            self.depth -= 1;
            return false;
        }
        if next == Some(b',') && !is_first {
            self.at += 1;
        } else if !is_first || next.is_none() {
            self.fail("a comma or the closing bracket is needed");
        }
        self.fault.is_none()
    }

    fn word(&mut self, word: &str, meaning: Json<'t>) -> Json<'t> {
        if self.rest().starts_with(word.as_bytes()) {
            self.at += word.len();
        } else {
            // Also where the text ends in the word.
            self.fail("a value is needed");
        }
        meaning
    }

    fn number(&mut self) -> Json<'t> {
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
            self.refuse("a number is needed, without a zero before it");
        }
        if self.take(b'.') {
            integer = None;
            self.digits();
        }
        if self.take(b'e') || self.take(b'E') {
            integer = None;
            let _ = self.take(b'-') || self.take(b'+');
            self.digits();
        }
        integer.map_or(Json::OtherNumber, Json::Integer)
    }

    /// One digit at least.
    fn digits(&mut self) {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.next() {
            self.at += 1;
        }
        if self.at == start {
            self.fail("a digit is needed");
        }
    }

    fn string(&mut self) -> Cow<'t, str> {
        self.at += 1;
        let mut unescaped: Option<String> = None;
        loop {
            let plain = self.plain();
            if self.next() == Some(b'\\') {
                let text = unescaped.get_or_insert_default();
                text.push_str(plain);
                text.push(self.escaped());
                continue;
            }
            if !self.take(b'"') {
                self.fail("a control character stands in text; it must be escaped");
            }
            return match unescaped {
                None => Cow::Borrowed(plain),
                Some(text) => Cow::Owned(text + plain),
            };
        }
    }

    /// Text up to its end or to what cannot stand for itself.
    fn plain(&mut self) -> &'t str {
        let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | ..b' ');
        let rest = self.rest();
        let start = self.at;
        self.at += rest.iter().position(is_special).unwrap_or(rest.len());
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn escaped(&mut self) -> char {
        self.at += 1;
        let escaped = match self.next() {
            Some(it @ (b'"' | b'\\' | b'/')) => char::from(it),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.escaped_by_number(),
            _ => {
                self.fail("there is no such escape");
                BLANK
            }
        };
        self.at += 1;
        escaped
    }

    /// `\u00f8`, or for letters beyond the first 65 536 a pair: `\ud83d\ude00`.
    fn escaped_by_number(&mut self) -> char {
        let first = self.four_hex_digits();
        let number =
            if (0xd800..0xdc00).contains(&first) && self.take(b'\\') && self.next() == Some(b'u') {
                let second = self.four_hex_digits().wrapping_sub(0xdc00);
                if second < 0x400 { 0x10000 + ((first - 0xd800) << 10) + second } else { first }
            } else {
                first
            };
        char::from_u32(number).unwrap_or_else(|| {
            self.fail("half of a pair of escapes is missing");
            BLANK
        })
    }

    /// The four after the `u` that the parser stands at.
    fn four_hex_digits(&mut self) -> u32 {
        let mut number = 0;
        for _ in 0..4 {
            self.at += 1;
            match self.next().and_then(|digit| char::from(digit).to_digit(16)) {
                Some(digit) => number = number * 16 + digit,
                None => self.fail("four hexadecimal digits are needed"),
            }
        }
        self.at += 1;
        number
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
        self.rest().first().copied()
    }

    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// The line and the character in it, from 1.
    fn place(&self) -> String {
        let mut line = 1_u32;
        let mut column = 1_u32;
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
        filled("line {0} column {1}", &[&decimal(line), &decimal(column)])
    }
}
