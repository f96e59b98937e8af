//! One page, read from its beginning to its end.

use tilgangspakker::{Contents, Language};

use super::DocsPage;
use super::area;
use super::body::{self, Body};
use super::columns;
use super::findings::{Findings, Position};
use super::front_matter::FrontMatter;
use super::links;
use super::mending;
use super::newer_format::NewerFormat;
use super::notices;
use super::planting;
use super::role_names::Register;
use super::rows;
use super::shortcodes::{self, Unwrapped};
use super::tree::{Place, Tree};

/// What a page says, and where it says it.
pub(super) struct ReadPage {
    pub(super) contents: Contents,
    pub(super) places: Vec<(Place, Position)>,
}

/// Reads a page: one area, its packages and notices, and what is wrong with them.
pub(super) fn read(page: &DocsPage<'_>) -> ReadPage {
    // A byte order mark is no part of the text.
    let text = page.text.strip_prefix('\u{feff}').unwrap_or(page.text);
    let mut findings = Findings::new(page.document, text);
    let mut contents = Contents::new(page.version, Language::Nb);
    let places = if let Some((format, at)) = NewerFormat::of(text) {
        findings.error(at, "NEWER_FORMAT", format.problem());
        Vec::new()
    } else {
        let tree = read_tree(page, text, &mut contents, &mut findings);
        let places = places(&tree, &findings);
        (contents.areas, contents.packages) = (tree.areas, tree.packages);
        places
    };
    contents.diagnostics = findings.into_diagnostics();
    ReadPage { contents, places }
}

/// Reads the tree and all that the page says of it; notices go to the contents.
fn read_tree(
    page: &DocsPage<'_>,
    text: &str,
    contents: &mut Contents,
    findings: &mut Findings<'_>,
) -> Tree {
    let Unwrapped { text, notices } = unwrap_and_mend(text, findings);
    let Body { front_matter, items, tables, mut links, pictures } = body::read(&text, findings);
    let front_matter = front_matter.unwrap_or_else(|| without_front_matter(findings));
    let title = front_matter.title.as_ref().map(|(title, _)| title.as_str());
    let mut tree = planting::plant(items, title, page.site, findings);
    tree.report_empty(findings);

    let register = Register::new();
    let tables = columns::property_tables(tables, &mut links, findings);
    rows::assign(&tables, &mut tree, &register, findings);
    links.append(&mut tree.links);
    let name = tree.areas.first().and_then(|area| area.name.all().next()).unwrap_or_default();
    let notices = notices
        .iter()
        .filter_map(|notice| notices::read(notice, name, &register, &mut links, findings))
        .collect();
    links.sort_by_key(|link| link.at);
    let links = links::absolute(&links, page.site, findings);

    if let Some(area) = tree.areas.first_mut() {
        area::describe(area, front_matter, pictures, links, findings);
        contents.notices = notices;
    } else {
        findings.error(
            0,
            "NO_AREA",
            "the page shows no package tree, so nothing of it is read; begin a list with \
             **the name of the area**",
        );
    }
    for area in &mut tree.areas {
        area.document = Some(page.document.to_owned());
    }
    tree
}

/// Makes the page plain Markdown as people see it. From here on, places are those of this text.
fn unwrap_and_mend(page: &str, findings: &mut Findings<'_>) -> Unwrapped {
    let Unwrapped { text, mut notices } = shortcodes::unwrap(page, findings);
    let (text, moves) = mending::mend(text, findings);
    for notice in &mut notices {
        notice.at = moves.after(notice.at);
        notice.inner_at = moves.after(notice.inner_at);
    }
    findings.set_moves(moves);
    Unwrapped { text, notices }
}

fn without_front_matter(findings: &mut Findings<'_>) -> FrontMatter {
    findings.warning(
        0,
        "NO_FRONT_MATTER",
        "the page has no front matter; begin it with a title between --- lines",
    );
    FrontMatter::default()
}

/// Where in the page each place of the tree stands.
fn places(tree: &Tree, findings: &Findings<'_>) -> Vec<(Place, Position)> {
    let mut places = Vec::new();
    for named in &tree.named {
        let position = findings.position(named.at);
        places
            .extend([Some(named.place), named.also].into_iter().flatten().map(|it| (it, position)));
    }
    places
}
