// Loading: before, while, after, again. Each case in a process of its own, since a module is loaded once.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, it } from "node:test";

function run(script) {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8", stdio: "pipe" }).trim();
}

const USES = "Catalogue.embedded(), Catalogue.fromJson('{}'), renderTree({}), renderPropertyTable({}), renderNotices({}), mount({}, {})".split("), ").map((call, at, all) => (at < all.length - 1 ? `${call})` : call));

describe("before init", () => {
  for (const use of USES) {
    it(`${use} says to call init first`, () => {
      const said = run(`
        import { Catalogue, mount, renderNotices, renderPropertyTable, renderTree } from "tilgangspakker";
        try { ${use}; console.log("nothing thrown"); }
        catch (error) { console.log(error.name, error.code, error instanceof Error, /init\\(\\)/.test(error.message)); }`);
      assert.equal(said, "TilgangspakkerError NOT_INITIALISED true true");
    });
  }
});

describe("init", () => {
  it("needs nothing in Node and fetches nothing", () => {
    const said = run(`
      globalThis.fetch = () => { throw new Error("fetched"); };
      import init, { Catalogue } from "tilgangspakker";
      console.log(await init(), Catalogue.embedded().version);`);
    assert.equal(said, "undefined versjon-3");
  });

  it("may be called again, at once or later, and leaves earlier catalogues alive", () => {
    const said = run(`
      import init, { Catalogue } from "tilgangspakker";
      await Promise.all([init(), init(), init()]);
      const catalogue = Catalogue.embedded();
      await init();
      console.log(catalogue.packages().length);`);
    assert.equal(said, "3");
  });

  it("takes bytes, a compiled module, a file's address", () => {
    for (const input of ["readFileSync(wasm)", "await WebAssembly.compile(readFileSync(wasm))", "wasm", "new Response(readFileSync(wasm), { headers: { 'content-type': 'application/wasm' } })"]) {
      const said = run(`
        import { readFileSync } from "node:fs";
        import init, { Catalogue } from "tilgangspakker";
        const wasm = new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm"));
        await init(${input});
        console.log(Catalogue.embedded().version);`);
      assert.equal(said, "versjon-3", input);
    }
  });

  it("says what was wrong with what is no module, and works when called again", () => {
    for (const input of ["new Uint8Array(3)", "new URL('file:///nowhere.wasm')", "7", "null", "Promise.reject(new Error('offline'))"]) {
      const said = run(`
        import init, { Catalogue } from "tilgangspakker";
        try { await init(${input}); console.log("nothing thrown"); }
        catch (error) { console.log(error.name, error.code); }
        await init();
        console.log(Catalogue.embedded().version);`);
      assert.equal(said, "TilgangspakkerError NOT_INITIALISED\nversjon-3", input);
    }
  });

  it("may be done at once, from bytes", () => {
    const said = run(`
      import { readFileSync } from "node:fs";
      import { Catalogue, initSync } from "tilgangspakker";
      try { initSync(new Uint8Array(3)); } catch (error) { console.log(error.name, error.code); }
      initSync(readFileSync(new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm"))));
      initSync(new Uint8Array(3));
      console.log(Catalogue.embedded().version);`);
    assert.equal(said, "TilgangspakkerError NOT_INITIALISED\nversjon-3");
  });
});
