// Everything public has a comment, and every name and method shows how it is used. Another test runs the examples.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { publicTypes } from "./public-types.mjs";

for (const { name, exports, seen } of publicTypes().entries) {
  describe(name, () => {
    const documented = exports.flatMap((it) => it.documented);

    it("says something of every name, method and field", () => {
      assert.deepEqual(documented.filter(({ comment }) => comment === "").map((it) => it.name), []);
    });

    it("gives an example of every name and method", () => {
      assert.deepEqual(documented.filter(({ isCalled, examples }) => isCalled && examples.length === 0).map((it) => it.name), []);
    });

    it("has examples that are modules of their own", () => {
      const partial = documented.filter(({ examples }) => examples.some((example) => !/^```tsx?( browser)?\n[^]*\b(from|import) "tilgangspakker|^```html/.test(example)));
      assert.deepEqual(partial.map((it) => it.name), []);
    });

    it("shows no type that has no name to import it by", () => assert.deepEqual(seen.filter(({ isType }) => isType).map((it) => it.name), []));
  });
}
