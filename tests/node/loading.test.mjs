// Loading: before, while, after, again. Each case in a process of its own, since a module is loaded once.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { inRepository } from "../../scripts/folders.mjs";

function run(script) {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
    stdio: "pipe",
  }).trim();
}

const USES =
  "Catalogue.embedded(), Catalogue.fromJson('{}'), renderTree({}), renderPropertyTable({}), renderNotices({}), mount({}, {})"
    .split("), ")
    .map((call, at, all) => (at < all.length - 1 ? `${call})` : call));

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

describe("the newest register", () => {
  it("needs nothing in Node, calls init itself and fetches nothing", () => {
    const said = run(`
      globalThis.fetch = () => { throw new Error("fetched"); };
      import { load } from "tilgangspakker/catalogues/latest";
      console.log((await load()).check({ action: "hold", package: "lonn", role: "DAGL" }).decision);`);
    assert.equal(said, "Permit");
  });

  it("is loaded with the module that the program has loaded, before or at the same time", () => {
    const said = run(`
      import init, { Catalogue } from "tilgangspakker";
      import { load } from "tilgangspakker/catalogues/latest";
      const [, today] = await Promise.all([init(), load()]);
      console.log(today instanceof Catalogue, (await load()).packages().length);`);
    assert.equal(said, "true 223");
  });

  it("is a catalogue of its own for each who loads it: one may be freed", () => {
    const said = run(`
      import { load } from "tilgangspakker/catalogues/latest";
      const [one, other] = [await load(), await load()];
      one.free();
      console.log(one !== other, other.packages().length);`);
    assert.equal(said, "true 223");
  });

  it("is required, too, where Node can require modules", { skip: !process.features.require_module }, () => {
    const said = execFileSync(
      process.execPath,
      [
        "--input-type=commonjs",
        "--eval",
        `require("tilgangspakker/catalogues/latest").load().then((today) => console.log(today.roles().length))`,
      ],
      { encoding: "utf8", stdio: "pipe" },
    );
    assert.equal(said.trim(), "148");
  });

  it("cannot be loaded where the module cannot, and says so as init does", () => {
    const said = run(`
      import fs from "node:fs/promises";
      import { syncBuiltinESMExports } from "node:module";
      import { load } from "tilgangspakker/catalogues/latest";
      fs.readFile = () => Promise.reject(new Error("no disk"));
      syncBuiltinESMExports();
      await load().catch(({ name, code }) => console.log(name, code));`);
    assert.equal(said, "TilgangspakkerError NOT_INITIALISED");
  });
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
    for (const input of [
      "readFileSync(wasm)",
      "await WebAssembly.compile(readFileSync(wasm))",
      "wasm",
      "wasm.href",
      "new Response(readFileSync(wasm))",
      "new Response(readFileSync(wasm), { headers: { 'content-type': 'application/wasm' } })",
    ]) {
      const said = run(`
        import { readFileSync } from "node:fs";
        import init, { Catalogue } from "tilgangspakker";
        const wasm = new URL(import.meta.resolve("tilgangspakker/tilgangspakker.wasm"));
        await init(${input});
        console.log(Catalogue.embedded().version);`);
      assert.equal(said, "versjon-3", input);
    }
  });

  it("says what was wrong with what is not a module, and works when called again", () => {
    for (const input of [
      "new Uint8Array(3)",
      "new URL('file:///nowhere.wasm')",
      "7",
      "null",
      "Symbol()",
      "() => 1",
      "{}",
      "Promise.reject(new Error('offline'))",
    ]) {
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
    for (const [input, said] of [
      ["7", "7"],
      ["null", "null"],
      ["Symbol('x')", "Symbol(x)"],
    ]) {
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

describe("init with a file of one's own", () => {
  const right = inRepository("dist", "wasm", "tilgangspakker_bg.wasm");
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tilgangspakker-loading-"));
    mkdirSync(join(folder, "folder.wasm"));
    writeFileSync(join(folder, "page.wasm"), "<!doctype html>");
    writeFileSync(join(folder, "another.wasm"), Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    const older = readFileSync(right);
    older.write("9", older.indexOf("tilgangspakker0.") + "tilgangspakker".length);
    writeFileSync(join(folder, "older.wasm"), older);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What `init` says of what it is passed; and that it may be called again, with another result. */
  const said = (passed) =>
    run(`
    import { readFileSync } from "node:fs";
    import { join, relative } from "node:path";
    import init, { Catalogue, initSync } from "tilgangspakker";
    const folder = ${JSON.stringify(folder)};
    try { await ${passed}; console.log("nothing thrown"); }
    catch (error) { console.log(error.name, error.code, error.message); }
    await init();
    console.log(Catalogue.embedded().version);`);

  it("takes its path, from the root or from where the program runs", () => {
    assert.equal(said(`init(${JSON.stringify(right)})`), "nothing thrown\nversjon-3");
    assert.equal(said(`init(relative(process.cwd(), ${JSON.stringify(right)}))`), "nothing thrown\nversjon-3");
  });

  for (const [what, file, why] of [
    [
      "is not there",
      "nowhere.wasm",
      /ENOENT.* Check that tilgangspakker_bg\.wasm is there and may be read, or pass its bytes to init\(\)\./,
    ],
    [
      "is a folder",
      "folder.wasm",
      /EISDIR.* Check that tilgangspakker_bg\.wasm is there and may be read, or pass its bytes to init\(\)\./,
    ],
    ["is no module", "page.wasm", /CompileError.* It must be tilgangspakker_bg\.wasm of tilgangspakker 0\./],
    ["is another module", "another.wasm", /another module\. It must be tilgangspakker_bg\.wasm of tilgangspakker 0\./],
    [
      "is of another version",
      "older.wasm",
      /the module of tilgangspakker 9\..* It must be tilgangspakker_bg\.wasm of tilgangspakker 0\./,
    ],
  ]) {
    it(`says which file ${what}, and what to do, and takes another then`, () => {
      for (const passed of [
        `join(folder, "${file}")`,
        `new URL("file://" + join(folder, "${file}"))`,
        `relative(process.cwd(), join(folder, "${file}"))`,
      ]) {
        const [message, version] = said(`init(${passed})`).split("\n");
        assert.match(message, /^TilgangspakkerError NOT_INITIALISED The module could not be loaded from /);
        assert.ok(message.includes(file), message);
        assert.match(message, why);
        assert.equal(version, "versjon-3");
      }
    });
  }

  for (const file of ["page.wasm", "another.wasm", "older.wasm"]) {
    it(`refuses the bytes of ${file}, and takes others then`, () => {
      for (const load of ["init", "initSync"]) {
        const [message, version] = said(`${load}(readFileSync(join(folder, "${file}")))`).split("\n");
        assert.match(
          message,
          /NOT_INITIALISED The module could not be loaded: .* It must be tilgangspakker_bg\.wasm of tilgangspakker 0\./,
        );
        assert.equal(version, "versjon-3");
      }
    });
  }

  it("states the version that package.json has", () => {
    const { version } = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
    const module = new WebAssembly.Module(readFileSync(right));
    assert.deepEqual(
      WebAssembly.Module.customSections(module, "tilgangspakker").map((it) => Buffer.from(it).toString()),
      [version],
    );
    assert.ok(readFileSync(inRepository("dist", "package", "version.js"), "utf8").includes(`"${version}"`));
  });
});
