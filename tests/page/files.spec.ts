// A catalogue of the reader's own: read on the spot, shown like the others, sent nowhere. And files by somebody who means harm.

import type { Page } from "@playwright/test";

import { assertFits } from "../browser/axe.ts";
import { DESK, expect, goTo, test } from "./fixtures.ts";

const PREFIX = "urn:altinn:accesspackage:";
const file = (name: string, value: unknown) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)),
});
const OWN = {
  version: "min-1",
  language: "nb",
  areas: [{ name: "Fiske", children: [`${PREFIX}torsk`, `${PREFIX}sei`] }],
  packages: [
    { urn: `${PREFIX}torsk`, name: "Torsk", properties: { isAssignable: true, roles: ["DAGL"] } },
    { urn: `${PREFIX}sei`, name: "Sei" },
  ],
};
const EXPORT = [
  {
    id: "1",
    name: "Allment",
    areas: [
      {
        id: "2",
        name: "Fiske",
        urn: "accesspackage:area:fiske",
        packages: [
          {
            id: "3",
            urn: `${PREFIX}lonn`,
            name: "Lønn",
            description: "Å fiske.",
            isDelegable: true,
            isAssignable: true,
            isResourcePolicyAvailable: true,
          },
        ],
      },
    ],
  },
];

const choose = (page: Page, ...files: ReturnType<typeof file>[]) => page.locator("#fil").setInputFiles(files);
const message = (page: Page) => page.locator("#beskjed");
const heading = (page: Page) => page.locator("main > [data-view]:visible h1");

test.use({ viewport: DESK });

test.describe("a file", () => {
  test("of our own form is opened, shown and named in the address and the source menu", async ({ page, open }) => {
    await open();
    await choose(page, file("min.json", OWN));
    await expect(message(page)).toHaveText("min.json er åpnet: 2 tilgangspakker.");
    await expect(page).toHaveURL(/#catalogue=fil:min\.json$/);
    await expect(heading(page)).toHaveText("Fiske");
    await expect(page.getByText("Fra filen «min.json», lest her i nettleseren.")).toBeVisible();
    await expect(page.locator("#kilde")).toContainText("min.json");
  });

  test("is chosen in the source menu", async ({ page, open }) => {
    await open();
    await page.getByRole("button", { name: /^Kilde/ }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Åpne egen fil …" }).click(),
    ]);
    await chooser.setFiles(file("min.json", OWN));
    await expect(heading(page)).toHaveText("Fiske");
  });

  test("that Altinn's export answered takes its grants from today's register", async ({ page, open }) => {
    await open();
    await choose(page, file("eksport.json", EXPORT));
    await expect(page.locator(`.tp-table tr[data-urn="${PREFIX}lonn"]`)).toContainText("DAGL");
  });

  test("is reported where it has faults, in a list that opens", async ({ page, open }) => {
    const [group] = EXPORT;
    const [area] = group!.areas;
    await open();
    await choose(
      page,
      file("dobbel.json", [{ ...group, areas: [{ ...area, packages: [...area!.packages, ...area!.packages] }] }]),
    );
    await page.getByText(/merknad(er)? til kilden/).click();
    await expect(page.getByText("DUPLICATE_URN").first()).toBeVisible();
    await expect(page.locator(".page-remarks li [lang=en]").first()).toBeVisible();
  });

  test("is dropped anywhere on the page", async ({ page, open }) => {
    await open();
    const dataTransfer = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "sluppet.json", { type: "application/json" }));
      return transfer;
    }, JSON.stringify(OWN));
    await page.dispatchEvent("main", "drop", { dataTransfer });
    await expect(heading(page)).toHaveText("Fiske");
  });

  test("that is refused leaves the one of the same name that is open", async ({ page, open }) => {
    await open();
    await choose(page, file("min.json", OWN));
    await expect(heading(page)).toHaveText("Fiske");
    await choose(page, file("min.json", { ...OWN, areas: [{ name: "Fiske", children: [] }], packages: [] }));
    await expect(message(page)).toContainText("Det er ingen tilgangspakker i filen");
    await goTo(page, "catalogue=fil:min.json&package=torsk");
    await expect(heading(page)).toHaveText("Torsk");
  });

  test("that is let go of for another is not among the sources", async ({ page, open }) => {
    await open();
    await page.evaluate((text) => {
      for (const name of ["stor.json", "min.json"]) {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, JSON.stringify(OWN));
    await expect(message(page)).toHaveText("min.json er åpnet: 2 tilgangspakker.");
    await page.getByRole("button", { name: /^Kilde/ }).click();
    await expect(page.locator("#kilder li").filter({ hasText: "min.json" })).toBeVisible();
    await expect(page.locator("#kilder")).not.toContainText("stor.json");
  });

  test("replaces an earlier one of the same name, and stays open beside the others", async ({ page, open }) => {
    await open();
    await choose(page, file("min.json", OWN));
    await expect(page.locator("li.tp-package:visible")).toHaveCount(2);
    await choose(
      page,
      file("min.json", {
        ...OWN,
        areas: [{ name: "Fiske", children: [`${PREFIX}torsk`] }],
        packages: OWN.packages.slice(0, 1),
      }),
    );
    await expect(page.locator("li.tp-package:visible")).toHaveCount(1);
    await goTo(page, "catalogue=versjon-3");
    await expect(heading(page)).toHaveText("Integrasjoner og API-er");
    await page.goBack();
    await expect(heading(page)).toHaveText("Fiske");
  });

  for (const [what, text, says] of [
    ["is no JSON", "{ nei", /rar\.json kunne ikke åpnes.*verken en katalog/],
    ["is JSON of something else", '{"name":"pakke"}', /verken en katalog/],
    ["is a list of something else", "[1,2,3]", /verken en katalog/],
    ["is a web page", "<!DOCTYPE html>", /verken en katalog/],
    ["is empty", "", /kunne ikke åpnes/],
    [
      "has no package in it",
      { ...OWN, areas: [{ name: "Fiske", children: [] }], packages: [] },
      /Det er ingen tilgangspakker i filen/,
    ],
    ["is nested a hundred thousand levels deep", "[".repeat(100_000), /kunne ikke åpnes/],
    ["has a name for the prototype", '{"__proto__":{"version":"x"},"constructor":1}', /kunne ikke åpnes/],
  ] as const) {
    test(`that ${what} is refused with what is wrong, and what was shown stays`, async ({ page, open }) => {
      await open();
      await choose(page, file("rar.json", text));
      await expect(message(page).locator('[data-color="danger"]')).toContainText(says);
      await expect(page.locator("li.tp-package:visible")).toHaveCount(3);
      await page.getByRole("button", { name: /^Kilde/ }).click();
      await expect(page.locator("#kilder li").first()).toBeVisible();
      await expect(page.locator("#kilder")).not.toContainText("rar.json");
    });
  }
});

test("a file that is too large is refused before it is read", async ({ page, open }) => {
  await open();
  const dataTransfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([" ".repeat(17 * 1024 * 1024)], "stor.json"));
    return transfer;
  });
  await page.dispatchEvent("main", "drop", { dataTransfer });
  await expect(message(page)).toContainText("stor.json kunne ikke åpnes. Filen er for stor: det leses høyst 16 MiB.");
});

test.describe("a file of 10,000 packages", () => {
  const many = () => {
    const packages = Array.from({ length: 10_000 }, (_, place) => ({
      urn: `${PREFIX}pakke-${place}`,
      name: `Pakke nummer ${place}`,
      description: "En pakke blant mange.",
      properties: { roles: ["DAGL"] },
    }));
    const areas = Array.from({ length: 10 }, (_, place) => ({
      name: `Område ${place}`,
      children: packages.filter((_, at) => at % 10 === place).map(({ urn }) => urn),
    }));
    return { version: "stor", language: "nb", areas, packages };
  };

  test("stays of use: a part is drawn, all are found, and every one can be gone to", async ({ page, open }) => {
    test.setTimeout(90_000);
    await open();
    await choose(page, file("stor.json", many()));
    await expect(message(page)).toContainText("stor.json er åpnet: 10000 tilgangspakker.", { timeout: 30_000 });
    await expect(page.locator(".page-tile summary")).toHaveCount(10);
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(3000);
    await page.getByRole("searchbox").fill("pakke-9999");
    await expect(page.getByRole("link", { name: "Pakke nummer 9999" })).toBeVisible();
    await goTo(page, "catalogue=fil:stor.json&area=Område 3");
    await expect(page.getByText("Her vises de første 300 av 1000 pakker. Søk for å finne de andre.")).toBeVisible();
    await goTo(page, "catalogue=fil:stor.json&package=pakke-8763");
    await expect(heading(page)).toHaveText("Pakke nummer 8763");
  });
});

test.describe("a file that means harm", () => {
  const RAN = "document.documentElement.dataset.ran=1";
  const MARKUP = `<script>${RAN}</script><img src="x" onerror="${RAN}">"'><svg onload='${RAN}'></details>{0}&lt;u&gt;`;
  const TURNED = "før\u202Erekab\u2067\u202D\u2069\u202C\u2069\u2069 etter";
  /** A catalogue that says this wherever it may say anything. */
  const saying = (text: string, areas = 1) => ({
    version: text,
    language: "nb",
    roles: [
      {
        code: text,
        legacyCode: `X${text}`,
        urn: `urn:x:${text}`,
        legacyUrn: `urn:y:${text}`,
        name: { nb: text, nn: text, en: text },
      },
    ],
    groups: [{ name: text, description: text }],
    areas: Array.from({ length: areas }, (_, place) => ({
      name: place === 0 ? text : `${text}${place}`,
      summary: text,
      description: text,
      urn: `${text}${place}`,
      group: text,
      children: place === 0 ? [`${PREFIX}a`, { name: `${text} 2`, description: text, children: [`${PREFIX}b`] }] : [],
    })),
    packages: ["a", "b"].map((slug) => ({
      urn: PREFIX + slug,
      name: text,
      description: text,
      formerNames: [`${text} ${slug}`],
      properties: { roles: [text, { role: "DAGL", variant: text }], unknownRoles: [text] },
    })),
    notices: [{ severity: "warning", text, area: text, unresolvedRoles: ["FFØR"] }],
    diagnostics: [{ severity: "warning", code: text, message: text, document: text, line: 1, column: 1 }],
  });
  const PLACES = [
    "",
    "&search=f",
    "&package=a",
    "&row=x",
    "&search=finnesikke",
    "&services=1",
    "&package=finnesikke",
    "&view=roles",
    "&view=roles&role=DAGL",
    "&view=matrix",
    "&view=ask&action=hold&package=a&role=DAGL",
    "&view=changes&before=versjon-3",
    `&view=urns&urns=${PREFIX}a`,
  ];
  const foreign = (page: Page) =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll(
          "main :is(script, img, iframe, object, embed, style, u), [onerror], [onload], [onclick], a[href^='javascript:' i]",
        ),
      ].map((it) => it.outerHTML.slice(0, 200)),
    );

  for (const areas of [1, 3]) {
    test(`says its markup as text, in a catalogue of ${areas} area(s)`, async ({ page, open }) => {
      await open();
      await choose(page, file("ond.json", saying(MARKUP, areas)));
      await expect(message(page).locator('[data-color="success"]')).toBeVisible();
      for (const place of PLACES) {
        await goTo(page, `catalogue=fil:ond.json&lang=en${place}`);
        await expect(heading(page)).toBeVisible();
        expect(await foreign(page), place).toEqual([]);
        await expect(page.locator("html")).not.toHaveAttribute("data-ran");
        await expect(page.locator("html")).not.toHaveAttribute("data-failed");
      }
    });
  }

  test("says what stands in an address as text", async ({ page, open }) => {
    await open();
    for (const key of ["catalogue", "lang", "view", "search", "package", "row", "area", "group", "services"]) {
      await goTo(page, `${key}=${encodeURIComponent(MARKUP)}`);
      await expect(heading(page)).toBeVisible();
      expect(await foreign(page), key).toEqual([]);
      await expect(page.locator("html")).not.toHaveAttribute("data-ran");
    }
  });

  test("turns no text around it about, by its contents or its name", async ({ page, open }) => {
    await open();
    await choose(page, file("a\u202Enosj.json", saying(TURNED)));
    await expect(message(page)).toContainText("anosj.json er åpnet");
    for (const place of PLACES) {
      await goTo(page, `catalogue=${encodeURIComponent("fil:a\u202Enosj.json")}${place}`);
      await expect(heading(page)).toBeVisible();
      expect(await page.locator("main").innerText(), place).not.toMatch(/[\u202A-\u202E\u2066\u2067]/);
    }
  });

  for (const [what, name] of [
    ["one word", "x".repeat(10_000)],
    ["many words", "ord ".repeat(2500).trim()],
  ] as const) {
    for (const width of [1440, 320]) {
      test(`widens no page by a name of 10,000 letters in ${what}, at ${width} px`, async ({ page, open }) => {
        await page.setViewportSize({ width, height: 800 });
        await open();
        await choose(page, file("lang.json", saying(name, 2)));
        await expect(message(page).locator('[data-color="success"]')).toBeVisible();
        for (const place of ["", "&search=x", "&search=ord", "&package=a", `&row=${PREFIX}a`]) {
          await goTo(page, `catalogue=fil:lang.json${place}`);
          await expect(heading(page)).toBeVisible();
          await assertFits(page);
        }
      });
    }
  }
});
