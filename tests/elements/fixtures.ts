// The elements in somebody else's page, which a test makes by `show`.

import type { Page, Route } from "@playwright/test";

import { inRepository } from "../../scripts/folders.mjs";
import { newestMonth } from "../../scripts/months.mjs";
import { test as base, type Content, expect } from "../browser/test.ts";

export { expect };

export const MONTH = newestMonth();
export const TODAY = `/data/${MONTH}/catalogue.json`;
export const STRICT =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types tilgangspakker";

/** The page's own script, unless a test has another. */
const START = `import "/dist/elements.js";
import * as tilgangspakker from "/dist/index.js";
globalThis.tilgangspakker = tilgangspakker;`;

/** Content, or what answers a request. */
type Served = Content | ((route: Route) => unknown);

export interface Around {
  /** The page's module script, at its own address. */
  script?: string;
  /** The page's style sheet, at its own address. */
  style?: string;
  /** Its content policy; `""` for none. */
  policy?: string;
  lang?: string;
  /** What is served besides, by path. */
  files?: Record<string, Served>;
  /** Waits until the page is ready to be tested; null waits for nothing. */
  isReady?: ((page: Page) => Promise<unknown>) | null;
  expectsComplaints?: boolean;
  viewport?: { width: number; height: number };
  colorScheme?: "light" | "dark";
  forcedColors?: "active" | "none";
}

export type Show = (body: string, around?: Around) => Promise<void>;

export const test = base.extend<{ show: Show; requests: string[] }>({
  served: [inRepository(), { scope: "worker" }],
  show: ({ page, beside, complaints }, use) =>
    use(async (body, { expectsComplaints = false, ...around } = {}) => {
      complaints.areExpected = expectsComplaints;
      await openBody(page, beside, body, around);
    }),
  /** The addresses that the page has asked for. */
  requests: async ({ page }, use) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await use(requests);
  },
});

/** Opens a page with this body; `beside` is what the server has besides the folder, of which nothing stays that was there before. */
export async function openBody(page: Page, beside: Map<string, Content>, body: string, around: Around = {}) {
  const {
    script = START,
    style = "",
    policy = STRICT,
    lang = "nb",
    files = {},
    isReady = ready,
    viewport,
    ...media
  } = around;
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title><link rel="stylesheet" href="/page.css"><script type="module" src="/start.js"></script></head><body>${body}</body></html>`;
  const served: Record<string, Served> = {
    "/page.html": [html, "text/html", policy ? { "content-security-policy": policy } : {}],
    "/page.css": [style, "text/css"],
    "/start.js": [script, "text/javascript"],
    "/favicon.ico": ["", "image/x-icon"],
    ...files,
  };
  beside.clear();
  for (const [path, answer] of Object.entries(served)) {
    if (typeof answer === "function") await page.route(path, answer);
    else beside.set(path, answer);
  }
  await page.addInitScript(listenToElements);
  await page.emulateMedia(media);
  if (viewport) await page.setViewportSize(viewport);
  await page.goto("/page.html");
  await isReady?.(page);
}

/** Writes down every event of the elements, wherever they stand. */
function listenToElements() {
  const all: Told[] = ((globalThis as any).told = []);
  for (const name of ["select", "verdict", "error"]) {
    addEventListener(`access-package-${name}`, (event) => {
      const { target, detail } = event as CustomEvent;
      const { accessPackage: chosen, question, verdict, error } = detail;
      all.push({
        name,
        on: (target as Element).localName,
        ...(chosen && { urn: chosen.urn }),
        ...(verdict && { question, decision: verdict.decision }),
        ...(error && { code: error.code, message: error.message }),
      });
    });
  }
}

export interface Told {
  name: string;
  on: string;
  urn?: string;
  question?: any;
  decision?: string;
  code?: string;
  message?: string;
}

/** What the elements have told since this was asked last. */
export const told = (page: Page): Promise<Told[]> => page.evaluate(() => globalThis.told.splice(0));

/** Waits until every element of ours in the page, in shadow roots too, shows what it has. */
export async function ready(page: Page) {
  await page.waitForFunction(() => {
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((it) => (it.shadowRoot ? [it, ...within(it.shadowRoot)] : []));
    return within(document)
      .filter((it) => it.localName.startsWith("access-package-"))
      .every(
        (it) =>
          it.matches(":defined") &&
          it.shadowRoot!.querySelector(".root") &&
          !it.shadowRoot!.querySelector("[aria-busy]"),
      );
  });
}

/** Lets what changes in the page show itself. */
export const settled = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));

/** The texts of what a selector finds and is to be seen. */
export const texts = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((found) =>
      found.filter((it) => it.checkVisibility()).map((it) => it.textContent!.replace(/\s+/g, " ").trim()),
    );
