// What is thrown: one class, with a code for programs and the way to what is wrong.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";

import init, {
  Catalogue,
  compare,
  isTilgangspakkerError,
  mount,
  renderArea,
  renderTree,
  renderVerdict,
  TilgangspakkerError,
} from "tilgangspakker";
import { renderElement } from "tilgangspakker/elements";
import { inRepository } from "../../scripts/folders.mjs";

const EVENTS = "maskinlesbarehendelser";
const HOLD = { action: "hold", package: EVENTS, role: "DAGL" };
const DELEGATE = { action: "delegate", package: EVENTS, roles: ["DAGL"] };
const ACT = {
  action: "act",
  supplier: "991825827",
  user: { organisation: "991825827", holds: ["ECKEYROLE"] },
  onBehalfOf: "889640782",
  customers: ["889640782"],
};

let catalogue;
before(async () => {
  await init();
  catalogue = Catalogue.embedded();
});

function thrownBy(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  assert.fail("nothing was thrown");
}

describe("an error", () => {
  it("is an instance of the class, and an Error", () => {
    const error = thrownBy(() => catalogue.packagesForRole("DAGGL"));
    assert.ok(error instanceof TilgangspakkerError);
    assert.ok(error instanceof Error);
    assert.equal(error.name, "TilgangspakkerError");
    assert.match(String(error), /^TilgangspakkerError: .*DAGGL/);
    assert.match(error.stack, /errors\.test\.mjs/);
  });

  it("has a code, suggestions and a path, which nobody changes", () => {
    const unknown = thrownBy(() => catalogue.packagesForRole("DAGGL"));
    assert.deepEqual([unknown.code, unknown.suggestions, unknown.path], ["UNKNOWN_ROLE", ["DAGL"], null]);
    const malformed = thrownBy(() => catalogue.check({ ...ACT, customers: ["889640782", 7] }));
    assert.deepEqual(
      [malformed.code, malformed.suggestions, malformed.path],
      ["INVALID_QUESTION", [], ["customers", 1]],
    );
    for (const list of [unknown.suggestions, malformed.path]) assert.ok(Object.isFrozen(list));
  });

  it("keeps its message where it is written as JSON, for a server to send", () => {
    const error = thrownBy(() => Catalogue.embedded().check({ action: "attach", package: "nei" }));
    const { name, code, message, suggestions, path } = error;
    assert.deepEqual(JSON.parse(JSON.stringify(error)), { name, code, message, suggestions, path });
  });

  it("has the error that led to it as its cause", () => {
    const cause = new RangeError("no");
    const question = {
      ...HOLD,
      get role() {
        throw cause;
      },
    };
    assert.equal(thrownBy(() => catalogue.check(question)).cause, cause);
    assert.ok(!("cause" in thrownBy(() => catalogue.check({ ...HOLD, role: 7 }))));
  });

  it("is thrown by everything that takes a catalogue", () => {
    for (const call of [
      () => renderTree({}),
      () => renderVerdict({}, HOLD),
      () => compare(catalogue, {}),
      () => mount({}, {}),
      () => renderElement("access-package-tree", {}),
      () => new Catalogue(),
    ]) {
      const error = thrownBy(call);
      assert.ok(error instanceof TilgangspakkerError, String(error));
      assert.equal(error.code, "INVALID_CATALOGUE");
    }
  });
});

/** Where it is wrong: what is asked, and the path to the fault. */
const IN_QUESTIONS = [
  ["what is no question at all", "hold", []],
  ["a list", [], []],
  ["a collection", new Map(), []],
  ["a missing field", { action: "hold", package: EVENTS }, ["role"]],
  ["a missing action", { package: EVENTS }, ["action"]],
  ["an unknown action", { ...HOLD, action: "own" }, ["action"]],
  ["a field of the wrong type", { ...HOLD, role: 7 }, ["role"]],
  ["a field that is null", { ...HOLD, variant: null }, ["variant"]],
  ["a field that is empty", { ...HOLD, variant: " " }, ["variant"]],
  ["a field that is a function", { ...HOLD, role: () => "DAGL" }, ["role"]],
  [
    "a field that throws",
    {
      ...HOLD,
      get package() {
        throw new Error("no");
      },
    },
    ["package"],
  ],
  ["an unknown recipient", { ...DELEGATE, recipient: "friend" }, ["recipient"]],
  ["text in place of a list", { ...DELEGATE, roles: "DAGL" }, ["roles"]],
  ["an item of a list", { ...DELEGATE, roles: ["DAGL", null] }, ["roles", 1]],
  ["an item that is undefined", { ...DELEGATE, holds: [undefined] }, ["holds", 0]],
  ["an item that is a symbol", { ...ACT, customers: ["889640782", "974760673", Symbol("x")] }, ["customers", 2]],
  ["a field within a field", { ...ACT, user: { ...ACT.user, organisation: 7 } }, ["user", "organisation"]],
  ["an item of a list within a field", { ...ACT, user: { ...ACT.user, holds: [EVENTS, {}] } }, ["user", "holds", 1]],
  ["what is missing within a field", { ...ACT, user: { organisation: "991825827" } }, ["user", "holds"]],
];

/** The same of options, each with what is asked with them. */
const IN_OPTIONS = [
  [
    "check",
    (options) => catalogue.check(HOLD, options),
    [
      [{ language: "de" }, ["language"]],
      [null, []],
      [[], []],
      [{ language: 7n }, ["language"]],
    ],
  ],
  ["packages", (options) => catalogue.packages(options), [[{ language: null }, ["language"]]]],
  [
    "holds",
    (options) => catalogue.holds("DAGL", EVENTS, options),
    [
      [{ variant: "" }, ["variant"]],
      ["AS", []],
    ],
  ],
  ["matrix", (options) => catalogue.matrix(options), [[{ variant: 7 }, ["variant"]]]],
  [
    "search",
    (options) => catalogue.search("api", options),
    [
      [{ limit: -1 }, ["limit"]],
      [{ limit: 0.5 }, ["limit"]],
      [{ limit: Number.NaN }, ["limit"]],
    ],
  ],
  ["compare", (options) => compare(catalogue, catalogue, options), [[{ scope: "some" }, ["scope"]]]],
  [
    "renderTree",
    (options) => renderTree(catalogue, options),
    [
      [{ headingLevel: 5 }, ["headingLevel"]],
      [{ idPrefix: "a b" }, ["idPrefix"]],
      [{ linkBase: "javascript:x" }, ["linkBase"]],
      [{ searchable: "yes" }, ["searchable"]],
      [{ areas: "shut" }, ["areas"]],
      [{ only: "hold" }, ["only"]],
      [{ variant: "AS" }, ["variant"]],
      [{ mostReasons: 0 }, ["mostReasons"]],
    ],
  ],
  [
    "renderArea",
    (options) => renderArea(catalogue, 0, options),
    [
      [{ view: "table" }, ["view"]],
      [{ parts: 1 }, ["parts"]],
    ],
  ],
  ["renderVerdict", (options) => renderVerdict(catalogue, HOLD, options), [[{ headingLevel: "2" }, ["headingLevel"]]]],
  [
    "fromAltinnExport",
    (options) => Catalogue.fromAltinnExport("[]", options),
    [
      [{ version: " " }, ["version"]],
      [
        {
          rolePackages: [
            { role: "DAGL", json: "[]" },
            { role: "LEDE", json: [] },
          ],
        },
        ["rolePackages", 1, "json"],
      ],
      [{ rolePackages: [{ json: "[]" }] }, ["rolePackages", 0, "role"]],
      [
        {
          get grantsFrom() {
            throw new Error("no");
          },
        },
        ["grantsFrom"],
      ],
    ],
  ],
];

describe("the path", () => {
  for (const [what, question, path] of IN_QUESTIONS) {
    it(`leads to ${what} in a question`, () => {
      const error = thrownBy(() => catalogue.check(question));
      assert.deepEqual([error.code, error.path], ["INVALID_QUESTION", path], error.message);
      assert.deepEqual(thrownBy(() => renderVerdict(catalogue, question)).path, path);
    });
  }

  for (const [method, ask, faults] of IN_OPTIONS) {
    it(`leads to the option of ${method} that is wrong`, () => {
      for (const [options, path] of faults) {
        const error = thrownBy(() => ask(options));
        assert.deepEqual([error.code, error.path], ["INVALID_ARGUMENT", path], error.message);
      }
    });
  }

  it("leads to a field that is not known, whatever that is called", () => {
    for (const name of ["recipent", "a/b", "a~b", "0", "__proto__", ""]) {
      const unknown = Object.fromEntries([...Object.entries(DELEGATE), [name, "organisation"]]);
      const error = thrownBy(() => catalogue.check(unknown));
      assert.deepEqual([error.code, error.path], ["INVALID_QUESTION", [name]], error.message);
    }
    assert.deepEqual(thrownBy(() => catalogue.check({ ...ACT, user: { ...ACT.user, hold: [] } })).path, [
      "user",
      "hold",
    ]);
    assert.deepEqual(thrownBy(() => Catalogue.fromJson({ ...JSON.parse(catalogue.toJson()), Packages: [] })).path, [
      "Packages",
    ]);
  });

  it("leads to what is wrong in a catalogue's text", () => {
    const json = JSON.parse(catalogue.toJson());
    json.packages[1].properties.isAssignable = "ja";
    const error = thrownBy(() => Catalogue.fromJson(JSON.stringify(json)));
    assert.deepEqual([error.code, error.path], ["INVALID_CATALOGUE", ["packages", 1, "properties", "isAssignable"]]);
  });

  for (const [question, code, path] of [
    [{ ...HOLD, role: "DAGGL" }, "UNKNOWN_ROLE", ["role"]],
    [{ ...HOLD, package: "x" }, "UNKNOWN_PACKAGE", ["package"]],
    [{ ...HOLD, variant: "XX" }, "UNKNOWN_VARIANT", ["variant"]],
    [{ ...DELEGATE, roles: ["DAGL", "DAGGL"] }, "UNKNOWN_ROLE", ["roles", 1]],
    [{ ...DELEGATE, holds: [EVENTS, "x"] }, "UNKNOWN_PACKAGE", ["holds", 1]],
    [{ ...ACT, user: { ...ACT.user, holds: ["x"] } }, "UNKNOWN_PACKAGE", ["user", "holds", 0]],
    [{ ...ACT, supplier: "1" }, "INVALID_ORGANISATION_NUMBER", ["supplier"]],
    [{ ...ACT, user: { ...ACT.user, organisation: "1" } }, "INVALID_ORGANISATION_NUMBER", ["user", "organisation"]],
    [{ ...ACT, customers: ["889640782", "974760673", "1"] }, "INVALID_ORGANISATION_NUMBER", ["customers", 2]],
  ]) {
    it(`leads to what is unknown in a question: ${path.join(".")}`, () => {
      const error = thrownBy(() => catalogue.check(question));
      assert.deepEqual([error.code, error.path], [code, path], error.message);
    });
  }

  it("leads to the organisation form that an option names and nobody has", () => {
    const options = { variant: "XX" };
    for (const ask of [
      () => catalogue.packagesForRole("DAGL", options),
      () => catalogue.rolesForPackage(EVENTS, options),
      () => catalogue.whoCanGive(EVENTS, options),
      () => catalogue.matrix(options),
      () => catalogue.matrix({ ...options, action: "delegate" }),
      () => catalogue.holds("DAGL", EVENTS, options),
    ]) {
      const error = thrownBy(ask);
      assert.deepEqual([error.code, error.path], ["UNKNOWN_VARIANT", ["variant"]], error.message);
    }
  });

  it("is null where there is no one place", () => {
    const calls = [
      () => catalogue.packagesForRole("DAGGL"),
      () => catalogue.rolesForPackage("x"),
      () => catalogue.package(7),
      () => Catalogue.fromJson(7),
      () => catalogue.search("x".repeat((16 << 20) + 1)),
      () => renderTree({}),
      () => mount("#here", catalogue),
    ];
    for (const call of calls) assert.equal(thrownBy(call).path, null);
  });
});

describe("options", () => {
  it("that a method does not know are refused, also where another method knows them", () => {
    for (const [name, ask] of [
      ["recipient", () => catalogue.whoCanGive(EVENTS, { recipient: "systemUser" })],
      ["action", () => catalogue.whoCanGive(EVENTS, { action: "delegate" })],
      ["language", () => catalogue.matrix({ language: "en" })],
      ["action", () => catalogue.holds("DAGL", EVENTS, { action: "delegate" })],
      ["variant", () => catalogue.packages({ variant: "AS" })],
      ["variant", () => catalogue.searchRoles("DAGL", { variant: "AS" })],
    ]) {
      const error = thrownBy(ask);
      assert.deepEqual([error.code, error.path], ["INVALID_ARGUMENT", [name]], error.message);
    }
  });
});

describe("messages", () => {
  it("of lists are in the language asked for", () => {
    for (const ask of [
      (options) => catalogue.packagesForRole("DAGGL", options),
      (options) => catalogue.rolesForPackage("maskinlesbarehendelserr", options),
      (options) => catalogue.whoCanGive("maskinlesbarehendelserr", options),
      (options) => catalogue.packagesForRole("DAGL", { ...options, variant: "XX" }),
    ]) {
      assert.match(
        thrownBy(() => ask({ language: "en" })).message,
        /^(No role|The catalogue has no|No organisation form)/,
      );
      assert.equal(thrownBy(() => ask()).message, thrownBy(() => ask({ language: "nb" })).message);
    }
  });
});

function revokedProxy() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe("isTilgangspakkerError", () => {
  const folder = mkdtempSync(join(tmpdir(), "tilgangspakker-errors-"));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("knows every error of this copy, and no other", () => {
    assert.ok(isTilgangspakkerError(thrownBy(() => catalogue.check(7))));
    for (const other of [
      undefined,
      null,
      "TilgangspakkerError",
      7,
      {},
      new Error("TilgangspakkerError"),
      new TypeError("x"),
      thrownBy(() => null.x),
      { name: "TilgangspakkerError" },
      revokedProxy(),
    ]) {
      assert.equal(isTilgangspakkerError(other), false);
    }
  });

  it("knows those of another copy of the package, whose class is another", async () => {
    cpSync(inRepository("dist"), join(folder, "dist"), { recursive: true });
    cpSync(inRepository("package.json"), join(folder, "package.json"));
    const other = await import(pathToFileURL(join(folder, "dist", "node.js")));
    await other.default();
    const error = thrownBy(() => other.Catalogue.embedded().packagesForRole("DAGGL"));
    assert.ok(error instanceof other.TilgangspakkerError);
    assert.ok(!(error instanceof TilgangspakkerError));
    assert.ok(isTilgangspakkerError(error));
    assert.ok(other.isTilgangspakkerError(thrownBy(() => catalogue.check(7))));
  });

  it("knows those of another frame, where not even Error is the same", () => {
    const source = readFileSync(inRepository("dist", "package", "errors.js"), "utf8").replaceAll(/^export /gm, "");
    const frame = createContext({});
    const error = runInContext(
      `${source}; new TilgangspakkerError("UNKNOWN_ROLE", "there", { suggestions: ["DAGL"] })`,
      frame,
    );
    assert.ok(!(error instanceof Error));
    assert.ok(isTilgangspakkerError(error));
    assert.deepEqual([error.code, [...error.suggestions], error.path], ["UNKNOWN_ROLE", ["DAGL"], null]);
    assert.ok(runInContext("isTilgangspakkerError", frame)(thrownBy(() => catalogue.check(7))));
  });

  it("knows one by a question and options that come from another frame", () => {
    const frame = createContext({});
    const question = runInContext(`({ action: "delegate", package: "${EVENTS}", roles: ["DAGL", 7] })`, frame);
    const error = thrownBy(() => catalogue.check(question));
    assert.deepEqual([isTilgangspakkerError(error), error.path], [true, ["roles", 1]]);
    assert.deepEqual(catalogue.check(runInContext(`(${JSON.stringify(DELEGATE)})`, frame)), catalogue.check(DELEGATE));
  });
});
