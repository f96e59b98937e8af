// A question that is none is refused, and so is what it is asked with.

import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";

import { Catalogue, renderTree } from "tilgangspakker";
import {
  catalogue,
  EVENTS,
  goesOnWorking,
  HOLD,
  MEGABYTE,
  NO_FIELDS,
  NO_TEXT,
  refuses,
  revoked,
} from "./bad-values.mjs";

const ACT = {
  action: "act",
  supplier: "991825827",
  user: { organisation: "991825827", holds: ["ECKEYROLE"] },
  onBehalfOf: "889640782",
  customers: ["889640782"],
};
const throwing = (field, base = HOLD) =>
  Object.defineProperty({ ...base }, field, {
    enumerable: true,
    get() {
      throw new RangeError("no");
    },
  });

afterEach(goesOnWorking);

describe("check", () => {
  it("refuses what is not a question", () => {
    for (const question of [...NO_TEXT, ...NO_FIELDS, "hold", new Date()]) {
      refuses("INVALID_QUESTION", () => catalogue.check(question));
    }
  });

  it("refuses an unknown, empty or missing action", () => {
    for (const action of ["own", "", " ", "Hold", "__proto__", MEGABYTE, ...NO_TEXT]) {
      refuses("INVALID_QUESTION", () => catalogue.check({ ...HOLD, action }));
    }
  });

  it("refuses a field of the wrong type, and names it", () => {
    for (const value of NO_TEXT) {
      refuses("INVALID_QUESTION", () => catalogue.check({ ...HOLD, package: value }), /question\.package/);
      refuses("INVALID_QUESTION", () => catalogue.check({ ...HOLD, role: value }), /question\.role/);
      refuses("INVALID_QUESTION", () => catalogue.check({ ...ACT, supplier: value }), /question\.supplier/);
      refuses(
        "INVALID_QUESTION",
        () => catalogue.check({ action: "delegate", package: EVENTS, roles: [value] }),
        /question\.roles\[0\]/,
      );
      refuses(
        "INVALID_QUESTION",
        () => catalogue.check({ ...ACT, customers: ["889640782", value] }),
        /question\.customers\[1\]/,
      );
      if (value !== undefined) {
        refuses("INVALID_QUESTION", () => catalogue.check({ ...HOLD, variant: value }), /question\.variant/);
        refuses(
          "INVALID_QUESTION",
          () => catalogue.check({ action: "delegate", package: EVENTS, recipient: value }),
          /question\.recipient/,
        );
      }
    }
    for (const value of [null, "DAGL", 7, {}, { length: 1, 0: "DAGL" }, new Set(["DAGL"]), revoked()]) {
      refuses(
        "INVALID_QUESTION",
        () => catalogue.check({ action: "delegate", package: EVENTS, roles: value }),
        /question\.roles/,
      );
      refuses("INVALID_QUESTION", () => catalogue.check({ ...ACT, customers: value }), /question\.customers/);
    }
    for (const value of [null, "991825827", 7, [], undefined, {}]) {
      refuses("INVALID_QUESTION", () => catalogue.check({ ...ACT, user: value }), /question\.user/);
    }
  });

  it("refuses a field that is not among the question's, so that a misspelt one is not left out", () => {
    refuses(
      "INVALID_QUESTION",
      () => catalogue.check({ action: "delegate", package: EVENTS, recipent: "organisation" }),
      /recipent/,
    );
    refuses("INVALID_QUESTION", () => catalogue.check({ ...HOLD, roles: ["DAGL"] }), /"roles".*role/);
    refuses("INVALID_QUESTION", () => catalogue.check({ ...ACT, user: { ...ACT.user, hold: [] } }), /question\.user/);
  });

  it("refuses a field that JSON would leave out in silence", () => {
    const delegate = { action: "delegate", package: EVENTS, roles: ["DAGL"] };
    for (const value of [() => "organisation", Symbol("organisation"), 7n, Number.NaN, null]) {
      refuses("INVALID_QUESTION", () => catalogue.check({ ...delegate, recipient: value }), /question\.recipient/);
      refuses(
        "INVALID_QUESTION",
        () => catalogue.check(Object.create({ ...delegate, recipient: value })),
        /question\.recipient/,
      );
      refuses("INVALID_QUESTION", () => catalogue.check({ ...delegate, toJSON: value }), /question.*toJSON/);
    }
    const hidden = Object.defineProperty({ ...delegate }, "recipent", { value: "organisation" });
    refuses("INVALID_QUESTION", () => catalogue.check(hidden), /recipent/);
  });

  it("takes a field or an option that is undefined for one that is left out, whatever its name", () => {
    const delegate = { action: "delegate", package: EVENTS, roles: ["DAGL"] };
    const expected = catalogue.check(delegate);
    for (const nothing of [
      { recipient: undefined },
      { variant: undefined, holds: undefined },
      { recipent: undefined },
      { toJSON: undefined },
    ]) {
      assert.deepEqual(catalogue.check({ ...delegate, ...nothing }), expected);
      assert.deepEqual(catalogue.check(delegate, nothing), expected);
      assert.equal(renderTree(catalogue, nothing), renderTree(catalogue));
      assert.equal(catalogue.holds("DAGL", EVENTS, nothing), true);
    }
    const user = { ...ACT.user, hold: undefined };
    assert.deepEqual(catalogue.check({ ...ACT, user }), catalogue.check(ACT));
    refuses("INVALID_QUESTION", () => catalogue.check({ ...ACT, supplier: undefined }), /supplier/);
  });

  it("reads fields wherever they come from", () => {
    class Delegation {
      action = "delegate";
      package = EVENTS;
      roles = ["DAGL"];
      get recipient() {
        return "organisation";
      }
    }
    const question = { action: "delegate", package: EVENTS, roles: ["DAGL"], recipient: "organisation" };
    const expected = catalogue.check(question);
    assert.notDeepEqual(expected, catalogue.check({ ...question, recipient: undefined }));
    const hidden = Object.defineProperty({ ...question, recipient: undefined }, "recipient", {
      value: "organisation",
      enumerable: false,
    });
    const watched = new Proxy(question, {});
    for (const same of [new Delegation(), Object.create(question), hidden, watched]) {
      assert.deepEqual(catalogue.check(same), expected);
    }
    const nameless = new Proxy({}, { get: (_, field) => question[field] });
    refuses("INVALID_QUESTION", () => catalogue.check(nameless), /action/);
  });

  it("refuses what is nested without end or refers to itself", () => {
    const loop = { ...ACT };
    loop.user = loop;
    refuses("INVALID_QUESTION", () => catalogue.check(loop), /question\.user/);
    const list = [];
    list.push(list, list);
    refuses("INVALID_QUESTION", () => catalogue.check({ ...ACT, customers: list }), /question\.customers/);
    let wide = { a: 1 };
    for (let depth = 0; depth < 40; depth++) wide = { user: wide, role: wide, package: wide };
    refuses("INVALID_QUESTION", () => catalogue.check(wide));
  });

  it("takes every letter as it is", () => {
    const letters = Array.from({ length: 0x180 }, (_, number) => String.fromCharCode(number)).join("");
    assert.throws(
      () => catalogue.check({ ...HOLD, role: `${letters.slice(0, 90)}` }),
      (error) => error.message.includes(letters.slice(0, 90)),
    );
    assert.throws(
      () => catalogue.check({ ...HOLD, role: "\u2028😀\ud800" }),
      (error) => error.message.includes("\u2028😀\ufffd"),
    );
    // A backslash before letters that look like an escape is text.
    assert.throws(
      () => catalogue.check({ ...HOLD, role: "\\ud800\ud800" }),
      (error) => error.message.includes("\\ud800\ufffd"),
    );
  });

  it("refuses an unknown recipient and an empty variant", () => {
    refuses(
      "INVALID_QUESTION",
      () => catalogue.check({ action: "delegate", package: EVENTS, recipient: "friend" }),
      /employee/,
    );
    refuses("INVALID_QUESTION", () => catalogue.check({ ...HOLD, variant: " " }), /variant/);
  });

  it("refuses a question whose getters or keys throw", () => {
    for (const field of ["action", "package", "role"])
      refuses("INVALID_QUESTION", () => catalogue.check(throwing(field)), /threw/);
    refuses("INVALID_QUESTION", () => catalogue.check(throwing("user", ACT)), /threw/);
    const hostile = new Proxy(
      { ...HOLD },
      {
        ownKeys() {
          throw new Error("no");
        },
      },
    );
    refuses("INVALID_QUESTION", () => catalogue.check(hostile), /threw/);
    const list = new Proxy(["DAGL"], {
      get() {
        throw new Error("no");
      },
    });
    refuses("INVALID_QUESTION", () => catalogue.check({ action: "delegate", package: EVENTS, roles: list }), /threw/);
  });

  it("survives a getter that frees the catalogue it is asked of", () => {
    const mine = Catalogue.embedded();
    const question = Object.defineProperty({ ...HOLD }, "role", { enumerable: true, get: () => (mine.free(), "DAGL") });
    try {
      mine.check(question);
    } catch (error) {
      assert.equal(error.name, "TilgangspakkerError", error.stack);
    }
  });

  it("refuses unknown roles and packages, with suggestions", () => {
    for (const role of ["", " ", "STYR", "DAGL ", MEGABYTE, "\0", "\ud800"]) {
      refuses("UNKNOWN_ROLE", () => catalogue.check({ ...HOLD, role }));
    }
    for (const reference of [
      "",
      " ",
      "urn:altinn:accesspackage:",
      `${EVENTS} `,
      MEGABYTE,
      "__proto__",
      "constructor",
    ]) {
      refuses("UNKNOWN_PACKAGE", () => catalogue.check({ ...HOLD, package: reference }));
    }
    assert.throws(() => catalogue.check({ ...HOLD, role: "DAGGL" }), { suggestions: ["DAGL"] });
  });

  it("refuses what is not an organisation number, wherever it stands", () => {
    for (const number of ["", "12345678", "991825828", MEGABYTE, "NO991825827"]) {
      refuses("INVALID_ORGANISATION_NUMBER", () => catalogue.check({ ...ACT, supplier: number }));
      refuses("INVALID_ORGANISATION_NUMBER", () => catalogue.check({ ...ACT, onBehalfOf: number }));
      refuses("INVALID_ORGANISATION_NUMBER", () => catalogue.check({ ...ACT, customers: [number] }));
      refuses("INVALID_ORGANISATION_NUMBER", () =>
        catalogue.check({ ...ACT, user: { ...ACT.user, organisation: number } }),
      );
    }
  });

  it("refuses options that are none", () => {
    for (const options of [
      ...NO_FIELDS,
      null,
      7,
      "en",
      [],
      { language: "de" },
      { language: "" },
      { language: null },
      { langauge: "en" },
      revoked(),
    ]) {
      refuses("INVALID_ARGUMENT", () => catalogue.check(HOLD, options));
    }
  });
});
