// The command line as a whole: help, what goes where, how it ends, and what it is in pipes.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";

import { inRepository } from "../../scripts/folders.mjs";
import { fileOf as catalogueOf, newestMonth } from "../../scripts/months.mjs";
import { CLI, fileOf, POLICIES, run } from "./command-line.mjs";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const COMMANDS = [
  "packages",
  "roles",
  "give",
  "variants",
  "check",
  "search",
  "services",
  "resolve",
  "altinn2",
  "compare",
  "export",
  "lint",
];

describe("the command line's help", () => {
  it("names every command, and the exit codes, on standard output", async () => {
    for (const args of [["--help"], ["-h"], ["help"]]) {
      const { code, stdout, stderr } = await run(args);
      assert.deepEqual([code, stderr], [0, ""]);
      for (const name of COMMANDS) assert.match(stdout, new RegExp(`^  ${name} `, "m"));
      for (const exit of [0, 1, 2, 3]) assert.match(stdout, new RegExp(`^  ${exit}  `, "m"));
    }
  });

  it("is printed as an error where no command is given", async () => {
    const { code, stdout, stderr } = await run([]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^Use: tilgangspakker <command>/m);
  });

  it("tells the version of the package", async () => {
    assert.equal((await run(["--version"])).stdout, `${version}\n`);
  });

  for (const name of COMMANDS) {
    it(`of ${name} has examples that work`, async () => {
      const { code, stdout } = await run(["help", name]);
      assert.equal(code, 0);
      assert.equal((await run([name, "--help"])).stdout, stdout);
      const examples = [...stdout.matchAll(/^ {2}tilgangspakker (.*)$/gm)].map((match) => match[1]);
      assert.ok(examples.length > 1);
      for (const example of examples) await runExample(example);
    });
  }

  it("has no line that is too wide", async () => {
    for (const name of COMMANDS) {
      for (const line of (await run(["help", name])).stdout.split("\n")) {
        if (!/^(Use| {5}tilg| {2}tilg|With)/.test(line)) assert.ok(line.length <= 120, line);
      }
    }
  });
});

/** With files in place of those that examples name. None of them is about a mistake, so none ends with 2. */
async function runExample(example) {
  const [line, source] = example.split(" < ");
  const inputs = {
    "policy.xml": readFileSync(`${POLICIES}/apart.xml`, "utf8"),
    "urns.txt": "toll\nfiske\n",
    "Packages.cs": 'new[] { "urn:altinn:accesspackage:toll" }',
  };
  const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? (plain.endsWith(".xml") ? `${POLICIES}/fine.xml` : plain),
  );
  const system = fileOf("system.json", '{"accessPackages": [{"urn": "urn:altinn:accesspackage:toll"}]}');
  const cwd = dirname(system);
  const fiske = "urn:altinn:accesspackage:fiske";
  fileOf(
    "services.csv",
    `pakkeurn,ressursid,ressurs_org,ressursnavn_nb\n${fiske},fangstdagbok,fiskedir,Fangstdagbok\n`,
  );
  fileOf(
    "answer.json",
    JSON.stringify([
      {
        object: {
          urn: fiske,
          resources: [{ refId: "fangstdagbok", name: "Fangstdagbok", provider: { code: "fiskedir" } }],
        },
      },
    ]),
  );
  mkdirSync(join(cwd, "src/a"), { recursive: true });
  copyFileSync(`${POLICIES}/fine.xml`, join(cwd, "src/a/policy.xml"));
  const { code, stdout, stderr } = await run(args, { input: inputs[source] ?? "", cwd });
  assert.ok([0, 1, 3].includes(code), `${example} ended with ${code}: ${stderr}`);
  if (!args.includes("lint")) assert.notEqual(stdout, "", example);
  if (args.includes("--json")) JSON.parse(stdout);
}

describe("a mistake", () => {
  const mistakes = {
    "an unknown command": [["pakages"], /There is no command "pakages"\.\nDid you mean packages\?/],
    "an unknown option": [["packages", "--rle", "DAGL"], /There is no option --rle\.\nDid you mean --role\?/],
    "an option of another command": [["roles", "toll", "--role", "DAGL"], /roles does not take --role/],
    "an option without its value": [["packages", "--role"], /--role needs a value/],
    "an option whose value is another option": [["packages", "--role", "--json"], /--role needs a value/],
    "an option that a variable left empty": [
      ["packages", "--role", "DAGL", "--variant", ""],
      /--variant needs a value/,
    ],
    "a name that begins like an option": [
      ["lint", "-dash.xml"],
      /What begins with a minus sign and is no option stands after --/,
    ],
    "an option given twice": [
      ["packages", "--catalogue", "versjon-3", "--catalogue", "versjon-3"],
      /--catalogue is given 2 times/,
    ],
    "two roles where one is asked about": [
      ["packages", "--role", "DAGL", "--role", "LEDE"],
      /packages takes one --role/,
    ],
    "a flag with a value": [["packages", "--json=yes"], /--json takes no value/],
    "an argument too many": [
      ["roles", "Integrasjoner", "og", "API-er"],
      /roles does not take "og"\.\nPut what has spaces/,
    ],
    "an argument too few": [["roles"], /roles needs more: roles <package>/],
    "an empty argument": [["roles", ""], /Argument 1 of roles is empty/],
    "an unknown role": [["packages", "--role", "DAGGL"], /Did you mean DAGL\? \[UNKNOWN_ROLE\]/],
    "a package that was removed": [
      ["roles", "opptreforvirksomhetenskunder"],
      /"opptreforvirksomhetenskunder" was withdrawn on 16 December 2024\..* \[PACKAGE_REMOVED\]/,
    ],
    "an unknown package": [
      ["roles", "skatt-naring"],
      /Did you mean urn:altinn:accesspackage:skatt-naering\? \[UNKNOWN_PACKAGE\]/,
    ],
    "an area where one package is needed": [
      ["roles", "Integrasjoner"],
      /is an area.*\n.*packages --area "Integrasjoner"/,
    ],
    "an unknown area": [
      ["packages", "--area", "Integrasjone"],
      /has no area "Integrasjone"\.\nDid you mean .*Integrasjoner/,
    ],
    "a form without a role": [["packages", "--variant", "AS"], /--variant says something of a role only/],
    "an unknown language": [
      ["packages", "--language", "de"],
      /--language does not know "de"\.\nIt is one of nb, nn, en/,
    ],
    "no number": [["search", "toll", "--limit", "many"], /--limit must be a whole number/],
    "a catalogue that does not exist": [
      ["packages", "--catalogue", "altinn-2026-07"],
      /there is no such file\.\nA catalogue is altinn-2026-08, versjon-3/,
    ],
    "what is not a catalogue": [
      ["packages", "--catalogue", fileOf("none.json", '{"packages":7}')],
      /none\.json: This is not a catalogue\. At \/version/,
    ],
    "a question without its package": [
      ["check", "attach"],
      /^For example: tilgangspakker check attach maskinporten-scopes\nSee: tilgangspakker help check$/m,
    ],
    "a folder for a catalogue": [["packages", "--catalogue", POLICIES], /it is a folder/],
  };
  it("standard input that is asked for twice is reported, and ends with 2", async () => {
    const input = readFileSync(inRepository(catalogueOf(newestMonth())));
    for (const args of [
      ["resolve", "-", "--catalogue", "-"],
      ["lint", "-", "--catalogue", "-"],
      ["compare", "-", "-"],
    ]) {
      const { code, stderr } = await run(args, { input });
      assert.equal(code, 2);
      assert.match(stderr, /^error: Standard input can be read once: give - once\./m);
    }
  });

  for (const [what, [args, said]] of Object.entries(mistakes)) {
    it(`${what} is told on standard error, and ends with 2`, async () => {
      const { code, stdout, stderr } = await run(args);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, said);
      assert.match(stderr, /^error: /);
      assert.doesNotMatch(stderr, /\n {4}at /, "a stack");
    });
  }
});

describe("in a pipe", () => {
  it("there are tabs between columns, and nothing besides", async () => {
    const { stdout, stderr } = await run(["packages", "--role", "DAGL", "--variant", "AS"]);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    assert.equal(rows.length, 133);
    for (const row of rows) {
      assert.equal(row.length, 3);
      assert.match(row[0], /^urn:altinn:accesspackage:/);
    }
    assert.equal(stderr, "");
  });

  it("there are no colours, unless they are asked for", async () => {
    const args = ["check", "attach", "toll"];
    assert.doesNotMatch((await run(args)).stdout, /\x1b/);
    assert.match((await run(args, { env: { FORCE_COLOR: "1" } })).stdout, /^\x1b\[32mPermit\x1b\[0m/);
    assert.doesNotMatch((await run(args, { env: { FORCE_COLOR: "0" } })).stdout, /\x1b/);
  });

  it("a reader who has seen enough ends it in silence, with the answer's own code", async () => {
    for (const [args, expected] of [
      [["packages", "--json"], 0],
      [["compare", "versjon-3", "altinn-2026-08", "--json"], 1],
    ]) {
      const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"] });
      child.stdout.destroy();
      let said = "";
      child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
      const code = await new Promise((resolve) => child.on("close", resolve));
      assert.deepEqual([code, said], [expected, ""]);
    }
  });
});

describe("a reader of errors who has gone", () => {
  async function without(stream, ...args) {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    child[stream].destroy();
    let answer = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (answer += text));
    return { code: await new Promise((resolve) => child.on("close", resolve)), answer };
  }

  it("makes no yes of what failed", async () => {
    assert.deepEqual(await without("stderr", "lint", "missing.xml", `${POLICIES}/fine.xml`), { code: 2, answer: "" });
    assert.deepEqual(await without("stderr", "pakages"), { code: 2, answer: "" });
  });

  it("does not take the answer from who reads that", async () => {
    const { code, answer } = await without("stderr", "packages", "--role", "FFØR", "--json");
    assert.deepEqual([code, JSON.parse(answer).packages], [1, []]);
  });
});

describe("an answer that cannot be written", {
  skip: !existsSync("/dev/full") && "there is no full device here",
}, () => {
  it("is none", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [CLI, "check", "attach", "toll"], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    assert.deepEqual([status, stderr], [2, "error: The answer could not be written: ENOSPC.\n"]);
  });
});

describe("names from other people's files", () => {
  const nasty = "Si\u001b[31mld\u0007 \u202eesrever\u202c \u009b2J\u2028\u{e0041}ny";
  const catalogue = fileOf(
    "nasty.json",
    JSON.stringify({
      version: "n\u001b]0;title\u0007",
      language: "nb",
      areas: [{ name: `F\u001b[2J`, children: ["urn:altinn:accesspackage:sild"] }],
      packages: [
        {
          urn: "urn:altinn:accesspackage:sild",
          name: nasty,
          properties: { roles: ["DAGL"], isAssignable: true, isResourcePolicyAvailable: true },
        },
      ],
    }),
  );

  it("reach no terminal with anything that it would obey", async () => {
    const commands = [
      ["packages"],
      ["packages", "--json"],
      ["export", "packages"],
      ["export", "packages", "--as", "ndjson"],
      ["export", "packages", "--as", "localtest"],
      ["roles", "sild"],
      ["search", "ny"],
      ["check", "hold", "sild", "--role", "DAGL"],
      ["check", "hold", "sild", "--role", "DAGL", "--json"],
      ["roles", "\u001b[31msil"],
    ];
    for (const args of commands) {
      const { stdout, stderr } = await run([...args, "--catalogue", catalogue]);
      assert.doesNotMatch(stdout + stderr, /[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}]/u, args.join(" "));
    }
  });

  it("are shown all the same, and are to the letter in JSON, but for what turns text about, which no catalogue takes in", async () => {
    const read = nasty.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, "");
    assert.notEqual(read, nasty);
    assert.match((await run(["packages", "--catalogue", catalogue])).stdout, /Si\\u\{1b\}\[31mld/);
    const { stdout } = await run(["packages", "--json", "--catalogue", catalogue]);
    assert.equal(JSON.parse(stdout).packages[0].name.value, read);
    const lines = await run(["export", "packages", "--as", "ndjson", "--catalogue", catalogue]);
    assert.equal(JSON.parse(lines.stdout).name.value, read);
  });

  it("are refused where there is too much of them", async () => {
    const { code, stdout, stderr } = await run([
      "packages",
      "--catalogue",
      fileOf("large.json", " ".repeat(16 * 1024 * 1024 + 1)),
    ]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /too large: at most 16 MiB/);
  });

  it("are refused where they are not UTF-8", async () => {
    const { code, stderr } = await run([
      "packages",
      "--catalogue",
      fileOf("latin.json", Buffer.from([0x7b, 0xe6, 0x7d])),
    ]);
    assert.equal(code, 2);
    assert.match(stderr, /is not UTF-8 text/);
  });
});
