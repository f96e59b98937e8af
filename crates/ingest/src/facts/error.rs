use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why files of facts are not a catalogue: which file, which line, and what is wrong there.
#[derive(Debug)]
pub(crate) struct FactsError {
    file: PathBuf,
    line: Option<u64>,
    problem: Problem,
}

#[derive(Debug)]
enum Problem {
    Read(io::Error),
    Csv(csv::Error),
    Stated(String),
}

impl FactsError {
    pub(super) fn read(file: &Path, error: io::Error) -> Self {
        Self { file: file.to_owned(), line: None, problem: Problem::Read(error) }
    }

    pub(super) fn csv(file: &Path, line: Option<u64>, error: csv::Error) -> Self {
        Self { file: file.to_owned(), line, problem: Problem::Csv(error) }
    }

    pub(super) fn of(file: &Path, problem: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: None, problem: Problem::Stated(problem.into()) }
    }

    pub(super) fn at(file: &Path, line: u64, problem: impl Into<String>) -> Self {
        Self { line: Some(line), ..Self::of(file, problem) }
    }
}

impl fmt::Display for FactsError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(formatter, ":{line}")?;
        }
        match &self.problem {
            Problem::Read(error) => write!(formatter, ": it cannot be read: {error}"),
            // What the reader says of itself counts lines in its own way.
            Problem::Csv(error) => match error.kind() {
                csv::ErrorKind::Deserialize { err, .. } => write!(formatter, ": {err}"),
                csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                    write!(formatter, ": the row has {len} fields, and the header {expected_len}")
                }
                csv::ErrorKind::Utf8 { .. } => {
                    formatter.write_str(": it is not text in UTF-8; save it as that")
                }
                _ => write!(formatter, ": {error}"),
            },
            Problem::Stated(problem) => write!(formatter, ": {problem}"),
        }
    }
}

impl std::error::Error for FactsError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.problem {
            Problem::Read(error) => Some(error),
            Problem::Csv(error) => Some(error),
            Problem::Stated(_) => None,
        }
    }
}
