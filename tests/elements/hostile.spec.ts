// Pages that fight the elements: a strict policy (in every test here), odd styles, shadow roots, two catalogues, two copies.

import { expect, ready, STRICT, settled, TODAY, test, texts, told } from "./fixtures.ts";

const ALL = ["tree", "table", "notice", "check"]
  .map(
    (it) =>
      `<access-package-${it} catalogue=versjon-3 for-role=FFØR package=maskinlesbarehendelser></access-package-${it}>`,
  )
  .join("");
const ODD = `* { display: block !important; all: unset; float: left; color: red !important; letter-spacing: 3px; text-transform: uppercase; box-sizing: content-box; line-height: 0.5; text-indent: -9999px; white-space: nowrap; cursor: wait; }
div, button, input, table, ul { border: 9px solid lime; position: fixed; font-size: 3px; opacity: 0; }
.ds-alert, .tp-package, .root { display: none; } [hidden] { display: block !important; } :root { text-align: right; font-variant: small-caps; }`;

test.describe("odd styles of a page", () => {
  test("do not reach in, nor does what the elements bring reach out", async ({ page, show }) => {
    await show(`${ALL}<p class="tp-package">Utenfor</p>`, { style: ODD });
    expect(await texts(page, "access-package-tree .tp-decision")).toEqual(["Uavklart", "Uavklart", "Uavklart"]);
    const looks = await page
      .locator("access-package-tree .tp-package p")
      .first()
      .evaluate((it) => {
        const { textTransform, textIndent, whiteSpace, cursor, color, opacity, position, fontVariantCaps, textAlign } =
          getComputedStyle(it);
        return { textTransform, textIndent, whiteSpace, cursor, color, opacity, position, fontVariantCaps, textAlign };
      });
    expect(looks).toEqual({
      textTransform: "none",
      textIndent: "0px",
      whiteSpace: "normal",
      cursor: "auto",
      color: looks.color,
      opacity: "1",
      position: "static",
      fontVariantCaps: "normal",
      textAlign: "start",
    });
    expect(looks.color).not.toBe("rgb(255, 0, 0)");
    await expect(page.locator("access-package-check ul[role=listbox]:visible")).toHaveCount(0);
    expect(
      await page.evaluate(() => [
        document.styleSheets.length,
        document.adoptedStyleSheets.length,
        getComputedStyle(document.querySelector("p.tp-package")).borderBlockStartWidth,
      ]),
    ).toEqual([1, 0, "0px"]);
  });

  test("may hide an element, style its parts and set its colours", async ({ page, show }) => {
    await show(
      "<access-package-notice catalogue=versjon-3></access-package-notice><access-package-table catalogue=versjon-3 hidden></access-package-table><access-package-tree catalogue=versjon-3></access-package-tree>",
      {
        style:
          "access-package-tree { display: none } ::part(notice) { outline: 2px dotted } ::part(quote) { font-style: italic } access-package-notice { --access-package-color-warning-surface: navy }",
      },
    );
    await expect(page.locator("access-package-table table")).toBeHidden();
    await expect(page.locator("access-package-tree .tp-tree")).toBeHidden();
    const look = (selector, property) =>
      page
        .locator(`access-package-notice ${selector}`)
        .first()
        .evaluate((it, property) => getComputedStyle(it)[property], property);
    expect(await look(".tp-notice", "outlineStyle")).toBe("dotted");
    expect(await look(".tp-notice", "backgroundColor")).toBe("rgb(0, 0, 128)");
    expect(await look(".tp-quote", "fontStyle")).toBe("italic");
  });

  test("of flex, grid and float leave the elements their place", async ({ page, show }) => {
    await show(
      ["display:flex", "display:grid", "display:inline-block", "float:left", "width:240px"]
        .map((_, at) => `<div class="box${at}"><access-package-table catalogue=versjon-3></access-package-table></div>`)
        .join(""),
      {
        style:
          ".box0{display:flex}.box1{display:grid}.box2{display:inline-block}.box3{float:left}.box4{width:240px;clear:both}",
      },
    );
    const widths = await page
      .locator("access-package-table")
      .evaluateAll((all) => all.map((it) => [it.clientWidth > 200, it.scrollWidth <= it.clientWidth + 1]));
    expect(widths).toEqual(widths.map(() => [true, true]));
  });
});

test.describe("shadow roots", () => {
  test("around the elements let their events out, and their language in", async ({ page, show }) => {
    await show('<div id="host" lang="en"></div>');
    await page.evaluate(() => {
      const root = document.getElementById("host").attachShadow({ mode: "closed" });
      globalThis.tree = document.createElement("access-package-tree");
      tree.catalogue = "versjon-3";
      tree.role = "FFØR";
      root.append(document.createElement("section"));
      root.firstChild.append(tree);
    });
    await page.waitForFunction(() => globalThis.tree.shadowRoot.querySelector(".tp-package"));
    expect(await page.evaluate(() => tree.shadowRoot.querySelector(".tp-decision").textContent)).toBe("Undecided");
    await page.evaluate(() => tree.shadowRoot.querySelector("[data-tp-choose]").click());
    expect((await told(page)).map((it) => [it.name, it.on])).toEqual([["select", "div"]]);
  });
});

test.describe("a frame", () => {
  test("lends its language to an element in a shadow root there", async ({ page, show }) => {
    await show("<iframe src=/frame.html></iframe>", {
      files: { "/frame.html": ["<!doctype html><html><title>x</title><p lang=en>", "text/html"] },
    });
    await page.frameLocator("iframe").locator("p").waitFor({ state: "attached" });
    await page.evaluate(() => {
      const tree = document.createElement("access-package-tree");
      tree.catalogue = "versjon-3";
      tree.role = "FFØR";
      // Kept: a root that nobody holds is wrapped again, by the page's own class.
      globalThis.root = document
        .querySelector("iframe")
        .contentDocument.querySelector("p")
        .attachShadow({ mode: "open" });
      globalThis.root.append(tree);
    });
    await expect(page.frameLocator("iframe").locator(".tp-decision").first()).toHaveText("Undecided");
  });
});

test.describe("two of everything", () => {
  test("two catalogues stand side by side, each with its own answers", async ({ page, show }) => {
    await show(
      `<access-package-tree catalogue=versjon-3 id=one></access-package-tree><access-package-tree id=two catalogue=${TODAY}></access-package-tree><access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=REPR></access-package-check><access-package-check catalogue=${TODAY} package=maskinlesbarehendelser for-role=REPR></access-package-check>`,
    );
    expect([await page.locator("#one .tp-package").count(), await page.locator("#two .tp-package").count()]).toEqual([
      3, 223,
    ]);
    expect(await texts(page, ".tp-verdict .ds-heading")).toEqual(["Ja", "Nei"]);
    await page.locator("#one").getByRole("button", { name: "Maskinlesbare hendelser", exact: true }).click();
    await expect(page.locator("#two")).not.toHaveAttribute("package");
  });

  test("two copies of the package share the policy and the names, and read each other's catalogues", async ({
    page,
    show,
  }) => {
    await show("<access-package-tree catalogue=versjon-3></access-package-tree><div id=here></div>", {
      files: {
        "/copy/**": async (route) =>
          route.fulfill({ response: await route.fetch({ url: route.request().url().replace("/copy/", "/dist/") }) }),
      },
    });
    await page.evaluate(async () => {
      const other = await import("/copy/index.js");
      await other.default();
      await import("/copy/elements.js");
      other.mount(document.getElementById("here"), other.Catalogue.embedded());
      document.querySelector("access-package-tree").catalogue = other.Catalogue.embedded();
    });
    await settled(page);
    await ready(page);
    await expect(page.locator("access-package-tree .tp-package")).toHaveCount(3);
    await expect(page.locator("#here .tp-package")).toHaveCount(3);
  });

  test("a policy that allows nothing but what the elements need", async ({ page, show }) => {
    await show(ALL, {
      policy:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types tilgangspakker",
    });
    expect(await texts(page, ".tp-verdict .ds-heading")).toEqual(["Uavklart"]);
    expect(
      await page
        .locator("access-package-notice .tp-notice")
        .evaluate((it) => getComputedStyle(it).borderInlineStartWidth),
    ).not.toBe("0px");
  });

  test("a policy that allows no HTML of ours is reported, with what to do", async ({ page, show }) => {
    await show("<access-package-tree catalogue=versjon-3>Se Altinn.</access-package-tree>", {
      policy: STRICT.replace("trusted-types tilgangspakker", "trusted-types 'none'"),
      expectsComplaints: true,
    });
    await expect(page.getByRole("alert")).toHaveText(/trusted-types tilgangspakker/);
    expect((await told(page)).map((it) => it.code)).toEqual(["NOT_INITIALISED"]);
  });

  test("values that look like markup stay text, wherever they come from", async ({ page, show }) => {
    await show(
      "<access-package-tree catalogue=versjon-3></access-package-tree><access-package-check catalogue=versjon-3></access-package-check>",
    );
    await page.evaluate(() => {
      const evil = '"><img src=x onerror=alert(1)><li class="tp-package" data-urn="x">';
      const catalogue = tilgangspakker.Catalogue.fromJson(
        tilgangspakker.Catalogue.embedded()
          .toJson()
          .replaceAll("Maskinlesbare hendelser", JSON.stringify(evil).slice(1, -1)),
      );
      for (const element of document.querySelectorAll("access-package-tree, access-package-check")) {
        element.catalogue = catalogue;
        element.package = evil;
        element.role = evil;
        element.variant = evil;
      }
      document.querySelector("access-package-check").question = {
        action: "act",
        supplier: evil,
        user: { organisation: evil, holds: [evil] },
        onBehalfOf: evil,
        customers: [evil],
      };
    });
    await settled(page);
    await ready(page);
    await expect(page.locator("img")).toHaveCount(0);
    await expect(page.locator("li.tp-package")).toHaveCount(3);
    await page.evaluate(() => (document.querySelector("access-package-check").question = null));
    await page.getByRole("combobox", { name: "Tilgangspakke" }).fill("img");
    await expect(page.locator("img")).toHaveCount(0);
  });
});
