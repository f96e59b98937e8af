// `npm run screenshot`: the picture of the page in the README, docs/screenshot.png.

import { mkdirSync } from "node:fs";
import { setUpBrowsers } from "../scripts/browsers.mjs";
import { build } from "../scripts/build.mjs";
import { inRepository } from "../scripts/folders.mjs";
import { runProgram } from "../scripts/program.mjs";
import { serveSite } from "../scripts/serve.mjs";

await runProgram(async () => {
  await build();
  const { chromium: executablePath } = await setUpBrowsers();
  const { chromium } = await import("playwright-core");
  const server = await serveSite({ port: 0 });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1000 }, colorScheme: "light" });
    await page.goto(server.url);
    await page.waitForSelector("html[data-ready]");
    mkdirSync(inRepository("docs"), { recursive: true });
    await page.screenshot({ path: inRepository("docs", "screenshot.png") });
  } finally {
    await browser.close();
    await server.close();
  }
  console.log("docs/screenshot.png");
});
