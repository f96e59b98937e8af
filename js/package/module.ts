import { addressOfModule } from "../wasm/address.js";
import { initSync as instantiate } from "../wasm/tilgangspakker.js";
import type { TilgangspakkerError } from "./errors.js";
import { failure } from "./failure.js";
import type { InitInput, WasmModule } from "./types/platform.js";
import { VERSION } from "./version.js";

type Bytes = ArrayBuffer | ArrayBufferView;

/** @internal What was found where nothing was passed, and where. */
export interface Located {
  readonly place: string;
  readonly content: Bytes;
}

/**
 * How a platform comes by the module, and what people can do there where that fails.
 *
 * @internal
 */
export interface Platform {
  /** Where the module lies, or what was found there, where nothing is passed. */
  readonly home: () => string | Promise<Located>;
  /** Gets what lies at an address. */
  readonly get: (address: string | Request) => Bytes | Promise<Bytes | Response>;
  /** What to do where nothing was passed and nothing is found. */
  readonly ifMissing: () => string;
  /** What to do where there is nothing to be had at the address that was passed. */
  readonly ifWrong: () => string;
}

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
export function loadOnce(input?: InitInput, platform: Platform = WEB): Promise<void> {
  if (loaded) return Promise.resolve();
  const from = (input as Partial<URL> | undefined)?.href ?? (input as Exclude<InitInput, URL> | undefined);
  if (latest && (from === undefined || from === latest.from)) return latest.done;

  const done: Promise<void> = load(from, platform).catch((cause: unknown) => {
    if (loaded) return;
    if (latest && latest.done !== done) return latest.done;
    latest = undefined;
    throw cause;
  });
  latest = { from, done };
  return done;
}

/** What is where a module was looked for, and where that was: nothing, of what was passed itself. */
interface Found {
  readonly place: string;
  readonly content: Bytes | Response | WebAssembly.Module;
}

async function load(from: Exclude<InitInput, URL> | undefined, platform: Platform): Promise<void> {
  const { place, content } = await find(from, platform);
  try {
    const module = await compiled(content);
    // From here on nothing waits, so that nothing comes between.
    if (!loaded) start(module);
  } catch (cause) {
    throw notLoaded(place, cause, WHAT_IT_MUST_BE);
  }
}

async function find(from: Exclude<InitInput, URL> | undefined, platform: Platform): Promise<Found> {
  let place = "";
  let advice = from === undefined ? platform.ifMissing : platform.ifWrong;
  try {
    const given = await (from === undefined ? platform.home() : from);
    if (typeof given !== "string" && (typeof given !== "object" || given === null)) {
      advice = () => WHAT_TO_PASS;
      throw new Error(`${String(given)} is neither an address nor a module.`);
    }
    if (from === undefined && isLocated(given)) return given;
    if (isAddress(given)) place = typeof given === "string" ? given : given.url;
    const content = isAddress(given) ? await platform.get(given) : given;
    if (isResponse(content)) {
      place ||= content.url;
      if (!content.ok) throw new Error(`HTTP ${content.status}.`);
    }
    return { place, content };
  } catch (cause) {
    throw notLoaded(place, cause, advice());
  }
}

const WHAT_TO_PASS =
  "Pass init() the address of tilgangspakker_bg.wasm, its bytes, or the compiled module; or nothing, where it is found.";
const WHAT_IT_MUST_BE = `It must be tilgangspakker_bg.wasm of tilgangspakker ${VERSION}, which lies in dist/wasm/ of the package.`;

function notLoaded(place: string, cause: unknown, advice: string): TilgangspakkerError {
  // Node names a server that does not answer in the cause alone.
  const further = cause instanceof Error && cause.cause instanceof Error ? ` (${cause.cause.message})` : "";
  const why = `${String(cause)}${further}`.replace(/[^.!?]$/, "$&.");
  return failure(
    "NOT_INITIALISED",
    `The module could not be loaded${place && ` from ${place}`}: ${why} ${advice}`,
    [],
    cause,
  );
}

/** What browsers do, and whatever else takes the entry that is not Node's: workers at the edge, test runners. */
const WEB: Platform = {
  home: addressOfModule,
  get: fetchOrRead,
  ifMissing: () =>
    globalThis.process?.versions?.node
      ? "Pass the bytes of tilgangspakker_bg.wasm to init(), or have your bundler build for Node."
      : "Check that tilgangspakker_bg.wasm is served, or pass its address to init(), its bytes, or the compiled module.",
  ifWrong: () =>
    "Check that tilgangspakker_bg.wasm is served there, or pass its bytes to init(), or the compiled module.",
};

/** Test runners take the browser's entry in Node, too, where the module is a file; `fetch` reads none. */
function fetchOrRead(address: string | Request): Bytes | Promise<Response> {
  const files = /^file:/.test(address as string) && globalThis.process?.getBuiltinModule?.("fs");
  return files ? files.readFileSync(new URL(address as string)) : fetch(address);
}

// By their shapes: frames and test environments have classes of their own.

function isAddress(given: object | string): given is string | Request {
  return typeof given === "string" || "method" in given;
}

function isResponse(given: object): given is Response {
  return "arrayBuffer" in given;
}

function isLocated(given: object | string): given is Located {
  return typeof given === "object" && "place" in given;
}

async function compiled(found: Bytes | Response | WebAssembly.Module): Promise<WebAssembly.Module> {
  if (!isResponse(found))
    return found instanceof WebAssembly.Module ? found : WebAssembly.compile(found as BufferSource);
  // Servers that do not know the type are no obstacle: it only cannot be compiled while it arrives.
  const isNamed = found.headers.get("Content-Type") === "application/wasm";
  return isNamed ? WebAssembly.compileStreaming(found) : WebAssembly.compile(await found.arrayBuffer());
}

/**
 * Runs the module. One of another version may answer by other rules, or lack what is asked of it, and is refused before it
 * runs: what wasm-bindgen makes keeps the first instance, even a wrong one.
 */
function start(module: WebAssembly.Module): void {
  const [stated] = WebAssembly.Module.customSections(module, "tilgangspakker");
  const version = stated && new TextDecoder().decode(stated);
  if (version !== VERSION)
    throw new Error(version ? `It is the module of tilgangspakker ${version}.` : "It is another module.");
  instantiate({ module });
  succeed();
}

/**
 * Loads the module at once, from its bytes or compiled. Calling it again is harmless.
 *
 * @throws TilgangspakkerError `NOT_INITIALISED` if it is another module.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { Catalogue, initSync } from "tilgangspakker";
 * initSync(readFileSync(new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm"))));
 * console.log(Catalogue.version3().version); // → versjon-3
 * ```
 */
export function initSync(module: ArrayBuffer | ArrayBufferView | WasmModule): void {
  if (loaded) {
    return;
  }
  try {
    start(module instanceof WebAssembly.Module ? module : new WebAssembly.Module(module as BufferSource));
  } catch (cause) {
    throw notLoaded("", cause, WHAT_IT_MUST_BE);
  }
}

/** @internal Throws unless the module is loaded. */
export function assertLoaded(): void {
  if (!loaded) {
    throw failure(
      "NOT_INITIALISED",
      'The module is not loaded yet. Call init() first and await it: import init from "tilgangspakker"; await init();',
    );
  }
}
