// Offline and slow: a link shows its own view or that it is fetched, never another page first; what failed is said, with a way on.

import { expect, MONTH, ready, test } from "./fixtures.ts";

const REGISTER = `catalogue=${MONTH}`;
const MODULE = "**/*.wasm";
const DATA = "**/catalogue-*.json";
const alert = "#beskjed [data-color=danger]";

test("a link never shows version 3 first: it says that it is fetched", async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((go) => (letGo = go));
  await page.route(DATA, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/#${REGISTER}`);
  await expect(page.getByText("Henter …")).toBeVisible();
  await expect(page.locator("#versjon-3")).toBeHidden();
  await expect(page.locator("#kilde")).toContainText("Altinns register");
  letGo();
  await ready(page);
  await expect(page.getByText("Henter …")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hvem får hva i Altinn?");
});

test("without the module version 3 can be read, what would not work is not offered, and it is tried again", async ({
  page,
  complaints,
}) => {
  complaints.areExpected = true;
  await page.route(MODULE, (route) => route.abort());
  await page.goto("/");
  await expect(page.locator(alert)).toContainText("Siden er ikke lastet ferdig");
  await expect(page.locator("li.tp-package:visible")).toHaveCount(3);
  await expect(page.locator(".tp-notice")).toBeVisible();
  await expect(page.locator(".needs-script:visible")).toHaveCount(0);
  await page.unroute(MODULE);
  await page.getByRole("button", { name: "Prøv igjen" }).click();
  await expect(page.locator(alert)).toHaveCount(0);
  await expect(page.getByRole("searchbox")).toBeVisible();
});

for (const place of ["/", `/#${REGISTER}&view=roles`]) {
  test(`without its own script the page at ${place} says so, and what to do, and offers nothing that would not work`, async ({
    page,
    complaints,
  }) => {
    complaints.areExpected = true;
    await page.route("**/assets/index-*.js", (route) => route.fulfill({ status: 404, body: "404" }));
    await page.goto(place);
    await expect(page.getByRole("alert")).toHaveText(/Siden er ikke lastet ferdig[^]*Last siden på nytt/);
    await expect(page.locator(".needs-script:visible")).toHaveCount(0);
    // Version 3 can be read where it was asked for, and is no other page where it was not.
    await expect(page.locator("li.tp-package:visible")).toHaveCount(place === "/" ? 3 : 0);
  });
}

test("that the page's script is missing is said of no page that has it", async ({ page, open }) => {
  await open();
  await expect(page.getByText("Last siden på nytt")).toHaveCount(0);
});

test("without the module a link to something else shows no other page", async ({ page, complaints }) => {
  complaints.areExpected = true;
  await page.route(MODULE, (route) => route.abort());
  await page.goto(`/#${REGISTER}&view=roles`);
  await expect(page.locator(alert)).toBeVisible();
  await expect(page.locator("#versjon-3")).toBeHidden();
});

test("without the register that is said, and the choice, the address and the page agree", async ({
  page,
  open,
  complaints,
}) => {
  complaints.areExpected = true;
  await page.route(DATA, (route) => route.abort());
  await open();
  await page.getByRole("link", { name: /Gå til dagens register/ }).click();
  await expect(page.locator(alert)).toContainText("Fikk ikke hentet katalogen. Er du på nett?");
  await expect(page.locator("li.tp-package:visible")).toHaveCount(0);
  await expect(page.locator("#kilde")).toContainText("Altinns register");
  expect(page.url()).toContain(REGISTER);
  await page.unroute(DATA);
  await page.getByRole("button", { name: "Prøv igjen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hvem får hva i Altinn?");
  await expect(page.locator(alert)).toHaveCount(0);
});

test("without the script of a view that is said, in the title too, and of no catalogue", async ({
  page,
  open,
  complaints,
}) => {
  complaints.areExpected = true;
  await page.route(/\/later\/roles-[^/]*\.js$/, (route) => route.abort());
  await open("view=roles");
  await expect(page.locator(alert)).toContainText("Fikk ikke hentet denne delen av siden. Er du på nett?");
  await expect(page).toHaveTitle("Fikk ikke hentet denne delen av siden. Er du på nett? – Tilgangspakker");
});

test("without the register one can choose another source, from the very first", async ({ page, complaints }) => {
  complaints.areExpected = true;
  await page.route(DATA, (route) => route.abort());
  await page.goto(`/#${REGISTER}`);
  await expect(page.locator(alert)).toContainText("Fikk ikke hentet katalogen");
  await page.getByRole("button", { name: /^Kilde/ }).click();
  await page.getByRole("button", { name: /^Integrasjoner og API-er/ }).click();
  await expect(page.locator("li.tp-package:visible")).toHaveCount(3);
  await expect(page.locator(alert)).toHaveCount(0);
});

test("nothing is asked of anybody else", async ({ page, open, address }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(`${REGISTER}&search=lønn`);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
  expect(asked.some((url) => url.endsWith(".json"))).toBe(true);
});

test("the first content waits for the page and its styles alone, and a slow line brings them in three seconds", async ({
  page,
}) => {
  // What browsers call slow 3G: 50 KB in a second, and 0.4 s for each of the two journeys.
  const broughtInTime = 50_000 * (3 - 2 * 0.4);
  let letGo = () => {};
  const held = new Promise<void>((go) => (letGo = go));
  await page.route(/\.(?!css)\w+$/, async (route) => {
    await held;
    await route.continue();
  });
  const brought: Promise<number>[] = [];
  page.on("requestfinished", (request) =>
    brought.push(request.sizes().then((it) => it.responseHeadersSize + it.responseBodySize)),
  );
  await page.addInitScript(() =>
    new PerformanceObserver((list) => {
      if (list.getEntriesByName("first-contentful-paint").length > 0) (globalThis as any).isPainted = true;
    }).observe({ type: "paint", buffered: true }),
  );
  await page.goto("/", { waitUntil: "commit" });
  await page.waitForFunction(() => (globalThis as any).isPainted);
  await expect(page.locator(".tp-notice")).toBeVisible();
  const sizes = await Promise.all(brought);
  expect(sizes.length, "the page and its styles").toBe(2);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(broughtInTime);
  letGo();
  await ready(page);
});
