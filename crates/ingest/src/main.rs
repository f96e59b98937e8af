//! The native command: it makes the catalogue files which the library carries, and reads any docs
//! pages.

mod arguments;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use tilgangspakker::{Catalogue, Diagnostic, Severity};
use tilgangspakker_ingest::{CatalogueFolder, FolderError, PageFiles};

use arguments::{Command, Deny, MessageFormat, Reading, Task};

/// Something is not as was asked: out of date, or denied.
const REFUSED: u8 = 1;
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let done = match Command::parse().task {
        Task::Catalogue { folder, check, reading } => make_catalogue(&folder, check, &reading),
        Task::Read { paths, output, version_name, reading } => {
            read_pages(&paths, output.as_deref(), &version_name, &reading)
        }
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::from(FAILED)
    })
}

fn make_catalogue(folder: &Path, check: bool, reading: &Reading) -> Result<ExitCode, String> {
    let text = |error: FolderError| error.to_string();
    let folder = CatalogueFolder::read(folder, &reading.site).map_err(text)?;
    print(folder.diagnostics(), reading.message_format);
    refuse_no_area(folder.catalogue())?;
    let file = folder.file();
    let file = file.display();
    let done = if check {
        if !folder.is_up_to_date().map_err(text)? {
            eprintln!("error: {file} is not what its sources say; run the command without --check");
            return Ok(ExitCode::from(REFUSED));
        }
        "is up to date"
    } else {
        folder.write().map_err(text)?;
        "is written"
    };
    println!("{file} {done}: {}", summary(folder.catalogue()));
    Ok(exit_code(folder.diagnostics(), reading.deny))
}

fn read_pages(
    paths: &[PathBuf],
    output: Option<&Path>,
    version: &str,
    reading: &Reading,
) -> Result<ExitCode, String> {
    let pages =
        PageFiles::read(paths, version, &reading.site).map_err(|error| error.to_string())?;
    let diagnostics = pages.diagnostics();
    print(&diagnostics, reading.message_format);
    refuse_no_area(pages.catalogue())?;
    let json = pages.json();
    match output {
        Some(file) => fs::write(file, json)
            .map_err(|error| format!("{}: it cannot be written: {error}", file.display()))?,
        None => io::stdout()
            .write_all(json.as_bytes())
            .map_err(|error| format!("the catalogue cannot be written: {error}"))?,
    }
    if matches!(reading.message_format, MessageFormat::Human) {
        eprintln!("{}", summary(pages.catalogue()));
    }
    Ok(exit_code(&diagnostics, reading.deny))
}

/// A catalogue of nothing would be written over one that is there.
fn refuse_no_area(catalogue: &Catalogue) -> Result<(), String> {
    if catalogue.areas().is_empty() {
        return Err("no area can be read, so there is no catalogue to write".to_owned());
    }
    Ok(())
}

fn print(diagnostics: &[Diagnostic], format: MessageFormat) {
    for diagnostic in diagnostics {
        match format {
            MessageFormat::Human => eprintln!("{diagnostic}"),
            // A diagnostic is plain data: writing it cannot fail.
            MessageFormat::Json => {
                eprintln!("{}", serde_json::to_string(diagnostic).unwrap_or_default());
            }
        }
    }
}

/// How much a catalogue holds, and how much was wrong with its sources.
fn summary(catalogue: &Catalogue) -> String {
    let diagnostics = &catalogue.contents().diagnostics;
    let count = |severity| diagnostics.iter().filter(|found| found.severity == severity).count();
    format!(
        "{}, {}; {}, {}",
        counted(catalogue.areas().len(), "area"),
        counted(catalogue.packages().count(), "package"),
        counted(count(Severity::Error), "error"),
        counted(count(Severity::Warning), "warning")
    )
}

/// `1 area`, `2 areas`.
fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

fn exit_code(diagnostics: &[Diagnostic], deny: Option<Deny>) -> ExitCode {
    let is_denied = |found: &Diagnostic| match deny {
        Some(Deny::Warnings) => true,
        Some(Deny::Errors) => found.severity == Severity::Error,
        None => false,
    };
    if diagnostics.iter().any(is_denied) {
        return ExitCode::from(REFUSED);
    }
    ExitCode::SUCCESS
}
