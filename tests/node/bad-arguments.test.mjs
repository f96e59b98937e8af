// What methods and views are given that is no text, no option and no element is refused.

import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";

import {
  Catalogue,
  mount,
  renderArea,
  renderCatalogue,
  renderNotices,
  renderPropertyTable,
  renderTree,
  renderVerdict,
} from "tilgangspakker";
import { catalogue, EVENTS, goesOnWorking, HOLD, MEGABYTE, NO_FIELDS, NO_TEXT, refuses } from "./bad-values.mjs";

afterEach(goesOnWorking);

describe("the other methods", () => {
  it("refuse what is not text", () => {
    for (const value of NO_TEXT) {
      for (const method of [
        "package",
        "role",
        "altinn2Role",
        "packagesForRole",
        "rolesForPackage",
        "resolve",
        "search",
      ]) {
        refuses("INVALID_ARGUMENT", () => catalogue[method](value));
      }
    }
  });

  it("find nothing where there is nothing", () => {
    for (const reference of ["", "STYR", MEGABYTE, "__proto__"]) {
      assert.equal(catalogue.package(reference), undefined);
      assert.equal(catalogue.role(reference), undefined);
      refuses("UNKNOWN_ROLE", () => catalogue.packagesForRole(reference));
      refuses("UNKNOWN_PACKAGE", () => catalogue.rolesForPackage(reference));
      assert.equal(catalogue.resolve(reference).status, "unknown");
    }
  });

  it("refuse options that are none", () => {
    for (const options of [...NO_FIELDS, null, 7, "AS", [], { variant: "" }, { variant: 7 }, { variants: "AS" }]) {
      refuses("INVALID_ARGUMENT", () => catalogue.packagesForRole("DAGL", options));
      refuses("INVALID_ARGUMENT", () => catalogue.matrix(options));
    }
  });

  it("refuse a limit that is no number to count to, and say which", () => {
    for (const limit of [Infinity, -Infinity, Number.NaN])
      refuses("INVALID_ARGUMENT", () => catalogue.search("api", { limit }), new RegExp(`options\\.limit.*${limit}`));
  });

  it("refuse text that would fill the memory", () => {
    const endless = "ø".repeat(16 * 1024 * 1024 + 1);
    for (const method of ["package", "role", "rolesForPackage", "packagesForRole", "resolve", "search", "altinn2Role"])
      refuses("TOO_LARGE", () => catalogue[method](endless));
    refuses("TOO_LARGE", () => catalogue.check({ ...HOLD, package: endless }));
    refuses("TOO_LARGE", () => renderTree(catalogue, { idPrefix: endless }));
  });

  it("refuse what holds cannot be asked with", () => {
    for (const value of NO_TEXT) {
      refuses("INVALID_ARGUMENT", () => catalogue.holds(value, EVENTS), /role/);
      refuses("INVALID_ARGUMENT", () => catalogue.holds("DAGL", value), /reference/);
    }
    for (const options of [...NO_FIELDS, null, 7, "AS", [], { variant: "" }, { variant: 7 }, { variants: "AS" }]) {
      refuses("INVALID_ARGUMENT", () => catalogue.holds("DAGL", EVENTS, options), /options/);
    }
  });
});

describe("views", () => {
  it("count the letters of idPrefix, not its bytes", () => {
    assert.ok(renderTree(catalogue, { idPrefix: "ø".repeat(100) }).includes("ø".repeat(100)));
  });

  it("refuse what is not a catalogue", () => {
    for (const value of [...NO_TEXT, "text", { __wbg_ptr: 1 }, Object.create(Catalogue.prototype)]) {
      for (const render of [renderTree, renderPropertyTable, renderNotices, renderCatalogue])
        refuses("INVALID_CATALOGUE", () => render(value));
      refuses("INVALID_CATALOGUE", () => renderVerdict(value, HOLD));
      refuses("INVALID_CATALOGUE", () => mount({}, value));
    }
  });

  it("refuse options that are none", () => {
    for (const options of [
      ...NO_FIELDS,
      null,
      7,
      [],
      { headingLevel: 1 },
      { headingLevel: "2" },
      { headingLevel: 2.5 },
      { idPrefix: "x".repeat(101) },
      { idPrefix: "" },
      { idPrefix: "a b" },
      { idPrefix: 7 },
      { language: "no" },
      { size: 1 },
    ]) {
      refuses("INVALID_ARGUMENT", () => renderTree(catalogue, options));
      refuses("INVALID_ARGUMENT", () => renderArea(catalogue, 0, options));
      refuses("INVALID_ARGUMENT", () => renderVerdict(catalogue, HOLD, options));
    }
  });

  it("refuse an area that is none", () => {
    for (const area of [
      1,
      -1,
      0.5,
      Number.NaN,
      2 ** 32,
      2 ** 64,
      undefined,
      null,
      "0",
      0n,
      Symbol("0"),
      { valueOf: () => 0 },
      [0],
    ]) {
      refuses("INVALID_ARGUMENT", () => renderArea(catalogue, area));
    }
  });

  it("refuse to mount into what is not an element", () => {
    for (const element of [...NO_TEXT, "#here", { innerHTML: "" }])
      refuses("INVALID_ARGUMENT", () => mount(element, catalogue));
  });
});
