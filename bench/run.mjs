// `npm run bench`: ours and every peer's times, taken in turns, in Node and in headless Chromium. See docs/costs.md.
//
//   --only check,holds,read,search,view,growth,page   only these parts; then nothing is written, unless with
//   --write                                           docs/costs.md, docs/ratios.svg and bench/results.json
//   --check                                           fails where a ratio has become worse by more than a quarter
//   --no-build                                        measures what stands in dist/ and site/
//
// Times differ between machines and runs; what is to be read is the ratio, taken in one run.

import { createRequire } from "node:module";
import { parseArgs } from "node:util";

import { setUpBrowsers } from "../scripts/browsers.mjs";
import { build } from "../scripts/build.mjs";
import { Failure, runProgram } from "../scripts/program.mjs";
import { setUpNpmPackages } from "../scripts/setup.mjs";
import { regressions, withFormer } from "./report/compare.mjs";
import { isBusy, machine } from "./report/machine.mjs";
import { writePage } from "./report/page.mjs";
import { printCases, printGrowth, printPage, printRanks } from "./report/print.mjs";
import { readResults, writeResults } from "./report/results.mjs";
import { ratioText } from "./report/text.mjs";

const PARTS = ["check", "holds", "read", "search", "view", "growth", "page"];
const SLOWER = 4;

await runProgram(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      write: { type: "boolean" },
      check: { type: "boolean" },
      "no-build": { type: "boolean" },
    },
  });
  const parts = partsOf(values.only);
  if (!values["no-build"]) await build();
  await setUpNpmPackages("bench");

  const measured = await measure(parts);
  if (isBusy(measured.machine))
    console.log(
      `\nThe machine was busy as the run began (a load of ${measured.machine.load.toFixed(1)} on ${measured.machine.cores} cores): the ratios are uncertain.`,
    );
  const before = readResults();
  const now = withFormer(measured, before);
  if (!values.only || values.write) {
    writeResults(now);
    // Of what was written, so that the numbers are the same.
    writePage(readResults());
  }
  tellRegressions(regressions(before, measured), values.check);
});

function partsOf(only) {
  if (only === undefined) return PARTS;
  const parts = only.split(",");
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Failure(`There is no part "${unknown}". The parts are ${PARTS.join(", ")}.`);
  return PARTS.filter((part) => parts.includes(part));
}

/** Runs the parts, and prints each as it is done. */
async function measure(parts) {
  const { gather } = await import("./data/gather.mjs");
  const data = gather();
  const { chromium: executablePath } = await setUpBrowsers();
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const measured = { machine: machine(browser.version()), cases: [] };
    const add = (where, cases) => {
      printCases(where, cases);
      measured.cases.push(...cases.map((it) => ({ ...it, where })));
    };
    await measureInBoth(parts, data, browser, add, measured);
    if (parts.includes("growth")) printGrowth((measured.growth = await (await import("./growth.mjs")).measureGrowth()));
    if (parts.includes("page")) printPage((measured.page = await (await import("./page.mjs")).measurePage(browser)));
    return measured;
  } finally {
    await browser.close();
  }
}

async function measureInBoth(parts, data, browser, add, measured) {
  const { CASE_PARTS, measureCases } = await import("./cases/all.mjs");
  const { rankSearches } = await import("./cases/search.mjs");
  const { makePages, serveFiles } = await import("./view/pages.mjs");
  const { measureViews } = await import("./view/run.mjs");
  const tilgangspakker = await import("../dist/node.js");
  await tilgangspakker.default();
  const cedar = createRequire(import.meta.url)("@cedar-policy/cedar-wasm/nodejs");
  const { files, bytes } = await makePages(data);
  const server = await serveFiles(files);
  const onError = (error) => console.error(`In the page: ${error.message}`);
  try {
    for (const part of CASE_PARTS.filter((it) => parts.includes(it))) {
      add("Node", await measureCases(part, tilgangspakker, data, cedar));
      add(
        "Chromium",
        await inPage(browser, `${server.url}/cases.html`, onError, (page) =>
          page.evaluate((part) => globalThis.bench.cases(part), part),
        ),
      );
    }
    if (parts.includes("search")) printRanks((measured.ranks = rankSearches(tilgangspakker, data)));
    if (!parts.includes("view")) return;
    for (const slower of [1, SLOWER]) {
      const { cases, ...views } = await measureViews(browser, server.url, data, { slower, onError });
      add(slower === 1 ? "Chromium" : `Chromium, ${slower} × slower`, cases);
      if (slower === 1) measured.views = { ...views, bytes };
    }
  } finally {
    await server.close();
  }
}

async function inPage(browser, address, onError, does) {
  const page = await browser.newPage();
  try {
    page.on("pageerror", onError);
    await page.goto(address);
    await page.waitForFunction(() => globalThis.bench);
    return await does(page);
  } finally {
    await page.close();
  }
}

function tellRegressions(worse, isStrict) {
  if (worse.length === 0) return console.log("\nNo ratio has become worse by more than a quarter.");
  const lines = worse.map(
    ({ name, beside, where, before, now }) =>
      `  ${where}: ${name}, beside ${beside}: ${ratioText(before)} before, ${ratioText(now)} now`,
  );
  const told = `Worse by more than a quarter:\n${lines.join("\n")}`;
  if (isStrict) throw new Failure(told);
  console.log(`\n${told}`);
}
