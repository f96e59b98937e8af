//! A page of Altinn's documentation on access packages, in Markdown for Hugo.
//!
//! Such a page has front matter, a link back, a picture, a nested list (the package tree), a table
//! of properties and notices. What is clear is read, and nothing is guessed or lost in silence: what
//! the page has wrong comes out as a diagnostic with its place. An *error* says that something is
//! missing from the catalogue; a *warning* that the meaning was clear all the same. Misspellings
//! are no faults: text is kept to the letter.
//!
//! A page goes through in the order that [`read_page`] keeps: [`shortcodes`] takes Hugo's tags out;
//! [`mending`] mends what Markdown would not see as people do; [`body`] tells the blocks apart; [`node`]
//! reads items, of which [`planting`] makes the tree; [`rows`] gives each what the table says, [`area`]
//! the area what the rest of the page says; [`join`] makes one catalogue of many pages. A page in a
//! format that came later is reported by name, and not read: [`newer_format`].

mod area;
mod body;
mod columns;
mod description;
mod edits;
mod events;
mod excerpt;
mod findings;
mod front_matter;
mod inline;
mod join;
mod links;
mod list;
mod mending;
mod names;
mod newer_format;
mod node;
mod notices;
mod package_urn;
mod planting;
mod properties;
mod read_page;
mod role_lists;
mod role_names;
mod rows;
mod shortcode_tag;
mod shortcodes;
mod table;
mod tree;

use pulldown_cmark::Options;
use tilgangspakker::Contents;

/// A page of documentation that is to be read as a catalogue.
///
/// ```
/// use tilgangspakker::Catalogue;
/// use tilgangspakker_ingest::DocsPage;
///
/// let page = DocsPage {
///     version: "versjon-3",
///     document: "fiske.md",
///     site: "https://docs.altinn.studio",
///     text: "---\ntitle: Fiske\n---\n\
///            - **Fiske:** Alt om fiske.\n  - **Sild:** Fangst. **urn:altinn:accesspackage:sild**\n",
/// };
/// let catalogue = Catalogue::new(page.read())?;
/// assert_eq!(catalogue.package("sild").unwrap().area.document.as_deref(), Some("fiske.md"));
/// # Ok::<_, tilgangspakker::InvalidCatalogue>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct DocsPage<'p> {
    /// Which catalogue the page is part of: `versjon-3`.
    pub version: &'p str,
    /// The page's file name.
    pub document: &'p str,
    /// The site that the page's links are on: `https://docs.altinn.studio`.
    pub site: &'p str,
    /// The page itself.
    pub text: &'p str,
}

impl DocsPage<'_> {
    /// Reads the page: one area, its packages and notices, and what is wrong with them.
    #[must_use]
    pub fn read(&self) -> Contents {
        read_page::read(self).contents
    }

    /// Reads pages into one catalogue of this version, the areas in the order of their weights. What
    /// one page says of an area or a package that an earlier page has is reported, and what is clear
    /// of it is kept.
    #[must_use]
    pub fn read_all(version: &str, pages: &[Self]) -> Contents {
        join::join(version, pages.iter().map(read_page::read).collect())
    }
}

/// The Markdown that pages are written in.
const fn syntax() -> Options {
    Options::ENABLE_TABLES
        .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
        .union(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS)
}
