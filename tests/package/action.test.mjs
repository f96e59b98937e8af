// The action and the hooks, as they stand at the root: their commands are run in repositories of their own, with the
// package as it would be published.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { before, describe, it } from "node:test";
import { promisify } from "node:util";
import { parse } from "yaml";
import { inRepository } from "../../scripts/folders.mjs";
import { anyOf, lettingIn, ofPackage, ofRole, policy, rule } from "../node/policies.mjs";
import { npm, PLAIN, pack, temporaryFolder } from "./packed.mjs";

const started = promisify(execFile);
const action = parse(readFileSync(inRepository("action.yml"), "utf8"));
const hooks = parse(readFileSync(inRepository(".pre-commit-hooks.yaml"), "utf8"));
const folder = temporaryFolder();

const FINE = lettingIn(ofPackage("lonn"));
const WRONG = lettingIn(ofPackage("nope"));
const CLOSING = lettingIn(ofRole("UTINN"));
const UNDECIDED = policy(rule([anyOf(ofPackage("lonn"))], { condition: "<xacml:Condition/>" }));
const ZEROS = "0".repeat(40);

const ended = ({ code = 0, stdout, stderr }) => ({ code, stdout, stderr });
const run = (program, args, cwd, env = {}) =>
  started(program, args, { cwd, env: { ...PLAIN, ...env }, encoding: "utf8" }).then(ended, ended);

/** A repository, and what changes it: each commit answers its id. */
function repository(name, files) {
  const at = join(folder, name);
  mkdirSync(at, { recursive: true });
  const git = async (...args) => {
    const { code, stdout, stderr } = await run(
      "git",
      ["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "core.autocrlf=false", ...args],
      at,
    );
    assert.equal(code, 0, stderr);
    return stdout.trim();
  };
  const write = (all) =>
    Object.entries(all).forEach(
      ([path, content]) => (
        mkdirSync(dirname(join(at, path)), { recursive: true }), writeFileSync(join(at, path), content)
      ),
    );
  const commit = async (all = {}) => {
    write(all);
    await git("add", "--all");
    await git("commit", "--quiet", "--allow-empty", "--message", "x");
    return git("rev-parse", "HEAD");
  };
  return { at, git, commit, begin: async () => (await git("init", "--quiet", "--initial-branch=main"), commit(files)) };
}

/** What an expression of the action comes to: a path, or the first of several that is anything. */
function valueOf(text, context) {
  const [, expression] = /^\$\{\{(.*)\}\}$/s.exec(text) ?? assert.fail(`${text} is no expression`);
  const found = expression.split("||").map((path) =>
    path
      .trim()
      .split(".")
      .reduce((value, key) => value?.[key], context),
  );
  return String(found.find((it) => it !== undefined && it !== "") ?? "");
}

let runs = 0;

/** Runs the steps as GitHub would: those behind the first only where it has found something. */
async function act(at, { inputs = {}, event = {} } = {}) {
  const temporary = join(folder, "runner", String(++runs));
  mkdirSync(temporary, { recursive: true });
  const given = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, it]) => [name, it.default])),
    package: packed,
    ...inputs,
  };
  const told = {};
  for (const { id, env = {}, run: script } of action.runs.steps) {
    if (id !== "changed" && /count=(\d+)/.exec(told.changed.outputs)?.[1] === "0") continue;
    if (id === "who" && given.who === "false") continue;
    const [file, output] = [join(temporary, `${id}.sh`), join(temporary, `${id}.out`)];
    writeFileSync(file, script);
    writeFileSync(output, "");
    const variables = Object.fromEntries(
      Object.entries(env).map(([name, text]) => [name, valueOf(text, { inputs: given, github: { event } })]),
    );
    told[id] = await run("bash", ["--noprofile", "--norc", "-eo", "pipefail", file], at, {
      ...variables,
      RUNNER_TEMP: temporary,
      GITHUB_OUTPUT: output,
      npm_config_offline: "true",
    });
    told[id].outputs = readFileSync(output, "utf8");
    if (told[id].code !== 0 && !["lint", "who"].includes(id)) assert.fail(told[id].stderr);
  }
  return told;
}

/** As pre-commit takes an entry apart: what stands in single quotation marks is one word. */
const wordsOf = (entry) => [...entry.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);

/** The files that are told of. */
const filesIn = ({ stdout }) =>
  [
    ...new Set(
      [...stdout.matchAll(/ file=([^\n]*?),line=/g)].map(([, file]) =>
        file.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%25", "%"),
      ),
    ),
  ].sort();
const onPullRequest = (sha) => ({ event: { pull_request: { base: { sha } } } });

let packed;
before(async () => {
  ({ tarball: packed } = await pack(folder));
});

describe("the action", { skip: process.platform === "win32" && "its steps are run by a bash of Unix here" }, () => {
  it("puts nothing into a script but by variables, so that no name or text becomes a command", () => {
    for (const { run: script, shell } of action.runs.steps) {
      assert.doesNotMatch(script, /\$\{\{/);
      assert.equal(shell, "bash");
    }
  });

  it("runs nothing behind its first step where that has found nothing", () => {
    for (const { id, if: condition } of action.runs.steps.slice(1))
      assert.match(condition, /steps\.changed\.outputs\.count != '0'/, id);
  });

  it("tells what is wrong with policies that were changed, and with no others", async () => {
    const { at, begin, commit } = repository("changed", {
      "a/policy.xml": WRONG,
      "b/policy.xml": FINE,
      "c/policy.xml": FINE,
    });
    const base = await begin();
    await commit({ "b/policy.xml": WRONG });
    const { changed, lint, who } = await act(at, onPullRequest(base));
    assert.equal(changed.outputs, "count=1\n");
    assert.equal(lint.code, 1);
    assert.match(lint.stdout, /^::error file=b\/policy\.xml,line=\d+,col=\d+,title=UNKNOWN_PACKAGE::/m);
    assert.deepEqual(filesIn(lint), ["b/policy.xml"]);
    assert.equal(who.code, 1);
  });

  it("installs nothing and passes where no policy was changed", async () => {
    const { at, begin, commit } = repository("unchanged", { "policy.xml": WRONG });
    const base = await begin();
    await commit({ "readme.md": "x", "pom.xml": "<project/>" });
    const told = await act(at, onPullRequest(base));
    assert.deepEqual(Object.keys(told), ["changed"]);
    assert.deepEqual([told.changed.code, told.changed.outputs], [0, "count=0\n"]);
  });

  it("passes where what was changed is in order", async () => {
    const { at, begin, commit } = repository("fine", { "policy.xml": WRONG });
    const base = await begin();
    await commit({ "policy.xml": FINE });
    const { lint, who } = await act(at, onPullRequest(base));
    assert.deepEqual([lint.code, lint.stdout, who.code, who.stdout], [0, "", 0, ""]);
  });

  it("reads files whatever they are called, and none that was deleted", async () => {
    const { at, begin, commit } = repository("names", {
      "gone/policy.xml": WRONG,
      "old name/policy.xml": WRONG,
      "kept/policy.xml": WRONG,
    });
    const base = await begin();
    rmSync(join(at, "gone"), { recursive: true });
    renameSync(join(at, "old name"), join(at, "new name"));
    const names = [
      "-x policy.xml",
      "a b/App, æøå/policy.xml",
      "a$(touch hacked)`touch hacked`/policy.xml",
      "a[1]/*/policy.xml",
      "line\nend/policy.xml",
      "UPPER/POLICY.XML",
      "rules.XACML",
    ];
    await commit(Object.fromEntries(names.map((name) => [name, WRONG])));
    const { changed, lint } = await act(at, onPullRequest(base));
    assert.equal(changed.outputs, `count=${names.length + 1}\n`);
    assert.deepEqual(filesIn(lint), [...names.map((name) => name.replace("\n", " ")), "new name/policy.xml"].sort());
    assert.equal(existsSync(join(at, "hacked")), false);
  });

  it("reads policies by any name, and no other XML", async () => {
    const { at, begin, commit } = repository("kinds", {});
    const base = await begin();
    await commit({
      "resource.xml": WRONG,
      "pom.xml": "<project><Policies/>urn:altinn:accesspackage:nope</project>",
      "empty.xml": "",
      "list.json": '["urn:altinn:accesspackage:nope"]',
    });
    const { lint } = await act(at, onPullRequest(base));
    assert.deepEqual(filesIn(lint), ["resource.xml"]);
  });

  it("reads policies in UTF-16 by any name, and no other XML", async () => {
    const { at, begin, commit } = repository("utf-16", {});
    const base = await begin();
    const [little, big] = [(text) => Buffer.from(text, "utf16le"), (text) => Buffer.from(text, "utf16le").swap16()];
    const wrong = WRONG.replace("utf-8", "utf-16");
    await commit({
      "marked.xml": little(`\ufeff${wrong}`),
      "big.xml": big(`\ufeff${wrong}`),
      "bare.xml": little(wrong),
      "project.xml": little("\ufeff<project><Policies/>urn:altinn:accesspackage:nope</project>"),
    });
    const { changed, lint } = await act(at, onPullRequest(base));
    assert.equal(changed.outputs, "count=3\n");
    assert.deepEqual(filesIn(lint), ["bare.xml", "big.xml", "marked.xml"]);
    assert.match(lint.stdout, /UNKNOWN_PACKAGE/);
  });

  it("checks every policy where it is not known what came before", async () => {
    const { at, begin } = repository("first", {
      "a/policy.xml": WRONG,
      "b/resource.xml": WRONG,
      "pom.xml": "<project/>",
    });
    await begin();
    for (const event of [{ before: ZEROS }, {}, { before: "1".repeat(40) }]) {
      const { changed, lint } = await act(at, { event });
      assert.match(changed.stdout, /::notice title=tilgangspakker::/);
      assert.deepEqual(filesIn(lint), ["a/policy.xml", "b/resource.xml"]);
    }
  });

  it("looks at what a branch has changed since it left its base, and not at what the base has changed since", async () => {
    const { at, git, begin, commit } = repository("branch", { "a/policy.xml": FINE, "b/policy.xml": FINE });
    await begin();
    await git("checkout", "--quiet", "-b", "work");
    await commit({ "a/policy.xml": WRONG });
    await git("checkout", "--quiet", "main");
    await commit({ "b/policy.xml": WRONG });
    await git("checkout", "--quiet", "work");
    const { lint } = await act(at, { inputs: { base: "main" } });
    assert.deepEqual(filesIn(lint), ["a/policy.xml"]);
  });

  it("fetches its base where the clone is shallow", async () => {
    const { at, begin, commit, git } = repository("deep", { "a/policy.xml": WRONG, "b/policy.xml": FINE });
    const base = await begin();
    await commit({ "b/policy.xml": WRONG });
    await git("config", "uploadpack.allowAnySHA1InWant", "true");
    const clone = join(folder, "shallow");
    await run("git", ["clone", "--quiet", "--depth=1", `file://${at}`, clone], folder);
    const { changed, lint } = await act(clone, onPullRequest(base));
    assert.equal(changed.outputs, "count=1\n");
    assert.deepEqual(filesIn(lint), ["b/policy.xml"]);
  });

  it("says what closes, where, unless it is told not to", async () => {
    const { at, begin, commit } = repository("closing", {});
    const base = await begin();
    await commit({ "policy.xml": CLOSING });
    const inputs = { deny: "errors", allow: "ALTINN2_ROLE\nNO_PACKAGE", on: "2026-11-01", language: "en" };
    const { lint, who } = await act(at, { inputs, ...onPullRequest(base) });
    assert.deepEqual([lint.code, who.code], [0, 1]);
    assert.match(who.stdout, /^::error file=policy\.xml,line=\d+,title=Closes on 1 January 2027::/m);
    assert.equal((await act(at, { inputs: { ...inputs, who: "false" }, ...onPullRequest(base) })).who, undefined);
  });

  it("takes the package from a path within the repository too", async () => {
    const { at, begin, commit } = repository("within", {});
    const base = await begin();
    await commit({
      "tools/tilgangspakker.tgz": readFileSync(packed),
      "policy.xml": FINE,
      "package.json": '{"type":"module"}',
    });
    const { lint } = await act(at, { inputs: { package: "tools/tilgangspakker.tgz" }, ...onPullRequest(base) });
    assert.equal(lint.code, 0, lint.stderr);
    assert.equal(existsSync(join(at, "node_modules")), false);
  });
});

describe("the hooks of pre-commit", { skip: process.platform === "win32" && "npx is a script there" }, () => {
  const user = join(folder, "user");
  before(async () => {
    mkdirSync(user);
    writeFileSync(join(user, "package.json"), '{"private": true}');
    await npm(["install", "--offline", "--save-dev", "--ignore-scripts", "--no-audit", "--no-fund", packed], user);
    for (const [name, text] of Object.entries({
      "fine policy.xml": FINE,
      "wrong policy.xml": WRONG,
      "closing policy.xml": CLOSING,
      "undecided policy.xml": UNDECIDED,
    }))
      writeFileSync(join(user, name), text);
  });

  it("tilgangspakker-who shows what is undecided, and lets it pass", async () => {
    const { entry, verbose } = hooks.find(({ id }) => id === "tilgangspakker-who");
    const [program, ...args] = wordsOf(entry);
    const { code, stdout } = await run(program, [...args, "fine policy.xml", "undecided policy.xml"], user);
    assert.deepEqual([code, verbose], [0, true]);
    assert.match(stdout, /Undecided: /);
    assert.equal((await run(program, [...args, "no such policy.xml"], user)).code, 1);
  });

  for (const { id, entry, files, language } of hooks) {
    it(`${id} lets pass what is in order and stops what is not`, async () => {
      assert.equal(language, "system");
      const [program, ...args] = wordsOf(entry);
      const hook = (...names) => run(program, [...args, ...names], user);
      assert.equal((await hook("fine policy.xml")).code, 0);
      assert.equal((await hook("fine policy.xml", "closing policy.xml", "--on", "2026-11-01")).code, 1);
      assert.equal((await hook("--language", "nb", "wrong policy.xml")).code, 1);
    });

    it(`${id} is given policies`, () => {
      const isGiven = new RegExp(files.replace("(?i)", ""), "i");
      assert.deepEqual(
        [
          "policy.xml",
          "App/config/authorization/Policy.xml",
          "ttd_policy.xml",
          "rules.XACML",
          "pom.xml",
          "policy.xml.bak",
          "policy.json",
        ].map((it) => isGiven.test(it)),
        [true, true, true, true, false, false, false],
      );
    });
  }
});
