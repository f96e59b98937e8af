// What the module calls things, for the page to call them the same: dist/page/labels.js, which is no part of the package.

import { mkdirSync, writeFileSync } from "node:fs";
import { importPackage } from "./bundle.mjs";
import { inRepository } from "./folders.mjs";

/** To be called when TypeScript is compiled. Each is an export of its own, so that the page holds those that it names. */
export async function buildLabels() {
  await importPackage();
  const { Handle } = await import("../dist/wasm/tilgangspakker.js");
  const labels = Object.entries(JSON.parse(Handle.labels()));
  const write = (name, lines) => writeFileSync(inRepository("dist", "page", name), `${lines.join("\n")}\n`);
  mkdirSync(inRepository("dist", "page"), { recursive: true });
  write("labels.js", labels.map(([name, texts]) => `export const ${name} = ${JSON.stringify(texts)};`));
  write("labels.d.ts", labels.map(([name]) => `export declare const ${name}: readonly [nb: string, nn: string, en: string];`));
}
