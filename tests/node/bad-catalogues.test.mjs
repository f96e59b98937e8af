// What is not a catalogue is refused, whether as JSON or as an object.

import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { runInNewContext } from "node:vm";

import { Catalogue, renderTree } from "tilgangspakker";
import { catalogue, EVENTS, goesOnWorking, HOLD, MEGABYTE, NO_TEXT, refuses } from "./bad-values.mjs";

afterEach(goesOnWorking);

describe("fromJson", () => {
  const json = () => JSON.parse(catalogue.toJson());

  it("refuses what is not text", () => {
    for (const value of [...NO_TEXT, new Uint8Array(3)]) refuses("INVALID_CATALOGUE", () => Catalogue.fromJson(value));
  });

  it("refuses what is not JSON, and says where", () => {
    const whole = catalogue.toJson();
    for (const text of ["{", "nonsense", MEGABYTE, whole.slice(0, -1), whole.slice(0, 1000), `${whole}}`]) {
      refuses("INVALID_CATALOGUE", () => Catalogue.fromJson(text), /line \d+ column \d+/);
    }
  });

  it("refuses a text of nothing, and a page, and says that", () => {
    for (const text of ["", " ", "\ufeff\n"])
      refuses("INVALID_CATALOGUE", () => Catalogue.fromJson(text), /is needed, not an empty text/);
    refuses("INVALID_CATALOGUE", () => Catalogue.fromJson("<html>"), /is needed, not a web page/);
  });

  it("says what to do with an object that is not what was parsed", () => {
    const bytes = new TextEncoder().encode(catalogue.toJson());
    for (const [given, words] of [
      [Promise.resolve(json()), /it is a promise: await it/],
      // biome-ignore lint/suspicious/noThenProperty: what is like a promise is one to whoever awaits it.
      [{ then() {} }, /it is a promise: await it/],
      [new Response(catalogue.toJson()), /it is a file or an answer: await its text\(\)/],
      [new Blob([catalogue.toJson()]), /it is a file or an answer: await its text\(\)/],
      [bytes, /it is bytes: decode them to text/],
      [bytes.buffer, /it is bytes: decode them to text/],
      [new DataView(bytes.buffer), /it is bytes: decode them to text/],
      [new SharedArrayBuffer(8), /it is bytes: decode them to text/],
      [runInNewContext("new ArrayBuffer(8)"), /it is bytes: decode them to text/],
      [new Blob([bytes]).stream(), /it is of the kind ReadableStream/],
      [Buffer.from(bytes), /it is bytes: decode them to text/],
      [new Map(Object.entries(json())), /it is a collection, without fields/],
    ]) {
      refuses("INVALID_CATALOGUE", () => Catalogue.fromJson(given), words);
      refuses("INVALID_CATALOGUE", () => Catalogue.fromAltinnExport(given), words);
    }
    const elsewhere = runInNewContext(`(${catalogue.toJson()})`);
    for (const parsed of [Object.freeze(json()), Object.assign(Object.create(null), json()), elsewhere])
      assert.equal(Catalogue.fromJson(parsed).packages().length, catalogue.packages().length);
  });

  it("refuses JSON cut off anywhere", () => {
    const whole = catalogue.toJson();
    for (let at = 0; at < whole.length; at += 97)
      refuses("INVALID_CATALOGUE", () => Catalogue.fromJson(whole.slice(0, at)));
  });

  it("refuses JSON that is no catalogue", () => {
    for (const text of [
      "null",
      "7",
      "[]",
      "{}",
      '"text"',
      '{"version": 3}',
      "[".repeat(100_000),
      '{"a":'.repeat(100_000),
    ]) {
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
    for (const call of [
      () => mine.packages(),
      () => mine.version,
      () => mine.check(HOLD),
      () => mine.holds("DAGL", EVENTS),
      () => mine.toJson(),
      () => renderTree(mine),
    ]) {
      refuses("INVALID_CATALOGUE", call, /freed/);
    }
  });
});
