// The docs site in a folder of a server and from a disk: it is whole, fetches nothing from elsewhere, and can be read on a phone and
// by a screen reader.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";
import { inRepository } from "../../scripts/folders.mjs";
import { serveSite } from "../../scripts/serve.mjs";
import { assertAccessible, assertFits, SCREENS } from "./axe.mjs";

const PAGES = [
  "index.html",
  "documents/The_rules.html",
  "classes/tilgangspakker.Catalogue.html",
  "types/tilgangspakker.ReasonCode.html",
];
/** Light on a desk and dark on a phone: axe takes its time on pages as long as these. */
const LOOKED_AT = [SCREENS.at(0), SCREENS.at(-1)];
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
/** Browsers let no page of a disk use pictures of another file; typedoc then draws them by a script. */
const ABOUT_PICTURES = /^Unsafe attempt to load URL file:.*icons\.svg/;
/** typedoc's levels of headings leave out some, and its folding headings hold links. */
const OF_THE_THEME = ["heading-order", "nested-interactive"];

let server;
let browser;
before(async () => {
  assert.ok(
    existsSync(inRepository("docs/site/index.html")),
    "there is no docs site to look at: run `npm run docs` first",
  );
  // The folder above, so that the site lies in a folder of the server.
  server = await serveSite({ port: 0, folder: inRepository("docs") });
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function withPage(from, path, options, test) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on(
    "console",
    (message) => message.type() === "error" && !ABOUT_PICTURES.test(message.text()) && complaints.push(message.text()),
  );
  page.on(
    "request",
    (request) =>
      request.url().startsWith(from) ||
      request.url().startsWith("data:") ||
      complaints.push(`It asks ${request.url()}.`),
  );
  try {
    await page.goto(new URL(path, from).href);
    // The navigation is filled in by a script.
    await page.waitForSelector("#tsd-nav-container a", { state: "attached" });
    await test(page);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

describe("the docs site", () => {
  for (const path of PAGES) {
    for (const { name, options } of LOOKED_AT) {
      it(`${path} ${name}`, () =>
        withPage(`${server.url}/site/`, path, options, async (page) => {
          await assertFits(page);
          await assertAccessible(page, { except: OF_THE_THEME });
        }));
    }
  }

  const PLACES = {
    "a folder of a server": () => `${server.url}/site/`,
    "a disk": () => `${pathToFileURL(inRepository("docs", "site")).href}/`,
  };
  for (const [place, from] of Object.entries(PLACES)) {
    it(`leads from its front page to guides, types and the crate, in ${place}`, () =>
      withPage(from(), "index.html", {}, async (page) => {
        const leadsTo = async (link, heading) => {
          await page.goto(new URL("index.html", from()).href);
          await page.locator("a:visible", { hasText: link }).first().click();
          await page.waitForSelector(`h1:has-text("${heading}")`);
        };
        await leadsTo("The rules", "The rules");
        await leadsTo(/^Rust$/, "Crate tilgangspakker");
      }));

    it(`finds a type and a guide by what one types, in ${place}`, () =>
      withPage(from(), "index.html", {}, async (page) => {
        await page.locator("#tsd-search-trigger").click();
        for (const [term, found] of [
          ["packagesForRole", "packagesForRole"],
          ["hovedadministrator", "The rules"],
        ]) {
          await page.locator("#tsd-search-input").fill(term);
          await page.waitForFunction(
            (text) =>
              [...document.querySelectorAll("#tsd-search-results li")].some((it) => it.textContent.includes(text)),
            found,
          );
        }
      }));
  }
});
