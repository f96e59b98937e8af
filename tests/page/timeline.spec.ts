// What has changed over time: the line from version 3 to what is to come.

import { DESK, expect, MONTH, test } from "./fixtures.ts";
import { catalogue, openFile } from "./own-files.ts";
import { PREFIX, setDay } from "./policies.ts";

const VIEW = "view=changes";

test.use({ viewport: DESK });
test.beforeEach(({ page }) => setDay(page, "2026-11-28"));

test.describe("the line of time", () => {
  test("goes from what is to come, by today's register, to version 3 and what has no day", async ({ page, open }) => {
    await open(`catalogue=${MONTH}&${VIEW}`);
    const headings = await page.locator(".page-moment > h3").allInnerTexts();
    expect(headings[0]!.toLowerCase()).toBe("desember 2026");
    expect(headings[1]!.toLowerCase()).toBe("august 2026");
    expect(headings.slice(2, -1).map((it) => it.toLowerCase())).toEqual([
      "februar 2026",
      "januar 2026",
      "desember 2025",
      "oktober 2025",
      "mars 2025",
      "desember 2024",
      "før desember 2024",
    ]);
    expect(headings.at(-1)).toBe("Dagen er ikke kjent");
    await expect(page.getByText("38 Altinn 2-roller slutter å virke 31. desember 2026.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Altinns register, august 2026: 223 tilgangspakker" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Versjon 3 av dokumentasjonen: 3 tilgangspakker" })).toBeVisible();
  });

  test("has a square for each package, and says the same in words once", async ({ page, open }) => {
    await open(`catalogue=${MONTH}&${VIEW}`);
    const picture = page.getByRole("img", { name: "34 pakker fikk ny URN" });
    await expect(picture.locator("i")).toHaveCount(34);
    await expect(picture).toBeVisible();
    await expect(page.getByText("34 pakker fikk ny URN")).toBeVisible();
  });

  test("says what each was called, what it is called now, and when", async ({ page, open }) => {
    await open(`catalogue=${MONTH}&${VIEW}`);
    const renamed = page.locator(".page-renames li", { hasText: "maskinporten-scopes" }).first();
    await expect(renamed).toHaveText(
      "Programmeringsgrensesnitt (API) programmeringsgrensesnitt → Delegerbare Maskinporten scopes maskinporten-scopes 14. mars 2025",
    );
    await expect(page.locator(".page-renames li", { hasText: "opptreforvirksomhetenskunder" })).toContainText(
      "16. desember 2024",
    );
  });

  test("what became of Programmeringsgrensesnitt is two actions from the front page", async ({ page, open }) => {
    await open(`catalogue=${MONTH}`);
    await page.getByRole("link", { name: "Endringer" }).first().click();
    await page.getByLabel("Finn i endringene").fill("Programmeringsgrensesnitt");
    const [first] = await page.locator(".page-renames li:visible").allInnerTexts();
    expect(first).toContain("Delegerbare Maskinporten scopes");
    await expect(page).toHaveURL(/search=Programmeringsgrensesnitt/);
    await expect(page).toHaveTitle(/^«Programmeringsgrensesnitt» – Endringer/);
  });

  test("folds a long month, whose packages the browser's find and paper still see, and which a search opens", async ({
    page,
    open,
  }) => {
    await open(`catalogue=${MONTH}&${VIEW}`);
    const january = page.locator(".page-moment", { hasText: "34 pakker" });
    await expect(january.locator("li").first()).toBeHidden();
    expect(await january.locator("li").count()).toBe(34);
    await page.emulateMedia({ media: "print" });
    await expect(january.locator("li").first()).toBeVisible();
    await page.emulateMedia({ media: "screen" });
    const slug = await january.locator("code").first().textContent();
    await page.getByLabel("Finn i endringene").fill(slug!);
    await expect(page.locator(".page-renames li:visible").first()).toContainText(slug!);
  });

  test("that has nothing to do with what is typed says so, and shows all again", async ({ page, open }) => {
    await open(`catalogue=${MONTH}&${VIEW}&search=qqqqqq`);
    await expect(page.locator(".page-changes-found")).toHaveText("Ingen endringer passer med «qqqqqq». Vis alle");
    await page.getByRole("link", { name: "Vis alle" }).click();
    await expect(page.getByLabel("Finn i endringene")).toHaveValue("");
    await expect(page.locator(".page-moment")).toHaveCount(10);
  });

  test("speaks once, when typing rests", async ({ page, open }) => {
    await open(`catalogue=${MONTH}&${VIEW}`);
    await page.evaluate(() => {
      const heard: string[] = [];
      (globalThis as any).heard = heard;
      for (const region of document.querySelectorAll("[data-view=changes] [role=status]"))
        new MutationObserver(() => heard.push(region.textContent!)).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
    await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>("#endring-sok")!;
      for (const typed of ["s", "sc", "sco", "scopes"]) {
        field.value = typed;
        field.dispatchEvent(new Event("input"));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    await expect
      .poll(() => page.evaluate(() => (globalThis as any).heard))
      .toEqual([expect.stringContaining("«scopes»")]);
  });

  test("of a file without a history says so", async ({ page, open }) => {
    await open();
    await openFile(
      page,
      "min.json",
      catalogue({ urn: `${PREFIX}torsk`, name: "Torsk" } as never),
      `catalogue=fil:min.json&${VIEW}`,
    );
    await expect(page.getByText("Kilden sier ikke noe om URN-er som er endret.")).toBeVisible();
  });
});
