//! Norway's access packages.
#[cfg(target_arch = "wasm32")]
mod browser;
pub mod catalogue;
mod json;
mod resolve;
pub mod rules;
pub mod sources;
pub mod text;
pub mod view;
pub use catalogue::*;
pub use resolve::*;
pub use rules::*;
pub use sources::*;
pub use text::Language;
pub use view::*;
