// Elements that a server sent: seen without a script, and taken over where they stand.

import type { Page } from "@playwright/test";
import { Catalogue } from "tilgangspakker";
import { renderElement } from "tilgangspakker/elements";

import { expect, STRICT, settled, TODAY, test, texts, told } from "./fixtures.ts";
import { LATER, NAMES, STYLED, served, today, upgrade } from "./serving.ts";

test.describe("an element from a server", () => {
  const shown = { role: "DAGL", package: "revisjon", variant: "AS" };
  const clients = {
    action: "client",
    package: "regnskapsforer-lonn",
    role: "REGN",
    given: "jordbruk",
    recipient: "agent",
    isAgent: true,
    by: "DAGL",
    byHolds: "klientadministrator",
    byVariant: "AS",
  };
  const systemUser = {
    action: "systemUser",
    packages: "jordbruk regnskapsforer-lonn",
    worksFor: "oneClient",
    role: "REGN",
    given: "jordbruk",
  };
  for (const [name, options, what = ""] of [
    ...NAMES.map((name) => [name, shown]),
    ["access-package-check", clients, " with a client"],
    ["access-package-check", systemUser, " with a system user"],
  ]) {
    test(`<${name}>${what} is taken over, and no node of it is made again`, async ({ page, show }) => {
      await show(
        renderElement(name, today, { address: TODAY, ...options, language: "nn", headingLevel: 3, ...STYLED }),
        LATER,
      );
      await page.evaluate((name) => {
        globalThis.nodes = [...document.querySelector(name).shadowRoot.querySelectorAll(".root *")];
        globalThis.changes = 0;
        new MutationObserver((all) => {
          for (const it of all) globalThis.changes += it.addedNodes.length + it.removedNodes.length;
        }).observe(document.querySelector(name).shadowRoot, { childList: true, subtree: true });
      }, name);
      await upgrade(page);
      expect(
        await page.evaluate((name) => {
          const now = [...document.querySelector(name).shadowRoot.querySelectorAll(".root *")];
          return [now.length, now.every((it, at) => it === globalThis.nodes[at])];
        }, name),
      ).toEqual([await page.evaluate(() => globalThis.nodes.length), true]);
      expect((await told(page)).map((it) => it.name)).toEqual(name === "access-package-check" ? ["verdict"] : []);
      if (what) expect(await texts(page, ".tp-verdict .ds-heading")).toEqual(["Ja"]);
    });
  }

  test("stays to be seen where the browser cannot load the catalogue, which is told above it, until something else is asked for", async ({
    page,
    show,
  }) => {
    await show(renderElement("access-package-tree", today, { address: "/nowhere.json", role: "DAGL", ...STYLED }), {
      ...LATER,
      expectsComplaints: true,
    });
    const packages = page.locator("access-package-tree .tp-package");
    const sent = await packages.count();
    await page.evaluate(() => import("/dist/elements.js").then(() => {}));
    await page.locator("access-package-tree .tp-problem").waitFor();
    expect((await texts(page, ".tp-problem")).join()).toMatch(/^Dette er slik serveren sendte det\..*\/nowhere\.json/);
    await expect(packages).toHaveCount(sent);
    await page.locator("access-package-tree").evaluate((it) => (it.role = "REGN"));
    await packages.first().waitFor({ state: "detached" });
    expect((await texts(page, ".tp-problem")).join()).toMatch(/^Tilgangspakkene kan ikke vises\./);
  });

  test("is taken over without an address where the package itself has the catalogue: the newest register, and version 3", async ({
    page,
    show,
  }) => {
    await show(
      [today, Catalogue.version3()]
        .map((it) => renderElement("access-package-tree", it, { role: "DAGL", ...STYLED }))
        .join(""),
      LATER,
    );
    const nodes = () =>
      page
        .locator("access-package-tree")
        .evaluateAll(
          (all) =>
            (globalThis.nodes ??= []).push(all.flatMap((it) => [...it.shadowRoot.querySelectorAll(".root *")])) &&
            globalThis.nodes.at(-1).length,
        );
    const sent = await nodes();
    await upgrade(page);
    expect(await nodes()).toBe(sent);
    expect(
      await page.evaluate(() => globalThis.nodes[1].every((it, at) => it === globalThis.nodes[0][at])),
    ).toBeTruthy();
    expect(
      await page
        .locator("access-package-tree")
        .evaluateAll((all) => all.map((it) => it.shadowRoot.querySelectorAll(".tp-package").length)),
    ).toEqual([223, 3]);
    expect(await told(page)).toEqual([]);
  });

  test.describe("without a script", () => {
    test.use({ javaScriptEnabled: false });

    test("is seen, styled, and with the answer", async ({ page, show }) => {
      await show(
        NAMES.map((name) =>
          renderElement(name, Catalogue.version3(), { role: "FFØR", package: "maskinlesbarehendelser", ...STYLED }),
        ).join(""),
        { ...served, script: "", isReady: null },
      );
      await expect(page.locator("li[part~=package]:visible")).toHaveCount(3);
      await expect(page.getByRole("table").getByText("Uavklart", { exact: true })).toHaveCount(3);
      await expect(page.getByRole("heading", { name: "Uavklart", exact: true })).toBeVisible();
      await expect(page.getByRole("button", { name: "Få svar" })).toBeDisabled();
      await expect(page.locator("access-package-tree li[part~=current] button[aria-current]")).toHaveCount(1);
      expect(
        await page
          .locator("access-package-tree .tp-notice")
          .evaluate((it) => getComputedStyle(it).borderInlineStartWidth !== "0px"),
      ).toBe(true);
    });
  });

  test("keeps what the reader has opened, typed and looked for before there was a script", async ({ page, show }) => {
    await show(
      renderElement("access-package-tree", today, { address: TODAY, ...STYLED }) +
        renderElement("access-package-check", Catalogue.version3(), {
          package: "maskinlesbarehendelser",
          role: "DAGL",
          ...STYLED,
        }) +
        renderElement("access-package-check", today, { address: TODAY, ...STYLED }),
      LATER,
    );
    await page.getByRole("combobox", { name: "Tilgangspakke" }).last().fill("revisjon");
    await page.locator("summary").nth(3).click();
    expect(await texts(page, ".tp-verdict .ds-heading")).toEqual(["Ja"]);
    await page.getByRole("combobox", { name: "Rolle" }).first().fill("FFØR");
    await upgrade(page);
    await expect(page.getByRole("combobox", { name: "Tilgangspakke" }).last()).toHaveValue("revisjon");
    expect(
      await page.locator("details[part~=details]").evaluateAll((all) => all.flatMap((it, at) => (it.open ? [at] : []))),
    ).toEqual([3]);
    await expect(page.getByRole("combobox", { name: "Rolle" }).first()).toHaveValue("FFØR");
    // The answer was to another question.
    expect(await texts(page, ".tp-verdict .ds-heading")).toEqual([]);
    await page.getByRole("button", { name: "Få svar" }).first().click();
    expect(await texts(page, ".tp-verdict .ds-heading")).toEqual(["Uavklart"]);
  });

  test("works once it is taken over", async ({ page, show }) => {
    await show(renderElement("access-package-tree", Catalogue.version3(), STYLED), LATER);
    await upgrade(page);
    await page.getByRole("button", { name: "Maskinlesbare hendelser", exact: true }).click();
    expect((await told(page)).map((it) => it.urn)).toEqual(["urn:altinn:accesspackage:maskinlesbarehendelser"]);
    await page.getByRole("searchbox").fill("api");
    await page.getByText(/^Viser \d/).waitFor();
  });

  test("is replaced without a word where the page has asked for another role meanwhile", async ({ page, show }) => {
    await show(renderElement("access-package-table", Catalogue.version3(), { role: "DAGL", ...STYLED }), LATER);
    await page.evaluate(() => document.querySelector("access-package-table").setAttribute("for-role", "FFØR"));
    await upgrade(page);
    await expect(page.locator("access-package-table [data-decision=Permit]")).toHaveCount(0);
    expect(await texts(page, "access-package-table .tp-decision")).toEqual(["Uavklart", "Uavklart", "Uavklart"]);
    expect(await texts(page, "[role=alert]")).toEqual([]);
    expect(await told(page)).toEqual([]);
  });

  test("shows no answer to what is no longer asked, even if the module never comes", async ({ page, show }) => {
    await show(
      renderElement("access-package-check", Catalogue.version3(), {
        role: "DAGL",
        package: "maskinlesbarehendelser",
        ...STYLED,
      }),
      { ...LATER, files: { ...served.files, "/dist/wasm/tilgangspakker_bg.wasm": () => {} } },
    );
    await page.evaluate(() => document.querySelector("access-package-check").setAttribute("for-role", "FFØR"));
    await expect(page.getByRole("heading", { name: "Ja" })).toHaveCount(1);
    await page.evaluate(() => import("/dist/elements.js").then(() => {}));
    await settled(page);
    await expect(page.getByRole("heading", { name: "Ja" })).toHaveCount(0);
    expect(await told(page)).toEqual([]);
  });

  for (const [what, set] of [
    ["question", (check) => (check.question = { action: "hold", package: "maskinlesbarehendelser", role: "FFØR" })],
    ["catalogue", (check) => check.setAttribute("catalogue", "/slow.json")],
  ]) {
    test(`shows no answer when another ${what} is set, even if what it waits for never comes`, async ({
      page,
      show,
    }) => {
      await show(
        renderElement("access-package-check", Catalogue.version3(), {
          role: "DAGL",
          package: "maskinlesbarehendelser",
          ...STYLED,
        }),
        { ...LATER, files: { ...served.files, "/slow.json": () => {}, "/dist/wasm/tilgangspakker_bg.wasm": () => {} } },
      );
      await expect(page.getByRole("heading", { name: "Ja" })).toHaveCount(1);
      await page.evaluate(`(${set})(document.querySelector("access-package-check"))`);
      await page.evaluate(() => import("/dist/elements.js").then(() => {}));
      await settled(page);
      await expect(page.getByRole("heading", { name: "Ja" })).toHaveCount(0);
      expect(await told(page)).toEqual([]);
    });
  }

  for (const [what, change] of [
    ["role", (page: Page) => page.getByRole("combobox", { name: "Rolle" }).pressSequentially("x")],
    ["question", (page: Page) => page.getByLabel("Kan pakken gis videre?").check()],
    [
      "package",
      async (page: Page) => {
        await page.getByRole("combobox", { name: "Tilgangspakke" }).pressSequentially("x");
        await page.getByRole("combobox", { name: "Rolle" }).focus();
      },
    ],
  ]) {
    test(`hides its answer when the reader chooses another ${what} before there is a script`, async ({
      page,
      show,
    }) => {
      await show(
        renderElement("access-package-check", Catalogue.version3(), {
          role: "DAGL",
          package: "maskinlesbarehendelser",
          ...STYLED,
        }),
        { ...LATER },
      );
      expect(await texts(page, ".tp-verdict .ds-heading")).toEqual(["Ja"]);
      await change(page);
      expect(await texts(page, ".tp-verdict .ds-heading")).toEqual([]);
    });
  }

  test("asks about what was typed over the package that a server sent", async ({ page, show }) => {
    await show(
      renderElement("access-package-check", Catalogue.version3(), {
        role: "DAGL",
        package: "maskinlesbarehendelser",
        ...STYLED,
      }),
      LATER,
    );
    await page.getByRole("combobox", { name: "Tilgangspakke" }).fill("programmeringsgrensesnitt");
    await page.getByRole("combobox", { name: "Rolle" }).fill("LEDE");
    await upgrade(page);
    expect(await texts(page, ".tp-verdict .ds-heading")).toEqual([]);
    expect(await texts(page, ".tp-chosen code")).toEqual([]);
    await page.getByRole("button", { name: "Få svar" }).click();
    expect((await told(page)).map((it) => it.question.package)).toEqual(["programmeringsgrensesnitt"]);
  });

  test("has its styles in itself where the policy gives them a nonce", async ({ page, show }) => {
    await show(renderElement("access-package-notice", Catalogue.version3(), { nonce: "abc" }), {
      script: "",
      isReady: null,
      policy: STRICT.replace("style-src 'self'", "style-src 'self' 'nonce-abc'"),
    });
    expect(
      await page.locator(".tp-notice").evaluate((it) => getComputedStyle(it).borderInlineStartWidth !== "0px"),
    ).toBe(true);
  });
});
