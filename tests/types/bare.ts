// A project that knows nothing but the language.

import type { InitInput, PlatformType, WasmModule } from "tilgangspakker";
import init, { Catalogue } from "tilgangspakker";
import { type AccessPackageTreeElement, renderElement } from "tilgangspakker/elements";

export async function load(bytes: ArrayBuffer): Promise<Catalogue> {
  await init(bytes);
  await init(new Uint8Array(bytes));
  await init("https://example.org/tilgangspakker_bg.wasm");
  return Catalogue.embedded();
}

export const html = (catalogue: Catalogue): string => renderElement("access-package-tree", catalogue, { role: "DAGL" });
export const role = (tree: AccessPackageTreeElement): string | null => tree.role;
// @ts-expect-error there is no such property, whatever the element is made of
export const unknown = (tree: AccessPackageTreeElement): unknown => tree.anything;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const none: [Same<PlatformType<"URL">, never>, Same<WasmModule, never>] = [true, true];
// @ts-expect-error a number is no module
export const wrong: InitInput = 1;
// @ts-expect-error nor is any object
export const neither: InitInput = {};
