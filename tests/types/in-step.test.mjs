// What the types spell out is what the module says and the data hold, no more and no less.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";
import init, { Catalogue } from "tilgangspakker";
import { inRepository } from "../../scripts/folders.mjs";
import { membersOf } from "./public-types.mjs";

const read = (...path) => readFileSync(inRepository(...path), "utf8");
const found = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);
const sourcesIn = (...folder) => readdirSync(inRepository(...folder), { recursive: true }).filter((name) => name.endsWith(".rs")).map((name) => read(...folder, name)).join("\n");
const dataFolders = readdirSync(inRepository("data"), { withFileTypes: true }).filter((it) => it.isDirectory()).map((it) => it.name);

/** The same members, in whatever order. */
function inStep(name, expected) {
  assert.ok(expected.length > 0, "nothing was found to compare with");
  assert.deepEqual(membersOf(name).sort(), [...new Set(expected)].sort());
}

describe("types that spell out", () => {
  const verdict = read("src", "rules", "verdict.rs");
  const CODE = /"([A-Z]+(?:_[A-Z]+)+)"/g;

  it("reasons", () => inStep("ReasonCode", found(verdict, / = ("[A-Z_]+"),$/gm).map(JSON.parse)));
  it("Altinn's own codes and numbers", async () => {
    await init();
    const today = Catalogue.fromJson(read("data", "altinn-2026-08", "catalogue.json"));
    const scopes = "maskinporten-scopes";
    const reasons = [
      { package: scopes, roles: ["DAGL"] },
      { package: scopes, roles: ["REGN"] },
      { package: scopes, roles: ["PRIV"] },
      { package: scopes, holds: [scopes, "tilgangsstyrer"] },
      { package: scopes, holds: ["hovedadministrator"] },
      { package: scopes, roles: ["DAGL"], recipient: "enterpriseUser" },
      { package: "post-til-virksomheten-med-taushetsbelagt-innhold", roles: ["DAGL"] },
      { package: "hovedadministrator", roles: ["DAGL"], recipient: "organisation" },
    ].flatMap((question) => today.check({ action: "delegate", ...question }).reasons);
    inStep("AltinnCode", reasons.flatMap(({ altinnCode }) => altinnCode ?? []));
    inStep("AltinnError", reasons.flatMap(({ altinnError }) => altinnError ?? []));
  });
  it("decisions", () => inStep("Decision", found(verdict, /^ {4}(Permit|Deny|Indeterminate),$/gm)));
  it("faults of sources", () => inStep("DiagnosticCode", found(sourcesIn("src", "sources"), CODE)));
  it("errors", () => {
    const thrown = readdirSync(inRepository("js", "package")).filter((name) => name.endsWith(".ts")).map((name) => read("js", "package", name)).join("\n");
    inStep("ErrorCode", found(read("src", "bindings", "failure.rs") + thrown, CODE));
  });
  it("languages", () => inStep("Language", found(read("src", "text", "language.rs"), /^ +Self::\w+ => "(\w+)",$/gm)));
  it("recipients", () => inStep("Recipient", found(read("src", "rules", "question.rs"), /=> "(\w+)",$/gm)));
  it("roles of the register", () => inStep("RegisterRoleCode", JSON.parse(read("data", "register", "roles.json")).roles.map((role) => role.legacyCode)));

  it("catalogues that come with the package", () => {
    const catalogues = dataFolders.filter((name) => readdirSync(inRepository("data", name)).includes("catalogue.json")).map((name) => JSON.parse(read("data", name, "catalogue.json")).version);
    inStep("CatalogueVersion", catalogues);
  });

  it("organisation forms of the newest register", () => {
    const newest = dataFolders.filter((name) => name.startsWith("altinn-")).sort().at(-1);
    inStep("OrganisationForm", found(read("data", newest, "variants.csv"), /^([^,]+),Organization,/gm));
  });
});
