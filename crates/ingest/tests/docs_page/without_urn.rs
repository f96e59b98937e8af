//! Items of a docs page that have no URN of their own: they stay where they stand, and permit nothing.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use tilgangspakker::{
    Catalogue, Contents, Decision, Language, Node, PropertyRow, Question, ReasonCode, Recipient,
    RoleOptions, Severity, ViewOptions, check, render_property_table, render_tree,
};
use tilgangspakker_ingest::DocsPage;

/// "Torsk" and "Lyr" lack a URN, "Hyse" has that of "Sild", and what "Uer" has is none.
const PAGE: &str = "---
title: Fiske
---
- **Fiske:** Alt.
  - **Torsk:** Fangst av [torsk](https://example.org/torsk).
  - **Hav:** Vann.
    - **Sild:** Fangst av sild. **urn:altinn:accesspackage:sild**
    - **Hyse:** Fangst av hyse. **urn:altinn:accesspackage:sild**
    - **Lyr:** Fangst av lyr.
  - **Uer:** Fangst av uer. **urn:altinn:resource:uer**

|Navn|Kan delegeres|Kan knytte|ER rolle|
|-|-|-|-|
|Fiske|ja|nei||
|Torsk|ja|ja|DAGL|
|Hav|ja|nei||
|Sild|ja|ja|LEDE|
|Hyse|nei|ja|REGN|
|Lyr|ja|ja|REVI|
|Uer|ja|ja|BEST|
";

const WITHOUT: [&str; 4] = ["Torsk", "Hyse", "Lyr", "Uer"];

fn page<'p>(document: &'p str, text: &'p str) -> DocsPage<'p> {
    DocsPage { version: "prøve", document, site: "https://docs.altinn.studio", text }
}

fn read(text: &str) -> Catalogue {
    catalogue(page("fiske.md", text).read())
}

fn catalogue(contents: Contents) -> Catalogue {
    Catalogue::new(contents).unwrap_or_else(|error| panic!("{error}"))
}

/// Names with their levels, and the URN's last part where there is one.
fn tree(catalogue: &Catalogue) -> Vec<(&str, u8, Option<&str>)> {
    let nodes = catalogue.nodes().into_iter();
    nodes
        .map(|(node, level)| {
            let urn = match node {
                Node::Package(entry) => Some(entry.package.urn.slug()),
                _ => None,
            };
            (catalogue.name(node.name()), level, urn)
        })
        .collect()
}

fn found(catalogue: &Catalogue) -> Vec<(Severity, &str, u32)> {
    let diagnostics = &catalogue.contents().diagnostics;
    diagnostics.iter().map(|it| (it.severity, it.code.as_str(), it.line.unwrap())).collect()
}

#[test]
fn an_item_without_a_urn_of_its_own_stays_in_its_place() {
    let expected = [
        ("Fiske", 1, None),
        ("Torsk", 2, None),
        ("Hav", 2, None),
        ("Sild", 3, Some("sild")),
        ("Hyse", 3, None),
        ("Lyr", 3, None),
        ("Uer", 2, None),
    ];
    assert_eq!(tree(&read(PAGE)), expected);
}

#[test]
fn it_keeps_its_description_and_its_link() {
    let catalogue = read(PAGE);
    for name in WITHOUT {
        let Ok(Node::Category(item, _)) = catalogue.node(name) else { panic!("{name}") };
        let description = format!("Fangst av {}.", name.to_lowercase());
        assert_eq!(item.description, Some(description.as_str().into()));
    }
    assert_eq!(catalogue.areas()[0].links[0].href, "https://example.org/torsk");
}

#[test]
fn it_keeps_its_row() {
    let catalogue = read(PAGE);
    let rows: Vec<_> = catalogue
        .property_rows()
        .into_iter()
        .map(|PropertyRow { node, .. }| {
            let properties = node.properties().unwrap();
            let roles = properties.roles.iter().map(|grant| grant.role.as_str());
            (catalogue.name(node.name()), properties.is_assignable, roles.collect())
        })
        .collect();
    let expected = [
        ("Fiske", Some(true), vec![]),
        ("Torsk", Some(true), vec!["DAGL"]),
        ("Hav", Some(true), vec![]),
        ("Sild", Some(true), vec!["LEDE"]),
        ("Hyse", Some(false), vec!["REGN"]),
        ("Lyr", Some(true), vec!["REVI"]),
        ("Uer", Some(true), vec!["BEST"]),
    ];
    assert_eq!(rows, expected);
}

#[test]
fn each_is_reported_once_with_what_to_mend() {
    let catalogue = read(PAGE);
    let expected = [
        (Severity::Error, "NO_URN", 5),
        (Severity::Error, "DUPLICATE_URN", 8),
        (Severity::Error, "NO_URN", 9),
        (Severity::Error, "INVALID_URN", 10),
    ];
    assert_eq!(found(&catalogue), expected);
    for found in &catalogue.contents().diagnostics {
        let message = &found.message;
        assert!(message.contains("without") && !message.contains("left out"), "{message}");
    }
}

#[test]
fn it_is_no_package() {
    let catalogue = read(PAGE);
    assert_eq!(catalogue.packages().count(), 1);
    assert_eq!(catalogue.packages_for_role("DAGL", &RoleOptions::default()).unwrap().len(), 0);
    for name in WITHOUT {
        assert!(catalogue.package(name).is_err(), "{name}");
    }
}

#[test]
fn no_question_about_it_is_answered_with_a_yes() {
    let catalogue = read(PAGE);
    for name in WITHOUT {
        for question in questions(name) {
            let verdict = check(&catalogue, &question, Language::Nb).unwrap();
            assert_eq!(verdict.decision(), Decision::Deny, "{question:?}");
        }
    }
}

#[test]
fn the_reason_is_that_no_package_is_there() {
    for question in questions("Torsk") {
        let catalogue = read(PAGE);
        let verdict = check(&catalogue, &question, Language::Nb).unwrap();
        let codes: Vec<_> = verdict.reasons().iter().map(|reason| reason.code).collect();
        assert_eq!(codes, [ReasonCode::NoPackageBelow], "{question:?}");
    }
}

fn questions(name: &str) -> [Question; 3] {
    let package = name.to_owned();
    let role = "DAGL".to_owned();
    [
        Question::Hold { package: package.clone(), role: role.clone(), variant: None },
        Question::Delegate {
            package: package.clone(),
            roles: vec![role],
            holds: vec![package.clone()],
            variant: None,
            recipient: Recipient::Employee,
        },
        Question::Attach { package },
    ]
}

#[test]
fn a_name_that_two_share_refers_to_neither() {
    let catalogue = read(&PAGE.replace("Lyr", "Torsk"));
    assert!(catalogue.node("Torsk").is_err());
}

#[test]
fn tree_and_table_show_it() {
    let catalogue = read(PAGE);
    let (tree, table) = (
        render_tree(&catalogue, &ViewOptions::new(Language::Nb)),
        render_property_table(&catalogue, &ViewOptions::new(Language::Nb)),
    );
    for name in WITHOUT {
        assert!(tree.contains(&format!(">{name}</h")), "{tree}");
        assert!(
            table.contains(&format!("<th scope=\"row\" role=\"rowheader\">{name}</th>")),
            "{table}"
        );
    }
    assert!(!tree.contains("<ul class=\"tp-packages\"></ul>"), "{tree}");
}

#[test]
fn the_tree_shows_the_whole_description_of_what_is_no_package() {
    let caveat = "Ved regelverksendringer kan det bli endringer i tilganger.";
    for whole in ["Vann.", "Fangst av lyr."] {
        let catalogue = read(&PAGE.replace(whole, &format!("{whole} {caveat}")));
        let tree = render_tree(&catalogue, &ViewOptions::new(Language::Nb));
        assert!(tree.contains(&format!("{whole} {caveat}")), "{tree}");
    }
}

#[test]
fn it_is_the_same_after_writing_and_reading_json() {
    let catalogue = read(PAGE);
    let again = Catalogue::from_json(&catalogue.to_json()).unwrap();
    assert_eq!(again.contents(), catalogue.contents());
    assert_eq!(tree(&again), tree(&catalogue));
}

#[test]
fn what_stands_below_an_item_without_a_urn_of_its_own_stays_there() {
    let text = PAGE.replace("  - **Hav:** Vann.", "  - **Hav:** Vann. **urn:altinn:resource:hav**");
    let text =
        text.replace("Fangst av sild. **", "Fangst av sild. **urn:altinn:resource:sild** **");
    assert_eq!(tree(&read(&text)), tree(&read(PAGE)));
}

#[test]
fn a_category_with_the_urn_of_another_is_read_as_a_category_only() {
    let urn = "**urn:altinn:accesspackage:sild**";
    let first = format!("  - **Sild:** Fangst av sild. {urn}\n");
    let text = PAGE.replace("  - **Hav:** Vann.\n", &format!("{first}  - **Hav:** Vann. {urn}\n"));
    let text =
        text.replace("    - **Sild:** Fangst av sild. **urn:altinn:accesspackage:sild**\n", "");
    let catalogue = read(&text);
    let below = tree(&catalogue).split_off(3);
    assert_eq!(below, [("Hav", 2, None), ("Hyse", 3, None), ("Lyr", 3, None), ("Uer", 2, None)]);
}

#[test]
fn rows_of_one_name_are_taken_in_the_order_of_the_tree_with_or_without_urn() {
    let catalogue = read(&PAGE.replace("Torsk", "Sild"));
    let roles: Vec<_> = catalogue
        .property_rows()
        .into_iter()
        .filter(|row| catalogue.name(row.node.name()) == "Sild")
        .map(|row| row.node.properties().unwrap().roles[0].role.as_str())
        .collect();
    assert_eq!(roles, ["DAGL", "LEDE"]);
}

const OTHER: &str = "---
title: Hav
---
- **Hav:** Vann.
  - **Kyst:** Strand.
    - **Silda:** Mer om [sild](https://example.org/sild). **urn:altinn:accesspackage:sild**
  - **Krabbe:** Fangst av krabbe. **urn:altinn:accesspackage:krabbe**

|Navn|Kan delegeres|Kan knytte|ER rolle|
|-|-|-|-|
|Hav|ja|nei||
|Kyst|ja|nei||
|Silda|ja|ja|REGN|
|Krabbe|ja|ja|REGN|
";

fn both(other: &str) -> Catalogue {
    let page_of = |document, text| page(document, text);
    catalogue(DocsPage::read_all("prøve", &[page_of("fiske.md", PAGE), page_of("hav.md", other)]))
}

#[test]
fn a_package_whose_urn_an_earlier_page_has_stays_without() {
    let catalogue = both(OTHER);
    let expected =
        [("Hav", 1, None), ("Kyst", 2, None), ("Silda", 3, None), ("Krabbe", 2, Some("krabbe"))];
    assert_eq!(tree(&catalogue).split_off(7), expected);
    let Ok(Node::Category(item, area)) = catalogue.node("Silda") else { panic!("no item") };
    assert_eq!(item.description, Some("Mer om sild.".into()));
    assert_eq!(item.properties.as_ref().unwrap().roles[0].role, "REGN");
    assert_eq!(area.links[0].href, "https://example.org/sild");
    assert_eq!(found(&catalogue).split_off(4), [(Severity::Error, "DUPLICATE_URN", 6)]);
}

#[test]
fn what_the_earlier_page_says_of_a_package_is_left_as_it_is() {
    let catalogue = both(OTHER);
    let entry = catalogue.package("sild").unwrap();
    assert_eq!(
        (entry.area.name.clone(), entry.package.name.clone()),
        ("Fiske".into(), "Sild".into())
    );
    assert_eq!(catalogue.packages_for_role("REGN", &RoleOptions::default()).unwrap().len(), 1);
}

#[test]
fn a_category_whose_urn_an_earlier_page_has_stands_once() {
    let other = OTHER.replace("Strand.", "Strand. **urn:altinn:accesspackage:sild**");
    let other = other.replace(
        "Mer om [sild](https://example.org/sild). **urn:altinn:accesspackage:sild",
        "Mer om sild. **urn:altinn:accesspackage:silda",
    );
    let expected = [
        ("Hav", 1, None),
        ("Kyst", 2, None),
        ("Silda", 3, Some("silda")),
        ("Krabbe", 2, Some("krabbe")),
    ];
    assert_eq!(tree(&both(&other)).split_off(7), expected);
}

#[test]
fn a_name_that_an_earlier_page_has_too_is_reported() {
    let catalogue = both(&OTHER.replace("Kyst", "Torsk"));
    assert_eq!(found(&catalogue)[4], (Severity::Warning, "SHARED_NAME", 5));
    assert!(catalogue.node("Torsk").is_err());
}
