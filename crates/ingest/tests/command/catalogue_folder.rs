//! The native command makes `catalogue.json` from the pages and annotations of a folder.
#![expect(clippy::unwrap_used, reason = "tests may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use pretty_assertions::assert_eq;
use tilgangspakker::{Catalogue, PackageUrn, Text, er_roles};
use tilgangspakker_ingest::CatalogueFolder;

const SITE: &str = "https://docs.altinn.studio";
const PAGE: &str = "---\ntitle: Fiske\nweight: 2\n---\n- **Fiske:** Fangst.\n  - **Sild:** Et quote. \
                    **urn:altinn:accesspackage:sild**\n  - **Torsk:** Fisk.\n\n\
                    |Navn|Kan delegeres|Kan knytte|Rolle|\n|-|-|-|-|\n|Fiske|ja|nei||\n\
                    |Sild|ja|ja|DAGL|\n|Torsk|ja|ja|DAGL|\n";
const SECOND_PAGE: &str = "---\ntitle: Bær\nweight: 1\n---\n- **Bær:** Mat.\n  - **Multer:** Mat. \
                           **urn:altinn:accesspackage:multer**\n\n\
                           |Navn|Kan delegeres|Kan knytte|Rolle|\n|-|-|-|-|\n|Bær|ja|nei||\n\
                           |Multer|ja|ja|DAGL|\n";

fn embedded_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/versjon-3")
}

/// A new folder with these files, called `prøve` within one of its own.
fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join("prøve");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

fn run(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tilgangspakker-ingest"))
        .arg("catalogue")
        .args(arguments)
        .arg(folder)
        .output()
        .unwrap()
}

fn error_of(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_embedded_catalogue_is_what_the_command_makes() {
    let folder = CatalogueFolder::read(&embedded_folder(), SITE).unwrap();
    assert_eq!(fs::read_to_string(folder.file()).unwrap(), folder.json());
    assert_eq!(Catalogue::embedded().contents(), folder.catalogue().contents());
    assert!(folder.is_up_to_date().unwrap());
}

#[test]
fn the_embedded_catalogue_says_what_the_seeds_prose_states() {
    let catalogue = Catalogue::embedded();
    assert_eq!(catalogue.version(), "versjon-3");
    assert_eq!(catalogue.roles().len(), er_roles().len());
    let stated: Vec<_> = catalogue
        .packages()
        .map(|entry| entry.package)
        .map(|package| {
            let former: Vec<&str> = package.former_names.iter().map(String::as_str).collect();
            (
                package.urn.slug(),
                former,
                package.made_for_enterprise_users,
                package.acts_for_customers,
                package.under_review.clone(),
                package.is_delegable,
            )
        })
        .collect();
    let review = "behovet for denne må vurderes opp mot ny løsning for systembruker";
    let expected = [
        ("programmeringsgrensesnitt", vec![], false, false, None, None),
        (
            "opptreforvirksomhetenskunder",
            vec!["ECKEYROLE"],
            true,
            true,
            Some(Text::from(review)),
            None,
        ),
        ("maskinlesbarehendelser", vec![], false, false, None, None),
    ];
    assert_eq!(stated, expected);
}

#[test]
fn the_embedded_catalogue_knows_what_its_packages_are_called_today() {
    let catalogue = Catalogue::embedded();
    let renames: Vec<_> = catalogue
        .contents()
        .renames
        .iter()
        .map(|rename| {
            (
                rename.urn.slug(),
                rename.current.as_ref().map(PackageUrn::slug),
                rename.since.as_deref(),
            )
        })
        .collect();
    let expected = [
        ("programmeringsgrensesnitt", Some("maskinporten-scopes"), Some("2025-03-14")),
        ("opptreforvirksomhetenskunder", None, Some("2024-12-16")),
        ("maskinlesbarehendelser", Some("maskinlesbare-hendelser"), Some("2025-03-14")),
    ];
    assert_eq!(renames, expected);
}

#[test]
fn the_command_writes_the_catalogue_and_prints_what_is_wrong() {
    let folder = folder("writes", &[("fiske.md", PAGE)]);
    let output = run(&[], &folder);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(
        error_of(&output),
        "fiske.md:7:3: error[NO_URN]: \"Torsk\" has no URN, so it stands in the tree \
         without and is no package; add **urn:altinn:accesspackage:…** after the description\n"
    );
    assert!(
        String::from_utf8_lossy(&output.stdout)
            .ends_with("1 area, 1 package; 1 error, 0 warnings\n")
    );
    let json = fs::read_to_string(folder.join("catalogue.json")).unwrap();
    let catalogue = Catalogue::from_json(&json).unwrap();
    assert_eq!(catalogue.version(), "prøve");
    assert_eq!(catalogue.contents().diagnostics.len(), 1);
    assert!(json.starts_with("{\n  \"version\": \"prøve\",\n") && json.ends_with("}\n"), "{json}");
}

#[test]
fn checking_writes_nothing_and_fails_when_the_file_differs() {
    let folder = folder("checks", &[("fiske.md", PAGE)]);
    let file = folder.join("catalogue.json");
    let missing = run(&["--check"], &folder);
    assert_eq!((missing.status.code(), file.exists()), (Some(1), false), "{missing:?}");
    assert!(error_of(&missing).contains("run the command without --check"), "{missing:?}");

    run(&[], &folder);
    assert_eq!(run(&["--check"], &folder).status.code(), Some(0));

    let edited = fs::read_to_string(&file).unwrap() + "\n";
    fs::write(&file, &edited).unwrap();
    assert_eq!(run(&["--check"], &folder).status.code(), Some(1));
    assert_eq!(fs::read_to_string(&file).unwrap(), edited);
}

#[test]
fn areas_come_in_the_order_of_their_weights() {
    let folder = folder("weights", &[("a.md", PAGE), ("b.md", SECOND_PAGE), ("c.txt", "nei")]);
    let read = CatalogueFolder::read(&folder, SITE).unwrap();
    let areas: Vec<&str> =
        read.catalogue().areas().iter().map(|area| read.catalogue().name(&area.name)).collect();
    assert_eq!(areas, ["Bær", "Fiske"]);
    assert_eq!(read.catalogue().packages().count(), 2);
    assert_eq!(read.diagnostics().len(), 1);
}

#[test]
fn what_is_denied_makes_the_command_fail_after_it_has_written() {
    let folder = folder("denied", &[("fiske.md", PAGE)]);
    let output = run(&["--deny", "warnings", "--message-format", "json"], &folder);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(error_of(&output).starts_with("{\"severity\":\"error\",\"code\":\"NO_URN\""));
    assert_eq!(run(&["--check"], &folder).status.code(), Some(0));
}

#[test]
fn links_are_on_the_site_that_is_named() {
    let page = format!("{PAGE}\nTilbake til [forsiden](/pakker/)\n");
    let folder = folder("site", &[("fiske.md", &page)]);
    assert_eq!(run(&["--site", "http://example.org/"], &folder).status.code(), Some(0));
    let json = fs::read_to_string(folder.join("catalogue.json")).unwrap();
    assert!(json.contains("\"http://example.org/pakker/\""), "{json}");
}

#[test]
fn a_folder_that_makes_no_catalogue_fails_and_says_why() {
    let misquoted = r#"{"packages": [{"urn": "urn:altinn:accesspackage:sild",
                        "actsForCustomers": {"quote": "no quote"}}]}"#;
    for (test, files, expected) in [
        ("no-page", vec![("annotations.json", "{}")], "there is no page"),
        (
            "misquoted",
            vec![("fiske.md", PAGE), ("annotations.json", misquoted)],
            "annotations.json: At /packages/0/actsForCustomers/quote: \"no quote\" is not found",
        ),
        (
            "empty-json",
            vec![("fiske.md", PAGE), ("annotations.json", "")],
            "annotations.json: At line 1 column 1: the text ends before its JSON does.",
        ),
        (
            "other-text",
            vec![("fiske.md", PAGE), ("annotations.json", "{\n  nei")],
            "annotations.json: At line 2 column 3: this is not JSON: key must be a string.",
        ),
        (
            "no-area",
            vec![("fiske.md", "---\ntitle: Fiske\n---\nBare prosa.\n")],
            "error: no area can be read, so there is no catalogue to write",
        ),
        (
            "both",
            vec![("fiske.md", PAGE), ("packages.csv", "id\n")],
            "prøve: there are pages (*.md) beside facts (packages.csv); keep each kind in a folder of its own",
        ),
        (
            "no-json",
            vec![("fiske.md", PAGE), ("annotations.json", "{")],
            "annotations.json: At line 1 column 1: the text ends before its JSON does.",
        ),
    ] {
        let folder = folder(test, &files);
        let output = run(&[], &folder);
        assert_eq!(output.status.code(), Some(2), "{test}: {output:?}");
        let error = error_of(&output);
        let last = error.lines().last().unwrap();
        assert!(last.starts_with("error: ") && last.contains(expected), "{test}: {error}");
        assert!(!folder.join("catalogue.json").exists(), "{test}");
    }
    let missing = run(&[], &folder("missing", &[]).join("finnes-ikke"));
    assert_eq!(missing.status.code(), Some(2));
    assert!(error_of(&missing).contains("it cannot be read"), "{missing:?}");
}

#[test]
fn nothing_is_written_over_a_catalogue_where_no_area_can_be_read() {
    let files = [("fiske.md", "Bare prosa.\n"), ("catalogue.json", "den gamle")];
    let folder = folder("kept", &files);
    for arguments in [&[][..], &["--check"]] {
        let output = run(arguments, &folder);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        // Why not comes first.
        assert!(error_of(&output).starts_with("fiske.md:"), "{output:?}");
    }
    assert_eq!(fs::read_to_string(folder.join("catalogue.json")).unwrap(), "den gamle");
}

#[test]
fn annotations_may_begin_with_a_byte_order_mark() {
    let stated = r#"{"packages": [{"urn": "urn:altinn:accesspackage:sild",
                     "underReview": {"quote": "Et quote."}}]}"#;
    let marked = format!("\u{feff}{stated}");
    let folder = folder("marked", &[("fiske.md", PAGE), ("annotations.json", &marked)]);
    let read = CatalogueFolder::read(&folder, SITE).unwrap();
    let sild = read.catalogue().package("sild").unwrap().package;
    assert_eq!(sild.under_review, Some(Text::from("Et quote.")));
}

#[test]
fn a_site_that_is_no_address_is_refused_before_a_page_is_read() {
    let page = format!("{PAGE}\nTilbake til [forsiden](/pakker/)\n");
    let folder = folder("no-site", &[("fiske.md", &page)]);
    for site in ["", "docs.altinn.studio", "/pakker", "ftp://example.org", "https://", "https:// x"]
    {
        let output = run(&["--site", site], &folder);
        assert_eq!(output.status.code(), Some(2), "{site}: {output:?}");
        let error = error_of(&output);
        assert!(error.contains("it must be an http or https address"), "{site}: {error}");
        assert!(!error.contains("INVALID_LINK"), "{site}: {error}");
    }
    assert!(!folder.join("catalogue.json").exists());
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_not_taken_for_a_file_that_is_absent() {
    for name in ["annotations.json", "packages.csv", "sild.md"] {
        let folder = folder(&format!("dangling-{name}"), &[("fiske.md", PAGE)]);
        std::os::unix::fs::symlink("finnes-ikke", folder.join(name)).unwrap();
        let output = run(&[], &folder);
        assert_eq!(output.status.code(), Some(2), "{name}: {output:?}");
        assert!(error_of(&output).contains(name), "{name}: {output:?}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_refused_and_not_waited_for() {
    for name in ["sild.md", "annotations.json"] {
        let folder = folder(&format!("pipe-{name}"), &[("fiske.md", PAGE)]);
        assert!(Command::new("mkfifo").arg(folder.join(name)).status().unwrap().success());
        let output = run(&[], &folder);
        assert_eq!(output.status.code(), Some(2), "{name}: {output:?}");
        let expected = format!("{name}: it cannot be read: it is not a file");
        assert!(error_of(&output).contains(&expected), "{name}: {output:?}");
    }
}

#[test]
fn the_help_says_what_goes_in_and_what_comes_out() {
    let output = Command::new(env!("CARGO_BIN_EXE_tilgangspakker-ingest"))
        .args(["catalogue", "--help"])
        .output()
        .unwrap();
    let help = String::from_utf8_lossy(&output.stdout);
    for word in ["annotations.json", "catalogue.json", "--check", "Exit codes", "data/versjon-3"] {
        assert!(help.contains(word), "{word}: {help}");
    }
}
