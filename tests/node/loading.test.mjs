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
    for (const input of ["readFileSync(wasm)", "await WebAssembly.compile(readFileSync(wasm))", "wasm", "wasm.href", "new Response(readFileSync(wasm))", "new Response(readFileSync(wasm), { headers: { 'content-type': 'application/wasm' } })"]) {
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
    for (const input of ["new Uint8Array(3)", "new URL('file:///nowhere.wasm')", "7", "null", "Symbol()", "() => 1", "{}", "Promise.reject(new Error('offline'))"]) {
      const said = run(`
        import init, { Catalogue } from "tilgangspakker";
        try { await init(${input}); console.log("nothing thrown"); }
        catch (error) { console.log(error.name, error.code); }
        await init();
        console.log(Catalogue.embedded().version);`);
      assert.equal(said, "TilgangspakkerError NOT_INITIALISED\nversjon-3", input);
    }
  });

  it("says what it was given, where that is neither an address nor a module", () => {
    for (const [input, said] of [["7", "7"], ["null", "null"], ["Symbol('x')", "Symbol(x)"]]) {
      const message = run(`
        import init from "tilgangspakker";
        await init(${input}).catch((error) => console.log(error.message));`);
      assert.ok(message.includes(`${said} is neither an address nor a module`), message);
    }
  });

  it("prefers what it is given to what is under way and never arrives", () => {
    const said = run(`
      import { readFileSync } from "node:fs";
      import init, { Catalogue } from "tilgangspakker";
      const wasm = new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm"));
      const stuck = init(new Promise(() => {}));
      await init(readFileSync(wasm));
      console.log(Catalogue.embedded().version);`);
    assert.equal(said, "versjon-3");
  });

  it("fails for nobody when what was given arrives beside what fails", () => {
    const said = run(`
      import init, { Catalogue } from "tilgangspakker";
      const wasm = new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm"));
      const [first, second, third] = await Promise.allSettled([init(new URL("file:///nowhere.wasm")), init(wasm), init()]);
      console.log(first.status, second.status, third.status, Catalogue.embedded().version);`);
    assert.equal(said, "fulfilled fulfilled fulfilled versjon-3");
  });

  it("makes one instance only, however many are under way", () => {
    const said = run(`
      import { readFileSync } from "node:fs";
      import init, { Catalogue } from "tilgangspakker";
      const wasm = readFileSync(new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm")));
      let late;
      const slow = init(new Promise((resolve) => (late = resolve)));
      await init(wasm);
      const catalogue = Catalogue.embedded();
      late(new Response(wasm));
      await slow;
      console.log(catalogue.packages().length, Catalogue.embedded().packages().length);`);
    assert.equal(said, "3 3");
  });

  it("asks once for an address that is given twice", () => {
    const said = run(`
      import { readFileSync } from "node:fs";
      import init from "tilgangspakker";
      const wasm = readFileSync(new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm")));
      let asked = 0;
      globalThis.fetch = async () => { asked += 1; return new Response(wasm); };
      await Promise.all([init("https://example.org/a.wasm"), init(new URL("https://example.org/a.wasm")), init()]);
      console.log(asked);`);
    assert.equal(said, "1");
  });

  it("says where it looked and what was answered", () => {
    const said = run(`
      import init from "tilgangspakker";
      globalThis.fetch = async () => new Response("", { status: 404, statusText: "Not Found" });
      await init("https://example.org/a.wasm").catch((error) => console.log(error.message));
      globalThis.fetch = async () => { throw new TypeError("Failed to fetch"); };
      await init("https://example.org/b.wasm").catch((error) => console.log(error.message));`);
    const [missing, offline] = said.split("\n");
    assert.match(missing, /https:\/\/example\.org\/a\.wasm.*HTTP 404/);
    assert.match(offline, /https:\/\/example\.org\/b\.wasm.*Failed to fetch/);
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
