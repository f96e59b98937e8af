//! Files as they are found in a folder.

use std::fs;
use std::io;
use std::path::Path;

/// Whether a folder has this name, even as a link that leads nowhere: what it should lead to would be lost
/// if it passed for a file that is absent.
pub(super) fn is_there(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// The content of a file.
pub(super) fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    require_file(path)?;
    fs::read(path)
}

/// The content of a file of text.
pub(super) fn text(path: &Path) -> io::Result<String> {
    require_file(path)?;
    fs::read_to_string(path)
}

/// Refuses what is not a file: reading a pipe may wait without end.
pub(super) fn require_file(path: &Path) -> io::Result<()> {
    if fs::metadata(path)?.is_file() {
        return Ok(());
    }
    Err(io::Error::other("it is not a file"))
}
