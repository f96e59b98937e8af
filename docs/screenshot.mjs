// `npm run screenshot`: the picture of the page in the README, docs/screenshot.png, and the icons by which an installed page is known,
// www/icons/, drawn from www/icon.svg.

import { mkdirSync, readFileSync } from "node:fs";
import { setUpBrowsers } from "../scripts/browsers.mjs";
import { build } from "../scripts/build.mjs";
import { inRepository } from "../scripts/folders.mjs";
import { runProgram } from "../scripts/program.mjs";
import { serveSite } from "../scripts/serve.mjs";

/** Of a maskable icon a system may show no more than the circle in the middle, four fifths as wide: the shield must lie within. */
const ICONS = [
  { name: "192.png", size: 192, part: 1, ground: "transparent" },
  { name: "512.png", size: 512, part: 1, ground: "transparent" },
  { name: "maskable-512.png", size: 512, part: 0.7, ground: "white" },
];

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
    for (const icon of ICONS) await draw(browser, icon);
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(["docs/screenshot.png", ...ICONS.map(({ name }) => `www/icons/${name}`)].join("\n"));
});

async function draw(browser, { name, size, part, ground }) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(inRepository("www", "icon.svg")).toString("base64");
  await page.setContent(
    `<body style="margin: 0; height: 100vh; display: grid; place-items: center; background: ${ground}">
       <img alt="" src="data:image/svg+xml;base64,${svg}" style="width: ${100 * part}vw">`,
  );
  await page.screenshot({ path: inRepository("www", "icons", name), omitBackground: true });
  await page.close();
}
