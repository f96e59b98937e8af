// Views of some packages alone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue, renderCatalogue, renderNotices, renderPropertyTable, renderTree } from "tilgangspakker";
import { inRepository } from "../../scripts/folders.mjs";

describe("a view of some packages", () => {
  let today;
  before(async () => {
    await init();
    today = Catalogue.fromJson(readFileSync(inRepository("data", "altinn-2026-08", "catalogue.json"), "utf8"));
  });
  const urnsIn = (html) => [...html.matchAll(/data-urn="([^"]*)"/g)].map(([, urn]) => urn.split(":").at(-1));

  it("has these, by any of their references, in the order of the catalogue", () => {
    const packages = ["toll", "urn:altinn:accesspackage:lonn", "programmeringsgrensesnitt"];
    const html = renderTree(today, { packages });
    assert.deepEqual(urnsIn(html).sort(), ["lonn", "maskinporten-scopes", "toll"]);
    assert.equal(html.match(/class="tp-area"/g).length, 3);
    assert.deepEqual(urnsIn(renderPropertyTable(today, { packages })).sort(), ["lonn", "maskinporten-scopes", "toll"]);
  });

  it("has all of them where none are named, and none of an empty list", () => {
    assert.equal(renderCatalogue(today, { packages: undefined }), renderCatalogue(today));
    assert.deepEqual(urnsIn(renderCatalogue(today, { packages: [] })), []);
  });

  it("has the notices that concern them", () => {
    const seed = Catalogue.version3();
    assert.match(renderNotices(seed, { packages: ["maskinlesbarehendelser"] }), /FFØR/);
    assert.equal(renderNotices(seed, { packages: [] }), "");
  });

  it("is refused for a package that is not known, with its place", () => {
    assert.throws(() => renderTree(today, { packages: ["lonn", "lon"] }), {
      code: "UNKNOWN_PACKAGE",
      path: ["packages", 1],
    });
    assert.throws(() => renderTree(today, { packages: "lonn" }), { code: "INVALID_ARGUMENT", path: ["packages"] });
  });
});
