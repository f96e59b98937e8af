//! HTML text of the tree, the property table, the notices and verdicts.
//!
//! Every value is escaped as it is written. Classes beginning with `ds-` are those of Designsystemet;
//! those beginning with `tp-` are this library's own.

mod catalogue;
mod notices;
mod table;
mod tree;
mod verdict;

use maud::{Markup, html};

pub use catalogue::render_catalogue;
pub use notices::render_notices;
pub use table::render_property_table;
pub use tree::render_tree;
pub use verdict::render_verdict;

use crate::catalogue::{Catalogue, Package, Role, Shown, Text};
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
        format!("{}{}", self.id_prefix, package.urn.slug())
    }
}

/// A catalogue as it is to be shown: what every view has at hand.
#[derive(Clone, Copy)]
struct View<'c> {
    catalogue: &'c Catalogue,
    options: &'c ViewOptions,
    language: Language,
    /// The level of the outermost headings here.
    level: u8,
}

impl<'c> View<'c> {
    const fn new(catalogue: &'c Catalogue, options: &'c ViewOptions) -> Self {
        let level = match options.heading_level {
            HeadingLevel::Two => 2,
            HeadingLevel::Three => 3,
            HeadingLevel::Four => 4,
        };
        Self { catalogue, options, language: options.language, level }
    }

    /// The same for what stands below a heading of this view.
    const fn below_heading(self) -> Self {
        Self { level: self.level + 1, ..self }
    }

    fn show(self, text: &'c Text) -> Shown<'c> {
        self.catalogue.show(text, self.language)
    }

    /// Text with its own `lang` where it is not in the language of what is around it.
    fn text(self, text: &'c Text) -> Markup {
        let shown = self.show(text);
        html! {
            @if let Some(lang) = self.lang(shown) { span lang=(lang) { (shown.value) } }
            @else { (shown.value) }
        }
    }

    /// The `lang` that a fragment needs, if any.
    fn lang(self, shown: Shown<'_>) -> Option<&'static str> {
        (shown.language != self.language).then(|| shown.language.tag())
    }

    fn role_code(self, role: &'c Role) -> Markup {
        html! { abbr title=(self.show(&role.name).value) { (role.known_as()) } }
    }

    /// A heading `deeper` levels below the outermost, in Designsystemet's look.
    fn heading(self, deeper: u8, size: &str, content: &Markup) -> Markup {
        html! {
            @match self.level + deeper {
                2 => h2.ds-heading data-size=(size) { (content) },
                3 => h3.ds-heading data-size=(size) { (content) },
                4 => h4.ds-heading data-size=(size) { (content) },
                5 => h5.ds-heading data-size=(size) { (content) },
                _ => h6.ds-heading data-size=(size) { (content) },
            }
        }
    }
}
