// Bad input is refused with a TilgangspakkerError, and the module goes on working.

import assert from "node:assert/strict";
import { afterEach, before, describe, it } from "node:test";

import init, {
  Catalogue, mount, renderArea, renderCatalogue, renderNotices, renderPropertyTable, renderTree, renderVerdict,
} from "tilgangspakker";

const EVENTS = "urn:altinn:accesspackage:maskinlesbarehendelser";
const HOLD = { action: "hold", package: EVENTS, role: "DAGL" };
const ACT = {
  action: "act",
  supplier: "991825827",
  user: { organisation: "991825827", holds: ["ECKEYROLE"] },
  onBehalfOf: "889640782",
  customers: ["889640782"],
};
const MEGABYTE = "x".repeat(1 << 20);
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};
const throwing = (field, base = HOLD) => Object.defineProperty({ ...base }, field, {
  enumerable: true,
  get() {
    throw new RangeError("no");
  },
});
/** What is no text. */
const NO_TEXT = [undefined, null, 7, Number.NaN, true, 7n, Symbol("x"), [], ["DAGL"], {}, () => "DAGL", new String("DAGL"), revoked()];

/** What has something to say, and no fields to say it in. */
const NO_FIELDS = [new Map([["variant", "BRL"]]), new Set(["BRL"]), new URLSearchParams("language=en"), new FormData(), Promise.resolve({ language: "en" })];

let catalogue;

function refuses(code, call, words) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof Error, String(error));
    assert.equal(error.name, "TilgangspakkerError", error.stack);
    assert.equal(error.code, code, error.message);
    assert.ok(Array.isArray(error.suggestions) && Object.isFrozen(error.suggestions) && error.suggestions.length <= 3);
    assert.ok(error.message.length > 10 && error.message.length < 1000, `${error.message.length} characters`);
    if (words) assert.match(error.message, words);
    return true;
  });
}

before(async () => {
  await init();
  catalogue = Catalogue.embedded();
});

afterEach(() => {
  assert.equal(catalogue.check(HOLD).permitted, true, "the module must go on working");
  assert.equal(Catalogue.embedded().packages().length, 3);
});

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
      refuses("INVALID_QUESTION", () => catalogue.check({ action: "delegate", package: EVENTS, roles: [value] }), /question\.roles\[0\]/);
      refuses("INVALID_QUESTION", () => catalogue.check({ ...ACT, customers: ["889640782", value] }), /question\.customers\[1\]/);
      if (value !== undefined) {
        refuses("INVALID_QUESTION", () => catalogue.check({ ...HOLD, variant: value }), /question\.variant/);
        refuses("INVALID_QUESTION", () => catalogue.check({ action: "delegate", package: EVENTS, recipient: value }), /question\.recipient/);
      }
    }
    for (const value of [null, "DAGL", 7, {}, { length: 1, 0: "DAGL" }, new Set(["DAGL"]), revoked()]) {
      refuses("INVALID_QUESTION", () => catalogue.check({ action: "delegate", package: EVENTS, roles: value }), /question\.roles/);
      refuses("INVALID_QUESTION", () => catalogue.check({ ...ACT, customers: value }), /question\.customers/);
    }
    for (const value of [null, "991825827", 7, [], undefined, {}]) {
      refuses("INVALID_QUESTION", () => catalogue.check({ ...ACT, user: value }), /question\.user/);
    }
  });

  it("refuses a field that is not among the question's, so that a misspelt one is not left out", () => {
    refuses("INVALID_QUESTION", () => catalogue.check({ action: "delegate", package: EVENTS, recipent: "organisation" }), /recipent/);
    refuses("INVALID_QUESTION", () => catalogue.check({ ...HOLD, roles: ["DAGL"] }), /"roles".*role/);
    refuses("INVALID_QUESTION", () => catalogue.check({ ...ACT, user: { ...ACT.user, hold: [] } }), /question\.user/);
  });

  it("refuses a field that JSON would leave out in silence", () => {
    const delegate = { action: "delegate", package: EVENTS, roles: ["DAGL"] };
    for (const value of [() => "organisation", Symbol("organisation"), 7n, Number.NaN, null]) {
      refuses("INVALID_QUESTION", () => catalogue.check({ ...delegate, recipient: value }), /question\.recipient/);
      refuses("INVALID_QUESTION", () => catalogue.check(Object.create({ ...delegate, recipient: value })), /question\.recipient/);
      refuses("INVALID_QUESTION", () => catalogue.check({ ...delegate, toJSON: value }), /question.*toJSON/);
    }
    const hidden = Object.defineProperty({ ...delegate }, "recipent", { value: "organisation" });
    refuses("INVALID_QUESTION", () => catalogue.check(hidden), /recipent/);
  });

  it("takes a field or an option that is undefined for one that is left out, whatever its name", () => {
    const delegate = { action: "delegate", package: EVENTS, roles: ["DAGL"] };
    const expected = catalogue.check(delegate);
    for (const nothing of [{ recipient: undefined }, { variant: undefined, holds: undefined }, { recipent: undefined }, { toJSON: undefined }]) {
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
    const hidden = Object.defineProperty({ ...question, recipient: undefined }, "recipient", { value: "organisation", enumerable: false });
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
    assert.throws(() => catalogue.check({ ...HOLD, role: `${letters.slice(0, 90)}` }), (error) => error.message.includes(letters.slice(0, 90)));
    assert.throws(() => catalogue.check({ ...HOLD, role: "\u2028😀\ud800" }), (error) => error.message.includes("\u2028😀\ufffd"));
    // A backslash before letters that look like an escape is text.
    assert.throws(() => catalogue.check({ ...HOLD, role: "\\ud800\ud800" }), (error) => error.message.includes("\\ud800\ufffd"));
  });

  it("refuses an unknown recipient and an empty variant", () => {
    refuses("INVALID_QUESTION", () => catalogue.check({ action: "delegate", package: EVENTS, recipient: "friend" }), /employee/);
    refuses("INVALID_QUESTION", () => catalogue.check({ ...HOLD, variant: " " }), /variant/);
  });

  it("refuses a question whose getters or keys throw", () => {
    for (const field of ["action", "package", "role"]) refuses("INVALID_QUESTION", () => catalogue.check(throwing(field)), /threw/);
    refuses("INVALID_QUESTION", () => catalogue.check(throwing("user", ACT)), /threw/);
    const hostile = new Proxy({ ...HOLD }, { ownKeys() { throw new Error("no"); } });
    refuses("INVALID_QUESTION", () => catalogue.check(hostile), /threw/);
    const list = new Proxy(["DAGL"], { get() { throw new Error("no"); } });
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
    for (const reference of ["", " ", "urn:altinn:accesspackage:", `${EVENTS} `, MEGABYTE, "__proto__", "constructor"]) {
      refuses("UNKNOWN_PACKAGE", () => catalogue.check({ ...HOLD, package: reference }));
    }
    assert.throws(() => catalogue.check({ ...HOLD, role: "DAGGL" }), { suggestions: ["DAGL"] });
  });

  it("refuses what is not an organisation number, wherever it stands", () => {
    for (const number of ["", "12345678", "991825828", MEGABYTE, "NO991825827"]) {
      refuses("INVALID_ORGANISATION_NUMBER", () => catalogue.check({ ...ACT, supplier: number }));
      refuses("INVALID_ORGANISATION_NUMBER", () => catalogue.check({ ...ACT, onBehalfOf: number }));
      refuses("INVALID_ORGANISATION_NUMBER", () => catalogue.check({ ...ACT, customers: [number] }));
      refuses("INVALID_ORGANISATION_NUMBER", () => catalogue.check({ ...ACT, user: { ...ACT.user, organisation: number } }));
    }
  });

  it("refuses options that are none", () => {
    for (const options of [...NO_FIELDS, null, 7, "en", [], { language: "de" }, { language: "" }, { language: null }, { langauge: "en" }, revoked()]) {
      refuses("INVALID_ARGUMENT", () => catalogue.check(HOLD, options));
    }
  });
});

describe("the other methods", () => {
  it("refuse what is not text", () => {
    for (const value of NO_TEXT) {
      for (const method of ["package", "role", "altinn2Role", "packagesForRole", "rolesForPackage", "resolve", "search"]) {
        refuses("INVALID_ARGUMENT", () => catalogue[method](value));
      }
    }
  });

  it("find nothing where there is nothing", () => {
    for (const reference of ["", "STYR", MEGABYTE, "__proto__"]) {
      assert.equal(catalogue.package(reference), undefined);
      assert.equal(catalogue.role(reference), undefined);
      refuses("UNKNOWN_ROLE", () => catalogue.packagesForRole(reference));
      refuses("UNKNOWN_PACKAGE", () => catalogue.rolesForPackage(reference));
      assert.equal(catalogue.resolve(reference).status, "unknown");
    }
  });

  it("refuse options that are none", () => {
    for (const options of [...NO_FIELDS, null, 7, "AS", [], { variant: "" }, { variant: 7 }, { variants: "AS" }]) {
      refuses("INVALID_ARGUMENT", () => catalogue.packagesForRole("DAGL", options));
      refuses("INVALID_ARGUMENT", () => catalogue.matrix(options));
    }
  });

  it("refuse a limit that is no number to count to, and say which", () => {
    for (const limit of [Infinity, -Infinity, Number.NaN]) refuses("INVALID_ARGUMENT", () => catalogue.search("api", { limit }), new RegExp(`options\\.limit.*${limit}`));
  });

  it("refuse text that would fill the memory", () => {
    const endless = "ø".repeat(16 * 1024 * 1024 + 1);
    for (const method of ["package", "role", "rolesForPackage", "packagesForRole", "resolve", "search", "altinn2Role"]) refuses("TOO_LARGE", () => catalogue[method](endless));
    refuses("TOO_LARGE", () => catalogue.check({ ...HOLD, package: endless }));
    refuses("TOO_LARGE", () => renderTree(catalogue, { idPrefix: endless }));
  });

  it("refuse what holds cannot be asked with", () => {
    for (const value of NO_TEXT) {
      refuses("INVALID_ARGUMENT", () => catalogue.holds(value, EVENTS), /role/);
      refuses("INVALID_ARGUMENT", () => catalogue.holds("DAGL", value), /reference/);
    }
    for (const options of [...NO_FIELDS, null, 7, "AS", [], { variant: "" }, { variant: 7 }, { variants: "AS" }]) {
      refuses("INVALID_ARGUMENT", () => catalogue.holds("DAGL", EVENTS, options), /options/);
    }
  });
});

describe("fromJson", () => {
  const json = () => JSON.parse(catalogue.toJson());

  it("refuses what is not text", () => {
    for (const value of [...NO_TEXT, new Uint8Array(3)]) refuses("INVALID_CATALOGUE", () => Catalogue.fromJson(value));
  });

  it("refuses what is not JSON, and says where", () => {
    const whole = catalogue.toJson();
    for (const text of ["", " ", "{", "nonsense", MEGABYTE, whole.slice(0, -1), whole.slice(0, 1000), `${whole}}`]) {
      refuses("INVALID_CATALOGUE", () => Catalogue.fromJson(text), /line \d+ column \d+/);
    }
  });

  it("refuses JSON cut off anywhere", () => {
    const whole = catalogue.toJson();
    for (let at = 0; at < whole.length; at += 97) refuses("INVALID_CATALOGUE", () => Catalogue.fromJson(whole.slice(0, at)));
  });

  it("refuses JSON that is no catalogue", () => {
    for (const text of ["null", "7", "[]", "{}", '"text"', '{"version": 3}', "[".repeat(100_000), '{"a":'.repeat(100_000)]) {
      refuses("INVALID_CATALOGUE", () => Catalogue.fromJson(text));
    }
  });

  it("refuses a catalogue with a fault in it, and says where", () => {
    const faults = [
      [/\/version/, (it) => (it.version = " ")],
      [/\/packages\/1/, (it) => (it.packages[1].urn = it.packages[0].urn)],
      [/packages\/0/, (it) => (it.packages[0].urn = "urn:altinn:role:x")],
      [/\/packages\/2/, (it) => it.areas[0].children.pop()],
      [/\/areas\/0\/children/, (it) => it.areas[0].children.push(it.areas[0].children[0])],
      [/\/areas\/0\/children/, (it) => it.areas[0].children.push("urn:altinn:accesspackage:nowhere")],
      [/\/notices\/0\/area/, (it) => it.areas.push({ name: it.areas[0].name })],
      [/\/packages\/0\/properties\/roles\/0/, (it) => (it.packages[0].properties.roles[0] = "STYR")],
      [/\/packages\/0\/links\/0/, (it) => (it.packages[0].links[0].href = "javascript:alert(1)")],
      [/\/areas\/0\/links\/1/, (it) => (it.areas[0].links[1].href = "/relative")],
      [/\/notices\/0/, (it) => (it.notices[0].area = "Elsewhere")],
      [/\/notices\/0/, (it) => (it.notices[0].unresolvedRoles = ["STYR"])],
      [/./, (it) => (it.packages[0].isAssignable = true)],
      [/./, (it) => (it.packages[0].name = "")],
      [/./, (it) => (it.packages[0].properties.isAssignable = "ja")],
      [/./, (it) => delete it.packages[0].name],
      [/./, (it) => (it.areas[0].weight = 1e300)],
      [/./, (it) => (it.language = "de")],
      [/./, (it) => (it.surprise = true)],
    ];
    for (const [place, spoil] of faults) {
      const spoilt = json();
      spoil(spoilt);
      refuses("INVALID_CATALOGUE", () => Catalogue.fromJson(JSON.stringify(spoilt)), place);
    }
  });

  it("refuses text over 16 MiB, whether in units or in bytes", () => {
    refuses("TOO_LARGE", () => Catalogue.fromJson(" ".repeat(16 * 1024 * 1024 + 1)), /16 MiB/);
    refuses("TOO_LARGE", () => Catalogue.fromJson("ø".repeat(8 * 1024 * 1024 + 1)), /16 MiB/);
  });

  it("reads back what toJson writes", () => {
    const again = Catalogue.fromJson(catalogue.toJson());
    assert.equal(again.toJson(), catalogue.toJson());
    assert.deepEqual(again.packages(), catalogue.packages());
  });
});

describe("views", () => {
  it("count the letters of idPrefix, not its bytes", () => {
    assert.ok(renderTree(catalogue, { idPrefix: "ø".repeat(100) }).includes("ø".repeat(100)));
  });

  it("refuse what is not a catalogue", () => {
    for (const value of [...NO_TEXT, "text", { __wbg_ptr: 1 }, Object.create(Catalogue.prototype)]) {
      for (const render of [renderTree, renderPropertyTable, renderNotices, renderCatalogue]) refuses("INVALID_CATALOGUE", () => render(value));
      refuses("INVALID_CATALOGUE", () => renderVerdict(value, HOLD));
      refuses("INVALID_CATALOGUE", () => mount({}, value));
    }
  });

  it("refuse options that are none", () => {
    for (const options of [...NO_FIELDS, null, 7, [], { headingLevel: 1 }, { headingLevel: "2" }, { headingLevel: 2.5 }, { idPrefix: "x".repeat(101) }, { idPrefix: "" }, { idPrefix: "a b" }, { idPrefix: 7 }, { language: "no" }, { size: 1 }]) {
      refuses("INVALID_ARGUMENT", () => renderTree(catalogue, options));
      refuses("INVALID_ARGUMENT", () => renderArea(catalogue, 0, options));
      refuses("INVALID_ARGUMENT", () => renderVerdict(catalogue, HOLD, options));
    }
  });

  it("refuse an area that is none", () => {
    for (const area of [1, -1, 0.5, Number.NaN, 2 ** 32, 2 ** 64, undefined, null, "0", 0n, Symbol("0"), { valueOf: () => 0 }, [0]]) {
      refuses("INVALID_ARGUMENT", () => renderArea(catalogue, area));
    }
  });

  it("refuse to mount into what is not an element", () => {
    for (const element of [...NO_TEXT, "#here", { innerHTML: "" }]) refuses("INVALID_ARGUMENT", () => mount(element, catalogue));
  });
});

describe("what is not a catalogue", () => {
  it("is not made by new", () => {
    refuses("INVALID_CATALOGUE", () => new Catalogue());
    refuses("INVALID_CATALOGUE", () => new Catalogue({}));
  });

  it("is refused once it is freed, and may be freed again", () => {
    const mine = Catalogue.embedded();
    const packages = mine.packages();
    mine.free();
    mine.free();
    mine[Symbol.dispose]?.();
    assert.equal(packages[0].index, 0, "what it returned outlives it");
    for (const call of [() => mine.packages(), () => mine.version, () => mine.check(HOLD), () => mine.holds("DAGL", EVENTS), () => mine.toJson(), () => renderTree(mine)]) {
      refuses("INVALID_CATALOGUE", call, /freed/);
    }
  });
});
