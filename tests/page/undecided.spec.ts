// What is undecided, or for some organisation forms only, is said to be so in every view: it is neither yes nor no.

import type { Page } from "@playwright/test";

import { place, status, TODAY } from "./asking.ts";
import { expect, goTo, test, view } from "./fixtures.ts";

const urn = (name: string) => `urn:altinn:accesspackage:${name}`;
const role = (code: string, name: string) => ({
  code,
  urn: `urn:altinn:role:${code}`,
  name: { nb: name },
  register: "guardianship",
  partyKind: "person",
});

/** A package whose givers are not stated, one that nobody but an undecided guardian might get, and two with limits. */
const OWN = JSON.stringify({
  version: "egen",
  language: "nb",
  roles: [role("verge-a", "Verge A"), role("verge-b", "Verge B")],
  areas: [
    { name: "Åpne spørsmål", children: [urn("ikke-oppgitt"), urn("ingen")] },
    { name: "Med former", children: [urn("begge-deler"), urn("bare-nuf")] },
  ],
  packages: [
    { urn: urn("ikke-oppgitt"), name: "Ikke oppgitt", properties: { roles: ["DAGL", "verge-b"] } },
    { urn: urn("ingen"), name: "Ingen", properties: { roles: [] } },
    {
      urn: urn("begge-deler"),
      name: "Begge deler",
      properties: { isAssignable: true, roles: ["FFØR", { role: "FFØR", variant: "NUF" }] },
    },
    {
      urn: urn("bare-nuf"),
      name: "Bare NUF",
      properties: { isAssignable: true, roles: [{ role: "FFØR", variant: "NUF" }] },
    },
  ],
  notices: [
    {
      severity: "warning",
      text: "Verge A er ikke avklart.",
      area: "Åpne spørsmål",
      package: null,
      unresolvedRoles: ["verge-a"],
    },
  ],
});

/** Opens that file, and a place in it. */
async function openOwn(page: Page, open: () => Promise<void>, at: string) {
  await open();
  await page
    .locator("#fil")
    .setInputFiles({ name: "egen.json", mimeType: "application/json", buffer: Buffer.from(OWN) });
  await expect(page).toHaveURL(/fil:egen/);
  await goTo(page, `catalogue=fil:egen.json&${at}`);
}

test("a guardian who is undecided is so in the folded column", async ({ page, open }) => {
  await openOwn(page, open, "view=matrix&roles=guardianship&row=alle");
  const row = view(page)
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: "Ingen", exact: true }) });
  await expect(row.locator("td")).toHaveText(/^\?Uavklart: Verge A$/);
});

test("a role whose packages are not said to be passed on, or not, is told so", async ({ page, open }) => {
  await openOwn(page, open, "view=roles&role=DAGL");
  await expect(view(page).locator(".page-role-sum")).toContainText(
    "Det er uavklart om den kan gis videre til ansatte.",
  );
  await expect(view(page).locator(".page-role-sum")).not.toContainText("gis ikke");
});

test("what version 3 does not say of clients is undecided", async ({ page, open }) => {
  await open("view=roles&role=FFØR");
  await expect(view(page).locator("summary", { hasText: "Til ansatte, for klienter" })).toContainText("uavklart: 3");
  await expect(view(page).locator("summary", { hasText: "Til systemtilgang for klienter" })).toContainText(
    "uavklart: 3",
  );
});

test("a role that has more in some forms is told to choose one, beside what it may pass on anyway", async ({
  page,
  open,
}) => {
  await openOwn(page, open, "view=roles&role=FFØR");
  await expect(view(page).locator("summary", { hasText: "Til ansatte" }).first()).toContainText("1 pakke");
  await expect(view(page)).toContainText("Velg organisasjonsform for å se hva som da kan gis videre.");
});

test("a role that gets a package everywhere is not limited to the form that is named besides", async ({
  page,
  open,
}) => {
  await openOwn(page, open, "view=ask&action=hold&package=begge-deler");
  await expect(view(page).locator(".page-rest")).toHaveText("Disse rollene får pakken: Forretningsfører.");
});

test("a role that gets all of an area in one form is named with the form", async ({ page, open }) => {
  await openOwn(page, open, "view=ask&action=hold&package=Med+former");
  await expect(view(page).locator(".page-rest")).toHaveText("Disse rollene får pakken: Forretningsfører (bare NUF).");
});

test("of a package that an undecided role might get, it is not said that nobody gets it", async ({ page, open }) => {
  await openOwn(page, open, "view=ask&action=hold&package=ingen");
  await expect(status(page)).toHaveText("Velg rolle for å få svar.");
  await expect(view(page).locator(".page-rest")).toHaveText("Uavklart for: Verge A.");
  await goTo(page, "catalogue=fil:egen.json&package=ingen");
  await expect(view(page).locator(".page-package-roles")).toContainText("Uavklart for: Verge A.");
  await expect(view(page).locator(".page-package-roles")).not.toContainText("Ingen rolle");
});

test("roles that get a package in some forms only stand apart in the list of roles", async ({ page, open }) => {
  await open(`${TODAY}&package=skatt-naering&action=hold`);
  const group = (label: string) => place(page, "Rolle").locator(`optgroup[label="${label}"] option`);
  await expect(group("Får pakken i noen organisasjonsformer")).toHaveText(["Forretningsfører"]);
  await expect(group("Får pakken").filter({ hasText: "Forretningsfører" })).toHaveCount(0);
  await expect(group("Får pakken").filter({ hasText: "Daglig leder" })).toHaveCount(1);
});
