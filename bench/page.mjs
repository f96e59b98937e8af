// `npm run bench:page`: the built page in headless Chromium, with 223 packages and with 10,000: how long until
// they stand there, how long a letter takes to be answered, and the longest that the page is held up.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setUpBrowsers } from "../scripts/browsers.mjs";
import { build } from "../scripts/build.mjs";
import { newestMonth } from "../scripts/months.mjs";
import { runProgram } from "../scripts/program.mjs";
import { serveSite } from "../scripts/serve.mjs";

const ROUNDS = 5;
const PREFIX = "urn:altinn:accesspackage:";

function many(count) {
  const packages = Array.from({ length: count }, (_, n) => ({
    urn: `${PREFIX}pakke-${n}`, name: `Pakke nummer ${n} om regnskap og ${n % 2 ? "lønn" : "skatt"}`,
    description: "Denne pakken er en av mange, og gir fullmakter til å gjøre noe.", properties: { isAssignable: true, roles: ["DAGL", "LEDE"] },
  }));
  const areas = Array.from({ length: 200 }, (_, n) => ({ name: `Område ${n}`, children: packages.filter((_, at) => at % 200 === n).map(({ urn }) => urn) }));
  return JSON.stringify({ version: "mange", language: "nb", areas, packages });
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const ms = (value) => `${value.toFixed(0)} ms`;

await runProgram(async () => {
  await build();
  const { chromium: executablePath } = await setUpBrowsers();
  const { chromium } = await import("playwright-core");
  const server = await serveSite({ port: 0 });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });

  async function open(address) {
    const page = await (await browser.newContext({ viewport: { width: 1100, height: 900 } })).newPage();
    await page.addInitScript(() => {
      globalThis.longest = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (globalThis.longest = Math.max(globalThis.longest, duration)))).observe({ type: "longtask", buffered: true });
    });
    await page.goto(server.url + address);
    await page.waitForSelector("html[data-ready]");
    return page;
  }
  const sinceStart = (page) => page.evaluate(() => performance.getEntriesByName("ready")[0]?.startTime ?? performance.now());
  const longest = (page) => page.evaluate(() => { const was = globalThis.longest; globalThis.longest = 0; return was; });

  /** Types letters one by one, and answers the median time until the page has answered each. */
  const typing = (page, word) => page.evaluate(async (word) => {
    const field = document.getElementById("sok");
    const status = document.getElementById("funn");
    const times = [];
    for (let length = 1; length <= word.length; length++) {
      field.value = word.slice(0, length);
      const from = performance.now();
      await new Promise((resolve) => {
        const observer = new MutationObserver(() => { observer.disconnect(); resolve(); });
        observer.observe(status, { childList: true, characterData: true, subtree: true });
        field.dispatchEvent(new Event("input", { bubbles: true }));
        setTimeout(() => { observer.disconnect(); resolve(); }, 5000);
      });
      times.push(performance.now() - from);
    }
    return times;
  }, word);

  const folder = mkdtempSync(join(tmpdir(), "tilgangspakker-"));
  try {
    for (const [what, address] of [["version 3", "/"], ["today", `/#catalogue=${newestMonth()}`]]) {
      const [ready, held, typed, heldTyping] = [[], [], [], []];
      for (let round = 0; round < ROUNDS; round++) {
        const page = await open(address);
        ready.push(await sinceStart(page));
        held.push(await longest(page));
        typed.push(...await typing(page, "regnskap"));
        heldTyping.push(await longest(page));
        await page.context().close();
      }
      console.log(`${what.padEnd(24)} ready ${ms(median(ready))} after it was opened (held up ${ms(median(held))}); a letter ${ms(median(typed))} (held up ${ms(median(heldTyping))})`);
    }
    for (const count of [10_000, 50_000]) {
      // From the disk, as readers do: a file that is handed over in memory holds the page up by itself.
      const file = join(folder, "mange.json");
      const text = many(count);
      writeFileSync(file, text);
      const page = await open("/");
      await longest(page);
      const from = performance.now();
      await page.locator("#fil").setInputFiles(file);
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 500, undefined, { timeout: 120_000 });
      const shown = performance.now() - from;
      const held = await longest(page);
      const typed = await typing(page, "regnskap");
      console.log(`${`${count} packages`.padEnd(24)} shown ${ms(shown)} after the file of ${(text.length / 1e6).toFixed(1)} MB was chosen (held up ${ms(held)}); a letter ${ms(median(typed))} (held up ${ms(await longest(page))})`);
      await page.context().close();
    }
  } finally {
    rmSync(folder, { recursive: true });
    await browser.close();
    await server.close();
  }
});
