// Programs bundled for Node, which run where nothing is installed and nothing is served.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { before, describe, it } from "node:test";
import { promisify } from "node:util";

import { build } from "esbuild";
import { inRepository } from "../../scripts/folders.mjs";
import { npm, PLAIN, pack, temporaryFolder } from "./packed.mjs";

const ANSWER = "Indeterminate ROLE_UNRESOLVED";
/** What the examples answer, of the newest register. */
const ANSWER_OF_TODAY = "Permit ROLE_GRANTS_PACKAGE";
const NAME = "tilgangspakker_bg.wasm";
const WHAT_TO_DO = "put tilgangspakker_bg.wasm beside the script, or pass its bytes to init()";
const started = promisify(execFile);

/** Asks, and prints the answer or what stood in its way. */
const program = (pass = "", imports = "") => `
  import init, { Catalogue } from "tilgangspakker";
  ${imports}
  const ask = () => Catalogue.embedded().check({ action: "hold", package: "maskinlesbarehendelser", role: "FFØR" });
  init(${pass})
    .then(ask)
    .then(({ decision, reasons }) => console.log(decision, reasons[0].code))
    .catch(({ name, code, message }) => console.log(name, code, message));`;

describe("a program bundled for Node", () => {
  const folder = temporaryFolder();
  const app = join(folder, "app");
  const wasm = join(app, "node_modules", "tilgangspakker", "dist", "wasm", NAME);

  before(async () => {
    const { tarball } = await pack(folder);
    mkdirSync(app);
    writeFileSync(join(app, "package.json"), JSON.stringify({ private: true }));
    await npm(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball], app);
  });

  /** Bundles a program into a folder of its own, in which nothing is installed, and answers where the script is. */
  async function bundled(script, format, options = {}) {
    writeFileSync(join(app, "main.js"), script);
    const outfile = join(mkdtempSync(join(folder, "deployed-")), `main.${format === "cjs" ? "cjs" : "mjs"}`);
    await build({
      entryPoints: [join(app, "main.js")],
      bundle: true,
      platform: "node",
      target: "node20",
      format,
      outfile,
      logLevel: "error",
      ...options,
    });
    return outfile;
  }

  async function run(script, cwd = dirname(script), args = []) {
    const { stdout, stderr } = await started(process.execPath, [...args, script], {
      cwd,
      env: PLAIN,
      encoding: "utf8",
    });
    assert.equal(stderr, "");
    return stdout.trim();
  }

  const withModule = (script) => (copyFileSync(wasm, join(dirname(script), NAME)), script);

  for (const format of ["cjs", "esm"]) {
    describe(`as ${format}`, () => {
      it("is told what to do where the module is not beside it, and where it was looked for", async () => {
        const script = await bundled(program(), format);
        const said = await run(script);
        assert.match(said, /^TilgangspakkerError NOT_INITIALISED /);
        assert.ok(said.includes(WHAT_TO_DO), said);
        assert.ok(said.includes(join(dirname(script), NAME)), said);
        assert.doesNotMatch(said, /undefined|Check that/);
      });

      it("answers with the module beside it, wherever it is started from and by whatever link", async () => {
        const script = withModule(await bundled(program(), format));
        assert.equal(await run(script), ANSWER);
        assert.equal(await run(script, "/"), ANSWER);
        const link = join(mkdtempSync(join(folder, "links-")), "program");
        symlinkSync(script, link);
        assert.equal(await run(link, "/"), ANSWER);
        assert.equal(await run(link, "/", ["--preserve-symlinks-main"]), ANSWER);
      });

      it("answers when it passes the bytes, read from a file or held in the bundle itself", async () => {
        const read = program(`readFileSync(${JSON.stringify(wasm)})`, 'import { readFileSync } from "node:fs";');
        assert.equal(await run(await bundled(read, format)), ANSWER);
        const held = readFileSync(inRepository("examples", "node-bundled", "src", "one-file.js"), "utf8");
        assert.equal(await run(await bundled(held, format, { loader: { ".wasm": "binary" } })), ANSWER_OF_TODAY);
      });

      it("has the newest register in the bundle, with nothing but the module beside it", async () => {
        const held = readFileSync(inRepository("examples", "node-bundled", "src", "main.js"), "utf8");
        assert.equal(await run(withModule(await bundled(held, format))), ANSWER_OF_TODAY);
      });

      it("finds the module beside it also where the bundler wrote down where the package lay when it was built", async () => {
        const define = { "import.meta.url": JSON.stringify("file:///gone/node_modules/tilgangspakker/dist/node.js") };
        assert.equal(await run(withModule(await bundled(program(), format, { define }))), ANSWER);
      });

      it("refuses a module of another version that lies beside it, by its file and both versions", async () => {
        const script = await bundled(program(), format);
        const other = readFileSync(wasm);
        const place = other.indexOf("tilgangspakker0.") + "tilgangspakker".length;
        other.write("9", place);
        writeFileSync(join(dirname(script), NAME), other);
        const said = await run(script);
        assert.match(
          said,
          /NOT_INITIALISED .*the module of tilgangspakker 9\..* must be tilgangspakker_bg\.wasm of tilgangspakker 0\./,
        );
        assert.ok(said.includes(`from ${join(dirname(script), NAME)}:`), said);
      });

      it("is told which file cannot be read", async () => {
        const script = await bundled(program(), format);
        mkdirSync(join(dirname(script), NAME));
        const said = await run(script);
        assert.ok(said.includes(`${join(dirname(script), NAME)} (EISDIR)`), said);
        assert.ok(said.includes(WHAT_TO_DO), said);
      });
    });
  }

  it("is told to pass the bytes where it was bundled for browsers", async () => {
    const said = await run(await bundled(program(), "cjs", { platform: "browser" }));
    assert.match(
      said,
      /NOT_INITIALISED .*Pass the bytes of tilgangspakker_bg\.wasm to init\(\), or have your bundler build for Node\./,
    );
  });
});
