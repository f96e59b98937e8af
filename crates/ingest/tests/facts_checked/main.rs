//! What the files of facts refer to is checked, and every fault is told with its file and line.
#![expect(clippy::unwrap_used, reason = "tests may fail")]

mod faults;
mod fixture;
mod grants;
mod header;
mod lines;
