// What every test in Chromium stands on: a server of its own machine, and that a page complains of nothing. A page's errors,
// and every violation of its content policy, fail the test that they happened in.

import { test as base, expect, type Page } from "@playwright/test";

import { answersFrom, serveBy } from "../../scripts/serve.mjs";

export { expect };

/** What the page told the console as an error. Where a test is about such, it says that they `areExpected`. */
export interface Complaints {
  readonly messages: string[];
  areExpected: boolean;
}

interface Options {
  /** The folder that is served, at `baseURL`. */
  served: string;
}

/** Content with its media type and headers. */
export type Content = readonly [content: string, type: string, headers?: Record<string, string>];

interface Serving {
  address: string;
  /** What is served besides, by path. Were it put into the page by `page.route`, every file of the folder would pass through the test. */
  beside: Map<string, Content>;
}

export const test = base.extend<{ complaints: Complaints }, Options & Serving>({
  served: ["", { option: true, scope: "worker" }],
  beside: [({}, use) => use(new Map()), { scope: "worker" }],
  address: [
    async ({ served, beside }, use) => {
      const fromFolder = answersFrom(served);
      const server = await serveBy((request, response) => {
        const content = beside.get(request.url ?? "");
        if (!content) return fromFolder(request, response);
        const [text, type, headers = {}] = content;
        response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...headers }).end(text);
      }, 0);
      await use(server.url);
      await server.close();
    },
    { scope: "worker" },
  ],
  baseURL: ({ address }, use) => use(address),
  complaints: ({}, use) => use({ messages: [], areExpected: false }),
  page: async ({ page, complaints }, use) => {
    await listen(page, complaints.messages);
    await use(page);
    if (!complaints.areExpected) expect(complaints.messages, "errors that the page told the console").toEqual([]);
  },
});

async function listen(page: Page, messages: string[]) {
  page.on("pageerror", (error) => messages.push(error.message));
  page.on("console", (message) => message.type() === "error" && messages.push(message.text()));
  await page.exposeFunction("complain", (message: string) => messages.push(message));
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      (globalThis as any).complain(`${violatedDirective}: ${blockedURI} ${sample}`);
    }),
  );
}
