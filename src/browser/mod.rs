//! What JavaScript sees: exports, errors, the reading of arguments, the DOM.
//!
//! The class that people use is written in TypeScript (`package/`): it knows whether the module is
//! loaded and the catalogue still alive, freezes what it hands out, and listens where a catalogue is
//! shown. All else is here, and what is decided is decided in [`rules`](crate::rules).

mod changes;
mod failure;
mod handle;
mod options;
mod plain;
mod question;
mod shapes;

/// A third of the size of the standard one, and constant in time.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
