import { failure } from "./failure.js";
import type { InitInput } from "./types.js";
import { addressOfModule } from "./wasm/address.js";
import { initSync as instantiate } from "./wasm/tilgangspakker.js";

/** @internal Gets what lies at an address. */
type Get = (address: string | Request) => BufferSource | Promise<BufferSource | Response>;

let loaded = false;
/** What was asked for last, until it fails. */
let latest: { readonly from: unknown; readonly done: Promise<void> } | undefined;

/**
 * @internal Loads the module, unless that is done. One instance serves every caller: a second one would leave the first one's
 * catalogues behind. Who passes nothing joins a load under way. What is passed is tried beside it, since the other
 * may look in the wrong place; the first to arrive is taken.
 */
export function loadOnce(input?: InitInput, get: Get = fetchOrRead): Promise<void> {
  if (loaded) return Promise.resolve();
  const from = input instanceof URL ? input.href : input;
  if (latest && (from === undefined || from === latest.from)) return latest.done;

  const done: Promise<void> = load(from, get).catch((cause: unknown) => {
    if (loaded) return;
    if (latest && latest.done !== done) return latest.done;
    latest = undefined;
    throw cause;
  });
  latest = { from, done };
  return done;
}

async function load(from: Exclude<InitInput, URL> | undefined, get: Get): Promise<void> {
  let place = "";
  try {
    const given = from === undefined ? addressOfModule() : await from;
    if (typeof given === "string") place = ` from ${given}`;
    const module = await compiled(isAddress(given) ? await get(given) : given);
    // From here on nothing waits, so that nothing comes between.
    if (!loaded) instantiate({ module });
    loaded = true;
  } catch (cause) {
    throw failure(
      "NOT_INITIALISED",
      `The module could not be loaded${place}: ${String(cause)} Check that tilgangspakker_bg.wasm is served, and init() is given its address if it has been moved.`,
      [],
      cause,
    );
  }
}

/** Test runners take the browser's entry in Node, too, where the module is a file; `fetch` reads none. */
function fetchOrRead(address: string | Request): BufferSource | Promise<Response> {
  const files = String(address).startsWith("file:") && globalThis.process?.getBuiltinModule?.("fs");
  return files ? files.readFileSync(new URL(address as string)) : fetch(address);
}

/** By its shape: frames and test environments have classes of their own. */
function isAddress(given: object | string): given is string | Request {
  return typeof given === "string" || "method" in given;
}

async function compiled(found: BufferSource | Response | WebAssembly.Module): Promise<WebAssembly.Module> {
  if (found instanceof WebAssembly.Module) return found;
  if (!("arrayBuffer" in found)) return WebAssembly.compile(found);
  if (!found.ok) throw new Error(`The server answered ${found.status}.`);
  // Servers that do not know the type are no obstacle: it only cannot be compiled while it arrives.
  const isNamed = found.headers.get("Content-Type") === "application/wasm";
  return isNamed ? WebAssembly.compileStreaming(found) : WebAssembly.compile(await found.arrayBuffer());
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
    instantiate({ module });
    loaded = true;
  } catch (cause) {
    throw failure("NOT_INITIALISED", `The module could not be loaded: ${String(cause)}`, [], cause);
  }
}

/** @internal Throws unless the module is loaded. */
export function assertLoaded(): void {
  if (!loaded) {
    throw failure(
      "NOT_INITIALISED",
      "The module is not loaded yet. Call init() first and await it: import init from \"tilgangspakker\"; await init();",
    );
  }
}
