// Values that are no input, and how they are refused: with a TilgangspakkerError, after which the module goes on working.

import assert from "node:assert/strict";

import init, { Catalogue } from "tilgangspakker";

await init();
export const catalogue = Catalogue.embedded();

export const EVENTS = "urn:altinn:accesspackage:maskinlesbarehendelser";
export const HOLD = { action: "hold", package: EVENTS, role: "DAGL" };
export const MEGABYTE = "x".repeat(1 << 20);
export const revoked = () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};
/** What is no text. */
export const NO_TEXT = [
  undefined,
  null,
  7,
  Number.NaN,
  true,
  7n,
  Symbol("x"),
  [],
  ["DAGL"],
  {},
  () => "DAGL",
  new String("DAGL"),
  revoked(),
];

/** What has something to say, and no fields to say it in. */
export const NO_FIELDS = [
  new Map([["variant", "BRL"]]),
  new Set(["BRL"]),
  new URLSearchParams("language=en"),
  new FormData(),
  Promise.resolve({ language: "en" }),
];

export function refuses(code, call, words) {
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

/** Asked after each test. */
export function goesOnWorking() {
  assert.equal(catalogue.check(HOLD).permitted, true, "the module must go on working");
  assert.equal(Catalogue.embedded().packages().length, 3);
}
