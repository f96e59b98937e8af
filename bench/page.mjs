// The built page: how long until the packages stand there, how long a letter takes to be answered, and the longest that the page is held up,
// with 223 packages and with many, and on a processor that is four times slower. Any answer should be there within 200 ms on that one.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { newestMonth } from "../scripts/months.mjs";
import { serveSite } from "../scripts/serve.mjs";
import { manyPackages } from "./data/many.mjs";
import { median } from "./timing.mjs";

const ROUNDS = 5;
const WORD = "regnskap";
/** Called as the page's address calls them. */
const CATALOGUES = [
  ["version 3, 3 packages", "/"],
  ["today's register, 223 packages", `/#catalogue=${newestMonth()}`],
];
const MANY = [10_000, 50_000];

/** A row for each catalogue and speed, all times in nanoseconds. */
export async function measurePage(browser, { speeds = [1, 4] } = {}) {
  const server = await serveSite({ port: 0 });
  try {
    const rows = [];
    for (const slower of speeds) {
      for (const [what, address] of CATALOGUES)
        rows.push({ what, slower, ...(await opened(browser, server.url + address, slower)) });
      for (const count of MANY)
        rows.push({
          what: `${count.toLocaleString("en")} packages, from a file`,
          slower,
          ...(await chosen(browser, server.url, count, slower)),
        });
    }
    return rows;
  } finally {
    await server.close();
  }
}

async function opened(browser, address, slower) {
  const seen = [];
  for (let round = 0; round < ROUNDS; round++) {
    seen.push(
      await withPage(browser, address, slower, async (page) => {
        const ready = await page.evaluate(
          () => performance.getEntriesByName("ready")[0]?.startTime ?? performance.now(),
        );
        const held = await longest(page);
        return { ready, held, letter: median(await typing(page)), heldTyping: await longest(page) };
      }),
    );
  }
  return inNanoseconds(
    Object.fromEntries(Object.keys(seen[0]).map((what) => [what, median(seen.map((it) => it[what]))])),
  );
}

/** From the disk, as readers do: a file that is handed over in memory holds the page up by itself. */
async function chosen(browser, url, count, slower) {
  const folder = mkdtempSync(join(tmpdir(), "tilgangspakker-"));
  try {
    const file = join(folder, "many.json");
    writeFileSync(file, manyPackages(count));
    return await withPage(browser, `${url}/`, slower, async (page) => {
      await longest(page);
      const from = performance.now();
      await page.locator("#fil").setInputFiles(file);
      await page.locator('#beskjed [data-color="success"]').waitFor({ timeout: 120_000 });
      const ready = performance.now() - from;
      const held = await longest(page);
      return inNanoseconds({ ready, held, letter: median(await typing(page)), heldTyping: await longest(page) });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function withPage(browser, address, slower, does) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
  try {
    const page = await context.newPage();
    if (slower > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.addInitScript(() => {
      globalThis.longest = 0;
      new PerformanceObserver((list) =>
        list.getEntries().forEach(({ duration }) => (globalThis.longest = Math.max(globalThis.longest, duration))),
      ).observe({ type: "longtask", buffered: true });
    });
    await page.goto(address);
    await page.waitForSelector("html[data-ready]");
    return await does(page);
  } finally {
    await context.close();
  }
}

/** The longest task since this was asked last; tasks below 50 ms count as none. */
const longest = (page) =>
  page.evaluate(() => {
    const was = globalThis.longest;
    globalThis.longest = 0;
    return was;
  });

/** Types letters one by one, and answers how long each took to be answered and laid out. */
const typing = (page) =>
  page.evaluate(async (word) => {
    const field = document.getElementById("sok");
    const times = [];
    field.focus();
    // Nobody types sooner than this in a field that they have just come to.
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (let length = 1; length <= word.length; length++) {
      const from = performance.now();
      field.value = word.slice(0, length);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      document.body.getBoundingClientRect();
      times.push(performance.now() - from);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    return times;
  }, WORD);

const inNanoseconds = (times) => Object.fromEntries(Object.entries(times).map(([what, time]) => [what, time * 1e6]));
