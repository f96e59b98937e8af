// The address of a question, what may be wrong in it, the keyboard, other languages and odd catalogues.

import type { Page } from "@playwright/test";

import { assertAccessibleInBothColours, assertFits, SIZES } from "../browser/axe.ts";
import { choosePackage, place, sentence, status, TODAY } from "./asking.ts";
import { DESK, expect, ready, test, view } from "./fixtures.ts";

test.use({ viewport: DESK });

test.describe("the address", () => {
  test("asks the same again, in another language too", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=delegate&package=lonn&recipient=choose`);
    await place(page, "Roller").selectOption("DAGL");
    await place(page, "Hvem skal få pakken?").selectOption({ label: "en ansatt" });
    const said = await status(page).innerText();
    await page.reload();
    await ready(page);
    await expect(status(page)).toHaveText(said);
    for (const [lang, words, answer] of [
      ["nn", /^Kan Dagleg leiar \+ rolle i eit føretak \(vel form\) gje Lønn til ein tilsett\?$/, /^Ja\./],
      [
        "en",
        /^May Managing Director \+ role in an organisation of form \(choose a form\) pass .+ on to an employee\?$/,
        /^Yes\./,
      ],
    ] as const) {
      await page.evaluate((lang) => (location.hash += `&lang=${lang}`), lang);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect.poll(() => sentence(page)).toMatch(words);
      await expect(status(page)).toHaveText(answer);
      await page.goBack();
    }
  });

  test("leads back to the question before, and on again", async ({ page, open }) => {
    await open("view=ask&action=hold&package=maskinlesbarehendelser&role=DAGL");
    await place(page, "Rolle").selectOption("REVI");
    await expect(status(page)).toHaveText(/^Nei\./);
    await page.goBack();
    await expect(status(page)).toHaveText(/^Ja\./);
    await expect(place(page, "Rolle")).toHaveValue("DAGL");
    await page.goForward();
    await expect(status(page)).toHaveText(/^Nei\./);
  });

  test("makes one step of a list that is moved through", async ({ page, open }) => {
    await open("view=ask");
    await page.getByRole("link", { name: "Får en rolle pakken?" }).click();
    await place(page, "Rolle").focus();
    for (let times = 0; times < 5; times++) await page.keyboard.press("ArrowDown");
    await expect(place(page, "Rolle")).not.toHaveValue("");
    await page.goBack();
    await expect(place(page, "Rolle")).toHaveValue("");
  });

  test("may name a package by a former name, and a role by URN", async ({ page, open }) => {
    await open("view=ask&action=hold&package=ECKEYROLE&role=urn:altinn:rolecode:dagl");
    expect(await sentence(page)).toBe(
      "Får Daglig leder i et foretak (velg form) pakken Opptre for virksomhetens kunder?",
    );
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  test("may be wrong: that is told by the field, with what may have been meant", async ({ page, open }) => {
    await open("view=ask&action=hold&package=maskinlesbarhendelser&role=DAGL");
    await expect(status(page)).toHaveText(
      "Pakken «maskinlesbarhendelser» finnes ikke i denne kilden. Mente du Maskinlesbare hendelser?",
    );
    await expect(place(page, "Pakke eller område")).toHaveAccessibleDescription(/finnes ikke i denne kilden/);
    await status(page).getByRole("link").click();
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  test("may name a package by what people call it: the package is a link away", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=hold&package=moms&role=DAGL`);
    await expect(status(page)).toHaveText("Pakken «moms» finnes ikke i denne kilden. Mente du Merverdiavgift?");
    await status(page).getByRole("link").click();
    await expect(status(page)).toHaveText(/^Ja\. .*«Merverdiavgift»/);
  });

  test("may be wrong in several places, and all of them are told", async ({ page, open }) => {
    await open("view=ask&action=delegate&package=finnesikke&roles=DAGL,STYR&variant=XX&recipient=ingen");
    await expect(page.locator(".page-status > p")).toHaveCount(4);
    await expect(view(page).locator("[aria-invalid]:visible")).toHaveCount(6);
  });

  test("is copied", async ({ page, open, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(`${TODAY}&view=ask&package=toll&action=attach`);
    await page.getByRole("button", { name: "Kopier lenke til spørsmålet" }).click();
    await expect(page.getByText("Lenken er kopiert.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

test.describe("the keyboard", () => {
  test("asks all of it, and the focus is never lost", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=delegate&package=lonn&recipient=choose`);
    await place(page, "Roller").focus();
    await page.keyboard.type("D");
    await expect(place(page, "Roller").first()).toHaveValue("DAGL");
    await expect(place(page, "Roller").first()).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(place(page, "Roller").nth(1)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(place(page, "Organisasjonsform")).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(place(page, "Hvem skal få pakken?")).toBeFocused();
    for (let times = 0; times < 5; times++) await page.keyboard.press("ArrowDown");
    await expect(place(page, "Hvem skal få pakken?")).toBeFocused();
    await expect(status(page)).toHaveText(/^Ja\. .*for klienten/);
  });
});

test.describe("a catalogue of one's own", () => {
  const openFile = async (page: Page, name: string, catalogue: object) => {
    await page
      .locator("#fil")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(catalogue)) });
    await expect(page).toHaveURL(new RegExp(name));
  };

  test("may have more packages than a list can hold: they are searched for", async ({ page, open }) => {
    const packages = Array.from({ length: 2100 }, (_, at) => ({
      urn: `urn:altinn:accesspackage:pakke-${at}`,
      name: `Pakke nummer ${at}`,
    }));
    await open("view=ask");
    await openFile(page, "stor.json", {
      version: "stor",
      language: "nb",
      areas: [{ name: "Stort", children: packages.map((it) => it.urn) }],
      packages,
    });
    await page.evaluate(() => (location.hash += "&view=ask&action=attach"));
    const field = place(page, "Pakke eller område");
    await field.fill("nummer 2099");
    await expect(page.locator("datalist option").first()).toHaveAttribute("value", "Pakke nummer 2099");
    await field.fill("Pakke nummer 2099");
    await expect(status(page)).toHaveText(/^Uavklart\./);
    await choosePackage(page, "Stort (hele området)");
    await expect(status(page)).toHaveText(/^Nei\./);
  });

  test("may have areas and packages that share names, and makes no markup of them", async ({ page, open }) => {
    const urn = (slug: string) => `urn:altinn:accesspackage:${slug}`;
    const packages = ["a", "b", "c"].map((slug) => ({ urn: urn(slug), name: "<img src=x onerror=alert(1)>" }));
    const areas = [
      { name: "Tvilling", children: [urn("a")] },
      { name: "Tvilling", children: [urn("b")] },
      { name: "<b>Alene</b>", children: [urn("c")] },
    ];
    await open("view=ask");
    await openFile(page, "rar.json", { version: "rar", language: "nb", areas, packages });
    await page.evaluate(() => (location.hash += "&view=ask&action=attach"));
    await place(page, "Pakke eller område").focus();
    const values = await page
      .locator("datalist option")
      .evaluateAll((all) => all.map((it) => (it as HTMLOptionElement).value));
    expect(values).toEqual([
      "<img src=x onerror=alert(1)> (Tvilling)",
      "<img src=x onerror=alert(1)> (b)",
      "<img src=x onerror=alert(1)> (<b>Alene</b>)",
      "<b>Alene</b> (hele området)",
    ]);
    expect(new Set(values).size).toBe(values.length);
    await expect(page.locator("main img")).toHaveCount(0);
  });
});

const ANSWERED = {
  "before anything is asked": "view=ask",
  "who gets it, of all roles": "view=ask&action=hold&package=maskinlesbarehendelser",
  "what is undecided": "view=ask&action=hold&package=maskinlesbarehendelser&role=FFØR",
  "may it be passed on": `${TODAY}&view=ask&action=delegate&package=maskinporten-scopes&roles=DAGL,LEDE&holds=hovedadministrator&recipient=systemUser`,
  "for a client, in English": `${TODAY}&lang=en&view=ask&action=client&package=regnskapsforer-lonn&relations=REGN&byRoles=DAGL`,
  "a system user, in nynorsk": `${TODAY}&lang=nn&view=ask&action=systemUser&kind=client&packages=lonn,toll&given=lonn`,
  "faults in numbers": "view=ask&action=act&supplier=1&organisation=2&onBehalfOf=3&customers=4",
  "a fault": "view=ask&action=hold&package=maskinlesbarhendelser",
};

for (const { name, options } of SIZES) {
  test.describe(name, () => {
    test.use(options);
    for (const [what, at] of Object.entries(ANSWERED)) {
      test(`there is no violation, and nothing to scroll sideways: ${what}`, async ({ page, open }) => {
        await open(at);
        await assertFits(page);
        await assertAccessibleInBothColours(page);
      });
    }
  });
}

test("on paper stands the question with its answer, and nothing that must be pressed", async ({ page, open }) => {
  await open(ANSWERED["may it be passed on"]);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".page-saying")).toBeVisible();
  await expect(status(page)).toBeVisible();
  await expect(view(page).getByRole("button")).toHaveCount(0);
  const border = await page
    .locator(".page-chip:visible")
    .first()
    .evaluate((it) => getComputedStyle(it).borderTopWidth);
  expect(border).toBe("0px");
});
