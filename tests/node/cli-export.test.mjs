// `export`: the catalogue as CSV, as NDJSON, and as files for local tests of apps.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { ask, fileOf, plain, run } from "./command-line.mjs";

let today;
before(async () => {
  await init();
  today = Catalogue.fromJson(
    readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
  );
});
const linesOf = ({ stdout }) => stdout.trimEnd().split("\n");
const written = async (...args) => {
  const { code, stdout, stderr } = await run(["export", ...args]);
  assert.deepEqual([code, stderr], [0, ""]);
  return stdout;
};
const slug = (urn) => urn.slice("urn:altinn:accesspackage:".length);

describe("export as CSV", () => {
  it("has a line for each grant, with the form that it is for, if only one", async () => {
    const [header, ...lines] = (await written()).trimEnd().split("\n");
    assert.equal(header, "role,roleUrn,package,variant,mayDelegate");
    assert.equal(lines.length, today.grants().length);
    assert.ok(
      lines.includes(
        "FFØR,urn:altinn:external-role:ccr:forretningsforer,urn:altinn:accesspackage:skatt-naering,NUF,true",
      ),
    );
    assert.ok(lines.includes("DAGL,urn:altinn:external-role:ccr:daglig-leder,urn:altinn:accesspackage:lonn,,true"));
    assert.equal(
      lines.filter((line) => line.split(",")[3] !== "").length,
      today.grants().filter(({ variant }) => variant !== null).length,
    );
  });

  it("has the packages and the roles, in the language asked for, quoted where need be", async () => {
    const [header, first] = (await written("packages", "--language", "nb")).split("\n");
    assert.equal(header, "urn,id,name,area,areaUrn,partyKind,isAssignable,isDelegable,isResourcePolicyAvailable");
    const { urn, id, area } = today.packages()[0];
    assert.equal(
      first,
      `${urn},${id},Regnskap og økonomirapportering,"Skatt, avgift, regnskap og toll",${area.urn},organisation,true,true,true`,
    );
    const roles = await written("roles", "--as", "csv", "--language", "nn");
    assert.ok(roles.includes("\nDAGL,urn:altinn:external-role:ccr:daglig-leder,Dagleg leiar,ccr,organisation,true\n"));
  });

  it("doubles quotation marks, and has nothing where nothing is stated", async () => {
    const catalogue = fileOf(
      "quoted.json",
      JSON.stringify({
        version: "x",
        language: "nb",
        areas: [{ name: "Fiske", children: ["urn:altinn:accesspackage:sild"] }],
        packages: [{ urn: "urn:altinn:accesspackage:sild", name: 'Sild "fersk"' }],
      }),
    );
    assert.equal(
      (await written("packages", "--catalogue", catalogue)).split("\n")[1],
      'urn:altinn:accesspackage:sild,,"Sild ""fersk""",Fiske,,,,,',
    );
  });
});

describe("export as NDJSON", () => {
  it("has an object a line: packages and roles as the package answers them, grants by code and URN", async () => {
    for (const [kind, expected] of [
      ["packages", today.packages({ language: "en" })],
      ["roles", today.roles({ language: "en" })],
    ]) {
      assert.deepEqual(
        linesOf(await run(["export", kind, "--as", "ndjson"])).map((line) => JSON.parse(line)),
        plain(expected),
      );
    }
    const grants = linesOf(await run(["export", "grants", "--as", "ndjson"])).map((line) => JSON.parse(line));
    assert.equal(grants.length, today.grants().length);
    assert.deepEqual(
      grants.find(({ role, package: urn }) => role === "FFØR" && slug(urn) === "skatt-naering"),
      {
        role: "FFØR",
        roleUrn: "urn:altinn:external-role:ccr:forretningsforer",
        package: "urn:altinn:accesspackage:skatt-naering",
        variant: "NUF",
        mayDelegate: true,
      },
    );
    assert.deepEqual((await ask("export", "grants", "--as", "ndjson")).json, grants);
  });
});

describe("export for local tests", () => {
  it("says what each role gives by the last parts of URNs, and what in one form only by that form", async () => {
    const given = new Map(JSON.parse(await written("grants", "--as", "localtest")).map((it) => [it.code, it]));
    assert.equal(given.size, 148);
    for (const [code, count] of [
      ["daglig-leder", 133],
      ["styreleder", 132],
      ["privatperson", 35],
    ])
      assert.equal(given.get(code).packages.length, count, code);
    assert.deepEqual(
      [given.get("daglig-leder").legacyRoleCode, given.get("daglig-leder").urn],
      ["DAGL", "urn:altinn:external-role:ccr:daglig-leder"],
    );
    for (const { code, urn } of today.roles()) {
      const { packages, variants } = given.get(urn.slice(urn.lastIndexOf(":") + 1));
      assert.deepEqual(
        packages.sort(),
        today
          .packagesForRole(code)
          .map((it) => slug(it.urn))
          .sort(),
        code,
      );
      for (const variant of ["AS", "BRL", "ESEK", "NUF"]) {
        const expected = today.packagesForRole(code, { variant }).map((it) => slug(it.urn));
        assert.deepEqual(
          [...new Set([...packages, ...(variants[variant] ?? [])])].sort(),
          expected.sort(),
          `${code} ${variant}`,
        );
      }
    }
  });

  it("has the roles of Altinn 2, which rightly give nothing", async () => {
    const given = JSON.parse(await written("--as", "localtest"));
    for (const { code } of today.roles().filter(({ register }) => register === "altinn2")) {
      const { packages, variants } = given.find((it) => it.code === code);
      assert.deepEqual([packages, variants], [[], {}], code);
    }
  });

  it("has the packages as Altinn's export answers them, and is read as that", async () => {
    const text = await written("packages", "--as", "localtest", "--language", "nb");
    const again = Catalogue.fromAltinnExport(text, { grantsFrom: today });
    const told = ({ urn, id, name, area, partyKind, isAssignable, isDelegable, isResourcePolicyAvailable }) => ({
      urn,
      id,
      name,
      area,
      partyKind,
      isAssignable,
      isDelegable,
      isResourcePolicyAvailable,
    });
    assert.deepEqual(again.packages().map(told), today.packages().map(told));
    assert.deepEqual(
      again.tree().map(({ name }) => name),
      today.tree().map(({ name }) => name),
    );
    assert.deepEqual(
      again.diagnostics().filter(({ code }) => code !== "MIXED_ALPHABETS"),
      [],
    );
  });

  it("has the roles as Altinn's list of them answers, without ids, which no catalogue has", async () => {
    const roles = JSON.parse(await written("roles", "--as", "localtest", "--language", "nb"));
    assert.deepEqual(
      roles.find(({ code }) => code === "daglig-leder"),
      {
        name: "Daglig leder",
        code: "daglig-leder",
        legacyRoleCode: "DAGL",
        urn: "urn:altinn:external-role:ccr:daglig-leder",
        isKeyRole: true,
        provider: { code: "sys-ccr" },
      },
    );
    assert.deepEqual(
      roles.find(({ code }) => code === "utinn"),
      {
        name: "Utfyller/Innsender",
        code: "utinn",
        urn: "urn:altinn:rolecode:utinn",
        isKeyRole: false,
        provider: { code: "sys-altinn2" },
      },
    );
  });

  it("leaves out what is not stated: a null would be a no", async () => {
    const [area] = JSON.parse(
      (await run(["export", "packages", "--as", "localtest", "--catalogue", "versjon-3"])).stdout,
    );
    const [entry] = area.areas[0].packages;
    assert.ok(!("isDelegable" in entry) && !("id" in entry) && entry.isAssignable === true);
  });
});

describe("export", () => {
  it("has no undecided grant, and says so", async () => {
    const { code, stdout, stderr } = await run(["export", "grants", "--catalogue", "versjon-3"]);
    assert.equal(code, 0);
    assert.doesNotMatch(stdout, /FFØR/);
    assert.equal(
      stderr,
      "warning: It is undecided which packages FFØR gets: that is not among the grants, and is no no.\n",
    );
  });

  it("knows three things to write, and three forms", async () => {
    for (const [args, told] of [
      [["packges"], /export does not know "packges"\.\nDid you mean packages\?/],
      [["grants", "--as", "xml"], /--as does not know "xml"\.\nIt is one of csv, ndjson, localtest\./],
    ]) {
      const { code, stdout, stderr } = await run(["export", ...args]);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, told);
    }
  });
});
