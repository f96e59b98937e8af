use wasm_bindgen::prelude::wasm_bindgen;
/// x
#[wasm_bindgen]
pub fn hello() -> u32 {
    1
}
