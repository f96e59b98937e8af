/** What is taken from where the package runs: projects that know no DOM must be able to compile it. */

/**
 * What the global class of this name makes: `Element`, `URL`. Where a project's `lib` has no such class it is
 * `never`, so that nothing can be passed for it.
 *
 * @example
 * ```ts
 * import type { PlatformType } from "tilgangspakker";
 *
 * const address: PlatformType<"URL"> = new URL("https://example.org/tilgangspakker_bg.wasm");
 * console.log(address.host); // → example.org
 * ```
 */
export type PlatformType<Name extends string> = typeof globalThis extends { readonly [name in Name]: { readonly prototype: infer Type } } ? Type : never;

/**
 * A compiled module, as `WebAssembly.compile` makes it.
 *
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { initSync, Catalogue, type WasmModule } from "tilgangspakker";
 *
 * const file = new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm"));
 * const module: WasmModule = new WebAssembly.Module(readFileSync(file));
 * initSync(module);
 * console.log(Catalogue.embedded().version); // → versjon-3
 * ```
 */
export type WasmModule = typeof globalThis extends { readonly WebAssembly: { readonly Module: { readonly prototype: infer Type } } } ? Type & object : never;

/**
 * Where the module is (an address, or a request or response for it), or the module itself (its bytes, or compiled).
 *
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import init, { Catalogue, type InitInput } from "tilgangspakker";
 *
 * const bytes: InitInput = await readFile(new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm")));
 * await init(bytes);
 * console.log(Catalogue.embedded().packages().length); // → 3
 * ```
 */
export type InitInput =
  | string
  | PlatformType<"URL">
  | PlatformType<"Request">
  | PlatformType<"Response">
  | Promise<PlatformType<"Response">>
  | ArrayBuffer
  | ArrayBufferView
  | WasmModule;
