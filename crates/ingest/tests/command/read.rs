//! The native command reads pages from anywhere into one catalogue.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use pretty_assertions::assert_eq;
use serde_json::Value;

const CLEAN: &str = "---\ntitle: Bær\nweight: 2\n---\n- **Bær:** Alt om bær.\n  - **Multer:** Sanking. \
                     **urn:altinn:accesspackage:multer**\n\n\
                     |Navn|Kan delegeres|Kan knytte|Rolle|\n|-|-|-|-|\n|Bær|ja|nei||\n\
                     |Multer|ja|ja|DAGL|\n";

/// Has the package of the first page, and one of its own without a row.
const SECOND: &str = "---\ntitle: Fjell\nweight: 3\n---\n- **Fjell:** Alt om fjell.\n  - **Multer:** \
                      Myr. **urn:altinn:accesspackage:multer**\n  - **Rype:** Jakt. \
                      **urn:altinn:accesspackage:rype**\n\n\
                      |Navn|Kan delegeres|Kan knytte|Rolle|\n|-|-|-|-|\n|Fjell|ja|nei||\n\
                      |Multer|ja|ja|LEDE|\n";

/// The area of the first page over again.
const AGAIN: &str = "---\ntitle: Bær\n---\n- **Bær:** Noe annet.\n  - **Tyttebær:** Sanking. \
                     **urn:altinn:accesspackage:tyttebaer**\n\n\
                     |Navn|Kan delegeres|Kan knytte|Rolle|\n|-|-|-|-|\n|Bær|ja|nei||\n\
                     |Tyttebær|ja|ja|DAGL|\n";

/// On two pages, it is one notice.
const NOTICE: &str = "\n{{% notice info %}}Snart.{{% /notice %}}\n";

fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("read").join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    for (name, text) in files {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tilgangspakker-ingest"))
        .current_dir(folder)
        .arg("read")
        .args(arguments)
        .output()
        .unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn catalogue(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn texts(list: &Value, pointer: &str) -> Vec<String> {
    let list = list.as_array().unwrap();
    list.iter().map(|item| item.pointer(pointer).unwrap().as_str().unwrap().to_owned()).collect()
}

#[test]
fn pages_and_folders_become_one_catalogue_in_the_order_of_weights() {
    let folder = folder("many", &[("b/fjell.md", SECOND), ("bær.md", CLEAN), ("b/c.txt", "nei")]);
    let output = run(&folder, &["b", "bær.md", "--version-name", "prøve"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let catalogue = catalogue(&output);
    assert_eq!(catalogue["version"], "prøve");
    assert_eq!(texts(&catalogue["areas"], "/name"), ["Bær", "Fjell"]);
    assert_eq!(texts(&catalogue["packages"], "/name"), ["Multer", "Rype"]);
    assert_eq!(texts(&catalogue["diagnostics"], "/document"), ["fjell.md", "fjell.md"]);
}

#[test]
fn a_package_on_two_pages_is_kept_once_and_reported_by_line() {
    let folder = folder("same-urn", &[("b/fjell.md", SECOND), ("bær.md", CLEAN)]);
    let output = run(&folder, &["b/fjell.md", "bær.md"]);
    assert_eq!(
        stderr(&output),
        "b/fjell.md:6:3: error[DUPLICATE_URN]: \"urn:altinn:accesspackage:multer\" is the URN of \
         \"Multer\" in bær.md already, so \"Multer\" stands here without URN; let it stand on one page, or give it a URN of its own\n\
         b/fjell.md:7:3: warning[NODE_WITHOUT_ROW]: \"Rype\" has no row in the property table; add \
         one\n\
         2 areas, 2 packages; 1 error, 1 warning\n"
    );
    assert_eq!(catalogue(&output)["packages"][0]["properties"]["roles"][0], "DAGL");
}

#[test]
fn an_area_on_two_pages_holds_what_both_put_below_it() {
    let [first, second] = [CLEAN, AGAIN].map(|page| format!("{page}{NOTICE}"));
    let folder = folder("same-area", &[("a/bær.md", &first), ("b/bær.md", &second)]);
    let output = run(&folder, &["a", "b"]);
    let catalogue = catalogue(&output);
    assert_eq!(catalogue["areas"].as_array().unwrap().len(), 1);
    assert_eq!(catalogue["notices"].as_array().unwrap().len(), 1);
    assert_eq!(catalogue["areas"][0]["children"].as_array().unwrap().len(), 2);
    assert_eq!(catalogue["areas"][0]["description"], "Alt om bær.");
    let error = stderr(&output);
    assert!(
        error.starts_with("b/bær.md:4:1: error[DUPLICATE_AREA]: \"Bær\" is the area of a/bær.md")
    );
    assert!(error.contains("its description here left out"), "{error}");
}

#[test]
fn categories_of_one_name_on_two_pages_are_kept_and_reported() {
    let in_category = |page: &str, urn: &str| {
        let page = page.replace("  - **Multer", "  - **Høst:** Tid.\n    - **Multer");
        page.replace(":multer", urn).replace("|Multer|", "|Høst|ja|nei||\n|Multer|")
    };
    let second = in_category(AGAIN, "")
        .replace("Bær", "Fjær")
        .replace("  - **Tytte", "  - **Høst:** Tid.\n    - **Tytte");
    let folder = folder("same-category", &[("a.md", &in_category(CLEAN, ":m")), ("b.md", &second)]);
    let output = run(&folder, &["a.md", "b.md"]);
    let error = stderr(&output);
    assert!(error.contains("b.md:5:3: warning[SHARED_NAME]"), "{error}");
    assert_eq!(catalogue(&output)["packages"].as_array().unwrap().len(), 2);
}

#[test]
fn diagnostics_can_be_printed_as_json() {
    let folder = folder("json", &[("fjell.md", SECOND)]);
    let output = run(&folder, &["fjell.md", "--message-format", "json"]);
    let error = stderr(&output);
    let [line] = error.lines().collect::<Vec<_>>()[..] else { unreachable!("{error}") };
    let diagnostic: Value = serde_json::from_str(line).unwrap();
    assert_eq!(
        diagnostic,
        serde_json::json!({
            "severity": "warning",
            "code": "NODE_WITHOUT_ROW",
            "message": "\"Rype\" has no row in the property table; add one",
            "document": "fjell.md",
            "line": 7,
            "column": 3,
        })
    );
}

#[test]
fn what_is_denied_decides_the_exit_code() {
    let folder = folder("deny", &[("clean.md", CLEAN), ("warning.md", SECOND)]);
    for (arguments, expected) in [
        (["clean.md", "--deny=warnings"], 0),
        (["warning.md", "--deny=warnings"], 1),
        (["warning.md", "--deny=errors"], 0),
        (["warning.md", "--output=w.json"], 0),
        (["warning.md", "--deny=everything"], 2),
    ] {
        assert_eq!(run(&folder, &arguments).status.code(), Some(expected), "{arguments:?}");
    }
    let both = run(&folder, &["clean.md", "warning.md", "--deny=errors"]);
    assert_eq!(both.status.code(), Some(1), "the two share a package");
    assert!(catalogue(&both)["packages"].is_array());
}

#[test]
fn the_catalogue_goes_to_a_file_where_one_is_named() {
    let folder = folder("output", &[("clean.md", CLEAN)]);
    let printed = run(&folder, &["clean.md"]).stdout;
    let output = run(&folder, &["clean.md", "-o", "c.json"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
    assert_eq!(fs::read(folder.join("c.json")).unwrap(), printed);
}

#[test]
fn what_cannot_be_read_or_written_is_named() {
    let folder = folder("unreadable", &[("clean.md", CLEAN), ("empty/c.txt", "")]);
    fs::write(folder.join("latin.md"), b"- **B\xe6r:** Alt.\n").unwrap();
    for (arguments, expected) in [
        (["clean.md", "none.md"], "error: none.md: it cannot be read"),
        (["clean.md", "empty"], "error: empty: there is no page"),
        (["clean.md", "latin.md"], "error: latin.md: it is not text in UTF-8"),
        (["clean.md", "-o=none/c.json"], "error: none/c.json: it cannot be written"),
    ] {
        let output = run(&folder, &arguments);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(stderr(&output).contains(expected), "{output:?}");
    }
}

#[test]
fn pages_without_an_area_make_no_catalogue() {
    let folder = folder("no-area", &[("prose.md", "Bare prosa.\n"), ("c.json", "den gamle")]);
    for arguments in [&["prose.md"][..], &["prose.md", "-o=c.json"]] {
        let output = run(&folder, arguments);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{output:?}");
        assert!(stderr(&output).contains("error: no area can be read"), "{output:?}");
    }
    assert_eq!(fs::read_to_string(folder.join("c.json")).unwrap(), "den gamle");
}

#[test]
fn a_page_that_is_named_twice_is_read_once() {
    let folder = folder("twice", &[("clean.md", CLEAN)]);
    assert_eq!(
        stderr(&run(&folder, &["clean.md", "clean.md"])),
        "1 area, 1 package; 0 errors, 0 warnings\n"
    );
}
