//! Every file is there, with its columns, and with rows where a catalogue needs them.

use std::fs;

use pretty_assertions::assert_eq;
use tilgangspakker_ingest::CatalogueFolder;

use super::fixture::{FILES, SITE, error_of, folder};

#[test]
fn a_file_needs_a_header_with_its_columns() {
    for (file, sound) in FILES {
        let (header, _) = sound.split_once('\n').unwrap();
        let (first, others) = header.split_once(',').unwrap();
        for (test, written, expected) in [
            ("empty", String::new(), format!("the column \"{first}\" is missing")),
            ("text", "nonsense".to_owned(), format!("the column \"{first}\" is missing")),
            ("less", format!("{others}\n"), format!("the column \"{first}\" is missing")),
            ("more", format!("{header},hund\n"), "the column \"hund\" is unknown".to_owned()),
            (
                "twice",
                format!("{header},{first}\n"),
                format!("the column \"{first}\" stands there more than once"),
            ),
        ] {
            let error = error_of(&folder("header", "", "", ""), file, |_| written.clone());
            let expected = format!("{file}:1: {expected}; the columns are {first}, ");
            assert!(error.contains(&expected), "{test}: {error}");
        }
    }
}

#[test]
fn packages_areas_roles_and_grants_have_rows() {
    for (file, sound) in FILES {
        let is_needed = ["packages.csv", "areas.csv", "roles.csv", "grants.csv"].contains(&file);
        let header = sound.split_once('\n').unwrap().0;
        let folder = folder("rows", file, sound, header);
        let read = CatalogueFolder::read(&folder, SITE).map_err(|error| error.to_string());
        let refused = read.is_err_and(|error| error.contains("there is no row below the header"));
        assert_eq!(refused, is_needed, "{file}");
    }
}

#[test]
fn what_is_no_file_is_refused() {
    for (name, _) in FILES {
        let folder = folder("no-file", "", "", "");
        fs::remove_file(folder.join(name)).unwrap();
        fs::create_dir(folder.join(name)).unwrap();
        let error = CatalogueFolder::read(&folder, SITE).unwrap_err().to_string();
        fs::remove_dir(folder.join(name)).unwrap();
        let expected = format!("{name}: it cannot be read: it is not a file");
        assert!(error.contains(&expected), "{error}");
    }
}

#[test]
fn a_file_that_is_missing_is_named() {
    for (name, _) in FILES.into_iter().filter(|(name, _)| *name != "packages.csv") {
        let folder = folder("missing", "", "", "");
        fs::remove_file(folder.join(name)).unwrap();
        let error = CatalogueFolder::read(&folder, SITE).unwrap_err().to_string();
        assert!(error.contains(name), "{name}: {error}");
    }
}
