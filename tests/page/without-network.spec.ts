// Without a network: after one visit all of the page is there, and when there is a network again, so is what is new.

import type { Page } from "@playwright/test";

import { Actor } from "./acting.ts";
import { DESK, expect, goTo, MONTH, ready, view } from "./fixtures.ts";
import { editions, MANIFEST, test, visit, WORKER } from "./hosting.ts";
import { TASKS } from "./tasks.ts";

const VIEWS = ["Finn", "Roller", "Sammenlign", "Sjekk policy", "Endringer"];

test.describe("after one visit, without a network", () => {
  test("every view of the menu opens, of both catalogues and in every language, and again when it is loaded anew", async ({
    page,
    host,
  }) => {
    await visit(page, host.url);
    await host.goesDown();
    for (const name of VIEWS) {
      await page.locator("header").getByRole("link", { name, exact: true }).click();
      await expect(view(page).locator("h1")).toBeVisible();
      await expect(page.locator("html")).not.toHaveAttribute("data-failed");
    }
    for (const catalogue of ["versjon-3", MONTH]) {
      for (const place of [
        "lang=nb",
        "lang=nn&view=roles",
        "lang=en&view=matrix",
        "view=urns",
        "view=changes",
        "view=ask",
      ]) {
        await goTo(page, `catalogue=${catalogue}&${place}`);
        await page.reload();
        await ready(page);
        await expect(view(page).locator("h1")).toBeVisible();
        await expect(page.locator("html")).not.toHaveAttribute("data-failed");
      }
    }
  });

  test.describe("the twelve tasks", () => {
    test.use({ viewport: DESK });
    for (const { what, by, seen } of TASKS) {
      test(what, async ({ page, host }) => {
        await visit(page, host.url);
        await host.goesDown();
        await page.goto(`${host.url}#catalogue=${MONTH}`);
        await page.reload();
        await ready(page);
        await by(new Actor(page, false));
        await seen(page);
      });
    }
  });

  test("the statement opens, and leads back", async ({ page, host }) => {
    await visit(page, host.url);
    await host.goesDown();
    await page.getByRole("link", { name: "Tilgjengelighet" }).click();
    await expect(page.getByText("WCAG 2.2").first()).toBeVisible();
    await page.getByRole("link", { name: "Tilbake til tilgangspakkene" }).click();
    await ready(page);
  });

  test("so it does from a host that leads to addresses without .html", async ({ page, host }) => {
    await host.hidesExtensions();
    await visit(page, host.url);
    await host.goesDown();
    for (const address of ["index.html", "tilgjengelighet.html"]) {
      await page.goto(host.url + address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });

  test("the page opens also where the network never answers", async ({ page, host }) => {
    await visit(page, host.url);
    await host.fallsSilent();
    await page.reload();
    await ready(page);
    await expect(page.locator("li.tp-package:visible")).toHaveCount(3);
  });

  test("the page opens also where the server fails, and as it is there again when it does not", async ({
    page,
    host,
  }) => {
    await visit(page, host.url);
    await host.fails();
    await page.reload();
    await ready(page);
    await expect(page.locator("li.tp-package:visible")).toHaveCount(3);
    await host.goesDown();
    await host.comesUp();
    host.deploys("Den nye utgaven.");
    await page.reload();
    await ready(page);
    await expect(page.locator("[data-text=unofficial]")).toHaveText("Den nye utgaven.");
  });
});

test.describe("another edition on the server", () => {
  const foot = "[data-text=unofficial]";
  const words = (page: Page) => page.locator(foot).evaluate((it) => it.textContent);

  /** All of it, beside the one that the window was opened with. */
  const isKept = (page: Page) =>
    expect
      .poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)))
      .toBe(true);

  test("is shown when the page is loaded again, and then without a network too", async ({ page, host }) => {
    await visit(page, host.url);
    const [first] = await editions(page);
    host.deploys("Den nye utgaven.");
    await page.reload();
    await ready(page);
    expect(await words(page)).toBe("Den nye utgaven.");
    await isKept(page);
    expect(await editions(page)).toEqual([first, expect.any(String)]);
    await host.goesDown();
    await page.reload();
    await ready(page);
    expect(await words(page)).toBe("Den nye utgaven.");
  });

  test("takes the place of the one before when no window of that is open any more", async ({ page, host }) => {
    host.copyTo("her");
    await visit(page, `${host.url}her/`);
    const [first] = await editions(page);
    host.deploys("Den nye utgaven.", { folder: "her" });
    await page.reload();
    await ready(page);
    await isKept(page);
    // Beside the page, where its worker has no part.
    await page.goto(`${host.url}icons/192.png`);
    await expect.poll(() => editions(page)).toHaveLength(1);
    expect(await editions(page)).not.toContain(first);
    await host.goesDown();
    await page.goto(`${host.url}her/`);
    await ready(page);
    expect(await words(page)).toBe("Den nye utgaven.");
  });

  test("is not kept while half of it is there", async ({ page, host }) => {
    await visit(page, host.url);
    host.deploys("Den nye utgaven.", { isHalf: true });
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
      const { installing } = registration;
      await new Promise((done) => installing?.addEventListener("statechange", done));
    });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
    await host.goesDown();
    await page.reload();
    await ready(page);
    expect(await words(page)).toMatch(/^Uoffisiell/);
  });
});

test.describe("left out of what is served", () => {
  for (const [what, files] of [
    ["the worker", [WORKER]],
    ["the manifest", [MANIFEST]],
    ["both", [WORKER, MANIFEST]],
  ] as const) {
    test(`${what}: the page is the same, and complains of nothing`, async ({ page, host }) => {
      host.leavesOut(...files);
      const answered = files.map((file) => page.context().waitForEvent("response", (it) => it.url().endsWith(file)));
      await page.goto(host.url);
      await ready(page);
      for (const response of await Promise.all(answered)) expect(response.status()).toBe(404);
      await expect(page.locator("link[rel=manifest]")).toHaveCount(files.includes(MANIFEST as never) ? 0 : 1);
      await expect
        .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
        .toBe(files.includes(WORKER as never) ? 0 : 1);
      await page.getByRole("link", { name: /Gå til dagens register/ }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hvem får hva i Altinn?");
    });
  }

  test("the worker of a page that had it: it goes, with all that it kept", async ({ page, host }) => {
    await visit(page, host.url);
    host.leavesOut(WORKER);
    await page.reload();
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
    await expect.poll(() => editions(page)).toEqual([]);
  });
});

test("two pages on one host keep their own", async ({ page, host }) => {
  host.copyTo("en");
  host.copyTo("to");
  await visit(page, `${host.url}en/`);
  const [first] = await editions(page);
  await visit(page, `${host.url}to/`);
  await expect.poll(() => editions(page)).toHaveLength(2);
  expect(await editions(page)).toContain(first);
  await host.goesDown();
  for (const folder of ["en", "to"]) {
    await page.goto(`${host.url}${folder}/`);
    await ready(page);
  }
});

test("it can be installed, under a name in bokmål", async ({ page, host, context }) => {
  await visit(page, host.url);
  await expect(page.locator("link[rel=manifest]")).toHaveCount(1);
  const devtools = await context.newCDPSession(page);
  const { errors, data } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data!);
  expect(manifest).toMatchObject({ lang: "nb", short_name: "Tilgangspakker", start_url: "./", scope: "./" });
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (address) => {
      const picture = Object.assign(new Image(), { src: address });
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("nothing is asked of anybody else", async ({ page, host, context }) => {
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await visit(page, host.url);
  expect(asked.some((url) => url.endsWith(WORKER))).toBe(true);
  expect(asked.filter((url) => !url.startsWith(host.url))).toEqual([]);
});
