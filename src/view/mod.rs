//! HTML text of the tree, the property table, the notices and verdicts.
//!
//! Classes beginning with `ds-` are those of Designsystemet; those beginning with `tp-` are this
//! library's own.

mod catalogue;
mod notices;
mod table;
mod tree;
mod verdict;

pub use catalogue::render_catalogue;
pub use notices::render_notices;
pub use table::render_property_table;
pub use tree::render_tree;
pub use verdict::render_verdict;

use crate::catalogue::{Catalogue, Package, Shown, Text};
use crate::text::Language;

/// How to show a catalogue.
#[derive(Clone, Debug)]
pub struct ViewOptions {
    /// The language of labels, and of text that the source has in several.
    pub language: Language,
    /// What every id begins with, so that a page may show two catalogues.
    pub id_prefix: String,
    /// The level of the outermost headings.
    pub heading_level: HeadingLevel,
}

/// The level of the outermost headings.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum HeadingLevel {
    /// `h2`.
    #[default]
    Two,
    /// `h3`.
    Three,
    /// `h4`.
    Four,
}

impl ViewOptions {
    /// The usual options, in this language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language, id_prefix: "tp-".to_owned(), heading_level: HeadingLevel::default() }
    }

    /// The id of the place where a package stands in the tree.
    #[must_use]
    pub fn package_id(&self, package: &Package) -> String {
        self.id(package.urn.slug())
    }

    fn id(&self, name: &str) -> String {
        [self.id_prefix.as_str(), name].concat()
    }
}

/// A catalogue as it is to be shown, and the HTML text of what has been shown.
///
/// All of it is written by [`put`](Self::put) into one text, in the order in which it is read.
struct View<'c> {
    catalogue: &'c Catalogue,
    options: &'c ViewOptions,
    language: Language,
    /// The level of the outermost headings here.
    level: u8,
    /// Whether packages whose authorisations may change are marked here: where others stand beside them.
    marks_change: bool,
    html: String,
}

impl<'c> View<'c> {
    fn render(
        catalogue: &'c Catalogue,
        options: &'c ViewOptions,
        write: impl FnOnce(&mut Self),
    ) -> String {
        let level = match options.heading_level {
            HeadingLevel::Two => 2,
            HeadingLevel::Three => 3,
            HeadingLevel::Four => 4,
        };
        let html = String::new();
        let language = options.language;
        let mut view = Self { catalogue, options, language, level, marks_change: false, html };
        write(&mut view);
        view.html
    }

    /// Writes HTML of our own, with texts in its places: `{0}` is the first of them. Every text is
    /// escaped.
    fn put(&mut self, template: &'static str, texts: &[&str]) {
        for (count, piece) in template.split(['{', '}']).enumerate() {
            let place = piece.parse().ok().filter(|_| count % 2 == 1);
            match place.and_then(|place: usize| texts.get(place)) {
                Some(text) => escape(&mut self.html, text),
                None => self.html.push_str(piece),
            }
        }
    }

    fn show(&self, text: &'c Text) -> Shown<'c> {
        self.catalogue.show(text, self.language)
    }

    /// Text with its own `lang` where it is not in the language of what is around it.
    fn text(&mut self, text: &'c Text) {
        let shown = self.show(text);
        if shown.language == self.language {
            self.put("{0}", &[shown.value]);
        } else {
            self.start("<span", shown);
            self.put("{0}</span>", &[shown.value]);
        }
    }

    /// The start of an element, with the `lang` that the text in it needs, if any.
    fn start(&mut self, tag: &'static str, shown: Shown<'_>) {
        self.put(tag, &[]);
        if shown.language != self.language {
            self.put(" lang=\"{0}\"", &[shown.language.tag()]);
        }
        self.put(">", &[]);
    }

    /// A heading `deeper` levels below the outermost, in Designsystemet's look, up to its text.
    fn start_heading(&mut self, deeper: u8, size: &str) {
        let level = self.heading_level(deeper);
        self.put("<h{0} class=\"ds-heading\" data-size=\"{1}\">", &[level, size]);
    }

    fn end_heading(&mut self, deeper: u8) {
        let level = self.heading_level(deeper);
        self.put("</h{0}>", &[level]);
    }

    fn heading(&mut self, size: &str, text: &str) {
        self.start_heading(0, size);
        self.put("{0}", &[text]);
        self.end_heading(0);
    }

    const fn heading_level(&self, deeper: u8) -> &'static str {
        match self.level + deeper {
            2 => "2",
            3 => "3",
            4 => "4",
            5 => "5",
            _ => "6",
        }
    }

    /// Shows what lies below a heading of this view.
    fn below_heading(&mut self, write: impl FnOnce(&mut Self)) {
        self.level += 1;
        write(self);
        self.level -= 1;
    }
}

fn escape(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
}
