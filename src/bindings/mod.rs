//! What JavaScript sees: exports, errors, the reading of arguments.
//!
//! The class that people use is written in TypeScript (`js/package/`): it knows whether the module is
//! loaded and the catalogue still alive, freezes what it hands out, and listens where a catalogue is
//! shown. All else is here, and what is decided is decided in [`rules`](crate::rules).

mod changes;
mod elements;
mod failure;
mod handle;
mod input;
mod options;
mod policy;
mod services;
mod shapes;
#[cfg(test)]
mod tests;
mod verdict;
mod views;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Which version of the package the module is of. The JavaScript beside it reads it before it runs anything, since a module
/// of another version may answer by other rules.
#[used]
#[expect(
    unsafe_code,
    reason = "a section of its own is what can be read without running the module; nothing else has this name"
)]
#[unsafe(link_section = "tilgangspakker")]
static STATED_VERSION: [u8; VERSION.len()] = match VERSION.as_bytes().first_chunk() {
    Some(bytes) => *bytes,
    None => [0; VERSION.len()],
};
