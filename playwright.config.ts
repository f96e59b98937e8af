import { defineConfig } from "@playwright/test";

import { findBrowser } from "./scripts/browsers.mjs";

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
    contextOptions: { reducedMotion: "reduce" },
    // The machine's own: nothing is downloaded.
    launchOptions: {
      executablePath: findBrowser("chromium"),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "elements", outputDir: "target/playwright/elements", testMatch: "elements/*.spec.ts" },
    { name: "page", outputDir: "target/playwright/page", testMatch: "page/*.spec.ts" },
    { name: "firefox", outputDir: "target/playwright/firefox", testMatch: "firefox/*.spec.ts", fullyParallel: false },
  ],
});
