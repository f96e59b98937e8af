// Every answer of the API is what its declared type says, field by field: all of them are compiled as literals of it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Catalogue } from "tilgangspakker";
import { everyAnswer } from "./answers.mjs";
import { faultsOf } from "./literals.mjs";
import { membersOf } from "./public-types.mjs";

const answers = await everyAnswer();

describe("every answer", () => {
  it("has the fields of its declared type with values that they may have, no more and no fewer", () => {
    const faults = faultsOf(answers).flatMap((fault, at) =>
      fault === undefined ? [] : [`${answers[at].asked}: ${fault}`],
    );
    assert.deepEqual(faults, []);
  });

  it("has a verdict with notices among them", () =>
    assert.ok(answers.some(({ type, value }) => type.includes("check") && value.notices.length > 0)));

  it("is one of every method and property of a catalogue, and of every function that answers with objects", () => {
    const names = [Catalogue.prototype, Object.getPrototypeOf(Catalogue.prototype)].flatMap((it) =>
      Object.getOwnPropertyNames(it),
    );
    const answering = names.filter((name) => !["constructor", "free"].includes(name));
    const asked = answers.flatMap(({ type }) => /T\.Catalogue\["(\w+)"\]/.exec(type)?.[1] ?? []);
    assert.deepEqual([...new Set(asked)].sort(), answering.sort());
    for (const name of [
      "T.compare",
      "T.parseQuestion",
      "P.lint",
      "P.packagesIn",
      "P.whoGetsIn",
      "T.TilgangspakkerError",
    ])
      assert.ok(
        answers.some(({ type }) => type.includes(name)),
        name,
      );
  });

  /** All that stands under a name in the answers of a type. */
  const under = (type, name) =>
    [
      ...new Set(
        answers
          .filter((it) => it.type.includes(type))
          .flatMap(({ value }) =>
            [...spotsIn(value)].filter(({ path }) => path.at(-1) === name).map(({ inner }) => inner),
          ),
      ),
    ].sort();
  const KINDS = [
    ["decision", "check", "decision", membersOf("Decision")],
    ["reason", "check", "code", membersOf("ReasonCode")],
    ["weight of a reason", "check", "weight", ["decides", "info"]],
    ["part of a source", "check", "section", ["notice", "register", "table", "tree"]],
    ["code of Altinn's", "check", "altinnCode", membersOf("AltinnCode")],
    ["number of Altinn's", "check", "altinnError", membersOf("AltinnError")],
    ["resolution", "resolve", "status", ["area", "current", "removed", "renamed", "unknown"]],
    [
      "change",
      "T.compare",
      "kind",
      [
        "grantAdded",
        "grantRemoved",
        "noticeAdded",
        "noticeResolved",
        "packageAdded",
        "packageRemoved",
        "packageRenamed",
        "packageStillServed",
        "propertyChanged",
      ],
    ],
    ["item of a tree", "tree", "kind", ["area", "category", "group", "package"]],
    ["field that is found", "search", "field", membersOf("SearchField")],
    ["register of roles", "roles", "register", membersOf("RoleRegister")],
    ["decision on who gets in", "whoGetsIn", "decision", ["Indeterminate", "closed", "open"]],
    ["way to get in", "whoGetsIn", "through", ["altinn2Role", "anybody", "other", "package", "role"]],
    ["error", "TilgangspakkerError", "code", membersOf("ErrorCode")],
    ["severity of a diagnostic", "diagnostics", "severity", ["error", "warning"]],
  ];
  for (const [what, type, name, expected] of KINDS) {
    it(`is among others one with every ${what}`, () => {
      assert.deepEqual(under(type, name), expected.sort());
    });
  }
});

/** Every field in a value: the way to it, and the same without numbers, which all items of a list have in common. */
function* spotsIn(value, path = []) {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const at = Array.isArray(value) ? Number(name) : name;
    if (!Array.isArray(value))
      yield { path: [...path, at], kind: [...path, at].filter((step) => typeof step === "string").join("."), inner };
    yield* spotsIn(inner, [...path, at]);
  }
}

/** One answer for each field that there is in the answers of a type, the shortest that has it. */
function fieldsOfAll() {
  const found = new Map();
  for (const { type, value } of answers) {
    const length = JSON.stringify(value)?.length ?? 0;
    for (const { path, kind } of spotsIn(value)) {
      const key = `${type} ${kind}`;
      if (!(found.get(key)?.length <= length)) found.set(key, { key, type, value, path, length });
    }
  }
  return [...found.values()];
}

/** A copy with the object that holds this field replaced by another. */
function spoilt(value, [step, ...further], spoil) {
  if (further.length === 0) return spoil(value, step);
  const inner = spoilt(value[step], further, spoil);
  return Array.isArray(value) ? value.with(step, inner) : { ...value, [step]: inner };
}

describe("a type is not satisfied by an answer", () => {
  // What is undefined in a question is left out of it.
  const isOfQuestion = (key) => key.includes("T.parseQuestion") && key.includes(" question.");
  const all = fieldsOfAll();
  const WAYS = {
    "in which a field has another name": (object, name) =>
      Object.fromEntries(Object.entries(object).map(([key, inner]) => [key === name ? `${key}Renamed` : key, inner])),
    "in which there is another field beside those that it has": (object) => ({ ...object, another: null }),
    "in which a field has a value of another type": (object, name) => ({ ...object, [name]: 7n }),
    "in which a field is undefined": (object, name) => ({ ...object, [name]: undefined }),
  };

  for (const [what, spoil] of Object.entries(WAYS)) {
    it(what, () => {
      const fields = what === "in which a field is undefined" ? all.filter(({ key }) => !isOfQuestion(key)) : all;
      assert.ok(fields.length > 100, `${fields.length} fields`);
      const faults = faultsOf(fields.map(({ type, value, path }) => ({ type, value: spoilt(value, path, spoil) })));
      assert.deepEqual(
        fields.filter((_, at) => faults[at] === undefined).map(({ key }) => key),
        [],
      );
    });
  }
});
