//! Lines of CSV as RFC 4180 has them: fields in quotation marks may hold the separator, line breaks and,
//! doubled, quotation marks.

use std::borrow::Cow;

/// A record, and the line that it begins on, from 1.
pub(super) struct Record<'t> {
    pub(super) line: u32,
    pub(super) fields: Result<Vec<Cow<'t, str>>, Broken>,
}

/// Why a record cannot be read.
pub(super) enum Broken {
    /// A quotation mark is never closed.
    Unclosed,
    /// Something follows the quotation mark that ends a field.
    AfterQuote,
}

impl Broken {
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Self::Unclosed => "UNCLOSED_QUOTE",
            Self::AfterQuote => "TEXT_AFTER_QUOTE",
        }
    }

    pub(super) const fn problem(&self) -> &'static str {
        match self {
            Self::Unclosed => {
                "a quotation mark opens here and is never closed: the line is left out"
            }
            Self::AfterQuote => {
                "text follows a closing quotation mark: write one inside of a text twice; the line is left out"
            }
        }
    }
}

/// Goes through the records of a text. Empty lines are none.
pub(super) struct Records<'t> {
    rest: &'t str,
    separator: char,
    line: u32,
    /// Once a quotation mark was never closed, no field is read further than its line: otherwise every
    /// later one could be looked for to the end of the text again.
    within_line: bool,
}

impl<'t> Records<'t> {
    pub(super) const fn new(text: &'t str, separator: char) -> Self {
        Self { rest: text, separator, line: 1, within_line: false }
    }

    fn fields(&mut self) -> Result<Vec<Cow<'t, str>>, Broken> {
        let mut fields = Vec::new();
        loop {
            let field = match self.rest.strip_prefix('"') {
                Some(quoted) => self.quoted(quoted)?,
                None => self.plain(),
            };
            fields.push(field);
            match self.rest.strip_prefix(self.separator) {
                Some(rest) => self.rest = rest,
                None if self.end_line() => return Ok(fields),
                None => return Err(Broken::AfterQuote),
            }
        }
    }

    fn plain(&mut self) -> Cow<'t, str> {
        let end = self.rest.find([self.separator, '\r', '\n']);
        let (field, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        Cow::Borrowed(field)
    }

    /// A field without the quotation marks around it. Those inside are doubled.
    fn quoted(&mut self, quoted: &'t str) -> Result<Cow<'t, str>, Broken> {
        let end = if self.within_line { line_end(quoted) } else { quoted.len() };
        let within = quoted.get(..end).unwrap_or_default();
        let mut field = Cow::Borrowed("");
        let mut rest = within;
        loop {
            let (text, after) = rest.split_once('"').ok_or(Broken::Unclosed)?;
            field += text;
            let Some(doubled) = after.strip_prefix('"') else {
                let read = within.len() - after.len();
                self.rest = quoted.get(read..).unwrap_or_default();
                return Ok(field);
            };
            field += "\"";
            rest = doubled;
        }
    }

    /// Steps over a line break, or stands at the end of the text.
    fn end_line(&mut self) -> bool {
        let broken = ["\r\n", "\n", "\r"].iter().find_map(|it| self.rest.strip_prefix(it));
        if let Some(rest) = broken {
            self.rest = rest;
        }
        broken.is_some() || self.rest.is_empty()
    }
}

impl<'t> Iterator for Records<'t> {
    type Item = Record<'t>;

    fn next(&mut self) -> Option<Record<'t>> {
        loop {
            let (start, line) = (self.rest, self.line);
            if start.is_empty() {
                return None;
            }
            if self.end_line() {
                self.line += 1;
                continue;
            }
            let fields = self.fields();
            if let Err(broken) = &fields {
                // What follows is read as lines of their own: one fault must not hide the rest.
                self.within_line |= matches!(broken, Broken::Unclosed);
                self.rest = start.get(line_end(start)..).unwrap_or_default();
                self.end_line();
            }
            let read = start.get(..start.len() - self.rest.len()).unwrap_or_default();
            self.line += lines_in(read);
            return Some(Record { line, fields });
        }
    }
}

fn line_end(text: &str) -> usize {
    text.find(['\r', '\n']).unwrap_or(text.len())
}

fn lines_in(text: &str) -> u32 {
    let feeds = text.matches('\n').count();
    let lone_returns = text.matches('\r').count() - text.matches("\r\n").count();
    u32::try_from(feeds + lone_returns).unwrap_or(u32::MAX)
}
