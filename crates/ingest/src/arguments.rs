//! The arguments of the command, and its help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use tilgangspakker::Link;

/// Makes the files of the access package catalogue, and reads docs pages.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
pub(crate) struct Command {
    #[command(subcommand)]
    pub(crate) task: Task,
}

/// What the command is to do.
#[derive(Subcommand)]
pub(crate) enum Task {
    /// Makes catalogue.json from the docs pages or the facts of a folder.
    ///
    /// The folder is named after the version and holds:
    ///
    ///   packages.csv      facts about Altinn's register, beside groups.csv, areas.csv, roles.csv,
    ///                     roles_extra.csv, variants.csv, variant_roles.csv, grants.csv,
    ///                     renames.csv, altinn2_conversion.csv and role_map.csv; or else
    ///   *.md              pages of Altinn's documentation, to the letter, and no packages.csv
    ///   annotations.json  what only their prose states, each statement with a quotation that must
    ///                     be found in the page (may be absent)
    ///   catalogue.json    what this command writes
    ///
    /// What a page has wrong is printed as compilers do, with its file, line and column.
    /// An error says that something is missing from the catalogue, a warning that the meaning was
    /// clear all the same. Both are kept in catalogue.json, and neither stops the command, unless
    /// no area is left.
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
    /// clear all the same. Both are kept in the catalogue, and neither stops the command, unless
    /// no area is left.
    ///
    /// Exit codes: 0 done; 1 done, and --deny found what it denies; 2 a page or every area could not
    /// be read, the catalogue could not be written, or the command was misspelt.
    #[command(
        verbatim_doc_comment,
        after_help = "Examples:\n  \
            tilgangspakker-ingest read skatt.md toll.md --output catalogue.json\n  \
            tilgangspakker-ingest read data/versjon-3 --deny warnings --message-format json >/dev/null"
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
pub(crate) struct Reading {
    /// The site that links on the pages are resolved against.
    #[arg(long, value_name = "URL", default_value = "https://docs.altinn.studio",
          value_parser = http_address)]
    pub(crate) site: String,
    /// Exit with 1 where there are diagnostics: "warnings" denies every one, "errors" only errors.
    #[arg(long, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,
    /// How diagnostics are printed: "json" is an object a line.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) message_format: MessageFormat,
}

/// What is denied.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Deny {
    Warnings,
    Errors,
}

/// How diagnostics are printed.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum MessageFormat {
    Human,
    Json,
}

/// Links on a page that are paths come after the address. If it were none, the page would be blamed for them.
fn http_address(site: &str) -> Result<String, String> {
    let link = Link { text: String::new(), href: site.to_owned() };
    if link.is_http() {
        return Ok(link.href);
    }
    Err("it must be an http or https address, such as https://docs.altinn.studio".to_owned())
}
