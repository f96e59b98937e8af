// A project for Node that knows no DOM.

import { readFileSync } from "node:fs";
import type { InitInput, PlatformType, Verdict } from "tilgangspakker";
import init, { Catalogue, hydrate, initSync, mount, renderCatalogue } from "tilgangspakker";

const file = new URL("tilgangspakker_bg.wasm", import.meta.url);
await init();
await init(file);
await init(readFileSync(file));
await init(fetch(file));
initSync(readFileSync(file));
// @ts-expect-error a number is no module
await init(1);

const catalogue = Catalogue.embedded();
const verdict: Verdict = catalogue.check({ action: "attach", package: "ECKEYROLE" });
console.log(verdict.permitted, renderCatalogue(catalogue));
catalogue[Symbol.dispose]();

export const address: InitInput = file;
// There is no element here.
export const none: PlatformType<"Element">[] = [];
// @ts-expect-error nothing can be passed for one
mount("#packages", catalogue);
// @ts-expect-error nothing can be passed for one
hydrate({}, () => []);
