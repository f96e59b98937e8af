// What became of URNs: those of version 3, of a link, of a hundred lines.

import { readFileSync } from "node:fs";

import { inRepository } from "../../scripts/folders.mjs";
import { monthName } from "../../scripts/months.mjs";
import { assertAccessibleInBothColours, assertFits, SIZES } from "../browser/axe.ts";
import { DESK, expect, goTo, MONTH, test, view } from "./fixtures.ts";
import {
  ACT,
  API,
  API_NOW,
  downloaded,
  EVENTS,
  EVENTS_NOW,
  field,
  file,
  PREFIX,
  paste,
  says,
  status,
  VERSION_3,
} from "./policies.ts";

const VIEW = "view=urns";
const TODAY = JSON.parse(readFileSync(inRepository("data", MONTH, "catalogue.json"), "utf8")) as {
  packages: { urn: string }[];
};

test.use({ viewport: DESK });

/** The rows that are seen, each cell's text without what only some hear. */
const rows = (page: Parameters<typeof field>[0]) =>
  page
    .locator(".page-became tbody tr:visible")
    .evaluateAll((all) =>
      (all as HTMLTableRowElement[]).map((row) =>
        [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim()),
      ),
    );

test.describe("a URN", () => {
  test("of version 3 is shown with what it is today, and since when", async ({ page, open }) => {
    await open(`${VIEW}&urns=${VERSION_3.join()}`);
    await says(page, "→ Ny URN: 2 · ✕ Tatt ut av bruk: 1.");
    const [api, act, events] = await rows(page);
    expect(api!.join(" | ")).toContain(
      `${API} | → Ny URN siden 14. mars 2025 | Delegerbare Maskinporten scopes ${API_NOW} Kopier URN`,
    );
    expect(act!.join(" | ")).toContain(`${ACT} | ✕ Tatt ut av bruk siden 16. desember 2024 | `);
    expect(events![2]).toContain(EVENTS_NOW);
    await expect(page.locator(".page-became caption")).toHaveText(
      `Slått opp i Altinns register, ${monthName(MONTH, "nb")}, og i versjon 3.`,
    );
  });

  test("that is current is fine, and leads to its package", async ({ page, open }) => {
    await open(`${VIEW}&urns=${PREFIX}byggesoknad`);
    await says(page, "✓ Gjeldende: 1.");
    await page.getByRole("link", { name: "Byggesøknad" }).click();
    await expect(page).toHaveURL(new RegExp(`#catalogue=${MONTH}&package=byggesoknad$`));
  });

  test("that is unknown is shown with what may have been meant", async ({ page, open }) => {
    await open(`${VIEW}&urns=${PREFIX}maskinlesbar,${PREFIX}xyzzy`);
    await says(page, "? Ukjent: 2.");
    const [near, far] = await rows(page);
    expect(near![2]).toContain(`Mente du: ${EVENTS_NOW}`);
    expect(far![2]).toBe("");
    await expect(page.getByRole("link", { name: EVENTS_NOW })).toHaveAttribute(
      "href",
      `#catalogue=${MONTH}&package=maskinlesbare-hendelser`,
    );
  });

  test("of an area is told to be one, with its packages", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, "accesspackage:area:integrasjoner\nlonn");
    await says(page, "! Område, ikke pakke: 1 · ✓ Gjeldende: 1.");
    expect((await rows(page))[0]![2]).toContain(`Pakkene i området: ${API_NOW}`);
  });

  test("may stand among names of packages, and roles: each is told what it is", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, "Regnskapsfører lønn\nDAGL\nurn:altinn:rolecode:UTINN\nlonn");
    await says(page, "→ Navn på en pakke: 1 · ! Rolle, ikke pakke: 2 · ✓ Gjeldende: 1.");
    const [named, role, old] = await rows(page);
    expect(named!.join(" | ")).toContain(`Regnskapsfører lønn ${PREFIX}regnskapsforer-lonn`);
    expect(role![2]).toBe("Daglig leder DAGL");
    expect(old![2]).toContain("Rollen er fra Altinn 2 og virker til 31. desember 2026.");
    await page.getByRole("link", { name: "Daglig leder" }).click();
    await expect(page).toHaveURL(/view=roles.*role=DAGL|role=DAGL.*view=roles/);
  });

  for (const [what, between] of [
    ["tabs, as from a spreadsheet", "\t"],
    ["semicolons", ";"],
    ["lines between, as in Markdown", " | "],
  ] as const) {
    test(`may stand in a table with ${what}: each is told, and how much else there is`, async ({ page, open }) => {
      await open(VIEW);
      const cells = [
        ["Skjema", "Rolle", "Hvem"],
        ["Mva-melding", "UTINN", "Kari"],
        ["Lønnsrapport", API, "Ola"],
        ["Skjema 3", "A0237", "Per"],
      ];
      await paste(page, cells.map((it) => it.join(between)).join("\n"));
      await says(
        page,
        "→ Ny URN: 1 · ! Rolle, ikke pakke: 2. 9 linjer eller celler til nevner verken pakker eller roller.",
      );
      const [utinn, a0237, renamed] = await rows(page);
      expect(utinn!.join(" ")).toMatch(
        /^UTINN .* virker til 31\. desember 2026\. Ingen tilgangspakke tar over for den\.$/,
      );
      expect(a0237!.join(" ")).toMatch(/^A0237 .* Altinn har gjort den om til: \S+:ansvarlig-revisor$/);
      expect(renamed!.join(" ")).toContain(API_NOW);
    });
  }

  test("of a source file or a letter is no table, whatever stands in a line of its own: what is wrong keeps its line", async ({
    page,
    open,
  }) => {
    for (const [text, line] of [
      [`enum Role {\n  DAGL,\n  REGN,\n}\nconst required = [\n  "${PREFIX}lonnn",\n];`, 6],
      [`Hei,\nvi trenger ${PREFIX}lonnn til regnskapet.\n\nHilsen\nRevisor`, 2],
    ] as const) {
      await open(VIEW);
      await paste(page, text);
      await says(page, /^1 feil/);
      await expect(page.getByRole("button", { name: `Vis linje ${line} i teksten` })).toBeVisible();
    }
  });

  test("of a role that is written wrong is an error in a list and in a table too", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, "urn:altinn:rolecode:ffor");
    await says(page, /1 feil/);
    await paste(page, "rolle;urn\nUTINN;urn:altinn:rolecode:utinn\nDAGL;urn:altinn:rolecode:ffor");
    await says(page, /1 feil/);
  });

  test("may stand in a table of more cells than are looked up in a list", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, Array.from({ length: 400 }, (_, at) => `Skjema ${at}\tUTINN\t"Kari"`).join("\n"));
    await says(page, /^! Rolle, ikke pakke: 1\. 800 linjer eller celler til/);
    await expect(page.getByText("UTINN × 400")).toBeVisible();
  });

  test("that is fine is folded where another is not", async ({ page, open }) => {
    await open(`${VIEW}&urns=${API},${PREFIX}lonn,${PREFIX}fiske`);
    await says(page, "→ Ny URN: 1 · ✓ Gjeldende: 2.");
    expect(await rows(page)).toHaveLength(1);
    await page.getByText("2 er i orden").click();
    expect(await rows(page)).toHaveLength(3);
  });

  test("is found by its last part or a former name alone, where there is no whole one", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, '- ECKEYROLE\n"maskinlesbarehendelser",\n\nto ord\n');
    await says(page, "→ Ny URN: 1 · ✕ Tatt ut av bruk: 1.");
    expect((await rows(page)).map(([urn]) => urn)).toEqual([ACT, EVENTS]);
  });

  test("is told once in a list, with how often it stands there", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, `${API}, ${API}; ${API}\n${PREFIX}lonn`);
    await says(page, "→ Ny URN: 1 · ✓ Gjeldende: 1.");
    expect((await rows(page))[0]![0]).toBe(`${API} × 3`);
  });

  test("is looked up in the reader's own file where that is the source", async ({ page, open }) => {
    await open();
    const own = {
      version: "min",
      language: "nb",
      areas: [{ name: "Fiske", children: [`${PREFIX}torsk`] }],
      packages: [{ urn: `${PREFIX}torsk`, name: "Torsk" }],
    };
    await page.locator("#fil").setInputFiles([file("min.json", JSON.stringify(own), "application/json")]);
    await expect(page).toHaveURL(/#catalogue=fil:min\.json$/);
    await goTo(page, `catalogue=fil:min.json&${VIEW}&urns=${PREFIX}torsk,${EVENTS_NOW}`);
    await says(page, "? Ukjent: 1 · ✓ Gjeldende: 1.");
    await expect(page.locator(".page-became caption").first()).toHaveText("Slått opp i min.json.");
  });
});

test.describe("the address", () => {
  test("follows what is typed, and its link opens the same list", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, `x ${API} y ${EVENTS}`);
    await expect(page).toHaveURL(new RegExp(`#${VIEW}&urns=${API},${EVENTS}$`));
    await expect(field(page)).toHaveValue(`x ${API} y ${EVENTS}`);
    await page.goto("about:blank");
    await open(`${VIEW}&urns=${API},${EVENTS}`);
    await says(page, "→ Ny URN: 2.");
    await expect(field(page)).toHaveValue(`${API}\n${EVENTS}`);
  });

  test("has the text that it was made of when the page is loaded again, and a link has none of it", async ({
    page,
    open,
  }) => {
    await open(VIEW);
    await paste(page, `<x>${API}</x> and more`);
    await says(page, /advarsel/);
    await page.reload();
    await expect(field(page)).toHaveValue(`<x>${API}</x> and more`);
    await says(page, /advarsel/);
    await page.goto("about:blank");
    await open(VIEW);
    await expect(field(page)).toHaveValue("");
  });

  test("makes one step of what is typed in one go, and back leads out of the view", async ({ page, open }) => {
    await open("view=changes");
    await goTo(page, VIEW);
    await expect(field(page)).toBeVisible();
    await paste(page, API);
    await says(page, "→ Ny URN: 1.");
    await page.goBack();
    await expect(field(page)).toHaveValue("");
    await page.goBack();
    await expect(view(page)).toHaveAttribute("data-view", "changes");
  });

  test("says so where it cannot hold them all", async ({ page, open }) => {
    await open(VIEW);
    await paste(
      page,
      TODAY.packages
        .slice(0, 51)
        .map(({ urn }) => urn)
        .join("\n"),
    );
    await says(page, "✓ Gjeldende: 51. Listen er for lang til å deles som lenke.");
    await expect(page).toHaveURL(new RegExp(`#${VIEW}$`));
    await paste(
      page,
      TODAY.packages
        .slice(0, 50)
        .map(({ urn }) => urn)
        .join("\n"),
    );
    await says(page, "✓ Gjeldende: 50.");
  });

  test("is emptied with the field", async ({ page, open }) => {
    await open(`${VIEW}&urns=${API}`);
    await says(page, "→ Ny URN: 1.");
    await paste(page, "");
    await expect(page).toHaveURL(new RegExp(`#${VIEW}$`));
    await expect(page.locator(".page-became")).toHaveCount(0);
    await expect(status(page)).toHaveText("");
  });

  for (const odd of ["urns=,,,", "urns=%3Cb%3E", `urns=${"a,".repeat(3000)}`, `urns=${encodeURIComponent("\u202E")}`]) {
    test(`with ${odd.slice(0, 20)} is borne`, async ({ page, open }) => {
      await open(`${VIEW}&${odd}`);
      await expect(field(page)).toBeVisible();
      await expect(page.locator(".page-policy-found b")).toHaveCount(0);
    });
  }
});

test.describe("copying", () => {
  test("takes one present URN, or all of them a line each", async ({ page, open, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(`${VIEW}&urns=${VERSION_3.join()}`);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole("button", { name: "Kopier URN maskinlesbare-hendelser" }).click();
    await expect.poll(copied).toBe(EVENTS_NOW);
    await page.getByRole("button", { name: "Kopier alle gjeldende" }).click();
    await expect.poll(copied).toBe(`${API_NOW}\n${EVENTS_NOW}`);
  });

  test("that the browser refuses leaves the text selected for the reader", async ({ page, open }) => {
    await open(`${VIEW}&urns=${VERSION_3.join()}`);
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
    await page.getByRole("button", { name: "Kopier URN maskinporten-scopes" }).click();
    await expect(page.getByRole("textbox", { name: "Merk teksten og kopier den selv" })).toBeFocused();
    expect(await page.evaluate(() => getSelection()!.toString())).toBe(API_NOW);
  });
});

test("source code keeps percent codes in what is replaced", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, `https://example.test/?p=${encodeURIComponent(API)}&q=1`);
  const { name, bytes } = await downloaded(page, "Last ned tekst.txt");
  expect(name).toBe("tekst.txt");
  expect(bytes.toString()).toBe(`https://example.test/?p=${encodeURIComponent(API_NOW!)}&q=1`);
});

for (const [lang, pattern] of [
  ["nn", /sidan 14\. mars 2025/],
  ["en", /since 14 March 2025/],
] as const) {
  test(`URNs are told of in ${lang}`, async ({ page, open }) => {
    await open(`lang=${lang}&${VIEW}&urns=${VERSION_3.join()}`);
    await expect(page.locator(".page-became")).toContainText(pattern);
  });
}

for (const { name, options } of SIZES) {
  test.describe(name, () => {
    test.use(options);
    test("URNs keep to WCAG 2.2 AA, and fit", async ({ page, open }) => {
      await open(`${VIEW}&urns=${VERSION_3.join()},${PREFIX}maskinlesbar,${PREFIX}lonn,${PREFIX}${"x".repeat(200)}`);
      await says(page, /Ukjent/);
      await page.getByText("1 er i orden").click();
      await assertAccessibleInBothColours(page);
      await assertFits(page);
    });
  });
}

test("URNs are printed with what became of them, without what is pressed", async ({ page, open }) => {
  await open(`${VIEW}&urns=${API}`);
  await says(page, "→ Ny URN: 1.");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".page-became").getByText("maskinporten-scopes").first()).toBeVisible();
  for (const name of ["Kopier URN maskinporten-scopes", "Kopier alle gjeldende"])
    await expect(page.getByRole("button", { name })).toBeHidden();
  await expect(field(page)).toBeHidden();
});
