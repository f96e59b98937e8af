// `npm run bench`: times beside their limits and budgets, in Node and in headless Chromium.
//
// Times differ between machines and runs; what is to be read is the ratio, taken in one run.

import { readFileSync } from "node:fs";

import { build } from "esbuild";
import { chromium } from "playwright-core";

import { setUpBrowsers } from "../scripts/browsers.mjs";
import { inRepository } from "../scripts/folders.mjs";
import { build as buildAll } from "../scripts/build.mjs";
import { runProgram } from "../scripts/program.mjs";
import { measure } from "./cases.mjs";

await runProgram(async () => {
  await buildAll();

  const tilgangspakker = await import("../dist/node.js");
  await tilgangspakker.default();
  report(`Node ${process.version}`, measure(tilgangspakker).cases);

  const browser = await chromium.launch({ executablePath: (await setUpBrowsers()).chromium, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  try {
    report(`Chromium ${browser.version()}`, await inBrowser(browser));
  } finally {
    await browser.close();
  }
});

function report(where, cases) {
  console.log(`\n${where}\n`);
  const row = (...cells) => console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(36) : String(cell).padStart(at === 4 ? 28 : 12))).join(""));
  row("", "median", "limit", "ratio", "what the limit is", "budget");
  for (const { name, unit, budget, limit, ours, theirs } of cases) {
    const time = (value) => `${value.toFixed(value < 100 ? 2 : 0)} ${unit}`;
    row(name, time(ours), time(theirs), `${(ours / theirs).toFixed(2)} ×`, limit, `${time(budget)}${ours > budget ? " (over)" : ""}`);
  }
}

/** The same cases in a page, and what only a page can tell: how long the first picture takes. */
async function inBrowser(browser) {
  const files = {
    "/": ["text/html", "<!doctype html><meta charset=utf-8><title>bench</title><main></main>"],
    "/bench.js": ["text/javascript", await bundle()],
    "/tilgangspakker_bg.wasm": ["application/wasm", readFileSync(inRepository("dist", "wasm", "tilgangspakker_bg.wasm"))],
  };
  const page = await browser.newPage();
  await page.route("**/*", (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ["text/plain", ""];
    return route.fulfill({ contentType, body });
  });
  const first = [];
  const html = [];
  for (let round = 0; round < 11; round++) {
    await page.goto("http://bench.invalid/");
    const [ours, theirs] = await page.evaluate(async () => (await import("/bench.js")).firstRender());
    first.push(ours);
    html.push(theirs);
  }
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  const { cases } = await page.evaluate(async () => (await import("/bench.js")).all());
  return [...cases, { name: "instantiate, embedded, first render", unit: "ms", budget: 15, limit: "setting the same HTML", ours: median(first), theirs: median(html) }];
}

async function bundle() {
  const contents = `
    import init, { Catalogue, mount } from "./dist/index.js";
    import { measure } from "./bench/cases.mjs";
    const bytes = await (await fetch("/tilgangspakker_bg.wasm")).arrayBuffer();
    export async function firstRender() {
      const [there, here] = [0, 1].map(() => document.body.appendChild(document.createElement("main")));
      const from = performance.now();
      await init(bytes);
      const view = mount(here, Catalogue.embedded());
      here.getBoundingClientRect();
      const ours = performance.now() - from;
      const html = here.innerHTML;
      view.unmount();
      const again = performance.now();
      there.innerHTML = html;
      there.getBoundingClientRect();
      return [ours, performance.now() - again];
    }
    export const all = () => measure({ Catalogue });`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: inRepository() }, bundle: true, format: "esm", target: "esnext", write: false });
  return outputFiles[0].text;
}
