//! A page of Altinn's documentation on access packages, in Markdown for Hugo.
//!
//! Such a page has front matter, a link back, a picture, a nested list (the package tree), a table
//! of properties and notices. What is clear is read, and nothing is guessed or lost in silence: what
//! the page has wrong comes out as a diagnostic with its place. An *error* says that something is
//! missing from the catalogue; a *warning* that the meaning was clear all the same. Misspellings
//! are no faults: text is kept to the letter.
//!
//! A page goes through in this order: [`shortcodes`] takes Hugo's tags out; [`mending`] mends what
//! Markdown would not see as people do; [`body`] tells the blocks apart; [`node`] reads items, of which
//! [`planting`] makes the tree; [`rows`] gives each what the table says; [`join`] makes one catalogue of
//! many pages. A page in a format that came later is reported by name, and not read: [`newer_format`].

mod body;
mod columns;
mod description;
mod edits;
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
mod role_lists;
mod role_names;
mod rows;
mod shortcode_tag;
mod shortcodes;
mod table;
mod tree;

use pulldown_cmark::Options;

use body::Body;
use columns::Columns;
use excerpt::excerpt;
use findings::{Findings, Position};
use front_matter::FrontMatter;
use newer_format::NewerFormat;
use role_names::Register;
use shortcodes::Unwrapped;
use table::{Cell, Table};
use tilgangspakker::Language;
use tilgangspakker::{Contents, Picture, Text};
use tree::Place;

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

/// What a page says, and where it says it.
struct ReadPage {
    contents: Contents,
    places: Vec<(Place, Position)>,
}

impl DocsPage<'_> {
    /// Reads the page: one area, its packages and notices, and what is wrong with them.
    #[must_use]
    pub fn read(&self) -> Contents {
        self.read_with_places().contents
    }

    /// Reads pages into one catalogue of this version, the areas in the order of their weights. What
    /// one page says of an area or a package that an earlier page has is reported, and what is clear
    /// of it is kept.
    #[must_use]
    pub fn read_all(version: &str, pages: &[Self]) -> Contents {
        join::join(version, pages.iter().map(Self::read_with_places).collect())
    }

    fn read_with_places(&self) -> ReadPage {
        // A byte order mark is no part of the text.
        let text = self.text.strip_prefix('\u{feff}').unwrap_or(self.text);
        let mut findings = Findings::new(self.document, text);
        if let Some((format, at)) = NewerFormat::of(text) {
            findings.error(at, "NEWER_FORMAT", format.problem());
            let mut contents = Contents::new(self.version, Language::Nb);
            contents.diagnostics = findings.into_diagnostics();
            return ReadPage { contents, places: Vec::new() };
        }
        let Unwrapped { text, notices: mut callouts } = shortcodes::unwrap(text, &mut findings);
        let (text, moves) = mending::mend(text, &mut findings);
        for callout in &mut callouts {
            callout.at = moves.after(callout.at);
            callout.inner_at = moves.after(callout.inner_at);
        }
        findings.set_moves(moves);
        let Body { front_matter, items, tables, mut links, pictures } =
            body::read(&text, &mut findings);
        let front_matter = front_matter.unwrap_or_else(|| {
            findings.warning(
                0,
                "NO_FRONT_MATTER",
                "the page has no front matter; begin it with a title between --- lines",
            );
            FrontMatter::default()
        });

        let register = Register::new();
        let title = front_matter.title.as_ref().map(|(title, _)| title.as_str());
        let mut tree = planting::plant(items, title, self.site, &mut findings);
        tree.report_empty(&mut findings);
        rows::assign(
            &property_tables(tables, &mut links, &mut findings),
            &mut tree,
            &register,
            &mut findings,
        );
        links.append(&mut tree.links);

        let name = tree.areas.first().and_then(|area| area.name.all().next()).unwrap_or_default();
        let name = name.to_owned();
        let mut notices = Vec::new();
        for callout in &callouts {
            notices.extend(notices::read(callout, &name, &register, &mut links, &mut findings));
        }

        links.sort_by_key(|link| link.at);
        let links = links::absolute(&links, self.site, &mut findings);
        if let Some(area) = tree.areas.first_mut() {
            report_title(&front_matter, &name, &mut findings);
            area.short_name = front_matter.link_title.map(Text::Own);
            area.summary = front_matter.description.map(Text::Own);
            area.weight = front_matter.weight;
            area.picture = picture(pictures, &mut findings);
            area.links = links;
        } else {
            findings.error(
                0,
                "NO_AREA",
                "the page shows no package tree, so nothing of it is read; begin a list with \
                 **the name of the area**",
            );
            notices.clear();
        }
        for area in &mut tree.areas {
            area.document = Some(self.document.to_owned());
        }
        let places = tree
            .named
            .iter()
            .flat_map(|named| {
                let position = findings.position(named.at);
                [Some(named.place), named.also].into_iter().flatten().map(move |it| (it, position))
            })
            .collect();
        let mut contents = Contents::new(self.version, Language::Nb);
        contents.areas = tree.areas;
        contents.packages = tree.packages;
        contents.notices = notices;
        contents.diagnostics = findings.into_diagnostics();
        ReadPage { contents, places }
    }
}

/// The Markdown that pages are written in.
const fn syntax() -> Options {
    Options::ENABLE_TABLES
        .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
        .union(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS)
}

/// The tables that hold properties. The others are reported.
fn property_tables(
    tables: Vec<Table>,
    links: &mut Vec<inline::FoundLink>,
    findings: &mut Findings<'_>,
) -> Vec<(Table, Columns)> {
    let mut known = Vec::new();
    for mut table in tables {
        links.append(&mut table.links);
        match Columns::of(&table, findings) {
            Some(columns) => known.push((table, columns)),
            None => report_unknown(&table, findings),
        }
    }
    known
}

fn report_unknown(table: &Table, findings: &mut Findings<'_>) {
    findings.error(
        table.at,
        "CONTENT_NOT_READ",
        format!(
            "the table with the headings {} has no column of names and is left out; call one \"Navn\"",
            quoted(&table.header)
        ),
    );
    for row in &table.rows {
        findings.error(
            row.at,
            "CONTENT_NOT_READ",
            format!("the row {} is left out with its table", quoted(&row.cells)),
        );
    }
}

fn quoted(cells: &[Cell]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.text)).collect();
    cells.join(", ")
}

fn report_title(front_matter: &FrontMatter, area: &str, findings: &mut Findings<'_>) {
    if let Some((title, at)) = &front_matter.title
        && title != area
    {
        findings.warning(
            *at,
            "TITLE_DIFFERS",
            format!("the page is called \"{title}\" and its area \"{area}\", which is used"),
        );
    }
}

/// The first picture is the area's.
fn picture(pictures: Vec<inline::FoundPicture>, findings: &mut Findings<'_>) -> Option<Picture> {
    let mut pictures = pictures.into_iter();
    let first = pictures.next();
    for surplus in pictures {
        findings.error(
            surplus.at,
            "SEVERAL_PICTURES",
            format!("\"{}\" is left out: an area has one picture", surplus.source),
        );
    }
    let first = first?;
    if !first.title.is_empty() && first.title != first.alt {
        findings.warning(
            first.at,
            "PICTURE_TITLE",
            format!(
                "the catalogue has no place for the picture's title \"{}\"; its text \"{}\" is used",
                excerpt(&first.title),
                excerpt(&first.alt)
            ),
        );
    }
    Some(Picture { src: first.source, alt: first.alt })
}
