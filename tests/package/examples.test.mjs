// Every folder of examples/ without a lock file of its own is installed from the packed tarball and does what its package.json says. The names of its
// scripts tell how (examples/README.md).

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import { inRepository } from "../../scripts/folders.mjs";
import { serveSite } from "../../scripts/serve.mjs";
import { openBrowser } from "./asked-in-a-page.mjs";
import { EXAMPLES, examplesIn, installExamples, npm, PLAIN, pack, temporaryFolder, versionsIn } from "./packed.mjs";

const ANSWER = "Permit ROLE_GRANTS_PACKAGE";
const NAMES = examplesIn(EXAMPLES);

describe("the examples, with the packed tarball", () => {
  const folder = temporaryFolder();
  const examples = new Map();
  let installed;
  let browser;
  let server;

  before(async () => {
    const { tarball } = await pack(folder);
    installed = await installExamples(folder, tarball, EXAMPLES);
    for (const example of installed.examples) examples.set(example.name, example);
    server = await serveSite({ port: 0, folder });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it("are pinned, to the last package", () => {
    const pinned = versionsIn(inRepository(EXAMPLES, "package-lock.json"));
    const others = [...versionsIn(join(installed.together, "node_modules", ".package-lock.json"))].filter(
      ([place, version]) => pinned.get(place) !== version,
    );
    assert.deepEqual(others, [], "Run `node tests/package/lock.mjs` and commit examples/package-lock.json.");
    for (const { name, dependencies, devDependencies } of installed.examples) {
      for (const [other, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        if (other !== "tilgangspakker") assert.match(version, /^\d+\.\d+\.\d+$/, `${other} in examples/${name}`);
      }
    }
  });

  for (const name of NAMES) {
    it(`${name} answers`, async () => {
      const example = examples.get(name);
      const { build, test, dev, start } = example.scripts;
      const isPage = !build && existsSync(join(example.folder, "index.html"));
      assert.ok(
        build || test || dev || start || isPage,
        `examples/${name} has neither a script that says how it is used nor an index.html.`,
      );

      if (build) {
        await npm(["run", "build"], example.folder);
        const emitted = readdirSync(join(example.folder, "dist"), { recursive: true }).filter((file) =>
          file.endsWith(".wasm"),
        );
        assert.equal(emitted.length, 1, `dist/ holds ${emitted.join(", ") || "no module"}`);
      }
      // The examples lie in folders of the server: a page under a sub-path.
      if (build || isPage) await answersInPage(addressOf(example));
      if (test) {
        const { stdout, stderr } = await npm(["test"], example.folder);
        assert.match(stdout + stderr, /\b[1-9]\d* passed/);
      }
      for (const script of ["dev", "start"]) if (example.scripts[script]) await answersWhenStarted(script, example);
    });
  }

  const addressOf = ({ folder: own }) => {
    const page = existsSync(join(own, "dist", "index.html")) ? "dist/index.html" : "index.html";
    return `${server.url}/${relative(folder, own).replaceAll("\\", "/")}/${page}`;
  };

  async function answersInPage(address) {
    const { answer, modules, complaints } = await browser.ask(address);
    assert.deepEqual(complaints, []);
    assert.equal(answer, ANSWER);
    assert.equal(modules.length, 1, `The page fetched ${modules.join(", ") || "no module"}`);
  }

  /** A script either prints the address of a page, or answers and ends. */
  async function answersWhenStarted(script, { folder: own }) {
    const program = spawn("npm", ["run", "--silent", script], {
      cwd: own,
      env: { ...PLAIN, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    try {
      let printed = "";
      const address = await new Promise((resolve, reject) => {
        program.stdout.setEncoding("utf8").on("data", (text) => {
          printed += text;
          const [url] = printed.match(/http:\/\/\S+(?=\s)/) ?? [];
          if (url) resolve(url);
        });
        program.once("error", reject);
        program.once("close", () => resolve());
      });
      if (address) await answersInPage(address);
      else assert.equal(printed.trim(), ANSWER);
    } finally {
      if (program.exitCode === null) process.kill(-program.pid);
    }
  }
});
