// The README's examples do what they say: each runs by itself, and prints what stands behind its arrows.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { exportOf, monthName, newestMonth } from "../../scripts/months.mjs";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1]);

describe("the README", () => {
  it("has examples", () => assert.ok(examples.length >= 5));

  it("tells how much there is in the newest month of the register", async () => {
    const [, month, packages, areas, roles] = /register of (\w+ \d{4}), as facts: (\d+) packages in (\d+) areas, (\d+) roles/.exec(readme) ?? assert.fail("the sentence is gone");
    await init();
    const today = Catalogue.fromJson(readFileSync(new URL(import.meta.resolve(exportOf(newestMonth()).replace(".", "tilgangspakker"))), "utf8"));
    assert.deepEqual([month, packages, areas, roles], [monthName(today.version), ...[today.packages(), today.areas(), today.roles()].map((it) => String(it.length))]);
  });

  examples.forEach((example, place) => {
    it(`example ${place + 1} prints what it says`, () => {
      const said = [...example.matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1]);
      assert.ok(said.length > 0, "nothing is said of what it prints");
      const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", example], { encoding: "utf8" });
      assert.deepEqual(printed.trimEnd().split("\n"), said);
    });
  });
});
