// Everything public has a comment, and all that is called shows how it is used. Another test runs the examples.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { publicTypes } from "./public-types.mjs";

/** Editors show an example with every call. */
const MOST_LINES = 5;

for (const { name, exports, seen } of publicTypes().entries) {
  describe(name, () => {
    const documented = exports.flatMap((it) => it.documented);

    it("says something of every name, method and field, but for fields of one value", () => {
      assert.deepEqual(
        documented.filter(({ comment, isLiteral }) => comment === "" && !isLiteral).map((it) => it.name),
        [],
      );
    });

    it("gives an example of every function, class, value and method", () => {
      assert.deepEqual(
        documented.filter(({ isUsed, examples }) => isUsed && examples.length === 0).map((it) => it.name),
        [],
      );
    });

    it("has examples in blocks that a test runs", () => {
      assert.deepEqual(
        documented
          .filter(({ examples }) => examples.some((example) => !/^```(tsx?( browser)?|html)\n[^]*\n```$/.test(example)))
          .map((it) => it.name),
        [],
      );
    });

    it("has examples that are read at a glance", () => {
      const lines = ({ examples }) => examples.map((example) => example.split("\n").length - 2);
      assert.deepEqual(
        documented.filter((it) => Math.max(0, ...lines(it)) > MOST_LINES).map((it) => it.name),
        [],
      );
    });

    it("shows no type that has no name to import it by", () =>
      assert.deepEqual(
        seen.filter(({ isType }) => isType).map((it) => it.name),
        [],
      ));
  });
}
