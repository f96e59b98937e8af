use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::FactsError;
use super::columns::Row;
use super::csv_file::CsvFile;

/// A file of facts, read row by row.
pub(super) struct Table<R> {
    pub(super) file: PathBuf,
    pub(super) rows: Vec<Line<R>>,
}

/// A row and the line that it stands on.
pub(super) struct Line<R> {
    pub(super) number: u64,
    pub(super) row: R,
}

/// Rows of a file by what other files refer to them by.
pub(super) struct Keys {
    file: PathBuf,
    index_by_key: BTreeMap<String, usize>,
}

impl<R: Row> Table<R> {
    /// Reads the file in the folder. Its header must name the columns of the rows, each once and in any
    /// order, and nothing else: else an empty file, or any other text, would be a file without rows.
    pub(super) fn read(folder: &Path) -> Result<Self, FactsError> {
        let file = folder.join(R::FILE);
        let rows = CsvFile::open(&file)?.rows()?;
        Ok(Self { file, rows })
    }

    /// Reads a file that has at least one row.
    pub(super) fn read_filled(folder: &Path) -> Result<Self, FactsError> {
        let table = Self::read(folder)?;
        if table.rows.is_empty() {
            return Err(FactsError::of(&table.file, "there is no row below the header"));
        }
        Ok(table)
    }
}

impl Keys {
    pub(super) fn contains(&self, reference: &str) -> bool {
        self.index_by_key.contains_key(reference)
    }
}

impl<R> Table<R> {
    /// The index of each row by this text, which no two may share.
    pub(super) fn keys(&self, key: impl Fn(&R) -> &str) -> Result<Keys, FactsError> {
        let mut index_by_key = BTreeMap::new();
        for (index, line) in self.rows.iter().enumerate() {
            let key = key(&line.row);
            if key.is_empty() || index_by_key.insert(key.to_owned(), index).is_some() {
                let problem = format!("\"{key}\" is empty or stands on another line too");
                return Err(FactsError::at(&self.file, line.number, problem));
            }
        }
        Ok(Keys { file: self.file.clone(), index_by_key })
    }

    /// Refuses a row that says again what an earlier one has said.
    pub(super) fn refuse_repeated<'t, K: Ord>(
        &'t self,
        key: impl Fn(&'t R) -> K,
    ) -> Result<(), FactsError> {
        let mut known = BTreeSet::new();
        for line in &self.rows {
            if !known.insert(key(&line.row)) {
                return self.fail(line, "the same stands on another line too");
            }
        }
        Ok(())
    }

    /// Where another file has what a row refers to.
    pub(super) fn place(
        &self,
        line: &Line<R>,
        keys: &Keys,
        reference: &str,
    ) -> Result<usize, FactsError> {
        keys.index_by_key.get(reference).copied().ok_or_else(|| {
            let other = keys.file.file_name().unwrap_or_default().display();
            let problem = format!("\"{reference}\" is not in {other}");
            FactsError::at(&self.file, line.number, problem)
        })
    }

    pub(super) fn fail<T>(
        &self,
        line: &Line<R>,
        problem: impl Into<String>,
    ) -> Result<T, FactsError> {
        Err(FactsError::at(&self.file, line.number, problem))
    }
}
