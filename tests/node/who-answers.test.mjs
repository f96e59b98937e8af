// An answer on who gets in: its language, its day, and that nobody changes it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { whoGetsIn } from "tilgangspakker/policy";
import { lettingIn, ofPackage, ofRole } from "./policies.mjs";
import { ask, rolesOf, sole, today } from "./who-asked.mjs";

describe("an answer", () => {
  it("is in the language asked for, and frozen", () => {
    const xml = lettingIn(ofRole("dagl"), ofPackage("lonnn"));
    const texts = ["nb", "nn", "en"]
      .map((language) => sole(xml, { language }))
      .map(({ openings, findings }) => [openings[0].roles[0].role.name.value, findings[0].message.slice(0, 20)].join());
    assert.equal(new Set(texts).size, 3);
    const answers = ask(xml);
    for (const part of [
      answers,
      answers[0],
      answers[0].openings,
      answers[0].openings[0].roles[0].role,
      answers[0].findings,
      answers[0].findings[0],
    ])
      assert.ok(Object.isFrozen(part));
  });

  it("is of the day in Norway where none is named", () =>
    assert.deepEqual(
      whoGetsIn(lettingIn(ofRole("dagl")), today).map((it) => it.decision),
      ["open"],
    ));

  it("is there for policies with another prefix, and a byte order mark", () => {
    const xml = lettingIn(ofPackage("lonn"));
    const expected = rolesOf(sole(xml));
    const prefixed = (prefix) =>
      xml
        .replaceAll(/(<\/?)xacml:/g, `$1${prefix}`)
        .replace("xmlns:xacml", prefix ? `xmlns:${prefix.slice(0, -1)}` : "xmlns");
    for (const same of [`\ufeff${xml}`, prefixed(""), prefixed("p:")]) assert.deepEqual(rolesOf(sole(same)), expected);
  });
});
