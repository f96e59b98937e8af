import { defineConfig } from "@playwright/test";

import { findHeadless } from "./scripts/browsers.mjs";

/** A trace's pictures and copies of the DOM take more time than the tests themselves: `npm test` keeps what was done alone. */
const isSeen = !process.env.WITHOUT_SNAPSHOTS;

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // For machines that do much else.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    locale: "nb-NO",
    viewport: { width: 1100, height: 900 },
    // What it keeps, another test would be shown. The tests of it let it in.
    serviceWorkers: "block",
    contextOptions: { reducedMotion: "reduce" },
    // The machine's own: nothing is downloaded.
    launchOptions: {
      executablePath: findHeadless(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
    trace: { mode: "retain-on-failure", screenshots: isSeen, snapshots: isSeen },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "elements", outputDir: "target/playwright/elements", testMatch: "elements/*.spec.ts" },
    { name: "page", outputDir: "target/playwright/page", testMatch: "page/*.spec.ts" },
    { name: "firefox", outputDir: "target/playwright/firefox", testMatch: "firefox/*.spec.ts", fullyParallel: false },
  ],
});
