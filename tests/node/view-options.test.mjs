// The options of views, as JavaScript passes them. What they change of the HTML is tested in tests/view.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, {
  Catalogue,
  renderArea,
  renderCatalogue,
  renderNotices,
  renderPropertyTable,
  renderTree,
  renderVerdict,
} from "tilgangspakker";
import { inRepository } from "../../scripts/folders.mjs";

let today, seed;
before(async () => {
  await init();
  seed = Catalogue.version3();
  today = Catalogue.fromJson(readFileSync(inRepository("data", "altinn-2026-08", "catalogue.json"), "utf8"));
});

const count = (html, part) => html.split(part).length - 1;

describe("a view for a role", () => {
  it("says of every package what check decides, in the language asked for", () => {
    for (const language of ["nb", "en"]) {
      const html = renderTree(today, { forRole: "FFØR", variant: "nuf", language });
      for (const [, urn, decision] of html.matchAll(
        /<li class="tp-package"[^>]* data-urn="([^"]*)" data-decision="([^"]*)"/g,
      )) {
        assert.equal(decision, today.check({ action: "hold", package: urn, role: "FFØR", variant: "NUF" }).decision);
      }
    }
    assert.match(
      renderTree(today, { forRole: "FFØR", variant: "nuf", language: "en" }),
      /Business Manager \(FFØR, NUF\) gets 10 of 223 access packages/,
    );
  });

  it("takes the role by any of its references", () => {
    const html = renderTree(today, { forRole: "DAGL" });
    for (const forRole of ["dagl", "daglig-leder", today.role("DAGL").urn, "Daglig leder"])
      assert.equal(renderTree(today, { forRole }), html);
  });

  it("has only what the role gets, or may pass on", () => {
    for (const action of ["hold", "delegate"]) {
      const shown = [
        ...renderPropertyTable(today, { forRole: "HADM", only: action }).matchAll(/data-urn="([^"]*)"/g),
      ].map(([, urn]) => urn);
      assert.deepEqual(
        shown.sort(),
        today
          .packagesForRole("HADM", { action })
          .map(({ urn }) => urn)
          .sort(),
      );
    }
  });

  it("is refused for a role, a form or a package that is not known, with its place", () => {
    assert.throws(() => renderTree(today, { forRole: "DAGGL" }), {
      code: "UNKNOWN_ROLE",
      path: ["forRole"],
      suggestions: ["DAGL"],
    });
    assert.throws(() => renderTree(today, { forRole: "DAGL", variant: "XX" }), {
      code: "UNKNOWN_VARIANT",
      path: ["variant"],
    });
    assert.throws(() => renderTree(today, { current: "lon" }), { code: "UNKNOWN_PACKAGE", path: ["current"] });
  });

  it("needs the role where only what it gets is asked for", () => {
    assert.throws(() => renderTree(today, { only: "hold" }), {
      code: "INVALID_ARGUMENT",
      path: ["only"],
      message: "options.only: it needs forRole.",
    });
  });
});

describe("areas that hold names alone", () => {
  it("are filled by renderArea with what would stand in them", () => {
    for (const options of [{}, { choosable: true, parts: true, forRole: "REGN" }]) {
      const closed = renderTree(today, { ...options, areas: "closed" });
      const below = options.parts ? '<div class="tp-below" part="below">' : '<div class="tp-below">';
      today.areas().forEach((_, area) => {
        const opened = renderArea(today, area, { ...options, areas: "names", view: "tree" });
        assert.ok(closed.includes(`${below}${opened}</div></details></li>`), String(area));
      });
    }
  });

  it("have their rows of the table in them in a whole catalogue, and not in a tree", () => {
    assert.equal(count(renderCatalogue(today, { areas: "names" }), "<table"), 0);
    assert.equal(count(renderArea(today, 0), "<table"), 1);
    assert.equal(count(renderArea(today, 0, { view: "catalogue" }), "<table"), 1);
    assert.equal(count(renderArea(today, 0, { view: "tree" }), "<table"), 0);
  });
});

describe("other options of views", () => {
  it("are the usual ones where they are undefined", () => {
    const none = Object.fromEntries(
      [
        "linkBase",
        "searchable",
        "choosable",
        "parts",
        "forRole",
        "variant",
        "only",
        "current",
        "areas",
        "mostReasons",
      ].map((name) => [name, undefined]),
    );
    for (const render of [renderTree, renderPropertyTable, renderNotices, renderCatalogue])
      assert.equal(render(today, none), render(today));
  });

  it("put a field to filter by above, or leave it out", () => {
    assert.equal(count(renderTree(seed, { searchable: true }), "data-tp-filter"), 1);
    assert.equal(count(renderCatalogue(seed, { searchable: false }), "data-tp-filter"), 0);
  });

  it("lead links elsewhere", () => {
    assert.match(renderTree(seed, { linkBase: "/?pakke=" }), /href="\/\?pakke=maskinlesbarehendelser"/);
    assert.throws(() => renderTree(seed, { linkBase: "javascript:alert(1)" }), {
      code: "INVALID_ARGUMENT",
      path: ["linkBase"],
    });
  });

  it("limit how many reasons a verdict shows", () => {
    const question = { action: "hold", package: "Integrasjoner og API-er", role: "DAGL" };
    const shown = (mostReasons) => renderVerdict(seed, question, { mostReasons });
    assert.deepEqual(
      [1, 2, 3, undefined].map((most) => count(shown(most), "<li>")),
      [1, 2, 3, 3],
    );
    assert.match(shown(1), /og 2 grunner til/);
  });
});
