// A package as a place: what it is, who gets it and can give it, what developers need, and its question.

import { load } from "../../dist/catalogues/latest.js";
import { lint } from "../../dist/policy.js";
import { assertAccessibleInBothColours, assertFits, SIZES } from "../browser/axe.ts";
import { brokenWords } from "../browser/visible.ts";
import { place, sentence, status, TODAY } from "./asking.ts";
import { DESK, expect, PHONE, ready, test, WINDOW } from "./fixtures.ts";

test.use({ viewport: DESK });

const LONGEST = "namsmannen-tvangsfullbyrdelse-forliksradet";

test("a package is a place, with its name as heading and title, and where it belongs", async ({ page, open }) => {
  await open(`${TODAY}&package=regnskapsforer-lonn`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Regnskapsfører lønn");
  await expect(page).toHaveTitle(/^Regnskapsfører lønn/);
  const here = page.getByRole("navigation", { name: "Du er her" });
  await expect(here).toHaveText(/Særskilt\s*Fullmakter for regnskapsfører/);
  await expect(here.getByRole("link", { name: "Fullmakter for regnskapsfører" })).toHaveAttribute("href", /area=/);
});

test("its name is the first heading, whatever list stands beside it, and the list goes by its own name", async ({
  page,
  open,
}) => {
  for (const besides of ["", "&search=lønn"]) {
    await open(`${TODAY}&package=lonn${besides}`);
    await expect(page.getByRole("heading").first()).toHaveText("Lønn");
    await expect(page.getByRole("region", { name: besides ? /^6 treff på «lønn»$/ : "Personale" })).toBeVisible();
  }
});

test("it says whether it takes services, and for whom it is: names are shared", async ({ page, open }) => {
  await open(`${TODAY}&package=pensjon`);
  await expect(page.locator(".page-tags")).toHaveText(/Tjenester kan knyttes til\s*For virksomheter/);
  await open(`${TODAY}&package=innbygger-pensjon`);
  await expect(page.locator(".page-tags")).toHaveText(/Tjenester kan knyttes til\s*For privatpersoner/);
});

test("it says what it was called, and since when it has its URN", async ({ page, open }) => {
  await open(`${TODAY}&package=maskinporten-scopes`);
  await expect(page.locator(".page-tags")).toHaveText(/Ny URN 14\. mars 2025/);
  await page.getByText("For utviklere").click();
  const old = page.locator(".page-developers li", { hasText: "urn:altinn:accesspackage:programmeringsgrensesnitt" });
  await expect(old).toHaveText(/til 14\. mars 2025$/);
});

test("version 3 says that it may change once, shows its notice once, and what its URN is today", async ({
  page,
  open,
}) => {
  await open("package=maskinlesbarehendelser");
  await expect(page.getByText("Kan endres", { exact: true })).toHaveCount(1);
  await expect(page.locator(".tp-notice:visible")).toHaveCount(1);
  await expect(page.locator(".tp-notice")).toHaveText(/Uavklart hva Forretningsfører \(FFØR\) får/);
  await page.getByText("For utviklere").click();
  await expect(page.locator(".page-developers")).toContainText("urn:altinn:accesspackage:maskinlesbare-hendelser");
});

test("the roles that get it have names, with codes in small, and lead to their pages", async ({ page, open }) => {
  await open(`${TODAY}&package=lonn`);
  const roles = page.locator(".page-package-roles li");
  await expect(roles.first()).toHaveText("Daglig leder DAGL");
  await expect(roles.getByRole("link", { name: "Daglig leder" })).toHaveAttribute("href", /view=roles&role=DAGL/);
  await expect(page.locator(".page-package-givers p")).toHaveText("Alle rollene som får pakken.");
});

test("no role stands there without the form that it is limited to", async ({ page, open }) => {
  await open(`${TODAY}&package=forretningsforer-eiendom`);
  await expect(page.locator(".page-package-roles li")).toHaveText("Forretningsfører FFØR (bare ESEK, BRL)");
  await expect(page.locator(".page-package-givers p")).toHaveText(
    "Ingen rolle kan gi pakken direkte til en ansatt. Den gis videre for klienter, via klientadministrasjon.",
  );
});

test("a package that no role gets says who gives it", async ({ page, open }) => {
  await open(`${TODAY}&package=post-til-virksomheten-med-taushetsbelagt-innhold`);
  await expect(page.locator(".page-package-roles p")).toHaveText("Ingen rolle får pakken av seg selv. Noen må gi den.");
  await expect(page.locator(".page-package-givers p")).toHaveText(
    /^Som hovedadministrator, uten å ha pakken selv: Daglig leder DAGL,/,
  );
});

test("many roles of citizens are folded into one line", async ({ page, open }) => {
  const register = JSON.parse((await load()).toJson());
  const lonn = register.packages.find((it: { urn: string }) => it.urn.endsWith(":lonn"));
  lonn.properties.roles.push(
    ...register.roles
      .filter((it: { register: string }) => it.register === "guardianship")
      .map((it: { code: string }) => it.code),
  );
  await open("package=lonn");
  await page.locator("#fil").setInputFiles({
    name: "verger.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(register)),
  });
  await expect(page).toHaveURL(/verger\.json/);
  await page.evaluate(() => (location.hash += "&package=lonn"));
  await expect(page.getByText("42 roller for innbyggere og verger")).toBeVisible();
  await expect(page.locator(".page-package-roles li:visible")).toHaveCount(8);
});

test("a policy that asks for it is copied, and nothing is wrong with it", async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(`${TODAY}&package=lonn`);
  await page.getByText("For utviklere").click();
  await page.getByRole("button", { name: "Kopier policyen" }).click();
  await expect(page.getByText("Kopiert")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const policy = `<xacml:Policy xmlns:xacml="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicyId="p" Version="1.0" RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides"><xacml:Target/><xacml:Rule RuleId="r" Effect="Permit"><xacml:Target>${copied}</xacml:Target></xacml:Rule></xacml:Policy>`;
  expect(lint(policy, await load())).toEqual([]);
  expect(copied).toContain('string">lonn</xacml:AttributeValue>');
  await page.getByRole("button", { name: "Kopier URN" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("urn:altinn:accesspackage:lonn");
});

test("where nothing may be copied, the text is selected", async ({ page, open }) => {
  await open(`${TODAY}&package=lonn`);
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
  await page.getByText("For utviklere").click();
  await page.getByRole("button", { name: "Kopier URN" }).click();
  await expect(page.getByText("Merk teksten og kopier den selv")).toBeVisible();
  expect(await page.evaluate(() => getSelection()!.toString())).toBe("urn:altinn:accesspackage:lonn");
});

test("it is compared with what is pinned", async ({ page, open }) => {
  await open(`${TODAY}&package=lonn&pinned=toll`);
  await expect(page.getByRole("link", { name: "Sammenlign med «Toll»" })).toHaveAttribute(
    "href",
    /view=matrix&pinned=toll,lonn/,
  );
});

test.describe("its question", () => {
  test("is filled in with where one stands, and with nothing that nobody chose", async ({ page, open }) => {
    await open(`${TODAY}&package=lonn`);
    expect(await sentence(page)).toBe("Kan velg rolle i et foretak (velg form) gi Lønn til velg hvem?");
    await open(`${TODAY}&package=lonn&role=DAGL&variant=AS`);
    expect(await sentence(page)).toBe("Kan Daglig leder + rolle i et AS (Aksjeselskap) gi Lønn til velg hvem?");
    await expect(status(page)).toHaveText("Velg hvem som skal få pakken, for å få svar.");
  });

  test("speaks of no form and no employee where it is about persons", async ({ page, open }) => {
    await open(`${TODAY}&package=innbygger-pensjon&action=delegate&roles=PRIV`);
    expect(await sentence(page)).toBe("Kan Privatperson + rolle gi Pensjon til en annen person?");
    await expect(page.locator(".page-path-words > li").first()).toHaveText(/En annen person:/);
    await expect(page.getByRole("heading", { name: "Hvem kan gi den til en annen person?" })).toBeVisible();
    await expect(page.locator(".page-package-givers")).not.toContainText("ansatt");
  });

  test("is answered as it changes, stays in the address, and the focus in its place", async ({ page, open }) => {
    await open(`${TODAY}&package=maskinporten-scopes`);
    await place(page, "Roller").selectOption("DAGL");
    await place(page, "Hvem skal få pakken?").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(status(page)).toHaveText(/^Ja\. .*kan gis videre til andre virksomheter/);
    await expect(place(page, "Hvem skal få pakken?")).toBeFocused();
    await page.reload();
    await ready(page);
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  test("leads on from a refusal, and the focus is not lost", async ({ page, open }) => {
    await open(`${TODAY}&package=regnskapsforer-lonn&action=delegate&roles=REGN&recipient=employee`);
    await page.getByRole("link", { name: "når pakken gis videre for en klient" }).press("Enter");
    await expect(status(page)).toHaveText(/^Ja\./);
    await expect(page).toHaveURL(/action=client/);
    await expect(place(page, "Leverandørens roller hos klienten").first()).toBeFocused();
    await page.goBack();
    await expect(status(page)).toHaveText(/^Nei\./);
  });

  test("may be another, and only what is about packages", async ({ page, open }) => {
    await open(`${TODAY}&package=toll`);
    await expect(page.locator(".page-ask > .page-hint a")).toHaveCount(4);
    await page.getByRole("link", { name: "Kan tjenester knyttes til pakken?" }).click();
    await expect(status(page)).toHaveText(/^Ja\./);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Toll");
  });
});

for (const { name, options } of SIZES) {
  test.describe(name, () => {
    test.use(options);
    for (const at of [
      `${TODAY}&package=regnskapsforer-lonn&action=client&relations=REGN`,
      `${TODAY}&package=${LONGEST}&lang=en`,
      "package=opptreforvirksomhetenskunder",
    ]) {
      test(`there is no violation, nothing to scroll sideways, and no broken word: ${at}`, async ({ page, open }) => {
        await open(at);
        await page.locator(".page-developers > summary").click();
        await assertFits(page);
        await assertAccessibleInBothColours(page);
        expect(await brokenWords(page, ".page-package > :not(.page-developers)")).toEqual([]);
      });
    }
  });
}

for (const viewport of [DESK, WINDOW, PHONE]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });
    test("all of it is seen", async ({ page, open }) => {
      await open(`${TODAY}&package=lonn`);
      for (const part of [
        ".page-tags",
        ".page-path > svg:visible",
        ".page-path-words",
        ".page-ask",
        ".page-package-roles",
        ".page-package-givers",
        ".page-developers",
      ])
        await expect(page.locator(part)).toBeVisible();
    });
  });
}
