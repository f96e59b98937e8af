//! The native command: it makes the catalogue files which the library carries, and reads any docs
//! pages.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use tilgangspakker::{Diagnostic, Severity};
use tilgangspakker_ingest::{CatalogueFolder, FolderError, PageFiles};

/// Makes the files of the access package catalogue, and reads docs pages.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Makes catalogue.json from the docs pages or the facts of a folder.
    ///
    /// The folder is named after the version and holds:
    ///
    ///   packages.csv      facts about Altinn's register, beside groups.csv, areas.csv, roles.csv,
    ///                     roles_extra.csv, variants.csv, variant_roles.csv, grants.csv,
    ///                     renames.csv, altinn2_conversion.csv and role_map.csv; or else
    ///   *.md              pages of Altinn's documentation, to the letter
    ///   annotations.json  what only their prose states, each statement with a quotation that must
    ///                     be found in the page (may be absent)
    ///   catalogue.json    what this command writes
    ///
    /// What a page has wrong is printed as compilers do, with its file, line and column.
    /// An error says that something is missing from the catalogue, a warning that the meaning was
    /// clear all the same. Both are kept in catalogue.json, and neither stops the command.
    ///
    /// Exit codes: 0 done, or up to date; 1 --check found catalogue.json out of date, or --deny
    /// found what it denies; 2 the folder could not be made into a catalogue, or the command was
    /// misspelt.
    #[command(
        verbatim_doc_comment,
        after_help = "Examples:\n  \
            tilgangspakker-ingest catalogue data/versjon-3\n  \
            tilgangspakker-ingest catalogue --check data/versjon-3"
    )]
    #[expect(
        clippy::doc_markdown,
        reason = "names of files are help for a terminal, as they stand"
    )]
    Catalogue {
        /// The folder, such as data/versjon-3.
        folder: PathBuf,
        /// Write nothing; fail when catalogue.json is not what would be written.
        #[arg(long)]
        check: bool,
        #[command(flatten)]
        reading: Reading,
    },
    /// Reads docs pages from anywhere into one catalogue.
    ///
    /// The catalogue is written as JSON to standard output, or to a file. What a page has wrong is
    /// printed to standard error as compilers do: `page.md:14:3: warning[DUPLICATE_URN]: …`
    /// An error says that something is missing from the catalogue, a warning that the meaning was
    /// clear all the same. Both are kept in the catalogue, and neither stops the command.
    ///
    /// Exit codes: 0 done; 1 done, and --deny found what it denies; 2 a page could not be read, the
    /// catalogue could not be written, or the command was misspelt.
    #[command(
        verbatim_doc_comment,
        after_help = "Examples:\n  \
            tilgangspakker-ingest read skatt.md toll.md --output catalogue.json\n  \
            tilgangspakker-ingest read docs/versjon-3 --deny warnings --message-format json >/dev/null"
    )]
    Read {
        /// Pages, and folders of pages (*.md).
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// Write the catalogue to this file.
        #[arg(long, short, value_name = "FILE")]
        output: Option<PathBuf>,
        /// What the catalogue's version is called.
        #[arg(long, value_name = "NAME", default_value = "docs-pages",
              value_parser = clap::builder::NonEmptyStringValueParser::new())]
        version_name: String,
        #[command(flatten)]
        reading: Reading,
    },
}

/// How pages are read, and what is said of them.
#[derive(Args)]
struct Reading {
    /// The site that links on the pages are resolved against.
    #[arg(long, value_name = "URL", default_value = "https://docs.altinn.studio")]
    site: String,
    /// Exit with 1 where there are diagnostics: "warnings" denies every one, "errors" only errors.
    #[arg(long, value_name = "WHAT")]
    deny: Option<Deny>,
    /// How diagnostics are printed: "json" is an object a line.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    message_format: MessageFormat,
}

#[derive(Clone, Copy, ValueEnum)]
enum Deny {
    Warnings,
    Errors,
}

#[derive(Clone, Copy, ValueEnum)]
enum MessageFormat {
    Human,
    Json,
}

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
    reading.print(folder.diagnostics());
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
    println!(
        "{file} {done}: {} areas, {} packages; {}",
        folder.catalogue().areas().len(),
        folder.catalogue().packages().count(),
        counted(folder.diagnostics()),
    );
    Ok(reading.exit_code(folder.diagnostics()))
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
    reading.print(&diagnostics);
    let json = pages.json();
    match output {
        Some(file) => fs::write(file, json)
            .map_err(|error| format!("{}: it cannot be written: {error}", file.display()))?,
        None => io::stdout()
            .write_all(json.as_bytes())
            .map_err(|error| format!("the catalogue cannot be written: {error}"))?,
    }
    if matches!(reading.message_format, MessageFormat::Human) {
        eprintln!(
            "{} areas, {} packages; {}",
            pages.catalogue().areas().len(),
            pages.catalogue().packages().count(),
            counted(&diagnostics),
        );
    }
    Ok(reading.exit_code(&diagnostics))
}

impl Reading {
    fn print(&self, diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            match self.message_format {
                MessageFormat::Human => eprintln!("{diagnostic}"),
                // A diagnostic is plain data: writing it cannot fail.
                MessageFormat::Json => {
                    eprintln!("{}", serde_json::to_string(diagnostic).unwrap_or_default());
                }
            }
        }
    }

    fn exit_code(&self, diagnostics: &[Diagnostic]) -> ExitCode {
        let is_denied = |found: &Diagnostic| match self.deny {
            Some(Deny::Warnings) => true,
            Some(Deny::Errors) => found.severity == Severity::Error,
            None => false,
        };
        if diagnostics.iter().any(is_denied) {
            return ExitCode::from(REFUSED);
        }
        ExitCode::SUCCESS
    }
}

fn counted(diagnostics: &[Diagnostic]) -> String {
    let count = |level| diagnostics.iter().filter(|found| found.severity == level).count();
    format!("{} errors, {} warnings", count(Severity::Error), count(Severity::Warning))
}
