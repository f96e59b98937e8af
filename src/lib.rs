//! Norway's access packages.
#[cfg(target_arch = "wasm32")]
mod browser;
