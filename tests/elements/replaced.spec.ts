// Elements that show something else than their server sent say so.

import type { Page } from "@playwright/test";
import { Catalogue } from "tilgangspakker";
import { renderElement } from "tilgangspakker/elements";

import { expect, MONTH, settled, TODAY, test, texts, told } from "./fixtures.ts";
import { LATER, NAMES, STYLED, served, today, upgrade } from "./serving.ts";

test.describe("an element that shows something else than its server sent", () => {
  const seed = Catalogue.version3;
  const json = (catalogue: Catalogue) => [catalogue.toJson(), "application/json"];
  /** The page's script begins later, and finds this catalogue at the address that the server named. */
  const answering = (catalogue: Catalogue) => ({
    ...LATER,
    files: { ...served.files, "/catalogue.json": json(catalogue) },
  });
  const FROM = { address: "/catalogue.json", ...STYLED };
  const renamed = () => Catalogue.fromJson(today.toJson().replace("Revisjon", "Revisjonen"));
  const isTold = async (page: Page, message: RegExp, count = 1) => {
    const shown = await texts(page, "[role=alert]");
    expect(shown).toHaveLength(count);
    for (const it of shown) expect(it).toMatch(message);
    const errors = (await told(page)).filter((it) => it.name === "error");
    expect(errors.map((it) => [it.code, it.message])).toEqual(shown.map((it) => ["INVALID_CATALOGUE", it]));
  };

  for (const name of NAMES) {
    test(`<${name}> says so where the address answers another catalogue`, async ({ page, show }) => {
      await show(renderElement(name, today, { role: "DAGL", ...FROM }), answering(seed()));
      await upgrade(page);
      await isTold(
        page,
        new RegExp(
          `^Svarene her er byttet ut: serveren brukte katalogen «${MONTH}», nettleseren bruker «versjon-3»\\.$`,
        ),
      );
    });
  }

  test("shows the browser's answer, and no longer the server's", async ({ page, show }) => {
    await show(renderElement("access-package-tree", today, { role: "DAGL", ...FROM }), answering(seed()));
    await expect(page.locator(".tp-package")).toHaveCount(223);
    await upgrade(page);
    await expect(page.locator(".tp-package")).toHaveCount(3);
    expect(await texts(page, ".tp-summary")).toEqual(["Daglig leder (DAGL) får 3 av 3 tilgangspakker."]);
  });

  for (const [language, words] of [
    ["nn", /^Svara her er bytte ut: tenaren brukte/],
    ["en", /^The answers here have been replaced: the server used/],
  ]) {
    test(`says so in the element's language: ${language}`, async ({ page, show }) => {
      await show(renderElement("access-package-tree", today, { language, ...FROM }), answering(seed()));
      await upgrade(page);
      await isTold(page, words);
    });
  }

  test("says so where the catalogue bears the same name and has other content, be nothing of it shown", async ({
    page,
    show,
  }) => {
    await show(
      renderElement("access-package-notice", today, FROM) + renderElement("access-package-tree", today, FROM),
      answering(renamed()),
    );
    await upgrade(page);
    await isTold(page, new RegExp(`serveren og nettleseren har hver sin utgave av katalogen «${MONTH}»`), 2);
  });

  test("says so where the page sets another catalogue as a property before the element has shown one", async ({
    page,
    show,
  }) => {
    await show(renderElement("access-package-tree", seed(), STYLED), LATER);
    await page.evaluate(async (address) => {
      const { default: init, Catalogue } = await import("/dist/index.js");
      await init();
      document.querySelector("access-package-tree").catalogue = Catalogue.fromJson(await (await fetch(address)).text());
    }, TODAY);
    await upgrade(page);
    await isTold(page, new RegExp(`serveren brukte katalogen «versjon-3», nettleseren bruker «${MONTH}»`));
  });

  test("says nothing where the page sets the server's own catalogue as a property", async ({ page, show }) => {
    await show(renderElement("access-package-tree", today, { role: "DAGL", ...FROM }), answering(seed()));
    await page.evaluate(async (address) => {
      const { default: init, Catalogue } = await import("/dist/index.js");
      await init();
      document.querySelector("access-package-tree").catalogue = Catalogue.fromJson(await (await fetch(address)).text());
    }, TODAY);
    await upgrade(page);
    await expect(page.locator(".tp-package")).toHaveCount(223);
    expect(await texts(page, "[role=alert]")).toEqual([]);
    expect(await told(page)).toEqual([]);
  });

  // Another edition may have other rules, or other words for them.
  const asAnotherRelease = (html: string) => html.replace(/<div data-made="[^"]*">/, '<div data-made="0.0.1">');
  for (const name of ["access-package-tree", "access-package-check"]) {
    test(`<${name}> says so where the server's release of the package is another`, async ({ page, show }) => {
      await show(
        asAnotherRelease(renderElement(name, seed(), { role: "DAGL", package: "maskinlesbarehendelser", ...STYLED })),
        LATER,
      );
      await upgrade(page);
      await isTold(page, /serveren og nettleseren har hver sin versjon av tilgangspakker/);
    });
  }

  test("says it until something else is asked for, also when it is moved, and once", async ({ page, show }) => {
    await show(
      `${renderElement("access-package-tree", today, { role: "DAGL", ...FROM })}<div></div>`,
      answering(seed()),
    );
    await upgrade(page);
    await isTold(page, /Svarene her er byttet ut/);
    await page.evaluate(() => document.querySelector("div").append(document.querySelector("access-package-tree")));
    await settled(page);
    expect(await texts(page, "[role=alert]")).toHaveLength(1);
    await page.evaluate(() => document.querySelector("access-package-tree").setAttribute("for-role", "LEDE"));
    await settled(page);
    expect(await texts(page, "[role=alert]")).toEqual([]);
    expect(await told(page)).toEqual([]);
  });
});
