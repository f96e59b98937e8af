//! Docs pages in the formats that came after version 3 are told by name, and not half read.

use pretty_assertions::assert_eq;
use tilgangspakker::{Catalogue, Contents, Severity};
use tilgangspakker_ingest::DocsPage;

const FRONT: &str = "---\ntitle: Fiske\nlinktitle: Fiske\nweight: 100\n---\n\n";
const HEADINGS: &str = "|**Tilgangspakker i kategorien**|\n|---|\n|[Sild](#sild)|\n\n\
    Om området.\n\n### Sild\nFangst av sild.  \n*urn:altinn:accesspackage:sild*\n\n\
    ### Torsk\nFangst av torsk.\n_urn:altinn:accesspackage:torsk_\n\n\
    - [Tilbake](../)\n- Et punkt til slutt\n";
const TABLE: &str = "Om området.\n\n\
    | Tilgangspakke | Beskrivelse | URN | For tjenesteeiere | Innhold |\n|---|---|---|---|---|\n\
    | Sild | Fangst. | `urn:altinn:accesspackage:sild` | Nei | <a href=\"https://example.org\">Se</a> |\n\n\
    Kilde: [et sted](https://example.org).\n";
const ENGLISH: &str = "About the area.\n\n\
    | Access package | Description | URN | For service owners | Contents |\n|---|---|---|---|---|\n\
    | Herring | Catch. | `urn:altinn:accesspackage:sild` | No | See |\n";
/// Version 3.
const TREE: &str = "- **Fiske:** Alt om fiske.\n  - **Sild:** Fangst. **urn:altinn:accesspackage:sild**\n\n\
    |Navn|Kan delegeres|Kan knytte|ER rolle|\n|-|-|-|-|\n|Fiske|ja|nei||\n|Sild|ja|ja|DAGL|\n";

fn read(body: &str) -> Contents {
    let text = &format!("{FRONT}{body}");
    let site = "https://docs.altinn.studio";
    DocsPage { version: "prøve", document: "fiske.md", site, text }.read()
}

/// The code, the severity and the line of each diagnostic.
fn found(contents: &Contents) -> Vec<(Severity, &str, Option<u32>)> {
    let found = contents.diagnostics.iter();
    found.map(|it| (it.severity, it.code.as_str(), it.line)).collect()
}

#[test]
fn a_page_of_a_newer_format_is_told_by_name_with_its_place_and_nothing_else() {
    for (page, line, shown) in [
        (HEADINGS, 13, "a heading for each package, which lists no roles by their codes"),
        (TABLE, 9, "one table of packages, which holds no roles"),
        (ENGLISH, 9, "one table of packages, which holds no roles"),
    ] {
        let contents = read(page);
        assert_eq!(found(&contents), [(Severity::Error, "NEWER_FORMAT", Some(line))], "{page}");
        assert!(contents.areas.is_empty() && contents.packages.is_empty());
        let message = contents.diagnostics.first().map(|it| it.message.as_str());
        assert_eq!(
            message,
            Some(
                format!(
                    "the page is in the newer format, {shown}, so nothing of it is read; read what Altinn's export answers, or the facts of the register, instead"
                )
                .as_str()
            )
        );
    }
}

#[test]
fn a_page_of_version_3_is_read_whatever_else_it_has() {
    let read_alone = read(TREE);
    assert_eq!(read_alone.diagnostics, []);
    assert_eq!(read_alone.packages.len(), 1);
    for also in [TABLE, ENGLISH, "### Sild\n*urn:altinn:accesspackage:sild*\n"] {
        let contents = read(&format!("{TREE}\n{also}"));
        assert_eq!(contents.packages, read_alone.packages, "{also}");
        assert!(found(&contents).iter().all(|(_, code, _)| *code != "NEWER_FORMAT"), "{also}");
    }
}

#[test]
fn what_only_has_something_of_a_newer_format_has_no_area() {
    for page in [
        "| Tilgangspakke | Beskrivelse |\n|---|---|\n| Sild | Fangst. |\n",
        "| Navn | URN |\n|---|---|\n| Sild | `urn:altinn:accesspackage:sild` |\n",
        "### Sild\nurn:altinn:accesspackage:sild\n",
        "*urn:altinn:accesspackage:sild*\n",
    ] {
        let contents = read(page);
        let codes: Vec<_> = found(&contents).into_iter().map(|(_, code, _)| code).collect();
        assert!(
            codes.contains(&"NO_AREA") && !codes.contains(&"NEWER_FORMAT"),
            "{page}: {codes:?}"
        );
    }
}

#[test]
fn a_newer_page_among_others_takes_nothing_from_them() {
    let page = |document, text| DocsPage { version: "prøve", document, site: "", text };
    let [old, new] = [TREE, TABLE].map(|body| format!("{FRONT}{body}"));
    let pages = [page("gammel.md", &*old), page("ny.md", &*new)];
    let contents = DocsPage::read_all("prøve", &pages);
    assert_eq!(found(&contents), [(Severity::Error, "NEWER_FORMAT", Some(9))]);
    let catalogue = Catalogue::new(contents).unwrap_or_else(|error| unreachable!("{error}"));
    assert_eq!(catalogue.packages().count(), 1);
}
