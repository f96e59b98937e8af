// In Chromium: elements that are put into a page and removed, and an hour's typing on our own page.

import { chromium } from "playwright-core";
import { setUpBrowsers } from "../../scripts/browsers.mjs";
import { inRepository } from "../../scripts/folders.mjs";
import { newestMonth } from "../../scripts/months.mjs";
import { serveSite } from "../../scripts/serve.mjs";
import { inParts } from "./series.mjs";

const ELEMENTS = 100_000;
/** An hour at five letters a second. */
const LETTERS = 60 * 60 * 5;
const TYPED = ["regnskap", "daglig leder", "moms", "lønn", "urn:altinn:accesspackage:skatt", "zzzz", "fisk og sild"];

export async function inBrowser(part) {
  const { headless: executablePath } = await setUpBrowsers();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const server = await serveSite({ port: 0, folder: inRepository() });
  try {
    const withPage = async (act) => {
      const page = await browser.newPage();
      try {
        return await act(page, await reader(page));
      } finally {
        await page.close();
      }
    };
    return [
      await withPage((page, read) => elements(page, read, server.url, part)),
      await withPage((page, read) => typing(page, read, server.url, part)),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Reads what the browser's own counters say, once garbage is collected. */
async function reader(page) {
  const session = await page.context().newCDPSession(page);
  return async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { jsHeapSizeUsed, nodes, jsEventListeners } = await counters(session);
    return { "JavaScript's heap": jsHeapSizeUsed, nodes, listeners: jsEventListeners };
  };
}

async function counters(session) {
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { jsHeapSizeUsed: usedSize, nodes, jsEventListeners };
}

async function elements(page, read, url, part) {
  await page.goto(`${url}/nothing`);
  await page.setContent(`<base href="${url}/"><main></main>`);
  const content = `import "${url}/dist/elements.js";
import init, { Catalogue } from "${url}/dist/index.js";
await init();
window.catalogue = Catalogue.version3();`;
  await page.addScriptTag({ type: "module", content });
  await page.waitForFunction("window.catalogue");
  await page.evaluate(putAndRemove);
  return inParts(
    "elements put in and removed",
    ELEMENTS * part,
    (times) => page.evaluate((times) => window.putAndRemove(times), times),
    read,
  );
}

/** In the page: each element is filled before it goes. */
function putAndRemove() {
  const main = document.querySelector("main");
  const names = ["access-package-tree", "access-package-table", "access-package-notice", "access-package-check"];
  const { port1, port2 } = new MessageChannel();
  const next = () =>
    new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(undefined);
    });
  let made = 0;
  window.putAndRemove = async (times) => {
    for (let at = 0; at < times; at++, made++) {
      const element = document.createElement(names[made % names.length]);
      element.catalogue = window.catalogue;
      main.append(element);
      while (!element.shadowRoot?.querySelector(".tp-view")) await next();
      element.remove();
    }
  };
}

async function typing(page, read, url, part) {
  await page.goto(`${url}/site/index.html#catalogue=${newestMonth()}`);
  await page.waitForSelector("html[data-ready]");
  const field = page.locator("input[type=search]:visible").first();
  const type = async (letters, at) => {
    const term = TYPED[at % TYPED.length];
    for (let left = letters; left > 0; left -= term.length + 1) {
      await field.pressSequentially(term);
      await field.fill("");
    }
  };
  return inParts("letters typed in the search", LETTERS * part, type, read);
}
