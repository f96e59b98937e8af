//! Pages of Altinn's documentation in the formats that came after version 3. They have the same packages
//! and do not say which roles get them, so nothing of them is read; they are reported by name.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use tilgangspakker::PackageUrn;

/// The heading over the column of packages, in lowercase. Beside it stands one over their URNs: a
/// property table of version 3 has none.
const PACKAGES: [&str; 2] = ["tilgangspakke", "access package"];
const URNS: &str = "urn";

/// How a page shows its packages.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum NewerFormat {
    /// A heading for each, and its URN below in italics.
    Headings,
    /// One table, with a column for URNs.
    Table,
}

impl NewerFormat {
    /// The format of a page, and where that is to be seen. `None` for a page with a list of packages,
    /// whatever else it has.
    pub(super) fn of(page: &str) -> Option<(Self, usize)> {
        let mut seen = Seen::default();
        for (event, range) in Parser::new_ext(page, super::syntax()).into_offset_iter() {
            seen.look_at(&event, range.start);
            if seen.has_list_of_packages {
                return None;
            }
        }
        seen.format
    }

    /// The message for the page's reader.
    pub(super) fn problem(self) -> String {
        let shown = match self {
            // Some have a table of roles by their names.
            Self::Headings => "a heading for each package, which lists no roles by their codes",
            Self::Table => "one table of packages, which holds no roles",
        };
        format!(
            "the page is in the newer format, {shown}, so nothing of it is read; read what Altinn's \
             export answers, or the facts of the register, instead"
        )
    }
}

/// What has been seen of a page so far.
#[derive(Default)]
struct Seen {
    format: Option<(NewerFormat, usize)>,
    has_list_of_packages: bool,
    /// How many lists are open.
    lists: usize,
    /// Where the last heading stands.
    heading: Option<usize>,
    is_in_italics: bool,
    /// Where the table is that is being read, while its headings are.
    table: usize,
    cell: Option<String>,
    columns: Vec<String>,
}

impl Seen {
    fn look_at(&mut self, event: &Event<'_>, at: usize) {
        match event {
            Event::Start(Tag::List(_)) => self.lists += 1,
            Event::End(TagEnd::List(_)) => self.lists = self.lists.saturating_sub(1),
            Event::Start(Tag::Heading { .. }) => self.heading = Some(at),
            Event::Start(Tag::Emphasis) => self.is_in_italics = true,
            Event::End(TagEnd::Emphasis) => self.is_in_italics = false,
            Event::Start(Tag::Table(_)) => self.table = at,
            Event::Start(Tag::TableHead) => self.columns.clear(),
            Event::Start(Tag::TableCell) => self.cell = Some(String::new()),
            Event::End(TagEnd::TableCell) => {
                let heading = self.cell.take().unwrap_or_default();
                self.columns.push(heading.trim().to_lowercase());
            }
            Event::End(TagEnd::TableHead) => self.look_at_columns(),
            Event::Text(text) | Event::Code(text) => self.look_at_text(text),
            _ => {}
        }
    }

    fn look_at_columns(&mut self) {
        let has = |heading: &str| self.columns.iter().any(|column| column == heading);
        if has(URNS) && PACKAGES.into_iter().any(has) {
            self.format.get_or_insert((NewerFormat::Table, self.table));
        }
    }

    fn look_at_text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.push_str(text);
        }
        if !text.to_lowercase().contains(PackageUrn::PREFIX) {
            return;
        }
        if self.lists > 0 {
            self.has_list_of_packages = true;
        } else if self.is_in_italics
            && let Some(heading) = self.heading
        {
            self.format.get_or_insert((NewerFormat::Headings, heading));
        }
    }
}
