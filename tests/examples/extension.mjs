// A browser extension in Chromium: what its popup answers in #answer, and everything that it or its worker complained of.

import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { chromium } from "playwright-core";
import { temporaryFolder } from "../package/packed.mjs";

/** By which an extension that lies in a folder is known: the hash of its path, in letters from a to p. */
const idOf = (folder) =>
  createHash("sha256")
    .update(realpathSync(folder))
    .digest("hex")
    .slice(0, 32)
    .replace(/./g, (digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]);

export async function askExtension(folder) {
  const context = await chromium.launchPersistentContext(temporaryFolder(), {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // Playwright's own way is without extensions.
    headless: false,
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  try {
    const complaints = [];
    context.on(
      "console",
      (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()),
    );
    context.on("weberror", (error) => complaints.push(error.error().message));
    const page = await context.newPage();
    await page.goto(`chrome-extension://${idOf(folder)}/index.html`);
    await page
      .waitForFunction(() => document.querySelector("#answer")?.textContent, null, { timeout: 20_000 })
      .catch((error) => complaints.push(error.message));
    return { answer: await page.textContent("#answer"), complaints };
  } finally {
    await context.close();
  }
}
