// A page in headless Chromium: what it answers in #answer, which modules it fetched, and everything it complained of.

import { chromium } from "playwright-core";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  return {
    /**
     * Complaints are errors and warnings on the console, what nothing caught, and requests that failed. `route` may
     * answer requests in the server's place.
     */
    async ask(address, route = async () => {}) {
      const context = await browser.newContext();
      try {
        await route(context);
        const page = await context.newPage();
        const complaints = [];
        const modules = [];
        page.on("pageerror", (error) => complaints.push(error.message));
        page.on(
          "console",
          (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()),
        );
        context.on("requestfailed", (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
        context.on("response", (response) => {
          if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
          if (/\.wasm(\?|$)/.test(response.url())) modules.push(response.url());
        });
        await page.goto(address);
        await page
          .waitForFunction(() => document.querySelector("#answer")?.textContent, null, { timeout: 20_000 })
          .catch((error) => complaints.push(error.message));
        const answer = await page.textContent("#answer", { timeout: 1000 }).catch(() => null);
        return { answer, modules, complaints };
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}
