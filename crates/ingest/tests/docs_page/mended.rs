//! A page that is written oddly is read as the page that it was meant to be, and says what is odd.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use tilgangspakker::{Catalogue, Child, Contents, Severity};
use tilgangspakker_ingest::DocsPage;

const PAGE: &str = "\
---
title: Fiske
weight: 3
---

Tilbake til [forsiden](/pakker/)

![Garn](garn.jpg)

- **Fiske:** Alt om fiske.
\t- **Sjøfiske:** Fiske i sjøen.
\t\t- **Sild:** Fangst av sild. **urn:altinn:accesspackage:sild**
\t\t- **Torsk:** Fangst av torsk. **urn:altinn:accesspackage:torsk**
\t- **Laks:** Oppdrett. **urn:altinn:accesspackage:laks**

## Egenskaper

|Navn|Kan delegeres|Kan knytte|ER rolle|
|---|---|---|---|
|Fiske|ja|nei||
|Sjøfiske|ja|nei||
|Sild|ja|ja|DAGL, LEDE|
|Torsk|ja|nei|REPR|
|Laks|nei|ja|FFØR|
";

fn read(text: &str) -> Contents {
    let site = "https://docs.altinn.studio";
    DocsPage { version: "prøve", document: "fiske.md", site, text }.read()
}

fn without_diagnostics(contents: &Contents) -> Contents {
    let mut contents = contents.clone();
    contents.diagnostics.clear();
    contents
}

/// A part of the page, how it is written, and what is found, by line and code.
type Mended<'c> = (&'c str, &'c str, &'c [(u32, &'c str)]);

/// Writes a part of the page oddly, and finds these warnings and nothing else changed.
fn assert_mended(cases: &[Mended<'_>]) {
    let meant = read(PAGE);
    assert_eq!(meant.diagnostics, []);
    for (part, odd, expected) in cases {
        assert!(PAGE.contains(part), "{part}");
        let page = PAGE.replacen(part, odd, 1);
        let contents = read(&page);
        let found: Vec<_> = contents
            .diagnostics
            .iter()
            .map(|found| (found.severity, found.line.unwrap(), found.code.as_str()))
            .collect();
        let expected: Vec<_> =
            expected.iter().map(|(line, code)| (Severity::Warning, *line, *code)).collect();
        assert_eq!(found, expected, "{page}");
        assert_eq!(without_diagnostics(&contents), meant, "{page}");
        Catalogue::new(contents).unwrap();
    }
}

#[test]
fn odd_bullets() {
    assert_mended(&[
        ("- **Laks", "-**Laks", &[(14, "ODD_BULLET")]),
        ("- **Laks", "•\u{a0}**Laks", &[(14, "ODD_BULLET")]),
        ("\t- **Laks", "\u{a0}\u{a0}- **Laks", &[(14, "MIXED_INDENTATION"), (14, "ODD_BULLET")]),
        ("\t- **Laks", "\t-\n\t- **Laks", &[(14, "EMPTY_ITEM")]),
        ("\t- **Laks", "- \n\t- **Laks", &[(14, "EMPTY_ITEM")]),
        ("\t\t- **Torsk", "\t\t* \n\t\t- **Torsk", &[(13, "EMPTY_ITEM")]),
        ("\t- **Laks", "\t+ **Laks", &[]),
        ("\t- **Laks", "\t1. **Laks", &[]),
    ]);
}

#[test]
fn odd_indentation() {
    let too_far = "\t\t\t\t- **Sild:** Fangst av sild. **urn:altinn:accesspackage:sild**\n\
                   \t\t\t\t- **Torsk";
    let sild = "\t\t- **Sild:** Fangst av sild. **urn:altinn:accesspackage:sild**\n\t\t- **Torsk";
    assert_mended(&[
        (sild, too_far, &[(12, "ODD_INDENTATION"), (13, "ODD_INDENTATION")]),
        ("\t- **Laks", "    - **Laks", &[(14, "MIXED_INDENTATION")]),
        ("\t- **Laks", "- **Laks", &[(14, "WRONG_LEVEL")]),
    ]);
}

#[test]
fn odd_asterisks_of_names() {
    assert_mended(&[
        ("**Laks:** ", "**Laks:**", &[(14, "ODD_ASTERISKS")]),
        ("**Laks:** ", "**Laks: **", &[(14, "ODD_ASTERISKS")]),
        ("**Laks:** ", "** Laks:** ", &[(14, "ODD_ASTERISKS")]),
        ("**Laks:** ", "**Laks: ", &[(14, "ODD_ASTERISKS")]),
        ("**Laks:** ", "__Laks:__ ", &[]),
        ("**Laks:** ", "**Laks**: ", &[]),
        ("**Laks:** ", "**Laks** ", &[(14, "NO_COLON")]),
        ("**Laks:** ", "**Laks** - ", &[(14, "NO_COLON")]),
        ("**Laks:** ", "**Laks** – ", &[(14, "NO_COLON")]),
        ("**Laks:** ", "Laks: ", &[(14, "NAME_NOT_STRONG")]),
        ("**Laks:** Oppdrett.", "**Laks: Oppdrett.**", &[(14, "STRONG_DESCRIPTION")]),
    ]);
}

#[test]
fn odd_urns() {
    let urn = "**urn:altinn:accesspackage:laks**";
    let spelt = |odd: &'static str, code: &'static str| -> (&str, &str, Vec<(u32, &str)>) {
        (urn, odd, vec![(14, code)])
    };
    let cases = [
        spelt("**urn:altinn:accesspackage:laks:**", "URN_PUNCTUATION"),
        spelt("**urn:altinn:accesspackage:laks**.", "URN_PUNCTUATION"),
        spelt("(**urn:altinn:accesspackage:laks**)", "URN_PUNCTUATION"),
        spelt("**urn:altinn:accesspackage: laks**", "URN_MISSPELT"),
        spelt("**urn: altinn:accesspackage:laks**", "URN_MISSPELT"),
        spelt("**URN:Altinn:AccessPackage:laks**", "URN_MISSPELT"),
        spelt("**urn:altinn:accespackage:laks**", "URN_MISSPELT"),
        spelt("**urn:altinn:access-package:laks**", "URN_MISSPELT"),
        spelt("**urn:altinn:tilgangspakke:laks**", "URN_MISSPELT"),
        spelt("**altinn:accesspackage:laks**", "URN_MISSPELT"),
        spelt("urn:altinn:accesspackage:laks", "URN_NOT_STRONG"),
        spelt("`urn:altinn:accesspackage:laks`", "URN_NOT_STRONG"),
        spelt("** urn:altinn:accesspackage:laks**", "ODD_ASTERISKS"),
        spelt("**urn:altinn:accesspackage:laks **", "ODD_ASTERISKS"),
        spelt("**urn:altinn:accesspackage:laks", "ODD_ASTERISKS"),
    ];
    for (part, odd, expected) in &cases {
        assert_mended(&[(part, odd, expected)]);
    }
    assert_mended(&[
        ("Oppdrett. **", "Oppdrett.**", &[(14, "NO_BLANK_BEFORE_URN")]),
        (
            "Oppdrett. **urn:altinn:accesspackage:laks**",
            "**urn:altinn:accesspackage:laks** Oppdrett.",
            &[(14, "DESCRIPTION_AFTER_URN")],
        ),
        (
            "Oppdrett. **urn:altinn:accesspackage:laks**",
            "Oppdrett. **urn:altinn:accesspackage:laks** <!-- snart -->",
            &[(14, "COMMENT_NOT_READ")],
        ),
    ]);
}

#[test]
fn odd_tables() {
    let rule = "|---|---|---|---|\n";
    assert_mended(&[
        ("\n## Egenskaper\n\n", "", &[(15, "BROKEN_TABLE")]),
        (rule, "|---|---|---|\n", &[(19, "BROKEN_TABLE")]),
        (rule, "", &[(18, "BROKEN_TABLE")]),
        (
            "|Navn|Kan delegeres|Kan knytte|ER rolle|\n|---|---|---|---|\n",
            "",
            &[(18, "BROKEN_TABLE")],
        ),
        ("|Torsk|", "\n|Torsk|", &[(24, "BROKEN_TABLE")]),
        ("|Torsk|", "\t|Torsk|", &[]),
        ("|Torsk|ja|nei|REPR|", "Torsk | ja | nei | REPR", &[]),
        ("|Navn|", "||", &[(18, "UNKNOWN_COLUMN")]),
        ("|Navn|Kan delegeres|", "|Pakke|For ansatte?|", &[]),
        ("|Torsk|ja|nei|", "|**Torsk**|Ja.|NEI|", &[]),
    ]);
}

#[test]
fn odd_lists_of_roles() {
    assert_mended(&[
        ("DAGL, LEDE", "DAGL,LEDE", &[(22, "UNSPACED_ROLES")]),
        ("DAGL, LEDE", "dagl/lede", &[]),
        ("DAGL, LEDE", "DAGL; LEDE.", &[]),
        ("DAGL, LEDE", "DAGL og LEDE", &[]),
        ("DAGL, LEDE", "DAGL<br/>LEDE", &[]),
        ("DAGL, LEDE", "DAGLLEDE", &[]),
        ("DAGL, LEDE", "Daglig leder og Styrets leder", &[]),
        ("DAGL, LEDE", "Daglig leder (DAGL), LEDE", &[]),
        ("|FFØR|", "|FFOR|", &[]),
        ("|Fiske|ja|nei||", "|Fiske|ja|nei|-|", &[]),
        ("|Fiske|ja|nei||", "|Fiske|ja|nei|Ingen|", &[]),
    ]);
}

#[test]
fn names_of_rows_that_differ() {
    assert_mended(&[
        ("|Sjøfiske|", "|sjøfiske:|", &[(21, "NAME_DIFFERS")]),
        ("|Sjøfiske|", "|Sjø-fiske|", &[(21, "NAME_DIFFERS")]),
        ("|Sjøfiske|", "|Sjøfske|", &[(21, "ROW_WITHOUT_NODE")]),
    ]);
}

#[test]
fn odd_links_and_pictures() {
    assert_mended(&[
        ("](/pakker/)", "] (/pakker/)", &[(6, "BROKEN_LINK")]),
        ("](/pakker/)", "](/pak ker/)", &[(6, "BROKEN_LINK")]),
        ("](/pakker/)", "](/pakker/", &[(6, "BROKEN_LINK")]),
        ("[forsiden](/pakker/)", "(forsiden)[/pakker/]", &[(6, "BROKEN_LINK")]),
        ("](garn.jpg)", "] (garn.jpg)", &[(8, "BROKEN_LINK")]),
    ]);
}

#[test]
fn other_front_matter() {
    let yaml = "---\ntitle: Fiske\nweight: 3\n---\n";
    assert_mended(&[(yaml, "+++\ntitle = \"Fiske\"\nweight = 3\n+++\n", &[])]);
}

#[test]
fn an_area_that_no_item_names_is_called_by_the_title() {
    let page = "---\ntitle: Fiske\n---\n- **Sild:** Fangst. **urn:altinn:accesspackage:sild**\n\
                - **Torsk:** Fangst. **urn:altinn:accesspackage:torsk**\n";
    let contents = read(page);
    let codes: Vec<_> = contents.diagnostics.iter().map(|found| found.code.as_str()).collect();
    let expected = ["NO_TABLE", "WRONG_LEVEL", "NO_AREA_NAME", "WRONG_LEVEL"];
    assert_eq!(codes, expected);
    assert_eq!(contents.areas.first().unwrap().name, "Fiske".into());
    assert_eq!(contents.areas.first().unwrap().children.len(), 2);
}

#[test]
fn what_stands_below_an_item_without_name_is_put_below_what_is_above_it() {
    let page = PAGE.replace("**Sjøfiske:** Fiske i sjøen.", "**:**");
    let contents = read(&page);
    assert_eq!(contents.packages.len(), 3);
    assert_eq!(contents.areas.first().unwrap().children.len(), 3);
    let codes: Vec<_> = contents.diagnostics.iter().map(|found| found.code.as_str()).collect();
    assert_eq!(codes, ["NO_NAME", "ROW_WITHOUT_NODE"]);
}

#[test]
fn an_item_with_a_urn_and_items_below_it_is_a_package_too() {
    let page = PAGE.replace("Fiske i sjøen.", "Fiske i sjøen. **urn:altinn:accesspackage:sjo**");
    let contents = read(&page);
    let package = contents.packages.iter().find(|package| package.urn.slug() == "sjo").unwrap();
    assert_eq!(package.name, "Sjøfiske".into());
    assert_eq!(package.properties.as_ref().unwrap().is_assignable, Some(true));
    let Child::Category(category) = &contents.areas[0].children[0] else { panic!("a category") };
    let properties = category.properties.as_ref().unwrap();
    assert_eq!(properties.is_assignable, Some(true));
    assert_eq!(properties.is_resource_policy_available, Some(false));
    assert_eq!(category.children[0], Child::Package(package.urn.clone()));
}

#[test]
fn the_row_of_what_may_have_services_is_the_packages_where_an_area_shares_its_name() {
    let page = PAGE
        .replace("|Fiske|ja|nei||\n", "")
        .replace("**Laks:", "**Fiske:")
        .replace("|Laks|", "|Fiske|");
    let contents = read(&page);
    assert!(contents.areas.first().unwrap().properties.is_none());
    assert!(contents.packages.iter().all(|package| package.properties.is_some()));
}

#[test]
fn names_that_turn_each_other_around_are_not_taken_for_one() {
    for (item, row) in [
        ("Salg av fisk og skjell", "Salg av fisk uten skjell"),
        ("Fangst av fisk med lisens", "Fangst av fisk uten lisens"),
        ("Fangst av fisk lisens", "Fangst av fisk uten lisens"),
        ("Skoleeier", "Skoleleder"),
        ("Laks og sild", "Laks og silo"),
        ("Regnskapsfører", "Regnskapsfører lønn"),
    ] {
        let page =
            PAGE.replace("**Laks:", &format!("**{item}:")).replace("|Laks|", &format!("|{row}|"));
        let contents = read(&page);
        let found: Vec<_> = contents
            .diagnostics
            .iter()
            .map(|found| (found.severity, found.code.as_str()))
            .collect();
        assert_eq!(
            found,
            [(Severity::Warning, "NODE_WITHOUT_ROW"), (Severity::Error, "ROW_WITHOUT_NODE")],
            "{row}"
        );
    }
}

#[test]
fn a_role_with_a_condition_is_granted_nothing() {
    let contents = read(&PAGE.replace("|FFØR|", "|FFØR (BRL og ESEK), REPR|"));
    let salmon = contents.packages.last().unwrap().properties.clone().unwrap();
    assert_eq!(salmon.unknown_roles, ["FFØR (BRL og ESEK)"]);
    assert_eq!(salmon.roles.len(), 1);
    assert_eq!(contents.diagnostics.first().unwrap().code, "LIMITED_ROLE");
}

#[test]
fn placeholders_are_kept_and_reported_as_missing_descriptions() {
    for placeholder in ["(mangler)", "Beskrivelse mangler", "TODO", "(ingen beskrivelse, ennå)", ""]
    {
        let contents = read(&PAGE.replace("Oppdrett.", placeholder));
        let text = contents.packages.last().unwrap().description.clone();
        assert_eq!(text, (!placeholder.is_empty()).then(|| placeholder.into()));
        let codes: Vec<_> = contents.diagnostics.iter().map(|found| found.code.as_str()).collect();
        assert_eq!(codes, ["NO_DESCRIPTION"], "{placeholder}");
    }
}

#[test]
fn text_between_items_is_left_out_and_parts_no_item_from_its_own() {
    for (text, lines) in [("\nMellom.\n\n", vec![15]), ("### Mer\n", vec![14])] {
        let contents = read(&PAGE.replace("\t- **Laks", &format!("{text}\t- **Laks")));
        let found: Vec<_> = contents
            .diagnostics
            .iter()
            .map(|found| (found.severity, found.code.as_str(), found.line.unwrap()))
            .collect();
        let expected: Vec<_> =
            lines.into_iter().map(|line| (Severity::Error, "TEXT_IN_TREE", line)).collect();
        assert_eq!(found, expected);
        assert_eq!(without_diagnostics(&contents), read(PAGE));
    }
}

#[test]
fn two_rows_that_may_be_of_one_item_are_given_to_none() {
    let contents =
        read(&PAGE.replace("|Sjøfiske|ja|nei||", "|Sjøfisk|ja|nei||\n|Sjøfiskeu|ja|nei||"));
    let found: Vec<_> =
        contents.diagnostics.iter().map(|found| (found.severity, found.code.as_str())).collect();
    let row = (Severity::Error, "ROW_WITHOUT_NODE");
    assert_eq!(found, [(Severity::Warning, "NODE_WITHOUT_ROW"), row, row]);
}
