// Packages side by side.

import { compare, row, TODAY, table } from "./comparing.ts";
import { expect, MONTH, PHONE, test } from "./fixtures.ts";

test.describe("packages", () => {
  test("of different areas stand side by side in three steps", async ({ page, open }) => {
    await open(`catalogue=${MONTH}`);
    await page.getByRole("link", { name: "Sammenlign" }).click();
    await page.getByLabel("Legg pakker side om side").fill("lønn, toll");
    await page.keyboard.press("Enter");
    await expect(table(page).locator("thead th")).toHaveText(["Egenskap", /^Lønn/, /^Toll/]);
    await expect(page).toHaveURL(/pinned=lonn,toll/);
    await expect(page).toHaveTitle("Sammenlign: Lønn, Toll – Tilgangspakker");
  });

  test("are told by what they are, and by who gets them, the differences first", async ({ page, open }) => {
    await open(`${TODAY}&pinned=regnskapsforer-lonn,skattegrunnlag,forretningsforer-eiendom`);
    const names = ["Regnskapsfører lønn", "Skattegrunnlag", "Forretningsforer eiendom"];
    const cellsOf = async (name: string) => Object.values(await row(page, name)).slice(0, names.length);
    expect(await cellsOf("Område")).toEqual([
      "Fullmakter for regnskapsfører",
      "Skatt, avgift, regnskap og toll",
      "Fullmakter for forretningsfører",
    ]);
    expect(await cellsOf("Gis videre direkte, ifølge kilden")).toEqual(["Nei", "Ja", "Nei"]);
    expect(await cellsOf("Gis videre for klienter, ifølge kilden")).toEqual(["Ja", "Ja", "Ja"]);
    expect(await cellsOf("Regnskapsfører")).toEqual(["✓", "✕", "✕"]);
    expect((await cellsOf("Forretningsfører")).map((it) => it.split(", ").sort().join())).toEqual([
      "✕",
      "Bare NUF",
      "BRL,Bare ESEK",
    ]);
    const [first] = await table(page).locator(".page-compare-group").allInnerTexts();
    expect(first).toBe("Roller som ikke får alle, eller er uavklarte");
  });

  test("are pinned in the table's own lists, found as one types, and taken away", async ({ page, open }) => {
    await open(`${TODAY}&row=personale`);
    await page.getByRole("link", { name: "Legg Lønn side om side med andre" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(compare(page)).toContainText("Legg til en pakke til for å sammenligne.");
    await page.getByLabel("Legg til flere").fill("toll");
    await compare(page).getByRole("link", { name: "+ Toll", exact: true }).click();
    await expect(table(page).locator("thead th")).toHaveCount(3);
    await expect(page.getByLabel("Legg til flere")).toBeFocused();
    await page.getByRole("link", { name: "Fjern Lønn" }).click();
    await expect(page.getByRole("link", { name: "Fjern Toll" })).toBeFocused();
    await expect(table(page).locator("thead th")).toHaveText(["Egenskap", /^Toll/]);
    await page.getByRole("link", { name: "Tilbake til alle områder" }).click();
    await expect(table(page).getByRole("button", { name: "Personale" })).toBeVisible();
  });

  test("are put there by what they are called alone: what may be several is for the reader to choose", async ({
    page,
    open,
  }) => {
    await open(TODAY);
    await page.getByLabel("Legg pakker side om side").fill("lønn, skatt");
    await page.keyboard.press("Enter");
    await expect(table(page).locator("thead th")).toHaveText(["Egenskap", /^Lønn/]);
    const field = page.getByLabel("Legg til flere");
    await expect(field).toHaveValue("skatt");
    await expect(compare(page)).toContainText("Hvilken pakke mener du med «skatt»? Velg nedenfor.");
    await compare(page).getByRole("link", { name: "+ Skattegrunnlag" }).click();
    await expect(table(page).locator("thead th")).toHaveText(["Egenskap", /^Lønn/, /^Skattegrunnlag/]);
    await expect(field).toHaveValue("");
  });

  test("are there to choose from wherever it is said so, be it that the last of them is none", async ({
    page,
    open,
  }) => {
    await open(TODAY);
    await page.getByLabel("Legg pakker side om side").fill("mva, skatt, tullball");
    await page.keyboard.press("Enter");
    await expect(compare(page)).toContainText("«mva»? Velg nedenfor.");
    await expect(compare(page)).toContainText("Ingen pakke passer med «tullball».");
    await expect(compare(page).getByRole("link", { name: "+ Skattegrunnlag" })).toBeVisible();
    await compare(page).getByRole("link", { name: "+ Merverdiavgift" }).click();
    await expect(page).toHaveURL(/pinned=merverdiavgift/);
  });

  test("fade at the edge of a phone while there are more beyond it, and not in focus, whose outline is seen", async ({
    page,
    open,
  }) => {
    await page.setViewportSize(PHONE);
    await open(`${TODAY}&pinned=lonn,jordbruk`);
    const frame = page.locator(".page-compare-side");
    const style = (name: string) => frame.evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), name);
    await expect(table(page)).toBeVisible();
    expect(await style("--page-more")).toBe("0px");
    await open(`${TODAY}&pinned=lonn,jordbruk,regnskapsforer-lonn`);
    await expect(table(page)).toContainText("Regnskapsfører lønn");
    await expect.poll(() => style("--page-more")).toBe("24px");
    await frame.evaluate((it) => it.scrollTo(it.scrollWidth, 0));
    await expect.poll(() => style("--page-more")).toBe("0px");
    await page
      .getByRole("link", { name: "Last ned alt (CSV)" })
      .or(page.getByRole("button", { name: "Last ned alt (CSV)" }))
      .focus();
    await page.keyboard.press("Tab");
    await expect(frame).toBeFocused();
    expect(await style("mask-image")).toBe("none");
    expect(await style("outline-style")).toBe("solid");
  });

  test("are never put there for what they are not called", async ({ page, open }) => {
    await open(TODAY);
    await page.getByLabel("Legg pakker side om side").fill("finnesikke");
    await page.keyboard.press("Enter");
    await expect(compare(page)).toContainText("Ingen pakke passer med «finnesikke».");
    await expect(page).not.toHaveURL(/pinned/);
  });

  test("that are not found are told where they were typed, and where the address names them", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}&pinned=lonn,tull`);
    await expect(page.locator("#beskjed")).toContainText("Pakken «tull» finnes ikke i denne kilden.");
    await page.getByLabel("Legg til flere").fill("qqqq");
    await page.keyboard.press("Enter");
    await expect(compare(page).getByText("Ingen pakke passer med «qqqq».")).toBeVisible();
  });
});
