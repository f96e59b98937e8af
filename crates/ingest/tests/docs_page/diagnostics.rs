//! What a docs page has wrong comes out as a diagnostic with its line and column.
//!
//! In each page, `¤` stands where a fault is; it is taken out before the page is read.
#![expect(clippy::unwrap_used, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use tilgangspakker::{Catalogue, Contents, Severity, Severity::Error, Severity::Warning};
use tilgangspakker_ingest::DocsPage;

const FRONT: &str = "---\ntitle: Fiske\n---\n";
const TREE: &str = "- **Fiske:** Fangst.\n  - **Sild:** Fisk. **urn:altinn:accesspackage:sild**\n";
const HEADER: &str = "\n|Navn|Kan delegeres|Kan knytte|ER rolle|\n|-|-|-|-|\n";
const ROWS: &str = "|Fiske|ja|nei||\n|Sild|ja|ja|DAGL|\n";

/// Where the npm package spells out the codes.
const TYPES: &str = include_str!("../../../../js/package/types/notices.ts");

/// A page, and what is found wrong with it, in its order.
struct Case {
    found: Vec<(Severity, &'static str)>,
    page: String,
}

fn case(level: Severity, code: &'static str, page: String) -> Case {
    Case { found: vec![(level, code)], page }
}

fn front_matter(level: Severity, code: &'static str, front_matter: &str) -> Case {
    case(level, code, format!("---\n{front_matter}\n---\n{TREE}{HEADER}{ROWS}"))
}

/// A page whose tree has these items below "Fiske", and whose table has a row for "Torsk" too.
fn tree(level: Severity, code: &'static str, items: &str) -> Case {
    case(level, code, format!("{FRONT}{TREE}{items}\n{HEADER}{ROWS}|Torsk|ja|ja||\n"))
}

/// A page whose tree has "Torsk" too, and whose table has these rows besides the two.
fn rows(level: Severity, code: &'static str, rows: &str) -> Case {
    let torsk = "  - **Torsk:** Fisk. **urn:altinn:accesspackage:torsk**\n";
    case(level, code, format!("{FRONT}{TREE}{torsk}{HEADER}{ROWS}{rows}"))
}

/// A page with this table.
fn table(level: Severity, code: &'static str, table: &str) -> Case {
    case(level, code, format!("{FRONT}{TREE}\n{table}"))
}

fn end(level: Severity, code: &'static str, text: &str) -> Case {
    case(level, code, format!("{FRONT}{TREE}{HEADER}{ROWS}\n{text}"))
}

fn read(text: &str) -> Contents {
    let site = "https://docs.altinn.studio";
    DocsPage { version: "prøve", document: "fiske.md", site, text }.read()
}

/// Reads each page, and finds each fault in its place and nothing else.
fn assert_found(cases: impl IntoIterator<Item = Case>) {
    for Case { found, page } in cases {
        let mut text = String::new();
        let mut places = Vec::new();
        for part in page.split_inclusive('¤') {
            text += part.trim_end_matches('¤');
            if part.ends_with('¤') {
                let line = text.split('\n').count();
                let column = text.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
                places.push((u32::try_from(line).ok(), u32::try_from(column).ok()));
            }
        }
        let diagnostics = read(&text).diagnostics;
        let actual: Vec<_> = diagnostics
            .iter()
            .map(|found| (found.severity, found.code.as_str(), (found.line, found.column)))
            .collect();
        let expected: Vec<_> = found
            .into_iter()
            .zip(places)
            .map(|((level, code), place)| (level, code, place))
            .collect();
        assert_eq!(actual, expected, "{page}");
        for (_, code, _) in expected {
            assert!(TYPES.contains(&format!("  | \"{code}\"\n")), "{code} is not among the types");
        }
    }
}

#[test]
fn a_page_without_fault_has_no_diagnostics() {
    assert_eq!(read(&format!("{FRONT}{TREE}{HEADER}{ROWS}")).diagnostics, []);
}

#[test]
fn diagnostics_come_in_the_order_of_the_page() {
    let found = vec![
        (Warning, "TITLE_DIFFERS"),
        (Error, "NO_URN"),
        (Warning, "NODE_WITHOUT_ROW"),
        (Warning, "UNKNOWN_ROLE"),
        (Error, "UNKNOWN_SHORTCODE"),
        (Error, "CONTENT_NOT_READ"),
    ];
    let page = format!(
        "---\ntitle: ¤Fisk\n---\n{TREE}  ¤¤- **Torsk:** Fisk.\n{HEADER}|Fiske|ja|nei||\n\
         |Sild|ja|ja|¤STYR|\n\n¤{{{{< box >}}}}\n\n¤Slutt\n"
    );
    assert_found([Case { found, page }]);
}

#[test]
fn a_diagnostic_is_shown_as_compilers_do() {
    let diagnostics = read(&format!("{FRONT}{TREE}{HEADER}{ROWS}|Torsk|ja|ja||\n")).diagnostics;
    let shown: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        [
            "fiske.md:11:2: error[ROW_WITHOUT_NODE]: nothing in the tree is called \"Torsk\", so the \
             row is left out"
        ]
    );
}

#[test]
fn faults_of_the_front_matter() {
    assert_found([
        case(Warning, "NO_FRONT_MATTER", format!("¤{TREE}{HEADER}{ROWS}")),
        front_matter(Error, "INVALID_FRONT_MATTER", "title: Fiske\n¤title: Fiske"),
        front_matter(Warning, "UNKNOWN_FIELD", "title: Fiske\n¤toc: true"),
        front_matter(Warning, "EMPTY_FIELD", "title: Fiske\nlinktitle: ¤\"\""),
        front_matter(Error, "INVALID_FIELD", "title: Fiske\nweight: ¤tung"),
        front_matter(Error, "INVALID_FIELD", "title: Fiske\ndescription: ¤[æ]"),
        front_matter(Warning, "TITLE_DIFFERS", "title: ¤Fangst"),
    ]);
}

#[test]
fn faults_of_shortcodes() {
    assert_found([
        end(Error, "UNCLOSED_SHORTCODE", "# ø ¤{{% notice warning"),
        end(Error, "UNCLOSED_SHORTCODE", "¤{{% notice warning %}}"),
        end(
            Error,
            "UNCLOSED_SHORTCODE",
            "¤{{% notice info %}}\n{{% notice info %}}Å!{{% /notice %}}",
        ),
        end(Error, "UNMATCHED_SHORTCODE", "¤{{% /notice %}}"),
        end(Error, "UNKNOWN_SHORTCODE", "¤{{< figure src=\">}}\" >}}"),
        end(Error, "UNKNOWN_SHORTCODE", "¤{{% box %}}{{% /box %}}"),
        end(Error, "INVALID_SHORTCODE", "¤{{< relref >}}"),
        end(Warning, "MISMATCHED_SHORTCODE", "{{% notice info %}}Å!¤{{< /notice >}}"),
    ]);
}

#[test]
fn faults_of_notices() {
    let skipper = "¤{{% notice info %}}Uavklart for rollen Skipper.{{% /notice %}}";
    let revisor = "¤{{% notice info %}}Uavklart for rollene Revisor og Skipper.{{% /notice %}}";
    let no_role = "{{% notice info %}}Uavklart hvilke roller som skal ha den.{{% /notice %}}";
    let after_comma = "{{% notice info %}}Uavklart for rollen Revisor, ja.{{% /notice %}}";
    assert_found([
        end(Warning, "EMPTY_NOTICE", "¤{{% notice info %}} {{% /notice %}}"),
        end(Warning, "UNKNOWN_SEVERITY", "¤{{% notice tip %}}Å!{{% /notice %}}"),
        end(Error, "UNKNOWN_ROLE", skipper),
        end(Error, "UNKNOWN_ROLE", revisor),
        Case { found: Vec::new(), ..end(Error, "", after_comma) },
        Case { found: Vec::new(), ..end(Error, "", no_role) },
        end(Error, "PICTURE_IN_NOTICE", "{{% notice info %}}\nSå:\n¤![](g.jpg){{% /notice %}}"),
        end(Error, "INVALID_LINK", "{{% notice info %}}\nSå: ¤[å](x){{% /notice %}}"),
    ]);
}

#[test]
fn faults_of_items() {
    let sild_here = "**¤urn:altinn:accesspackage:sild**";
    let torsk = "**urn:altinn:accesspackage:torsk**";
    assert_found([
        tree(Warning, "EMPTY_ITEM", &format!("  - **Torsk:** Fisk. {torsk}\n  ¤-\n")),
        tree(Error, "NO_NAME", &format!("  - **Torsk:** Fisk. {torsk}\n  ¤- **:** Fisk.\n")),
        tree(Warning, "NAME_NOT_STRONG", &format!("  ¤- Torsk: Fisk. {torsk}")),
        tree(Error, "STRAY_TEXT", &format!("  - ¤Ny: **Torsk:** Fisk. {torsk}")),
        tree(Error, "STRAY_TEXT", &format!("  - **Torsk:** Fisk. {torsk} ¤(TODO)")),
        tree(Warning, "SEVERAL_URNS", &format!("  - **Torsk:** å {sild_here} {torsk}")),
        tree(Warning, "URN_NOT_STRONG", "  - **Torsk:** å ¤urn:altinn:accesspackage:torsk"),
        tree(
            Warning,
            "URN_PUNCTUATION",
            "  - **Torsk:** Fisk. **¤urn:altinn:accesspackage:torsk:**",
        ),
        tree(Error, "INVALID_URN", "  - **Torsk:** å **¤urn:altinn:resource:torsk**"),
        tree(Error, "INVALID_URN", "  - **Torsk:** Fisk. **¤urn:altinn:accesspackage:tor sk**"),
        tree(Error, "DUPLICATE_URN", &format!("  - **Torsk:** Fisk. {sild_here}")),
        tree(Error, "NO_URN", "  ¤- **Torsk:** Fisk."),
        tree(Warning, "HTML_NOT_READ", &format!("  - **Torsk:** så ¤<hr> {torsk}")),
        tree(
            Warning,
            "BLOCK_IN_TREE",
            &format!("  - **Torsk:** Fisk.\n\n    ¤> så\n\n    {torsk}"),
        ),
        tree(Error, "PICTURE_IN_TREE", &format!("  - **Torsk:** Fisk. ¤![](t.jpg) {torsk}")),
        tree(Error, "INVALID_LINK", &format!("  - **Torsk:** Fisk. ¤[å](javascript:1) {torsk}")),
    ]);
}

#[test]
fn faults_of_the_tree() {
    let sild = "**urn:altinn:accesspackage:sild**";
    let torsk = "**urn:altinn:accesspackage:torsk**";
    let torsk_here = "**¤urn:altinn:accesspackage:torsk**";
    let rest = format!("{HEADER}{ROWS}");
    let with_hav = format!("{rest}|Hav|ja|nei||\n");
    assert_found([
        case(Error, "NO_AREA", format!("¤{FRONT}{HEADER}")),
        case(Warning, "NO_TABLE", format!("¤{FRONT}{TREE}")),
        case(
            Warning,
            "SEVERAL_AREAS",
            format!(
                "{FRONT}{TREE}¤- **Hav:** Vann.\n  - **Torsk:** Fisk. {torsk}\n{with_hav}|Torsk|ja|ja||\n"
            ),
        ),
        case(
            Warning,
            "SEVERAL_AREAS",
            format!(
                "{FRONT}{TREE}¤* **Hav:** Vann.\n  * **Torsk:** Fisk. {torsk}\n{with_hav}|Torsk|ja|ja||\n"
            ),
        ),
        tree(
            Error,
            "DUPLICATE_AREA",
            &format!("¤- **Fiske:** Vann.\n  - **Torsk:** Fisk. {torsk}"),
        ),
        case(
            Warning,
            "AREA_WITH_URN",
            format!("{FRONT}- **Fiske:** Vann. {torsk_here}\n  - **Sild:** Fisk. {sild}\n{rest}"),
        ),
        case(
            Warning,
            "CATEGORY_WITH_URN",
            format!(
                "{FRONT}- **Fiske:** Vann.\n  - **Hav:** Vann. {torsk_here}\n    - **Sild:** Fisk. {sild}\n{with_hav}"
            ),
        ),
        case(
            Warning,
            "NO_PACKAGE_BELOW",
            format!("{FRONT}¤- **Fiske:** Vann.\n{HEADER}|Fiske|ja|nei||\n"),
        ),
        case(
            Error,
            "TOO_DEEP",
            format!(
                "{FRONT}- **Fiske:** Vann.\n  - **Hav:** Vann.\n    - **Sild:** Fisk. {sild}\n      \
                 ¤- **Torsk:** Fisk. {torsk}\n{with_hav}|Torsk|ja|ja||\n"
            ),
        ),
    ]);
}

#[test]
fn the_row_of_an_area_that_stands_twice_is_left_out_the_second_time() {
    let found = vec![(Error, "DUPLICATE_AREA"), (Error, "ROW_LEFT_OUT")];
    let torsk = "  - **Torsk:** Fisk. **urn:altinn:accesspackage:torsk**";
    let page = format!(
        "{FRONT}{TREE}¤- **Fiske:** Vann.\n{torsk}\n{HEADER}{ROWS}|Torsk|ja|ja||\n|¤Fiske|nei|nei||\n"
    );
    assert_found([Case { found, page }]);
}

#[test]
fn what_stands_too_deep_is_put_beside_what_it_stands_below() {
    let page = format!(
        "{FRONT}- **Fiske:** Vann.\n  - **Hav:** Vann.\n    ¤¤- **Dyp:** Vann.\n      \
         ¤- **Sild:** Fisk. **urn:altinn:accesspackage:sild**\n{HEADER}{ROWS}|Hav|ja|nei||\n"
    );
    assert_found([Case {
        found: vec![(Error, "NO_URN"), (Warning, "NODE_WITHOUT_ROW"), (Error, "TOO_DEEP")],
        page: page.clone(),
    }]);
    let catalogue = Catalogue::new(read(&page.replace('¤', ""))).unwrap();
    let nodes: Vec<_> = catalogue
        .nodes()
        .into_iter()
        .map(|(node, level)| (catalogue.name(node.name()), level))
        .collect();
    assert_eq!(nodes, [("Fiske", 1), ("Hav", 2), ("Dyp", 3), ("Sild", 3)]);
}

#[test]
fn faults_of_rows() {
    let torsk = "|Torsk|ja|ja|DAGL|\n";
    assert_found([
        rows(Error, "NEITHER_YES_NOR_NO", "|Torsk| ja |¤kanskje|DAGL|\n"),
        rows(Warning, "UNKNOWN_ROLE", "|Torsk|ja|ja|DAGL, ¤STYR, REPR|\n"),
        rows(Warning, "UNKNOWN_ROLE", "|Torsk|ja|ja|DAGL, ¤Ingen|\n"),
        rows(Warning, "DUPLICATE_ROLE", "|Torsk|ja|ja|DAGL, REPR, ¤dagl|\n"),
        rows(Error, "SURPLUS_CELL", "|Torsk|ja|ja|DAGL|¤REPR|\n"),
        rows(Error, "PICTURE_IN_TABLE", "|Torsk|ja|ja|DAGL ¤![](t.jpg)|\n"),
        rows(Error, "ROW_WITHOUT_NODE", &format!("{torsk}|¤Sjøørret|ja|ja|DAGL|\n")),
        rows(Error, "ROW_WITHOUT_NODE", &format!("{torsk}¤||ja|ja|DAGL|\n")),
        rows(Error, "DUPLICATE_ROW", &format!("{torsk}|¤Sild|ja|ja|DAGL|\n")),
        rows(Warning, "NAME_DIFFERS", "|¤TORSK:|ja|ja|DAGL|\n"),
        case(
            Warning,
            "NODE_WITHOUT_ROW",
            format!(
                "{FRONT}{TREE}  ¤- **Torsk:** Fisk. **urn:altinn:accesspackage:t**\n{HEADER}{ROWS}"
            ),
        ),
        case(
            Warning,
            "NODE_WITHOUT_ROW",
            format!(
                "{FRONT}- **Fiske:** Vann.\n\t- **Sild:** Fisk. **urn:altinn:accesspackage:sild**\n\
                 \t¤- **Torsk:** Fisk. **urn:altinn:accesspackage:torsk**\n{HEADER}{ROWS}"
            ),
        ),
    ]);
}

#[test]
fn rows_of_items_that_share_a_name_are_taken_in_the_order_of_the_tree() {
    let page = format!(
        "{FRONT}{TREE}  - **Sild:** Fisk. **urn:altinn:accesspackage:brisling**\n{HEADER}\
         |Fiske|ja|nei||\n|¤Sild|ja|ja|DAGL|\n|¤Sild|ja|ja|REPR|\n"
    );
    let found = vec![(Warning, "SHARED_NAME"); 2];
    assert_found([Case { found, page: page.clone() }]);
    let packages = read(&page.replace('¤', "")).packages;
    let roles: Vec<_> = packages
        .iter()
        .flat_map(|package| &package.properties.as_ref().unwrap().roles)
        .map(|grant| grant.role.as_str())
        .collect();
    assert_eq!(roles, ["DAGL", "REPR"]);
}

#[test]
fn faults_of_columns() {
    let rule = "|-|-|-|-|-|\n";
    let body = "|Fiske|ja|nei|||\n|Sild|ja|ja|DAGL||\n";
    let header = "|Navn|Kan delegeres|Kan knytte|ER rolle|";
    assert_found([
        table(Error, "UNKNOWN_COLUMN", &format!("{header}¤Merknad|\n{rule}{body}")),
        table(Error, "DUPLICATE_COLUMN", &format!("{header}¤Rolletype|\n{rule}{body}")),
        table(
            Error,
            "MISSING_COLUMN",
            "¤|Navn|Kan delegeres|ER rolle|\n|-|-|-|\n|Fiske|ja||\n|Sild|ja|DAGL|\n",
        ),
        Case {
            found: vec![(Error, "CONTENT_NOT_READ"); 2],
            ..end(Error, "", "¤|Fisk|Pris|\n|-|-|\n¤|Sild|3|\n")
        },
    ]);
}

#[test]
fn faults_of_what_stands_around_tree_and_table() {
    assert_found([
        end(Warning, "BROKEN_LINK", "Tilbake til ¤[forsiden] (/pakker/)"),
        end(Error, "CONTENT_NOT_READ", "¤Tilbake til [forsiden] (pakker)"),
        end(Error, "CONTENT_NOT_READ", "¤Viktig: pakken utgår, se [her](/pakker/)."),
        end(Error, "CONTENT_NOT_READ", "# Mer\n\n¤- et punkt\n"),
        end(Error, "CONTENT_NOT_READ", "¤> et sitat\n> > i et sitat\n>\n> og mer\n"),
        end(Error, "CONTENT_NOT_READ", "¤---\ntittel: Torsk\n---\n"),
        end(Error, "CONTENT_NOT_READ", "¤<div>\n"),
        end(Error, "CONTENT_NOT_READ", "¤```\nkode\n```\n"),
        end(Warning, "UNUSED_LINK_DEFINITION", "¤[def]: /sild.jpg"),
        end(Error, "INVALID_LINK", "Tilbake til ¤[en side](../pakker/)"),
        end(Error, "INVALID_LINK", "Tilbake til ¤[en side](ftp://example.org/pakker/)"),
        end(Error, "SEVERAL_PICTURES", "![Sild](s.jpg)\n\n¤![Torsk](t.jpg)\n"),
        end(Warning, "PICTURE_TITLE", "¤![Sild](s.jpg \"En sild\")\n"),
    ]);
}
