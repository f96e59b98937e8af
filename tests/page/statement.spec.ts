// The accessibility statement: what it says, and that it follows what it says.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { inRepository } from "../../scripts/folders.mjs";
import { assertAccessible, assertAccessibleInBothColours, assertFits, SIZES } from "../browser/axe.ts";
import { expect, ready, test } from "./fixtures.ts";

const PAGE = "/tilgjengelighet.html";
const LANGUAGES = ["nb", "nn", "en"];

for (const { name, options } of SIZES) {
  test.describe(name, () => {
    test.use(options);
    test("the statement keeps to WCAG 2.2 AA, and fits", async ({ page }) => {
      await page.goto(PAGE);
      await assertAccessibleInBothColours(page);
      await assertFits(page);
    });
  });
}

test.describe("in forced colours, with text twice as large", () => {
  test.use({ viewport: { width: 640, height: 800 }, contextOptions: { forcedColors: "active" } });
  test("the statement keeps to WCAG 2.2 AA, and fits", async ({ page }) => {
    await page.goto(PAGE);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await assertFits(page);
    await assertAccessible(page);
  });
});

test("the statement says the same in three languages, each marked, with a way to it", async ({ page }) => {
  await page.goto(PAGE);
  const counts: number[] = [];
  for (const language of LANGUAGES) {
    const section = page.locator(`section[lang="${language}"]`);
    const link = page.locator(`nav a[hreflang="${language}"]`);
    await expect(link).toHaveAttribute("lang", language);
    await link.click();
    await expect(section).toBeFocused();
    await expect(section).toContainText("WCAG 2.2");
    counts.push(await section.locator("h2, h3, li, p").count());
    await expect(section.locator("time")).toHaveAttribute(
      "datetime",
      (await page.locator("time").first().getAttribute("datetime"))!,
    );
  }
  expect(new Set(counts).size, counts.join()).toBe(1);
});

test("the statement says what was not tried", async ({ page }) => {
  await page.goto(PAGE);
  await expect(
    page.getByText(
      "Siden er ikke prøvd med virkelige skjermlesere som NVDA, JAWS, VoiceOver eller TalkBack, og ikke av brukere.",
    ),
  ).toBeVisible();
});

test("the statement is reached from the page, and leads back", async ({ page, open }) => {
  await open();
  await page.getByRole("link", { name: "Tilgjengelighet" }).click();
  await expect(page).toHaveURL(/tilgjengelighet\.html$/);
  await page.getByRole("link", { name: "Tilbake til tilgangspakkene" }).click();
  await ready(page);
});

test("the statement needs no script, and runs none", async ({ page, complaints }) => {
  complaints.areExpected = true;
  await page.goto(PAGE);
  await expect(page.locator("script")).toHaveCount(0);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.body.dataset.ran = 'yes'";
    document.body.append(script);
  });
  await expect(page.locator("[data-ran]")).toHaveCount(0);
});

test.describe("the edition of one file", () => {
  const FILE = inRepository("site", "tilgangspakker.html");

  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`in ${colorScheme} colours`, () => {
      test.use({ colorScheme });
      test("opens the statement in the foot", async ({ page }) => {
        await page.goto(pathToFileURL(FILE).href);
        await ready(page);
        await expect(page.getByText("WCAG 2.2").first()).toBeHidden();
        await page.locator("summary", { hasText: "Tilgjengelighet" }).focus();
        await page.keyboard.press("Enter");
        for (const language of LANGUAGES)
          await expect(page.locator(`.page-accessibility section[lang="${language}"]`)).toBeVisible();
        await assertAccessible(page);
      });
    });
  }

  test("leaves no link that leads nowhere", async ({ page }) => {
    await page.goto(pathToFileURL(FILE).href);
    await ready(page);
    const addresses = await page.locator("a[href]").evaluateAll((links) => links.map((it) => it.getAttribute("href")!));
    expect(addresses.filter((it) => !it.startsWith("#") && !it.startsWith("https://"))).toEqual([]);
  });

  test("checks a policy, and fetches nothing", async ({ page }) => {
    await page.goto(`${pathToFileURL(FILE).href}#view=urns&urns=urn:altinn:accesspackage:lonn`);
    await ready(page);
    await expect(page.locator(".page-policy-status")).toHaveText("✓ Gjeldende: 1.");
    expect(readFileSync(FILE, "utf8")).not.toMatch(/import\("\.\//);
  });
});
