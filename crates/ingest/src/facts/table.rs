use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::FactsError;

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

impl<R: DeserializeOwned> Table<R> {
    pub(super) fn read(folder: &Path, name: &str) -> Result<Self, FactsError> {
        let file = folder.join(name);
        let fail = |error| FactsError::csv(&file, error);
        let mut reader = csv::Reader::from_path(&file).map_err(fail)?;
        let headers = reader.headers().map_err(fail)?.clone();
        let mut rows = Vec::new();
        for record in reader.into_records() {
            let record = record.map_err(fail)?;
            let number = record.position().map_or(0, csv::Position::line);
            rows.push(Line { number, row: record.deserialize(Some(&headers)).map_err(fail)? });
        }
        Ok(Self { file, rows })
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
