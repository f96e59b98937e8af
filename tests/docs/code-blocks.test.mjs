// Every fenced block that people read does what it says: modules print what stands behind their arrows, commands what the block
// after them shows, data is read, pages open. A block of a kind that nobody runs here fails.

import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { after, before, describe, it } from "node:test";

import Ajv from "ajv/dist/2020.js";
import { transform } from "lightningcss";
import { SaxesParser } from "saxes";
import { inRepository } from "../../scripts/folders.mjs";
import { pages } from "./blocks.mjs";
import { openBrowser } from "./browser.mjs";
import { commandsOf, isRunHere, placeElsewhere, RUN_ELSEWHERE } from "./commands.mjs";
import { compile } from "./compiled.mjs";
import { preludeOf } from "./preludes.mjs";
import { makeWorkplace } from "./workplace.mjs";

const { parseDocument } = createRequire(inRepository("docs", "package.json"))("yaml");
const validate = new Ajv().compile(JSON.parse(readFileSync(inRepository("data/catalogue.schema.json"), "utf8")));

const PROGRAMS = ["js", "ts", "jsx", "tsx"];
const COMPILED = ["ts", "tsx", "jsx"];
const all = pages();
let workplace;
let browser;
let faults;

before(async () => {
  workplace = await makeWorkplace();
  browser = await openBrowser(workplace);
  for (const page of all) {
    const installs = page.blocks.some(
      ({ language, text }) => language === "sh" && text.includes("npm install tilgangspakker"),
    );
    page.folder = workplace.folderFor(page.name, installs);
    // The compiler must find the package before any command has installed it.
    const compiledFolder = installs ? workplace.folderFor(page.name, false) : page.folder;
    for (const block of page.blocks) {
      if (!PROGRAMS.includes(block.language) && block.language !== "html") {
        if (block.named.as) writeFileSync(join(page.folder, block.named.as), block.text);
        continue;
      }
      block.file = join(
        COMPILED.includes(block.language) ? compiledFolder : page.folder,
        block.named.as ?? `${block.line}.${block.language}`,
      );
      writeFileSync(
        block.file,
        (page.isOfTypes && block.language !== "html" ? preludeOf(block.text) : "") + block.text,
      );
    }
  }
  const compiled = all
    .flatMap(({ blocks }) => blocks)
    .filter(({ language, named }) => COMPILED.includes(language) && !named.file);
  faults = await compile(
    compiled.map(({ file }) => file),
    workplace,
  );
});

after(async () => {
  await browser?.close();
  workplace?.remove();
});

describe("code blocks", { concurrency: 2 }, () => {
  for (const page of all) {
    // One after the other: commands build on those before them.
    describe(page.name, { concurrency: 1 }, () => {
      page.blocks.forEach((block, at) => {
        it(`line ${block.line}: ${[block.language, ...block.words].join(" ")}`, () => check(page, block, at));
      });
    });
  }

  it("no command is said to be tested elsewhere that stands nowhere", () => {
    const standing = all.flatMap(({ name, blocks }) =>
      blocks
        .filter(({ language }) => language === "sh")
        .flatMap(({ text }) => commandsOf(text).map((command) => `${name}: ${command}`)),
    );
    assert.deepEqual(
      RUN_ELSEWHERE.map(({ on, command }) => `${on}: ${command}`).filter((it) => !standing.includes(it)),
      [],
    );
  });
});

function check(page, block, at) {
  if (block.named.file) {
    const file = inRepository(block.named.file);
    assert.ok(existsSync(file), `there is no file ${block.named.file}`);
    return assert.equal(block.text, readFileSync(file, "utf8"), `it is not what ${block.named.file} holds`);
  }
  const kind = PROGRAMS.includes(block.language) ? "program" : block.language;
  assert.ok(kind in KINDS, `no test runs blocks of the kind "${block.language}": add it to KINDS`);
  return KINDS[kind](page, block, at);
}

const KINDS = {
  async program(page, block) {
    if (COMPILED.includes(block.language)) assert.deepEqual(faults.get(block.file), [], "it does not compile");
    if (block.named.as) {
      const isStarted = page.blocks.some(
        ({ language, text }) => language === "sh" && commandsOf(text).includes(`node ${block.named.as}`),
      );
      return assert.ok(isStarted, `no block of commands says \`node ${block.named.as}\``);
    }
    const said = arrowsOf(block);
    const file = block.file.replace(/\.(ts|tsx|jsx)$/, ".js");
    if (block.words.includes("browser")) return sameInBrowser(await browser.run(file, said.length), said);
    const { code, stdout, stderr } = await workplace.run(process.execPath, [file], page.folder);
    assert.deepEqual({ printed: linesOf(stdout), stderr, code }, { printed: said, stderr: "", code: 0 });
  },

  async html(page, block) {
    const said = arrowsOf(block);
    sameInBrowser(await browser.open(relative(workplace.root, block.file), said.length), said);
  },

  async sh(page, block, at) {
    const commands = commandsOf(block.text);
    for (const command of commands) {
      assert.ok(
        isRunHere(command) || placeElsewhere(page.name, command),
        `nothing runs \`${command}\`: let tests/docs/commands.mjs run it, or say there what tests it`,
      );
    }
    const script = commands.filter(isRunHere).join("\n");
    const { code, stdout, stderr } = await workplace.run("sh", ["-ec", script], page.folder);
    assert.equal(code, Number(block.named.exit ?? 0), `it ended with ${code}\n${stdout}${stderr}`);
    const next = page.blocks[at + 1];
    if (isOutput(next)) assert.equal(stdout + stderr, next.text);
  },

  text(page, block, at) {
    assert.equal(page.blocks[at - 1]?.language, "sh", "no commands stand before it, whose output it could be");
  },

  json(page, block) {
    const value = JSON.parse(block.text);
    if (!block.words.includes("catalogue")) return;
    assert.ok(validate(value), JSON.stringify(validate.errors, null, 2));
    return withPackage(({ Catalogue }) => assert.deepEqual(Catalogue.fromJson(block.text).diagnostics(), []));
  },

  csv(page, block) {
    return withPackage(({ Services }) => assert.deepEqual(Services.fromCsv(block.text).diagnostics(), []));
  },

  xml(page, block) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => assert.fail(error.message));
    parser.write(block.text).close();
  },

  yaml(page, block) {
    const { errors, warnings } = parseDocument(block.text);
    assert.deepEqual([...errors, ...warnings], []);
  },

  css(page, block) {
    assert.deepEqual(transform({ filename: page.name, code: Buffer.from(block.text) }).warnings, []);
  },

  rust(page) {
    const included = [
      ...readFileSync(inRepository("src/lib.rs"), "utf8").matchAll(/include_str!\("\.\.\/(.*?)"\)/g),
    ].map((match) => match[1]);
    assert.ok(included.includes(page.name), "rustdoc runs it only if src/lib.rs includes the page");
  },
};
KINDS.console = KINDS.text;

const isOutput = (block) => ["text", "console"].includes(block?.language);
const linesOf = (text) => text.split("\n").slice(0, -1);
const arrowsOf = ({ text }) => [...text.matchAll(/(?:\/\/|<!--) → (.*?)(?: -->)?$/gm)].map((match) => match[1]);
const sameInBrowser = ({ printed, complaints }, said) =>
  assert.deepEqual({ printed, complaints }, { printed: said, complaints: [] });

async function withPackage(use) {
  const tilgangspakker = await import(join(workplace.packageFolder, "dist/node.js"));
  await tilgangspakker.default();
  return use(tilgangspakker);
}
