/**
 * The address of the module, as bundlers give it that are told to copy `.wasm` files: pass it to `init`.
 *
 * @example
 * ```js
 * import init from "tilgangspakker";
 * import address from "tilgangspakker/tilgangspakker.wasm";
 *
 * await init(address);
 * ```
 */
declare const address: string;
export default address;
