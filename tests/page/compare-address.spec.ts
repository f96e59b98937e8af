// What an address says of the comparison.

import { visible } from "../browser/visible.ts";
import { compare, row, TODAY, table } from "./comparing.ts";
import { expect, goTo, test } from "./fixtures.ts";

test.describe("an address", () => {
  for (const [what, at, told] of [
    ["an unknown area", "area=Tull", [/Området «Tull» finnes ikke i denne kilden/]],
    ["an unknown organisation form", "variant=XYZ", [/Organisasjonsformen «XYZ» finnes ikke/]],
    ["an unknown role", "roles=DAGL,TULL", [/Rollen «TULL» finnes ikke/]],
    [
      "neither, in English",
      "area=Tull&variant=XYZ&lang=en",
      [/The area "Tull" is not in this source/, /There is no organisation form "XYZ"/],
    ],
  ] as const) {
    test(`with ${what} is told at the top, and shown without`, async ({ page, open }) => {
      await open(`${TODAY}&${at}`);
      const [{ text, box }] = await visible(page, "#beskjed");
      for (const it of told) expect(text).toMatch(it);
      expect(box.y).toBeLessThan((await compare(page).locator("h1").boundingBox())!.y);
      await expect(table(page)).toBeVisible();
    });
  }

  test("of old, with an area by its name and a form, shows that area open", async ({ page, open }) => {
    await open(`${TODAY}&area=Fullmakter+for+forretningsf%C3%B8rer&variant=BRL`);
    await expect(page).toHaveTitle("Sammenlign: Fullmakter for forretningsfører – Tilgangspakker");
    expect(await row(page, "Forretningsforer eiendom")).toMatchObject({ Forretningsfører: "✓" });
    await expect(page.getByLabel("Område", { exact: true })).toHaveValue(/forretningsfor/);
    await page.getByRole("link", { name: "Tilbake til alle områder" }).click();
    await expect(table(page).getByRole("button", { name: "Personale" })).toBeVisible();
  });

  test("means the same in another language", async ({ page, open }) => {
    await open(`${TODAY}&lang=en&area=Fullmakter+for+forretningsf%C3%B8rer&variant=BRL`);
    expect(await row(page, "Business manager real estate")).toMatchObject({ "Business Manager": "✓" });
  });
});

test("areas of the same name are opened and shown each by itself", async ({ page, open }) => {
  await open();
  const urn = (slug: string) => `urn:altinn:accesspackage:${slug}`;
  const own = {
    version: "like",
    language: "nb",
    areas: ["en", "to"].map((slug) => ({ name: "Likt", children: [urn(slug)] })),
    packages: ["en", "to"].map((slug) => ({ urn: urn(slug), name: `Pakke ${slug}`, properties: { roles: ["DAGL"] } })),
  };
  await page
    .locator("#fil")
    .setInputFiles({ name: "like.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(own)) });
  await expect(page).toHaveURL(/fil:like/);
  await goTo(page, "catalogue=fil:like.json&view=matrix");
  await table(page).getByRole("button", { name: "Likt" }).last().click();
  await expect(table(page).getByRole("link", { name: "Pakke to", exact: true })).toBeVisible();
  await expect(table(page).getByRole("link", { name: "Pakke en", exact: true })).toHaveCount(0);
  await page.getByLabel("Område", { exact: true }).selectOption({ index: 1 });
  await expect(table(page).getByRole("link", { name: "Pakke en", exact: true })).toBeVisible();
  await expect(table(page).getByRole("link", { name: "Pakke to", exact: true })).toHaveCount(0);
});
