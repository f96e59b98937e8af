// `mcp`: assistants ask by the Model Context Protocol, here by its own client.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

import { load } from "tilgangspakker/catalogues/latest";
import { lint, whoGetsIn } from "tilgangspakker/policy";
import { newestMonth } from "../../scripts/months.mjs";
import { CLI, POLICIES, plain, start as run } from "./command-line.mjs";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const TOOLS = ["search", "package", "role", "check", "resolve", "lint", "who"];
const MONTH = newestMonth();
const policy = readFileSync(`${POLICIES}/apart.xml`, "utf8");

/** A question of each kind, and what it is answered with. */
const QUESTIONS = {
  hold: [{ action: "hold", package: "lonn", role: "DAGL", variant: "AS" }, "Permit"],
  delegate: [{ action: "delegate", package: "skatt-naering", roles: ["FFØR"], variant: "AS" }, "Deny"],
  attach: [{ action: "attach", package: "hovedadministrator" }, "Deny"],
  client: [
    { action: "client", package: "regnskapsforer-lonn", relations: ["REGN"], isAgent: true, by: { roles: ["DAGL"] } },
    "Permit",
  ],
  systemUser: [
    { action: "systemUser", kind: "own", packages: ["skattegrunnlag"], approver: { roles: ["DAGL"] } },
    "Permit",
  ],
  act: [
    {
      action: "act",
      supplier: "991825827",
      user: { organisation: "991825827", holds: [] },
      onBehalfOf: "889640782",
      customers: ["889640782"],
    },
    "Deny",
  ],
};

async function started(...args) {
  const client = new Client({ name: "test", version: "1.0.0" });
  const told = [];
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [CLI, "mcp", ...args],
    stderr: "pipe",
  });
  transport.stderr.on("data", (text) => told.push(String(text)));
  await client.connect(transport);
  // The client holds answers against the schemas that it was told of.
  const { tools } = await client.listTools();
  const ask = (name, given) => client.callTool({ name, arguments: given });
  const answer = async (name, given) => {
    const { isError, structuredContent, content } = await ask(name, given);
    assert.ok(!isError, content[0].text);
    assert.deepEqual(JSON.parse(content[0].text), structuredContent);
    return structuredContent;
  };
  const refusal = async (name, given) => {
    const { isError, structuredContent, content } = await ask(name, given);
    assert.deepEqual([isError, structuredContent], [true, undefined]);
    return JSON.parse(content[0].text);
  };
  return { client, tools, told, answer, refusal };
}

describe("the server for assistants", () => {
  let today;
  let server;
  before(async () => {
    today = await load();
    server = await started();
  });
  after(() => server.client.close());

  it("says who it is, what a yes is, and what it can be asked", () => {
    assert.equal(server.client.getServerVersion().version, version);
    assert.match(server.client.getInstructions(), /Only a decision "Permit" is a yes/);
    assert.deepEqual(
      server.tools.map(({ name }) => name),
      TOOLS,
    );
    for (const { name, description, inputSchema, outputSchema, annotations } of server.tools) {
      assert.ok(description.length > 50, name);
      assert.equal(inputSchema.additionalProperties, false, name);
      assert.ok(outputSchema.required.includes("source"), name);
      assert.equal(annotations.readOnlyHint, true, name);
    }
  });

  it("answers with its source and the month of the register, whichever tool is asked", async () => {
    const asked = {
      search: { words: "moms" },
      package: { package: "lonn" },
      role: { role: "DAGL" },
      check: QUESTIONS.hold[0],
      resolve: { references: ["lonn"] },
      lint: { text: policy },
      who: { policy },
    };
    assert.deepEqual(Object.keys(asked), TOOLS);
    for (const [name, given] of Object.entries(asked)) {
      const { source } = await server.answer(name, given);
      assert.equal(source.catalogue, MONTH, name);
      assert.equal(source.month, MONTH.slice("altinn-".length), name);
      assert.equal(source.answeredBy, `tilgangspakker ${version}`, name);
    }
  });

  for (const [action, [question, decision]] of Object.entries(QUESTIONS)) {
    it(`checks ${action}, with the decision, whether it is permitted, and the reasons`, async () => {
      const { source: _, ...verdict } = await server.answer("check", question);
      const { catalogue: __, ...expected } = today.check(question, { language: "en" });
      assert.deepEqual(verdict, plain(expected));
      assert.deepEqual([verdict.decision, verdict.permitted], [decision, decision === "Permit"]);
    });
  }

  it("finds packages and roles by what people call them", async () => {
    const { packages, roles } = await server.answer("search", { words: "moms", limit: 3, language: "nb" });
    assert.equal(packages[0].urn, "urn:altinn:accesspackage:merverdiavgift");
    assert.deepEqual(packages[0].name, { value: "Merverdiavgift", language: "nb" });
    assert.ok(packages.length <= 3 && roles.length <= 3);
    const byRole = await server.answer("search", { words: "daglig leder" });
    assert.equal(byRole.roles[0].code, "DAGL");
  });

  it("tells of a package which roles get it, never without the form that it is limited to", async () => {
    const { package: about, roles, givers } = await server.answer("package", { package: "forretningsforer-eiendom" });
    assert.equal(about.urn, "urn:altinn:accesspackage:forretningsforer-eiendom");
    assert.deepEqual(
      roles.map(({ role, variant }) => `${role.code} ${variant}`).sort(),
      today
        .rolesForPackage("forretningsforer-eiendom")
        .map(({ role, variant }) => `${role.code} ${variant}`)
        .sort(),
    );
    assert.ok(roles.every(({ variant }) => variant !== null));
    assert.equal(givers.length, today.whoCanGive("forretningsforer-eiendom").length);
  });

  it("tells of a role what it gets, and apart from that what it gets in some forms only", async () => {
    const whole = await server.answer("role", { role: "FFØR" });
    assert.deepEqual(whole.packages, []);
    assert.ok(whole.onlyInForms.length > 0 && whole.onlyInForms.every(({ variants }) => variants.length > 0));
    const { packages } = await server.answer("role", { role: "FFØR", variant: "NUF" });
    assert.deepEqual(
      packages.map(({ urn }) => urn),
      today.packagesForRole("FFØR", { variant: "NUF" }).map(({ urn }) => urn),
    );
    const { altinn2 } = await server.answer("role", { role: "UTINN" });
    assert.equal(altinn2.endsOn, "2026-12-31");
  });

  it("says what URNs are called today", async () => {
    const { resolutions } = await server.answer("resolve", {
      references: ["maskinlesbarehendelser", "opptreforvirksomhetenskunder", "lonn"],
    });
    assert.deepEqual(
      resolutions.map(({ status }) => status),
      ["renamed", "removed", "current"],
    );
    assert.equal(resolutions[0].current, "urn:altinn:accesspackage:maskinlesbare-hendelser");
  });

  it("reads policies as the library does: what is wrong with them, and who gets in", async () => {
    const { findings } = await server.answer("lint", { text: policy, on: "2026-12-01" });
    assert.deepEqual(findings, plain(lint(policy, today, { on: "2026-12-01", language: "en" })));
    const { access, on } = await server.answer("who", { policy, on: "2027-01-01", variant: "AS" });
    assert.equal(on, "2027-01-01");
    assert.deepEqual(access, plain(whoGetsIn(policy, today, { on: "2027-01-01", variant: "AS", language: "en" })));
  });

  it("refuses bad input by the library's code, says where it is, and answers on", async () => {
    const refused = [
      ["check", {}, "INVALID_QUESTION", ["action"]],
      ["check", { action: "hold", package: "lonn", role: ["DAGL"] }, "INVALID_QUESTION", ["role"]],
      ["check", { action: "hold", package: "lonn", role: "DAGL", supplier: "1" }, "INVALID_QUESTION", ["supplier"]],
      ["check", { action: "hold", package: "lonn", role: "DAGGL" }, "UNKNOWN_ROLE", ["role"]],
      ["check", { action: "hold", package: "lon", role: "DAGL" }, "UNKNOWN_PACKAGE", ["package"]],
      ["check", { ...QUESTIONS.hold[0], language: "sv" }, "INVALID_ARGUMENT", ["language"]],
      ["search", { wrds: "moms" }, "INVALID_ARGUMENT", ["words"]],
      ["search", { words: "moms", limt: 3 }, "INVALID_ARGUMENT", ["limt"]],
      ["search", { words: "moms", limit: 0 }, "INVALID_ARGUMENT", ["limit"]],
      ["package", { package: "opptreforvirksomhetenskunder" }, "PACKAGE_REMOVED", null],
      ["package", { package: "accesspackage:area:personale" }, "UNKNOWN_PACKAGE", ["package"]],
      ["role", { role: "DAGGL" }, "UNKNOWN_ROLE", null],
      ["role", { role: "DAGL", variant: "ASA5" }, "UNKNOWN_VARIANT", ["variant"]],
      ["resolve", { references: ["lonn", 3] }, "INVALID_ARGUMENT", ["references", 1]],
      ["resolve", { references: [] }, "INVALID_ARGUMENT", ["references"]],
      ["lint", { text: "x", on: "2026-02-31" }, "INVALID_ARGUMENT", undefined],
      ["who", { policy: "<Policy" }, "INVALID_POLICY", null],
      ["who", { policy: "" }, "INVALID_POLICY", null],
    ];
    for (const [name, given, code, path] of refused) {
      const { source, error } = await server.refusal(name, given);
      const told = `${name} ${JSON.stringify(given)}: ${JSON.stringify(error)}`;
      assert.equal(error.code, code, told);
      if (path !== undefined) assert.deepEqual(error.path, path, told);
      assert.ok(error.message.length > 10 && !("decision" in error), told);
      assert.equal(source.catalogue, MONTH);
    }
    const { suggestions } = (await server.refusal("role", { role: "DAGGL" })).error;
    assert.deepEqual(suggestions, ["DAGL"]);
    await assert.rejects(server.client.callTool({ name: "chekc" }), /There is no tool "chekc"/);
    assert.equal((await server.answer("check", QUESTIONS.hold[0])).permitted, true);
  });

  it("answers many at once, each with its own", async () => {
    const roles = today.roles().slice(0, 40);
    const verdicts = await Promise.all(
      roles.map(({ urn }) => server.answer("check", { action: "hold", package: "lonn", role: urn })),
    );
    assert.deepEqual(
      verdicts.map(({ permitted }) => permitted),
      roles.map(({ urn }) => today.holds(urn, "lonn")),
    );
  });
});

describe("the server for assistants, of another catalogue", () => {
  it("leaves undecided what is undecided, and is of no month", async () => {
    const { client, answer, refusal } = await started("--catalogue", "versjon-3", "--language", "nb");
    try {
      const { source, decision, permitted, reasons } = await answer("check", {
        action: "hold",
        package: "maskinlesbarehendelser",
        role: "FFØR",
      });
      assert.deepEqual([decision, permitted], ["Indeterminate", false]);
      assert.deepEqual([source.catalogue, source.month], ["versjon-3", null]);
      assert.match(reasons[0].message, /uavklart/);
      const { packages, undecided } = await answer("role", { role: "FFØR" });
      assert.deepEqual([packages.length, undecided.length], [0, 3]);
      assert.ok(undecided.every((it) => it.decision === "Indeterminate"));
      assert.equal((await answer("package", { package: "maskinlesbarehendelser" })).undecided[0].role.code, "FFØR");
      const { error } = await refusal("check", { ...QUESTIONS.act[0], supplier: "123" });
      assert.deepEqual([error.code, error.path], ["INVALID_ORGANISATION_NUMBER", ["supplier"]]);
    } finally {
      await client.close();
    }
  });
});

describe("the command mcp", () => {
  const initialize = {
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } },
  };

  it("writes messages alone on standard output, lives through what is none, and ends when its input does", async () => {
    const input = ["no JSON", "{}", JSON.stringify(initialize), '{"jsonrpc":"2.0","id":2,"method":"ping"}'].join("\n");
    const { code, stdout, stderr } = await run(["mcp"], { input: `${input}\n` });
    assert.equal(code, 0);
    assert.match(stderr, /^warning: .*no JSON.*\nwarning: A line was passed over: .*\n$/);
    assert.deepEqual(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).id),
      [1, 2],
    );
  });

  it("complains of nothing where a client asks much before it reads", async () => {
    const asked = Array.from({ length: 60 }, (_, at) => ({ jsonrpc: "2.0", id: at + 2, method: "tools/list" }));
    const input = [initialize, { jsonrpc: "2.0", method: "notifications/initialized" }, ...asked];
    const child = spawn(process.execPath, [CLI, "mcp"], { stdio: ["pipe", "pipe", "pipe"] });
    let complaints = "";
    child.stderr.on("data", (text) => (complaints += text));
    child.stdin.end(`${input.map((it) => JSON.stringify(it)).join("\n")}\n`);
    // By then answers wait: a pipe holds 64 KiB of them.
    await once(child.stdout, "readable");
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [lines] = await Promise.all([text(child.stdout), once(child, "close")]);
    assert.deepEqual([complaints, lines.trimEnd().split("\n").length], ["", 61]);
  });

  it("refuses --json, which would write what is no message", async () => {
    const { code, stdout, stderr } = await run(["mcp", "--json"]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /leave out --json/);
  });
});
