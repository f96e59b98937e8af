// The months that the package has: what stands in one place is said nowhere else.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { repository } from "../../scripts/folders.mjs";
import {
  exportOf,
  fileOf,
  moduleExportOf,
  moduleFilesOf,
  monthName,
  monthsOf,
  newestMonth,
} from "../../scripts/months.mjs";
import { INPUTS } from "../../scripts/wasm.mjs";
import { trackedFiles } from "../tracked.mjs";

const read = (path) => readFileSync(join(repository, path), "utf8");
const manifest = JSON.parse(read("package.json"));

/** Comments may name a month as an example. */
const code = (path) => read(path).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");

describe("a month of the register", () => {
  it("is a catalogue of its own name, which the package exports and carries", () => {
    assert.ok(monthsOf(manifest).length > 0);
    for (const month of monthsOf(manifest)) {
      assert.equal(manifest.exports[exportOf(month)], `./${fileOf(month)}`);
      assert.ok(manifest.files.includes(fileOf(month)), month);
      assert.equal(JSON.parse(read(fileOf(month))).version, month);
    }
  });

  it("is a JavaScript module too, which holds what the file holds, to the letter that toJson() writes", async () => {
    for (const month of monthsOf(manifest)) {
      assert.deepEqual(manifest.exports[moduleExportOf(month)], moduleFilesOf(month));
      const { load } = await import(`tilgangspakker/catalogues/${month}`);
      const { default: json } = await import(`../../dist/catalogues/${month}.json.js`);
      const catalogue = await load();
      assert.equal(catalogue.version, month);
      assert.equal(catalogue.toJson(), json);
      assert.deepEqual(JSON.parse(json), JSON.parse(read(fileOf(month))));
    }
  });

  it("is what `latest` loads, the newest of them", async () => {
    assert.deepEqual(manifest.exports[moduleExportOf("latest")], moduleFilesOf("latest"));
    const { load } = await import("tilgangspakker/catalogues/latest");
    assert.equal((await load()).version, newestMonth());
  });

  it("has facts in a folder, and no folder is of another", () => {
    const folders = readdirSync(join(repository, "data")).filter((name) => name.startsWith("altinn-"));
    for (const month of monthsOf(manifest)) assert.ok(folders.includes(month), month);
    for (const folder of folders) {
      assert.match(folder, /^altinn-\d{4}-\d{2}$/);
      // One that is exported no longer may stay, for its facts; one that is newer is exported.
      assert.ok(
        folder <= monthsOf(manifest).at(-1),
        `data/${folder} is newer than what package.json exports. \`npm run month\` adds a month.`,
      );
    }
  });

  it("is called the newest by package.json alone: no code names one", () => {
    // A type names all of them; a test compares it with the folders.
    const naming = trackedFiles(
      "scripts",
      "www",
      "bench",
      "js",
      "tests/elements",
      "tests/browser",
      "tests/firefox",
    ).filter((path) => /\.(m?[jt]s|html)$/.test(path) && !path.endsWith("types/texts.ts"));
    assert.ok(naming.length > 50);
    assert.deepEqual(
      naming.filter((path) => /altinn-20\d\d-\d\d|\b[Aa]ugust 20\d\d/.test(code(path))),
      [],
      "scripts/months.mjs says which month is the newest",
    );
  });
});

describe("the README", () => {
  it("tells how much there is in the newest month", async () => {
    const sentence = /register of (\w+ \d{4}), as facts: (\d+) packages in (\d+) areas, (\d+) roles/;
    const [, month, ...counts] =
      sentence.exec(read("README.md")) ?? assert.fail(`there is no sentence like ${sentence}`);
    await init();
    const today = Catalogue.fromJson(read(fileOf(newestMonth())));
    assert.equal(month, monthName(newestMonth()));
    assert.deepEqual(counts.map(Number), [today.packages().length, today.areas().length, today.roles().length]);
  });
});

describe("the wasm module", () => {
  it("is made again when anything changes that the crate includes", () => {
    const included = trackedFiles("src/*.rs").flatMap((path) =>
      [...read(path).matchAll(/include_(?:str|bytes)!\("(?:\.\.\/)+(data\/[^"]+)"\)/g)].map((match) => match[1]),
    );
    assert.ok(included.length > 0);
    for (const path of included)
      assert.ok(
        INPUTS.some((input) => path === input || path.startsWith(`${input}/`)),
        `${path} is missing from INPUTS in scripts/wasm.mjs`,
      );
  });
});
