import load, { initSync as loadSync } from "./wasm/tilgangspakker.js";
import { failure } from "./failure.js";
import type { InitInput } from "./types.js";

let loaded = false;
let tell: () => void;
/** Settles once the module is loaded, whoever loads it and how often it failed before. */
export const whenLoaded = new Promise<void>((resolve) => (tell = resolve));
/** One instance serves every caller: a second one would leave the first one's catalogues behind. */
let loading: Promise<unknown> = Promise.resolve();

function done(): void {
  loaded = true;
  tell();
}

/** Loads the module from what `find` gives, unless it is loaded. Where a load is under way, this one takes its turn if that fails. */
export function loadOnce(find: () => InitInput | undefined | Promise<InitInput>): Promise<void> {
  const mine = loading.then(async () => {
    try {
      if (loaded) return;
      const module = await find();
      await (module === undefined ? load() : load({ module_or_path: module }));
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
 * Loads the module at once, from bytes or a compiled module. Calling again is harmless.
 *
 * @throws TilgangspakkerError `NOT_INITIALISED` when it is no such module.
 * @example
 * ```js
 * import { readFileSync } from "node:fs";
 * import { initSync } from "tilgangspakker";
 *
 * const wasm = new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm"));
 * initSync(readFileSync(wasm));
 * ```
 */
export function initSync(module: BufferSource | WebAssembly.Module): void {
  if (loaded) {
    return;
  }
  try {
    loadSync({ module });
    done();
  } catch (cause) {
    throw failure("NOT_INITIALISED", `The module could not be loaded: ${String(cause)}`, [], cause);
  }
}

/** Throws unless the module is loaded. */
export function assertLoaded(): void {
  if (!loaded) {
    throw failure(
      "NOT_INITIALISED",
      "The module is not loaded yet. Call init() first and await it: import init from \"tilgangspakker\"; await init();",
    );
  }
}
