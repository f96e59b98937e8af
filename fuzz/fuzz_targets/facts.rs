//! Facts of a month as CSV. The first line of a text says which file of the folder the rest stands for; the others are small and good.
#![no_main]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs, process};

use libfuzzer_sys::fuzz_target;
use tilgangspakker_fuzz::{answers_agree, survives_a_round_trip};
use tilgangspakker_ingest::CatalogueFolder;

const SITE: &str = "https://docs.altinn.studio";
/// The good ones: seeds, each with its name in the first line.
const SEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/facts");

static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = env::temp_dir().join(format!("tilgangspakker-fuzz-facts-{}", process::id()));
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{error}"));
    folder
});

static GOOD: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let seeds = fs::read_dir(SEEDS).unwrap_or_else(|error| panic!("{SEEDS}: {error}"));
    let texts = seeds.flatten().filter_map(|it| fs::read_to_string(it.path()).ok());
    texts
        .filter_map(|it| it.split_once('\n').map(|(file, rest)| (file.to_owned(), rest.to_owned())))
        .collect()
});

fn write(folder: &Path, file: &str, text: &str) {
    fs::write(folder.join(file), text).unwrap_or_else(|error| panic!("{file}: {error}"));
}

fuzz_target!(|text: &str| {
    let Some((file, rest)) = text.split_once('\n') else { return };
    if !GOOD.iter().any(|(name, _)| name == file) {
        return;
    }
    for (name, good) in &*GOOD {
        write(&FOLDER, name, if name == file { rest } else { good });
    }
    match CatalogueFolder::read(&FOLDER, SITE) {
        Ok(read) => {
            survives_a_round_trip(read.catalogue());
            answers_agree(read.catalogue());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
