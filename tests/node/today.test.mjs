// Today's catalogue as the npm package carries it: beside the module, loaded as any other.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";

import Ajv2020 from "ajv/dist/2020.js";
import init, { Catalogue, compare, renderTree } from "tilgangspakker";

const json = readFileSync(new URL(import.meta.resolve("tilgangspakker/catalogues/altinn-2026-08.json")), "utf8");
let today;
before(async () => {
  await init();
  today = Catalogue.fromJson(json);
});

describe("today's catalogue", () => {
  it("has everything that the register has", () => {
    assert.equal(today.version, "altinn-2026-08");
    assert.equal(today.areas().length, 49);
    assert.equal(today.packages().length, 223);
    assert.equal(today.roles().length, 148);
    assert.equal(today.propertyTable().length, 223);
    // Two names in nynorsk have Cyrillic letters. The text is Altinn's, so it is kept, and reported.
    assert.deepEqual(
      today.diagnostics().map(({ severity, code, document }) => [severity, code, document].join(" ")),
      Array(2).fill("warning MIXED_ALPHABETS packages.csv"),
    );
    const grants = today.packages().flatMap((it) => today.rolesForPackage(it.urn));
    assert.equal(grants.length, 1150);
    assert.equal(grants.filter((it) => it.variant !== null).length, 13);
  });

  it("has names with letters that only look Latin, which are found as they look, as they sound and as they are written", () => {
    for (const [slug, ...terms] of [
      ["skoleeier", "skuleeigar", "Skuleeig\u0430r"],
      ["barnehageeier", "barnehageeigar", "barnehageeigap", "Barnehageeig\u0430\u0440"],
    ]) {
      for (const term of terms) {
        const [hit] = today.search(term, { language: "nn", limit: 1 });
        assert.equal(hit.accessPackage.urn, `urn:altinn:accesspackage:${slug}`, term);
        assert.equal(hit.score, 1, term);
        // The whole name is marked, letter for letter.
        assert.deepEqual([hit.matches[0].start, hit.matches[0].end], [0, hit.accessPackage.name.value.length]);
      }
    }
    assert.match(today.package("skoleeier", { language: "nn" }).name.value, /\u0430/);
  });

  it("names a role once in a row for each organisation form that it is limited to", () => {
    const written = ({ role, variant }) => `${role.code} ${variant ?? "all forms"}`;
    for (const { grants, urn } of today.propertyTable())
      assert.equal(new Set(grants.map(written)).size, grants.length, urn);
    const { grants } = today.propertyTable().find((it) => it.urn?.endsWith(":forretningsforer-eiendom"));
    assert.deepEqual(grants.map(written).sort(), ["FFØR BRL", "FFØR ESEK"]);
  });

  it("has its areas in five groups", () => {
    const tree = today.tree();
    assert.deepEqual(
      tree.map((it) => it.kind),
      Array(5).fill("group"),
    );
    assert.deepEqual(
      tree.map((it) => it.children.length),
      [7, 10, 4, 11, 17],
    );
    assert.equal(tree.flatMap((group) => group.children).flatMap((area) => area.children).length, 223);
    assert.match(renderTree(today, { language: "en" }), /Industry/);
  });

  it("holds by variant what the register grants by variant", () => {
    const held = (variant) => today.packagesForRole("FFØR", { variant }).length;
    assert.deepEqual([held("BRL"), held("ESEK"), held("NUF"), held("AS")], [1, 1, 10, 0]);
    assert.equal(today.packagesForRole("FFØR").length, 0);
    assert.equal(today.packagesForRole("REPR").filter((it) => /maskin/.test(it.urn)).length, 0);
  });

  it("knows packages by what they were called", () => {
    const scopes = today.package("programmeringsgrensesnitt");
    assert.equal(scopes.urn, "urn:altinn:accesspackage:maskinporten-scopes");
    assert.ok(scopes.formerNames.includes("programmeringsgrensesnitt"));
    assert.ok(scopes.formerUrns.includes("urn:altinn:accesspackage:programmeringsgrensesnitt"));
    assert.deepEqual(
      today.renames().filter((it) => it.current === scopes.urn),
      today.resolve(scopes.urn).former,
    );
    assert.deepEqual(
      today
        .packages()
        .flatMap((it) => it.formerUrns)
        .sort(),
      today
        .renames()
        .flatMap((it) => (it.current === null ? [] : it.urn))
        .sort(),
    );
    for (const { urn, current, since } of today.renames()) {
      const became = current === null ? { status: "removed" } : { status: "renamed", current };
      assert.deepEqual(today.resolve(urn), { reference: urn, ...became, since });
      assert.equal(today.package(urn)?.urn, current ?? undefined);
    }
  });

  it("never takes what stands behind the last colon of a URN for its name", () => {
    for (const reference of ["innbygger:pensjon", "urn:altinn:accesspackage:innbygger:pensjon", ":innbygger:pensjon"]) {
      assert.equal(today.package(reference).urn, "urn:altinn:accesspackage:innbygger-pensjon", reference);
    }
    assert.equal(today.package("pensjon").urn, "urn:altinn:accesspackage:pensjon");
  });

  it("knows packages by the ids of their records, in any letter case", () => {
    for (const { id, urn } of today.packages()) {
      assert.match(id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      for (const reference of [id, id.toUpperCase()]) assert.equal(today.package(reference).urn, urn);
    }
    const { status, current } = today.resolve("0195efb8-7c80-7a95-ad36-900c3d8ad300");
    assert.deepEqual([status, current], ["current", "urn:altinn:accesspackage:tilgangsstyrer"]);
    assert.equal(
      today.check({ action: "hold", package: "0195EFB8-7c80-7a95-ad36-900c3d8ad300", role: "DAGL" }).permitted,
      true,
    );
  });

  it("tells what was removed from what never was, with the day", () => {
    const gone = { action: "hold", package: "opptreforvirksomhetenskunder", role: "DAGL" };
    for (const ask of [
      () => today.check(gone),
      () => today.rolesForPackage(gone.package),
      () => today.check({ action: "attach", package: `:${gone.package}` }),
    ]) {
      assert.throws(ask, {
        name: "TilgangspakkerError",
        code: "PACKAGE_REMOVED",
        message: /16\. desember 2024/,
        suggestions: [],
      });
    }
    assert.equal(today.package(gone.package), undefined);
    assert.equal(Catalogue.embedded().check(gone).permitted, true);
  });

  it("decides delegation with Altinn's own codes beside ours", () => {
    const asked = {
      action: "delegate",
      package: "maskinporten-scopes",
      holds: ["hovedadministrator"],
      recipient: "systemUser",
    };
    const verdict = today.check(asked, { language: "en" });
    assert.equal(verdict.permitted, true);
    assert.deepEqual(
      verdict.reasons.map(({ code, altinnCode, source }) => [code, altinnCode, source.section]),
      [
        ["DELEGABLE_TO_SYSTEM_USER", undefined, "register"],
        ["MAIN_ADMINISTRATOR", "Direct-AssignmentPackage-HovedAdmin", "register"],
      ],
    );
    const refused = today.check({
      action: "delegate",
      package: "hovedadministrator",
      roles: ["DAGL"],
      recipient: "organisation",
    });
    assert.equal(refused.reasons[0].code, "RECIPIENT_NOT_ALLOWED");
    assert.equal("altinnCode" in refused.reasons[0], false);
    assert.equal(refused.reasons[0].altinnError, "AM.VLD-00028");
    assert.equal("altinnError" in verdict.reasons[0], false);
    const forClients = today.check({ action: "delegate", package: "regnskapsforer-lonn", roles: ["REGN"] });
    assert.deepEqual(
      forClients.reasons.map(({ code, weight }) => [code, weight]),
      [
        ["NOT_DELEGABLE", "decides"],
        ["PASSED_ON_FOR_CLIENTS", "info"],
      ],
    );
  });

  it("fits the schema, and is what toJson writes", () => {
    const schema = JSON.parse(readFileSync(new URL(import.meta.resolve("tilgangspakker/schema.json")), "utf8"));
    const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
    assert.ok(validate(JSON.parse(json)), JSON.stringify(validate.errors));
    assert.deepEqual(JSON.parse(today.toJson()), JSON.parse(json));
  });

  it("is small: under 40 KB after brotli", () => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    assert.ok(brotliCompressSync(json, { params }).length < 40 * 1024);
  });
});

describe("compare", () => {
  it("follows renames backwards, and takes nothing that was removed for new", () => {
    const changes = compare(today, Catalogue.embedded());
    const of = (kind) =>
      changes
        .filter((it) => it.kind === kind)
        .map((it) => it.urn ?? `${it.before} ${it.after}`)
        .map((it) => it.replaceAll("urn:altinn:accesspackage:", ""));
    assert.deepEqual(of("packageRenamed").sort(), [
      "maskinlesbare-hendelser maskinlesbarehendelser",
      "maskinporten-scopes programmeringsgrensesnitt",
    ]);
    assert.deepEqual(of("packageAdded"), []);
    assert.deepEqual(of("packageStillServed"), ["opptreforvirksomhetenskunder"]);

    const served = "urn:altinn:accesspackage:vergemal-skatteetaten-innkreving";
    const live = JSON.stringify([
      {
        name: "Vergemål",
        type: "Person",
        areas: [{ name: "Vergemål", packages: [{ name: "Innkreving", urn: served }] }],
      },
    ]);
    for (const options of [{}, { grantsFrom: today }]) {
      const export_ = Catalogue.fromAltinnExport(live, options);
      assert.deepEqual(
        compare(today, export_).filter((it) => it.kind !== "packageRemoved"),
        [{ kind: "packageStillServed", urn: served }],
      );
      assert.deepEqual(
        compare(export_, today).filter((it) => it.urn === served),
        [{ kind: "packageRemoved", urn: served }],
      );
      assert.equal(export_.package(served).urn, served);
    }
  });

  it("tells what has happened to the seed since", () => {
    const changes = compare(Catalogue.embedded(), today, { scope: "shared" });
    const of = (kind) => changes.filter((it) => it.kind === kind);
    assert.deepEqual(
      of("packageRenamed").map(({ before, after, since }) =>
        [before, after, since].join(" ").replaceAll("urn:altinn:accesspackage:", ""),
      ),
      [
        "programmeringsgrensesnitt maskinporten-scopes 2025-03-14",
        "maskinlesbarehendelser maskinlesbare-hendelser 2025-03-14",
      ],
    );
    assert.deepEqual(
      of("packageRemoved").map((it) => it.urn),
      ["urn:altinn:accesspackage:opptreforvirksomhetenskunder"],
    );
    assert.deepEqual(
      of("packageAdded").map((it) => it.urn),
      ["urn:altinn:accesspackage:maskinporten-scopes-nuf"],
    );
    assert.deepEqual([...new Set(of("grantRemoved").map((it) => it.role))], ["REPR"]);
    assert.deepEqual(of("grantAdded"), []);
    assert.deepEqual(
      of("noticeResolved").map((it) => it.notice.unresolvedRoles),
      [["FFØR"]],
    );
    for (const { property, before, after } of of("propertyChanged")) {
      assert.deepEqual([property, before, after], ["isDelegable", null, false]);
    }
  });

  it("looks at everything unless it is told otherwise", () => {
    const added = (options) =>
      compare(Catalogue.embedded(), today, options).filter((it) => it.kind === "packageAdded").length;
    assert.equal(added(), 221);
    assert.equal(added({ scope: "all" }), 221);
    assert.equal(added({ scope: "shared" }), 1);
  });
});
