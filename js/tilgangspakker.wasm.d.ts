/**
 * The module, as it is imported: its address where a bundler copies `.wasm` files, its bytes where it holds them in the bundle,
 * and compiled in workers at the edge. Pass it to `init`, whatever it is.
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
