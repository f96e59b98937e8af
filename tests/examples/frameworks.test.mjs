// Every folder of examples/frameworks/ is installed from the packed tarball, built and started as its package.json says, and the
// answer is looked for in Chromium. They install hundreds of megabytes, so that `npm test` leaves them out.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { createServer } from "node:net";
import { join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import { inRepository } from "../../scripts/folders.mjs";
import { serveSite } from "../../scripts/serve.mjs";
import { openBrowser } from "../package/asked-in-a-page.mjs";
import {
  examplesIn,
  FRAMEWORKS,
  installExamples,
  npm,
  PLAIN,
  pack,
  temporaryFolder,
  versionsIn,
} from "../package/packed.mjs";
import { askExtension } from "./extension.mjs";

const ANSWER = "Permit ROLE_GRANTS_PACKAGE";
const NAMES = examplesIn(FRAMEWORKS);
/** Where no script starts what was built: a page that any server sends. */
const BUILT = "dist";
const NODE = 24;
/** A start takes some seconds, and on a busy machine many. */
const PATIENCE = 120_000;

// None of them is to tell its makers.
const ENVIRONMENT = {
  ...PLAIN,
  ASTRO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  NG_CLI_ANALYTICS: "false",
  NUXT_TELEMETRY_DISABLED: "1",
};

describe("the examples in frameworks, with the packed tarball", () => {
  const folder = temporaryFolder();
  const examples = new Map();
  let installed;
  let browser;

  before(async () => {
    assert.ok(
      Number.parseInt(process.versions.node, 10) >= NODE,
      `The frameworks want Node ${NODE} or newer, and this is ${process.versions.node}: run it with that.`,
    );
    Object.assign(process.env, ENVIRONMENT);
    const { tarball } = await pack(folder);
    installed = await installExamples(folder, tarball, FRAMEWORKS);
    for (const example of installed.examples) examples.set(example.name, example);
    browser = await openBrowser();
  });
  after(() => browser?.close());

  it("are pinned, to the last package", () => {
    const pinned = versionsIn(inRepository(FRAMEWORKS, "package-lock.json"));
    const others = [...versionsIn(join(installed.together, "node_modules", ".package-lock.json"))].filter(
      ([place, version]) => pinned.get(place) !== version,
    );
    assert.deepEqual(others, [], `Run \`node tests/package/lock.mjs ${FRAMEWORKS}\` and commit its package-lock.json.`);
  });

  for (const name of NAMES) {
    describe(name, () => {
      const at = (...path) => join(examples.get(name).folder, ...path);

      it("is built", async () => {
        await npm(["run", "build"], at());
      });

      if (name === "extension") {
        it("answers in Chromium, which has loaded it", async () => {
          assert.deepEqual(await askExtension(at(BUILT)), { answer: ANSWER, complaints: [] });
        });
        return;
      }

      it("answers as it is built", async () => {
        if (examples.get(name).scripts.start) return answersWhenStarted("start", name, at());
        const server = await serveSite({ port: 0, folder });
        try {
          await answers(`${server.url}/${relative(folder, at(BUILT))}/`);
        } finally {
          await server.close();
        }
      });

      it("answers while one works on it", () => answersWhenStarted("dev", name, at()));
    });
  }

  it("nuxt answers where what it made is all that there is", async () => {
    const elsewhere = join(temporaryFolder(), "app");
    cpSync(join(examples.get("nuxt").folder, ".output"), join(elsewhere, ".output"), { recursive: true });
    cpSync(join(examples.get("nuxt").folder, "package.json"), join(elsewhere, "package.json"));
    await answersWhenStarted("start", "nuxt", elsewhere);
  });

  /** In the browser, by one module. */
  async function answers(address) {
    const { answer, modules, complaints } = await browser.ask(address);
    assert.deepEqual(complaints, []);
    assert.equal(answer, ANSWER);
    // Nuxt has the browser fetch it ahead.
    assert.equal(new Set(modules).size, 1, `The page fetched ${modules.join(", ") || "no module"}`);
  }

  async function answersWhenStarted(script, name, own) {
    const port = await freePort();
    const host = [name === "next" ? "--hostname" : "--host", "127.0.0.1"];
    const program = spawn("npm", ["run", script, "--", "--port", port, ...host], {
      cwd: own,
      env: { ...ENVIRONMENT, PORT: port, HOST: "127.0.0.1" },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let said = "";
    for (const stream of [program.stdout, program.stderr]) stream.on("data", (text) => (said += text));
    try {
      const html = await sentBy(`http://127.0.0.1:${port}/`, program).catch((cause) => {
        throw new Error(`${name} did not start:\n${said}`, { cause });
      });
      // What renders on a server has an answer there, too.
      if (name !== "angular") assert.match(html, new RegExp(`<p id="server"[^>]*>${ANSWER}</p>`));
      await answers(`http://127.0.0.1:${port}/`);
    } finally {
      if (program.exitCode === null) process.kill(-program.pid);
    }
  }
});

/** What a server sends, as soon as it does. */
async function sentBy(address, program) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await (await fetch(address)).text();
    } catch (error) {
      if (program.exitCode !== null || Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return String(port);
}
