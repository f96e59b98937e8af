// Back, forward and reload come back to the same place and scroll; what is moved through is one step.

import { DESK, expect, goTo, MONTH, ready, test, view } from "./fixtures.ts";

const REGISTER = `catalogue=${MONTH}`;
const scroll = () => scrollY;

test.use({ viewport: DESK });

test("back and forward lead through front page, area, package and view, each as it was", async ({ page, open }) => {
  await open(REGISTER);
  await page.getByText("Integrasjoner", { exact: true }).click();
  await page
    .getByRole("link", { name: /Om området/ })
    .filter({ visible: true })
    .click();
  await page.getByRole("link", { name: "Maskinlesbare hendelser" }).click();
  await page.getByRole("link", { name: "Endringer", exact: true }).click();
  const heading = page.locator("main > [data-view]:visible h1");
  for (const title of ["Maskinlesbare hendelser", "Integrasjoner", "Hvem får hva i Altinn?"]) {
    await page.goBack();
    await expect(heading).toHaveText(title);
    await expect(page).toHaveTitle(`${title} – Tilgangspakker`);
  }
  await page.goForward();
  await expect(heading).toHaveText("Integrasjoner");
});

test("back comes to where one was on the page", async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(REGISTER);
  await page.evaluate(() => scrollTo(0, 900));
  await page.waitForTimeout(250);
  await page.getByText("Industrier", { exact: true }).click();
  const link = page.getByRole("link", { name: /Om området/ }).filter({ visible: true });
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(250);
  const before = await page.evaluate(scroll);
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Industrier");
  expect(await page.evaluate(scroll)).toBe(0);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hvem får hva i Altinn?");
  expect(before).toBeGreaterThan(300);
  await expect.poll(() => page.evaluate(scroll)).toBe(before);
});

test("back comes to the link that one left by, for who uses the keyboard", async ({ page, open }) => {
  await open(`${REGISTER}&search=lønn`);
  const link = page.getByRole("link", { name: "Lønn", exact: true }).first();
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Lønn" })).toBeFocused();
  await page.goBack();
  await expect(link).toBeFocused();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: "Lønn" })).toBeFocused();
});

test("loading again comes to the same place and scroll", async ({ page, open }) => {
  await open(`${REGISTER}&search=daglig leder`);
  await page.evaluate(() => scrollTo(0, 700));
  await page.waitForTimeout(250);
  await page.reload();
  await ready(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("134 treff på «daglig leder»");
  await expect.poll(() => page.evaluate(scroll)).toBe(700);
});

test("the address names what is shown, and nothing that is as usual", async ({ page, open }) => {
  await open();
  await expect(page).toHaveURL(/#catalogue=versjon-3$/);
  await page.getByRole("button", { name: /^Kilde/ }).click();
  await page.getByRole("button", { name: /^Altinns register/ }).click();
  await expect(page).toHaveURL(new RegExp(`#${REGISTER}$`));
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Integrasjoner og API-er");
});

test("a link opens the same in another language, with the source beside", async ({ page, open }) => {
  await open(`${REGISTER}&lang=nn&package=lonn`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lønn");
  await expect(page.getByRole("searchbox", { name: "Søk etter tema, pakke, rolle eller URN" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "nn");
});

for (const [place, name] of [
  ["view=roles", "Søk etter rolle"],
  ["view=changes", "Finn i endringene"],
] as const) {
  test(`what is typed in «${name}» is shown with every letter, and the address follows at rest`, async ({
    page,
    open,
  }) => {
    await open(`${REGISTER}&${place}`);
    await page.evaluate(() => {
      const page = globalThis as unknown as { steps: number };
      page.steps = 0;
      for (const name of ["pushState", "replaceState"] as const) {
        const go = history[name].bind(history);
        history[name] = (...given) => (page.steps++, go(...given));
      }
    });
    // No key is pressed: how fast a machine does that is not to decide when typing rests.
    const shown = await page.getByLabel(name).evaluate(async (field: HTMLInputElement) => {
      const shown = new Set<string>();
      for (const letter of "daglig") {
        field.value += letter;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve));
        shown.add(document.querySelector("main")!.innerText);
      }
      return shown.size;
    });
    expect(shown, "with every letter less is found").toBeGreaterThan(2);
    await expect(page).toHaveURL(/search=daglig$/);
    await expect(page.getByLabel(name)).toHaveValue("daglig");
    expect(await page.evaluate(() => (globalThis as unknown as { steps: number }).steps)).toBe(1);
  });
}

test("a view that is still fetched hides none that the reader has gone on to", async ({ page, open }) => {
  await open(`${REGISTER}&view=roles`);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const isAsked = page.waitForRequest("**/changes-*.js");
  await page.route("**/changes-*.js", async (route) => {
    await held;
    await route.continue();
  });
  await goTo(page, `${REGISTER}&view=changes`);
  await isAsked;
  await goTo(page, `${REGISTER}&view=roles`);
  // Longer than it takes until something is said to be fetched.
  await page.waitForTimeout(500);
  await expect(view(page).getByRole("heading", { level: 1, name: "Roller" })).toBeVisible();
  release();
});
