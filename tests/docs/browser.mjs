// Blocks that need a browser: each is opened by itself, on an empty page of its own, and what it says to the console is what it prints.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { serveSite } from "../../scripts/serve.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const EMPTY = '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><body></body></html>';
/** What a server has where a reader has put it, whatever address the page looks under. */
const SERVED = {
  "tilgangspakker_bg.wasm": ["application/wasm", "dist/wasm/tilgangspakker_bg.wasm"],
  "altinn-2026-08.json": ["application/json", "data/altinn-2026-08/catalogue.json"],
};

export async function openBrowser({ root, packageFolder }) {
  const server = await serveSite({ port: 0, folder: root });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });

  async function open(path, expected, afterwards) {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    const page = await context.newPage();
    const printed = [];
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) =>
      (["error", "warning"].includes(message.type()) ? complaints : printed).push(message.text()),
    );
    page.on(
      "request",
      (request) =>
        request.url().startsWith(server.url) || complaints.push(`It asks ${request.url()}, which a test has not.`),
    );
    await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
    await page.route("**/empty", (route) => route.fulfill({ contentType: "text/html", body: EMPTY }));
    for (const [name, [contentType, file]] of Object.entries(SERVED)) {
      await page.route(`**/${name}`, (route) =>
        route.fulfill({ contentType, body: readFileSync(join(packageFolder, file)) }),
      );
    }
    try {
      await page.goto(`${server.url}/${path}`);
      await afterwards?.(page);
      // What is printed by listeners comes when it comes.
      for (let round = 0; round < 100 && printed.length < expected && complaints.length === 0; round++) await wait(50);
      return { printed, complaints };
    } catch (error) {
      return { printed, complaints: [...complaints, error.message] };
    } finally {
      await context.close();
    }
  }

  return {
    /** Runs a module as a bundler makes it. */
    async run(file, expected) {
      const { outputFiles } = await build({
        entryPoints: [file],
        bundle: true,
        format: "esm",
        platform: "browser",
        jsx: "automatic",
        loader: { ".wasm": "file" },
        assetNames: "[name]",
        define: { "process.env.NODE_ENV": '"production"' },
        write: false,
        outdir: "/",
        logLevel: "silent",
      });
      return open("empty", expected, async (page) => {
        await page.route("**/bundle.js", (route) =>
          route.fulfill({
            contentType: "text/javascript",
            body: outputFiles.find(({ path }) => path.endsWith(".js")).text,
          }),
        );
        await page.evaluate(() => import("/bundle.js"));
      });
    },
    /** Opens a page of HTML, by its path below the server's folder. */
    open,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
