// What the types spell out is what the module says when it runs and the data hold, no more and no less.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import init, { Catalogue } from "tilgangspakker";
import { inRepository } from "../../scripts/folders.mjs";
import { membersOf } from "./public-types.mjs";

const read = (...path) => readFileSync(inRepository(...path), "utf8");
const dataFolders = readdirSync(inRepository("data"), { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .map((it) => it.name);

await init();
const seed = Catalogue.embedded();
const today = Catalogue.fromJson(read("data", "altinn-2026-08", "catalogue.json"));

/** The same members, in whatever order. */
function inStep(name, expected) {
  assert.ok(expected.length > 0, "nothing was found to compare with");
  assert.deepEqual(membersOf(name).sort(), [...new Set(expected)].sort());
}

/** What makes verdicts: the module has told it the words that numbers stand for. */
const [snippet] = readdirSync(inRepository("dist", "wasm", "snippets"));
const { makeVerdict } = await import(inRepository("dist", "wasm", "snippets", snippet, "js", "wasm", "verdicts.js"));

/** The words for 0, 1, 2 … until there is none. */
function wordsOf(wordOf) {
  const words = [];
  for (let word = wordOf(0); word !== undefined; word = wordOf(words.length)) words.push(word);
  return words;
}

/** A verdict of empty texts. Each stands as its length and one more. */
const verdictOf = ({ decision = 0, code = 0, section = 0, weight = 0 }) =>
  makeVerdict([decision, 0, 1, code, section, weight, 1, 0, 0, 1, 0, 0, 0], "", undefined);
const reasonOf = (words) => verdictOf(words).reasons[0];

/** The words that a refusal lists: `… is none of nb, nn, en.` */
function wordsIn(call) {
  try {
    call();
  } catch ({ message }) {
    return / is none of (.*)\.$/.exec(message)[1].split(", ");
  }
  throw new Error("Nothing was refused.");
}

/** Altinn's export with an oddity of each kind. */
function oddExport() {
  const sild = { id: "p1", name: "Sild", urn: "urn:altinn:accesspackage:sild" };
  const packages = [
    sild,
    sild,
    { ...sild, urn: "urn:altinn:accesspackage:brisling" },
    { ...sild, id: "p2", urn: "urn:altinn:role:sild" },
    { name: "Torsk" },
    { urn: "urn:altinn:accesspackage:torsk" },
    { name: "Hyse", urn: "urn:altinn:accesspackage:hyse", isDelegable: "ja", description: 7, type: { name: "Annet" } },
    { name: "S\u0456k\u202E", urn: "urn:altinn:accesspackage:sik" },
    7,
  ];
  return JSON.stringify([
    {
      name: "Bransje",
      areas: [
        { name: "Fiske", packages },
        { name: "Tom", packages: 7 },
      ],
    },
    { name: "Laus", packages: [sild] },
  ]);
}

const ODD_GRANTS = [
  { role: "DAGL", json: '[{ "urn": "urn:altinn:accesspackage:ingen" }, {}]' },
  { role: "STYR", json: '[{ "urn": "urn:altinn:accesspackage:sild" }]' },
  { role: "LEDE", variant: "BRL", json: '[{ "urn": "urn:altinn:accesspackage:sild" }]' },
  { role: "LEDE", variant: "BLR", json: "[]" },
];

describe("types that spell out", () => {
  it("reasons", () =>
    inStep(
      "ReasonCode",
      wordsOf((code) => reasonOf({ code }).code),
    ));
  it("decisions", () =>
    inStep(
      "Decision",
      wordsOf((decision) => verdictOf({ decision }).decision),
    ));
  it("parts of a source", () =>
    assert.deepEqual(
      wordsOf((section) => reasonOf({ section }).source.section),
      ["tree", "table", "notice", "register"],
    ));
  it("weights of reasons", () =>
    assert.deepEqual(
      wordsOf((weight) => reasonOf({ weight }).weight),
      ["decides", "info"],
    ));
  it("Altinn's own codes and numbers", () => {
    const scopes = "maskinporten-scopes";
    const delegations = [
      { package: scopes, roles: ["DAGL"] },
      { package: scopes, roles: ["REGN"] },
      { package: scopes, roles: ["PRIV"] },
      { package: scopes, holds: [scopes, "tilgangsstyrer"] },
      { package: scopes, holds: ["hovedadministrator"] },
      { package: scopes, roles: ["DAGL"], recipient: "enterpriseUser" },
      { package: "post-til-virksomheten-med-taushetsbelagt-innhold", roles: ["DAGL"] },
      { package: "hovedadministrator", roles: ["DAGL"], recipient: "organisation" },
    ].map((question) => ({ action: "delegate", ...question }));
    const relations = ["REGN"];
    const accountant = "regnskapsforer-lonn";
    const forClients = [{ package: scopes }, { package: accountant }, { package: "jordbruk", relations }].map(
      (question) => ({ action: "client", ...question }),
    );
    const systemUsers = [
      { kind: "own", packages: [], approver: {} },
      { kind: "own", packages: ["eksplisitt"], approver: {} },
      { kind: "own", packages: [accountant], approver: {} },
      { kind: "own", packages: [scopes], approver: {} },
      { kind: "client", packages: [] },
      { kind: "client", packages: [scopes] },
      { kind: "client", packages: ["jordbruk"], client: { relations } },
    ].map((question) => ({ action: "systemUser", ...question }));
    const reasons = [...delegations, ...forClients, ...systemUsers].flatMap(
      (question) => today.check(question).reasons,
    );
    inStep(
      "AltinnCode",
      reasons.flatMap(({ altinnCode }) => altinnCode ?? []),
    );
    inStep(
      "AltinnError",
      reasons.flatMap(({ altinnError }) => altinnError ?? []),
    );
  });
  it("faults of Altinn's export", () => {
    const found = Catalogue.fromAltinnExport(oddExport(), { rolePackages: ODD_GRANTS, grantsFrom: today })
      .diagnostics()
      .map(({ code }) => code);
    assert.ok(new Set(found).size > 10, found.join());
    assert.ok(found.includes("DIRECTION_CONTROLS"), found.join());
    assert.deepEqual(
      found.filter((code) => !membersOf("DiagnosticCode").includes(code)),
      [],
    );
  });
  it("languages", () =>
    inStep(
      "Language",
      wordsIn(() => seed.packages({ language: "x" })),
    ));
  it("recipients", () =>
    inStep(
      "Recipient",
      wordsIn(() => seed.check({ action: "delegate", package: "x", recipient: "x" })),
    ));
  it("recipients for clients", () =>
    inStep(
      "ClientRecipient",
      wordsIn(() => seed.check({ action: "client", package: "x", recipient: "x" })),
    ));
  it("roles of the register", () =>
    inStep(
      "RegisterRoleCode",
      JSON.parse(read("data", "register", "roles.json")).roles.map((role) => role.legacyCode),
    ));

  it("catalogues that come with the package", () => {
    const catalogues = dataFolders
      .filter((name) => readdirSync(inRepository("data", name)).includes("catalogue.json"))
      .map((name) => JSON.parse(read("data", name, "catalogue.json")).version);
    inStep("CatalogueVersion", catalogues);
  });

  it("organisation forms of the newest register", () => {
    const newest = dataFolders
      .filter((name) => name.startsWith("altinn-"))
      .sort()
      .at(-1);
    inStep(
      "OrganisationForm",
      [...read("data", newest, "variants.csv").matchAll(/^([^,]+),Organization,/gm)].map(([, code]) => code),
    );
  });
});
