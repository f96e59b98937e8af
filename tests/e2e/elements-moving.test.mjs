// Elements that are moved, removed, cloned and made by scripts; and when the module is loaded, and from where.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { TODAY, openElements, ready, settled, texts, told } from "./elements.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

describe("an element that is moved", () => {
  it("keeps what is shown, opened and filled in, and reports each thing once", () =>
    elements.withBody("<access-package-tree catalogue=versjon-3></access-package-tree><access-package-check catalogue=versjon-3></access-package-check><main></main>", async (page) => {
      await page.getByRole("combobox", { name: "Tilgangspakke" }).fill("hendelser");
      await page.locator("access-package-tree summary").first().click();
      assert.equal(await page.evaluate(async () => {
        const [tree, check, main] = ["access-package-tree", "access-package-check", "main"].map((it) => document.querySelector(it));
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
        return node.isConnected && !tree.shadowRoot.querySelector("details").open && check.shadowRoot.querySelector("[name=package]").value;
      }), "hendelser");
      await page.locator("access-package-tree summary").first().click();
      await page.getByRole("button", { name: "Maskinlesbare hendelser", exact: true }).click();
      assert.equal((await told(page)).length, 1);
    }));

  it("goes on with what it fetches; one that is removed stops, and begins again when it comes back", () => {
    let release;
    let asked = 0;
    const slowly = async (route) => {
      asked++;
      await new Promise((resolve) => (release = resolve));
      await route.continue().catch(() => {});
    };
    return elements.withBody("<access-package-tree catalogue=/slow.json></access-package-tree><main></main>", async (page) => {
      await page.waitForRequest("**/slow.json").catch(() => {});
      await page.evaluate(() => document.querySelector("main").append(document.querySelector("access-package-tree")));
      await settled(page);
      const ended = page.waitForEvent("requestfailed");
      await page.evaluate(() => (globalThis.tree = document.querySelector("access-package-tree")).remove());
      assert.match((await ended).failure().errorText, /ABORTED/);
      assert.equal(asked, 1);
      release();
      await page.unroute("**/slow.json");
      await page.route("**/slow.json", async (route) => route.fulfill({ response: await route.fetch({ url: elements.url + TODAY }) }));
      await page.evaluate(() => document.body.append(globalThis.tree));
      await page.locator(".tp-package").first().waitFor({ state: "attached" });
      assert.deepEqual(await told(page), []);
    }, { files: { "/slow.json": slowly }, isReady: (page) => page.waitForFunction(() => performance.now() > 0 && customElements.get("access-package-tree")) });
  });

  it("into another document brings its styles along", () =>
    elements.withBody("<access-package-notice catalogue=versjon-3></access-package-notice><iframe src=/frame.html></iframe>", async (page) => {
      await page.frameLocator("iframe").locator("p").waitFor();
      await page.evaluate(() => document.querySelector("iframe").contentDocument.body.append(document.querySelector("access-package-notice")));
      const notice = page.frameLocator("iframe").locator(".tp-notice");
      await notice.waitFor();
      assert.notEqual(await notice.evaluate((it) => getComputedStyle(it).borderInlineStartWidth), "0px");
    }, { files: { "/frame.html": ["<!doctype html><title>x</title><p>Ramme", "text/html"] } }));

  it("is shown once for all changes made together", () =>
    elements.withBody("<main></main>", async (page) => {
      assert.deepEqual(await page.evaluate(async () => {
        const tree = document.createElement("access-package-tree");
        tree.catalogue = "versjon-3";
        tree.language = "en";
        tree.role = "DAGL";
        document.querySelector("main").append(tree);
        while (!tree.shadowRoot.querySelector(".tp-package")) await new Promise((resolve) => setTimeout(resolve));
        let changes = 0;
        new MutationObserver(() => changes++).observe(tree.shadowRoot.querySelector("[data-made]"), { childList: true });
        tree.role = "LEDE";
        tree.language = "nn";
        tree.role = "FFØR";
        tree.headingLevel = 3;
        await new Promise((resolve) => setTimeout(resolve));
        return [changes, tree.shadowRoot.querySelectorAll("[data-decision=Permit]").length, tree.outerHTML];
      }), [1, 0, '<access-package-tree catalogue="versjon-3" language="nn" for-role="FFØR" heading-level="3"></access-package-tree>']);
      await page.evaluate(() => document.querySelector("main").append(document.querySelector("access-package-tree").cloneNode(true)));
      await settled(page);
      assert.deepEqual(await texts(page, ".tp-summary strong"), ["Uavklart: 3.", "Uavklart: 3."]);
    }));

  it("looks again for a catalogue that it did not find, when it was removed and comes back", () =>
    elements.withBody("<access-package-tree catalogue=/late.json></access-package-tree>", async (page) => {
      await page.getByRole("alert").waitFor();
      await page.route("**/late.json", async (route) => route.fulfill({ response: await route.fetch({ url: elements.url + TODAY }) }));
      await page.evaluate(async () => {
        const tree = document.querySelector("access-package-tree");
        tree.remove();
        await new Promise((resolve) => setTimeout(resolve));
        document.body.append(tree);
      });
      await page.locator(".tp-package").first().waitFor({ state: "attached" });
      assert.equal((await told(page)).length, 1);
    }, { expectsComplaints: true }));
});

describe("the module", () => {
  const INIT = (rest) => `import "/dist/elements.js"; import init from "/dist/index.js"; ${rest}`;
  const moved = (asked) => ({
    "/dist/wasm/tilgangspakker_bg.wasm": (route) => { asked.push("beside"); return route.fulfill({ status: 404 }); },
    "/assets/t.wasm": async (route) => { asked.push("passed"); return route.fulfill({ response: await route.fetch({ url: `${elements.url}/dist/wasm/tilgangspakker_bg.wasm` }) }); },
  });

  it("is taken from where the page's own init() says, though the elements are imported first", () => {
    const asked = [];
    return elements.withBody("<access-package-tree catalogue=versjon-3></access-package-tree>", async (page) => {
      await page.locator(".tp-package").first().waitFor();
      assert.deepEqual(asked, ["passed"]);
    }, { files: moved(asked), script: INIT('init("/assets/t.wasm");') });
  });

  it("is also taken from there when the page says so in a later script", () => {
    const asked = [];
    return elements.withBody('<access-package-tree catalogue=versjon-3></access-package-tree><script type="module" src="/later.js"></script>', async (page) => {
      await page.locator(".tp-package").first().waitFor();
      assert.deepEqual(asked, ["passed"]);
    }, { files: { ...moved(asked), "/later.js": ['import init from "/dist/index.js"; init("/assets/t.wasm");', "text/javascript"] }, script: 'import "/dist/elements.js";' });
  });

  for (const [when, rest] of [["while the default is being looked for", 'setTimeout(() => setTimeout(() => init("/assets/t.wasm"), 20), 0);'], ["after it has failed", 'addEventListener("access-package-error", () => init("/assets/t.wasm"));']]) {
    it(`may be set ${when}`, () => {
      const asked = [];
      return elements.withBody("<access-package-tree catalogue=versjon-3></access-package-tree><access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=FFØR></access-package-check>", async (page) => {
        await page.locator(".tp-package").first().waitFor();
        assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), ["Uavklart"]);
        assert.equal(await page.getByRole("alert").count(), 0);
        assert.equal(asked.at(-1), "passed");
      }, { files: moved(asked), script: INIT(rest), expectsComplaints: true, isReady: (page) => page.locator(".tp-verdict").waitFor() });
    });
  }

  it("that cannot be loaded is reported in each element, and by an event", () =>
    elements.withBody("<access-package-tree catalogue=versjon-3>Se Altinn.</access-package-tree><access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      await page.getByRole("alert").nth(1).waitFor();
      assert.match(await page.getByRole("alert").first().textContent(), /^Tilgangspakkene kan ikke vises\. .*tilgangspakker_bg\.wasm/);
      assert.deepEqual((await told(page)).map((it) => it.code), ["NOT_INITIALISED", "NOT_INITIALISED"]);
    }, { files: moved([]), expectsComplaints: true }));
});
