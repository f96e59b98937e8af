// What a page may have done to the language, and what would fill the memory: a question is what it says, or is refused.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";

const EVENTS = "urn:altinn:accesspackage:maskinlesbarehendelser";

describe("a question", () => {
  let catalogue;
  before(async () => {
    await init();
    catalogue = Catalogue.embedded();
  });
  const delegate = (roles) => catalogue.check({ action: "delegate", package: EVENTS, roles }, { language: "en" });
  const refuses = (code, message, call) =>
    assert.throws(call, (error) => error.code === code && message.test(error.message));

  it("is what was asked where a page has given all lists or objects a toJSON", () => {
    const expected = delegate(["REVI"]);
    for (const [prototype, toJSON] of [
      [Array.prototype, () => ["DAGL"]],
      [Object.prototype, () => undefined],
    ]) {
      Object.defineProperty(prototype, "toJSON", { value: toJSON, configurable: true });
      try {
        assert.deepEqual(delegate(["REVI"]), expected);
      } finally {
        delete prototype.toJSON;
      }
    }
  });

  it("is refused with a list without end before that is read", () => {
    const endless = new Proxy([], { get: (list, key) => (key === "length" ? 2 ** 32 - 1 : (list[key] ?? "DAGL")) });
    refuses("INVALID_QUESTION", /at most 100000/, () => delegate(endless));
  });

  it("is refused with texts that together are over 16 MiB", () => {
    const half = "x".repeat(9 * 1024 * 1024);
    refuses("TOO_LARGE", /16 MiB/, () => delegate([half, half]));
  });
});
