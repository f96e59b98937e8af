// Lists and tables of what roles get and may pass on: what `check` answers to each question, for everything that there is.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { inRepository } from "../../scripts/folders.mjs";

await init();
const CATALOGUES = {
  "version 3": Catalogue.embedded(),
  today: Catalogue.fromJson(readFileSync(inRepository("data", "altinn-2026-08", "catalogue.json"), "utf8")),
};
const DECISIONS = ["Deny", "Permit", "Indeterminate"];
const HOLD = { action: "hold" };
const TO_EMPLOYEES = { action: "delegate", recipient: "employee" };
const TO_SYSTEM_USERS = { action: "delegate", recipient: "systemUser" };
const OPTIONS = [HOLD, TO_EMPLOYEES, TO_SYSTEM_USERS].flatMap((asked) => [asked, { ...asked, variant: "NUF" }]);

const said = ({ action, recipient, variant }) => [action, recipient, variant ?? "in no form"].filter(Boolean).join(" ");

/** What `check` answers of one role and one package. */
function decisionOf(catalogue, urn, code, { action, recipient, variant }) {
  const question =
    action === "hold"
      ? { action, package: urn, role: code, variant }
      : { action, package: urn, roles: [code], recipient, variant };
  return catalogue.check(question).decision;
}

for (const [name, catalogue] of Object.entries(CATALOGUES)) {
  const urns = catalogue.packages().map(({ urn }) => urn);
  const codes = catalogue.roles().map(({ code }) => code);

  for (const options of OPTIONS) {
    describe(`${name}: ${said(options)}`, () => {
      const matrix = catalogue.matrix(options);
      const decision = (at, by) => DECISIONS[matrix.decisions[at * codes.length + by]];

      it("is in every cell of the matrix what check answers", () => {
        assert.deepEqual(
          [matrix.packages, matrix.roles, matrix.decisions.length],
          [urns, codes, urns.length * codes.length],
        );
        const seen = new Set();
        urns.forEach((urn, at) =>
          codes.forEach((code, by) => {
            const expected = decisionOf(catalogue, urn, code, options);
            if (decision(at, by) !== expected)
              assert.fail(`${code} and ${urn}: ${decision(at, by)}, and check says ${expected}`);
            seen.add(expected);
          }),
        );
        assert.ok(seen.size > 1, `all are ${[...seen].join()}`);
      });

      it("lists for a role the packages that check permits, and no others", () => {
        codes.forEach((code, by) => {
          const permitted = urns.filter((_, at) => decision(at, by) === "Permit");
          assert.deepEqual(
            catalogue.packagesForRole(code, options).map(({ urn }) => urn),
            permitted,
            code,
          );
        });
      });

      it("lists for a package the roles that check permits, and others only with the form in which it does", () => {
        urns.forEach((urn, at) => {
          const grants = catalogue.rolesForPackage(urn, options);
          const permitted = codes.filter((_, by) => decision(at, by) === "Permit");
          const listed = grants
            .filter(({ variant }) => variant === null || options.variant)
            .map(({ role }) => role.code);
          assert.deepEqual([...new Set(listed)].sort(), permitted.sort(), urn);
          for (const { role, variant } of grants) {
            const inForm = variant ?? options.variant;
            assert.equal(
              decisionOf(catalogue, urn, role.code, { ...options, variant: inForm }),
              "Permit",
              `${role.code} ${inForm} ${urn}`,
            );
          }
        });
      });
    });
  }

  describe(`${name}: whoCanGive`, () => {
    for (const variant of [undefined, "NUF", "AS", "BRL"]) {
      it(`lists whom check permits to delegate to employees, ${variant ? `in ${variant}` : "with the form that this is limited to"}`, () => {
        for (const urn of urns) {
          const givers = catalogue.whoCanGive(urn, { variant });
          const always = givers
            .filter((giver) => variant !== undefined || giver.variant === null)
            .map(({ role }) => role.code);
          const permitted = codes.filter(
            (code) => decisionOf(catalogue, urn, code, { ...TO_EMPLOYEES, variant }) === "Permit",
          );
          assert.deepEqual([...new Set(always)].sort(), permitted.sort(), urn);
          assert.deepEqual(
            givers.map((giver) => [giver.role.code, giver.variant]),
            catalogue
              .rolesForPackage(urn, { ...TO_EMPLOYEES, variant })
              .map((grant) => [grant.role.code, grant.variant]),
            urn,
          );
        }
      });
    }

    it("says by what: by the package itself, or as main administrator", () => {
      for (const urn of urns) {
        for (const { role, variant, by } of catalogue.whoCanGive(urn)) {
          const options = { variant: variant ?? undefined };
          const { reasons } = catalogue.check({ action: "delegate", package: urn, roles: [role.code], ...options });
          const asAdministrator = reasons.some(({ code }) => code === "MAIN_ADMINISTRATOR");
          assert.equal(by, asAdministrator ? "mainAdministrator" : "role", `${role.code} ${variant} ${urn}`);
        }
      }
    });
  });

  describe(`${name}: a grant that is limited to a form`, () => {
    const limited = catalogue.grants().filter(({ variant }) => variant !== null);
    const written = (urn, code, variant) => `${urn} ${code} ${variant ?? "in every form"}`;
    const all = catalogue
      .grants()
      .map((it) => written(urns[it.package], codes[it.role], it.variant))
      .sort();

    it("is in no list without the form", () => {
      const ofRows = catalogue
        .propertyTable()
        .flatMap(({ urn, grants }) => grants.map(({ role, variant }) => written(urn, role.code, variant)));
      const ofPackages = urns.flatMap((urn) =>
        catalogue.rolesForPackage(urn).map(({ role, variant }) => written(urn, role.code, variant)),
      );
      assert.deepEqual(ofRows.filter((it) => !it.startsWith("null ")).sort(), all);
      assert.deepEqual(ofPackages.sort(), all);
    });

    it("is a yes in that form, and without one no yes", () => {
      for (const { package: at, role: by, variant } of limited) {
        const [urn, code] = [urns[at], codes[by]];
        assert.equal(decisionOf(catalogue, urn, code, { ...HOLD, variant }), "Permit", written(urn, code, variant));
        const isGrantedAlways = all.includes(written(urn, code, null));
        assert.equal(catalogue.holds(code, urn), isGrantedAlways);
        assert.equal(
          catalogue.packagesForRole(code).some((it) => it.urn === urn),
          isGrantedAlways,
        );
      }
      assert.equal(limited.length > 0, name === "today");
    });
  });
}

describe("what a main administrator may pass on", () => {
  it("is no part of what it gets", () => {
    const { today } = CATALOGUES;
    const gets = new Set(today.packagesForRole("BOBE").map(({ urn }) => urn));
    const passesOn = today.packagesForRole("BOBE", { action: "delegate" }).map(({ urn }) => urn);
    assert.equal(passesOn.filter((urn) => !gets.has(urn)).length, 10);
    assert.deepEqual(today.packagesForRole("BOBE", { action: "delegate", recipient: "enterpriseUser" }), []);
  });
});
