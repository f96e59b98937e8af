//! Asterisks of strong words that Markdown does not take for such: with a space on the wrong side, or
//! only at one end.

use super::lines::{after_bullet, lines};
use super::mended::Mended;
use crate::docs_page::package_urn::SCHEME;

const MARK: &str = "**";
const SPACES: &str = "these asterisks are read as the marks of strong words; put no space within \
                      them, and one outside";

pub(super) fn mend(text: &str) -> Mended {
    let mut mended = Mended::default();
    for (start, end) in items(text) {
        mend_item(text.get(start..end).unwrap_or_default(), start, &mut mended);
    }
    mended
}

/// Where each item of a list begins and ends, with the lines that go on from its first.
fn items(text: &str) -> Vec<(usize, usize)> {
    let mut items = Vec::new();
    let mut item: Option<(usize, usize)> = None;
    for (start, line) in lines(text) {
        let end = start + line.len();
        if after_bullet(line).is_some() {
            items.extend(item.replace((start, end)));
        } else if line.trim().is_empty() {
            items.extend(item.take());
        } else if let Some((_, item_end)) = &mut item {
            *item_end = end;
        }
    }
    items.extend(item);
    items
}

fn mend_item(item: &str, start: usize, mended: &mut Mended) {
    let marks: Vec<Mark<'_>> =
        item.match_indices(MARK).filter_map(|(at, _)| Mark::of(item, at)).collect();
    // Two pairs may meet; other runs mark something else.
    if marks.iter().any(|mark| !matches!(mark.asterisks(), 2 | 4)) {
        return;
    }
    let is_odd = marks.len() % 2 == 1;
    let mut reader = Reader { item, start, is_odd, open: None, mended };
    for mark in &marks {
        reader.read(mark);
    }
    if let Some(open) = reader.open {
        reader.close(open, item.len());
    }
}

/// Two asterisks, and the text of the item on both sides.
struct Mark<'t> {
    at: usize,
    end: usize,
    before: &'t str,
    after: &'t str,
}

impl<'t> Mark<'t> {
    fn of(item: &'t str, at: usize) -> Option<Self> {
        let end = at + MARK.len();
        Some(Self { at, end, before: item.get(..at)?, after: item.get(end..)? })
    }

    /// How many asterisks stand here in a row, from the mark on.
    fn asterisks(&self) -> usize {
        MARK.len() + self.after.len() - self.after.trim_start_matches('*').len()
    }

    /// The text after the mark, without the spaces before it.
    fn word(&self) -> &'t str {
        self.after.trim_start()
    }

    /// How many bytes of space stand after the mark.
    fn gap(&self) -> usize {
        self.after.len() - self.word().len()
    }
}

/// Reads the marks of an item in their order.
struct Reader<'t, 'm> {
    item: &'t str,
    /// Where the item begins in the page.
    start: usize,
    /// Whether a mark lacks its counterpart.
    is_odd: bool,
    /// Where the mark stands that is not closed yet.
    open: Option<usize>,
    mended: &'m mut Mended,
}

impl Reader<'_, '_> {
    fn read(&mut self, mark: &Mark<'_>) {
        match self.open {
            None => self.read_opening(mark),
            Some(open) if self.opens_anew(open, mark) => {
                self.close(open, mark.at);
                if mark.gap() > 0 {
                    self.edit(mark.at, mark.end + mark.gap(), " **", SPACES);
                }
                self.open = Some(mark.at);
            }
            Some(_) => self.read_closing(mark),
        }
    }

    fn read_opening(&mut self, mark: &Mark<'_>) {
        let word = mark.word();
        if word.is_empty() {
            self.edit(mark.at, mark.end, "", "these asterisks mark nothing; remove them");
            return;
        }
        if mark.gap() > 0 {
            self.edit(mark.at, mark.end + mark.gap(), " **", SPACES);
        } else if mark.before.ends_with(char::is_alphanumeric)
            && !word.starts_with(char::is_alphanumeric)
        {
            self.edit(mark.at, mark.end, " **", SPACES);
        }
        self.open = Some(mark.at);
    }

    /// Whether a mark opens strong words though those before it are not closed.
    fn opens_anew(&self, open: usize, mark: &Mark<'_>) -> bool {
        let word = mark.word();
        let opens = word.starts_with(SCHEME)
            || (self.is_odd && mark.gap() == 0 && mark.before.ends_with(char::is_whitespace));
        opens && !word.is_empty() && !self.within(open, mark.at).trim().is_empty()
    }

    fn read_closing(&mut self, mark: &Mark<'_>) {
        let kept = mark.before.trim_end().len();
        let is_shut_in = mark.before.ends_with(|c: char| !c.is_alphanumeric())
            && mark.after.starts_with(char::is_alphanumeric);
        if kept < mark.at || is_shut_in || mark.after.starts_with(MARK) {
            self.edit(kept, mark.end, "** ", SPACES);
        }
        self.open = None;
    }

    /// Closes what is opened before a name or a URN and closed nowhere.
    fn close(&mut self, open: usize, end: usize) {
        let within = self.within(open, end);
        let text = within.trim_start();
        let begins = open + MARK.len() + within.len() - text.len();
        let length = if text.starts_with(SCHEME) {
            text.find(char::is_whitespace).or(Some(text.len()))
        } else {
            let before_urn = text.find(SCHEME).and_then(|urn| text.get(..urn)).unwrap_or(text);
            before_urn.find(':').map(|colon| colon + 1)
        };
        match length {
            Some(length) if length > 0 => {
                let end = begins + length;
                self.edit(end, end, "** ", "the strong words are not closed; put ** after them");
            }
            _ => {
                let message = "nothing closes these asterisks; remove them";
                self.edit(open, open + MARK.len(), "", message);
            }
        }
    }

    /// The text from a mark to another.
    fn within(&self, open: usize, end: usize) -> &str {
        self.item.get(open + MARK.len()..end).unwrap_or_default()
    }

    fn edit(&mut self, at: usize, end: usize, text: &str, message: &str) {
        self.mended.warning(self.start + at, "ODD_ASTERISKS", message);
        self.mended.edit(self.start + at..self.start + end, text);
    }
}
