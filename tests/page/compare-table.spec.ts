// Areas against roles, opened into packages.

import init from "tilgangspakker";

import { assertFits } from "../browser/axe.ts";
import { columns, compare, row, TODAY, table, today } from "./comparing.ts";
import { expect, goTo, PHONE, test } from "./fixtures.ts";
import { sheetsOf } from "./sheets.ts";

test.beforeAll(() => init());

test.describe("the table", () => {
  test("says of each area how many of its packages a role gets, and what some forms get", async ({ page, open }) => {
    await open(TODAY);
    const tax = await row(page, "Skatt, avgift, regnskap og toll");
    expect(tax).toMatchObject({
      "Daglig leder": "12/12",
      Bobestyrer: "11/12",
      Regnskapsfører: "0/12",
      Forretningsfører: "0/12 +5 i NUF",
    });
  });

  test("says what is undecided, and never counts it as got", async ({ page, open }) => {
    await open("view=matrix");
    expect(await row(page, "Integrasjoner og API-er")).toMatchObject({
      "Daglig leder": "3/3",
      Forretningsfører: "0/3 3 uavklart",
    });
    expect(await row(page, "Maskinlesbare hendelser")).toMatchObject({ "Daglig leder": "✓", Forretningsfører: "?" });
    await expect(table(page).getByRole("link", { name: "Uavklart" })).toHaveCount(3);
  });

  test("has the business register's roles first, those with most packages foremost, and guardians' many in one column", async ({
    page,
    open,
  }) => {
    await open(TODAY);
    const names = await columns(page);
    expect(names.slice(0, 2)).toEqual(["Daglig leder", "Deltaker delt ansvar"]);
    expect(names.slice(-2)).toEqual(["Privatperson", "Verger (41)"]);
    expect(names.length).toBeLessThanOrEqual(15);
    await expect(table(page).locator("thead")).toContainText("DAGL");
  });

  test("opens an area into its packages, which the address keeps, and closes it again", async ({ page, open }) => {
    await open(TODAY);
    await expect(table(page).getByText("Lønn", { exact: true })).toHaveCount(0);
    await table(page).getByRole("button", { name: "Personale" }).click();
    expect(await row(page, "Pensjon")).toMatchObject({ "Daglig leder": "✓", Bobestyrer: "✕" });
    await expect(table(page).getByRole("button", { name: "Personale" })).toHaveAttribute("aria-expanded", "true");
    await expect(table(page).getByRole("button", { name: "Personale" })).toBeFocused();
    await page.reload();
    await expect(table(page).getByText("Pensjon", { exact: true })).toBeVisible();
    await table(page).getByRole("button", { name: "Personale" }).click();
    await expect(table(page).getByText("Pensjon", { exact: true })).toHaveCount(0);
  });

  test("agrees with the package in every cell that is open", async ({ page, open }) => {
    await open(`${TODAY}&row=alle`);
    const catalogue = today();
    const shown = await table(page).evaluate((it: HTMLTableElement) => {
      const names = [...it.tHead!.rows[0]!.cells]
        .slice(1)
        .map((cell) => cell.querySelector("small")?.textContent ?? null);
      const rows = [...it.querySelectorAll("tbody tr:has(th .page-pin)")] as HTMLTableRowElement[];
      return {
        names,
        rows: rows.map((row) => ({
          slug: row.querySelector<HTMLAnchorElement>("th a")!.href.split("package=")[1],
          cells: [...row.cells].slice(1).map((cell) => cell.innerText),
        })),
      };
    });
    expect(shown.rows).toHaveLength(223);
    for (const { slug, cells } of shown.rows) {
      shown.names.forEach((code, place) => {
        if (code === null) return;
        const limits = catalogue
          .grants()
          .filter(
            (grant) =>
              catalogue.packages()[grant.package]!.urn.endsWith(`:${slug}`) &&
              catalogue.roles()[grant.role]!.code === code &&
              grant.variant !== null,
          )
          .map(({ variant }) => variant);
        const expected = catalogue.holds(code, `urn:altinn:accesspackage:${slug}`)
          ? "✓"
          : limits.length > 0
            ? `Bare ${limits.join(", ")}`
            : "✕";
        expect([slug, code, cells[place]]).toEqual([slug, code, expected]);
      });
    }
  });

  test("leads from a cell to why, and from a column to the role", async ({ page, open }) => {
    await open(`${TODAY}&row=personale`);
    const cell = table(page)
      .getByRole("row")
      .filter({ has: page.getByText("Pensjon", { exact: true }) })
      .getByRole("link", { name: "Nei" })
      .first();
    await expect(cell).toHaveAttribute("href", /view=ask.*package=pensjon&role=BOBE.*action=hold/);
    await table(page).getByRole("link", { name: "Revisor", exact: true }).click();
    await expect(page).toHaveURL(/view=roles&role=REVI/);
  });

  test("is of an organisation form: with the roles that it can have, and what they get there", async ({
    page,
    open,
  }) => {
    await open(TODAY);
    await page.getByLabel("Organisasjonsform").selectOption("BRL");
    await expect(compare(page).getByRole("status").last()).toContainText("organisasjonsform BRL");
    expect(await row(page, "Fullmakter for forretningsfører")).toMatchObject({ Forretningsfører: "1/2" });
    expect(await columns(page)).not.toContain("Innehaver");
  });

  test("has the roles that one chooses, in that order, and the usual ones again", async ({ page, open }) => {
    await open(`${TODAY}&roles=REGN,DAGL,guardianship`);
    expect(await columns(page)).toEqual(["Regnskapsfører", "Daglig leder", "Verger (41)"]);
    await compare(page).getByText("Velg roller (3 vises)").click();
    await page.getByLabel("Revisor", { exact: true }).check();
    await expect.poll(() => columns(page)).toEqual(["Regnskapsfører", "Daglig leder", "Verger (41)", "Revisor"]);
    await compare(page).getByRole("link", { name: "Tilbake til det vanlige utvalget" }).click();
    await expect.poll(async () => (await columns(page)).length).toBeGreaterThan(10);
  });

  test("says of a folded column which of its roles gets a package", async ({ page, open }) => {
    await open(`${TODAY}&roles=guardianship&row=alle`);
    const cell = (name: string) =>
      table(page)
        .getByRole("row")
        .filter({ has: page.getByRole("link", { name, exact: true }) })
        .locator("td");
    await expect(cell("Lønn")).toHaveText("✕Nei");
    const catalogue = today();
    const [first] = catalogue
      .packages()
      .filter((it) => catalogue.rolesForPackage(it.urn).some(({ role }) => role.register === "guardianship"));
    const getting = catalogue
      .rolesForPackage(first!.urn)
      .filter(({ role }) => role.register === "guardianship")
      .map(({ role }) => role.name.value);
    const [, names] = /^✓Ja: (.*)$/.exec((await cell(first!.name.value).first().textContent())!) ?? [];
    expect(names!.split(", ").sort()).toEqual(getting.join(", ").split(", ").sort());
  });

  test("takes row and column along with pointer and focus", async ({ page, open }) => {
    await open(`${TODAY}&row=personale`);
    const cell = table(page)
      .getByRole("row")
      .filter({ has: page.getByText("Pensjon", { exact: true }) })
      .locator("td")
      .nth(2);
    await cell.hover();
    await expect(table(page).locator("thead th[data-at]")).toContainText("Deltaker fullt ansvar");
    await expect(table(page).locator("tr[data-at]")).toContainText("Pensjon");
  });

  test("is gone through by arrows, and takes few stops of Tab", async ({ page, open }) => {
    await open(`${TODAY}&row=personale`);
    await table(page).getByRole("link", { name: "Pensjon", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("link", { name: "Legg Pensjon side om side med andre" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("a:focus")).toHaveAttribute("href", /package=lonn&role=DAGL/);
    const stops = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex='0']")].filter(
          (it) => it.tabIndex >= 0 && it.checkVisibility(),
        ).length,
    );
    expect(stops).toBeLessThan(120);
  });

  test("stays within 1,800 elements of the page until more is opened", async ({ page, open }) => {
    await open(TODAY);
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(1800);
  });

  test("scrolls in a frame of its own that the keyboard reaches, with names and codes in sight", async ({
    page,
    open,
  }) => {
    await page.setViewportSize(PHONE);
    await open(TODAY);
    const frame = page.getByRole("region", { name: "Områder og roller" });
    await frame.focus();
    await frame.evaluate((it) => it.scrollTo(400, 600));
    const { corner, box } = await frame.evaluate((it) => ({
      corner: it.querySelector("thead th")!.getBoundingClientRect().toJSON(),
      box: it.getBoundingClientRect().toJSON(),
    }));
    expect(Math.abs(corner.left - box.left)).toBeLessThan(3);
    expect(Math.abs(corner.top - box.top)).toBeLessThan(3);
    await assertFits(page);
  });

  test("has its roles at the head of every sheet", async ({ page, open }) => {
    await open(TODAY);
    const [first = "", second = "", ...others] = await sheetsOf(page);
    expect(others.length).toBeGreaterThan(0);
    // The source and the day stand above it on each.
    const day = [...second].findIndex((it, place) => it !== first[place]);
    const head = second.slice(day, day + 240);
    expect(head).not.toBe(first.slice(day, day + 240));
    for (const sheet of others) expect(sheet).toContain(head);
  });

  test("prints across, as wide as the paper, without what is pressed", async ({ page, open }) => {
    await open(`${TODAY}&row=personale`);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Last ned alt (CSV)" })).toBeHidden();
    const frame = page.getByRole("region", { name: "Områder og roller" });
    expect(await frame.evaluate((it) => getComputedStyle(it).overflow)).toBe("visible");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
  });
});

test("a catalogue of 10,000 packages is shown in part, and quickly", async ({ page, open }) => {
  await open();
  const all = Array.from({ length: 10_000 }, (_, place) => `urn:altinn:accesspackage:p${place}`);
  const own = {
    version: "stor",
    language: "nb",
    areas: [{ name: "Alt", children: all }],
    packages: all.map((urn) => ({ urn, name: `Pakke ${urn.slice(26)}`, properties: { roles: ["DAGL"] } })),
  };
  await page
    .locator("#fil")
    .setInputFiles({ name: "stor.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(own)) });
  await expect(page).toHaveURL(/fil:stor/);
  await goTo(page, "catalogue=fil:stor.json&view=matrix");
  await expect(compare(page)).toContainText("Her vises de første 400 av 10000 pakkene.");
  expect(await row(page, "Alt")).toEqual({ "Daglig leder": "10000/10000" });
});
