// The bytes in docs/costs.md are those of what is built.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { inRepository } from "../../scripts/folders.mjs";
import { newestMonth } from "../../scripts/months.mjs";
import { measure, minified } from "../../scripts/sizes.mjs";
import { makeWorkplace } from "./workplace.mjs";

/** So that not every letter of code asks for another table. */
const TOLERANCE = 0.03;

const page = readFileSync(inRepository("docs/costs.md"), "utf8");
const rows = new Map(
  [...page.matchAll(/^\| ([^|]+) \| ([\d ]+) \| ([\d ]*)\|$/gm)].map(([, what, raw, brotli]) => [
    what,
    { raw: numberOf(raw), brotli: numberOf(brotli) },
  ]),
);

function numberOf(cell) {
  return cell.trim() === "" ? undefined : Number(cell.replaceAll(" ", ""));
}

let workplace;
before(async () => (workplace = await makeWorkplace()));
after(() => workplace?.remove());

const MEASURED = {
  "The wasm module": () => measure("", readFileSync(inRepository("dist/wasm/tilgangspakker_bg.wasm"))),
  "The package's JavaScript, bundled and minified": async () => (await minified())[0],
  "The elements, beside that": async () => (await minified())[1],
  "Today's register, `tilgangspakker/catalogues/latest`": () =>
    measure("", readFileSync(inRepository(`dist/catalogues/${newestMonth()}.json.js`))),
  "Unpacked in `node_modules`": () => ({ raw: bytesIn(workplace.packageFolder) }),
};

describe("the page of costs", () => {
  it("states nothing that nobody measures", () =>
    assert.deepEqual([...rows.keys()].sort(), Object.keys(MEASURED).sort()));

  for (const [what, measured] of Object.entries(MEASURED)) {
    it(what, async () => {
      const { raw, brotli } = await measured();
      const told = rows.get(what);
      const isRight = (said, found) => (said === undefined ? true : Math.abs(said / found - 1) <= TOLERANCE);
      assert.ok(
        isRight(told.raw, raw) && isRight(told.brotli, brotli),
        `docs/costs.md says ${told.raw} and ${told.brotli}; found are ${raw} and ${brotli}`,
      );
    });
  }
});

function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
}
