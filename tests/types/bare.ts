// A project that knows nothing but the language.

import init, { Catalogue } from "tilgangspakker";
import type { InitInput, PlatformType, WasmModule } from "tilgangspakker";

export async function load(bytes: ArrayBuffer): Promise<Catalogue> {
  await init(bytes);
  await init(new Uint8Array(bytes));
  await init("https://example.org/tilgangspakker_bg.wasm");
  return Catalogue.embedded();
}

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const none: [Same<PlatformType<"URL">, never>, Same<WasmModule, never>] = [true, true];
// @ts-expect-error a number is no module
export const wrong: InitInput = 1;
// @ts-expect-error nor is any object
export const neither: InitInput = {};
