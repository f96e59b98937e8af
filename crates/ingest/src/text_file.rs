//! Files as they are read from a folder.

use std::fs;
use std::io;
use std::path::Path;

/// The content of a file. What is no file is refused: a pipe might be waited for without end.
pub(super) fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    refuse_other_than_file(path)?;
    fs::read(path)
}

fn refuse_other_than_file(path: &Path) -> io::Result<()> {
    if fs::metadata(path)?.is_file() {
        return Ok(());
    }
    Err(io::Error::other("it is not a file"))
}
