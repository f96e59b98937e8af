/**
 * Where the module lies: beside this file. Bundlers know this expression, and put the module into what they make.
 *
 * Vite before 8 gathers packages in a hidden folder of node_modules while one develops, as `.vite/deps`, and leaves
 * behind what they load. There the module is looked for in the package itself.
 */
export function addressOfModule(): string {
  return new URL("tilgangspakker_bg.wasm", import.meta.url).href.replace(
    /(node_modules\/)\..*deps\//,
    "$1tilgangspakker/dist/wasm/",
  );
}
