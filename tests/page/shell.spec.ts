// What stands around the views: the header, the menu, sources and languages, memory, odd addresses, paper, and what needs no script.

import { DESK, expect, goTo, MONTH, PHONE, ready, test, view, WINDOW } from "./fixtures.ts";
import { sheetsOf } from "./sheets.ts";

const REGISTER = `catalogue=${MONTH}`;

test.describe("the header", () => {
  for (const size of [DESK, WINDOW]) {
    test(`is one row of 56 px at ${size.width} px, where nothing overlaps`, async ({ page, open }) => {
      await page.setViewportSize(size);
      await open(REGISTER);
      expect((await page.locator(".page-head").boundingBox())!.height).toBeLessThanOrEqual(58);
      const boxes = await page
        .locator(".page-brand, .page-menu, .page-choices > button")
        .evaluateAll((all) => all.map((it) => it.getBoundingClientRect()).map(({ left, right }) => [left, right]));
      for (const [place, [left]] of boxes.slice(1).entries()) expect(left!).toBeGreaterThanOrEqual(boxes[place]![1]!);
    });
  }

  for (const width of [360, 320]) {
    test(`is at most 96 px high on a phone of ${width} px, with source and language to be read`, async ({
      page,
      open,
    }) => {
      await page.setViewportSize({ width, height: 740 });
      await open(REGISTER);
      expect((await page.locator(".page-head").boundingBox())!.height).toBeLessThanOrEqual(96);
      await expect(page.getByRole("button", { name: "Kilde Aug. 2026" })).toBeVisible();
      await expect(page.getByRole("button", { name: "Språk Bokmål" })).toBeInViewport({ ratio: 1 });
      expect(
        await page.locator(".page-chosen").evaluateAll((all) => all.every((it) => it.scrollWidth <= it.clientWidth)),
      ).toBe(true);
    });
  }

  test("has a menu whose links keep source and search, and a title for every view", async ({ page, open }) => {
    await page.setViewportSize(DESK);
    await open(`${REGISTER}&lang=en&search=toll`);
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Roles" }).click();
    await expect(page).toHaveURL(new RegExp(`#${REGISTER}&lang=en&view=roles&search=toll$`));
    await expect(page.getByRole("link", { name: "Roles", exact: true })).toHaveAttribute("aria-current", "page");
    const before = await page.title();
    await page.getByRole("link", { name: "Changes", exact: true }).click();
    await expect.poll(() => page.title()).not.toBe(before);
  });

  test("has every source in a menu, with its age", async ({ page, open }) => {
    await page.clock.setFixedTime("2026-12-10");
    await open();
    await page.getByRole("button", { name: /^Kilde/ }).click();
    await page.getByRole("button", { name: "Altinns register, august 2026 (4 måneder gammelt)" }).click();
    await expect(page).toHaveURL(new RegExp(`#${REGISTER}$`));
    await expect(page.getByRole("button", { name: /^Kilde/ })).toContainText("Altinns register, august 2026");
  });

  test("changes language without loading the page again, and keeps focus", async ({ page, open }) => {
    await open();
    await page.evaluate(() => ((globalThis as any).stillHere = true));
    await page.getByRole("button", { name: /^Språk/ }).click();
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("searchbox", { name: "Search for a subject, package, role or URN" })).toBeVisible();
    expect(await page.evaluate(() => (globalThis as any).stillHere)).toBe(true);
    await expect(page.getByRole("button", { name: "Language English" })).toBeFocused();
  });
});

test.describe("what was chosen last", () => {
  test("is remembered for the bare address, and for no other", async ({ page, open }) => {
    await open();
    await page.getByRole("button", { name: /^Kilde/ }).click();
    await page.getByRole("button", { name: /^Altinns register/ }).click();
    await page.goto("about:blank");
    await page.goto("/");
    await ready(page);
    await expect(page).toHaveTitle("Hvem får hva i Altinn? – Tilgangspakker");
    await goTo(page, "catalogue=versjon-3");
    await expect(page).toHaveTitle("Integrasjoner og API-er – Tilgangspakker");
  });

  test("is remembered where it was chosen by a link", async ({ page, open }) => {
    await open();
    await page.getByRole("link", { name: /^Gå til dagens register/ }).click();
    await expect(page).toHaveTitle("Hvem får hva i Altinn? – Tilgangspakker");
    await page.goto("about:blank");
    await page.goto("/");
    await ready(page);
    await expect(page).toHaveTitle("Hvem får hva i Altinn? – Tilgangspakker");
  });

  for (const kept of ["register", "altinn-2020-01"]) {
    test(`is today's register where that was chosen, whatever month it was then (${kept})`, async ({ page, open }) => {
      await open();
      await page.evaluate((kept) => localStorage.setItem("tilgangspakker.catalogue", kept), kept);
      await page.goto("about:blank");
      await page.goto("/");
      await ready(page);
      await expect(page).toHaveTitle("Hvem får hva i Altinn? – Tilgangspakker");
      await expect(page).toHaveURL(new RegExp(REGISTER));
    });
  }

  test("is kept without its month", async ({ page, open }) => {
    await open();
    await page.getByRole("button", { name: /^Kilde/ }).click();
    await page.getByRole("button", { name: /^Altinns register/ }).click();
    expect(await page.evaluate(() => localStorage.getItem("tilgangspakker.catalogue"))).toBe("register");
  });

  test.describe("where the browser speaks nynorsk", () => {
    test.use({ locale: "nn-NO" });
    test("is nynorsk for the bare address, and bokmål for a link", async ({ page, open }) => {
      await open();
      await expect(page.locator("html")).toHaveAttribute("lang", "nn");
      await goTo(page, REGISTER);
      await expect(page.locator("html")).toHaveAttribute("lang", "nb");
    });
  });
});

test("Ctrl+K goes to the search, from another view and from a package on a phone, too", async ({ page, open }) => {
  await page.setViewportSize(PHONE);
  for (const place of [REGISTER, `${REGISTER}&view=ask`, `${REGISTER}&package=lonn`]) {
    await open(place);
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("searchbox")).toBeFocused();
  }
});

test("no single letter is a shortcut", async ({ page, open }) => {
  await open(REGISTER);
  const before = page.url();
  for (const key of ["/", "k", "s", "?"]) await page.keyboard.press(key);
  expect(page.url()).toBe(before);
  await expect(page.getByRole("searchbox")).not.toBeFocused();
});

test("the skip link leads to the content, and changes nothing", async ({ page, open }) => {
  await open(REGISTER);
  const before = page.url();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Hopp til innholdet" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  expect(page.url()).toBe(before);
});

test.describe("an address", () => {
  for (const [lang, said] of [
    ["nb", "Kilden «altinn-2020» finnes ikke her. Nå vises versjon 3."],
    ["nn", "Kjelda «altinn-2020» finst ikkje her."],
    ["en", 'There is no source "altinn-2020" here.'],
  ] as const) {
    test(`of a catalogue that does not exist is told, in ${lang}, and the source is what is shown`, async ({
      page,
      open,
    }) => {
      await open(`catalogue=altinn-2020&lang=${lang}`);
      await expect(page.locator("#beskjed")).toContainText(said);
      await expect(page.locator("#kilde")).toContainText(lang === "en" ? "Version 3" : "Versjon 3");
      await expect(page.locator("li.tp-package:visible")).toHaveCount(3);
    });
  }

  test("of another month's register leads to today's, and so do the links on from there", async ({ page, open }) => {
    await open("catalogue=altinn-2020-03&package=lonn");
    await expect(page.locator("#beskjed")).toContainText(
      "Lenken gjelder registeret i mars 2020, som ikke er her. Nå vises Altinns register,",
    );
    await expect(page.locator("main > [data-view]:visible h1")).toHaveText("Lønn");
    await expect(page.locator("[data-view-link=roles]")).toHaveAttribute("href", new RegExp(REGISTER));
    await expect(page).toHaveURL(new RegExp(`#${REGISTER}&package=lonn$`));
  });

  test("of a view that does not exist is told until one goes on", async ({ page, open }) => {
    await open("view=tull");
    await expect(page.locator("#beskjed")).toContainText("Visningen «tull» finnes ikke. Nå vises forsiden.");
    await goTo(page, REGISTER);
    await expect(page.locator("#beskjed")).toBeEmpty();
  });

  test("of a file that is not open here is told", async ({ page, open }) => {
    await open("catalogue=fil:min.json");
    await expect(page.locator("#beskjed")).toContainText(
      "Lenken peker til filen «min.json» på en annen maskin. Åpne filen for å se det samme.",
    );
  });

  for (const odd of [
    "catalogue=nonsense",
    "view=nonsense&lang=xx",
    "%E0%A4%A",
    "package=%3Cscript%3E",
    "row=..",
    "area=__proto__",
    "group=tull&services=7",
  ]) {
    test(`is borne: #${odd}`, async ({ page, open }) => {
      await open(odd);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("html")).not.toHaveAttribute("data-failed");
    });
  }

  for (const search of ["%00", "a".repeat(5000), "«»", "urn:"]) {
    test(`is borne: #search=${search.slice(0, 20)}`, async ({ page, open }) => {
      await open(`search=${search}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("html")).not.toHaveAttribute("data-failed");
    });
  }
});

for (const size of [DESK, PHONE]) {
  for (const place of [
    "catalogue=versjon-3",
    REGISTER,
    `${REGISTER}&search=moms`,
    `${REGISTER}&package=lonn`,
    "view=roles",
  ]) {
    test(`nothing moves while #${place} opens at ${size.width} px`, async ({ page, open }) => {
      await page.setViewportSize(size);
      await page.addInitScript(() => {
        (globalThis as any).shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) (globalThis as any).shift += (entry as any).value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      await open(place);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => (globalThis as any).shift)).toBeLessThanOrEqual(0.02);
    });
  }
}

test.describe("on paper", () => {
  test("what is for developers stays within the page, also its longest line", async ({ page, open }) => {
    await page.setViewportSize({ width: 794, height: 1123 });
    await open(`${REGISTER}&package=merverdiavgift`);
    await page.emulateMedia({ media: "print" });
    const snippet = page.locator(".page-snippet");
    await expect(snippet).toBeVisible();
    const beyond = snippet.evaluate((it) => {
      const lines = [...it.querySelector("code")!.getClientRects()];
      return Math.max(...lines.map(({ right }) => right)) - it.getBoundingClientRect().right;
    });
    expect(await beyond).toBeLessThanOrEqual(0);
  });

  test("the source and the day stand there, what a screen does is not, and closed areas have their names", async ({
    page,
    open,
  }) => {
    await open(REGISTER);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(/^Altinns register, august 2026\. Skrevet ut \d+\. \S+ \d{4}$/)).toBeVisible();
    for (const gone of [".page-search", ".page-doors", ".page-audiences", ".page-head"])
      await expect(page.locator(gone)).toBeHidden();
    for (const name of ["Merverdiavgift", "Motorvognavgifter"])
      await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
    await expect(page.locator(".page-tile a", { hasText: "Kartverket" }).first()).toBeVisible();
    // A link says where it leads, or is not there.
    const links = page.locator(".page-foot a:visible");
    await expect(links).toHaveText(["Altinns dokumentasjon"]);
    expect(await links.evaluate((it) => getComputedStyle(it, "::after").content)).toContain(
      "https://docs.altinn.studio/",
    );
  });
});

test("the source and the day stand on every sheet", async ({ page, open }) => {
  await open(REGISTER);
  const sheets = await sheetsOf(page);
  expect(sheets.length).toBeGreaterThan(2);
  const [first = ""] = sheets;
  for (const sheet of sheets) expect(sheet.slice(0, 200)).toBe(first.slice(0, 200));
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("there are tree, table and warning, and nothing that would not work", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("li.tp-package:visible")).toHaveCount(3);
    await expect(page.locator(".tp-table tbody tr:visible")).toHaveCount(4);
    await expect(page.locator(".tp-notice")).toBeVisible();
    await expect(page.locator(".needs-script:visible, [data-tp-needs-script]:visible")).toHaveCount(0);
    await expect(page.getByText(/versjon 3 av Altinns dokumentasjon/)).toBeVisible();
    await expect(view(page)).toBeVisible();
  });

  test("a link to something else is answered by what is missing", async ({ page }) => {
    await page.goto("/#view=roles&role=DAGL");
    await expect(page.getByText(/^Uten JavaScript vises bare versjon 3/)).toBeVisible();
  });
});

test.describe("where it is a day later already", () => {
  test.use({ timezoneId: "Pacific/Kiritimati" });
  test("that day is printed", async ({ page, open }) => {
    await page.clock.setFixedTime(new Date("2026-11-28T23:30:00Z"));
    await open();
    await expect(page.locator("#papir")).toHaveText(/Skrevet ut 29\. november 2026$/);
  });
});

test("the menu on a phone shows where the reader is, though it is wider than the phone", async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(`${REGISTER}&view=changes`);
  await expect(page.getByRole("navigation").getByRole("link", { name: "Endringer" })).toBeInViewport({ ratio: 0.95 });
});

test.describe("the list of sources, by keyboard", () => {
  const focused = (page: import("@playwright/test").Page) =>
    page.evaluate(() => (document.activeElement as HTMLElement).innerText);

  test("is gone through with arrows, Home and End, and left with Escape", async ({ page, open }) => {
    await open(`catalogue=${MONTH}`);
    await page.locator("#kilde").focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("#kilder")).toBeVisible();
    // At the one that is chosen.
    expect(await focused(page)).toContain("Altinns register");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toContain("versjon 3");
    await page.keyboard.press("End");
    expect(await focused(page)).toContain("Åpne egen fil");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toContain("Altinns register");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toContain("Åpne egen fil");
    await page.keyboard.press("Home");
    expect(await focused(page)).toContain("Altinns register");
    await page.keyboard.press("Escape");
    await expect(page.locator("#kilder")).toBeHidden();
    await expect(page.locator("#kilde")).toBeFocused();
  });

  test("closes behind who goes on by Tab, and chooses with Enter", async ({ page, open }) => {
    await open(`catalogue=${MONTH}`);
    await page.locator("#kilde").focus();
    for (const key of ["ArrowDown", "End", "Tab"]) await page.keyboard.press(key);
    await expect(page.locator("#kilder")).toBeHidden();
    await page.locator("#kilde").focus();
    for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Integrasjoner og API-er");
  });
});
