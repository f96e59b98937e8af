//! Docs pages: what is read from them, what is mended, and what is told of the rest.

mod diagnostics;
mod mended;
mod newer;
mod page;
mod properties;
mod without_urn;
