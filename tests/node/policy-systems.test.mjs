// The registration of a system: which packages its system users may have.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { Catalogue } from "tilgangspakker";
import { lint } from "tilgangspakker/policy";
import { placeOf } from "./policies.mjs";
import { codes, found, PREFIX, today } from "./policy-findings.mjs";

/** A system as it is registered, and as Altinn's API takes it. */
const system = (packages, more = {}) =>
  JSON.stringify(
    {
      id: "991825827_fangst",
      vendor: { ID: "0192:991825827" },
      name: { nb: "Fangst" },
      accessPackages: packages.map((it) => ({ urn: PREFIX + it })),
      ...more,
    },
    null,
    2,
  );

describe("a system", () => {
  it("may not ask for what no system user gets", () => {
    for (const more of [
      {},
      { isVisible: true },
      { isVisible: false },
      { userType: "agent" },
      { systemUserType: "standard" },
    ]) {
      const json = system(["skattegrunnlag", "eksplisitt"], more);
      const [{ line, column, code, severity, urn, message }, ...others] = found(json);
      assert.deepEqual(
        [line, column, code, severity, urn, others],
        [...placeOf(json, `${PREFIX}eksplisitt`), "NOT_FOR_SYSTEM_USERS", "error", `${PREFIX}eksplisitt`, []],
      );
      assert.match(message, /AUTH\.VLD-00008/);
    }
  });

  it("that businesses find in the portal may not ask for what is passed on for clients alone", () => {
    assert.deepEqual(codes(system(["regnskapsforer-lonn", "skattegrunnlag"], { isVisible: true })), [
      "ONLY_FOR_CLIENTS",
    ]);
    assert.match(found(system(["regnskapsforer-lonn"], { isVisible: true }))[0].message, /AUTH\.VLD-00018/);
    assert.deepEqual(codes(system(["regnskapsforer-lonn"], { isVisible: false })), []);
    assert.deepEqual(codes(system(["regnskapsforer-lonn"])), []);
  });

  it("is judged by the kind of system user, where it is told", () => {
    for (const kind of [
      { userType: "standard" },
      { systemUserType: "own" },
      { userType: "Standard", isVisible: false },
    ]) {
      const json = system(["regnskapsforer-lonn", "maskinporten-scopes"], kind);
      assert.deepEqual(
        found(json).map(({ code, urn }) => [code, urn]),
        [["ONLY_FOR_CLIENTS", `${PREFIX}regnskapsforer-lonn`]],
      );
      assert.match(found(json)[0].message, /AUTH-00064/);
    }
    for (const kind of [{ userType: "agent" }, { systemUserType: "client", isVisible: true }]) {
      const json = system(["regnskapsforer-lonn", "maskinporten-scopes"], kind);
      assert.deepEqual(
        found(json).map(({ code, urn }) => [code, urn]),
        [["NOT_CLIENT_DELEGABLE", `${PREFIX}maskinporten-scopes`]],
      );
      assert.match(found(json)[0].message, /AUTH-00065/);
    }
  });

  it("names packages by their whole URN, under the names of today", () => {
    const json = JSON.stringify({
      accessPackages: ["lonn", { urn: `${PREFIX}maskinlesbarehendelser` }, { urn: `${PREFIX}nope` }],
    });
    assert.deepEqual(
      found(json).map(({ code, written, replacement }) => [code, written, replacement]),
      [
        ["URN_NEEDED", "lonn", `${PREFIX}lonn`],
        ["PACKAGE_RENAMED", `${PREFIX}maskinlesbarehendelser`, `${PREFIX}maskinlesbare-hendelser`],
        ["UNKNOWN_PACKAGE", `${PREFIX}nope`, null],
      ],
    );
  });

  it("is told the whole URN, of today, whatever part of one or record id stands there", () => {
    const { id } = today.package("lonn");
    for (const written of [
      "lonn",
      " lonn",
      "LONN",
      ":lonn",
      "accesspackage:lonn",
      "altinn:accesspackage:lonn",
      id,
      id.toUpperCase(),
    ]) {
      const [{ code, replacement }, ...others] = found(JSON.stringify({ accessPackages: [written] }));
      assert.deepEqual([code, replacement, others], ["URN_NEEDED", `${PREFIX}lonn`, []], written);
    }
    const told = (written) =>
      found(JSON.stringify({ accessPackages: [written] })).map(({ code, replacement }) => [code, replacement]);
    assert.deepEqual(told("maskinlesbarehendelser"), [["URN_NEEDED", `${PREFIX}maskinlesbare-hendelser`]]);
    assert.deepEqual(told("nope"), [["URN_NEEDED", null]]);
  });

  it("is read whatever the case of its fields, and whatever the kind is called", () => {
    assert.deepEqual(codes(`{"AccessPackages": [{"Urn": "${PREFIX}eksplisitt"}]}`), ["NOT_FOR_SYSTEM_USERS"]);
    assert.deepEqual(codes(`{"UserType": "Agent", "ACCESSPACKAGES": [{"urn": "${PREFIX}maskinporten-scopes"}]}`), [
      "NOT_CLIENT_DELEGABLE",
    ]);
    assert.deepEqual(codes(`{"accessPackages": [{"urn": "${PREFIX}regnskapsforer-lonn"}], "IsVisible": true}`), [
      "ONLY_FOR_CLIENTS",
    ]);
    for (const kind of ["constructor", "toString", "__proto__"])
      assert.deepEqual(codes(system(["regnskapsforer-lonn", "maskinporten-scopes"], { userType: kind })), [], kind);
  });

  it("may have its kind told one level above", () => {
    const request = (packages) =>
      JSON.stringify({
        userType: "agent",
        request: { accessPackages: packages.map((it) => ({ urn: PREFIX + it })) },
        list: [{ accessPackages: [{ urn: `${PREFIX}maskinporten-scopes` }] }],
      });
    assert.deepEqual(codes(request(["lonn"])), ["NOT_CLIENT_DELEGABLE"]);
    assert.deepEqual(
      codes(
        JSON.stringify({
          userType: "agent",
          request: { userType: "standard", accessPackages: [{ urn: `${PREFIX}regnskapsforer-lonn` }] },
        }),
      ),
      ["ONLY_FOR_CLIENTS"],
      "what is told nearer counts",
    );
  });

  it("is told in nynorsk to leave out the package, not the system user", () => {
    for (const json of [
      system(["eksplisitt"]),
      system(["regnskapsforer-lonn"], { isVisible: true }),
      system(["regnskapsforer-lonn"], { userType: "own" }),
      system(["maskinporten-scopes"], { userType: "agent" }),
    ]) {
      const [{ message }] = found(json, { language: "nn" });
      assert.match(message, /Ta pakken ut/);
    }
  });

  it("is in order with every package that has both flags, and is found in a list too", () => {
    const both = today
      .packages()
      .filter((it) => it.isAssignable && it.isDelegable)
      .map((it) => it.urn.slice(PREFIX.length));
    assert.ok(both.length > 100);
    for (const kind of ["agent", "standard"])
      assert.deepEqual(codes(system(both, { userType: kind, isVisible: true })), []);
    assert.deepEqual(codes(`[${system(both)}, {"data": ${system(["eksplisitt"])}}]`), ["NOT_FOR_SYSTEM_USERS"]);
  });

  it("is judged by all that it says, where it says something twice, or not in the form that Altinn takes", () => {
    const urn = (slug) => `{"urn": "${PREFIX}${slug}"}`;
    for (const [json, wanted] of [
      [
        `{"isVisible": true, "accessPackages": [${urn("regnskapsforer-lonn")}], "AccessPackages": []}`,
        "ONLY_FOR_CLIENTS",
      ],
      [
        `{"isVisible": true, "accessPackages": [${urn("regnskapsforer-lonn")}], "isVisible": false}`,
        "ONLY_FOR_CLIENTS",
      ],
      [`{"isVisible": "true", "accessPackages": [${urn("regnskapsforer-lonn")}]}`, "ONLY_FOR_CLIENTS"],
      [`{"accessPackages": ${urn("eksplisitt")}}`, "NOT_FOR_SYSTEM_USERS"],
      [`{"accessPackages": "${PREFIX}eksplisitt"}`, "NOT_FOR_SYSTEM_USERS"],
      [`{"accessPackages": [{"urn": "${PREFIX}lonn", "URN": "${PREFIX}eksplisitt"}]}`, "NOT_FOR_SYSTEM_USERS"],
      [
        `{"userType": "agent", "userType": "standard", "accessPackages": [${urn("regnskapsforer-lonn")}]}`,
        "ONLY_FOR_CLIENTS",
      ],
      [
        `{"userType": "x", "systemUserType": "own", "accessPackages": [${urn("regnskapsforer-lonn")}]}`,
        "ONLY_FOR_CLIENTS",
      ],
      [`{"accessPackages": [{"urn": "${PREFIX}lonn toll"}]}`, "URN_NEEDED"],
      [`{"accessPackages": [{"urn": "${PREFIX} lonn"}]}`, "SPACES_AROUND_VALUE"],
      // Texts of a page, which ask for nothing.
      ['{"accessPackages": "Tilgangspakker", "roles": "Roller"}', "NO_PACKAGE"],
      ['{"accessPackages": {"urn": "The URN"}}', "NO_PACKAGE"],
    ])
      assert.deepEqual(codes(json), [wanted], json);
    const renamed = found(
      system([" maskinlesbarehendelser "]).replace(': "urn:altinn:accesspackage: ', ': " urn:altinn:accesspackage:'),
    );
    assert.deepEqual(renamed.map(({ code, replacement }) => [code, replacement]).sort(), [
      ["PACKAGE_RENAMED", `${PREFIX}maskinlesbare-hendelser`],
      ["SPACES_AROUND_VALUE", `${PREFIX}maskinlesbare-hendelser`],
    ]);
    const json = system(["lonn "]);
    const [{ code, severity, replacement, line, column, message }, ...others] = found(json);
    assert.deepEqual([code, severity, replacement, others], ["SPACES_AROUND_VALUE", "error", `${PREFIX}lonn`, []]);
    assert.deepEqual([line, column], placeOf(json, `${PREFIX}lonn`));
    assert.match(message, /Write "urn:altinn:accesspackage:lonn"/);
  });

  it("is a warning where the catalogue does not say", () => {
    assert.deepEqual(
      lint(system(["maskinlesbarehendelser"], { userType: "agent" }), Catalogue.embedded())
        .map(({ code, severity }) => [code, severity])
        .sort(),
      [
        ["NOT_STATED", "warning"],
        ["PACKAGE_RENAMED", "warning"],
      ],
    );
  });
});
