//! What `wasm-bindgen MODULE --out-dir FOLDER --target web` does, without the command: that takes minutes to build from
//! source, for a test runner and a web server that a build has no use for. A test holds what wasm-pack makes equal to it.

use std::{env, path::PathBuf};

use anyhow::{Result, bail};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [module, folder] = arguments.as_slice() else {
        bail!(
            "two arguments are wanted: the module that cargo built, and the folder to write into"
        );
    };
    Bindgen::new()
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .input_path(module)
        .generate(folder)
}
