// The page's content policy: kept in everything the page does, and in the way of everything else. In both editions.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";

import { inRepository } from "../../scripts/folders.mjs";
import { ONE_FILE, openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";

const ELSEWHERE = "https://elsewhere.invalid/";

let browser;
let folder;
before(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), "tilgangspakker-"));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

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
const ATTEMPTS = {
  "eval": ["require-trusted-types-for", () => eval("document.documentElement.dataset.ran = 'eval'")],
  "a function made of text": ["require-trusted-types-for", () => new Function("document.documentElement.dataset.ran = 'function'")()],
  "a timer with text": ["require-trusted-types-for", () => setTimeout("document.documentElement.dataset.ran = 'timer'")],
  "HTML made of text": ["require-trusted-types-for", () => (document.body.innerHTML = "<i data-ran></i>")],
  "HTML put beside an element": ["require-trusted-types-for", () => document.body.insertAdjacentHTML("beforeend", "<i data-ran></i>")],
  "HTML that is parsed": ["require-trusted-types-for", () => document.body.append(document.createRange().createContextualFragment("<i data-ran></i>"))],
  "a frame's document": ["require-trusted-types-for", () => (document.createElement("iframe").srcdoc = "<i></i>")],
  "the text of a script": ["require-trusted-types-for", () => {
    const script = document.createElement("script");
    script.textContent = "document.documentElement.dataset.ran = 'text'";
    document.body.append(script);
  }],
  "the address of a script": ["require-trusted-types-for", (elsewhere) => (document.createElement("script").src = elsewhere)],
  "a handler set as an attribute": ["require-trusted-types-for", () => document.body.setAttribute("onclick", "document.documentElement.dataset.ran = 'attribute'")],
  "a policy of another name": ["trusted-types", () => trustedTypes.createPolicy("another", {})],
  "the page's own policy once more": ["trusted-types", () => trustedTypes.createPolicy("tilgangspakker-page", {})],
  "a default policy": ["trusted-types", () => trustedTypes.createPolicy("default", { createHTML: (html) => html })],
  "fetching from elsewhere": ["connect-src", (elsewhere) => fetch(elsewhere)],
  "a beacon to elsewhere": ["connect-src", (elsewhere) => navigator.sendBeacon(elsewhere, "x")],
  "a socket to elsewhere": ["connect-src", () => new WebSocket("wss://elsewhere.invalid/")],
  "a picture from elsewhere": ["img-src", (elsewhere) => (new Image().src = `${elsewhere}x.png`)],
  "a font from elsewhere": ["font-src", (elsewhere) => new FontFace("x", `url(${elsewhere}x.woff2)`).load()],
  "a sound from elsewhere": ["media-src", (elsewhere) => (new Audio().src = `${elsewhere}x.mp3`)],
  "a style sheet": ["style-src-elem", () => document.head.append(Object.assign(document.createElement("style"), { textContent: "x {}" }))],
  "a style attribute": ["style-src-attr", () => document.body.setAttribute("style", "color: red")],
  "sending a form": ["form-action", (elsewhere) => {
    const form = document.createElement("form");
    form.action = elsewhere;
    document.body.append(form);
    form.submit();
  }],
};

/** Runs a function in a task of the page's own: what the test itself evaluates, browsers let past the policy. */
const attempt = (page, run) =>
  page.evaluate(`new Promise((done) => setTimeout(async () => {
    try { await (${run})("${ELSEWHERE}"); } catch {}
    setTimeout(done);
  }))`);

/** Waits until the page has reported something that was blocked. */
async function assertBlocked(page, complaints, directive) {
  for (let tries = 0; tries < 200; tries++) {
    if (complaints.some((it) => it.startsWith(`${directive}:`))) return;
    await page.waitForTimeout(25);
  }
  assert.fail(`nothing was blocked by ${directive}: ${complaints.join("\n")}`);
}

const EDITIONS = [
  { name: "the site", file: "index.html", from: () => `${browser.url}/`, own: (address) => address.replace(/^blob:/, "").startsWith(`${browser.url}/`) },
  { name: "the one file", file: "tilgangspakker.html", from: () => ONE_FILE, own: (address) => address === ONE_FILE || /^(blob|data):/.test(address) },
];

for (const { name, file, from, own } of EDITIONS) {
  describe(`the content policy of ${name}`, () => {
    it("allows every view to do its work, and none asks anybody else for anything", () => {
      const asked = [];
      return browser.withPage({ from: from() }, async (page) => {
        const views = await page.locator("[data-view-link]").evaluateAll((links) => links.map((link) => link.dataset.viewLink));
        assert.ok(views.length >= 6);
        const details = { packages: "search=maskin", roles: "role=DAGL", ask: "action=hold&package=maskinlesbare-hendelser&role=DAGL", urns: "urns=urn:altinn:accesspackage:programmeringsgrensesnitt" };
        for (const catalogue of ["versjon-3", MONTH]) {
          for (const language of ["nb", "nn", "en"]) {
            for (const view of views) {
              await page.evaluate((hash) => (location.hash = hash), `view=${view}&catalogue=${catalogue}&lang=${language}&${details[view] ?? ""}`);
              await page.locator(`[data-view="${view}"] h1`).waitFor();
            }
          }
        }
        await page.waitForLoadState("networkidle");
        assert.deepEqual(asked.map((address) => address.replace(/#.*/, "")).filter((address) => !own(address)), []);
        assert.equal(await page.locator("html").getAttribute("data-failed"), null);
        // What the engine asks for is seen here too: otherwise this would prove nothing of it.
        if (name === "the site") for (const part of ["engine.js", ".wasm", `${MONTH}.json`]) assert.ok(asked.some((it) => it.endsWith(part)), part);
      }, async (page, context) => context.on("request", (request) => asked.push(request.url())));
    });

    it("holds in the engine, where files are read", () =>
      browser.withPage({ from: from(), expectsComplaints: true }, async (page) => {
        const [engine] = page.workers();
        const blocked = await engine.evaluate(async () => {
          const directives = [];
          addEventListener("securitypolicyviolation", ({ effectiveDirective }) => directives.push(effectiveDirective));
          // By itself, since what the driver evaluates is let off.
          setTimeout(() => {
            try {
              directives.push(new Function("return 'ran'")());
            } catch (error) {
              directives.push(error.name);
            }
          });
          await fetch("https://example.invalid/").catch(() => {});
          await new Promise((resolve) => setTimeout(resolve, 100));
          return directives;
        });
        assert.ok(blocked.includes("connect-src"), String(blocked));
        assert.ok(blocked.includes("EvalError") && !blocked.includes("ran"), String(blocked));
      }));

    it("lets nothing of HTML take effect that has been smuggled into the page", async () => {
      const html = readFileSync(inRepository("site", file), "utf8").replace("</main>", `${SMUGGLED}</main>`);
      const options = { from: from(), expectsComplaints: true };
      const serve = (page) => page.route((url) => url.pathname === "/", (route) => route.fulfill({ body: html, contentType: "text/html" }));
      if (name === "the one file") {
        writeFileSync(join(folder, file), html);
        options.from = pathToFileURL(join(folder, file)).href;
      }
      await browser.withPage(options, async (page, { complaints }) => {
        for (const directive of ["script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr", "base-uri", "frame-src", "object-src"]) await assertBlocked(page, complaints, directive);
        const colours = await page.evaluate(() => ["innhold", "styled"].map((id) => getComputedStyle(document.getElementById(id)).color));
        assert.equal(colours.includes("rgb(1, 2, 3)"), false);
        assert.equal(await page.evaluate(() => document.baseURI.startsWith("https:")), false);
        complaints.length = 0;
        await attempt(page, () => document.getElementById("link").click());
        await assertBlocked(page, complaints, "script-src-elem");
        assert.equal(await page.evaluate(() => document.documentElement.dataset.ran ?? "nothing"), "nothing");
      }, serve);
    });

    it("stands in the way of what a script that got in might try", (test) =>
      browser.withPage({ from: from(), expectsComplaints: true }, async (page, { complaints }) => {
        for (const [what, [directive, run]] of Object.entries(ATTEMPTS)) {
          await test.test(what, async () => {
            complaints.length = 0;
            await attempt(page, run);
            await assertBlocked(page, complaints, directive);
            assert.equal(await page.evaluate(() => document.querySelectorAll("[data-ran]").length), 0);
          });
        }
      }));
  });
}

describe("the content policy of the one file", () => {
  it("names by their hashes what may run, and no address", () => {
    const html = readFileSync(inRepository("site", "tilgangspakker.html"), "utf8");
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*|'self'/);
    assert.match(policy, /^default-src 'none'; script-src 'sha256-[\w+/]+=*' 'wasm-unsafe-eval'; style-src 'sha256-[\w+/]+=*';/);
    assert.doesNotMatch(html.replace(/<script[^]*?<\/script>|<style[^]*?<\/style>/g, ""), /\s(src|href)="(?!#|https:|data:)/);
  });

  it("lets the page fetch nothing from its own folder either", () =>
    browser.withPage({ from: ONE_FILE, expectsComplaints: true }, async (page, { complaints }) => {
      await attempt(page, () => fetch("icon.svg"));
      await assertBlocked(page, complaints, "connect-src");
    }));
});
