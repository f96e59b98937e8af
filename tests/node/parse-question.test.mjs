// What a client sent, read as a question without throwing.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";

import init, { Catalogue, parseQuestion, TilgangspakkerError } from "tilgangspakker";

const EVENTS = "urn:altinn:accesspackage:maskinlesbarehendelser";
const HOLD = { action: "hold", package: EVENTS, role: "DAGL" };
const ACT = {
  action: "act",
  supplier: "991825827",
  user: { organisation: "991825827", holds: ["ECKEYROLE"] },
  onBehalfOf: "889640782",
  customers: ["889640782"],
};
const QUESTIONS = [
  HOLD,
  { ...HOLD, variant: "AS" },
  { action: "delegate", package: EVENTS },
  {
    action: "delegate",
    package: EVENTS,
    roles: ["DAGL", "FFØR"],
    holds: [EVENTS],
    variant: "NUF",
    recipient: "systemUser",
  },
  { action: "attach", package: EVENTS },
  { action: "client", package: EVENTS },
  {
    action: "client",
    package: EVENTS,
    relations: ["REGN"],
    given: [EVENTS],
    variant: "AS",
    recipient: "clientSystemUser",
    isAgent: false,
    by: { roles: ["DAGL"], holds: [EVENTS], variant: "AS" },
  },
  { action: "systemUser", kind: "own", packages: [EVENTS], approver: {} },
  { action: "systemUser", kind: "own", packages: [], approver: { roles: ["DAGL"], holds: [EVENTS], variant: "AS" } },
  { action: "systemUser", kind: "client", packages: [EVENTS] },
  {
    action: "systemUser",
    kind: "client",
    packages: [EVENTS],
    client: { relations: ["REGN"], given: [EVENTS], variant: "AS" },
  },
  { action: "systemUser", kind: "client", packages: [EVENTS], self: true, approver: {} },
  ACT,
];

let catalogue;
before(async () => {
  await init();
  catalogue = Catalogue.embedded();
});

function frozenThroughout(value) {
  return (
    typeof value !== "object" ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(frozenThroughout))
  );
}

function thrownBy(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}

/** What `check` throws of a question is what `parseQuestion` gives of it. */
function refusedAsByCheck(input) {
  const { ok, error, ...rest } = parseQuestion(input);
  const thrown = thrownBy(() => catalogue.check(input));
  assert.equal(ok, false);
  assert.deepEqual(rest, {});
  assert.ok(error instanceof TilgangspakkerError);
  assert.deepEqual([error.code, error.message, error.path], [thrown.code, thrown.message, thrown.path]);
  return error;
}

describe("parseQuestion", () => {
  for (const question of QUESTIONS) {
    it(`reads a question: ${JSON.stringify(question)}`, () => {
      const parsed = parseQuestion(JSON.parse(JSON.stringify(question)));
      assert.deepEqual(parsed, { ok: true, question });
      assert.ok(frozenThroughout(parsed.question));
      assert.deepEqual(catalogue.check(parsed.question), catalogue.check(question));
    });
  }

  for (const [path, question] of [
    [["kind"], { packages: [EVENTS] }],
    [["approver"], { kind: "own", packages: [EVENTS] }],
    [["approver", "roles", 0], { kind: "own", packages: [EVENTS], approver: { roles: [7] } }],
    [["client"], { kind: "own", packages: [EVENTS], approver: {}, client: {} }],
    [["approver"], { kind: "client", packages: [EVENTS], approver: {} }],
    [["self"], { kind: "client", packages: [EVENTS], self: false, approver: {} }],
    [["client", "variant"], { kind: "client", packages: [EVENTS], client: { variant: "" } }],
    [["packages"], { kind: "client", packages: EVENTS }],
  ]) {
    it(`refuses what is no question about a system user: ${JSON.stringify(question)}`, () => {
      const error = refusedAsByCheck({ action: "systemUser", ...question });
      assert.deepEqual([error.code, error.path], ["INVALID_QUESTION", path]);
    });
  }

  it("refuses a field of another question, or of none, about a client", () => {
    for (const [path, fields] of [
      [["relation"], { relation: ["REGN"] }],
      [["by", "relations"], { by: { relations: [] } }],
      [["isAgent"], { isAgent: "no" }],
      [["recipient"], { recipient: "employee" }],
    ]) {
      const error = refusedAsByCheck({ action: "client", package: EVENTS, ...fields });
      assert.deepEqual([error.code, error.path], ["INVALID_QUESTION", path]);
    }
  });

  it("gives a copy, which does not change with what it was read from", () => {
    const input = structuredClone(ACT);
    const { question } = parseQuestion(input);
    input.user.holds.push("x");
    input.customers.length = 0;
    assert.deepEqual(question, ACT);
  });

  it("takes what is undefined for left out", () => {
    assert.deepEqual(parseQuestion({ ...HOLD, variant: undefined, recipent: undefined }), { ok: true, question: HOLD });
    assert.equal("variant" in parseQuestion({ ...HOLD, variant: undefined }).question, false);
  });

  it("leaves it to the catalogue whether names, forms and numbers are known", () => {
    for (const question of [
      { ...HOLD, role: "DAGGL" },
      { ...HOLD, package: "nope" },
      { ...HOLD, variant: "XX" },
      { ...ACT, supplier: "123456789" },
    ]) {
      assert.deepEqual(parseQuestion(question), { ok: true, question });
      assert.ok(thrownBy(() => catalogue.check(question)) instanceof TilgangspakkerError);
    }
  });

  for (const [what, input, path] of [
    ["a field of another type", { ...HOLD, role: ["DAGL"] }, ["role"]],
    ["a field that is null", { ...HOLD, variant: null }, ["variant"]],
    ["a missing field", { action: "hold", package: EVENTS }, ["role"]],
    ["an unknown action", { ...HOLD, action: "own" }, ["action"]],
    ["an unknown recipient", { action: "delegate", package: EVENTS, recipient: "friend" }, ["recipient"]],
    ["an unknown field", { ...HOLD, recipent: "organisation" }, ["recipent"]],
    ["a field of another question", { ...HOLD, roles: ["DAGL"] }, ["roles"]],
    [
      "a field that JSON calls __proto__",
      JSON.parse(JSON.stringify(HOLD).replace("{", '{"__proto__": {"role": "LEDE"}, ')),
      ["__proto__"],
    ],
    ["an item of a list", { action: "delegate", package: EVENTS, roles: ["DAGL", 7] }, ["roles", 1]],
    [
      "an item of a list within a field",
      { ...ACT, user: { ...ACT.user, holds: [EVENTS, null] } },
      ["user", "holds", 1],
    ],
  ]) {
    it(`refuses ${what}, and says where`, () => {
      const { code, path: where } = refusedAsByCheck(input);
      assert.deepEqual([code, where], ["INVALID_QUESTION", path]);
    });
  }

  it("throws nothing, whatever it is given", () => {
    const cyclic = { ...HOLD };
    cyclic.user = cyclic;
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throwing = {
      ...HOLD,
      get role() {
        throw new RangeError("no");
      },
    };
    for (const input of [
      undefined,
      null,
      7,
      Number.NaN,
      7n,
      true,
      "hold",
      JSON.stringify(HOLD),
      Symbol("x"),
      () => HOLD,
      [],
      [HOLD],
      new Map(),
      Promise.resolve(HOLD),
      cyclic,
      proxy,
      throwing,
    ]) {
      assert.equal(refusedAsByCheck(input).code, "INVALID_QUESTION");
    }
    assert.equal(refusedAsByCheck({ ...HOLD, role: "x".repeat((16 << 20) + 1) }).code, "TOO_LARGE");
  });
});
