// The page's content policy, in both editions: it stands in the way of everything that the page does not do itself.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Page } from "@playwright/test";

import { inRepository } from "../../scripts/folders.mjs";
import { expect, goTo, MONTH, ready, test, view } from "./fixtures.ts";

const ELSEWHERE = "https://elsewhere.invalid/";
const EDITIONS = [
  ["the site", "index.html"],
  ["the one file", "tilgangspakker.html"],
] as const;
const at = (file: string) => (file === "index.html" ? "/" : pathToFileURL(inRepository("site", file)).href);

/** HTML that somebody has got into the page; `ran` would hold what of it took effect. */
const SMUGGLED = `
  <script>document.documentElement.dataset.ran = "script"</script>
  <img src="data:," alt="" onerror="document.documentElement.dataset.ran = 'handler'">
  <style>#innhold { color: rgb(1, 2, 3) }</style>
  <p id="styled" style="color: rgb(1, 2, 3)">x</p>
  <base href="${ELSEWHERE}">
  <iframe src="${ELSEWHERE}"></iframe>
  <object data="${ELSEWHERE}"></object>
  <link rel="stylesheet" href="${ELSEWHERE}x.css">
  <script src="${ELSEWHERE}x.js"></script>
  <a id="link" href="javascript:document.documentElement.dataset.ran = 'link'">x</a>`;

/** What a script that got in would try, with the part of the policy that stands in its way. */
const ATTEMPTS: Record<string, readonly [directive: string, run: string]> = {
  eval: ["require-trusted-types-for", `eval("document.documentElement.dataset.ran = 'eval'")`],
  "a function made of text": [
    "require-trusted-types-for",
    `new Function("document.documentElement.dataset.ran = 'function'")()`,
  ],
  "a timer with text": ["require-trusted-types-for", `setTimeout("document.documentElement.dataset.ran = 'timer'")`],
  "HTML made of text": ["require-trusted-types-for", `document.body.innerHTML = "<i data-ran></i>"`],
  "HTML put beside an element": [
    "require-trusted-types-for",
    `document.body.insertAdjacentHTML("beforeend", "<i data-ran></i>")`,
  ],
  "a frame's document": ["require-trusted-types-for", `document.createElement("iframe").srcdoc = "<i></i>"`],
  "the address of a script": ["require-trusted-types-for", `document.createElement("script").src = "${ELSEWHERE}"`],
  "a handler set as an attribute": [
    "require-trusted-types-for",
    `document.body.setAttribute("onclick", "document.documentElement.dataset.ran = 'attribute'")`,
  ],
  "a policy of another name": ["trusted-types", `trustedTypes.createPolicy("another", {})`],
  "the page's own policy once more": ["trusted-types", `trustedTypes.createPolicy("tilgangspakker-page", {})`],
  "fetching from elsewhere": ["connect-src", `fetch("${ELSEWHERE}")`],
  "a beacon to elsewhere": ["connect-src", `navigator.sendBeacon("${ELSEWHERE}", "x")`],
  "a socket to elsewhere": ["connect-src", `new WebSocket("wss://elsewhere.invalid/")`],
  "a picture from elsewhere": ["img-src", `new Image().src = "${ELSEWHERE}x.png"`],
  "a font from elsewhere": ["font-src", `new FontFace("x", "url(${ELSEWHERE}x.woff2)").load()`],
  "a style sheet": [
    "style-src-elem",
    `document.head.append(Object.assign(document.createElement("style"), { textContent: "x {}" }))`,
  ],
  "a style attribute": ["style-src-attr", `document.body.setAttribute("style", "color: red")`],
  "sending a form": [
    "form-action",
    `const form = document.createElement("form"); form.action = "${ELSEWHERE}"; document.body.append(form); form.submit()`,
  ],
};

/** Runs a script in a task of the page's own: what the test itself evaluates, browsers let past the policy. */
const attempt = (page: Page, run: string) =>
  page.evaluate(`new Promise((done) => setTimeout(async () => { try { ${run} } catch {} setTimeout(done); }))`);
const blocked = (messages: string[], directive: string) =>
  expect.poll(() => messages.some((it) => it.startsWith(`${directive}:`)), directive).toBe(true);

for (const [name, file] of EDITIONS) {
  test.describe(`the content policy of ${name}`, () => {
    test("allows every view to do its work, in every language", async ({ page }) => {
      await page.goto(at(file));
      await ready(page);
      for (const catalogue of ["versjon-3", MONTH]) {
        for (const place of [
          "lang=nb&search=maskin",
          "lang=nn&view=roles",
          "lang=en&view=matrix",
          "view=urns",
          "view=changes",
          "view=ask",
        ]) {
          await goTo(page, `catalogue=${catalogue}&${place}`);
          await expect(view(page).locator("h1")).toBeVisible();
          await expect(page.locator("html")).not.toHaveAttribute("data-failed");
        }
      }
    });

    test("lets nothing of HTML take effect that has been smuggled into the page", async ({ page, complaints }) => {
      complaints.areExpected = true;
      const html = readFileSync(inRepository("site", file), "utf8").replace("</main>", `${SMUGGLED}</main>`);
      const folder = mkdtempSync(join(tmpdir(), "tilgangspakker-"));
      try {
        writeFileSync(join(folder, file), html);
        await page.route(
          (url) => url.pathname === "/",
          (route) => route.fulfill({ body: html, contentType: "text/html" }),
        );
        await page.goto(file === "index.html" ? "/" : pathToFileURL(join(folder, file)).href);
        for (const directive of [
          "script-src-elem",
          "script-src-attr",
          "style-src-elem",
          "style-src-attr",
          "base-uri",
          "frame-src",
          "object-src",
        ])
          await blocked(complaints.messages, directive);
        const colours = await page.evaluate(() =>
          ["innhold", "styled"].map((id) => getComputedStyle(document.getElementById(id)!).color),
        );
        expect(colours).not.toContain("rgb(1, 2, 3)");
        await attempt(page, `document.getElementById("link").click()`);
        expect(
          await page.evaluate(() => [
            document.documentElement.dataset["ran"] ?? "nothing",
            document.baseURI.startsWith("https:"),
          ]),
        ).toEqual(["nothing", false]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    test("stands in the way of what a script that got in might try", async ({ page, complaints }) => {
      complaints.areExpected = true;
      await page.goto(at(file));
      await ready(page);
      for (const [what, [directive, run]] of Object.entries(ATTEMPTS)) {
        await test.step(what, async () => {
          complaints.messages.length = 0;
          await attempt(page, run);
          await blocked(complaints.messages, directive);
          expect(await page.evaluate(() => document.querySelectorAll("[data-ran]").length)).toBe(0);
        });
      }
    });
  });
}
