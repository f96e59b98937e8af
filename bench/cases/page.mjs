// The cases that need no view, in a page.

import "./globals.mjs";

import * as cedar from "@cedar-policy/cedar-wasm/web";

import init, * as tilgangspakker from "../../dist/index.js";
import { measureCases } from "./all.mjs";

await init("/tilgangspakker_bg.wasm");
await cedar.default({ module_or_path: "/cedar_wasm_bg.wasm" });
const data = await (await fetch("/data.json")).json();

globalThis.bench = { cases: (part) => measureCases(part, tilgangspakker, data, cedar) };
