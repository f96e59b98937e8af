/**
 * The address of the module, as bundlers give it that are told to copy `.wasm` files: pass it to `init`.
 *
 * @example
 * ```ts browser
 * import init, { Catalogue } from "tilgangspakker";
 * import address from "tilgangspakker/tilgangspakker.wasm";
 *
 * await init(address);
 * console.log(Catalogue.embedded().version); // → versjon-3
 * ```
 */
declare const address: string;
export default address;
