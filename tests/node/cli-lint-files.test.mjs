// `lint`: which files it reads, by folder, pattern and kind; and what is let pass.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";

import { fileOf, run } from "./command-line.mjs";
import { lettingIn, ofPackage, ofRole } from "./policies.mjs";

const PREFIX = "urn:altinn:accesspackage:";
const WRONG = lettingIn(ofPackage("nope"));
const FINE = lettingIn(ofPackage("lonn"));

const folder = mkdtempSync(join(tmpdir(), "tilgangspakker-lint-"));
after(() => {
  // What is too deep for Node to remove, this does.
  if (process.platform !== "win32") spawnSync("rm", ["-rf", folder]);
  rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files in it. */
function folderOf(name, files) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, dirname(path)), { recursive: true });
    writeFileSync(join(folder, name, path), content);
  }
  return join(folder, name);
}

/** The files that findings are in, from this folder. */
async function filesIn(cwd, ...args) {
  const { stdout } = await run(["lint", "--json", ...args], { cwd });
  return JSON.parse(stdout).map(({ file, code }) => `${file.replaceAll("\\", "/")} ${code}`);
}

const services = folderOf("services", {
  "a/App/config/authorization/policy.xml": WRONG,
  "b/App/config/authorization/policy.xml": WRONG,
  "c/resource.xml": WRONG,
  "c/rules.xacml": WRONG,
  "c/ttd_policy.xml": WRONG,
  "c/pom.xml": "<project><a>urn:altinn:accesspackage:nope</a></project>",
  "c/broken.xml": "<project><a>",
  "c/latin.xml": Buffer.from("<a>\xe5</a>", "latin1"),
  "c/list.cs": `"${PREFIX}nope"`,
  "c/system.json": `{"accessPackages": [{"urn": "${PREFIX}nope"}]}`,
  "node_modules/x/policy.xml": WRONG,
  "c/node_modules/x/policy.xml": WRONG,
  ".git/policy.xml": WRONG,
  ".hidden/policy.xml": WRONG,
  "c/.policy.xml": WRONG,
});
const POLICIES = [
  "a/App/config/authorization/policy.xml",
  "b/App/config/authorization/policy.xml",
  "c/resource.xml",
  "c/rules.xacml",
  "c/ttd_policy.xml",
].map((it) => `${it} UNKNOWN_PACKAGE`);

describe("a folder", () => {
  it("stands for every policy below it, in the order of their paths", async () => {
    assert.deepEqual(await filesIn(services, "."), POLICIES);
    assert.deepEqual(
      await filesIn(folder, "services"),
      POLICIES.map((it) => `services/${it}`),
    );
    assert.deepEqual(await filesIn(services, "c", "a"), [...POLICIES.slice(2), POLICIES[0]]);
  });

  it("is reported where there is no policy in it", async () => {
    const empty = folderOf("empty", { "readme.md": "x", "pom.xml": "<project/>" });
    const { code, stdout, stderr } = await run(["lint", empty]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^error: .*empty has no policy in it, nor below it\.\n$/);
  });

  it("hides no policy that cannot be read", async () => {
    const broken = folderOf("broken", {
      "a/policy.xml": "<xacml:Policy><a>",
      "b/other.xml": '<Policy xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17"><a>',
      "c/policy.xml": "",
      "d/policy.xml": FINE,
    });
    const { code, stdout } = await run(["lint", broken, "--json"]);
    assert.equal(code, 2);
    assert.deepEqual(
      JSON.parse(stdout).map((it) => it.code),
      ["INVALID_XML", "INVALID_XML", "EMPTY"],
    );
  });

  it("with links that lead round in a circle comes to an end", async () => {
    const circle = folderOf("circle", { "a/policy.xml": WRONG, "z/policy.xml": WRONG });
    symlinkSync(circle, join(circle, "a", "up"), "dir");
    symlinkSync(join(circle, "nowhere"), join(circle, "a", "gone"));
    symlinkSync(join(circle, "z"), join(circle, "a", "z"), "dir");
    for (const argument of [".", "**/policy.xml"]) {
      const found = await filesIn(circle, argument);
      assert.deepEqual(
        found,
        ["a/policy.xml", "z/policy.xml"].map((it) => `${it} UNKNOWN_PACKAGE`),
        argument,
      );
    }
    const outside = folderOf("outside", { "b/policy.xml": WRONG });
    symlinkSync(outside, join(circle, "out"), "dir");
    symlinkSync(join(outside, "b"), join(circle, "z", "out"), "dir");
    assert.deepEqual(
      await filesIn(circle, "."),
      ["a/policy.xml", "out/b/policy.xml", "z/policy.xml"].map((it) => `${it} UNKNOWN_PACKAGE`),
      "a folder is read once, whatever leads to it",
    );
  });

  it("whose folders all have links to each other is walked once", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `f${String(at).padStart(2, "0")}`);
    const all = folderOf("all", Object.fromEntries(names.map((it) => [`${it}/policy.xml`, WRONG])));
    for (const from of names)
      for (const to of names) if (from !== to) symlinkSync(join(all, to), join(all, from, to), "dir");
    assert.deepEqual(
      await filesIn(all, "."),
      names.map((it) => `${it}/policy.xml UNKNOWN_PACKAGE`),
    );
  });

  it("has its policies found behind any comment, and by their first element alone", async () => {
    const hidden = folderOf("hidden-behind", {
      "a.xml": WRONG.replace("<xacml:Policy", `<!-- ${"x".repeat(30_000)} --><?a b?><xacml:Policy`),
      "b.xml": `<!DOCTYPE Policy [<!ELEMENT Policy ANY>]>\n<!-- <project> -->${WRONG.replace(/<\?xml.*\?>/, "")}`,
      "c.xml": `<project><!-- <Policy> --><Policy>${PREFIX}nope</Policy></project>`,
      "d.xml": `\ufeff<PolicySet>${PREFIX}nope</PolicySet>`,
      "e.xml": `<!-- no end <Policy>${PREFIX}nope</Policy>`,
      "f.xml": "<!-- no end <project/>",
    });
    assert.deepEqual(await filesIn(hidden, "."), [
      "a.xml UNKNOWN_PACKAGE",
      "b.xml MALFORMED_POLICY",
      "b.xml UNKNOWN_PACKAGE",
      "d.xml MALFORMED_POLICY",
      "d.xml UNKNOWN_PACKAGE",
      "e.xml INVALID_XML",
    ]);
  });

  it("has policies reported that are no text, and leaves other files alone", async () => {
    const latin = (text) => Buffer.from(text, "latin1");
    const odd = folderOf("odd-texts", {
      "a.xml": latin("<!-- p\xe5 --><Policy>\xe5</Policy>"),
      "b.xml": latin("<project>\xe5</project>"),
      "c.xml": '<?xml version="1.0" encoding="klingon"?><Policy/>',
      "d.xml": '<?xml version="1.0" encoding="klingon"?><project/>',
      "e.xml": `<Policy>${" ".repeat(16 * 1024 * 1024)}</Policy>`,
      "f.xml": `<project>${" ".repeat(16 * 1024 * 1024)}</project>`,
      "g/policy.xml": WRONG,
    });
    const { code, stdout, stderr } = await run(["lint", ".", "--json"], { cwd: odd });
    const found = JSON.parse(stdout).map(({ file, code }) => `${file.replaceAll("\\", "/")} ${code}`);
    assert.deepEqual(
      [code, found],
      [2, ["g/policy.xml UNKNOWN_PACKAGE", "a.xml UNREADABLE", "c.xml INVALID_XML", "e.xml UNREADABLE"]],
    );
    assert.match(stderr, /^error: a\.xml is not UTF-8 text\.$/m);
  });

  it("has folders reported that cannot be read, and hides nothing else", {
    skip: process.platform === "win32",
  }, async () => {
    const deep = folderOf("deep", { "a/policy.xml": WRONG, "z/policy.xml": WRONG });
    // Made step by step, a path may be longer than any that can be read.
    const steps =
      'const { mkdirSync } = require("node:fs"); for (let at = 0; at < 30; at++) { mkdirSync("m".repeat(200)); process.chdir("m".repeat(200)); }';
    assert.equal(spawnSync(process.execPath, ["-e", steps], { cwd: deep }).status, 0);
    for (const argument of [".", "**/policy.xml", "*/**/policy.xml"]) {
      const { code, stdout, stderr } = await run(["lint", argument, "--json"], { cwd: deep });
      const found = JSON.parse(stdout).map(({ file, code }) => `${file.slice(0, 12)} ${code}`);
      assert.deepEqual(
        [code, found],
        [2, ["a/policy.xml UNKNOWN_PACKAGE", "z/policy.xml UNKNOWN_PACKAGE", "mmmmmmmmmmmm UNREADABLE"]],
        argument,
      );
      assert.match(stderr, /^error: m+.* cannot be read: its path is too long\.\n$/);
    }
  });
});

describe("a pattern that no shell has expanded", () => {
  const patterns = {
    "**/policy.xml": ["a/App/config/authorization/policy.xml", "b/App/config/authorization/policy.xml"],
    "*/App/**/policy.xml": ["a/App/config/authorization/policy.xml", "b/App/config/authorization/policy.xml"],
    "./a/**/*.xml": ["a/App/config/authorization/policy.xml"],
    "[bc]/App/config/authorization/policy.xml": ["b/App/config/authorization/policy.xml"],
    "[!a]/App/config/authorization/*": ["b/App/config/authorization/policy.xml"],
    "{a,b}/**/policy.xml": ["a/App/config/authorization/policy.xml", "b/App/config/authorization/policy.xml"],
    "c/r?sou{rce,x}.xml": ["c/resource.xml"],
    "c/*.{cs,json,xacml}": ["c/list.cs", "c/rules.xacml", "c/system.json"],
    "c/.pol*": ["c/.policy.xml"],
    "?": [
      "a/App/config/authorization/policy.xml",
      "b/App/config/authorization/policy.xml",
      "c/resource.xml",
      "c/rules.xacml",
      "c/ttd_policy.xml",
    ],
  };
  for (const [pattern, files] of Object.entries(patterns)) {
    it(`${pattern} is expanded`, async () =>
      assert.deepEqual(
        [...new Set(await filesIn(services, pattern))],
        files.map((it) => `${it} UNKNOWN_PACKAGE`),
      ));
  }

  it("may be a whole path", async () => {
    assert.deepEqual(await filesIn(services, join(services, "a", "**", "policy.xml")), [
      `${join(services, "a/App/config/authorization/policy.xml")} UNKNOWN_PACKAGE`,
    ]);
  });

  it("that nothing matches ends with 2, in words, and hides nothing else", async () => {
    const { code, stdout, stderr } = await run(["lint", "**/nothing.xml", "c/list.cs"], { cwd: services });
    assert.deepEqual([code, stdout.split("\n").length], [2, 2]);
    assert.match(stderr, /^error: \*\*\/nothing\.xml matches no file\.\n$/);
  });

  it("and a file of that name is the file", async () => {
    const odd = folderOf("odd", { "[a].xml": WRONG, "a.xml": FINE });
    assert.deepEqual(await filesIn(odd, "[a].xml"), ["[a].xml UNKNOWN_PACKAGE"]);
  });
});

it("a file that is named twice is read once", async () => {
  assert.deepEqual(await filesIn(services, "a", "./a/App/config/authorization/policy.xml", "a/**/policy.xml"), [
    POLICIES[0],
  ]);
});

describe("a file of another kind", () => {
  it("is read as what it is: the registration of a system, source code", async () => {
    const { code, stdout } = await run(["lint", "c/system.json", "c/list.cs"], { cwd: services });
    assert.equal(code, 1);
    assert.deepEqual(
      stdout
        .split("\n")
        .slice(0, 2)
        .map((it) => it.split(" ")[0]),
      ["c/system.json:1:30:", "c/list.cs:1:2:"],
    );
  });

  it("is reported where it is not what its name says", async () => {
    for (const [name, content, code] of [
      ["a.json", "{ a: 1 }", "INVALID_JSON"],
      ["b.json", "", "EMPTY"],
      ["policy.xml", "{}", "INVALID_XML"],
      ["c.json", "nothing", "INVALID_JSON"],
    ]) {
      const { code: exit, stderr } = await run(["lint", fileOf(name, content)]);
      assert.equal(exit, 2);
      assert.match(stderr, new RegExp(`${name}:\\d+:\\d+: error: .* \\[${code}\\]\\n$`));
    }
  });

  it("may be UTF-16 with or without its mark", async () => {
    for (const mark of ["", "\ufeff"]) {
      for (const text of [`{"a": "${PREFIX}nope"}`, `x = "${PREFIX}nope"`]) {
        const { stdout } = await run(["lint", "-"], { input: Buffer.from(mark + text, "utf16le") });
        assert.match(stdout, new RegExp(`^<stdin>:1:${text.indexOf(PREFIX) + 1}: error: `));
      }
    }
  });
});

it("suggestions are looked for a hundred times, and every finding has what became of the package", async () => {
  const xml = lettingIn(
    ...Array.from({ length: 150 }, (_, at) => ofPackage(`skatt-naring${at}`)),
    ofPackage("maskinlesbarehendelser"),
  );
  const { stdout } = await run(["lint", "-", "--json"], { input: xml });
  const findings = JSON.parse(stdout);
  assert.deepEqual(
    findings.map(({ status }) => status),
    [...Array(150).fill("unknown"), "renamed"],
  );
  assert.deepEqual(
    findings.map(({ suggestions }) => suggestions.length > 0),
    Array.from({ length: 151 }, (_, at) => at < 100),
  );
});

describe("what is allowed", () => {
  const administrator = () =>
    fileOf("administrator.xml", lettingIn(ofPackage("hovedadministrator"), ofPackage("lonn")));

  it("denies nothing, and is counted", async () => {
    assert.equal((await run(["lint", administrator()])).code, 1);
    assert.deepEqual(await run(["lint", administrator(), "--allow", "SERVICES_NOT_ATTACHABLE"]), {
      code: 0,
      signal: null,
      stdout: "1 finding allowed: SERVICES_NOT_ATTACHABLE 1\n",
      stderr: "",
    });
    const { stdout } = await run(["lint", administrator(), "--allow", "SERVICES_NOT_ATTACHABLE", "--json"]);
    assert.deepEqual(
      JSON.parse(stdout).map(({ code, allowed }) => [code, allowed]),
      [["SERVICES_NOT_ATTACHABLE", true]],
    );
    const github = await run(["lint", administrator(), "--allow", "SERVICES_NOT_ATTACHABLE", "--format", "github"]);
    assert.deepEqual(
      [github.code, github.stdout],
      [0, "::notice title=allowed::1 finding allowed: SERVICES_NOT_ATTACHABLE 1\n"],
    );
  });

  it("may be several, and leaves the rest", async () => {
    const xml = lettingIn(ofPackage("hovedadministrator"), ofRole("UTINN"), ofPackage(" lonn"));
    const { code, stdout } = await run(["lint", "-", "--allow", "SERVICES_NOT_ATTACHABLE", "--allow", "ALTINN2_ROLE"], {
      input: xml,
    });
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^<stdin>:\d+:\d+: error: [^\n]* \[SPACES_AROUND_VALUE\]\n2 findings allowed: ALTINN2_ROLE 1, SERVICES_NOT_ATTACHABLE 1\n$/,
    );
  });

  it("must be a code that there is, of what can be read", async () => {
    for (const [written, says] of [
      ["SERVICES_NOT_ATACHABLE", /Did you mean SERVICES_NOT_ATTACHABLE\?/],
      ["nonsense", /It is one of .*ALTINN2_ROLE/],
      ["INVALID_XML", /It is one of/],
    ]) {
      const { code, stdout, stderr } = await run(["lint", administrator(), "--allow", written]);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, new RegExp(`^error: --allow does not know "${written}"\\.`));
      assert.match(stderr, says);
    }
  });
});

describe("the day", () => {
  it("decides what has ended", async () => {
    const on = async (day) =>
      (await run(["lint", "-", "--json", "--on", day], { input: lettingIn(ofRole("DAGL"), ofRole("UTINN")) })).stdout;
    assert.deepEqual(
      [JSON.parse(await on("2026-12-31"))[0].severity, JSON.parse(await on("2027-01-01"))[0].severity],
      ["warning", "error"],
    );
  });

  it("must be one", async () => {
    for (const day of ["tomorrow", "2026-13-01", "31.12.2026"]) {
      const { code, stdout, stderr } = await run(["lint", "-", "--on", day], { input: FINE });
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, /^error: --on .*2026-12-31/);
    }
  });
});

describe("resolve", () => {
  const asked = async (input) =>
    (await run(["resolve", "-"], { input })).stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t").slice(0, 2).join(" "));

  it("asks about every URN in a text, once", async () => {
    assert.deepEqual(await asked(`new[] { "${PREFIX}lonn", "${PREFIX}toll" }; // ${PREFIX}lonn`), [
      `current ${PREFIX}lonn`,
      `current ${PREFIX}toll`,
    ]);
    assert.deepEqual(await asked(lettingIn(ofPackage("maskinlesbarehendelser"), ofRole("DAGL"))), [
      `renamed ${PREFIX}maskinlesbarehendelser`,
    ]);
    assert.deepEqual(await asked(`{"accessPackages": [{"urn": "${PREFIX}nope"}]}`), [`unknown ${PREFIX}nope`]);
  });

  it("takes a list of URNs and names as before, on one line or several", async () => {
    assert.deepEqual(await asked(`${PREFIX}lonn toll\nopptreforvirksomhetenskunder\n`), [
      `current ${PREFIX}lonn`,
      "current toll",
      "removed opptreforvirksomhetenskunder",
    ]);
    assert.equal(
      (await run(["resolve", "-"], { input: `${PREFIX}lonn\nnope\n` })).code,
      1,
      "a name that is unknown is not passed over",
    );
    assert.equal((await run(["resolve", "-"], { input: "" })).code, 2);
  });
});
