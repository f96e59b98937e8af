/**
 * The module as it is imported: an address, bytes or compiled, by the bundler. Pass it to `init`.
 *
 * @example
 * ```ts browser
 * import init, { Catalogue } from "tilgangspakker";
 * import address from "tilgangspakker/tilgangspakker.wasm";
 * await init(address);
 * console.log(Catalogue.version3().version); // → versjon-3
 * ```
 */
declare const address: string;
export default address;
