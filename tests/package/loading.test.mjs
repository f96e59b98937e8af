// Where a page's server, its paths and its workers are unlike what the package hopes for.

import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { build } from "esbuild";
import { serveSite } from "../../scripts/serve.mjs";
import { openBrowser } from "./asked-in-a-page.mjs";
import { npm, pack, temporaryFolder } from "./packed.mjs";

const ANSWER = "Indeterminate ROLE_UNRESOLVED";
const IMPORT = 'import init, { Catalogue, initSync } from "tilgangspakker";';
const ASK = 'Catalogue.embedded().check({ action: "hold", package: "maskinlesbarehendelser", role: "FFØR" })';
const TOLD = `(({ decision, reasons }) => decision + " " + reasons[0].code)(${ASK})`;
const SHOW = (text) => `document.querySelector("#answer").textContent = ${text};`;

/** Where the package looks for its module. */
const WASM = "**/tilgangspakker_bg.wasm";

describe("the package in a page", () => {
  const folder = temporaryFolder();
  const app = join(folder, "app");
  const dist = join(app, "node_modules", "tilgangspakker", "dist");
  let server;
  let browser;

  before(async () => {
    const { tarball } = await pack(folder);
    mkdirSync(app);
    writeFileSync(join(app, "package.json"), JSON.stringify({ private: true }));
    await npm(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball], app);
    copyFileSync(join(dist, "wasm", "tilgangspakker_bg.wasm"), join(app, "moved.wasm"));
    server = await serveSite({ port: 0, folder });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Answers what a page shows whose script is `script`, in a folder of the server. */
  async function shown(script, { entry = "./node_modules/tilgangspakker/dist/index.js", route } = {}) {
    const imports = JSON.stringify({ imports: { tilgangspakker: entry } });
    const head = `<!doctype html><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><p id="answer"></p>`;
    writeFileSync(
      join(app, "page.html"),
      `${head}<script type="importmap">${imports}</script><script type="module">${script}</script>`,
    );
    return browser.ask(`${server.url}/app/page.html`, route);
  }

  it("a module under another media type is taken without complaint", async () => {
    for (const contentType of ["application/octet-stream", "text/plain", "application/wasm; charset=utf-8"]) {
      const route = (context) =>
        context.route(WASM, (call) => call.fulfill({ path: join(app, "moved.wasm"), contentType }));
      const { answer, complaints } = await shown(`${IMPORT} await init(); ${SHOW(TOLD)}`, { route });
      assert.equal(answer, ANSWER);
      assert.deepEqual(complaints, []);
    }
  });

  it("a module that is not there is reported, with the address, and another may be given then", async () => {
    const route = (context) => context.route(WASM, (call) => call.fulfill({ status: 404 }));
    const { answer } = await shown(
      `${IMPORT}
      const { name, code, message } = await init().catch((error) => error);
      await init("moved.wasm");
      ${SHOW(`[name, code, message, ${TOLD}].join(" | ")`)}`,
      { route },
    );
    assert.match(
      answer,
      /^TilgangspakkerError \| NOT_INITIALISED \| .*\/dist\/wasm\/tilgangspakker_bg\.wasm: .*HTTP 404\..*init\(\).* \| Indeterminate ROLE_UNRESOLVED$/,
    );
  });

  it("a page that is served instead of the module is reported, with the address", async () => {
    const route = (context) =>
      context.route(WASM, (call) => call.fulfill({ body: "<!doctype html>", contentType: "text/html" }));
    const { answer } = await shown(`${IMPORT} ${SHOW("(await init().catch((error) => error)).message")}`, { route });
    assert.match(answer, /tilgangspakker_bg\.wasm: CompileError/);
  });

  it("a missing network is reported, and asking again works once it is back", async () => {
    let isOffline = true;
    const route = async (context) => {
      await context.route(WASM, (call) => (isOffline ? call.abort("internetdisconnected") : call.continue()));
      await context.route("**/back", (call) => ((isOffline = false), call.fulfill({ body: "" })));
    };
    const { answer } = await shown(
      `${IMPORT}
      const { code } = await init().catch((error) => error);
      await fetch("back");
      await init();
      ${SHOW(`code + " " + ${TOLD}`)}`,
      { route },
    );
    assert.equal(answer, `NOT_INITIALISED ${ANSWER}`);
  });

  it("an address that is given wins over a default that is still looked for", async () => {
    // The default is never answered.
    const route = (context) => context.route(WASM, () => {});
    const { answer } = await shown(
      `${IMPORT} init(); await init(new URL("moved.wasm", document.baseURI)); ${SHOW(TOLD)}`,
      { route },
    );
    assert.equal(answer, ANSWER);
  });

  it("a request, a response, bytes and a compiled module may be given", async () => {
    const bytes = 'await (await fetch("moved.wasm")).arrayBuffer()';
    const compiled = 'await WebAssembly.compileStreaming(fetch("moved.wasm"))';
    for (const given of ['new Request("moved.wasm")', 'fetch("moved.wasm")', bytes, compiled]) {
      const { answer, modules } = await shown(`${IMPORT} await init(${given}); ${SHOW(TOLD)}`);
      assert.equal(answer, ANSWER, given);
      assert.equal(modules.length, 1, given);
    }
    const { answer } = await shown(`${IMPORT} initSync(${bytes}); ${SHOW(TOLD)}`);
    assert.equal(answer, ANSWER);
  });

  it("Vite's development server before version 8, which gathers packages elsewhere, finds the module", async () => {
    for (const place of [".vite/deps", ".vite/vitest/0a1b/deps", ".cache/vite/client/deps"]) {
      const gathered = join(app, "node_modules", place);
      mkdirSync(gathered, { recursive: true });
      const outfile = join(gathered, "tilgangspakker.js");
      await build({ entryPoints: [join(dist, "index.js")], bundle: true, format: "esm", outfile, logLevel: "error" });
      const { answer, complaints } = await shown(`${IMPORT} await init(); ${SHOW(TOLD)}`, {
        entry: `./node_modules/${place}/tilgangspakker.js?v=1`,
      });
      assert.deepEqual(complaints, []);
      assert.equal(answer, ANSWER);
    }
  });

  it("workers of every kind answer, and share nothing but the cache", async () => {
    // Import maps are for pages only.
    const ask = `import init, { Catalogue } from "./node_modules/tilgangspakker/dist/index.js";
      const ready = init();
      const answer = async (port) => { await ready; port.postMessage(${TOLD}); };`;
    writeFileSync(join(app, "worker.js"), `${ask} answer(self);`);
    writeFileSync(join(app, "shared.js"), `${ask} self.onconnect = ({ ports: [port] }) => answer(port);`);
    writeFileSync(join(app, "service.js"), `${ask} self.onmessage = ({ source }) => answer(source);`);
    const { answer, complaints } = await shown(`
      const heard = (port) => new Promise((resolve) => port.addEventListener("message", ({ data }) => resolve(data)));
      const worker = new Worker("worker.js", { type: "module" });
      const shared = new SharedWorker("shared.js", { type: "module" });
      const ofWorker = heard(worker);
      const ofShared = heard(shared.port);
      shared.port.start();
      const ofService = heard(navigator.serviceWorker);
      navigator.serviceWorker.startMessages();
      const { installing } = await navigator.serviceWorker.register("service.js", { type: "module" });
      installing.postMessage("");
      ${SHOW('(await Promise.all([ofWorker, ofShared, ofService])).join(", ")')}`);
    assert.equal(answer, [ANSWER, ANSWER, ANSWER].join(", "));
    assert.deepEqual(complaints, []);
  });
});
