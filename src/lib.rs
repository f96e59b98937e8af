//! Norway's access packages.
#[cfg(target_arch = "wasm32")]
mod browser;
pub mod catalogue;
pub mod rules;
pub mod sources;
pub mod text;
pub use catalogue::*;
pub use rules::*;
pub use sources::*;
pub use text::Language;
