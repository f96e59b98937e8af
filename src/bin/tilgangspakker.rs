//! The native command that makes the catalogue files which the library carries.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tilgangspakker::{CatalogueFolder, FolderError, Level};

/// Makes the files of the access package catalogue.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Makes catalogue.json from the docs pages of a folder.
    ///
    /// The folder is named after the version and holds:
    ///
    ///   *.md              pages of Altinn's documentation, to the letter
    ///   annotations.json  what only their prose states, each statement with a quotation that must
    ///                     be found in the page (may be absent)
    ///   catalogue.json    what this command writes
    ///
    /// What a page has wrong is printed as compilers do, with its file, line and column.
    /// An error says that something is missing from the catalogue, a warning that the meaning was
    /// clear all the same. Both are kept in catalogue.json, and neither stops the command.
    ///
    /// Exit codes: 0 done, or up to date; 1 --check found catalogue.json out of date; 2 the folder
    /// could not be made into a catalogue, or the command was misspelt.
    #[command(
        verbatim_doc_comment,
        after_help = "Examples:\n  \
            tilgangspakker catalogue data/versjon-3\n  \
            tilgangspakker catalogue --check data/versjon-3"
    )]
    Catalogue {
        /// The folder, such as data/versjon-3.
        folder: PathBuf,
        /// Write nothing; fail when catalogue.json is not what would be written.
        #[arg(long)]
        check: bool,
        /// The site that links on the pages are resolved against.
        #[arg(long, value_name = "URL", default_value = "https://docs.altinn.studio")]
        site: String,
    },
}

const OUT_OF_DATE: u8 = 1;
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let Task::Catalogue { folder, check, site } = Command::parse().task;
    make_catalogue(&folder, check, &site).unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::from(FAILED)
    })
}

fn make_catalogue(
    folder: &std::path::Path,
    check: bool,
    site: &str,
) -> Result<ExitCode, FolderError> {
    let folder = CatalogueFolder::read(folder, site)?;
    for diagnostic in folder.diagnostics() {
        eprintln!("{diagnostic}");
    }
    let count = |level| folder.diagnostics().iter().filter(|found| found.severity == level).count();
    let (errors, warnings) = (count(Level::Error), count(Level::Warning));
    let file = folder.file();
    let file = file.display();
    let done = if check {
        if !folder.is_up_to_date()? {
            eprintln!("error: {file} is not what its sources say; run the command without --check");
            return Ok(ExitCode::from(OUT_OF_DATE));
        }
        "is up to date"
    } else {
        folder.write()?;
        "is written"
    };
    println!(
        "{file} {done}: {} areas, {} packages; {errors} errors, {warnings} warnings",
        folder.catalogue().areas().len(),
        folder.catalogue().packages().count(),
    );
    Ok(ExitCode::SUCCESS)
}
