import { failure } from "./failure.js";
import type { InitInput, WasmModule } from "./types.js";
import { addressOfModule } from "./wasm/address.js";
import { initSync as instantiate } from "./wasm/tilgangspakker.js";

type Bytes = ArrayBuffer | ArrayBufferView;
/** Where the module lies, or its bytes, where nothing is passed. */
type Home = () => string | Promise<Bytes>;
/** Gets what lies at an address. */
type Get = (address: string | Request) => Bytes | Promise<Bytes | Response>;

let loaded = false;
let tell: () => void;
/**
 * Settles once the module is loaded, whoever loads it and how often it failed before.
 *
 * @internal
 */
export const whenLoaded = new Promise<void>((resolve) => (tell = resolve));

function succeed(): void {
  loaded = true;
  tell();
}

/** What was asked for last, until it fails. */
let latest: { readonly from: unknown; readonly done: Promise<void> } | undefined;

/**
 * Loads the module, unless that is done. One instance serves every caller: a second one would leave the first one's
 * catalogues behind. Who passes nothing joins a load under way. What is passed is tried beside it, since the other
 * may look in the wrong place; the first to arrive is taken.
 *
 * @internal
 */
export function loadOnce(input?: InitInput, home: Home = addressOfModule, get: Get = fetchOrRead): Promise<void> {
  if (loaded) return Promise.resolve();
  const from = (input as Partial<URL> | undefined)?.href ?? (input as Exclude<InitInput, URL> | undefined);
  if (latest && (from === undefined || from === latest.from)) return latest.done;

  const done: Promise<void> = load(from, home, get).catch((cause: unknown) => {
    if (loaded) return;
    if (latest && latest.done !== done) return latest.done;
    latest = undefined;
    throw cause;
  });
  latest = { from, done };
  return done;
}

async function load(from: Exclude<InitInput, URL> | undefined, home: Home, get: Get): Promise<void> {
  let place = "";
  try {
    const given = await (from === undefined ? home() : from);
    if (typeof given !== "string" && (typeof given !== "object" || given === null)) throw new Error(`${String(given)} is neither an address nor a module.`);
    if (typeof given === "string") place = ` from ${given}`;
    const module = await compiled(isAddress(given) ? await get(given) : given);
    // From here on nothing waits, so that nothing comes between.
    if (!loaded) instantiate({ module });
    succeed();
  } catch (cause) {
    throw failure(
      "NOT_INITIALISED",
      `The module could not be loaded${place}: ${String(cause)} Check that tilgangspakker_bg.wasm is served, or pass its address to init().`,
      [],
      cause,
    );
  }
}

/** Test runners take the browser's entry in Node, too, where the module is a file; `fetch` reads none. */
function fetchOrRead(address: string | Request): Bytes | Promise<Response> {
  const files = /^file:/.test(address as string) && globalThis.process?.getBuiltinModule?.("fs");
  return files ? files.readFileSync(new URL(address as string)) : fetch(address);
}

/** By its shape: frames and test environments have classes of their own. */
function isAddress(given: object | string): given is string | Request {
  return typeof given === "string" || "method" in given;
}

async function compiled(found: Bytes | Response | WebAssembly.Module): Promise<WebAssembly.Module> {
  if (!("arrayBuffer" in found)) return found instanceof WebAssembly.Module ? found : WebAssembly.compile(found as BufferSource);
  if (!found.ok) throw new Error(`HTTP ${found.status}.`);
  // Servers that do not know the type are no obstacle: it only cannot be compiled while it arrives.
  const isNamed = found.headers.get("Content-Type") === "application/wasm";
  return isNamed ? WebAssembly.compileStreaming(found) : WebAssembly.compile(await found.arrayBuffer());
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
    instantiate({ module: module as BufferSource });
    succeed();
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
