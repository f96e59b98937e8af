// What an address names that is not there: told at the top, with help, and not taken.

import { visible } from "../browser/visible.ts";
import { expect, goTo, MONTH, test } from "./fixtures.ts";

const REGISTER = `catalogue=${MONTH}`;

test.describe("a package that is not there", () => {
  for (const [named, told] of [
    ["finnesikke", /^Pakken «finnesikke» finnes ikke i denne kilden\. Søk etter den$/],
    ["lonns", /Mente du Lønn(, .+)? eller .+\? Søk etter den$/],
    // What it was called before version 3.
    [
      "eckeyrole",
      /I versjon 3 av dokumentasjonen heter den Opptre for virksomhetens kunder\. Den ble tatt ut av bruk 16\. desember 2024\./,
    ],
    [
      "opptreforvirksomhetenskunder",
      /^Pakken «opptreforvirksomhetenskunder» ble tatt ut av bruk 16\. desember 2024\. I versjon 3 av dokumentasjonen heter den Opptre for virksomhetens kunder\.$/,
    ],
  ] as const) {
    test(`«${named}» is told with help`, async ({ page, open }) => {
      await open(`${REGISTER}&package=${named}`);
      await expect(page.locator("#beskjed")).toHaveText(told);
      const [{ text }] = await visible(page, "#beskjed");
      expect(text).toMatch(told);
      expect(await page.locator("#beskjed a").count()).toBeLessThanOrEqual(4);
    });
  }

  test("of today's leads from version 3 to today's register", async ({ page, open }) => {
    await open("package=lonn");
    await page.getByRole("link", { name: /^Se etter den i Altinns register/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lønn");
    await expect(page.locator("#beskjed")).toBeEmpty();
  });

  test("leads to a search for its words", async ({ page, open }) => {
    await open(`${REGISTER}&package=finnes-ikke`);
    await page.getByRole("link", { name: "Søk etter den" }).click();
    await expect(page.getByRole("searchbox")).toHaveValue("finnes ikke");
  });

  test("is not told of a place that the reader has left", async ({ page, open }) => {
    await open(REGISTER);
    await goTo(page, `${REGISTER}&package=eckeyrole`);
    await goTo(page, `${REGISTER}&package=lonn`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lønn");
    await expect(page.locator("#beskjed")).toBeEmpty();
  });
});

for (const [at, told] of [
  ["view=changes&before=tull", "Kilden «tull» finnes ikke her. Nå vises versjon 3."],
  ["view=changes&before=altinn-2025-03", "Lenken gjelder registeret i mars 2025, som ikke er her."],
  ["view=changes&scope=tull", "Adressen sier «scope=tull», som ikke betyr noe her."],
  ["services=7", "Adressen sier «services=7», som ikke betyr noe her."],
  ["group=tull", "Adressen sier «group=tull», som ikke betyr noe her."],
  ["lang=tull", "Adressen sier «lang=tull», som ikke betyr noe her."],
  ["view=ask&action=tull", "Adressen sier «action=tull», som ikke betyr noe her."],
  ["row=tull", "Raden «tull» finnes ikke i tabellen."],
  ["package=lonn&role=tull", "Rollen «tull» finnes ikke i denne kilden."],
  ["package=lonn&variant=XX", "Organisasjonsformen «XX» finnes ikke. Her er ingen organisasjonsform valgt."],
  ["view=matrix&row=tull", "Området «tull» finnes ikke i denne kilden."],
  // What turns text about is left out.
  ["view=matrix&variant=%E2%80%AEXX", "Organisasjonsformen «XX» finnes ikke."],
  ["view=roles&role=%E2%80%AEXX", "Rollen «XX» finnes ikke i denne kilden."],
] as const) {
  test(`${at} is told`, async ({ page, open }) => {
    await open(`${REGISTER}&${at}`);
    const [{ text }] = await visible(page, "#beskjed");
    expect(text).toContain(told);
  });
}

for (const at of [
  "package=",
  "area=",
  "row=",
  "services=",
  "view=",
  "view=roles&role=",
  "view=matrix&pinned=lonn,",
  "view=changes&before=",
  "view=ask&action=delegate&roles=DAGL&package=",
]) {
  test(`60,000 letters of ${at} are told in few`, async ({ page, open }) => {
    await open(`${REGISTER}&${at}${"lonn-".repeat(12_000)}`);
    await expect(page.locator("main")).toContainText("lonn-lonn-");
    const [{ text }] = await visible(page, "main");
    expect(text).not.toContain("lonn-".repeat(20));
    expect((await page.title()).length).toBeLessThan(150);
  });
}

test("a source that is not there is not chosen", async ({ page, open }) => {
  await open(`${REGISTER}&view=changes&before=tull`);
  await expect(page.getByLabel("Fra", { exact: true })).toHaveValue("versjon-3");
  await expect(page.getByLabel("Fra", { exact: true }).locator("option")).not.toContainText(["tull"]);
  await expect(page.locator(".page-compared-list")).toContainText("Programmeringsgrensesnitt");
});
