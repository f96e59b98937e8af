//! CSV text as rows, each with the line of the file that it begins on.

use std::path::Path;

use csv::{Position, StringRecord};

use super::FactsError;
use super::columns::Row;
use super::table::Line;
use crate::text_file;

/// A byte order mark, which spreadsheets write, is no part of the first column.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A file of facts before its rows are read.
pub(super) struct CsvFile<'f> {
    file: &'f Path,
    text: Vec<u8>,
    /// Where each line begins.
    line_starts: Vec<usize>,
}

impl<'f> CsvFile<'f> {
    pub(super) fn open(file: &'f Path) -> Result<Self, FactsError> {
        let mut text = text_file::bytes(file).map_err(|error| FactsError::read(file, error))?;
        if text.starts_with(BYTE_ORDER_MARK) {
            text.drain(..BYTE_ORDER_MARK.len());
        }
        let ends = text.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        let line_starts = std::iter::once(0).chain(ends.map(|(end, _)| end + 1)).collect();
        Ok(Self { file, text, line_starts })
    }

    /// The rows below the header.
    pub(super) fn rows<R: Row>(&self) -> Result<Vec<Line<R>>, FactsError> {
        let mut reader = csv::Reader::from_reader(self.text.as_slice());
        let headers = reader.headers().map_err(|error| self.fail(error))?.clone();
        self.check_columns::<R>(&headers)?;
        let mut rows = Vec::new();
        for record in reader.into_records() {
            let record = record.map_err(|error| self.fail(error))?;
            let number = record.position().map_or(0, |position| self.line(position));
            let row = record.deserialize(Some(&headers)).map_err(|error| self.fail(error))?;
            rows.push(Line { number, row });
        }
        Ok(rows)
    }

    fn check_columns<R: Row>(&self, headers: &StringRecord) -> Result<(), FactsError> {
        let count = |column: &str| headers.iter().filter(|header| *header == column).count();
        let missing = R::COLUMNS.iter().find(|column| count(column) == 0);
        let unknown = headers.iter().find(|header| !R::COLUMNS.contains(header));
        let repeated = headers.iter().find(|header| count(header) > 1);
        let (column, fault) = match (missing, unknown, repeated) {
            (Some(missing), _, _) => (*missing, "is missing"),
            (None, Some(unknown), _) => (unknown, "is unknown"),
            (None, None, Some(repeated)) => (repeated, "stands there more than once"),
            (None, None, None) => return Ok(()),
        };
        let columns = R::COLUMNS.join(", ");
        let problem = format!("the column \"{column}\" {fault}; the columns are {columns}");
        let line = headers.position().map_or(1, |position| self.line(position));
        Err(FactsError::at(self.file, line, problem))
    }

    /// The line that a row begins on. The position is where the row before it ended, which may leave the
    /// second half of its line break and empty lines between.
    fn line(&self, position: &Position) -> u64 {
        let end = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        let after = self.text.get(end..).unwrap_or_default();
        let begin = end + after.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.line_starts.partition_point(|start| *start <= begin) as u64
    }

    fn fail(&self, error: csv::Error) -> FactsError {
        let line = error.position().map(|position| self.line(position));
        FactsError::csv(self.file, line, error)
    }
}
