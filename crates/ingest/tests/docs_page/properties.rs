//! What holds of every docs page, whatever it looks like.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may fail")]

use std::fmt::Write;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use tilgangspakker::{Catalogue, Child, Contents, Text};
use tilgangspakker_ingest::DocsPage;

const HEADER: &str = "|Navn|Kan delegeres|Kan knytte|ER rolle|\n|-|-|-|-|\n";

fn read(text: &str) -> Contents {
    let site = "https://docs.altinn.studio";
    DocsPage { version: "prøve", document: "side.md", site, text }.read()
}

/// The ways in which pages write one item, name and URN left open.
fn item() -> impl Strategy<Value = String> {
    let indentation =
        select(vec!["", "  ", "    ", "\t", "\t\t", "        ", " \t", "\u{a0}\u{a0}"]);
    let bullet = select(vec!["- ", "* ", "+ ", "1. ", "• ", "-\u{a0}", "-"]);
    let name = select(vec![
        "**NAME:** ",
        "**NAME** ",
        "**NAME:**",
        "**NAME: **",
        "** NAME:** ",
        "**NAME**: ",
        "**NAME** - ",
        "**NAME: ",
        "NAME: ",
        "NAME ",
        "__NAME:__ ",
        "*NAME:* ",
        "**NAME** **mer:** ",
        "",
    ]);
    let description = select(vec![
        "Tekst. ",
        "",
        "(mangler) ",
        "En **sterk** tekst.",
        "Se [loven] (/lov) ",
        "A: b ",
        "<br>\n  b ",
        "Til\n",
        "`kode` ",
    ]);
    let urn = select(vec![
        "**URN**",
        "**URN:**",
        "**URN.**",
        "URN",
        "** URN**",
        "**URN **",
        "**URN",
        "URN**",
        "`URN`",
        "(**URN**)",
        "**URN** (TODO)",
        "[URN](/x)",
        "**URN** **URN**",
        "",
    ]);
    let after =
        select(vec!["\n", "\n\n", "\n\nTekst\n\n", "\n<!-- kommentar -->\n", "\n-\n", "\r\n"]);
    (indentation, bullet, name, description, urn, after)
        .prop_map(|(a, b, c, d, e, f)| [a, b, c, d, e, f].concat())
}

fn row() -> impl Strategy<Value = &'static str> {
    select(vec![
        "|NAME|ja|ja|DAGL, LEDE|\n",
        "| NAME: |Nei|-|DAGL,LEDE|\n",
        "NAME|ja|ja|STYR\n",
        "\n|NAME|ja|ja|Ingen|\n",
        "\t|name|ja|ja||\n",
        "|NAME|ja|\n",
        "Tekst\n|NAME|x|y|REPR|z|\n",
        "\n\nTekst\n\n|**NAME**|ja|ja|REPR|\n",
    ])
}

/// A page with these names and URNs in its list, and these names in its table.
struct Page {
    text: String,
    urns: Vec<String>,
    rows: Vec<String>,
}

fn page() -> impl Strategy<Value = Page> {
    let front = select(vec!["---\ntitle: Fiske\n---\n", "---\nweight: x\n---\n", ""]);
    let area = select(vec!["- **Fiske:** Alt.\n", "* **Fiske**\n\n", ""]);
    let header = select(vec![
        "\n|Navn|Kan delegeres|Kan knytte|ER rolle|\n|-|-|-|-|\n",
        "|Pakke|Kan delegeres|Kan knytte|ER rolle|\n|-|-|\n",
        "\n|Navn|Kan knytte|ER rolle|\n",
        "",
    ]);
    let items = prop::collection::vec(item(), 0..7);
    let rows = prop::collection::vec((0..8_usize, row()), 0..7);
    (front, area, items, header, rows)
        .prop_map(|(front, area, items, header, rows)| {
            let mut page =
                Page { text: [front, area].concat(), urns: Vec::new(), rows: Vec::new() };
            for (place, item) in items.iter().enumerate() {
                let urn = format!("urn:altinn:accesspackage:slug{place}");
                page.text += &item.replace("NAME", &format!("Sild{place}")).replace("URN", &urn);
                if item.contains("URN") {
                    page.urns.push(urn);
                }
            }
            page.text += header;
            for (place, row) in rows {
                let name = format!("Sild{place}");
                page.text += &row.replace("NAME", &name).replace("name", &name.to_lowercase());
                page.rows.push(name);
            }
            page
        })
        .prop_map(|page| page)
}

impl std::fmt::Debug for Page {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:?}", self.text)
    }
}

/// A tree of categories with packages and of packages, each with a description, a role and two flags.
type Leaf = (String, bool, bool, &'static str);
type Branch = (Option<String>, Vec<Leaf>);

fn tree() -> impl Strategy<Value = Vec<Branch>> {
    let leaf = (
        "[A-ZÆØÅ][a-zæøå]{2,9}( [a-zæøå]{2,9}){1,8}[.]",
        any::<bool>(),
        any::<bool>(),
        select(vec!["DAGL", "FFØR", "REGN"]),
    );
    let packages = prop::collection::vec(leaf, 1..4);
    prop::collection::vec((prop::option::of("[A-ZÆØÅ][a-zæøå]{2,9} kategori"), packages), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None,
        // What fails for one must fail for all.
        rng_seed: RngSeed::Fixed(11), ..ProptestConfig::with_cases(600) })]

    #[test]
    fn any_text_is_read_into_a_catalogue(text in "(\\PC|\n|\t|[-*|:>#`~<\\[(]|\\*\\*|urn:altinn:accesspackage:a){0,120}") {
        let catalogue = Catalogue::new(read(&text)).unwrap();
        prop_assert!(Catalogue::from_json(&catalogue.to_json()).is_ok());
    }

    #[test]
    fn nothing_of_a_page_is_lost_in_silence(page in page()) {
        let catalogue = Catalogue::new(read(&page.text)).unwrap();
        let json = catalogue.to_json();
        prop_assert!(Catalogue::from_json(&json).is_ok());
        let mentions = |word: &str| {
            json.split(word).skip(1).any(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        for urn in &page.urns {
            prop_assert!(mentions(urn), "{} is lost", urn);
        }
        for row in &page.rows {
            prop_assert!(mentions(row) || mentions(&row.to_lowercase()), "{} is lost", row);
        }
    }

    #[test]
    fn a_tree_that_is_written_down_is_read_as_it_was(tree in tree(), weight: i32) {
        let mut list = String::from("- **Prøve:** Alt.\n");
        let mut table = format!("\n{HEADER}|Prøve|nei|nei||\n");
        let mut expected = Vec::new();
        let mut count = 0;
        for (place, (category, packages)) in tree.iter().enumerate() {
            let mut below = Vec::new();
            let indentation = if let Some(name) = category {
                writeln!(list, "\t- **{name} {place}:** Noe.").unwrap();
                writeln!(table, "|{name} {place}|nei|nei||").unwrap();
                "\t\t"
            } else {
                "\t"
            };
            for (description, assignable, attachable, role) in packages {
                let word = |yes: &bool| if *yes { "ja" } else { "nei" };
                let urn = format!("urn:altinn:accesspackage:p{count}");
                writeln!(list, "{indentation}- **Nummer {count}:** {description} **{urn}**").unwrap();
                writeln!(table, "|Nummer {count}|{}|{}|{role}|", word(assignable), word(attachable)).unwrap();
                below.push((urn, format!("Nummer {count}"), description, *assignable, *attachable, *role));
                count += 1;
            }
            expected.push((category.as_ref().map(|name| format!("{name} {place}")), below));
        }
        let contents = read(&format!("---\ntitle: Prøve\nweight: {weight}\n---\n\n{list}{table}"));
        prop_assert_eq!(&contents.diagnostics, &[]);
        let [area] = contents.areas.as_slice() else { panic!("one area") };
        prop_assert_eq!(area.weight, Some(weight));
        let mut children = area.children.iter();
        for (category, below) in expected {
            let mut urns = Vec::new();
            if let Some(name) = category {
                let Some(Child::Category(category)) = children.next() else { panic!("{name}") };
                prop_assert_eq!(&category.name, &Text::Own(name));
                for child in &category.children {
                    let Child::Package(urn) = child else { panic!("a package") };
                    urns.push(urn);
                }
            } else {
                for _ in &below {
                    let Some(Child::Package(urn)) = children.next() else { panic!("a package") };
                    urns.push(urn);
                }
            }
            prop_assert_eq!(urns.len(), below.len());
            for (urn, (written, name, description, assignable, attachable, role)) in urns.into_iter().zip(below) {
                let package = contents.packages.iter().find(|package| package.urn == *urn).unwrap();
                let properties = package.properties.as_ref().unwrap();
                prop_assert_eq!(urn.as_str(), written);
                prop_assert_eq!(&package.name, &Text::Own(name));
                prop_assert_eq!(package.description.as_ref(), Some(&Text::Own(description.clone())));
                prop_assert_eq!(properties.is_assignable, Some(assignable));
                prop_assert_eq!(properties.is_resource_policy_available, Some(attachable));
                let roles: Vec<&str> = properties.roles.iter().map(|grant| grant.role.as_str()).collect();
                prop_assert_eq!(roles, [role]);
            }
        }
        prop_assert!(children.next().is_none());
    }
}
