use std::fmt;
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
    Csv(csv::Error),
    Stated(String),
}

impl FactsError {
    pub(super) fn csv(file: &Path, error: csv::Error) -> Self {
        let line = error.position().map(csv::Position::line);
        Self { file: file.to_owned(), line, problem: Problem::Csv(error) }
    }

    pub(super) fn at(file: &Path, line: u64, problem: impl Into<String>) -> Self {
        let problem = Problem::Stated(problem.into());
        Self { file: file.to_owned(), line: Some(line), problem }
    }
}

impl fmt::Display for FactsError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(formatter, ":{line}")?;
        }
        match &self.problem {
            Problem::Csv(error) => match error.kind() {
                csv::ErrorKind::Deserialize { err, .. } => write!(formatter, ": {err}"),
                _ => write!(formatter, ": {error}"),
            },
            Problem::Stated(problem) => write!(formatter, ": {problem}"),
        }
    }
}

impl std::error::Error for FactsError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.problem {
            Problem::Csv(error) => Some(error),
            Problem::Stated(_) => None,
        }
    }
}
