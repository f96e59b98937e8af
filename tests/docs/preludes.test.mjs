// Examples in doc comments find what they use.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { preludeOf } from "./preludes.mjs";

describe("the prelude of an example", () => {
  it("loads the module", () =>
    assert.equal(preludeOf("console.log(1);"), 'import init from "tilgangspakker"; await init(); '));

  it("imports what the example uses, from the entry that exports it", () => {
    const prelude = preludeOf("console.log(lint(text, compare));");
    assert.match(prelude, /import \{ compare \} from "tilgangspakker";/);
    assert.match(prelude, /import \{ lint \} from "tilgangspakker\/policy";/);
  });

  it("imports nothing for a property of that name", () =>
    assert.doesNotMatch(preludeOf("console.log(other.compare());"), /compare/));

  it("has today's register as `catalogue` and version 3 as `seed`, where they are used", () => {
    assert.match(
      preludeOf("catalogue.roles();"),
      /import \{ load \} from "tilgangspakker\/catalogues\/latest";.* const catalogue = await load\(\); $/,
    );
    assert.match(
      preludeOf("seed.roles();"),
      /import \{ Catalogue \} from "tilgangspakker";.* const seed = Catalogue\.version3\(\); $/,
    );
    assert.doesNotMatch(preludeOf("element.catalogue;"), /load/);
  });

  it("defines the elements for an example that makes one by its tag", () => {
    assert.match(preludeOf('document.createElement("access-package-tree");'), /import "tilgangspakker\/elements";/);
  });

  it("leaves the lines of the example where they are", () =>
    assert.doesNotMatch(preludeOf("compare(seed, catalogue);"), /\n/));

  it("is empty for an example with imports, which is a module of its own", () => {
    assert.equal(preludeOf('import { Catalogue } from "tilgangspakker";\nCatalogue.version3();'), "");
  });
});
