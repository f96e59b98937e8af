import load, { initSync as loadSync } from "./wasm/tilgangspakker.js";
import { failure } from "./failure.js";
import type { InitInput, WasmModule } from "./types.js";

let loaded = false;
let tell: () => void;
/**
 * Settles once the module is loaded, whoever loads it and how often it failed before.
 *
 * @internal
 */
export const whenLoaded = new Promise<void>((resolve) => (tell = resolve));
/** One instance serves every caller: a second one would leave the first one's catalogues behind. */
let loading: Promise<unknown> = Promise.resolve();

function done(): void {
  loaded = true;
  tell();
}

/**
 * Loads the module from what `find` gives, unless it is loaded. Where a load is under way, this one takes its turn if that fails.
 *
 * @internal
 */
export function loadOnce(find: () => InitInput | undefined | Promise<InitInput>): Promise<void> {
  const mine = loading.then(async () => {
    try {
      if (loaded) return;
      const module = await find();
      await (module === undefined ? load() : load({ module_or_path: module as BufferSource }));
      done();
    } catch (cause) {
      throw failure(
        "NOT_INITIALISED",
        `The module could not be loaded: ${String(cause)} Check that tilgangspakker_bg.wasm is served, and init() is given its address if it has been moved.`,
        [],
        cause,
      );
    }
  });
  loading = mine.catch(() => {});
  return mine;
}

/**
 * Loads the module at once, from its bytes or compiled: where nothing can be awaited. Calling again is harmless.
 *
 * @throws TilgangspakkerError `NOT_INITIALISED` when it is no such module.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { initSync, Catalogue } from "tilgangspakker";
 *
 * initSync(readFileSync(new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm"))));
 * console.log(Catalogue.embedded().packages().length); // → 3
 * ```
 */
export function initSync(module: ArrayBuffer | ArrayBufferView | WasmModule): void {
  if (loaded) {
    return;
  }
  try {
    loadSync({ module: module as BufferSource });
    done();
  } catch (cause) {
    throw failure("NOT_INITIALISED", `The module could not be loaded: ${String(cause)}`, [], cause);
  }
}

/**
 * Throws unless the module is loaded.
 *
 * @internal
 */
export function assertLoaded(): void {
  if (!loaded) {
    throw failure(
      "NOT_INITIALISED",
      "The module is not loaded yet. Call init() first and await it: import init from \"tilgangspakker\"; await init();",
    );
  }
}
