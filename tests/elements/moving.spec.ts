// Elements that are moved, removed, cloned and made by scripts; and when the module is loaded, and from where.

import type { Page, Route } from "@playwright/test";

import { expect, settled, TODAY, test, texts, told } from "./fixtures.ts";

test.describe("an element that is moved", () => {
  test("keeps what is shown, opened and filled in, and reports each thing once", async ({ page, show }) => {
    await show(
      "<access-package-tree catalogue=versjon-3></access-package-tree><access-package-check catalogue=versjon-3></access-package-check><main></main>",
    );
    await page.getByRole("combobox", { name: "Tilgangspakke" }).fill("hendelser");
    await page.locator("access-package-tree summary").first().click();
    expect(
      await page.evaluate(async () => {
        const [tree, check, main] = ["access-package-tree", "access-package-check", "main"].map((it) =>
          document.querySelector(it),
        );
        const node = tree.shadowRoot.querySelector(".tp-package");
        for (let times = 0; times < 3; times++) {
          main.append(tree, check);
          await new Promise((resolve) => setTimeout(resolve));
          tree.remove();
          check.remove();
          await new Promise((resolve) => setTimeout(resolve));
        }
        main.append(tree, check);
        await new Promise((resolve) => setTimeout(resolve));
        return (
          node.isConnected &&
          !tree.shadowRoot.querySelector("details").open &&
          check.shadowRoot.querySelector("[name=package]").value
        );
      }),
    ).toBe("hendelser");
    await page.locator("access-package-tree summary").first().click();
    await page.getByRole("button", { name: "Maskinlesbare hendelser", exact: true }).click();
    expect(await told(page)).toHaveLength(1);
  });

  test("goes on with what it fetches; one that is removed stops, and begins again when it comes back", async ({
    page,
    show,
    baseURL,
  }) => {
    let release = () => {};
    let asked = 0;
    const slowly = async (route: Route) => {
      asked++;
      await new Promise<void>((resolve) => (release = resolve));
      await route.continue().catch(() => {});
    };
    await show("<access-package-tree catalogue=/slow.json></access-package-tree><main></main>", {
      files: { "/slow.json": slowly },
      isReady: (page: Page) =>
        page.waitForFunction(() => performance.now() > 0 && customElements.get("access-package-tree")),
    });
    await expect.poll(() => asked).toBe(1);
    await page.evaluate(() => document.querySelector("main").append(document.querySelector("access-package-tree")));
    await settled(page);
    const ended = page.waitForEvent("requestfailed");
    await page.evaluate(() => (globalThis.tree = document.querySelector("access-package-tree")).remove());
    expect((await ended).failure()?.errorText).toMatch(/ABORTED/);
    expect(asked).toBe(1);
    release();
    await page.unroute("**/slow.json");
    await page.route("**/slow.json", async (route) =>
      route.fulfill({ response: await route.fetch({ url: baseURL + TODAY }) }),
    );
    await page.evaluate(() => document.body.append(globalThis.tree));
    await page.locator(".tp-package").first().waitFor({ state: "attached" });
    expect(await told(page)).toEqual([]);
  });

  test("into another document brings its styles along", async ({ page, show }) => {
    await show("<access-package-notice catalogue=versjon-3></access-package-notice><iframe src=/frame.html></iframe>", {
      files: { "/frame.html": ["<!doctype html><title>x</title><p>Ramme", "text/html"] },
    });
    await page.frameLocator("iframe").locator("p").waitFor();
    await page.evaluate(() =>
      document.querySelector("iframe").contentDocument.body.append(document.querySelector("access-package-notice")),
    );
    const notice = page.frameLocator("iframe").locator(".tp-notice");
    await notice.waitFor();
    expect(await notice.evaluate((it) => getComputedStyle(it).borderInlineStartWidth)).not.toBe("0px");
  });

  test("is shown once for all changes made together", async ({ page, show }) => {
    await show("<main></main>");
    expect(
      await page.evaluate(async () => {
        const tree = document.createElement("access-package-tree");
        tree.catalogue = "versjon-3";
        tree.language = "en";
        tree.role = "DAGL";
        document.querySelector("main").append(tree);
        while (!tree.shadowRoot.querySelector(".tp-package")) await new Promise((resolve) => setTimeout(resolve));
        let changes = 0;
        new MutationObserver(() => changes++).observe(tree.shadowRoot.querySelector("[data-made]"), {
          childList: true,
        });
        tree.role = "LEDE";
        tree.language = "nn";
        tree.role = "FFØR";
        tree.headingLevel = 3;
        await new Promise((resolve) => setTimeout(resolve));
        return [changes, tree.shadowRoot.querySelectorAll("[data-decision=Permit]").length, tree.outerHTML];
      }),
    ).toEqual([
      1,
      0,
      '<access-package-tree catalogue="versjon-3" language="nn" for-role="FFØR" heading-level="3"></access-package-tree>',
    ]);
    await page.evaluate(() =>
      document.querySelector("main").append(document.querySelector("access-package-tree").cloneNode(true)),
    );
    await settled(page);
    expect(await texts(page, ".tp-summary strong")).toEqual(["Uavklart: 3.", "Uavklart: 3."]);
  });

  test("looks again for a catalogue that it did not find, when it was removed and comes back", async ({
    page,
    show,
    baseURL,
  }) => {
    await show("<access-package-tree catalogue=/late.json></access-package-tree>", { expectsComplaints: true });
    await page.getByRole("alert").waitFor();
    await page.route("**/late.json", async (route) =>
      route.fulfill({ response: await route.fetch({ url: baseURL + TODAY }) }),
    );
    await page.evaluate(async () => {
      const tree = document.querySelector("access-package-tree");
      tree.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.append(tree);
    });
    await page.locator(".tp-package").first().waitFor({ state: "attached" });
    expect(await told(page)).toHaveLength(1);
  });
});

test.describe("the module", () => {
  const INIT = (rest: string) => `import "/dist/elements.js"; import init from "/dist/index.js"; ${rest}`;
  /** The module lies elsewhere; `asked` tells where it was looked for. */
  const moved = (baseURL: string | undefined, asked: string[]) => ({
    "/dist/wasm/tilgangspakker_bg.wasm": (route: Route) => {
      asked.push("beside");
      return route.fulfill({ status: 404 });
    },
    "/assets/t.wasm": async (route: Route) => {
      asked.push("passed");
      return route.fulfill({
        response: await route.fetch({ url: `${baseURL}/dist/wasm/tilgangspakker_bg.wasm` }),
      });
    },
  });

  test("is taken from where the page's own init() says, though the elements are imported first", async ({
    page,
    show,
    baseURL,
  }) => {
    const asked: string[] = [];
    await show("<access-package-tree catalogue=versjon-3></access-package-tree>", {
      files: moved(baseURL, asked),
      script: INIT('init("/assets/t.wasm");'),
    });
    await page.locator(".tp-package").first().waitFor();
    expect(asked).toEqual(["passed"]);
  });

  test("is also taken from there when the page says so in a later script", async ({ page, show, baseURL }) => {
    const asked: string[] = [];
    await show(
      '<access-package-tree catalogue=versjon-3></access-package-tree><script type="module" src="/later.js"></script>',
      {
        files: {
          ...moved(baseURL, asked),
          "/later.js": ['import init from "/dist/index.js"; init("/assets/t.wasm");', "text/javascript"],
        },
        script: 'import "/dist/elements.js";',
      },
    );
    await page.locator(".tp-package").first().waitFor();
    expect(asked).toEqual(["passed"]);
  });

  for (const [when, rest] of [
    ["while the default is being looked for", 'setTimeout(() => setTimeout(() => init("/assets/t.wasm"), 20), 0);'],
    ["after it has failed", 'addEventListener("access-package-error", () => init("/assets/t.wasm"));'],
  ]) {
    test(`may be set ${when}`, async ({ page, show, baseURL }) => {
      const asked: string[] = [];
      await show(
        "<access-package-tree catalogue=versjon-3></access-package-tree><access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=FFØR></access-package-check>",
        {
          files: moved(baseURL, asked),
          script: INIT(rest),
          expectsComplaints: true,
          isReady: (page: Page) => page.locator(".tp-verdict").waitFor(),
        },
      );
      await page.locator(".tp-package").first().waitFor();
      expect(await texts(page, ".tp-verdict .ds-heading")).toEqual(["Uavklart"]);
      await expect(page.getByRole("alert")).toHaveCount(0);
      expect(asked.at(-1)).toBe("passed");
    });
  }

  test("that cannot be loaded is reported in each element, and by an event", async ({ page, show, baseURL }) => {
    await show(
      "<access-package-tree catalogue=versjon-3>Se Altinn.</access-package-tree><access-package-check catalogue=versjon-3></access-package-check>",
      { files: moved(baseURL, []), expectsComplaints: true },
    );
    await page.getByRole("alert").nth(1).waitFor();
    await expect(page.getByRole("alert").first()).toHaveText(
      /^Tilgangspakkene kan ikke vises\. .*tilgangspakker_bg\.wasm/,
    );
    expect((await told(page)).map((it) => it.code)).toEqual(["NOT_INITIALISED", "NOT_INITIALISED"]);
  });
});
