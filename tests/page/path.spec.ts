// The picture of the path: what it shows, that it rests on verdicts, and that it can be read everywhere.

import type { Page } from "@playwright/test";
import { load } from "../../dist/catalogues/latest.js";
import init, { Catalogue } from "../../dist/index.js";
import { place, TODAY } from "./asking.ts";
import { DESK, expect, goTo, test } from "./fixtures.ts";

test.use({ viewport: DESK });

const picture = ".page-path > svg:visible";

/** The marks as they are drawn: at the first arrow, then in the box of each recipient. A cross is two lines, a tick is one. */
const marks = (page: Page) =>
  page.locator(`${picture} .page-path-badge`).evaluateAll((all) =>
    all.map((badge) => {
      const line = badge.querySelector("path");
      if (!line) return badge.textContent;
      if (getComputedStyle(line).stroke === "none") return "nothing";
      return line.getAttribute("d")!.includes("m") ? "✕" : "✓";
    }),
  );

test("what it shows is its name, in whole sentences", async ({ page, open }) => {
  await open(`${TODAY}&package=regnskapsforer-lonn`);
  await expect(page.getByRole("img")).toHaveCount(1);
  await expect(page.getByRole("img")).toHaveAccessibleName(
    "Regnskapsfører får «Regnskapsfører lønn». Pakken kan gis videre til: en ansatt hos leverandøren og en systembruker for klienter. Ikke til: en ansatt, en annen virksomhet og egen systemtilgang.",
  );
});

test("the same stands in words below it, each with its reason", async ({ page, open }) => {
  await open(`${TODAY}&package=maskinporten-scopes`);
  await expect(page.locator(".page-path-words > li")).toHaveText([
    /En ansatt: Ja\. .*kan gis videre til ansatte/,
    /En annen virksomhet: Ja\. .*til andre virksomheter/,
    /Egen systemtilgang: Ja\. .*til systembrukere/,
    /En ansatt hos leverandøren: Nei\. .*kan ikke gis videre for klienter/,
    /En systembruker for klienter: Nei\. .*kan ikke gis videre for klienter/,
  ]);
});

test("what version 3 does not state is undecided, and no yes", async ({ page, open }) => {
  await open("package=maskinlesbarehendelser");
  expect(await marks(page)).toEqual(["✓", "✓", "?", "?", "?", "?"]);
  await expect(page.getByRole("img")).toHaveAccessibleName(
    /Uavklart: en annen virksomhet, egen systemtilgang, en ansatt hos leverandøren og en systembruker for klienter\.$/,
  );
});

test("an undecided role gets nothing in the picture", async ({ page, open }) => {
  await open("package=maskinlesbarehendelser&action=hold&role=FFØR");
  await expect(page.getByRole("img")).toHaveAccessibleName(
    /^Forretningsfører uavklart «Maskinlesbare hendelser»\. Uavklart:/,
  );
  expect(await marks(page)).toEqual(["?", "?", "?", "?", "?", "?"]);
});

test("what depends on the organisation form is no refusal, in the picture and below it, until a form is named", async ({
  page,
  open,
}) => {
  const asked = `${TODAY}&package=lonn-personopplysninger-saerlig-kategori&action=hold&role=FFØR`;
  await open(asked);
  await expect(page.getByRole("img")).toHaveAccessibleName(
    /^Forretningsfører får bare i noen organisasjonsformer «Lønn med personopplysninger av særlig kategori»\. Avhenger av organisasjonsformen: en ansatt, /,
  );
  await expect(page.locator(".page-path-words > li").first()).toHaveText(
    /En ansatt: Det avhenger av organisasjonsformen\.$/,
  );
  expect((await marks(page)).slice(0, 2)).toEqual(["?", "?"]);
  await goTo(page, `${asked}&variant=NUF`);
  await expect(page.locator(".page-path-words > li").first()).toHaveText(/En ansatt: Ja\./);
  await goTo(page, `${asked}&variant=AS`);
  await expect(page.locator(".page-path-words > li").first()).toHaveText(/En ansatt: Nei\./);
});

for (const slug of [
  "lonn",
  "regnskapsforer-lonn",
  "forretningsforer-eiendom",
  "maskinporten-scopes",
  "eksplisitt",
  "innbygger-pensjon",
  "post-til-virksomheten-med-taushetsbelagt-innhold",
  "hovedadministrator",
  "maskinlesbarehendelser",
]) {
  test(`it rests on what the module answers about a typical holder: ${slug}`, async ({ page, open }) => {
    await init();
    const isSeed = slug === "maskinlesbarehendelser";
    const catalogue = isSeed ? Catalogue.version3() : await load();
    const urn = catalogue.package(slug)!.urn;
    const [first] = catalogue.rolesForPackage(urn);
    const variant = first?.variant ?? undefined;
    const [roles, holds] = first ? [[first.role.code], []] : [[], [urn]];
    const expected = [
      catalogue.check({ action: "delegate", package: urn, roles, holds, variant, recipient: "employee" }),
      catalogue.check({ action: "delegate", package: urn, roles, holds, variant, recipient: "organisation" }),
      catalogue.check({ action: "systemUser", kind: "own", packages: [urn], approver: { roles, holds, variant } }),
      catalogue.check({ action: "client", package: urn, relations: roles, given: holds, variant }),
      catalogue.check({
        action: "client",
        package: urn,
        relations: roles,
        given: holds,
        variant,
        recipient: "clientSystemUser",
      }),
    ].map((it) => it.decision);
    await open(`${isSeed ? "" : `${TODAY}&`}package=${slug}`);
    const words = page.locator(".page-path-words > li");
    await expect(words).toHaveCount(5);
    expect(await words.evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset["decision"]))).toEqual(
      expected,
    );
    const drawn = { Permit: "✓", Deny: "✕", Indeterminate: "?" };
    expect((await marks(page)).slice(1)).toEqual(expected.map((it) => drawn[it]));
  });
}

test("it lights up whom the question is about, and takes its holder from it", async ({ page, open }) => {
  await open(`${TODAY}&package=lonn`);
  await expect(page.locator(`${picture} .page-path-box.page-path-asked`)).toHaveCount(0);
  await place(page, "Hvem skal få pakken?").selectOption({ label: "en annen virksomhet" });
  await expect(page.locator(`${picture} .page-path-box.page-path-asked`)).toHaveText(/^En annen\s*virksomhet/);
  await place(page, "Roller").selectOption("REVI");
  await expect(page.getByRole("img")).toHaveAccessibleName(/^Revisor får ikke «Lønn»\. Ikke til:/);
});

const left = (selector: string) => `${picture} ${selector}`;

test("it reads from left to right where there is room", async ({ page, open }) => {
  await open(`${TODAY}&package=lonn`);
  const boxes = await page
    .locator(left(".page-path-box > rect"))
    .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().toJSON()));
  expect(boxes[0]!.right).toBeLessThan(boxes[1]!.left);
  for (const recipient of boxes.slice(2)) expect(recipient.left).toBeGreaterThan(boxes[1]!.right);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 740 } });
  test("it reads from top to bottom", async ({ page, open }) => {
    await open(`${TODAY}&package=lonn`);
    const tops = await page
      .locator(left(".page-path-box > rect"))
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().top));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});

for (const width of [320, 360, 1024, 1440]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const at of [
      `${TODAY}&package=namsmannen-tvangsfullbyrdelse-forliksradet`,
      `${TODAY}&package=tilgangsstyring-enkeltinstanser`,
      `${TODAY}&package=lonn&action=delegate&roles=DAGL,REPR,KOMP&lang=en`,
    ]) {
      test(`every text stands within its box, and is large enough: ${at}`, async ({ page, open }) => {
        await open(at);
        await expect(page.locator(left(".page-path-box"))).toHaveCount(7);
        const faults = await page.locator(left(".page-path-box")).evaluateAll((boxes) =>
          boxes.flatMap((box) => {
            const outer = box.querySelector("rect")!.getBoundingClientRect();
            return [...box.querySelectorAll("text")].flatMap((text) => {
              const inner = text.getBoundingClientRect();
              const fits =
                inner.left >= outer.left &&
                inner.right <= outer.right &&
                inner.top >= outer.top &&
                inner.bottom <= outer.bottom + 1;
              const size =
                (parseFloat(getComputedStyle(text).fontSize) * inner.height) /
                (text as unknown as SVGGraphicsElement).getBBox().height;
              return fits && size >= 11 ? [] : [`${text.textContent} ${size}`];
            });
          }),
        );
        expect(faults).toEqual([]);
      });
    }
  });
}

for (const [what, options] of Object.entries({
  "forced colours": { forcedColors: "active" },
  "dark colours": { colorScheme: "dark" },
} as const)) {
  test(`it is seen in ${what}, and so is what tells yes from no`, async ({ page, open }) => {
    await page.emulateMedia(options);
    await open(`${TODAY}&package=regnskapsforer-lonn`);
    const colours = await page
      .locator(left("rect, .page-path-mark, .page-path-line"))
      .evaluateAll((all) => all.map((it) => getComputedStyle(it).stroke));
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    for (const colour of colours) expect(colour).not.toBe(ground);
    const dashes = await page
      .locator(left(".page-path-box > rect"))
      .evaluateAll((all) => all.map((it) => getComputedStyle(it).strokeDasharray));
    expect(dashes.slice(2, 5).every((it) => it !== "none") && dashes.slice(5).every((it) => it === "none")).toBe(true);
  });
}

test("it prints", async ({ page, open }) => {
  await open(`${TODAY}&package=lonn`);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(picture)).toHaveCount(1);
  await expect(page.locator(".page-path-words")).toBeVisible();
});
